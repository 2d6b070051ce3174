import NTMKit
import Testing

/// Grouping, sorting and joining on tables large enough for every path: direct tables and hashing, short and long digits.
@Suite("Kernels on many rows")
struct KernelTests {
  private struct Random {
    var generator: SeededGenerator
    mutating func below(_ bound: UInt64) -> Int64 { Int64(generator.next() % bound) }
  }

  static let shapes: [(rows: Int, spread: UInt64)] = [
    (0, 5), (1, 5), (100, 4), (100, 1 << 40), (6000, 7), (6000, 5000), (6000, 1 << 62),
  ]

  private func columns(_ rows: Int, _ spread: UInt64) -> [Column] {
    var random = Random(generator: SeededGenerator(seed: UInt64(rows) &+ spread))
    func values(_ make: (inout Random) -> Value) -> [Value] {
      (0..<rows).map { _ in random.below(10) == 0 ? .null : make(&random) }
    }
    return [
      Column(Field("i", .int), values: values { .int($0.below(spread) - Int64(spread / 2)) }),
      Column(Field("x", .double), values: values { .double(Double($0.below(spread)) / 8 - Double(spread) / 16) }),
      Column(Field("s", .text), values: values { .text("text \($0.below(min(spread, 900)))") }),
      Column(
        Field("d", .date),
        values: values { .date(CalendarDate(daysSince1970: Int32($0.below(min(spread, 1 << 30))) - 900)) }),
      Column(Field("f", .bool), values: values { .bool($0.below(2) == 0) }),
    ]
  }

  @Test(
    "rows share a group exactly when their keys are equal, and groups come in order of first rows", arguments: shapes)
  func grouping(_ shape: (rows: Int, spread: UInt64)) {
    let columns = columns(shape.rows, shape.spread)
    for chosen in [[0], [1], [2], [3], [4], [0, 2], [2, 3, 4], [0, 1, 2, 3, 4]] {
      let keys = chosen.map { columns[$0] }
      let grouping = Grouping(keys, rowCount: shape.rows)
      var numbers: [[Value]: Int32] = [:]
      var firstRows: [Int] = []
      for row in 0..<shape.rows {
        let key = keys.map { $0[row] }
        if numbers[key] == nil {
          numbers[key] = Int32(firstRows.count)
          firstRows.append(row)
        }
        #expect(grouping.ids[row] == numbers[key])
      }
      #expect(grouping.firstRows == firstRows)
      #expect(grouping.count == firstRows.count)
    }
  }

  @Test("rows are sorted by numbers of any size, stably, missing last both ways", arguments: shapes, [false, true])
  func sorting(_ shape: (rows: Int, spread: UInt64), _ descending: Bool) {
    let columns = columns(shape.rows, shape.spread)
    for column in columns where column.field.type != .text {
      let rows = Sorting.rows(shape.rows, by: [SortKey(Vector(column), descending: descending)])
      func number(_ row: Int) -> Double? {
        switch column[row] {
        case .bool(let flag): flag ? 1 : 0
        case .date(let date): Double(date.daysSince1970)
        default: column[row].number
        }
      }
      #expect(rows.sorted() == Array(0..<shape.rows))
      for (one, next) in zip(rows, rows.dropFirst()) {
        switch (number(one), number(next)) {
        case (let a?, let b?): #expect(a == b ? one < next : (a < b) != descending)
        case (nil, .some): Issue.record("a missing value stands before \(next)")
        case (nil, nil): #expect(one < next)
        case (.some, nil): break
        }
      }
    }
  }

  @Test("missing values keep the order so far, whatever stands in their place", arguments: [false, true])
  func missing(_ descending: Bool) {
    let texts = TextDictionary(["b", "a", "c", "d"])
    let nulls = [false, true, false, true, true, false]
    let filled: [ColumnStorage] = [
      .text(codes: [0, 3, 1, 2, 0, 2], dictionary: texts), .date([5, 90, 4, 2, 1, 6]), .int([5, 90, 4, 2, 1, 6]),
      .double([5, 90, 4, 2, 1, 6]), .period([5, 90, 4, 2, 1, 6]), .bool([false, true, false, false, true, true]),
    ]
    for storage in filled {
      let column = Column(Field("x", storage.type), storage, nulls: nulls)
      let key = SortKey(Vector(column), descending: descending)
      #expect(Sorting.rows(6, by: [key]).suffix(3) == [1, 3, 4], "\(storage.type)")
      let first = SortKey(Vector(Column(Field("y", .int), .int([0, 2, 0, 1, 3, 0]))))
      #expect(Sorting.rows(6, by: [key, first]).suffix(3) == [3, 1, 4], "\(storage.type)")
    }
  }

