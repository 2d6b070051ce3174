import NTMKit
import Query

/// `… | chart bar district m`: the result as a picture, in characters on a terminal and as SVG in a page.
///
/// Gives a document with the chart and the whole result, which `save` and `show` behind it take and lines go on from.
struct ChartCommand: Command {
  struct Arguments: ParameterSet {
    var kind: ChartKind?
    var columns: [String] = []
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("kind", \.kind, positional: true, required: true, summary: ChartStrings.kind),
        ParameterField(
          "columns", list: \.columns, positional: true, kind: .name(of: .column), summary: ChartStrings.columnsWords),
      ]
    }
  }

  static let manifest = CommandManifest(
    "chart", summary: ChartStrings.summary,
    searchTerms: ["plot", "graph", "draw", "histogram", "scatter", "heatmap", "biểu đồ", "vẽ", "đồ thị"],
    acceptsInput: true)
  static let examples = [
    Example("communes | summarize m = mean(met) by district | chart bar district m", ChartStrings.barExample),
    Example("communes | chart bar district by status", ChartStrings.countExample),
    Example(
      "standings at 2021Q4..2022Q3 | summarize m = mean(met) by period, district | chart line period m facet district",
      ChartStrings.facetExample),
    Example("communes | chart hist met", ChartStrings.histExample),
    Example("communes | chart dot population met by district", ChartStrings.dotExample),
    Example(
      "criteria | summarize share = share(state = \"met\") by criterion, district | chart heat",
      ChartStrings.heatExample
    ),
    Example("communes | chart bar district met", ChartStrings.repeatedExample, .fails("chart.repeated-rows")),
    Example("communes | chart hist name", ChartStrings.typeExample, .fails("chart.wrong-type")),
  ]

  static func check(_ words: [ArgumentWord], columns: Schema, in session: Session) throws(Diagnostic) {
    _ = try ChartRequest(words, columns: columns)
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let input, let table = input.value.table, let kind = arguments.kind else {
      throw Diagnostic("shell.no-last-result", message: ChartStrings.nothingToDraw, hints: [Strings.noLastResultHint])
    }
    let words = [kind.rawValue] + arguments.columns
    let request = try ChartRequest(words.map { ArgumentWord($0) }, columns: table.schema)
    let document = try ChartDocument.make(request, of: input, table: table, words: words, in: session)
    return CommandResult(.document(document))
  }

  /// Columns whose type fits where the cursor is, and `by`.
  static func completions(
    of parameter: String, behind words: [String], columns: Schema?, in session: Session
  ) -> [Completion]? {
    guard parameter == "columns", let kind = words.first.flatMap(ChartKind.init(rawValue:)), let columns else {
      return nil
    }
    let given = Array(words.dropFirst())
    let keyword = given.lastIndex { ChartKind.Role(keyword: $0) != nil }
    let isSplit = keyword != nil
    let role =
      keyword.flatMap { $0 == given.count - 1 ? ChartKind.Role(keyword: given[$0]) : nil }
      ?? (!isSplit && given.count < kind.places.count ? kind.places[given.count] : nil)
    var found: [Completion] = []
    if let role {
      let types = kind.types(for: role)
      found = columns.fields.filter { types.contains($0.type) && !given.contains($0.name) }.map { field in
        Completion(
          replacement: Name(field.name).description, summary: session.dataset.words.label(ofColumn: field.name))
      }
    }
    if keyword != given.count - 1, !given.isEmpty {
      for (word, role, summary) in [
        ("by", ChartKind.Role.series, ChartStrings.by), ("facet", .facet, ChartStrings.facet),
      ]
      where kind.roles.contains(role) && !given.contains(word) {
        found.append(Completion(replacement: word, summary: summary))
      }
    }
    return found
  }
}
