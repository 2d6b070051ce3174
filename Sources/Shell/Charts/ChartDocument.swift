import NTMKit
import Query

/// A result with a picture of it: a document of the chart, notes on what it leaves out, and the whole table as data.
enum ChartDocument {
  static let chartID = "chart"

  /// - Parameter words: behind `chart`, for the line that makes the document again.
  /// - Throws: what `ChartData` and making the result a document throw.
  static func make(
    _ request: ChartRequest, of input: KeptResult, table: Table, words: [String], in session: Session
  ) throws -> ReportDocument {
    let data = try ChartData(table, request)
    let line = ([input.line + " | " + ChartCommand.manifest.name] + words.map(LineText.quoted)).joined(separator: " ")
    var document = try QueryDocument.make(
      table, line: line, words: input.words, scope: input.scope, in: session)
    document.provenance.settings = input.settings
    let vocabulary = try session.shownVocabulary(adding: input.words)
    let chart = Block.chart(chart(data, vocabulary))
    // The table is there for other programs; people see the chart, and what is behind it in a page.
    document = document.mapBlocks { block in
      guard case .table(var result) = block else { return block }
      result.dataTerms = Dictionary(
        result.columns.filter { !$0.terms.isEmpty }.map { ($0.column, $0.terms) },
        uniquingKeysWith: { first, _ in first }
      )
      result.columns = []
      return .table(result)
    }
    document.sections[0].blocks.insert(contentsOf: [chart] + data.notes.map(Block.note), at: 0)
    return document
  }

  private static func chart(_ data: ChartData, _ vocabulary: Vocabulary) -> Chart {
    let request = data.request
    let encoding: Chart.Encoding =
      switch request.kind {
      case .heat:
        Chart.Encoding(x: request.x.name, y: request.y?.name ?? "", series: request.series?.name ?? data.countName)
      case .hist: Chart.Encoding(x: request.x.name, y: histogramCount(beside: request.x.name))
      case .bar, .line, .dot:
        Chart.Encoding(
          x: request.x.name, y: request.y?.name ?? data.countName ?? "", series: request.series?.name,
          facet: request.facet?.name)
      }
    var labels: [String: LocalizedText] = [:]
    for field in request.fields { labels[field.name] = label(of: field, vocabulary) }
    if let count = data.countName { labels[count] = ChartStrings.count }
    if request.kind == .hist {
      labels[encoding.y] = ChartStrings.count
      labels[request.x.name] = withUnit(request.x, vocabulary)
    }
    // Renderers put the unit of the figures, and of points both, on the axis themselves.
    if request.kind == .bar || request.kind == .line { labels[request.x.name] = withUnit(request.x, vocabulary) }
    return Chart(
      id: chartID, mark: request.kind.mark, encoding: encoding, data: data.table, title: title(data, vocabulary),
      description: ChartStrings.drawnFrom(data.table.rowCount), labels: labels,
      terms: terms(of: data.table, vocabulary))
  }

  private static func histogramCount(beside name: String) -> String { name == "count" ? "rows" : "count" }

  private static func terms(of table: Table, _ vocabulary: Vocabulary) -> [String: [String: LocalizedText]] {
    var terms: [String: [String: LocalizedText]] = [:]
    for column in table.columns {
      let own = vocabulary.terms(of: column)
      if !own.isEmpty { terms[column.name] = own }
    }
    return terms
  }

  private static func label(of field: Field, _ vocabulary: Vocabulary) -> LocalizedText {
    vocabulary.label(ofColumn: field.name) ?? LocalizedText(verbatim: field.name)
  }

  private static func withUnit(_ field: Field, _ vocabulary: Vocabulary) -> LocalizedText {
    let label = label(of: field, vocabulary)
    return field.unit.map { LocalizedText(vi: "\(label) (\($0.label))", en: "\(label) (\($0.label))") } ?? label
  }

  private static func title(_ data: ChartData, _ vocabulary: Vocabulary) -> LocalizedText {
    let words = words(data, vocabulary)
    let request = data.request
    let first = request.kind == .hist ? nil : request.kind == .heat ? request.series : request.y
    // A name that someone gave stays as it is.
    if let first, vocabulary.label(ofColumn: first.name) == nil { return words }
    return LocalizedText(
      resolvedVietnamese: words.vi.prefix(1).uppercased() + words.vi.dropFirst(),
      resolvedEnglish: words.en.prefix(1).uppercased() + words.en.dropFirst())
  }

  private static func words(_ data: ChartData, _ vocabulary: Vocabulary) -> LocalizedText {
    let request = data.request
    let x = withUnit(request.x, vocabulary)
    let y = request.y.map { withUnit($0, vocabulary) } ?? ChartStrings.count
    let splits = [request.series, request.facet].compactMap { $0.map { withUnit($0, vocabulary) } }
    let series = splits.dropFirst().reduce(splits.first) { first, next in first.map { ChartStrings.and($0, next) } }
    switch request.kind {
    case .hist: return ChartStrings.distribution(x)
    case .dot: return ChartStrings.against(y, x, series)
    case .heat: return ChartStrings.by(series ?? ChartStrings.count, y, x)
    case .bar, .line: return ChartStrings.by(y, x, series)
    }
  }
}
