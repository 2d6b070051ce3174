import Foundation
import NTMKit
import OCOPRegister
import Testing

/// What `Tests/Fixtures/sample/expected-programme.json` says of products: worked out by a program that shares no code
/// with ntm.
struct ExpectedProducts: Decodable, Sendable {
  struct View: Decodable, Sendable {
    var ocop: OCOP
  }
  struct OCOP: Decodable, Sendable {
    var products: Int
    var byStage: [String: Int]
    var byState: [String: Int]
    var inForceByStars: [String: Int]
    var recognisedInYear: Recognised
    var districts: [District]
    var expiringWithinSixMonths: [Expiring]
    var expired: [String]
    var upgradeCandidates: [String]
    var nationalDossiersInYear: [String]
    var nationalEligibleWithoutDossier: [String]
    var awaitingPublication: [String]
    var standingOverAYear: [String]
    var findings: [Finding]
    var list: [Product]?
  }
  struct Recognised: Decodable, Sendable {
    var products: Int
    var target: Int
    var byKind: [String: Int]
  }
  struct District: Decodable, Sendable {
    var code: String
    var products: Int
    var council: Int
    var recognised: Int
    var inForce: Int
    var byStage: [String: Int]

    enum CodingKeys: String, CodingKey {
      case code, products, inForce, byStage
      case council = "council34InYear"
      case recognised = "provinceRecognisedInYear"
    }
  }
  struct Expiring: Decodable, Sendable {
    var code: String
    var expiresOn: String
  }
  struct Finding: Decodable, Sendable {
    var code: String
    var date: String
    var stage: String
    var what: String
  }
  struct Product: Decodable, Sendable {
    var code: String
    var stage: String
    var score: Double?
    var stars: Int?
    var decisionNumber: String?
    var expiresOn: String?
    var state: String
  }

  var view: View
  var midYear: View

  static func load() throws -> ExpectedProducts {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/sample/expected-programme.json"))
    let decoder = JSONDecoder()
    // Words of stages are keys too, and stay as they are.
    decoder.keyDecodingStrategy = .custom { path in
      let key = path[path.count - 1]
      let isWord = path.dropLast().last.map { ["by_stage", "by_state", "by_kind"].contains($0.stringValue) } ?? false
      return isWord ? key : Key(stringValue: camelCased(key.stringValue))
    }
    return try decoder.decode(ExpectedProducts.self, from: data)
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static func camelCased(_ text: String) -> String {
    let words = text.split(separator: "_")
    return (words.first.map(String.init) ?? "")
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

@Suite("ocop on the sample") struct OCOPRegisterSampleTests {
  enum Moment: String, CaseIterable, Sendable {
    case reportingDate, midYear
  }

  private func expected(_ moment: Moment) throws -> ExpectedProducts.OCOP {
    let all = try ExpectedProducts.load()
    switch moment {
    case .reportingDate: return all.view.ocop
    case .midYear: return all.midYear.ocop
    }
  }

  private func context(_ moment: Moment) throws -> ReportContext {
    switch moment {
    case .reportingDate: try SampleRecords.context()
    case .midYear: try SampleRecords.context(period: Period.quarter(2, of: 2022), asof: TestProvince.day(2022, 7, 15))
    }
  }

  private func document(_ moment: Moment, _ arguments: [String] = []) throws -> ReportDocument {
    try OCOPRegisterReport().makeReport(ParameterParser.parse(arguments, of: "ocop"), in: context(moment))
  }

  private func codes(_ table: Table?, where column: String, is word: String) throws -> [String] {
    let table = try #require(table)
    return zip(table.column(texts: "code"), table.column(texts: column)).filter { $0.1 == word }.map(\.0)
  }

  @Test("the register is the table of products", arguments: Moment.allCases) func register(_ moment: Moment) throws {
    let table = try #require(try document(moment).table("products"))
    let products = try context(moment).table("products")
    #expect(table.schema == products.schema)
    #expect(table.csvLines.sorted() == products.csvLines.sorted())
    let expected = try expected(moment)
    #expect(table.rowCount == expected.products)
    for product in expected.list ?? [] {
      let row = table.row(where: "code", is: product.code)
      let texts = ["stage", "state", "decision_number", "expires_on"].map { row[$0]?.plainText ?? "" }
      #expect(
        texts == [product.stage, product.state, product.decisionNumber ?? "", product.expiresOn ?? ""],
        "\(product.code)")
      #expect(row["stars"]?.number == product.stars.map(Double.init) && row["score"]?.number == product.score)
    }
  }

  @Test("what needs doing is what was worked out apart", arguments: Moment.allCases) func actions(_ moment: Moment)
    throws
  {
    let expected = try expected(moment)
    let document = try document(moment)
    let expiring = document.table("expiring")
    let soon = try codes(expiring, where: "state", is: "recognised")
    #expect(soon == expected.expiringWithinSixMonths.map(\.code))
    for entry in expected.expiringWithinSixMonths {
      #expect(expiring?.row(where: "code", is: entry.code)["expires_on"]?.plainText == entry.expiresOn)
    }
    #expect(try codes(expiring, where: "state", is: "expired") == expected.expired)
    let upgrades = document.table("upgrades")
    let candidates =
      try codes(upgrades, where: "upgrade", is: "eligible") + codes(upgrades, where: "upgrade", is: "filed")
    #expect(candidates.sorted() == expected.upgradeCandidates)
    let national = document.table("national")
    #expect(try codes(national, where: "dossier", is: "filed").sorted() == expected.nationalDossiersInYear)
    #expect(try codes(national, where: "dossier", is: "eligible") == expected.nationalEligibleWithoutDossier)
    #expect(
      try codes(document.table("publication"), where: "published_on", is: "").sorted() == expected.awaitingPublication)
    #expect(document.table("standing")?.column(texts: "code").sorted() == expected.standingOverAYear)
    let findings = try #require(document.table("findings")).selecting(["code", "date", "stage", "rule"])
    #expect(
      findings.csvLines.dropFirst().sorted()
        == expected.findings.map { "\($0.code),\($0.date),\($0.stage),\($0.what)" }.sorted())
  }

