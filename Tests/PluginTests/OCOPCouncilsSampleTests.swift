import Foundation
import NTMKit
import OCOPRegister
import Testing

/// What `Tests/Fixtures/sample/expected-programme.json` says of score sheets and sessions: worked out by a program that shares no
/// code with ntm.
private struct ExpectedCouncils: Decodable, Sendable {
  struct View: Decodable, Sendable { var councils: Councils }
  struct Councils: Decodable, Sendable {
    var sheetsInYear: Int
    var near: [String]
    var scored: Int
    var partShares: [Double]
    var ready: Int
    var candidates: [Candidate]

    enum CodingKeys: String, CodingKey {
      case near, scored, ready, candidates
      case sheetsInYear = "sheets_in_year"
      case partShares = "part_shares"
    }
  }
  struct Candidate: Decodable, Sendable {
    var code: String
    var filing: String
    var level: String
    var session: String?
    var ready: Bool
    var lacking: [String: String]
  }
  var view: View
  var midYear: View

  enum CodingKeys: String, CodingKey {
    case view
    case midYear = "mid_year"
  }

  static func load() throws -> ExpectedCouncils {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONDecoder().decode(
      ExpectedCouncils.self, from: Data(contentsOf: tests.appending(path: "Fixtures/sample/expected-programme.json")))
  }
}

@Suite("Score sheets and council sessions of the sample") struct OCOPCouncilsSampleTests {
  typealias Moment = OCOPRegisterSampleTests.Moment

  private func expected(_ moment: Moment) throws -> ExpectedCouncils.Councils {
    let all = try ExpectedCouncils.load()
    return moment == .reportingDate ? all.view.councils : all.midYear.councils
  }

  private func document(_ moment: Moment = .reportingDate, _ arguments: [String] = []) throws -> ReportDocument {
    let context =
      moment == .reportingDate
      ? try SampleRecords.context()
      : try SampleRecords.context(period: Period.quarter(2, of: 2022), asof: TestProvince.day(2022, 7, 15))
    return try OCOPRegisterReport().makeReport(ParameterParser.parse(arguments, of: "ocop"), in: context)
  }

  @Test("who waits for which council, and what dossiers lack, is what was worked out apart", arguments: Moment.allCases)
  func candidates(_ moment: Moment) throws {
    let expected = try expected(moment)
    let document = try document(moment)
    let table = try #require(document.table("session"))
    #expect(table.column(texts: "code").sorted() == expected.candidates.map(\.code).sorted())
    let missing = try #require(document.table("missing"))
    for candidate in expected.candidates {
      let row = table.row(where: "code", is: candidate.code)
      let texts = ["filing", "level", "session"].map { row[$0]?.plainText ?? "" }
      #expect(texts == [candidate.filing, candidate.level, candidate.session ?? ""], "\(candidate.code)")
      #expect((row["readiness"]?.plainText == "ready") == candidate.ready, "\(candidate.code)")
      let lacking = zip(missing.column(texts: "code"), missing.column(texts: "document")).filter {
        $0.0 == candidate.code
      }
      #expect(Set(lacking.map(\.1)) == Set(candidate.lacking.keys), "\(candidate.code)")
      #expect(lacking.count == candidate.lacking.count)
    }
    #expect(document.metric("ready-for-council")?.value == .int(Int64(expected.ready)))
  }

  @Test("score sheets, near misses and shares are what was worked out apart", arguments: Moment.allCases)
  func scores(_ moment: Moment) throws {
    let expected = try expected(moment)
    let document = try document(moment)
    #expect(document.table("scores")?.rowCount == expected.sheetsInYear)
    #expect(document.table("near")?.column(texts: "code").sorted() == expected.near)
    let parts = try #require(document.table("parts"))
    let all = parts.row(where: "by", is: "all")
    #expect(all["products"]?.number == Double(expected.scored))
    for (column, share) in zip(["share_a", "share_b", "share_c"], expected.partShares) {
      #expect(abs((all[column]?.number ?? 0) - share) < 1e-5, "\(column)")
    }
    for kind in ["group", "stars", "district"] {
      let counts = zip(parts.column(texts: "by"), parts.column(texts: "products")).filter { $0.0 == kind }.map(\.1)
      #expect(counts.compactMap { Int($0) }.reduce(0, +) == expected.scored, "\(kind)")
    }
  }

  @Test("parts add up to the score, unless that is found", arguments: [["--since", "2019-01-01"], []])
  func sums(_ arguments: [String]) throws {
    let table = try #require(try document(.reportingDate, arguments).table("scores"))
    #expect(arguments.isEmpty || table.rowCount > 150)
    for row in 0..<table.rowCount {
      let parts = ["part_a", "part_b", "part_c"].map { table[row, $0].number }
      let most = ["part_a_max", "part_b_max", "part_c_max"].map { table[row, $0].number ?? 0 }
      guard !parts.contains(nil), let score = table[row, "score"].number else { continue }
      let known = parts.compactMap(\.self)
      let finding = table[row, "finding"].plainText
      #expect((abs(known.reduce(0, +) - score) > 1e-6) == finding.contains("sum"))
      #expect(zip(known, most).contains { $0 > $1 } == finding.contains("part"))
      #expect(table[row, "stars_by_score"] == .int(Int64(OCOPRulebook.stars(forScore: score))))
    }
  }

  @Test("the ready and the incomplete are all candidates; each agenda counts from one") func agendas() throws {
    let document = try document()
    let table = try #require(document.table("session"))
    let councils = try #require(document.table("councils"))
    var places: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let session = table[row, "session"].plainText
      places[session, default: 0] += 1
      #expect(table[row, "position"] == .int(Int64(places[session] ?? 0)))
      let lacking = table[row, "missing_documents"].plainText.split(separator: ";").count
      #expect(
        table[row, "documents_needed"].number == (table[row, "documents_in_hand"].number ?? 0) + Double(lacking))
    }
    for row in 0..<councils.rowCount {
      let counts = ["ready", "incomplete", "candidates"].map { councils[row, $0].number ?? 0 }
      #expect(counts[0] + counts[1] == counts[2])
      #expect(Int(counts[2]) == places[councils[row, "session"].plainText])
    }
    let totals = try #require(document.block("councils")?.totals)
    #expect(totals[0, "candidates"] == .int(Int64(table.rowCount)))
  }

  @Test("councils of two districts of one name are told apart") func namesakes() throws {
    let units = try #require(try document().table("councils")).column(texts: "unit")
    #expect(!units.contains("Long Mỹ"))
    #expect(units.contains("huyện Long Mỹ") || units.contains("thị xã Long Mỹ"))
  }

  @Test("the districts' agendas, near misses and sheets add up to the province's") func parts() throws {
    let whole = try document()
    let districts = try #require(whole.table("districts")).column(texts: "code")
    let documents = try districts.map { try document(.reportingDate, ["--district", $0]) }
    for table in ["session", "missing", "near", "scores"] {
      #expect(documents.reduce(0) { $0 + ($1.table(table)?.rowCount ?? 0) } == whole.table(table)?.rowCount, "\(table)")
    }
  }
}
