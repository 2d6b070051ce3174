import Foundation
import NTMKit
import Query
import Testing

/// Generated lines over generated tables: ntm gives the rows that a database gives to the same in SQL.
@Suite("Lines and databases agree")
struct DifferentialTests {
  /// A line grown from a seed, with the tables that it reads.
  private func generated(_ seed: UInt64, _ dialect: SQLDialect) throws -> GeneratedLine {
    var input = RandomInput(seed: seed &* 2_654_435_761 &+ 17)
    // A Vietnamese dictionary orders syllable by syllable ("a b" before "á"); ICU, which DuckDB asks, looks at tones
    // behind all letters.
    if dialect == .duckDB { input.texts.removeAll { $0 == "a b" } }
    var line = GeneratedLine(dialect, try GeneratedLine.tables(&input), input)
    let stages = 1 + line.input.below(5)
    for _ in 0..<stages { line.grow() }
    return line
  }

  @Test("SQLite gives the same", arguments: 0..<40 as Range<UInt64>)
  func sqlite(_ block: UInt64) throws {
    for seed in block * 25..<(block + 1) * 25 {
      let generated = try generated(seed, .sqlite)
      let oracle = try SQLiteOracle(generated.tables.tables)
      let table = try generated.tables.run(generated.line)
      let expected = try oracle.rows(generated.query, as: table.schema.fields)
      #expect(table.schema.names == generated.fields.map(\.name), "seed \(seed): \(generated.line)")
      #expect(
        table.schema.fields.map(\.type) == generated.fields.map(\.type), "seed \(seed): \(generated.line)")
      #expect(table.rowCount == expected.count, "seed \(seed): \(generated.line)\n\(generated.query)")
      for (row, values) in expected.enumerated() where row < table.rowCount {
        for (field, pair) in zip(table.schema.names, zip(table.row(row), values))
        where !Self.isSame(pair.0, pair.1) {
          Issue.record(
            "seed \(seed), row \(row), \(field): \(pair.0), SQLite: \(pair.1)\n\(generated.line)\n\(generated.query)")
        }
      }
    }
  }

  /// Doubles up to their rounding, which depends on the order of sums.
  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    guard case .double(let x) = a, let y = b.number else { return a == b }
    return abs(x - y) <= 1e-9 * max(1, abs(x), abs(y))
  }

  @Test("each verb is said, and often")
  func verbs() throws {
    for dialect in SQLDialect.allCases {
      let lines = try (0..<500 as Range<UInt64>).map { try generated($0, dialect).line }
      for verb in [
        "where", "add", "select", "drop", "rename", "sort", "take", "skip", "top", "distinct", "count", "summarize",
        "join", "union", "pivot", "unpivot", "add c1 = rank()", "add c1 = previous(", "add c1 = running(",
      ] {
        #expect(lines.count { $0.contains("| \(verb)") } >= 3, "\(dialect): \(verb)")
      }
    }
  }

  // MARK: For scripts/compare-duckdb

  private static let output = ProcessInfo.processInfo.environment["NTM_GENERATED_LINES"]

  /// One line and its answer as JSON, for a reader that knows nothing of Swift.
  private struct Written: Encodable {
    struct Rows: Encodable {
      let columns: [[String]]
      let rows: [[WrittenValue]]
      init(_ table: Table) {
        columns = table.schema.fields.map { [$0.name, $0.type.rawValue] }
        rows = (0..<table.rowCount).map { table.row($0).map(WrittenValue.init) }
      }
    }
    let seed: UInt64
    let line: String
    let sql: String
    let tables: [String: Rows]
    let result: Rows
  }

  private struct WrittenValue: Encodable {
    let value: Value
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .null: try container.encodeNil()
      case .bool(let flag): try container.encode(flag)
      case .int(let number): try container.encode(number)
      case .double(let number): try container.encode(number)
      case .period(let period): try container.encode(SQLDialect.quarter(period))
      case .text, .date: try container.encode(value.plainText)
      }
    }
  }

  @Test("lines are written for another database", .enabled(if: output != nil))
  func write() throws {
    let words = ProcessInfo.processInfo.environment["NTM_GENERATED_SEEDS"]?.split(separator: "-") ?? []
    let seeds = words.compactMap { UInt64($0) }
    let first = try #require(seeds.first)
    let encoder = JSONEncoder()
    var text = Data()
    for seed in first..<(try #require(seeds.last)) {
      let generated = try generated(seed, .duckDB)
      let written = Written(
        seed: seed, line: generated.line, sql: generated.query,
        tables: generated.tables.tables.mapValues(Written.Rows.init),
        result: Written.Rows(try generated.tables.run(generated.line)))
      text += try encoder.encode(written) + Data("\n".utf8)
    }
    try text.write(to: URL(fileURLWithPath: try #require(Self.output)))
  }
}
