import NTMKit
import Testing

/// A report of the sample in some scope and with some parameters.
struct LineageView: Sendable, CustomTestStringConvertible {
  var report: String
  var arguments: [String]
  var scope: DatasetScope

  init(
    _ report: String, _ arguments: [String] = [], at period: String? = nil, asof: String? = nil, set: String? = nil,
    geography: String? = nil
  ) {
    self.report = report
    self.arguments = arguments
    scope = DatasetScope(
      period: period.flatMap { Period(parsing: $0) }.map { PeriodRange($0) },
      asof: asof.flatMap { CalendarDate(parsing: $0) }, criteriaSet: set,
      geography: geography.flatMap { Geography(parsing: $0) })
  }

  var testDescription: String {
    ReportLine(report, arguments, in: scope).text()
  }

  func document() throws -> ReportDocument {
    let report = try #require(AnyReport.all.first { $0.manifest.id == self.report })
    return try report.run(arguments.map { ArgumentWord($0) }, SampleRecords.context(in: scope))
  }

  static let all =
    AnyReport.all.map { LineageView($0.manifest.id) }
    + AnyReport.all.map { LineageView($0.manifest.id, at: "2022Q2") }
    + AnyReport.all.map { LineageView($0.manifest.id, asof: "2022-08-11") }
    + ["gap", "criteria-forecast", "check", "funding", "ocop", "ocop-forecast", "training"].map {
      LineageView($0, ["--district", "huyện Long Mỹ"])
    } + [
      LineageView("gap", ["--push-from", "10"], set: "ntm-2016-2020"), LineageView("gap", geography: "2025"),
      LineageView("check", ["--deadline-days", "5", "--strict"]), LineageView("check", ["--severity", "error"]),
      LineageView("funding", ["--year", "2021", "--source", "people"]),
      LineageView("ocop", ["--group", "drink", "--within", "12"]), LineageView("ocop", ["--upgrade-from", "68"]),
      LineageView("ocop-forecast", ["--stars", "3", "--seed", "7", "--draws", "500"]),
      LineageView("ocop-forecast", ["--by", "2023-06-30"]),
      LineageView("criteria-forecast", ["--by", "2023-06-30", "--seed", "7"]),
      LineageView("criteria-forecast", ["--by", "2022-06-30"]),
      LineageView("plan", ["--tier", "stretch"]),
      LineageView("tasks", ["--agency", "van phong dieu phoi ntm tinh"]), LineageView("tasks", ["--group", "5"]),
      LineageView("training", ["--year", "2022", "--district", "935"]),
      LineageView("training", ["--topic", "Sản phẩm OCOP"]),
    ]
}

@Suite("Where headline figures come from") struct FigureLineageTests {
  /// Figures without a line, and why.
  private static let withoutLine = [
    "cost-per-person": "two tables divided: each part has its own line",
    "pace": "arithmetic on the year's days: the count has its line",
    "decided": "no table counts one rank, or another year than the day's: the products are listed",
    "inside": "nothing is scored, of which a share could be told",
    "mean-met": "on another geography the table does not say which communes have results",
  ]

  @Test("every headline figure says how it is made", arguments: LineageView.all)
  func complete(_ view: LineageView) throws {
    let metrics = try view.document().metrics
    #expect(metrics.filter { $0.lineage == nil }.map(\.id) == [])
    for metric in metrics where metric.lineage?.stages.isEmpty == true {
      #expect(Self.withoutLine[metric.id] != nil, "\(metric.id)")
    }
    for metric in metrics {
      let rule = try #require(metric.lineage?.label)
      #expect(rule.vi != rule.en && !rule.vi.isEmpty, "\(metric.id)")
    }
  }

  @Test("the line behind a figure gives the same figure", arguments: LineageView.all)
  func lines(_ view: LineageView) throws {
    let lines = try ReportLines()
    for metric in try view.document().metrics {
      guard let lineage = metric.lineage else { continue }
      let figures = [(metric.value, lineage)] + lineage.parts.map { ($0.value, $0) }
      for (value, figure) in figures {
        for line in figure.stages {
          let table = try lines.run(line)
          #expect(table.rowCount == 1, "\(metric.id): \(line)")
          let given = table.columns.last?[0].number
          #expect(
            Self.isEqual(given, value.number), "\(metric.id) is \(value.plainText), not \(given ?? .nan): \(line)")
        }
      }
    }
  }

  @Test("the rows listed add up or count to the figure", arguments: LineageView.all)
  func rows(_ view: LineageView) throws {
    for metric in try view.document().metrics {
      guard let rows = metric.lineage?.rows, let value = metric.value.number, !rows.isEmpty else { continue }
      let values = rows.compactMap(\.value.number)
      let sum = values.reduce(0, +)
      let wanted: [Double]
      switch metric.id {
      case "planned", "mobilised", "disbursed", "cost", "vacancies": wanted = [sum]
      case "mean-met": wanted = [sum / Double(values.count)]
      case "in-time", "completeness", "timeliness", "forecast", "probability": continue
      case _ where metric.id.hasPrefix("target-"):
        if metric.unit == .percent { continue }
        wanted =
          metric.unit == .criterion
          ? [sum / Double(values.count)] : [Double(rows.count), values.min() ?? .nan]
      default: wanted = [Double(rows.count)]
      }
      #expect(wanted.contains { Self.isEqual($0, value) }, "\(metric.id) is \(value), not \(wanted)")
    }
  }

  @Test("rows of files say file, row and import") func places() throws {
    for (report, metric) in [("tasks", "late"), ("tasks", "vacancies"), ("ocop", "expiring"), ("training", "cost")] {
      let rows = try #require(LineageView(report).document().metric(metric)?.lineage?.rows)
      #expect(
        !rows.isEmpty && rows.prefix(Lineage.mostRows).allSatisfy { $0.source?.row != nil }, "\(report) \(metric)")
    }
  }

  private static func isEqual(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(b))
  }
}
