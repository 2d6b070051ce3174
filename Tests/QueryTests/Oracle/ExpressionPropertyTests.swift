import NTMKit
import Query
import Testing

@Suite("Laws of expressions")
struct ExpressionPropertyTests {
  /// The expression that `where` reads from a text.
  private func parsed(_ text: String) throws -> ExpressionSyntax {
    let line = try #require(try LineParser.parse("t | where \(text)"))
    var cursor = ArgumentCursor(line.stages[0], signature: "where", line: line.line)
    let expression = try cursor.expression()
    try cursor.finish()
    return expression
  }

  @Test("an expression that is printed and read again is the same", arguments: 0..<300 as Range<UInt64>)
  func printing(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let expression = input.expression(input.pick(ColumnType.allCases), depth: 5)
    #expect(try parsed("\(expression)") == expression, "seed \(seed): \(expression)")
  }

  @Test("whole columns give what single rows give", arguments: 0..<300 as Range<UInt64>)
  func oracle(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed &+ 10_000)
    let tables = RandomTables(tables: ["t": try input.table(rows: input.pick([0, 1, 2, 23]))])
    let expression = input.expression(input.pick(ColumnType.allCases), depth: 4)
    let table = try tables.run("t | add result = \(expression)")
    let expected = tables.tables["t"]?.oracleRows.map { Oracle.value(expression, $0) } ?? []
    let actual = try table.column("result").values.map { $0 }
    for (row, pair) in zip(actual, expected).enumerated() {
      #expect(Self.isSame(pair.0, pair.1), "seed \(seed), row \(row): \(expression)")
    }
    #expect(actual.count == expected.count)
  }

  /// A branch that gave an integer where the column holds doubles is that double.
  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    if let x = a.number, let y = b.number { return x == y }
    return a == b
  }
}
