import Foundation
import NTMKit
import Testing

/// `Tests/Fixtures/sample/expected.json`: the sample judged a second time by a program that shares no code with ntm.
struct ExpectedSample: Decodable {
  struct View: Decodable, Sendable, CustomTestStringConvertible {
    var asof: String
    var period: String
    var set: String
    var communes_with_data: Int
    var total_met: Int
    var mean_met: Double
    var distribution: [String: Int]
    var statuses: [String: Int]
    var recognised_ntm_or_higher: Int
    var by_district: [District]
    var missing_by_criterion: [String: Int]
    var disagreements: [Disagreement]
    var low_confidence: LowConfidence
    var communes: [Commune]
    var testDescription: String { "\(period) as of \(asof)" }
  }
  struct District: Decodable, Sendable {
    var code: String
    var name: String
    var communes: Int
    var total_met: Int
    var meeting_all: Int
    var recognised: Int
  }
  struct Disagreement: Decodable, Sendable {
    var code: String
    var criterion: String
    var attested: String
    var computed: String
  }
  struct LowConfidence: Decodable, Sendable {
    var comparisons: Int
    var indicators: [String]
  }
  struct Commune: Decodable, Sendable {
    var code: String
    var name: String
    var district_code: String
    var district: String
    var has_data: Bool
    var met: Int?
    var not_met: Int?
    var not_assessed: Int?
    var missing: Int?
    var missing_criteria: [String]?
    var status: String
    var level: String
    var recognised_on: String?
    var target: String
  }
  struct HigherSets: Decodable, Sendable, CustomTestStringConvertible {
    var asof: String
    var period: String
    var sets: [String: [HigherCommune]]
    var testDescription: String { period }
  }
  struct HigherCommune: Decodable, Sendable {
    var code: String
    var met: Int
    var not_met: Int
    var not_assessed: Int
    var missing_criteria: [String]
  }

  var views: [View]
  var incomplete_view: View
  var higher_sets: [HigherSets]

  static func load() throws -> ExpectedSample {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/sample/expected.json"))
    return try JSONDecoder().decode(ExpectedSample.self, from: data)
  }

  /// All views; empty when the file cannot be read, which a test of its own finds out.
  static let allViews: [View] = (try? load()).map { $0.views + [$0.incomplete_view] } ?? []
  static let higher: [HigherSets] = (try? load())?.higher_sets ?? []
}
