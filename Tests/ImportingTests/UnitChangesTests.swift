import NTMKit
import Testing

@testable import Importing

@Suite("files of unit changes") struct UnitChangesTests {
  private static func unit(_ code: String, _ name: String, _ kind: String, old: Bool) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: name, kind: kind, level: .commune,
      validFrom: old ? nil : CalendarDate(year: 2025, month: 7, day: 1),
      validTo: old ? CalendarDate(year: 2025, month: 6, day: 30) : nil)
  }
  /// Hỏa Lựu was 31336 and now is 31338, which was Tân Tiến.
  private static let history = [
    unit("31336", "Hỏa Lựu", "xã", old: true), unit("31338", "Tân Tiến", "xã", old: true),
    unit("31338", "Hỏa Lựu", "xã", old: false), unit("31339", "Hỏa Tiến", "xã", old: true),
    unit("31378", "Phú Hữu", "xã", old: true), unit("31378", "Phú Hữu", "xã", old: false),
  ]

  private func context(on day: CalendarDate?) -> ImportContext {
    ImportContext(
      units: UnitDirectory(Self.history, on: day), unitHistory: Self.history, criteriaSets: [Small.set],
      setAssignments: [])
  }
  private let header = "old_code,old_name,old_kind,old_parent_code,new_code,new_name,new_kind,new_parent_code,mapping\n"

  @Test("the crosswalk is known by its header, and taken as it is") func recognised() throws {
    let sink = try Reading.read(
      header + "31336,Hỏa Lựu,xã,930,31338,Hỏa Lựu,xã,92,whole\n31338,Tân Tiến,xã,930,31338,Hỏa Lựu,xã,92,trọn\n",
      context: context(on: nil))
    #expect(sink.refused.isEmpty)
    let rows = try #require(sink.declaredRows.first)
    #expect(rows.table == "unit_changes" && rows.rows.rowCount == 2)
    #expect(rows.rows[1, "mapping"] == .text("whole") && rows.rows[0, "effective_on"] == .null)
  }

  @Test("a code that no list has is refused, with the nearest and the lists that ship") func unknownCode() throws {
    let sink = try Reading.read(
      header + "31337,x,xã,930,31338,Hỏa Lựu,xã,92,whole\nTân Tiến,x,xã,930,31338,Hỏa Lựu,xã,92,whole\n",
      context: context(on: nil))
    let refused = try #require(sink.refused.first).diagnostic
    #expect(refused.code == "unit.unknown")
    #expect(refused.message.en == "no list of units has a commune with the code “31337”")
    #expect(refused.hints.last?.en == "import the lists first: import --list units-2022, import --list units-2025")
    #expect(sink.refused.count == 2, "a name may mean two units: only codes are taken")
  }

  @Test("a unit that is said to be whole and split is taken neither way") func wholeAndSplit() throws {
    let sink = try Reading.read(
      header + "31378,,,,31378,,,,whole\n31336,,,,31338,,,,whole\n31378,,,,31338,,,,split\n",
      context: context(on: nil))
    #expect(sink.refused.map(\.diagnostic.code.rawValue) == ["import.whole-and-split", "import.whole-and-split"])
    #expect(
      sink.refused.first?.diagnostic.message.en
        == "line 2 says that this old unit went whole, line 4 that it was split")
    #expect(sink.declaredRows.first?.rows.rowCount == 1)
  }

  @Test("a unit that went whole to two new ones is taken to neither") func wholeTwice() throws {
    let sink = try Reading.read(
      header + "31339,,,,31338,,,,whole\n31339,,,,31378,,,,whole\n", context: context(on: nil))
    #expect(sink.refused.map(\.diagnostic.code.rawValue) == ["import.whole-twice", "import.whole-twice"])
    #expect(
      sink.refused.first?.diagnostic.message.en
        == "this old unit is said to have gone whole to several new ones (code, line): 31338 (2), 31378 (3)")
    #expect(sink.refused.first?.diagnostic.hints.first?.en.hasPrefix("no row of that unit is taken") == true)
  }

  @Test("names in results mean the units of the row's period, with both lists loaded") func submissions() throws {
    func codes(_ period: String, on day: CalendarDate?) throws -> [String] {
      let sink = try Reading.read(
        "tên xã,kỳ,1.2\nHỏa Lựu,\(period),50\n", as: "submissions", context: context(on: day))
      return sink.submissions.map(\.unitCode) + sink.refused.map(\.diagnostic.code.rawValue)
    }
    let today = CalendarDate(year: 2026, month: 1, day: 5)
    #expect(try codes("2022Q3", on: today) == ["31336"])
    #expect(try codes("2025Q4", on: today) == ["31338"])
    #expect(try codes("2022Q3", on: nil) == ["31336"])
  }

  @Test("names in other files mean the units of the file's day") func otherFiles() throws {
    func code(_ day: CalendarDate?) throws -> String? {
      let sink = try Reading.read("tên xã,dân số\nHỏa Lựu,100\n", as: "populations", context: context(on: day))
      return sink.populations.first?.unitCode
    }
    #expect(try code(CalendarDate(year: 2022, month: 10, day: 1)) == "31336")
    #expect(try code(CalendarDate(year: 2025, month: 10, day: 1)) == "31338")
  }
}
