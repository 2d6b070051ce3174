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

  @Test("a line that is printed and read again is the same", arguments: 0..<300 as Range<UInt64>)
  func lines(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed &+ 20_000)
    func space() -> String { input.pick([" ", "  ", "\n", " # a | note\n", "\t"]) }
    func word() -> String {
      input.pick([
        "a", "so-lieu/*.csv", "--period", "2022Q3", "--name=\"Phụng Hiệp\"", "\"a | b\"", "\"\\\"\\\\\"", "`odd one`",
        "{ x | { y } }", "near[3].met", "a#b", "--", "\"\"", "đ",
      ])
    }
    var text = input.chance(30) ? "x\(input.pick(["", " "]))=\(space())" : ""
    text += input.pick(["communes", "gap.by_district", "_", "xã"])
    if input.chance(40) { text += space() + "at " + input.pick(["2022Q3", "last", "2021Q1..previous", "nonsense"]) }
    if input.chance(30) { text += space() + "asof 2022-08-31" }
    for _ in 0..<input.below(4) { text += space() + word() }
    for _ in 0..<input.below(4) {
      text += input.pick(["|", " | "]) + input.pick(["where ", "add y = ", "save "])
      text += input.chance(60) ? "\(input.expression(.bool))" : word()
    }
    let line = try #require(try LineParser.parse(text), "seed \(seed)")
    let again = try #require(try LineParser.parse("\(line)"), "seed \(seed): \(line)")
    #expect(again == line, "seed \(seed): \(text)")
    #expect("\(again)" == "\(line)", "seed \(seed): \(text)")
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
