import Foundation
import NTMKit
import Testing

/// `Tests/Fixtures/sample/expected.json`: the sample judged a second time by a program that shares no code with ntm.
struct ExpectedSample: Decodable {
  struct View: Decodable, Sendable, CustomTestStringConvertible {
    var asof: String
    var period: String
    var set: String
    var communesWithData: Int
    var totalMet: Int
    var meanMet: Double
    var distribution: [String: Int]
    var statuses: [String: Int]
    var recognisedNtmOrHigher: Int
    var byDistrict: [District]
    var missingByCriterion: [String: Int]
    var disagreements: [Disagreement]
    var lowConfidence: LowConfidence
    var communes: [Commune]
    var testDescription: String { "\(period) as of \(asof)" }
  }
  struct District: Decodable, Sendable {
    var code: String
    var name: String
    var communes: Int
    var totalMet: Int
    var meetingAll: Int
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
    var districtCode: String
    var district: String
    var hasData: Bool
    var met: Int?
    var notMet: Int?
    var notAssessed: Int?
    var missing: Int?
    var missingCriteria: [String]?
    var status: String
    var level: String
    var recognisedOn: String?
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
    var notMet: Int
    var notAssessed: Int
    var missingCriteria: [String]
  }

  var views: [View]
  var incompleteView: View
  var higherSets: [HigherSets]

  static func load() throws -> ExpectedSample {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/sample/expected.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ExpectedSample.self, from: data)
  }

  /// All views; empty when the file cannot be read, which a test of its own finds out.
  static let allViews: [View] = (try? load()).map { $0.views + [$0.incompleteView] } ?? []
  static let higher: [HigherSets] = (try? load())?.higherSets ?? []
}
