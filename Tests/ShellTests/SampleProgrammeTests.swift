import Foundation
import NTMKit
import Testing

@testable import Shell

/// `Tests/Fixtures/sample/expected-programme.json`: products, training, tasks and money of the sample, worked out a second
/// time by a program that shares no code with ntm. Only what the tables alone can answer.
private struct Expected: Decodable, Sendable {
  struct View: Decodable, Sendable, CustomTestStringConvertible {
    var asof: String
    var period: String
    var ocop: OCOP
    var training: Training
    var tasks: Tasks
    var steeringBodies: [String: Bodies]
    var awards: Awards
    var funding: [String: Funding]
    var testDescription: String { "\(period) as of \(asof)" }
  }
  struct OCOP: Decodable, Sendable {
    var products: Int
    var events: Int
    var byState: [String: Int]
    var byStage: [String: Int]
    var inForceByStars: [String: Int]
    var findings: [Finding]
    var list: [Product]?
  }
  struct Finding: Decodable, Sendable, Hashable { var code, date, stage, what: String }
  struct Product: Decodable, Sendable {
    var code, name, communeCode, stage, stageSince, state: String
    var score: Double?
    var stars: Int?
    var level, decisionNumber, decidedOn, expiresOn: String?
  }
  struct Training: Decodable, Sendable { var all: All }
  struct All: Decodable, Sendable {
    var courses: [String: Int]
    var attendances: Int
    var hours: Double
    var certified: Int
    var cost: Double
  }
  struct Tasks: Decodable, Sendable { var byState: [String: Int] }
  struct Bodies: Decodable, Sendable { var bodies, members, officeStaff, vacancies: Int }
  struct Awards: Decodable, Sendable { var total: Int }
  struct Funding: Decodable, Sendable {
    var year: String
    var lines: Int
    var total: [String: Double]
  }

  var view: View
  var midYear: View

  static func load() throws -> Expected {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      Expected.self, from: Data(contentsOf: tests.appending(path: "Fixtures/sample/expected-programme.json")))
  }
}

@Suite("The sample's products, training, tasks and money") struct SampleProgrammeTests {
  private static let both: [WritableKeyPath<Expected, Expected.View> & Sendable] = [\.view, \.midYear]

  private func tables(_ view: Expected.View) throws -> (String) throws -> Table {
    let dataset = try sampleSession().dataset
    let period: PeriodRange = try #require(PeriodRange(parsing: view.period))
    let asof: CalendarDate = try #require(CalendarDate(parsing: view.asof))
    let scope = DatasetScope(period: period, asof: asof)
    return { name in try #require(try dataset.table(named: name, in: scope)) }
  }

  private func counts(_ values: [String?]) -> [String: Int] {
    Dictionary(values.map { ($0 ?? "", 1) }, uniquingKeysWith: +)
  }

  @Test("products, their states and stages, and what the rules do not allow", arguments: [0, 1])
  func products(number: Int) throws {
    let view = try Expected.load()[keyPath: Self.both[number]]
    let table = try tables(view)
    let products = try table("products")
    #expect(products.rowCount == view.ocop.products)
    #expect(try table("product_events").rowCount == view.ocop.events)
    #expect(counts(try products.texts("state")) == view.ocop.byState)
    #expect(counts(try products.texts("stage")) == view.ocop.byStage)
    let held = products.filtered(try products.texts("state").map { $0 == "recognised" })
    #expect(counts(try held.integers("stars").map { $0.map(String.init) }) == view.ocop.inForceByStars)
    let findings = try table("ocop_findings")
    let found = (0..<findings.rowCount).map { row in
      let cells = findings.row(row).map(\.plainText)
      return Expected.Finding(code: cells[0], date: cells[1], stage: cells[2], what: cells[3])
    }
    #expect(Set(found) == Set(view.ocop.findings) && found.count == view.ocop.findings.count)
  }

  @Test("every product stands where the independent reading puts it") func list() throws {
    let view = try Expected.load().view
    let products = try tables(view)("products")
    let rows = Dictionary(
      uniqueKeysWithValues: try products.texts("code").enumerated().map { ($0.element ?? "", $0.offset) })
    let list = try #require(view.ocop.list)
    #expect(list.count == 120)
    for product in list {
      let row = try #require(rows[product.code])
      func cell(_ column: String) -> String { products[row, column].plainText }
      #expect(
        ["name", "commune_code", "stage", "stage_since", "state"].map(cell) == [
          product.name, product.communeCode, product.stage, product.stageSince, product.state,
        ], "\(product.code)")
      #expect(
        ["level", "decision_number", "decision_date", "expires_on"].map(cell)
          == [
            product.level, product.decisionNumber, product.decidedOn, product.expiresOn,
          ].map { $0 ?? "" }, "\(product.code)")
      #expect(products[row, "score"] == Value(product.score), "\(product.code)")
      #expect(products[row, "stars"] == Value(product.stars), "\(product.code)")
    }
  }

  @Test("courses, attendances, tasks, bodies, awards and money add up", arguments: [0, 1])
  func work(number: Int) throws {
    let view = try Expected.load()[keyPath: Self.both[number]]
    let table = try tables(view)
    let courses = try table("courses")
    #expect(courses.rowCount == view.training.all.courses["listed"])
    let states = counts(try courses.texts("state"))
    #expect(states["cancelled"] == view.training.all.courses["cancelled"])
    let attendance = try table("attendance")
    #expect(attendance.rowCount == view.training.all.attendances)
    #expect(try attendance.numbers("hours").compactMap(\.self).reduce(0, +) == view.training.all.hours)
    #expect(try attendance.flags("certified").count { $0 == true } == view.training.all.certified)
    #expect(counts(try table("plan_tasks").texts("state")) == view.tasks.byState)
    let bodies = try table("steering_bodies")
    for (level, expected) in view.steeringBodies {
      let some = bodies.filtered(try bodies.texts("level").map { $0 == level })
      func sum(_ column: String) throws -> Int { try some.integers(column).compactMap(\.self).reduce(0, +) }
      #expect(some.rowCount == expected.bodies)
      #expect(try sum("members") == expected.members && sum("office_staff") == expected.officeStaff)
      #expect(try sum("vacancies") == expected.vacancies)
    }
    #expect(try table("awards").rowCount == view.awards.total)
    let money = try table("funding_lines")
    for expected in view.funding.values {
      let year = money.filtered(try money.periods("period").map { $0.map { String($0.year) } == expected.year })
      #expect(year.rowCount == expected.lines)
      for (column, total) in expected.total {
        let sum = try year.numbers(column).compactMap(\.self).reduce(0, +)
        #expect(abs(sum - total) < 0.01, "\(column) \(expected.year)")
      }
    }
  }
}
