import NTMKit
import Periodic
import Testing

@Suite("periodic") struct PeriodicTests {
  @Test("a province with results only drafts what it can, and says what is missing") func bare() throws {
    var province = TestProvince()
    province.report("10")
    province.report("11", missing: [1, 2])
    province.report("20", missing: [3])
    let document = try province.make(PeriodicReport.self)
    #expect(document.brokenTexts.isEmpty)
    #expect(document.table("recognition")?.column(texts: "communes") == ["3", "2", "1"])
    #expect(document.notes.contains { $0.kind == .dataGap })
  }
}
