import NTMKit
import Query

/// `diff communes 2022Q2 2022Q3`, `diff communes 2022Q3 asof 2022-09-30 2022-10-05`, `diff communes 2022Q3 asof 2022Q3`:
/// what changed between two periods, or in what is known of one.
struct Diff: Command {
  struct Arguments: ParameterSet {
    var table: String?
    var when: [String] = []
    var key: [String] = []
    var geography: Geography?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "table", \.table, positional: true, required: true, kind: .name(of: .table), summary: DiffStrings.table),
        ParameterField(
          "when", list: \.when, positional: true, required: true, kind: .reference(table: "", column: "period"),
          summary: DiffStrings.when),
        ParameterField("on", list: \.key, kind: .reference(table: "", column: "column"), summary: DiffStrings.key),
        ParameterField(CommonOptions.geographyName, \.geography, summary: Strings.geographyOption),
      ]
    }
  }

  static let manifest = CommandManifest(
    "diff", summary: DiffStrings.summary,
    searchTerms: ["compare", "change", "difference", "so sánh", "thay đổi", "khác nhau"])
  static let examples = [
    Example("diff communes 2022Q2 2022Q3", DiffStrings.example),
    Example(
      "diff communes 2022Q2 2022Q3 | where change != 0 | select name, change, gained, lost", DiffStrings.pipeExample),
    Example("diff communes 2022Q2 asof 2022-07-31 2022-08-31", DiffStrings.asofExample),
    Example("diff plan_tasks asof 2022-07-01 2022-09-30 | where column = \"state\"", DiffStrings.tableExample),
  ]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    switch parameter {
    case "when":
      if words.contains("asof") {
        let closings = (try? session.dataset.source.closings()) ?? []
        return closings.reversed().map {
          Completion(replacement: $0.reference.description, summary: ClosingWords.closedOn($0))
        }
      }
      return SessionEnvironment(session).periods.reversed().map {
        Completion(replacement: $0.description, summary: ClosingWords.written($0))
      } + [Completion(replacement: "asof", summary: DiffStrings.asofWord)]
    case "on":
      guard let name = words.first, let schema = session.dataset.schema(ofTable: name) else { return nil }
      return schema.names.map { Completion(replacement: $0) }
    default: return nil
    }
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let name = try Self.tableName(arguments.table ?? "", in: session)
    let (before, after) = try DiffSides(arguments, of: name, in: session).sides
    if name == "communes", arguments.key.isEmpty {
      return CommandResult(.document(try Self.communes(before, after, arguments, in: session)))
    }
    guard let first = try session.dataset.table(named: name, in: before.scope),
      let second = try session.dataset.table(named: name, in: after.scope)
    else { return CommandResult() }
    let known = TableDifference.key(ofTable: name, second.schema) ?? session.dataset.declaration(behind: name)?.key
    guard let key = arguments.key.isEmpty ? known : arguments.key else {
      throw Diagnostic("diff.no-key", message: DiffStrings.noKey(name), hints: [DiffStrings.noKeyHint(name)])
    }
    return CommandResult(.table(try TableDifference(first, second, key: key).table()))
  }

  private static func communes(
    _ before: DiffSide, _ after: DiffSide, _ arguments: Arguments, in session: Session
  ) throws -> ReportDocument {
    let differences = try CommuneDifferences(session.dataset, from: before.scope, to: after.scope)
    let known = try session.dataset.known(in: after.scope)
    let words =
      [after.scope.linePrefix + "diff", "communes"] + arguments.when.map(LineText.quoted)
      + (after.scope.geography.map { ["--geography", $0.description] } ?? [])
    let provenance = Provenance(
      reportID: manifest.name, reportVersion: Program.version, arguments: Array(words.dropFirst(2)), scope: after.scope,
      dataset: known.revision, reportingDate: try session.reportingDate(in: after.scope),
      line: words.joined(separator: " "))
    return try CommuneDifferenceDocument(
      differences, before: before.label, after: after.label, remarks: try known.geographyRemarks(in: after.scope),
      vocabulary: try session.dataset.vocabulary(naming: after.scope)
    ).document(provenance)
  }

  /// - Throws: `shell.unknown-table`.
  private static func tableName(_ word: String, in session: Session) throws(Diagnostic) -> String {
    if let name = session.dataset.tableName(for: word) { return name }
    let nearest =
      NearestName.nearest(to: word, among: session.dataset.tableNames).map { [Strings.didYouMean($0)] } ?? []
    throw Diagnostic(
      "shell.unknown-table", message: CommandStrings.nothingToDescribe(word), hints: nearest + [Strings.seeTables])
  }
}

/// One of the two things compared: which data, and what they are called.
struct DiffSide {
  var scope: DatasetScope
  var label: LocalizedText
}

/// Reads `P1 P2`, `P asof A1 [A2]` or `asof A1 [A2]`; without A2 the second is what is known now.
struct DiffSides {
  let sides: (before: DiffSide, after: DiffSide)

  /// - Throws: `diff.what`, `parameter.not-a-…`, `query.no-period`, `dataset.not-closed`.
  init(_ arguments: Diff.Arguments, of table: String, in session: Session) throws {
    let words = arguments.when
    let asof = words.firstIndex(of: "asof")
    let periods = try words[..<(asof ?? words.count)].map { word in
      try PeriodWord(argument: word).resolved(among: SessionEnvironment(session).periods)
    }
    let days = try asof.map { try words[($0 + 1)...].map { try AsOf(argument: $0) } } ?? []
    let usage = Diagnostic("diff.what", message: DiffStrings.what, hints: [DiffStrings.whatHint(table)])
    var base = session.settings.scope
    if let geography = arguments.geography { base.geography = try session.checked(geography) }
    if asof == nil {
      guard periods.count == 2 else { throw usage }
      let sides = periods.map { period in
        var scope = base
        scope.period = period
        return DiffSide(scope: scope, label: ClosingWords.written(period))
      }
      self.sides = (sides[0], sides[1])
      return
    }
    guard periods.count <= 1, (1...2).contains(days.count) else { throw usage }
    let sides = try ([days[0]] + (days.count == 2 ? [days[1]] : [])).map { asof in
      var scope = base
      if let period = periods.first { scope.period = period }
      try scope.look(asof, in: session.dataset)
      return DiffSide(scope: scope, label: Self.label(asof, scope))
    }
    var now = base
    now.asof = nil
    now.closing = nil
    // A closing without a period named looks at its own; both sides look at the same.
    now.period = sides[0].scope.period
    self.sides = (sides[0], sides.count == 2 ? sides[1] : DiffSide(scope: now, label: DiffStrings.now))
  }

  private static func label(_ asof: AsOf, _ scope: DatasetScope) -> LocalizedText {
    switch asof {
    case .day(let day): DiffStrings.received(day)
    case .closing(let period, _):
      DiffStrings.closing(scope.closing ?? ClosingReference(period: period, number: 1))
    }
  }
}
