import NTMKit
import Testing

@testable import Importing

@Suite("units in headers") struct UnitsOfMeasureTests {
  @Test(
    "a unit is taken apart into what it measures, a power of ten and what it is per",
    arguments: [
      ("triệu đồng/người/năm", "dong", 6, ["person", "year"]), ("nghìn đồng", "dong", 3, []),
      ("1.000 đ", "dong", 3, []),
      ("tr.đ/người", "dong", 6, ["person"]), ("tỷ đồng", "dong", 9, []), ("VNĐ", "dong", 0, []),
      ("%", "percent", 0, []),
      ("million_dong", "dong", 6, []), ("thousand_dong/person", "dong", 3, ["person"]),
      ("m²/người", "m2", 0, ["person"]),
      ("ha", "m2", 4, []), ("km²", "m2", 6, []), ("lít/người/ngày đêm", "litre", 0, ["person", "day"]),
      ("1000 người", "person", 3, []), ("Nghìn Đồng.", "dong", 3, []),
    ])
  func scales(_ text: String, _ dimension: String, _ power: Int, _ per: [String]) throws {
    let scale = try #require(UnitScale(text))
    #expect(scale.dimension == dimension && scale.power == power && scale.per == Set(per))
  }

  @Test(
    "what is no unit is none",
    arguments: [
      "năm 2022", "nếu có", "Đ", "Đạt", "tiêu chí 10", "", "triệu", "đồng/xe", "% so với mức nâng cao", "tháng",
    ])
  func nones(_ text: String) { #expect(UnitScale(text) == nil) }

  @Test("a figure is shifted as its decimals are, and back again")
  func shifts() {
    #expect(4.35.shifted(byPowerOfTen: 2) == 435 && 54.2.shifted(byPowerOfTen: -3) == 0.0542)
    #expect(1e30.shifted(byPowerOfTen: -6) == 1e24 && (-0.5).shifted(byPowerOfTen: 3) == -500)
    #expect(UnitConversion(unit: "đồng", power: -6).stated(54.123456) == 54_123_456)
  }

  struct Header: Sendable {
    var header: String
    var value: String
    var kept: Double?
    var power: Int?
    init(_ header: String, _ value: String, _ kept: Double?, power: Int? = nil) {
      (self.header, self.value, self.kept, self.power) = (header, value, kept, power)
    }
  }

  @Test(
    "figures in a unit a power of ten away are converted, and that is said and kept; others are refused",
    arguments: [
      Header("10", "54,2", 54.2), Header("10 (triệu đồng/người/năm)", "54,2", 54.2),
      Header("10 (triệu đồng)", "54,2", 54.2),
      Header("10 (nghìn đồng/người)", "54200", 54.2, power: -3),
      Header("Chỉ tiêu 10 (đồng)", "54200000", 54.2, power: -6),
      Header("10 (tỷ đồng)", "\"0,0542\"", 54.2, power: 3), Header("10 (năm 2022)", "54,2", 54.2),
      Header("10 (%)", "54,2", nil), Header("10 (triệu đồng/hộ)", "54,2", nil),
      Header("10 (triệu đồng/người/tháng)", "4,5", nil), Header("10 (USD)", "2300", nil),
    ])
  func headers(_ header: Header) throws {
    let context = try Reading.sampleContext()
    let value = header.value.contains("\"") ? header.value : "\"\(header.value)\""
    let text = "code,period,\(header.header)\n31402,2022Q3,\(value)\n"
    guard let kept = header.kept else {
      let fault = #expect(throws: Diagnostic.self) { try Reading.read(text, context: context) }
      #expect(fault?.code == "import.unit-differs" && fault?.span?.column == 3)
      return
    }
    let sink = try Reading.read(text, context: context)
    let submission = try #require(sink.submissions.first)
    #expect(submission.values.compactMap(\.number) == [kept])
    #expect(sink.layout?.conversions?[submission.setCode]?["10"]?.power == header.power)
    #expect(sink.assumptions.contains { $0.en.contains("converted to") } == (header.power != nil))
  }

  @Test("a header with a unit is that of figures, not of the criterion's marks, also beside these") func measured()
    throws
  {
    let context = try Reading.sampleContext()
    func values(_ sink: CollectingSink) -> [String: ReportedValue]? {
      let submission = sink.submissions.first
      let set = context.criteriaSets.first { $0.code == submission?.setCode }
      return submission.flatMap { submission in set.map { Small.values(submission, of: $0) } }
    }
    for header in ["Thu nhập (nghìn đồng/người)", "Tiêu chí 10 (nghìn đồng)", "TC 10: Thu nhập (nghìn đồng/người)"] {
      let sink = try Reading.read("code,period,11,\(header)\n31402,2022Q3,,54200\n", context: context)
      #expect(sink.refused.isEmpty, "\(header)")
      #expect(values(sink) == ["10": .number(54.2)])
    }
    let both = try Reading.read(
      "code,period,11,Thu nhập,Thu nhập (triệu đồng/người)\n31402,2022Q3,,x,\"54,2\"\n", context: context)
    #expect(values(both) == ["10": .number(54.2), "c:10": .attested(true)])
    let share = try Reading.read("code,period,Tiêu chí 17 (%)\n31402,2022Q3,x\n", context: context)
    #expect(values(share) == ["c:17": .attested(true)])
  }

  @Test("of two units in a header none is taken, unless a mapping says which") func twoUnits() throws {
    let context = try Reading.sampleContext()
    let text = "code,period,Chỉ tiêu 10 (%) / (nghìn đồng)\n31402,2022Q3,54200\n"
    let fault = #expect(throws: Diagnostic.self) { try Reading.read(text, context: context) }
    #expect(fault?.code == "import.two-units")
    var options = ImportOptions()
    options.mapping = ColumnMapping([("Chỉ tiêu 10 (%) / (nghìn đồng)", "10 (nghìn đồng)")], source: "m.yaml")
    let sink = try Reading.read(text, options: options, context: context)
    #expect(sink.submissions.first?.values.compactMap(\.number) == [54.2])
    let remark = try Reading.read("code,period,10,Ghi chú (%) (ha)\n31402,2022Q3,54,x\n", context: context)
    #expect(remark.submissions.count == 1)
  }

  @Test("the plausible range is that of the converted figure") func range() throws {
    let context = try Reading.sampleContext()
    let sink = try Reading.read("code,period,11 (‰)\n31402,2022Q3,45\n31405,2022Q3,1200\n", context: context)
    #expect(sink.submissions.flatMap { $0.values.compactMap(\.number) } == [4.5])
    #expect(sink.refused.map(\.diagnostic.code) == ["import.out-of-range"])
  }

  @Test("a unit above the table is for every column of its kind without one of its own") func title() throws {
    let sink = try Reading.read(
      "BIỂU 1,,,\n(ĐVT: nghìn đồng),,,\ncode,period,10,11\n31402,2022Q3,54200,\"4,5\"\n31405,2022Q3,60000,5\n",
      context: Reading.sampleContext())
    #expect(sink.submissions.first?.values.compactMap(\.number) == [54.2, 4.5])
  }

  @Test("a mapping says the unit where the header is wrong") func mapping() throws {
    var options = ImportOptions()
    options.mapping = ColumnMapping([("10 (%)", "10 (nghìn đồng)")], source: "m.yaml")
    let sink = try Reading.read(
      "code,period,10 (%)\n31402,2022Q3,54200\n", options: options, context: Reading.sampleContext())
    #expect(sink.submissions.first?.values.compactMap(\.number) == [54.2])
  }

  @Test("in a file of one value a row the header's unit is asked of each indicator") func long() throws {
    let sink = try Reading.read(
      "code,period,indicator,Giá trị (nghìn đồng)\n31402,2022Q3,10,54200\n31405,2022Q3,10,60000\n31402,2022Q3,11,5\n",
      context: Reading.sampleContext())
    #expect(sink.submissions.flatMap { $0.values.compactMap(\.number) } == [54.2, 60])
    #expect(sink.refused.map(\.diagnostic.code) == ["import.unit-differs"] && sink.refused[0].line == 4)
    #expect(sink.layout?.conversions?["ntm-2021-2025"]?["10"] == UnitConversion(unit: "nghìn đồng", power: -3))
  }

  @Test("a row that says another unit than its indicator's is refused") func ownUnit() throws {
    let sink = try Reading.read(
      "code,period,indicator,value,Đơn vị tính\n31402,2022Q3,10,\"54,2\",triệu đồng\n31405,2022Q3,10,60000,nghìn đồng\n"
        + "31402,2022Q3,11,5,%\n31405,2022Q3,11,5,người\n31406,2022Q3,11,5,chưa rõ\n",
      context: Reading.sampleContext())
    #expect(sink.refused.filter { $0.diagnostic.code == "import.unit-differs" }.map(\.line) == [3, 5])
    #expect(sink.submissions.flatMap { $0.values.compactMap(\.number) }.prefix(2) == [54.2, 5])
  }

  @Test("hectares are not those of a figure in square metres per person") func area() throws {
    let context = try Reading.sampleContext()
    let hectares = try Reading.read("code,period,17.4 (ha)\n31402,2022Q3,3\n", context: context)
    #expect(hectares.refused.map(\.diagnostic.code) == ["import.unit-differs"])
    let metres = try Reading.read("code,period,17.4 (m²)\n31402,2022Q3,5\n", context: context)
    #expect(metres.submissions.first?.values.compactMap(\.number) == [5])
  }

  @Test("people are counted one by one") func people() throws {
    let context = try Reading.sampleContext()
    let thousands = try Reading.read("Mã,Dân số (nghìn người)\n31402,11\n", as: "populations", context: context)
    #expect(thousands.refused.map(\.diagnostic.code) == ["import.unit-differs"] && thousands.populations.isEmpty)
    let plain = try Reading.read("Mã,Dân số (người)\n31402,11000\n", as: "populations", context: context)
    #expect(plain.populations.map(\.persons) == [11000])
  }

  @Test("columns of other tables with a unit of their own are held to it too") func declared() throws {
    let context = try Reading.sampleContext()
    func read(_ unit: String, _ cost: String) throws -> CollectingSink {
      try Reading.read(
        "Mã lớp,Tên lớp,Chủ đề,Kinh phí (\(unit))\nLH1,Lớp,OCOP,\(cost)\n", as: "courses", context: context)
    }
    #expect(try read("đồng", "12500000").declaredRows.first?.rows[0, "cost"] == .double(12.5))
    #expect(#expect(throws: Diagnostic.self) { try read("người", "12") }?.code == "import.unit-differs")
  }
}
