import NTMKit
import Testing

@testable import Importing

@Suite("results, one commune a row") struct WideFormTests {
  @Test("columns are found by indicator and criterion in any spelling") func columns() throws {
    let sink = try Reading.read(
      """
      Mã xã,Tên xã,Kỳ,Chỉ tiêu 1.1,1.2,TC 2,Tiêu chí 1: Quy hoạch,criterion 4,3,Tổng
      31378,Phú Hữu,Quý 3/2022,Đạt,"74,5",Chưa đạt,x,,Đạt,3
      """, context: Small.context)
    #expect(sink.refused.isEmpty)
    let submission = try #require(sink.submissions.first)
    #expect(
      Small.values(submission) == [
        "1.1": .attested(true), "1.2": .number(74.5), "c:2": .attested(false), "c:1": .attested(true),
        "3": .attested(true),
      ])
    #expect(submission.lines == [2] && submission.period == Period(parsing: "2022Q3"))
    #expect(sink.layout?.columns == ["1.1": 4, "1.2": 5, "c:2": 6, "c:1": 7, "c:4": 8, "3": 9])
    #expect(sink.assumptions.map(\.en).contains("columns left out: “Tổng”"))
  }

  @Test("a bare number that no indicator has is the criterion") func bareCriterion() throws {
    let sink = try Reading.read("code,period,1.1,4\n31378,2022Q3,x,x\n", context: Small.context)
    #expect(sink.submissions.first.map { Small.values($0) } == ["1.1": .attested(true), "c:4": .attested(true)])
  }

  @Test("a row with a bad cell is refused whole, with all its faults") func wholeRow() throws {
    let sink = try Reading.read(
      "code,period,1.1,1.2,2.1\n31378,2022Q3,Đạt,khoảng 70,abc\n31379,2022Q3,Đạt,70,9\n", context: Small.context)
    #expect(sink.submissions.map(\.unitCode) == ["31379"])
    let refused = try #require(sink.refused.first)
    #expect(refused.column == "1.2" && refused.value == "khoảng 70")
    #expect(refused.diagnostic.others.map(\.span) == [SourceSpan(source: "file.csv", line: 2, column: 5)])
    #expect(refused.cells == ["31378", "2022Q3", "Đạt", "khoảng 70", "abc"])
  }

  @Test("an empty row is refused, an empty cell leaves nothing") func empty() throws {
    let sink = try Reading.read("code,period,1.1,1.2\n31378,2022Q3,,-\n31379,2022Q3,,70\n", context: Small.context)
    #expect(sink.refused.map(\.diagnostic.code) == ["import.empty-row"])
    #expect(sink.submissions.map { Small.values($0) } == [["1.2": .number(70)]])
  }

  @Test("communes are found by name and district") func byName() throws {
    let sink = try Reading.read(
      "Tên xã,Huyện,Kỳ,1.2\nPhú Tân,Châu Thành,2022Q3,70\nPhú Tân,,2022Q3,70\nPhú Tân,Long Mỹ,2022Q3,71\n",
      context: Small.context)
    #expect(sink.submissions.map(\.unitCode) == ["31379", "31482"])
    #expect(sink.refused.map(\.diagnostic.code) == ["unit.ambiguous"])
  }

  @Test("two rows of one commune are put together unless they differ") func twice() throws {
    let sink = try Reading.read(
      "code,period,1.1,1.2\n31378,2022Q3,x,\n31378,2022Q3,x,70\n31378,2022Q3,,71\n", context: Small.context)
    #expect(sink.refused.map(\.line) == [4] && sink.refused[0].diagnostic.code == "import.duplicate-row")
    #expect(sink.warnings.map(\.code) == ["import.repeated-row"])
    #expect(sink.submissions.map { Small.values($0) } == [["1.1": .attested(true), "1.2": .number(70)]])
    #expect(sink.submissions.first?.line(ofSlot: 1) == 3)
  }

  @Test("a column named like an indicator that no set has stops the file") func unknownColumn() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try Reading.read("code,period,1.1,1.9\n31378,2022Q3,x,x\n", context: Small.context)
    }
    #expect(fault?.code == "import.unknown-indicator" && fault?.span?.column == 4)
  }

  @Test("beside “TC 5” a bare number is never the criterion") func mixedSets() throws {
    let withoutThree = CriteriaSet(
      code: "later", title: LocalizedText(verbatim: "later"),
      criteria: [Criterion(id: "3", title: LocalizedText(verbatim: "3"), indicators: [])])
    var context = Small.context
    context.criteriaSets.append(withoutThree)
    let sink = try Reading.read(
      "code,period,set,3,TC 3\n31378,2022Q3,later,,x\n31378,2022Q3,small,x,x\n31379,2022Q3,later,x,x\n",
      context: context)
    #expect(sink.submissions.map(\.setCode) == ["later", "small"])
    #expect(sink.refused.map(\.diagnostic.code) == ["import.unknown-indicator"])
  }

  @Test(
    "a district with its kind in a column of its own makes no row a heading",
    arguments: [
      "STT,Huyện,Xã,1.2,2.1\n1,Huyện Châu Thành,Phú Hữu,60,70\n2,thị xã Long Mỹ,Tân Phú,61,71\n",
      "STT,Xã,Huyện,1.2,2.1\n1,Phú Hữu,Huyện Châu Thành,60,70\n2,Tân Phú,thị xã Long Mỹ,61,71\n",
      "Tỉnh,Huyện,Xã,1.2,2.1\nTỉnh Hậu Giang,Huyện Châu Thành,Phú Hữu,60,70\nTỉnh Hậu Giang,Thị xã Long Mỹ,Tân Phú,61,71\n",
      "STT,Huyện,Xã,1.2,2.1\n,Huyện Châu Thành,,,\n1,Huyện Châu Thành,Phú Hữu,60,70\n2,,Tân Phú,61,71\n",
    ])
  func districtColumn(_ text: String) throws {
    let sink = try Reading.read(
      text, as: "submissions", options: .with(period: Period(parsing: "2022Q3")), context: Small.context)
    #expect(sink.submissions.map(\.unitCode) == ["31378", "31481"], "\(sink.refused.map(\.diagnostic.message.en))")
    #expect(sink.rowsRead == 2)
  }

  @Test("a row with values, a district and no commune is refused, not left out") func noCommune() throws {
    let text = "mã xã,Huyện,1.2,2.1\n,Huyện Châu Thành,60,70\n31481,thị xã Long Mỹ,61,71\n"
    let sink = try Reading.read(
      text, as: "submissions", options: .with(period: Period(parsing: "2022Q3")), context: Small.context)
    #expect(sink.refused.map(\.line) == [2] && sink.submissions.map(\.unitCode) == ["31481"])
  }
}