  @Test("where every value is missing, the order so far stays")
  func allMissing() {
    // As a sum of nothing leaves it behind, beside one that was never worked out.
    let nothing = Vector(.int([5, 0, 7]), nulls: [true, true, true])
    #expect(Sorting.rows(3, by: [SortKey(nothing)]) == [0, 1, 2])
    #expect(Sorting.rows(3, by: [SortKey(nothing, descending: true)]) == [0, 1, 2])
  }

  @Test("the extremes of 64 bits sort and group like any number")
  func extremes() {
    let numbers: [Int64] = [.max, 0, .min, -1, .max, 1, .min]
    let column = Column(Field("i", .int), .int(numbers))
    #expect(Sorting.rows(7, by: [SortKey(Vector(column))]) == [2, 6, 3, 1, 5, 0, 4])
    #expect(Sorting.rows(7, by: [SortKey(Vector(column), descending: true)]) == [0, 4, 5, 1, 3, 2, 6])
    #expect(Grouping([column], rowCount: 7).ids == [0, 1, 2, 3, 0, 4, 2])
    let signed = Column(Field("x", .double), .double([0, -0.0, -.greatestFiniteMagnitude, .leastNonzeroMagnitude]))
    #expect(Sorting.rows(4, by: [SortKey(Vector(signed))]) == [2, 0, 1, 3])
    #expect(Grouping([signed], rowCount: 4).count == 3)
  }

  @Test("text sorts in Vietnamese dictionary order")
  func dictionary() {
    let names = ["Ân", "đa", "da", "An", "Ăn", "ba", "ẩn", "án"]
    let column = Column(Field("s", .text), values: names.map(Value.text))
    let sorted = Sorting.rows(8, by: [SortKey(Vector(column))]).map { names[$0] }
    #expect(sorted == names.sorted(by: VietnameseCollation.areInIncreasingOrder))
  }

  @Test("a sum of integers that leaves 64 bits is refused, one of missing values is not")
  func overflow() throws {
    let column = Column(Field("i", .int), .int([.max, 1]), nulls: [false, false])
    #expect(throws: KernelFailure.overflow) {
      _ = try Aggregate.sum.applied(to: Vector(column), over: Grouping(whole: 2))
    }
    let missing = Column(Field("i", .int), .int([.max, 1]), nulls: [false, true])
    let sum = try Aggregate.sum.applied(to: Vector(missing), over: Grouping(whole: 2))
    #expect(sum.column(Field("i", .int))[0] == .int(.max))
    // What stands where a value is missing must not overflow either.
    let more = try Vector.calculate(
      Vector(Column(Field("i", .int), .int([0, .max]), nulls: [false, true])), .plus, Vector(missing))
    #expect(more.column(Field("i", .int))[1] == .null)
  }

  @Test("a long sum of small numbers keeps its last digits")
  func compensated() throws {
    let column = Column(Field("x", .double), .double([1e16] + [Double](repeating: 1, count: 1000) + [-1e16]))
    let sum = try Aggregate.sum.applied(to: Vector(column), over: Grouping(whole: 1002))
    #expect(sum.column(Field("x", .double))[0] == .double(1000))
  }

  @Test("columns of different dictionaries, types and lengths are joined end to end")
  func concatenation() {
    let first = Column(Field("s", .text), values: [.text("a"), .null])
    let second = Column(Field("s", .text), values: [.text("b"), .text("a")])
    let joined = Column.concatenated([(first, 2), (nil, 1), (second, 2)], as: Field("s", .text))
    #expect(joined.values.map { $0 } == [.text("a"), .null, .null, .text("b"), .text("a")])
    let whole = Column(Field("n", .int), values: [.int(1)])
    let part = Column(Field("n", .double), values: [.double(2.5)])
    let numbers = Column.concatenated([(whole, 1), (part, 1)], as: Field("n", .double))
    #expect(numbers.values.map { $0 } == [.double(1), .double(2.5)])
  }

  @Test("a summary counts, orders and bins")
  func summary() {
    let column = Column(Field("n", .int), values: [.int(1), .int(2), .int(2), .null, .int(9)])
    let summary = ColumnSummary(column)
    #expect(summary.count == 4)
    #expect(summary.missing == 1)
    #expect(summary.distinct == 3)
    #expect(summary.least == .int(1))
    #expect(summary.greatest == .int(9))
    #expect(summary.quartiles?.median == 2)
    #expect(summary.commonest.map(\.count) == [2, 1, 1])
    #expect(summary.histogram == [1, 2, 0, 0, 0, 0, 0, 1])
    #expect(ColumnSummary(Column(Field("n", .int), values: [Value]())).least.isNull)
  }
}
