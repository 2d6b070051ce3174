import NTMKit

/// Counts over attendances. Persons are counted once however often they came.
struct Tally {
  private(set) var attendances = 0
  private(set) var hours = 0.0
  private(set) var certificates = 0
  /// Attendances with both scores.
  private(set) var tested = 0
  private(set) var persons = 0
  private var knownWomen = 0
  private var knownMen = 0
  private(set) var certifiedPersons = 0
  private var gained = 0.0

  /// Of the persons, those said to be women; nil where there are persons, and of none it is said.
  var women: Int? { persons > 0 && knownWomen + knownMen == 0 ? nil : knownWomen }
  /// Points gained on average; nil where nobody has both scores.
  var meanGain: Double? { tested > 0 ? gained / Double(tested) : nil }

  /// - Parameter known: who was counted in this tally already.
  mutating func add(_ attendance: Attendance, isWoman: Bool?, _ known: inout Acquaintance) {
    attendances += 1
    hours += attendance.hours ?? 0
    if known.isNew(attendance.person) {
      persons += 1
      if let isWoman { if isWoman { knownWomen += 1 } else { knownMen += 1 } }
    }
    if attendance.isCertified {
      certificates += 1
      certifiedPersons += known.isNewlyCertified(attendance.person) ? 1 : 0
    }
    if let gain = attendance.gain {
      tested += 1
      gained += gain
    }
  }
}

/// Who was met in one tally after another: a mark for each person instead of a set for each tally.
struct Acquaintance {
  private var met: [Int32]
  private var certified: [Int32]
  private var tally: Int32 = 0

  init(people: Int) {
    met = [Int32](repeating: 0, count: people)
    certified = met
  }

  mutating func beginTally() { tally += 1 }

  fileprivate mutating func isNew(_ person: Int) -> Bool {
    defer { met[person] = tally }
    return met[person] != tally
  }

  fileprivate mutating func isNewlyCertified(_ person: Int) -> Bool {
    defer { certified[person] = tally }
    return certified[person] != tally
  }
}
