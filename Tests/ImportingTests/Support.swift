import Foundation
import NTMKit
import Testing

@testable import Importing

/// Reading small files and the sample's files in tests.
enum Reading {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(at path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  /// A file of the sample province, under its plain name.
  static func sample(_ path: String) throws -> SourceFile {
    let url = package.appending(path: "Sources/SampleData/Resources/\(path)")
    return SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
  }

  static func fixture(_ name: String) throws -> SourceFile {
    let url = package.appending(path: "Tests/ImportingTests/Fixtures/\(name)")
    return SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
  }

  static func text(_ text: String, name: String = "file.csv") -> SourceFile {
    SourceFile(path: name, bytes: Array(text.utf8))
  }

  static func read(
    _ file: SourceFile, as id: String? = nil, options: ImportOptions = ImportOptions(),
    context: ImportContext = ImportContext(units: UnitDirectory([]))
  ) throws -> CollectingSink {
    var sink = CollectingSink()
    try Importers.read(file, as: id, options: options, context: context, into: &sink)
    return sink
  }

  static func read(
    _ text: String, as id: String? = nil, options: ImportOptions = ImportOptions(),
    context: ImportContext = ImportContext(units: UnitDirectory([]))
  ) throws -> CollectingSink {
    try read(Reading.text(text), as: id, options: options, context: context)
  }

  /// The sample's units, criteria sets and assignments.
  static func sampleContext() throws -> ImportContext {
    var context = ImportContext(units: UnitDirectory(try read(sample("units.csv")).units))
    for name in ["criteria-2016-2020.yaml", "criteria-2021-2025.yaml"] {
      context.criteriaSets += try read(sample(name)).criteriaSets
    }
    for name in ["set-assignments.csv", "set-assignments-2022.csv"] {
      context.setAssignments += try read(sample(name), context: context).setAssignments
    }
    return context
  }
}

extension CollectingSink {
  /// The first parts of the keys of all rows read, by declared table.
  var declaredKeys: [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    for (table, rows) in declaredRows {
      guard let key = DeclaredTables.named(table)?.key.first, let column = rows[key] else { continue }
      keys[table, default: []].formUnion(column.values.map(\.plainText))
    }
    return keys
  }
}

extension ImportOptions {
  static func with(
    period: Period? = nil, set: String? = nil, decimal: DecimalMarkChoice = .auto, delimiter: String? = nil
  ) -> ImportOptions {
    var options = ImportOptions()
    (options.period, options.set, options.decimal, options.delimiter) = (period, set, decimal, delimiter)
    return options
  }
}

/// Three communes of two districts, and a set of four criteria: what small tests read against.
enum Small {
  static let units = UnitDirectory([
    AdministrativeUnit(code: "93", name: "Hậu Giang", kind: "tỉnh", level: .province),
    AdministrativeUnit(code: "933", name: "Châu Thành", kind: "huyện", level: .district, parentCode: "93"),
    AdministrativeUnit(code: "937", name: "Long Mỹ", kind: "thị xã", level: .district, parentCode: "93"),
    AdministrativeUnit(code: "31378", name: "Phú Hữu", kind: "xã", level: .commune, parentCode: "933"),
    AdministrativeUnit(code: "31379", name: "Phú Tân", kind: "xã", level: .commune, parentCode: "933"),
    AdministrativeUnit(code: "31481", name: "Tân Phú", kind: "xã", level: .commune, parentCode: "937"),
    AdministrativeUnit(code: "31482", name: "Phú Tân", kind: "phường", level: .commune, parentCode: "937"),
  ])

  static func indicator(
    _ id: String, _ kind: Indicator.Kind, _ range: ClosedRange<Double>? = nil
  ) -> Indicator {
    Indicator(
      id: id, title: LocalizedText(verbatim: id), kind: kind, comparison: kind == .attested ? .attested : .atLeast,
      confidence: .high, plausibleRange: range)
  }

  /// Slots: 1.1 1.2 2.1 3 c:1 c:2 c:3 c:4
  static let set = CriteriaSet(
    code: "small", title: LocalizedText(verbatim: "small"),
    criteria: [
      Criterion(
        id: "1", title: LocalizedText(verbatim: "1"),
        indicators: [indicator("1.1", .attested, 0...100), indicator("1.2", .percentage, 0...100)]),
      Criterion(id: "2", title: LocalizedText(verbatim: "2"), indicators: [indicator("2.1", .money)]),
      Criterion(id: "3", title: LocalizedText(verbatim: "3"), indicators: [indicator("3", .attested)]),
      Criterion(id: "4", title: LocalizedText(verbatim: "4"), indicators: []),
    ])

  static let context = ImportContext(units: units, criteriaSets: [set])

  /// Values by slot, only those that are there.
  static func values(_ submission: Submission, of set: CriteriaSet = set) -> [String: ReportedValue] {
    var values: [String: ReportedValue] = [:]
    for (slot, value) in zip(set.slots, submission.values) where value != .none { values[slot] = value }
    return values
  }
}
