import NTMKit

/// The preparation of the next sessions: each council's, who comes before it, and what their dossiers lack.
struct SessionPreparation {
  static let councilsID = "councils"
  static let councils = Schema([
    Field("session", .text), Field("level", .text), Field("unit", .text), Field("session_date", .date),
    Field("dossiers_due", .date), Field("candidates", .int), Field("ready", .int), Field("incomplete", .int),
  ])
  static let tableID = "session"
  static let schema = Schema([
    Field("position", .int), Field("session", .text), Field("session_date", .date), Field("level", .text),
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("filing", .text), Field("stage", .text), Field("stage_since", .date),
    Field("days", .int, unit: .day), Field("readiness", .text), Field("documents_in_hand", .int),
    Field("documents_needed", .int), Field("missing_documents", .text), Field("score", .double),
    Field("expected_stars", .int), Field("expires_on", .date),
  ])
  static let missingID = "missing"
  static let missing = Schema([
    Field("session", .text), Field("session_date", .date), Field("level", .text), Field("code", .text),
    Field("name", .text), Field("owner", .text), Field("commune", .text), Field("district", .text),
    Field("document", .text), Field("state", .text), Field("received_on", .date), Field("valid_to", .date),
    Field("note", .text),
  ])
  let agenda: Agenda
  private let data: RegisterData

  init(_ agenda: Agenda) {
    self.agenda = agenda
    data = agenda.data
  }

  var section: Section {
    get throws {
      var blocks: [Block] = agenda.items.isEmpty ? [] : [.paragraph(Strings.sessionLead)]
      let refile = data.products.count { product in
        product.refiledOn() == nil && product.standing.expiresOn.map { $0 <= agenda.lastDay } ?? false
          && (product.isInForce || product.standing.state == .expired)
      }
      if refile > 0 { blocks.append(.paragraph(Strings.notFiledAgain(refile, agenda.lastDay))) }
      blocks += [.table(try councilsBlock), .table(try sessionBlock), .table(try missingBlock)]
      return Section(
        id: "session-preparation", title: Strings.sessionTitle(agenda.sitting), blocks: blocks + notes.map(Block.note))
    }
  }

  private var councilsBlock: TableBlock {
    get throws {
      func figures(_ items: [AgendaItem]) -> [Value] {
        [Value(items.count)] + [.ready, .incomplete].map { state in Value(items.count { $0.readiness == state }) }
      }
      var builder = TableBuilder(Self.councils.fields)
      for items in agenda.bySession {
        let session = items[0].session
        builder.append(
          [
            Value(session?.code), .text(items[0].dossier.level.rawValue), Value(session?.unit), Value(session?.date),
            Value(session?.dossiersDue),
          ] + figures(items))
      }
      var totals = TableBuilder(Self.councils.fields)
      totals.append([.text(Strings.totalWord), .null, .null, .null, .null] + figures(agenda.items))
      return TableBlock(
        id: Self.councilsID, try builder.finished(),
        showing: !agenda.hasSessions
          ? []
          : [
            ShownColumn("session", Strings.sessionColumn), ShownColumn("candidates", Strings.productsColumn),
            ShownColumn("ready"), ShownColumn("incomplete", Strings.incompleteColumn), ShownColumn("session_date"),
            ShownColumn("dossiers_due", Strings.dueColumn), ShownColumn("level"), ShownColumn("unit"),
          ], vocabulary: data.vocabulary, caption: agenda.hasSessions ? Strings.councilsCaption : nil,
        totals: agenda.hasSessions && agenda.bySession.count > 1 ? try totals.finished() : nil,
        emptyText: Strings.noCouncils,
        terms: ["session": [Strings.totalWord: Strings.total]])
    }
  }

