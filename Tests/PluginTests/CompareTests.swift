import Compare
import NTMKit
import Testing

@Suite("compare") struct CompareTests {
  /// 10 gains criterion 1 and loses 2, 11 stays, 20 gains 3; 12, 21 and 30 never report.
  private func province() -> TestProvince {
    var province = TestProvince(criteria: 4)
    province.report("10", TestProvince.before, missing: [1])
    province.report("11", TestProvince.before, missing: [4])
    province.report("20", TestProvince.before, missing: [2, 3])
    province.report("10", missing: [2])
    province.report("11", missing: [4])
    province.report("20", missing: [2])
    province.recognise("10")
    return province
  }

  private func row(_ document: ReportDocument, _ figure: String) -> [String] {
    let row = document.table("figures")?.row(where: "figure", is: figure) ?? [:]
    return ["first", "second", "difference"].map { row[$0]?.plainText ?? "" }
  }

  @Test("two periods: figures, criteria and communes with what each gained and lost") func periods() throws {
    let document = try province().make(CompareReport.self, ["2022Q2", "2022Q3"])
    #expect(row(document, "met") == ["8", "9", "1"])
    #expect(row(document, "missing") == ["4", "3", "-1"])
    #expect(row(document, "mean_met") == ["2.7", "3", "0.3"])
    #expect(row(document, "communes") == ["6", "6", "0"] && row(document, "with_results") == ["3", "3", "0"])
    #expect(row(document, "recognised") == ["1", "1", "0"])
    let criteria = try #require(document.table("criteria"))
    #expect(criteria.column(texts: "first_met") == ["2", "2", "2", "2"])
    #expect(criteria.column(texts: "second_met") == ["3", "1", "3", "2"])
    let communes = try #require(document.table("communes"))
    #expect(communes.column(texts: "code") == ["20", "10", "11", "12", "21", "30"])
    #expect(communes.row(where: "code", is: "10")["gained"] == .text("1"))
    #expect(communes.row(where: "code", is: "10")["lost"] == .text("2"))
    #expect(communes.row(where: "code", is: "12")["change"] == .null)
  }

  @Test("money of one source alone stands in both columns") func oneSource() throws {
    var province = province()
    province.addMoney("2022Q1", planned: 12, mobilised: 11, disbursed: 10)
    let document = try province.make(CompareReport.self, ["2022Q2", "2022Q3"])
    #expect(row(document, "mobilised") == ["11", "11", "0"])
  }

  /// A second province, with a district of the same name as one of the first.
  private func twoProvinces() -> TestProvince {
    var province = province()
    province.record.units += [
      AdministrativeUnit(code: "88", name: "Bên", kind: "tỉnh", level: .province),
      AdministrativeUnit(code: "881", name: "Châu Thành", kind: "huyện", level: .district, parentCode: "88"),
      AdministrativeUnit(code: "882", name: "Giồng", kind: "huyện", level: .district, parentCode: "88"),
      AdministrativeUnit(code: "80", name: "Tân An", kind: "xã", level: .commune, parentCode: "881"),
      AdministrativeUnit(code: "81", name: "Tân Hội", kind: "xã", level: .commune, parentCode: "882"),
    ]
    province.record.programmeCommunes += ["80", "81"].map { ProgrammeCommune(unitCode: $0) }
    province.report("80")
    province.report("81", missing: [1, 2])
    return province
  }

  @Test("two provinces of one workspace have the money of their own districts, by their codes") func provinces() throws
  {
    var province = twoProvinces()
    for (commune, planned) in [("10", 5.0), ("20", 7), ("80", 11), ("81", 13)] {
      province.addMoney("2022Q1", commune: commune, planned: planned)
    }
    province.addMoney("2022Q1", district: "882", planned: 2)
    let document = try province.make(CompareReport.self, ["99", "88"])
    #expect(row(document, "planned") == ["12", "26", "14"])
    #expect(row(document, "communes") == ["6", "2", "-4"])
    #expect(!document.notes.contains { $0.text.en.contains("Funds of no district") })
    province.addMoney("2022Q2", planned: 100)
    let whole = try province.make(CompareReport.self, ["99", "88"])
    #expect(row(whole, "planned") == ["12", "26", "14"])
    #expect(whole.notes.contains { $0.kind == .dataGap && $0.text.en.contains("Funds of no district") })
  }

