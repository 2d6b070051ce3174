import NTMKit
import Testing

@Suite("Columns made value by value") struct ColumnBuilderTests {
  private static let values: [ColumnType: [Value]] = [
    .bool: [.bool(true), .bool(false)], .int: [.int(7), .int(-1)], .double: [.double(0.5), .int(3)],
    .text: [.text("Gạo"), .text("")],
    .date: [.date(CalendarDate(daysSince1970: 9)), .date(CalendarDate(daysSince1970: 8))],
    .period: [.period(Period(packed: 5)), .period(Period(packed: 6))],
  ]

  @Test("hold missing values before, between and behind others", arguments: ColumnType.allCases)
  func missing(type: ColumnType) throws {
    let (a, b) = try { ($0[0], $0[1]) }(#require(Self.values[type]))
    let field = Field("x", type)
    for values in [[], [.null], [.null, .null], [a], [a, .null], [.null, a], [.null, .null, a, .null, b, a, .null]] {
      let column = Column(field, values: values)
      let expected = values.map {
        if case .int(let whole) = $0, type == .double { Value.double(Double(whole)) } else { $0 }
      }
      #expect(Array(column.values) == expected)
      #expect(column.count == values.count && column.hasNulls == values.contains(.null))
    }
  }

  @Test("a value of another type is missing, first or later") func otherType() {
    let column = Column(
      Field("x", .date), values: [.text("2022-09-30"), .date(CalendarDate(daysSince1970: 1)), .int(3)])
    #expect(Array(column.values) == [.null, .date(CalendarDate(daysSince1970: 1)), .null])
  }
}

@Suite("One row per key") struct NewestRowsTests {
  private func table(_ rows: [(String?, Int?, Int)]) throws -> Table {
    var builder = TableBuilder([Field("id", .text), Field("seq", .int), Field("value", .int)])
    for row in rows { builder.append([Value(row.0), Value(row.1), Value(row.2)]) }
    return try builder.finished()
  }

  private func newest(_ rows: [(String?, Int?, Int)]) throws -> [Int?] {
    try table(rows).newest(perKey: ["id", "seq"]).integers("value")
  }

  @Test("rows whose keys rise are all there, and so are those whose keys do not") func distinct() throws {
    #expect(try newest([]) == [])
    #expect(try newest([("a", 1, 1)]) == [1])
    #expect(try newest([("a", nil, 1), ("a", 1, 2), ("a", 3, 3), ("b", 2, 4), ("c", nil, 5)]) == [1, 2, 3, 4, 5])
    #expect(try newest([("a", 2, 1), ("a", 1, 2), ("b", 1, 3), ("a", 4, 4)]) == [1, 2, 3, 4])
    #expect(try newest([(nil, 1, 1), ("a", 1, 2), (nil, 2, 3)]) == [1, 2, 3])
  }

  @Test("of equal keys the last counts, where the first stands: side by side, apart, and with a missing part")
  func repeated() throws {
    #expect(try newest([("a", 1, 1), ("a", 1, 2), ("b", 1, 3)]) == [2, 3])
    #expect(try newest([("a", 1, 1), ("b", 1, 2), ("a", 1, 3)]) == [3, 2])
    #expect(try newest([("a", nil, 1), ("a", nil, 2), ("a", 1, 3)]) == [2, 3])
    #expect(try newest([("a", 1, 1), ("a", 2, 2), ("b", 1, 3), ("b", 1, 4)]) == [1, 2, 4])
    #expect(try newest([(nil, 1, 1), (nil, 1, 2)]) == [2])
  }
}
