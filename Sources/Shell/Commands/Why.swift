import NTMKit
import Query

/// `why "Phú Hữu" met`, `why "Phú Hữu" 17.5 --period 2022Q3`, `why _[3].met`, `why near "Phú Hữu" met`: where a figure comes
/// from, down to the cells of files.
struct Why: Command {
  struct Arguments: ParameterSet {
    var unit: String?
    var figure: String?
    var column: String?
    var period: PeriodWord?
    var asof: AsOf?
    var set: String?
    var geography: Geography?
    var format: String?
    var all = false
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "unit", \.unit, positional: true, required: true, kind: .reference(table: "communes", column: "name"),
          summary: WhyStrings.unit),
        ParameterField("figure", \.figure, positional: true, summary: WhyStrings.figure),
        ParameterField("column", \.column, positional: true, summary: WhyStrings.column),
        ParameterField(flag: "all", \.all, summary: WhyStrings.all),
        ParameterField("period", \.period, summary: Strings.periodOption),
        ParameterField("asof", \.asof, summary: Strings.asofOption),
        ParameterField(
          "set", \.set, kind: .reference(table: "criteria_sets", column: "set"), summary: Strings.setOption),
        ParameterField(CommonOptions.geographyName, \.geography, summary: WhyStrings.geography),
        ParameterField("format", \.format, summary: Strings.formatOption),
      ]
    }
  }

  static let manifest = CommandManifest(
    "why", summary: WhyStrings.summary,
    searchTerms: ["lineage", "source", "origin", "trace", "explain", "vì sao", "tại sao", "nguồn", "từ đâu"])
  static let examples = [
    Example("why \"Phú Hữu\" met", WhyStrings.example),
    Example("why \"Phú Hữu\" 17.5 --period 2022Q2", WhyStrings.indicatorExample),
    Example("why \"Phú Hữu\" met | where kind = \"reported\" | select figure, file, row", WhyStrings.pipeExample),
    Example("why \"Lương Tâm\" met --geography 2025", WhyStrings.geographyExample),
    Example("why \"Phú Hữu\" mett", WhyStrings.unknownExample, .fails("why.unknown-figure")),
  ]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    WhyCompletion(session: session).candidates(of: parameter, behind: words)
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let format = try SourceRunner.format(arguments.format, session.toolkit)
    var document = try document(arguments, in: session)
    if arguments.all { document = document.unfolded }
    return CommandResult(.document(document), presentation: Presentation(format: format))
  }

  private func document(_ arguments: Arguments, in session: Session) throws -> ReportDocument {
    if let cell = try ResultCell(arguments, in: session) {
      return try ResultLineage(session: session, cell: cell, showsAll: arguments.all).document()
    }
    let unit = arguments.unit ?? ""
    guard let figure = arguments.figure, arguments.column == nil else {
      throw Diagnostic("why.what", message: WhyStrings.what, hints: [WhyStrings.whatHint(unit)])
    }
    let scope = try scope(arguments, in: session)
    let (commune, title, period, set) = try session.dataset.lineageContext(of: unit, in: scope)
    let subject = try LineageSubject(parsing: figure, set: set)
    let tree = try session.dataset.lineage(of: subject, commune: commune, in: scope)
    return try WhyDocument(session: session, scope: scope).document(
      tree, title: WhyStrings.title(title, period), line: line(arguments, unit, figure, scope))
  }

  private func scope(_ arguments: Arguments, in session: Session) throws -> DatasetScope {
    var scope = session.settings.scope
    if let asof = arguments.asof { try scope.look(asof, in: session.dataset) }
    if let period = arguments.period {
      let known = try session.dataset.known(in: scope)
      scope.period = try period.resolved(among: known.periods(asof: scope.asof))
    }
    if let set = arguments.set { scope.criteriaSet = try SettingName.criteriaSet(set, in: scope, of: session.dataset) }
    if let geography = arguments.geography { scope.geography = try session.checked(geography) }
    return scope
  }

  /// The line that makes the same again, whatever the session's settings.
  private func line(_ arguments: Arguments, _ unit: String, _ figure: String, _ scope: DatasetScope) -> String {
    var words = [scope.linePrefix + Self.manifest.name, LineText.quoted(unit), LineText.quoted(figure)]
    if let period = scope.period { words += ["--period", period.description] }
    if let asof = scope.asofText { words += ["--asof", asof] }
    if let set = scope.criteriaSet { words += ["--set", LineText.quoted(set)] }
    if let geography = scope.geography { words += ["--geography", geography.description] }
    if arguments.all { words.append("--all") }
    return words.joined(separator: " ")
  }
}

/// A lineage as a document: the tree, and its cells as a table for verbs.
struct WhyDocument {
  let session: Session
  let scope: DatasetScope

  /// - Parameter after: lines that the line needs before it.
  func document(
    _ tree: Lineage, title: LocalizedText, line: String, after: [String] = []
  ) throws -> ReportDocument {
    let known = try session.dataset.known(in: scope)
    let cells = TableBlock(
      id: LineageTable.id, caption: WhyStrings.cells, table: try LineageTable.make(tree), columns: [],
      emptyText: WhyStrings.noCells)
    let remarks = try session.dataset.remarks(in: scope).map { Block.note(Note(.dataGap, $0)) }
    var provenance = Provenance(
      reportID: Why.manifest.name, reportVersion: Program.version, scope: scope, dataset: known.revision,
      reportingDate: try session.reportingDate(in: scope), line: line)
    provenance.settings = after
    return ReportDocument(
      title: title,
      sections: [
        Section(id: "lineage", title: WhyStrings.tree, blocks: [.lineage(tree)] + remarks),
        Section(id: LineageTable.id, title: WhyStrings.cellsTitle, blocks: [.table(cells)]),
      ], provenance: provenance, primaryTable: LineageTable.id)
  }
}

extension ReportDocument {
  /// With every part of its lineages shown.
  var unfolded: ReportDocument {
    var copy = self
    for index in copy.sections.indices {
      copy.sections[index].blocks = copy.sections[index].blocks.map { block in
        if case .lineage(let tree) = block { .lineage(tree.unfolded) } else { block }
      }
    }
    return copy
  }
}