  @Test("who is known by a district's name alone counts where that name is one, and for neither where both have it")
  func trainees() throws {
    var province = twoProvinces()
    province.addCourse("L1", held: TestProvince.day(2022, 3, 2))
    province.addPerson("A", commune: "10")
    province.addPerson("B", commune: "80")
    province.addPerson("C", district: "881", level: "district")
    province.addPerson("D", district: "882", level: "district")
    for person in ["A", "B", "C", "D"] { province.attend("L1", person) }
    let document = try province.make(CompareReport.self, ["99", "88"])
    #expect(row(document, "persons_trained") == ["1", "2", "1"])
    #expect(
      document.notes.contains { $0.kind == .dataGap && $0.text.vi.hasPrefix("Hai tỉnh cùng có huyện tên Châu Thành:") })
    let periods = try province.make(CompareReport.self, ["2022Q2", "2022Q3"])
    #expect(row(periods, "persons_trained") == ["4", "4", "0"])
  }

  @Test("years of different length are set side by side with a caution") func months() throws {
    var province = province()
    province.report("10", TestProvince.quarter(4, 2021))
    province.report("10", TestProvince.quarter(3, 2021))
    func cautions(_ periods: [String]) throws -> [String] {
      try province.make(CompareReport.self, periods).notes.filter { $0.kind == .caution }.map(\.text.en)
    }
    #expect(try cautions(["2021Q4", "2022Q3"]).contains { $0.contains("12 months to the left, 9 to the right") })
    #expect(try !cautions(["2021Q3", "2022Q3"]).contains { $0.contains("months") })
    #expect(try !cautions(["2022Q2", "2022Q3"]).contains { $0.contains("months") })
  }

  @Test("figures are printed with as many decimals as they are rounded to") func decimals() throws {
    let block = try #require(try province().make(CompareReport.self, ["2022Q2", "2022Q3"]).block("figures"))
    let digits = Dictionary(
      uniqueKeysWithValues: zip(block.table.column(texts: "figure"), block.rowFractionDigits))
    #expect(digits["mean_met"] == 1 && digits["communes"] == 0 && digits["mobilised"] == 1)
  }

  @Test("without words it is the newest period with the one before") func newest() throws {
    let province = province()
    let asked = try province.make(CompareReport.self, ["2022Q2", "2022Q3"])
    #expect(try province.make(CompareReport.self).table("figures") == asked.table("figures"))
    #expect(try province.make(CompareReport.self, ["2022Q2"]).table("figures") == asked.table("figures"))
  }

  @Test("two districts, and a district in two periods") func districts() throws {
    let document = try province().make(CompareReport.self, ["991", "huyện Long Mỹ"])
    #expect(row(document, "communes") == ["3", "2", "-1"])
    #expect(row(document, "met") == ["6", "3", "-3"])
    #expect(document.title.vi == "So sánh: huyện Châu Thành và huyện Long Mỹ, quý 3/2022")
    #expect(document.table("communes")?.column(texts: "side") == ["first", "first", "first", "second", "second"])
    let one = try province().make(CompareReport.self, ["2022Q2", "2022Q3", "--unit", "992"])
    #expect(row(one, "met") == ["2", "3", "1"] && row(one, "communes") == ["2", "2", "0"])
  }

  @Test("two communes: their states stand side by side") func communes() throws {
    let document = try province().make(CompareReport.self, ["An Bình", "tan phu"])
    let criteria = try #require(document.table("criteria"))
    #expect(criteria.column(texts: "first_state") == ["met", "not_met", "met", "met"])
    #expect(criteria.column(texts: "second_state") == ["met", "not_met", "met", "met"])
    #expect(row(document, "communes") == ["", "", ""])
  }

  @Test("criteria of different sets do not stand in one row, and a note says why") func sets() throws {
    var province = TestProvince(criteria: 4)
    province.record.setAssignments[0] = SetAssignment(
      setCode: TestProvince.base, level: .ntm, from: TestProvince.quarter(1, 2020), to: TestProvince.before)
    province.addSet("new", criteria: 5, level: .ntm, from: TestProvince.now)
    province.report("10", TestProvince.before, missing: [1])
    province.report("10", missing: [1], set: "new")
    let document = try province.make(CompareReport.self, ["2022Q2", "2022Q3"])
    #expect(document.table("criteria")?.rowCount == 0 && document.table("indicators")?.rowCount == 0)
    #expect(document.notes.contains { $0.kind == .caution && $0.text.en.contains("bridge") })
    #expect(document.table("communes")?.row(where: "code", is: "10")["gained"] == .null)
  }

  @Test("products of towns are their district's too, and of a province without data nothing is known") func places()
    throws
  {
    func compared(_ words: [String]) throws -> ReportDocument {
      try CompareReport().makeReport(
        ParameterParser.parse(words, of: "compare"), in: SampleStore.context(period: Period.quarter(3, of: 2022)))
    }
    let products = try SampleStore.context(period: Period.quarter(3, of: 2022)).table("products")
    let states = try products.texts("state")
    let districts = try products.texts("district")
    func count(_ district: String) -> Int {
      states.indices.count { states[$0] == "recognised" && districts[$0] == district }
    }
    let pair = try compared(["932", "933"])
    #expect(row(pair, "products") == ["\(count("Châu Thành A"))", "\(count("Châu Thành"))", "-1"])
    let province = try compared(["2022Q2", "2022Q3", "--unit", "93"])
    #expect(row(province, "products")[1] == String(states.count { $0 == "recognised" }))
    let year = try compared(["2021", "2022"])
    #expect(row(year, "products")[1] == String(states.count { $0 == "recognised" }))
    let future = try compared(["2022Q3", "2022Q4"])
    #expect(
      row(future, "planned")[1] == "" && row(future, "products")[1] == "" && row(future, "persons_trained")[1] == "")
  }

  @Test(
    "what is no pair is refused, with what to ask for",
    arguments: [
      (["2022Q3", "An Bình"], "compare.mixed"), (["2022Q3", "2022Q3"], "compare.same"),
      (["10", "xã An Bình"], "compare.same"),
      (["10", "991"], "compare.levels"), (["10", "11", "--unit", "20"], "compare.unit-with-units"),
      (["10", "Long Mỹ"], "unit.ambiguous"), (["10", "An Bìn"], "unit.unknown"),
    ])
  func refused(_ words: [String], _ code: String) {
    let diagnostic = #expect(throws: Diagnostic.self) { try province().make(CompareReport.self, words) }
    #expect(diagnostic?.code.rawValue == code && diagnostic?.hints.isEmpty == false)
  }

  @Test("of the sample the communes' changes add up to the difference of criteria met") func sums() throws {
    let document = try CompareReport().makeReport(
      CompareReport.Parameters(), in: SampleStore.context(period: Period.quarter(3, of: 2022)))
    let communes = try #require(document.table("communes"))
    let changes = try communes.integers("change").compactMap(\.self)
    #expect(row(document, "met")[2] == String(changes.reduce(0, +)))
    let figures = try #require(document.table("figures"))
    let (first, second) = (try figures.numbers("first"), try figures.numbers("second"))
    for (row, difference) in try figures.numbers("difference").enumerated() {
      guard let before = first[row], let after = second[row], let difference else { continue }
      #expect(abs(after - before - difference) < 1e-9)
    }
  }
}
