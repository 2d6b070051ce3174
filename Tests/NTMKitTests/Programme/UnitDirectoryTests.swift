import NTMKit
import Testing

@Suite("UnitDirectory") struct UnitDirectoryTests {
  let directory = UnitDirectory(ModelRecords.units)

  @Test(
    "finds a unit by code, exact name, kind and name, and folded name",
    arguments: [
      ("31378", "31378"), ("Phú Hữu", "31378"), ("xã Phú Hữu", "31378"), ("Xã phú hữu", "31378"),
      ("phu huu", "31378"), ("  PHU_HUU ", "31378"), ("Vị Thủy", "935"), ("huyện Vị Thủy", "935"),
      ("Châu Thành", "933"), ("Châu Thành A", "932"), ("chau thanh a", "932"), ("thị xã Long Mỹ", "937"),
      ("huyen long my", "936"), ("tỉnh Hậu Giang", "93"), ("Phú Hữu, Châu Thành", "31378"),
      ("vi thanh, huyen vi thuy", "31465"), ("Vị Thanh, 935", "31465"), ("xã Vị Thanh", "31465"),
      ("thành phố Vị Thanh", "930"),
    ]) func finds(text: String, code: String) throws
  {
    #expect(try directory.find(text).code == code)
  }

  @Test("a decomposed spelling is the same spelling") func decomposed() throws {
    #expect(try directory.find("Phu\u{301} Hu\u{31B}\u{303}u").code == "31378")
  }

  @Test("Vị Thanh is a commune or a city: both are named with code and place") func ambiguousKinds() throws {
    let error = #expect(throws: Diagnostic.self) { try directory.find("Vị Thanh") }
    #expect(error?.code == "unit.ambiguous")
    #expect(
      error?.message.en == "“Vị Thanh” could be 2 units: Vị Thanh (930, thành phố, tỉnh Hậu Giang); "
        + "Vị Thanh (31465, xã, huyện Vị Thuỷ)")
    #expect(error?.message.vi.hasPrefix("“Vị Thanh” có thể là 2 đơn vị: ") == true)
    #expect(error?.hints.first?.en == "give the code, or the kind with it: “thành phố Vị Thanh”")
  }

  @Test("of units of one kind and name the district tells them apart, and the hint says so") func ambiguousDistricts()
    throws
  {
    let twins = UnitDirectory(ModelRecords.units + [ModelRecords.unit("31999", "Phú Hữu", "xã", .commune, "935")])
    let error = #expect(throws: Diagnostic.self) { try twins.find("phu huu") }
    #expect(error?.hints.first?.en == "give the code, or the district with it: “Phú Hữu, Châu Thành”")
    #expect(try twins.find("phu huu", district: "Vị Thủy").code == "31999")
    #expect(try twins.find("Phú Hữu, 933").code == "31378")
  }

  @Test("a level narrows the search") func level() throws {
    #expect(try directory.find("Vị Thanh", level: .commune).code == "31465")
    #expect(try directory.find("Vị Thanh", level: .district).code == "930")
  }

  @Test("a district that does not hold the name is said, with those that do") func wrongDistrict() throws {
    let error = #expect(throws: Diagnostic.self) { try directory.find("Phú Hữu", district: "Long Mỹ") }
    #expect(error?.code == "unit.wrong-district")
    #expect(error?.hints.first?.en == "there is: Phú Hữu (31378, xã, huyện Châu Thành)")
  }

  @Test(
    "an unknown name or code comes with the nearest",
    arguments: [("Phú Hửu Hai", "unit.unknown"), ("31379", "unit.unknown")])
  func unknown(text: String, code: String) throws {
    let error = #expect(throws: Diagnostic.self) { try directory.find(text) }
    #expect(error?.code.rawValue == code)
    #expect(error?.kind == .usage)
  }

  @Test("a unit of another level is said to be that, with the one that it belongs to") func otherLevel() throws {
    let commune = #expect(throws: Diagnostic.self) { try directory.find("31378", level: .district) }
    #expect(commune?.message.en == "“31378” is xã Phú Hữu (31378), not a unit of district level")
    #expect(commune?.hints.map(\.en) == ["it belongs to huyện Châu Thành (933)"])
    let error = #expect(throws: Diagnostic.self) { try directory.find("Châu Thành", level: .commune) }
    #expect(error?.message.vi == "“Châu Thành” là huyện Châu Thành (933), không phải đơn vị cấp xã")
  }

  @Test("the exact spelling wins over one that only folds alike") func exactFirst() throws {
    let both = UnitDirectory([
      ModelRecords.unit("1", "Hòa An", "xã", .commune, nil), ModelRecords.unit("2", "Hoá An", "xã", .commune, nil),
    ])
    #expect(try both.find("Hòa An").code == "1")
    #expect(try both.find("Hoá An").code == "2")
    #expect(throws: Diagnostic.self) { try both.find("hoa an") }
  }

  @Test("two districts of one name are told apart, so that grouping never adds them up") func distinctNames() throws {
    let names = try ["933", "936", "937"].map { directory.distinctName(of: try #require(directory[$0])) }
    #expect(names == ["Châu Thành", "huyện Long Mỹ", "thị xã Long Mỹ"])
  }

  @Test("a city with the name of its province is told apart from it") func nameOfTheProvince() throws {
    let directory = UnitDirectory([
      ModelRecords.unit("96", "Cà Mau", "tỉnh", .province, nil),
      ModelRecords.unit("964", "Cà Mau", "thành phố", .district, "96"),
      ModelRecords.unit("966", "U Minh", "huyện", .district, "96"),
      ModelRecords.unit("32040", "U Minh", "thị trấn", .commune, "966"),
    ])
    let names = try ["96", "964", "966", "32040"].map { directory.distinctName(of: try #require(directory[$0])) }
    #expect(names == ["Cà Mau", "thành phố Cà Mau", "U Minh", "U Minh"])
  }

  @Test("a region is the unit's own, else the nearest parent's") func region() throws {
    #expect(directory.region(of: try directory.find("31465")) == "DBSCL")
    let own = UnitDirectory([
      ModelRecords.unit("1", "P", "tỉnh", .province, nil, region: "A"),
      ModelRecords.unit("2", "C", "xã", .commune, "1", region: "B"),
    ])
    #expect(own.region(of: try own.find("2")) == "B")
  }

  @Test("parents in a circle end the search") func circle() throws {
    let circle = UnitDirectory([
      ModelRecords.unit("1", "A", "huyện", .district, "2"), ModelRecords.unit("2", "B", "huyện", .district, "1"),
    ])
    let unit = try circle.find("1")
    #expect(circle.region(of: unit) == nil)
    #expect(circle.ancestor(of: unit, at: .province) == nil)
  }

  @Test("a directory can be made from the units table") func unitsTable() throws {
    var record = RecordedProgramme()
    record.units = ModelRecords.units
    let table = try #require(try Dataset(record).table(named: "units", in: DatasetScope()))
    let again = try UnitDirectory(unitsTable: table, on: nil)
    #expect(Set(again.units) == Set(directory.units))
  }
}
