import NTMKit

/// The courses to come, of whatever year and topic was asked for.
struct Schedule {
  private let courses: [String: [Course]]
  private let day: CalendarDate
  private var found: [String: [String: Course?]] = [:]

  init(_ data: TrainingData) {
    day = data.day
    var courses: [String: [Course]] = [:]
    for course in data.records.courses where course.state.isToCome && course.isForCommunes {
      for criterion in course.criteria { courses[criterion, default: []].append(course) }
    }
    self.courses = courses
  }

  /// The course on a criterion that a commune's people could go to: of its district or the whole province, the next one
  /// on or after the day; else the one that is late the shortest.
  mutating func next(_ criterion: String, for commune: Places.Commune) -> Course? {
    if let known = found[criterion]?[commune.districtCode] { return known }
    let own = Seat.district(commune.districtCode)
    let next = (courses[criterion] ?? []).filter { $0.seat == .province || $0.seat == own }.min { a, b in
      let (x, y) = (rank(a), rank(b))
      return x != y ? x < y : a.code < b.code
    }
    found[criterion, default: [:]][commune.districtCode] = .some(next)
    return next
  }

  private func rank(_ course: Course) -> (Int, Int32) {
    guard let expected = course.expectedOn else { return (1, 0) }
    return expected < day ? (2, -expected.daysSince1970) : (0, expected.daysSince1970)
  }
}
