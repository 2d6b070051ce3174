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
    guard let report = report(source.name) else { return try context.table(source.name) }
    let document = try report.run(source.arguments, context)
    guard let table = document.table(source.member ?? document.primaryTable) else {
      throw Diagnostic("test.no-table", message: LocalizedText(verbatim: source.text))
    }
    return table
  }

  /// The table that a line gives.
  func run(_ line: String) throws -> Table {
    guard let plan = try Checker.plan(line, in: self), let source = plan.source else { return Table(rowCount: 0) }
    return try plan.apply(to: table(for: source), in: self)
  }

  private func report(_ id: String) -> AnyReport? { reports.first { $0.manifest.id == id } }
}
