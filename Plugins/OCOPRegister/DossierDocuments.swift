import NTMKit

/// What dossiers need and what came in, from the tables `ocop_documents` and `dossier_documents`.
struct DossierDocuments {
  struct Requirement {
    var document: String
    var version: String
    var level: OCOPLevel
    /// nil: of every filing.
    var filing: OCOPFiling?
    /// Empty: of every product group.
    var groups: Set<String>
    var order: Int
    var isUnverified: Bool
  }
  struct Received {
    var on: CalendarDate
    var state: String
    var validTo: CalendarDate?
    var note: String?
  }
  /// Mandatory ones, in their order.
  let requirements: [Requirement]
  /// By product and document.
  private let received: [String: [String: [Received]]]

  /// Whether anybody records what comes in.
  var areRecorded: Bool { !received.isEmpty }

  init(requirements: Table, received: Table) throws {
    self.requirements = try Self.requirements(requirements)
    self.received = try Self.received(received)
  }

  /// What a product's open dossier must hold before the council of its level; empty where the version has no list.
  func needed(_ dossier: OpenDossier, group: String?, version: String?) -> [Requirement] {
    let levels = OCOPLevel.allCases
    let last = levels.firstIndex(of: dossier.level) ?? 0
    return requirements.filter { requirement in
      requirement.version == version && levels[...last].contains(requirement.level)
        && (requirement.filing.map { $0 == dossier.filing } ?? true)
        && (requirement.groups.isEmpty || group.map(requirement.groups.contains) ?? true)
    }
  }

  /// The last time that a document of the open dossier came in up to a day.
  func last(_ document: String, of product: String, _ dossier: OpenDossier, upTo day: CalendarDate) -> Received? {
    (received[product]?[document] ?? []).filter { item in
      item.on <= day && (dossier.after.map { item.on > $0 } ?? true)
    }.max { $0.on < $1.on }
  }

  private static func requirements(_ table: Table) throws -> [Requirement] {
    let documents = try table.texts("document")
    let versions = try table.texts("version")
    let levels = try table.texts("level")
    let filings = try table.texts("filing")
    let groups = try table.texts("groups")
    let required = try table.flags("required")
    let orders = try table.integers("order")
    let confidences = try table.texts("confidence")
    let found = documents.indices.compactMap { row -> Requirement? in
      guard required[row] ?? true, let document = documents[row], let version = versions[row],
        let level = levels[row].flatMap(OCOPLevel.init)
      else { return nil }
      let list = (groups[row] ?? "").split { $0 == ";" || $0 == "," }.map { String($0).trimmingSpaces }
      return Requirement(
        document: document, version: version, level: level, filing: filings[row].flatMap(OCOPFiling.init),
        groups: Set(list), order: orders[row] ?? row, isUnverified: confidences[row] == "low")
    }
    return found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  private static func received(_ table: Table) throws -> [String: [String: [Received]]] {
    let products = try table.texts("product")
    let documents = try table.texts("document")
    let days = try table.dates("received_on")
    let states = try table.texts("state")
    let validTo = try table.dates("valid_to")
    let notes = try table.texts("note")
    var received: [String: [String: [Received]]] = [:]
    for row in products.indices {
      guard let product = products[row], let document = documents[row], let day = days[row] else { continue }
      received[product, default: [:]][document, default: []].append(
        Received(on: day, state: states[row] ?? "", validTo: validTo[row], note: notes[row]))
    }
    return received
  }
}

/// A mandatory document of a product's dossier, in hand or not.
struct ChecklistItem {
  enum State: String, CaseIterable {
    case inHand = "received"
    case missing, returned, expired
  }
  var requirement: DossierDocuments.Requirement
  var received: DossierDocuments.Received?
  var state: State

  /// - Parameter sitting: the day on which it must be good.
  init(
    _ requirement: DossierDocuments.Requirement, _ received: DossierDocuments.Received?, sitting: CalendarDate
  ) {
    self.requirement = requirement
    self.received = received
    state =
      switch received {
      case nil: .missing
      case let received? where received.state == "returned": .returned
      case let received? where received.validTo.map({ $0 < sitting }) ?? false: .expired
      default: .inHand
      }
  }
}