  private var sessionBlock: TableBlock {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      var lists: [String: LocalizedText] = [:]
      for item in agenda.items {
        let words = Self.list(item)
        if let words { lists[words] = .list(item.lacking.map { label($0.requirement.document) }, separator: "; ") }
        builder.append(row(item, missing: words))
      }
      return TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("readiness"),
          ShownColumn("missing_documents"), ShownColumn("session", Strings.sessionColumn),
          ShownColumn("position", Strings.positionColumn), ShownColumn("expected_stars", Strings.expectedColumn),
          ShownColumn("filing"), ShownColumn("days", Strings.waitingColumn), data.placeColumn, ShownColumn("owner"),
          ShownColumn("session_date"), ShownColumn("score", digits: 1), ShownColumn("expires_on"),
        ], vocabulary: data.vocabulary, caption: agenda.items.isEmpty ? nil : Strings.agendaCaption,
        emptyText: Strings.noCandidates, terms: ["stage": data.stages.terms, "missing_documents": lists])
    }
  }

  private var missingBlock: TableBlock {
    get throws {
      var builder = TableBuilder(Self.missing.fields)
      for item in agenda.items {
        for lacking in item.lacking {
          let product = item.product
          builder.append([
            Value(item.session?.code), Value(item.session?.date), .text(item.dossier.level.rawValue),
            .text(product.code), .text(product.name), Value(product.owner), .text(product.commune),
            .text(product.district), .text(lacking.requirement.document), .text(lacking.state.rawValue),
            Value(lacking.received?.on), Value(lacking.received?.validTo), Value(lacking.received?.note),
          ])
        }
      }
      return TableBlock(
        id: Self.missingID, try builder.finished(),
        showing: agenda.items.isEmpty
          ? []
          : [
            ShownColumn("code"), ShownColumn("name", Strings.productColumn),
            ShownColumn("document", Strings.documentColumn), ShownColumn("state"), ShownColumn("received_on"),
            ShownColumn("valid_to"), data.placeColumn, ShownColumn("owner"), ShownColumn("session"),
            ShownColumn("note"),
          ], vocabulary: data.vocabulary, caption: agenda.items.isEmpty ? nil : Strings.missingCaption,
        emptyText: Strings.nothingMissing)
    }
  }

  private var notes: [Note] {
    guard !agenda.items.isEmpty else { return [] }
    var notes: [Note] = []
    if !agenda.hasSessions { notes.append(Note(.dataGap, Strings.noSessions(agenda.sitting.day ?? data.day))) }
    let without = agenda.items.count { $0.session == nil }
    if agenda.hasSessions, without > 0 { notes.append(Note(.caution, Strings.withoutSession(without))) }
    let unknown = agenda.items.count { $0.readiness == .unknown }
    if unknown > 0 { notes.append(Note(.dataGap, Strings.unknownReadiness(unknown))) }
    var used: [String: Set<String>] = [:]
    for requirement in agenda.items.flatMap(\.items).map(\.requirement) where requirement.isUnverified {
      used[requirement.version, default: []].insert(requirement.document)
    }
    for version in used.keys.sorted() {
      let documents = (used[version] ?? []).sorted().map(label)
      notes.append(Note(.caution, Strings.unverifiedDocuments(version, documents)))
    }
    return notes
  }

  private func label(_ document: String) -> LocalizedText {
    data.vocabulary.label(of: document, inColumn: "document") ?? LocalizedText(verbatim: document)
  }

  private static func list(_ item: AgendaItem) -> String? {
    item.lacking.isEmpty ? nil : item.lacking.map(\.requirement.document).joined(separator: "; ")
  }

  private func row(_ item: AgendaItem, missing: String?) -> [Value] {
    let (product, standing) = (item.product, item.product.standing)
    return [
      Value(item.position), Value(item.session?.code), Value(item.session?.date), .text(item.dossier.level.rawValue),
      .text(product.code), .text(product.name), Value(product.owner), .text(product.commune), .text(product.district),
      .text(item.dossier.filing.rawValue), Value(standing.stage), Value(standing.stageSince),
      Value(standing.stageSince.map { Int(data.day.daysSince1970 - $0.daysSince1970) }),
      .text(item.readiness.rawValue), Value(item.items.count - item.lacking.count), Value(item.items.count),
      Value(missing), Value(item.lastSheet?.total), Value(item.lastSheet?.starsByScore),
      Value(standing.expiresOn),
    ]
  }
}
