import Foundation
import NTMKit
import Testing

/// The training in `Tests/Fixtures/sample/expected-programme.json`: the sample's files counted a second time by a program
/// that shares no code with ntm.
struct ExpectedTraining: Decodable, Sendable {
  struct Courses: Decodable, Sendable {
    var listed: Int
    var held: Int
    var cancelled: Int
    var outstanding: Int
    var outstandingOverdue: Int

    enum CodingKeys: String, CodingKey {
      case listed, held, cancelled, outstanding
      case outstandingOverdue = "outstanding_overdue"
    }
  }
  struct Gain: Decodable, Sendable {
    var n: Int
    var mean: Double
  }
  struct FollowUps: Decodable, Sendable {
    var dueOrMade: Int
    var made: Int
    var overdue: Int
    var dueWithin30Days: Int

    enum CodingKeys: String, CodingKey {
      case dueOrMade = "due_or_made"
      case made, overdue
      case dueWithin30Days = "due_within_30_days"
    }
  }
  struct Group: Decodable, Sendable {
    var people: Int
    var trained: Int
    var attendances: Int
  }
  struct Topic: Decodable, Sendable {
    var held: Int
    var persons: Int
    var attendances: Int
  }
  struct Cell: Decodable, Sendable, Hashable {
    var code: String
    var criterion: String
  }
  struct Commune: Decodable, Sendable {
    var code: String
    var cadres: Int
    var trained: Int
    var hours: Double
    var certified: Int
  }

  var courses: Courses
  var persons: Int
  var attendances: Int
  var hours: Double
  var certified: Int
  var certifiedPersons: Int
  var gain: Gain
  var cost: Double
  var costPerPerson: Double
  var costPerAttendance: Double
  var followUps: FollowUps
  var bySex: [String: Group]
  var byLevel: [String: Group]
  var byDistrict: [String: Group]
  var byTopic: [String: Topic]
  var missingPairs: Int
  /// Not in the view of the middle of the year.
  var gaps: [Cell]?
  var communes: [Commune]?

  enum CodingKeys: String, CodingKey {
    case courses, persons, attendances, hours, certified, gain, cost, gaps, communes
    case certifiedPersons = "certified_persons"
    case costPerPerson = "cost_per_person"
    case costPerAttendance = "cost_per_attendance"
    case followUps = "follow_ups"
    case bySex = "by_sex"
    case byLevel = "by_level"
    case byDistrict = "by_district"
    case byTopic = "by_topic"
    case missingPairs = "missing_pairs"
  }
}
