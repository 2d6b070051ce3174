import NTMKit
import Query

/// Runs lines over the sample's tables and the reports, as the shell would.
struct ReportLines: QueryEnvironment {
  let context: ReportContext
  let reports: [AnyReport]

  init(_ reports: [AnyReport] = AnyReport.all) throws {
    context = try SampleRecords.context()
    self.reports = reports
  }

  var vocabulary: Vocabulary { context.vocabulary }
  var periods: [Period] { context.periods }
  var sinkNames: Set<String> { ["show", "save"] }
  var sourceNames: [String] { Dataset.tableSchemas.map(\.name) + reports.map(\.manifest.id) }

  func resolve(_ word: String) -> ResolvedSource? {
    if let report = report(word), let primary = report.manifest.schema(ofTable: report.manifest.primaryTable) {
      return ResolvedSource(word, .report(primary: primary))
    }
    return context.source.schema(ofTable: word).map { ResolvedSource(word, .table($0)) }
  }

  func reportTables(of report: String) -> [(id: String, schema: Schema)] {
    self.report(report)?.manifest.tables ?? []
  }

  func table(for source: CheckedSource) throws -> Table {
    var words = source.arguments
    let set = Self.option("--set", from: &words)
    let geography = Self.option("--geography", from: &words)
    let isPlain = source.period == nil && source.asof == nil && set == nil && geography == nil
    let context = isPlain ? context : try self.context(source, set: set, geography: geography)
    guard let report = report(source.name) else { return try context.table(source.name) }
    let document = try report.run(words, context)
    guard let table = document.table(source.member ?? document.primaryTable) else {
      throw Diagnostic("test.no-table", message: LocalizedText(verbatim: source.text))
    }
    return table
  }

  /// Takes an option that every report has out of the words.
  private static func option(_ name: String, from words: inout [ArgumentWord]) -> String? {
    guard let place = words.firstIndex(where: { $0.text == name }), place + 1 < words.count else { return nil }
    let value = words[place + 1].text
    words.removeSubrange(place...place + 1)
    return value
  }

  private func context(_ source: CheckedSource, set: String?, geography: String?) throws -> ReportContext {
    var day: CalendarDate?
    if case .day(let asof) = source.asof { day = asof }
    var scope = DatasetScope(
      period: source.period, asof: day, geography: geography.flatMap { Geography(parsing: $0) })
    let dataset = context.source as? Dataset
    scope.criteriaSet = try set.map { word in try dataset?.criteriaSet(called: word, in: scope) ?? word }
    return try SampleRecords.context(in: scope, of: dataset)
  }

  /// The table that a line gives.
  func run(_ line: String) throws -> Table {
    guard let plan = try Checker.plan(line, in: self), let source = plan.source else { return Table(rowCount: 0) }
    return try plan.apply(to: table(for: source), in: self)
  }

  private func report(_ id: String) -> AnyReport? { reports.first { $0.manifest.id == id } }
}
