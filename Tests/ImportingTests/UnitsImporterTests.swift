import NTMKit
import Testing

@testable import Importing

@Suite("units") struct UnitsImporterTests {
  @Test("kind and name are split where the file does not, and kept where it does") func kinds() throws {
    let sink = try Reading.read(
      """
      code,name,kind,level,parent
      93,Tỉnh Hậu Giang,,province,
      933,Châu Thành,huyện,district,93
      31378,Xã Phú Hữu,,xã,933
      31379,xã Phú Tân,Xã,Cấp xã,933
      31380,Xa Dung,xã,commune,933
      31381,Xa Mát,,commune,933
      """)
    #expect(sink.refused.isEmpty)
    #expect(sink.units.map(\.kind) == ["tỉnh", "huyện", "xã", "xã", "xã", ""])
    #expect(sink.units.map(\.name) == ["Hậu Giang", "Châu Thành", "Phú Hữu", "Phú Tân", "Xa Dung", "Xa Mát"])
    #expect(sink.units.map(\.level) == [.province, .district, .commune, .commune, .commune, .commune])
    #expect(sink.assumptions.map(\.en) == ["units without a kind: 1"])
  }

  @Test("a parent may stand below its children; a row whose parent is refused is refused with it") func parents() throws
  {
    let sink = try Reading.read(
      """
      code,name,level,parent
      31378,Xã Phú Hữu,commune,933
      933,Huyện Châu Thành,district,93
      93,Tỉnh Hậu Giang,province,
      940,Huyện Lạc,district,99
      31999,Xã Lạc,commune,940
      """)
    #expect(sink.units.map(\.code) == ["31378", "933", "93"])
    #expect(sink.refused.map(\.line) == [5, 6])
    #expect(sink.refused.allSatisfy { $0.diagnostic.code == "import.unknown-parent" && $0.column == "parent" })
  }

  @Test("one code may come twice with different validity, not with the same") func validity() throws {
    let sink = try Reading.read(
      """
      code,name,kind,level,valid_from,valid_to
      31333,Vị Tân,xã,commune,,2025-06-30
      31333,Vị Tân,phường,commune,1/7/2025,
      31333,Vị Tân,phường,commune,2025-07-01,
      """)
    #expect(sink.units.map(\.kind) == ["xã", "phường"])
    #expect(sink.units[1].validFrom == CalendarDate(year: 2025, month: 7, day: 1))
    #expect(sink.refused.map(\.line) == [4])
  }

  @Test("a parent that the workspace has is known") func knownParent() throws {
    let context = ImportContext(units: Small.units)
    let sink = try Reading.read("code,name,level,parent\n31999,Xã Mới,commune,933\n", context: context)
    #expect(sink.units.count == 1 && sink.refused.isEmpty)
  }
}

@Suite("programme communes, populations, recognitions, set assignments") struct RegistryImportersTests {
  @Test("communes are found by name and district where there is no code") func byName() throws {
    let sink = try Reading.read(
      """
      Tên xã,Huyện,Từ ngày,Đến ngày
      phu huu,Châu Thành,2021-01-01,
      Phú Tân,Châu Thành,,
      xã Phú Tân,,,
      Phú Tân,,,
      """, context: Small.context)
    #expect(sink.programmeCommunes.map(\.unitCode) == ["31378", "31379"])
    #expect(sink.programmeCommunes[0].validFrom == CalendarDate(year: 2021, month: 1, day: 1))
    #expect(sink.refused.map(\.diagnostic.code) == ["import.duplicate-row", "unit.ambiguous"])
  }

  @Test("a population with a thousands mark is a whole number of people") func populations() throws {
    let sink = try Reading.read(
      "Mã xã,Tên xã,Dân số,Ngày\n31378,Phú Hữu,12.345,31/12/2020\n933,Châu Thành,\"86,120\",\n31379,,\"1,5\",\n",
      context: Small.context)
    #expect(
      sink.populations == [
        Population(unitCode: "31378", persons: 12345, asOf: CalendarDate(year: 2020, month: 12, day: 31)),
        Population(unitCode: "933", persons: 86120),
      ])
    #expect(sink.refused.map(\.diagnostic.code) == ["import.not-whole"])
  }

  @Test("a recognition is read with its words in Vietnamese") func recognitions() throws {
    let sink = try Reading.read(
      """
      Mã xã;Tên xã;Mức;Lĩnh vực;Năm;Số quyết định;Ngày quyết định;Ngày thu hồi
      31378;Phú Hữu;nông thôn mới;;2020;12/QĐ-UBND;5/1/2021;
      31481;Tân Phú;NTM kiểu mẫu;giáo dục;2022;;2022-12-30;2024-01-01
      """, context: Small.context)
    #expect(sink.refused.isEmpty && sink.warnings.isEmpty)
    #expect(
      sink.recognitions.first
        == Recognition(
          communeCode: "31378", level: .ntm, targetYear: 2020, decisionNumber: "12/QĐ-UBND",
          decisionDate: try #require(CalendarDate(year: 2021, month: 1, day: 5))))
    #expect(sink.recognitions.last?.field == "giáo dục" && sink.recognitions.last?.level == .model)
    #expect(sink.assumptions.map(\.en) == ["columns are separated by a semicolon"])
  }

  @Test("a name that does not fit the code is warned about, and the code counts") func otherName() throws {
    let sink = try Reading.read(
      "commune_code,commune,level,decision_date\n31378,Phú Tân,ntm,2021-01-05\n", context: Small.context)
    #expect(sink.recognitions.map(\.communeCode) == ["31378"])
    #expect(sink.warnings.map(\.code) == ["import.name-differs"])
    #expect(sink.warnings.first?.span == SourceSpan(source: "file.csv", line: 2, column: 2))
  }

  @Test("a set is assigned to periods of any spelling") func assignments() throws {
    let sink = try Reading.read(
      "set,level,from_period,to_period\nsmall,ntm,Quý I năm 2022,\nSMALL,nâng cao,2022,2025Q4\nlarge,ntm,2022,\n",
      context: Small.context)
    #expect(
      sink.setAssignments == [
        SetAssignment(setCode: "small", level: .ntm, from: try #require(Period(parsing: "2022Q1"))),
        SetAssignment(
          setCode: "small", level: .advanced, from: try #require(Period(parsing: "2022")), to: Period(parsing: "2025Q4")
        ),
      ])
    #expect(sink.refused.map(\.diagnostic.code) == ["import.unknown-set"])
  }
}
