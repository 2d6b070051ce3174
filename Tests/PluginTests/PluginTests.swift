import Foundation
import NTMKit
import Rendering
import Testing

/// Datasets with little or odd in them: each must still give a sensible document.
enum OddProvince: String, CaseIterable, Sendable {
  case whole, empty, noData, oneCommune, noProgrammeList, tenCriteria, noSets, nothingAtAll, hostileNames

  var province: TestProvince {
    var province = GapTests.province()
    switch self {
    case .whole:
      province.plan("c", .named, unit: "11")
      province.plan("n", .count, target: 1)
      province.plan("t", .cumulative, baseline: 2, target: 3)
      province.plan("m", .mean, measure: .criteriaMet, target: 18.2)
      province.plan("s", .named, .stretch, measure: .allMet, unit: "12")
      province.addWork()
      province.addFunding()
      province.addSomeProducts()
      province.addTraining()
      province.addForecast()
      province.keep(TestProvince.Kept(measure: "all_met", target: 3))
      province.addPendingForecasts()
    case .empty: province = TestProvince(communes: 0)
    case .noData: province.record.submissions = []
    case .oneCommune:
      province = TestProvince(communes: 1)
      province.report("10", missing: [4])
      province.plan("c", .named, unit: "10")
    case .noProgrammeList: province.record.programmeCommunes = []
    case .tenCriteria:
      province = TestProvince(criteria: 10)
      province.report("10", missing: [4])
      province.plan("m", .mean, measure: .criteriaMet, target: 9.5)
    case .noSets:
      province.record.criteriaSets = []
      province.record.setAssignments = []
      province.record.submissions = []
    case .nothingAtAll: province.record = RecordedProgramme()
    case .hostileNames:
      let name = "<script>\"|,\u{202E}"
      for index in province.record.units.indices { province.record.units[index].name = name }
      province.addWork(agency: name)
      province.addFunding(content: name)
      province.addSomeProducts(named: name)
      province.addTraining(named: name)
      province.addForecast(named: name)
      province.addPendingForecasts(note: name)
    }
    return province
  }
}

