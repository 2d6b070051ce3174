import NTMKit
import Testing

@Suite("The recognitions of an OCOP product") struct OCOPRecognitionTests {
  private static func day(_ text: String) -> CalendarDate { ModelRecords.day(text) }
  private static let year = day("2022-01-01")...day("2022-12-31")

  private func history(_ events: [(date: String, stage: String, stars: Int?)]) -> OCOPHistory {
    let rule = OCOPRule(
      version: "r", level: .province, effectiveFrom: Self.day("2019-08-21"), recognisesStars: [3, 4])
    return OCOPHistory(
      product: "SP",
      events: events.map { OCOPEvent(date: Self.day($0.date), stage: $0.stage, stars: $0.stars) },
      rulebook: OCOPRulebook(rules: [rule]))
  }

  @Test("the first is new; then what was filed for decides, and where nothing was, the stars") func kinds() {
    let product = history([
      ("2019-09-01", "province_recognised", 3), ("2020-01-01", "upgrade", nil),
      ("2020-05-01", "province_recognised", 4),
      ("2021-01-01", "re_evaluation", nil), ("2021-05-01", "province_recognised", 3),
      ("2022-02-01", "province_recognised", 4), ("2022-03-01", "province_recognised", 4),
    ])
    #expect(product.recognitions.map(\.kind) == [.new, .upgraded, .renewed, .upgraded, .renewed])
    #expect(product.recognitions.map(\.stars) == [3, 4, 3, 4, 4])
    #expect(product.recognitions.allSatisfy { $0.level == .province })
  }

  @Test("the last within some days counts, at the stars asked for; what the rules do not allow never") func within() {
    let product = history([
      ("2021-12-31", "province_recognised", 4), ("2022-02-01", "province_recognised", 3),
      ("2022-03-01", "district_recognised", 3), ("2022-04-01", "province_recognised", 5),
    ])
    #expect(product.recognition(stars: 3...4, within: Self.year)?.date == Self.day("2022-02-01"))
    #expect(product.recognition(stars: 4...4, within: Self.year) == nil)
  }

  @Test("evaluations and national dossiers count by their day") func steps() {
    let product = history([
      ("2022-02-01", "first_level_evaluated", 2), ("2022-05-01", "first_level_evaluated", 4),
      ("2022-06-01", "national_dossier_filed", nil), ("2022-07-01", "national_dossier_filed", nil),
    ])
    #expect(product.isEvaluated(stars: 3...4, within: Self.year))
    #expect(!product.isEvaluated(stars: 3...4, within: Self.day("2022-01-01")...Self.day("2022-04-30")))
    #expect(!product.isEvaluated(stars: 3...3, within: Self.year))
    #expect(product.nationalDossier(within: Self.year) == Self.day("2022-06-01"))
    #expect(product.nationalDossier(within: Self.day("2023-01-01")...Self.day("2023-12-31")) == nil)
  }

  @Test("only what was published since the decision is the publication of its certificate") func published() {
    let before: [(date: String, stage: String, stars: Int?)] = [
      ("2019-09-01", "province_recognised", 3), ("2019-09-07", "published", nil),
      ("2022-09-01", "province_recognised", 3),
    ]
    #expect(history(before).publishedOn == nil)
    #expect(history(before + [("2022-09-08", "published", nil)]).publishedOn == Self.day("2022-09-08"))
    #expect(history([("2022-09-08", "published", nil)]).publishedOn == nil)
  }

  @Test("events of one day are read in the order that seq gives, from the table as well") func order() throws {
    var records = ModelRecords.record(ModelRecords.set("base", [ModelRecords.criterion("1", [])]))
    records.declaredRows.append(
      RecordedProgramme.DeclaredRows(
        table: DeclaredTables.productEvents.name, batch: 9,
        rows: ModelRecords.rows(
          DeclaredTables.productEvents,
          [
            ["product": "SP9", "date": "2022-05-01", "stage": "published", "seq": "2"],
            ["product": "SP9", "date": "2022-05-01", "stage": "province_recognised", "stars": "3", "seq": "1"],
            ["product": "SP9", "date": "2022-04-01", "stage": "dossier_filed"],
          ])))
    records.declaredRows.append(
      RecordedProgramme.DeclaredRows(
        table: DeclaredTables.products.name, batch: 9,
        rows: ModelRecords.rows(
          DeclaredTables.products, [["product": "SP9", "name": "Mật", "commune_code": "31378"]])))
    let dataset = Dataset(records)
    let scope = DatasetScope(period: Period(parsing: "2022Q3").map { PeriodRange($0) })
    func table(_ name: String) throws -> Table { try #require(try dataset.table(named: name, in: scope)) }
    let histories = try OCOPHistories(
      products: table("products"), events: table("product_events"), stages: table("ocop_stages"),
      rules: table("ocop_rules"), groups: table("ocop_groups"))
    let product = try #require(histories["SP9"])
    #expect(product.events.map(\.stage) == ["dossier_filed", "province_recognised", "published"])
    #expect(histories["nothing"] == nil)
  }
}
