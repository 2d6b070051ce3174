import Foundation
import Testing

/// What `Tests/Fixtures/sample/expected-programme.json` says of tasks, steering bodies, awards and money.
struct ExpectedWork: Decodable {
  struct View: Decodable, Sendable, CustomTestStringConvertible {
    var asof: String
    var day: String
    var period: String
    var tasks: Tasks
    var steeringBodies: [String: Bodies]
    var awards: Awards
    var funding: Funding
    var testDescription: String { "\(period) as of \(asof)" }
  }
  struct Tasks: Decodable, Sendable {
    var total: Tally
    var byGroup: [String: Tally]
    /// Worked out of the newest view only.
    var byAgency: [String: Tally]?
    var late: [String]
  }
  struct Tally: Decodable, Sendable {
    var tasks: Int
    var done: Int
    var doneAfterDue: Int
    var cancelled: Int
    var late: Int
    var dueWithin30Days: Int

    /// The columns of the report's tables in this order.
    static let columns = ["tasks", "done", "done_late", "cancelled", "late", "due_soon"]
    var counts: [Double] { [tasks, done, doneAfterDue, cancelled, late, dueWithin30Days].map(Double.init) }
  }
  struct Bodies: Decodable, Sendable {
    var bodies: Int
    var members: Int
    var officeStaff: Int
    var vacancies: Int
    var withVacancies: [String]
    var olderThanThePlan: [String]
  }
  struct Awards: Decodable, Sendable {
    var total: Int
    var byYear: [String: Int]
    var byLevel: [String: Int]
    var byKind: [String: Int]
  }

  struct Funding: Decodable, Sendable {
    var year: Year
    var yearBefore: Year
  }
  /// In million dong; shares of one. What is optional was worked out of the newest view only.
  struct Year: Decodable, Sendable {
    var total: Sums
    var bySource: [String: Sums]
    var byContent: [String: Sums]?
    /// Empty: of no district.
    var byDistrict: [String: Sums]?
    var byPeriod: [String: Sums]
    var communes: [Commune]?
  }
  struct Sums: Decodable, Sendable {
    var planned: Double
    var mobilised: Double
    var disbursed: Double
    var plannedShare: Double?
    var mobilisedShare: Double?
    var disbursedShare: Double?
    var disbursedOfPlanned: Double?
    var amounts: [Double?] { [planned, mobilised, disbursed] }
  }
  struct Commune: Decodable, Sendable {
    var code: String
    var planned: Double
    var mobilised: Double
    var disbursed: Double
    var amounts: [Double?] { [planned, mobilised, disbursed] }
  }

  var view: View
  var midYear: View

  static func load() throws -> ExpectedWork {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/sample/expected-programme.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ExpectedWork.self, from: data)
  }

  /// Empty when the file cannot be read, which a test of its own finds out.
  static let views: [View] = (try? load()).map { [$0.view, $0.midYear] } ?? []
}
