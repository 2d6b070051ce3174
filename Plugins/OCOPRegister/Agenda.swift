import NTMKit

/// A product that waits for a council, with what its dossier lacks.
struct AgendaItem {
  enum Readiness: String, CaseIterable {
    case ready, incomplete, unknown
  }
  var product: RegisterProduct
  var dossier: OpenDossier
  /// nil: none is planned that takes it.
  var session: CouncilSession?
  /// The day on which its documents must be good: of the session, else the day asked for, else the report's.
  var sitting: CalendarDate
  var items: [ChecklistItem]
  var readiness: Readiness
  /// The last evaluation with a score.
  var lastSheet: ScoreSheet?
  /// Its place among those of its session.
  var position = 0

  var lacking: [ChecklistItem] { items.filter { $0.state != .inHand } }
}

/// Who goes before which council next, in the order of the agenda.
struct Agenda {
  let items: [AgendaItem]
  let sitting: Sitting
  let data: RegisterData

  init(_ data: RegisterData, _ context: ReportContext) throws {
    self.data = data
    let sessions = try CouncilSession.sessions(
      in: context.table("council_sessions", in: data.scope), context.unitDirectory(in: data.scope))
    let sitting = try Sitting(data.parameters.session, sessions, on: data.day)
    self.sitting = sitting
    let documents = try DossierDocuments(
      requirements: context.table("ocop_documents", in: data.scope),
      received: context.table("dossier_documents", in: data.scope))
    let found = data.products.indices.compactMap { Self.item($0, data, sitting, sessions, documents) }
    items = Self.ordered(found)
  }

  /// Whether a session of some council is known that the products go before.
  var hasSessions: Bool { items.contains { $0.session != nil } }
  /// The last day on which one of these councils sits.
  var lastDay: CalendarDate { items.map(\.sitting).max() ?? sitting.day ?? data.day }

  /// Items of one council's session, in their order.
  var bySession: [[AgendaItem]] {
    var groups: [[AgendaItem]] = []
    for item in items {
      if let last = groups.last?.first, last.session == item.session, last.dossier.level == item.dossier.level {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups
  }

  private static func item(
    _ index: Int, _ data: RegisterData, _ sitting: Sitting, _ sessions: [CouncilSession], _ documents: DossierDocuments
  ) -> AgendaItem? {
    let product = data.products[index]
    guard let dossier = product.history.openDossier(on: sitting.day ?? data.day) else { return nil }
    let places = data.unitCodes(of: product)
    let session: CouncilSession?
    switch sitting {
    case .next:
      session = sessions.first { session in
        session.date >= data.day && session.judges(dossier.level, in: places)
          && session.dossiersDue.map { $0 >= dossier.filedOn } ?? true
      }
    case .day(let day): session = sessions.first { $0.date == day && $0.judges(dossier.level, in: places) }
    case .session(let asked):
      guard asked.judges(dossier.level, in: places) else { return nil }
      session = asked
    }
    let day = session?.date ?? sitting.day ?? data.day
    let needed = documents.needed(
      dossier, group: product.group, version: data.rulebook.rule(of: dossier.level, on: day)?.version)
    let items = needed.map { requirement in
      ChecklistItem(
        requirement, documents.last(requirement.document, of: product.code, dossier, upTo: data.day), sitting: day)
    }
    let readiness: AgendaItem.Readiness =
      if items.isEmpty || !documents.areRecorded {
        .unknown
      } else if dossier.isReturned || items.contains(where: { $0.state != .inHand }) {
        .incomplete
      } else {
        .ready
      }
    return AgendaItem(
      product: product, dossier: dossier, session: session, sitting: day, items: items, readiness: readiness,
      lastSheet: data.scoreSheets[index].last { $0.total != nil })
  }

  /// By session, those without one last; in a session the complete first, then whose certificate runs out first, then who has
  /// waited longest.
  private static func ordered(_ items: [AgendaItem]) -> [AgendaItem] {
    let levels = OCOPLevel.allCases
    func key(_ item: AgendaItem) -> (Int32, Int, String) {
      (
        item.session?.date.daysSince1970 ?? Int32.max, levels.firstIndex(of: item.dossier.level) ?? 0,
        item.session?.code ?? ""
      )
    }
    func rank(_ item: AgendaItem) -> (Int, Int32, Int32, String) {
      (
        AgendaItem.Readiness.allCases.firstIndex(of: item.readiness) ?? 0,
        item.product.standing.expiresOn?.daysSince1970 ?? Int32.max, item.dossier.filedOn.daysSince1970,
        item.product.code
      )
    }
    var ordered = items.sorted { key($0) != key($1) ? key($0) < key($1) : rank($0) < rank($1) }
    for index in ordered.indices {
      let isFirst = index == 0 || key(ordered[index]) != key(ordered[index - 1])
      ordered[index].position = isFirst ? 1 : ordered[index - 1].position + 1
    }
    return ordered
  }
}
