import NTMKit
import Testing

@Suite("What a criteria set is called") struct CriteriaSetTitleTests {
  @Test("its title in the words of the vocabulary with the code behind it; an unknown set by its code") func title()
    throws
  {
    let sets = try Table(columns: [
      Column(Field("set", .text), values: [.text("a-2021"), .text("b"), .text("c")]),
      Column(Field("title", .text), values: [.text("Xã nâng cao"), .text("Xã kiểu mẫu"), .null]),
    ])
    let context = ReportContext(
      source: FixedTables(["criteria_sets": sets]), scope: DatasetScope(),
      revision: DatasetRevision(contentHash: "ab"), reportingDate: CalendarDate(daysSince1970: 0),
      vocabulary: Vocabulary(
        terms: ["title": ["Xã nâng cao": LocalizedText(vi: "Xã nâng cao", en: "Advanced commune")]]), periods: [])
    #expect(try context.title(ofCriteriaSet: "a-2021").en == "Advanced commune (a-2021)")
    #expect(try context.title(ofCriteriaSet: "a-2021").vi == "Xã nâng cao (a-2021)")
    #expect(try context.title(ofCriteriaSet: "b").en == "Xã kiểu mẫu (b)")
    #expect(try context.title(ofCriteriaSet: "c").en == "c" && context.title(ofCriteriaSet: "d").vi == "d")
  }
}
