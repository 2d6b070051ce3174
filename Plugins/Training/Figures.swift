import NTMKit

/// Courses counted by what became of them.
struct CourseCounts {
  private var counts: [Course.State: Int] = [:]

  mutating func add(_ state: Course.State) { counts[state, default: 0] += 1 }

  func count(_ state: Course.State) -> Int { counts[state] ?? 0 }
  var listed: Int { counts.values.reduce(0, +) }
  var held: Int { count(.held) }
  var cancelled: Int { count(.cancelled) }
  /// Planned, neither held nor cancelled; the late ones are among them.
  var outstanding: Int { count(.late) + count(.planned) }
  var late: Int { count(.late) }
}

/// A sum of money, to the dong: tenths of a million do not add up exactly as binary fractions.
struct Money {
  private var sum = KnownSum()

  /// - Parameter millions: of dong; a missing cost adds nothing.
  mutating func add(_ millions: Double?) { sum.add(millions) }

  /// Million dong; nil where every cost is missing.
  var millions: Double? { sum.value.map { ($0 * 1_000_000).rounded() / 1_000_000 } }
}

/// A sum of what is known: of nothing it is 0, of nothing but unknowns it is unknown.
struct KnownSum {
  private var sum = 0.0
  private var known = 0
  private var unknown = 0

  mutating func add(_ value: Double?) {
    sum += value ?? 0
    if value == nil { unknown += 1 } else { known += 1 }
  }

  var value: Double? { known == 0 && unknown > 0 ? nil : sum }
}

/// What there is to say of some courses: of all, of a year, of a topic, of one.
struct Figures {
  /// Those that were asked for: of one district, the ones it holds.
  var courses = CourseCounts()
  /// Of those held.
  var days = KnownSum()
  /// Of those held.
  var cost = Money()
  /// The people asked for, whoever held the course.
  var people = Tally()
  /// Anybody, at the courses asked for: who the cost is shared among. The same as `people` for a whole province.
  var guests = Tally()

  var costPerPerson: Double? { cost.millions.flatMap { guests.persons > 0 ? $0 / Double(guests.persons) : nil } }
  var costPerAttendance: Double? {
    cost.millions.flatMap { guests.attendances > 0 ? $0 / Double(guests.attendances) : nil }
  }
  var isEmpty: Bool { courses.listed == 0 && people.attendances == 0 }

  mutating func add(_ course: Course) {
    courses.add(course.state)
    guard course.state == .held else { return }
    days.add(course.days)
    cost.add(course.cost)
  }
}