  @Test("the year's count and the districts' are what was worked out apart", arguments: Moment.allCases)
  func counts(_ moment: Moment) throws {
    let expected = try expected(moment)
    let document = try document(moment)
    let recognised = try #require(document.metric("recognised-in-year"))
    #expect(recognised.value == .int(Int64(expected.recognisedInYear.products)))
    #expect(recognised.target == .double(Double(expected.recognisedInYear.target)))
    for (kind, count) in expected.recognisedInYear.byKind {
      #expect(recognised.detail?.en.contains("\(count) \(kind)") == true, "\(kind)")
    }
    let table = try #require(document.table("districts"))
    #expect(table.column(texts: "code") == expected.districts.map(\.code))
    for district in expected.districts {
      let row = table.row(where: "code", is: district.code)
      let figures = ["products", "evaluated", "recognised", "in_force"].map { row[$0]?.number }
      let known = [district.products, district.council, district.recognised, district.inForce].map {
        Optional(Double($0))
      }
      #expect(figures == known, "\(district.code)")
    }
    #expect(document.metric("in-force")?.value == .int(Int64(expected.byState["recognised"] ?? 0)))
    let totals = try #require(document.block("groups")?.totals)
    for (stars, count) in expected.inForceByStars {
      #expect(totals[0, "stars_\(stars)"] == .int(Int64(count)), "\(stars)")
    }
  }

  @Test(
    "the pipeline is what was worked out apart, stage by stage and district by district", arguments: Moment.allCases)
  func pipeline(_ moment: Moment) throws {
    let expected = try expected(moment)
    let document = try document(moment)
    let funnel = try #require(document.table("funnel"))
    let standing = zip(funnel.column(texts: "stage"), funnel.column(texts: "products")).filter { $0.1 != "0" }
    #expect(
      Dictionary(uniqueKeysWithValues: standing.map { ($0.0, $0.1) }) == expected.byStage.mapValues(String.init))
    let pipeline = try #require(document.table("pipeline")).selecting(["district_code", "stage", "products"])
    let cells = expected.districts.flatMap { district in
      district.byStage.map { "\(district.code),\($0.key),\($0.value)" }
    }
    #expect(pipeline.csvLines.dropFirst().sorted() == cells.sorted())
  }

  @Test("eight floors of five make the province's forty, without slack") func slack() throws {
    let document = try document(.reportingDate)
    let note = document.notes.first { $0.text.en.contains("8 districts × a floor of 5 = 40") }
    #expect(note?.kind == .caution && note?.text.en.contains("leaves no slack") == true)
    #expect(note?.text.vi.contains("8 huyện × tối thiểu 5 sản phẩm = 40") == true)
    #expect(document.metric("national-dossiers")?.target == .double(5))
    #expect(document.metric("districts-at-floor")?.value == .int(5))
  }

  @Test("the districts' reports add up to the province's") func parts() throws {
    let whole = try document(.reportingDate)
    let districts = try #require(whole.table("districts")).column(texts: "code")
    let parts = try districts.map { try document(.reportingDate, ["--district", $0]) }
    for table in ["products", "expiring", "upgrades", "national", "standing", "findings", "publication", "pipeline"] {
      let rows = parts.reduce(0) { $0 + ($1.table(table)?.rowCount ?? 0) }
      #expect(rows == whole.table(table)?.rowCount, "\(table)")
    }
    let groups = try #require(whole.table("groups")).column(texts: "group")
    let counts = try groups.map { try document(.reportingDate, ["--group", $0]).table("products")?.rowCount ?? 0 }
    #expect(counts.reduce(0, +) == whole.table("products")?.rowCount)
  }

  @Test("a store says the same as the files read") func stored() throws {
    let report = OCOPRegisterReport()
    #expect(
      try report.makeReport(.init(), in: SampleStore.context()).sections
        == report.makeReport(.init(), in: SampleRecords.context()).sections)
  }
}
