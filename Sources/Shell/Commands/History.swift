import NTMKit
import Query

/// `history`: what was done to the workspace, newest last. `history "Phú Hữu" 17.5`: what a commune ever reported for an
/// indicator, and what became of each value. `history --batch 12`: one import in full.
struct History: Command {
  struct Arguments: ParameterSet {
    var unit: String?
    var indicator: String?
    var batch: Int?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "unit", \.unit, positional: true, kind: .reference(table: "communes", column: "name"),
          summary: HistoryStrings.unit),
        ParameterField("indicator", \.indicator, positional: true, summary: HistoryStrings.indicator),
        ParameterField("batch", \.batch, summary: HistoryStrings.batch),
      ]
    }

    func validate() throws(Diagnostic) {
      guard unit == nil || batch == nil else {
        throw Diagnostic("history.unit-and-batch", message: HistoryStrings.unitAndBatch)
      }
      guard unit == nil || indicator != nil else {
        throw Diagnostic(
          "history.no-indicator", message: HistoryStrings.noIndicator,
          hints: [HistoryStrings.noIndicatorHint(unit ?? "")])
      }
    }
  }

  static let manifest = CommandManifest(
    "history", summary: HistoryStrings.summary,
    searchTerms: ["log", "audit", "changes", "lịch sử", "nhật ký", "thay đổi"])
  static let examples = [
    Example("history | take 3", HistoryStrings.example),
    Example("history | where event = \"edited\" | select day, note", HistoryStrings.pipeExample),
    Example("history \"Phú Hữu\" 17.5", HistoryStrings.valueExample),
    Example("history --batch 12", HistoryStrings.batchExample),
    Example("history --batch 999999", HistoryStrings.unknownBatchExample, .fails("history.unknown-batch")),
  ]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    if parameter == "batch" {
      return (try? session.dataset.source.batches())?.reversed().map {
        Completion(replacement: String($0.id), summary: LocalizedText(verbatim: $0.file))
      }
    }
    guard parameter == "indicator", let sets = try? session.dataset.source.criteriaSets(asof: nil) else { return nil }
    var seen: Set<String> = []
    return sets.reversed().flatMap { set in
      set.criteria.map { ($0.id, $0.title) } + set.indicators.map { ($0.id, $0.title) }
    }.filter { seen.insert($0.0).inserted }.map { Completion(replacement: $0.0, summary: $0.1) }
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let dataset = try session.dataset.known(in: session.settings.scope)
    if let batch = arguments.batch {
      return CommandResult(.document(try HistoryOfBatch(session: session, dataset: dataset).document(batch)))
    }
    guard let unit = arguments.unit, let indicator = arguments.indicator else {
      return CommandResult(.table(try Self.events(of: dataset)))
    }
    return CommandResult(
      .table(try Self.values(of: session.unitDirectory().find(unit, level: .commune), indicator, in: dataset)))
  }

  private static func events(of dataset: Dataset) throws -> Table {
    var builder = TableBuilder([
      Field("day", .date), Field("event", .text), Field("batch", .int), Field("period", .period), Field("file", .text),
      Field("kind", .text), Field("rows_taken", .int), Field("rows_refused", .int), Field("who", .text),
      Field("note", .text), Field("recorded_at", .text),
    ])
    for event in try dataset.source.history() {
      builder.append([
        .date(event.day), .text(event.kind.rawValue), Value(event.batch?.id), Value(event.period),
        Value(event.batch?.file), Value(event.batch?.kind), Value(event.batch?.rowsTaken),
        Value(event.batch?.rowsRefused), Value(event.who), Value(event.note?.vi), Value(event.recordedAt),
      ])
    }
    return try builder.finished()
  }

  /// - Throws: `history.unknown-indicator`.
  private static func values(
    of commune: AdministrativeUnit, _ indicator: String, in dataset: Dataset
  ) throws -> Table {
    let source = dataset.source
    var slots: [String: Int] = [:]
    let sets = try source.criteriaSets(asof: nil)
    for set in sets {
      slots[set.code] =
        set.slots.firstIndex(of: indicator) ?? set.slots.firstIndex(of: CriteriaSet.criterionSlot(indicator))
    }
    guard !slots.isEmpty else {
      let ids = sets.flatMap { $0.criteria.map(\.id) + $0.indicators.map(\.id) }
      throw Diagnostic(
        "history.unknown-indicator", kind: .data, message: HistoryStrings.unknownIndicator(indicator),
        hints: NearestName.nearest(to: indicator, among: ids).map { [Strings.didYouMean($0)] } ?? [])
    }
    var builder = TableBuilder([
      Field("period", .period), Field("set", .text), Field("value", .double), Field("attested", .bool),
      Field("mark", .text), Field("state", .text), Field("batch", .int), Field("received_on", .date),
      Field("file", .text), Field("row", .int), Field("withdrawn_on", .date),
    ])
    for entry in try dataset.entries(of: commune.code, slots: slots) {
      builder.append([
        .period(entry.period), .text(entry.setCode), Value(entry.value.number),
        entry.value.attested.map(Value.bool) ?? .null, Value(mark(of: entry.value)), .text(entry.state.rawValue),
        Value(entry.batch.id), .date(entry.batch.receivedOn), .text(entry.batch.file), Value(entry.line),
        Value(entry.batch.withdrawnOn),
      ])
    }
    return try builder.finished()
  }

  private static func mark(of value: ReportedValue) -> String? {
    switch value {
    case .notApplicable: CriterionState.notApplicable.word
    case .withdrawn: "blanked"
    case .none, .number, .attested, .numberAttested: nil
    }
  }
}