@Suite("Every report") struct EveryReportTests {
  @Test("gives the tables that its manifest names, with their columns", arguments: AnyReport.all, OddProvince.allCases)
  func manifest(_ report: AnyReport, _ odd: OddProvince) throws {
    let document = try report.make(odd.province)
    #expect(document.primaryTable == report.manifest.primaryTable)
    #expect(document.tableBlocks.map(\.id).sorted() == report.manifest.tables.map(\.id).sorted())
    for (id, schema) in report.manifest.tables { #expect(document.table(id)?.schema == schema, "\(id)") }
  }

  @Test(
    "has a word in both languages for every column of its tables, for the reference and describe",
    arguments: AnyReport.all)
  func labels(_ report: AnyReport) {
    for (id, schema) in report.manifest.tables {
      for name in schema.names { #expect(Vocabulary.programme.columns[name] != nil, "\(id).\(name)") }
    }
  }

  @Test("says in sentences what its tables say", arguments: AnyReport.all, OddProvince.allCases)
  func sentences(_ report: AnyReport, _ odd: OddProvince) throws {
    #expect(try report.make(odd.province).brokenTexts.isEmpty)
  }

  @Test("has ids that are unique and stable in form", arguments: AnyReport.all, OddProvince.allCases)
  func ids(_ report: AnyReport, _ odd: OddProvince) throws {
    let ids = try report.make(odd.province).ids
    #expect(Set(ids).count == ids.count)
  }

  @Test("names only columns that its tables and charts have", arguments: AnyReport.all, OddProvince.allCases)
  func columns(_ report: AnyReport, _ odd: OddProvince) throws {
    let document = try report.make(odd.province)
    for block in document.tableBlocks {
      for column in block.columns { #expect(block.table[column.column] != nil, "\(block.id).\(column.column)") }
      if let totals = block.totals { #expect(totals.schema == block.table.schema) }
    }
    for chart in document.charts {
      let encoding = chart.encoding
      let names = [encoding.x, encoding.y, encoding.series, encoding.target].compactMap { $0 }
      for name in names { #expect(chart.data[name] != nil, "\(chart.id).\(name)") }
    }
  }

  @Test("has a title, words in both languages and a line that makes it again", arguments: AnyReport.all)
  func words(_ report: AnyReport) throws {
    let document = try report.make(OddProvince.whole.province)
    #expect(document.title.vi != document.title.en)
    #expect(document.provenance.line == report.manifest.id)
    for section in document.allSections {
      #expect(!section.title.vi.isEmpty && !section.title.en.isEmpty, "\(section.id)")
    }
    for block in document.tableBlocks {
      for column in block.columns {
        #expect(column.label.vi != column.column || column.label.en == column.column, "\(block.id).\(column.column)")
      }
    }
  }

  @Test("stays the same when records come in another order", arguments: AnyReport.all)
  func order(_ report: AnyReport) throws {
    let province = OddProvince.whole.province
    var shuffled = province
    shuffled.record.units.reverse()
    shuffled.record.programmeCommunes.reverse()
    shuffled.record.recognitions.reverse()
    shuffled.record.submissions.reverse()
    shuffled.record.declaredRows.reverse()
    #expect(try report.make(shuffled) == report.make(province))
  }

  @Test("is read from the tables it names and no others", arguments: AnyReport.all)
  func requiredTables(_ report: AnyReport) throws {
    #expect(report.manifest.requiredTables.allSatisfy { Dataset.tableSchemas.map(\.name).contains($0) })
    let known = Set(report.manifest.requiredTables)
    let province = OddProvince.whole.province
    let context = try province.context()
    let watching = ReportContext(
      source: OnlyTables(source: context.source, names: known), scope: context.scope, revision: context.revision,
      reportingDate: context.reportingDate, vocabulary: context.vocabulary, periods: context.periods)
    _ = try report.run([], watching)
  }

  @Test("renders in every format and language without a warning", arguments: AnyReport.all, OddProvince.allCases)
  func renders(_ report: AnyReport, _ odd: OddProvince) throws {
    let document = try report.make(odd.province)
    for renderer in Renderers.all {
      for language in Language.allCases {
        var output = ""
        let context = RenderContext(language: language, width: 80, rowLimit: 20, vocabulary: .programme)
        let warnings = try renderer.init().render(document, in: context, to: &output)
        #expect(warnings.allSatisfy { $0.severity == .note }, "\(renderer.format.name)")
        // A table without rows is no lines at all.
        #expect(!output.isEmpty || renderer.format.name == "jsonl")
        if renderer.format.name == "html" { #expect(!output.contains("<script>\"")) }
      }
    }
  }

  @Test("has examples that run as they say", arguments: AnyReport.all) func examples(_ report: AnyReport) throws {
    #expect(!report.examples.isEmpty)
    let lines = try ReportLines()
    for example in report.examples {
      switch example.outcome {
      case .runs: #expect(try lines.run(example.line).rowCount > 0, "\(example.line)")
      case .csv(let expected):
        var output = ""
        _ = try CSVRenderer().render(lines.run(example.line), in: RenderContext(language: .en), to: &output)
        #expect(output == expected, "\(example.line)")
      case .fails(let code):
        let error = #expect(throws: Diagnostic.self) { try lines.run(example.line) }
        #expect(error?.code == code, "\(example.line)")
      }
    }
  }

  @Test("gives the same when what is typed is decomposed", arguments: AnyReport.all)
  func decomposed(_ report: AnyReport) throws {
    let lines = try ReportLines()
    for example in report.examples {
      if case .fails = example.outcome { continue }
      #expect(
        try lines.run(example.line.decomposedStringWithCanonicalMapping) == lines.run(example.line), "\(example.line)")
    }
  }

  @Test("stops when it is asked to", arguments: AnyReport.all) func cancellation(_ report: AnyReport) throws {
    let context = try OddProvince.whole.province.context()
    let stopping = ReportContext(
      source: context.source, scope: context.scope, revision: context.revision, reportingDate: context.reportingDate,
      vocabulary: context.vocabulary, periods: context.periods, isCancelled: { true })
    let error = #expect(throws: Diagnostic.self) { try report.run([], stopping) }
    #expect(error?.code == "report.cancelled")
  }
}

/// Refuses every table but a few.
private struct OnlyTables: TableSource {
  var source: any TableSource
  var names: Set<String>
  var tableNames: [String] { names.sorted() }
  func schema(ofTable name: String) -> Schema? { names.contains(name) ? source.schema(ofTable: name) : nil }
  func table(named name: String, in scope: DatasetScope) throws -> Table? {
    names.contains(name) ? try source.table(named: name, in: scope) : nil
  }
}
