import Foundation
import NTMKit
import Testing

@testable import Importing

/// The kinds of bad row that the data generator writes, by the codes they are refused with.
private let faultOfCode: [String: String] = [
  "unit.unknown": "unknown_unit", "import.unknown-indicator": "unknown_indicator",
  "import.missing-value": "missing_value", "import.not-a-number": "not_a_number",
  "import.not-attested": "not_a_number", "import.out-of-range": "out_of_range",
]

private struct Generated {
  var context: ImportContext
  var assessments: CollectingSink
  var targets: [PlanTarget]

  /// Imports the generator's five files in the order of their needs.
  init(_ file: (String) throws -> SourceFile) throws {
    let units = try Reading.read(file("units.csv"))
    context = ImportContext(units: UnitDirectory(units.units))
    let indicators = try Reading.read(file("indicators.csv"), context: context)
    context.criteriaSets = indicators.criteriaSets
    let thresholds = try Reading.read(file("thresholds.csv"), context: context)
    targets = try Reading.read(file("plan.csv"), context: context).planTargets
    for sink in [units, indicators, thresholds] { #expect(sink.refused.isEmpty) }
    #expect(thresholds.thresholds.count == thresholds.rowsRead)
    assessments = try Reading.read(file("assessments.csv"), context: context)
  }

  var refusedByFault: [String: Int] {
    var counts: [String: Int] = [:]
    for row in assessments.refused { counts[faultOfCode[row.diagnostic.code.rawValue] ?? "other", default: 0] += 1 }
    return counts
  }
}

@Suite("the data generator's files") struct GeneratorTests {
  @Test("the generator's files import as they are, and the refused rows are those it made bad")
  func generated() throws {
    guard let folder = ProcessInfo.processInfo.environment["NTM_BENCHDATA"] else { return }
    let generated = try Generated {
      SourceFile(path: $0, bytes: try Reading.bytes(at: "\(folder)/\($0)"))
    }
    let manifest = try #require(
      JSONSerialization.jsonObject(with: Data(try Reading.bytes(at: "\(folder)/manifest.json"))) as? [String: Any])
    #expect(generated.refusedByFault == manifest["bad"] as? [String: Int])
    #expect(generated.assessments.rowsRead == manifest["assessment_rows"] as? Int)
    let values = generated.assessments.submissions.reduce(0) { $0 + $1.values.filter { $0 != .none }.count }
    #expect(values == generated.assessments.rowsTaken)
    #expect(generated.assessments.warnings.isEmpty)
  }

  @Test(
    "the generator's products, cadres and courses are recognised as one kind each, and no row is lost",
    arguments: [
      ("ocop_products.csv", "products"), ("ocop_events.csv", "product-events"), ("cadres.csv", "people"),
      ("courses.csv", "courses"), ("attendance.csv", "attendance"),
    ])
  func programme(file: String, kind: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["NTM_BENCHDATA"] else { return }
    func source(_ name: String) throws -> SourceFile {
      SourceFile(path: name, bytes: try Reading.bytes(at: "\(folder)/\(name)"))
    }
    var context = ImportContext(units: UnitDirectory(try Reading.read(source("units.csv")).units))
    let needed: [String: [String]] = [
      "product-events": ["ocop_products.csv"], "attendance": ["cadres.csv", "courses.csv"],
    ]
    var known: [String: Set<String>] = [:]
    for name in needed[kind] ?? [] {
      known.merge(try Reading.read(source(name), context: context).declaredKeys) { $1 }
    }
    context.keys = { [known] in known[$0] ?? [] }
    let bytes = try source(file)
    #expect(try FileProbe.importer(for: bytes).manifest.id == kind)
    let sink = try Reading.read(bytes, context: context)
    let lines = String(decoding: bytes.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(sink.rowsRead == lines.count)
    // Who stands twice at a course was there twice.
    #expect(sink.refused.isEmpty)
    #expect(sink.declaredRows.reduce(0) { $0 + $1.rows.rowCount } == lines.count)
  }

  @Test("a row of each kind of fault is refused with its place, and the rest goes in") func tiny() throws {
    let generated = try Generated { try Reading.fixture("generated/\($0)") }
    let refused = generated.assessments.refused
    #expect(
      refused.map { "\($0.line) \($0.diagnostic.code.rawValue) \($0.column ?? "") \($0.value ?? "")" } == [
        "6 import.out-of-range value -5.0", "7 import.not-attested attested có lẽ",
        "8 import.not-a-number value khoảng 70",
        "9 import.unknown-indicator indicator 10.99", "10 unit.unknown unit X0002",
        "11 import.out-of-range value 999.9",
        "12 import.missing-value value ",
      ])
    #expect(generated.refusedByFault["other"] == nil)
    let set = try #require(generated.context.criteriaSets.first)
    let submissions = generated.assessments.submissions
    #expect(submissions.map { "\($0.unitCode) \($0.period)" } == ["00001 2021Q1", "00003 2021Q1", "00001 2021Q2"])
    #expect(
      Small.values(submissions[0], of: set) == [
        "1.1": .attested(true), "1.2": .number(57.6), "10.1": .number(120.4),
      ])
    #expect(submissions[0].lines == [2, 3, 4])
    #expect(submissions[1].line(ofSlot: 2) == 13)
  }

  @Test("the generator's indicators and thresholds make a set that judges") func judging() throws {
    let generated = try Generated { try Reading.fixture("generated/\($0)") }
    let set = try #require(generated.context.criteriaSets.first)
    #expect(set.code == "imported" && set.criteria.map(\.id) == ["1", "10", "11"])
    #expect(set.indicators.map(\.comparison) == [.attested, .atLeast, .atLeast, .atMost])
    #expect(set.indicators.map(\.plausibleRange) == [0...100, 0...100, 0...200, 0...100])
    let thresholds = try Reading.read(
      Reading.fixture("generated/thresholds.csv"), context: generated.context)
    #expect(
      thresholds.thresholds.first
        == IndicatorThreshold(
          setCode: "imported", indicatorID: "1.2",
          threshold: Threshold(group: "3", value: 51.8, confidence: .medium, source: "thresholds.csv")))
    #expect(
      thresholds.assumptions.map(\.en) == [
        "thresholds of the set imported; choose another with --set",
        "the thresholds' confidence: medium (one source, this file)",
      ])
  }

  @Test("a plan of totals is due in the period given, else in the newest one, else never") func due() throws {
    var context = try Generated { try Reading.fixture("generated/\($0)") }.context
    func due(_ options: ImportOptions = ImportOptions()) throws -> [CalendarDate?] {
      try Reading.read(Reading.fixture("generated/plan.csv"), options: options, context: context).planTargets.map(\.due)
    }
    #expect(try due() == [nil, nil])
    context.newestPeriod = Period(parsing: "2024Q3")
    let newest = CalendarDate(year: 2024, month: 9, day: 30)
    #expect(try due() == [newest, newest])
    let given = CalendarDate(year: 2025, month: 12, day: 31)
    #expect(try due(.with(period: Period(parsing: "2025"))) == [given, given])
    let targets = try Reading.read(Reading.fixture("generated/plan.csv"), context: context).planTargets
    #expect(targets.map(\.id) == ["T01-communes", "T01-products"])
    #expect(targets.map(\.measure) == [.allMet, .products] && targets.map(\.target) == [2, 11])
    #expect(targets.allSatisfy { $0.kind == .cumulative && $0.unitCode == "T01" && $0.plan == "plan" })
  }
}
