import NTMKit
import Testing

@testable import Importing

@Suite("columns that count") struct CountColumnTests {
  @Test(
    "are known by their names",
    arguments: [
      ("Tổng số tiêu chí đạt", true), ("Số TC đạt", true), ("Số tiêu chí đã đạt", true), ("Tổng số đạt", true),
      ("Số TC đạt/19", true), ("Số tiêu chí đạt chuẩn NTM", true), ("criteria met", true),
      ("Tổng số tiêu chí NTM hoàn thành (tiêu chí)", true), ("Tổng", false), ("Đạt", false), ("Tiêu chí đạt", false),
      ("Số tiêu chí chưa đạt", false), ("Số xã đạt", false), ("Số hộ đạt", false), ("Số chỉ tiêu", false),
    ])
  func names(_ name: String, _ counts: Bool) { #expect((CountColumn.counted(name) == .criteria) == counts) }

  @Test("a count that the marks of its row do not give is warned of and kept; the row is taken") func differs() throws {
    let sink = try Reading.read(
      """
      code,period,TC 1,TC 2,TC 3,TC 4,Số TC đạt
      31378,2022Q3,x,x,,Đạt,3
      31379,2022Q3,x,Chưa đạt,,Đạt,4
      31481,2022Q3,x,x,x,x,-
      """, context: Small.context)
    #expect(sink.submissions.count == 3 && sink.refused.isEmpty)
    #expect(sink.warnings.map(\.code) == ["import.count-differs"] && sink.warnings.first?.span?.line == 3)
    #expect(
      sink.discrepancies == [
        Discrepancy(basis: .count, row: 3, column: "Số TC đạt", stated: "4", computed: 2)
      ])
    #expect(sink.assumptions.map(\.en).contains("column “Số TC đạt” is checked against the row's marks"))
  }

  @Test("criteria without a column may be in the count or not") func open() throws {
    func warnings(_ count: Int) throws -> Int {
      try Reading.read("code,period,TC 1,TC 2,Tổng số đạt\n31378,2022Q3,x,\(""),\(count)\n", context: Small.context)
        .warnings.count
    }
    #expect(try (0...5).map(warnings) == [1, 0, 0, 0, 1, 1])
  }

  @Test("indicators are counted apart, and a figure counts either way") func indicators() throws {
    func warnings(_ count: Int) throws -> Int {
      try Reading.read(
        "code,period,1.1,1.2,2.1,Chỉ tiêu 3,Tổng số chỉ tiêu đạt\n31378,2022Q3,x,70,,x,\(count)\n",
        context: Small.context
      ).warnings.count
    }
    #expect(try (1...4).map(warnings) == [1, 0, 0, 1])
  }

  @Test("without columns of marks there is nothing to count") func nothing() throws {
    let sink = try Reading.read("code,period,1.2,Tổng số đạt\n31378,2022Q3,70,12\n", context: Small.context)
    #expect(sink.warnings.isEmpty && sink.assumptions.map(\.en).contains("columns left out: “Tổng số đạt”"))
  }
}
