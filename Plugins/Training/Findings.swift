import NTMKit

/// What is odd about courses.
struct CourseFindings {
  private(set) var notes: [Note] = []

  init(_ data: TrainingData) {
    let positions = data.records.courses.indices.filter { data.chosen.ownsCourse[$0] }
    let courses = positions.map { data.records.courses[$0] }
    let unattended = positions.filter { data.records.attendancesOfCourse[$0].isEmpty }
      .map { data.records.courses[$0] }.filter { $0.state == .held }
    add(.info, courses.filter { $0.state == .heldLater }) { Strings.heldLater($0, data.day, $1) }
    add(.dataGap, courses.filter { $0.state == .undated }, Strings.heldUndated)
    add(.caution, courses.filter(\.contradictsItself), Strings.contradicting)
    add(.dataGap, courses.filter { $0.state == .planned && $0.plannedOn == nil }, Strings.plannedUndated)
    add(.dataGap, unattended, Strings.unattended)
    add(.dataGap, courses.filter { $0.state == .held && $0.cost == nil }, Strings.withoutCost)
  }

  private mutating func add(
    _ kind: Note.Kind, _ courses: [Course], _ text: (Int, LocalizedText) -> LocalizedText
  ) {
    if !courses.isEmpty {
      notes.append(Note(kind, text(courses.count, courses.map(\.code).named(Strings.moreCourses))))
    }
  }
}

/// What is odd about attendance.
struct AttendanceFindings {
  private(set) var notes: [Note] = []

  init(_ data: TrainingData) {
    let counted = data.counted
    let mostHours = data.records.courses.map { $0.mostHours ?? .infinity }
    let heldOn = data.records.courses.map(\.heldOn)
    addUncounted(data)
    add(.dataGap, counted.count { $0.hours == nil }, Strings.withoutHours)
    add(.caution, counted.count { $0.hours == 0 }, Strings.zeroHours)
    add(.caution, counted.count { ($0.hours ?? 0) > mostHours[$0.course] }, Strings.tooManyHours)
    add(.caution, counted.count { ($0.gain ?? 0) < 0 }, Strings.scoreFell)
    add(.dataGap, counted.count { ($0.before == nil) != ($0.after == nil) }, Strings.oneScore)
    let early = counted.count { attendance in
      guard let made = attendance.followedUpOn, let held = heldOn[attendance.course] else { return false }
      return made < held
    }
    add(.caution, early, Strings.followedUpBefore)
    let later = counted.count { $0.followedUpOn.map { $0 > data.day } ?? false }
    add(.info, later) { Strings.followedUpLater($0, data.day) }
  }

  /// Attendance at courses that do not count as held.
  private mutating func addUncounted(_ data: TrainingData) {
    var counts: [Course.State: Int] = [:]
    for (position, course) in data.records.courses.enumerated()
    where course.state != .held && data.chosen.takesCourse[position] {
      let attendances = data.records.attendances[data.records.attendancesOfCourse[position]]
      counts[course.state, default: 0] += attendances.count { data.chosen.takesPerson[$0.person] }
    }
    let outstanding = (counts[.late] ?? 0) + (counts[.planned] ?? 0)
    add(.caution, counts[.cancelled] ?? 0, Strings.attendedCancelled)
    add(.caution, outstanding, Strings.attendedPlanned)
    add(.dataGap, counts[.undated] ?? 0, Strings.attendedUndated)
    add(.info, counts[.heldLater] ?? 0) { Strings.attendedLater($0, data.day) }
    if data.selection.isWhole { add(.dataGap, data.records.strays, Strings.strays) }
  }

  private mutating func add(_ kind: Note.Kind, _ count: Int, _ text: (Int) -> LocalizedText) {
    if count > 0 { notes.append(Note(kind, text(count))) }
  }
}

/// What is odd about people and communes.
struct PeopleFindings {
  private(set) var notes: [Note] = []

  init(_ data: TrainingData) {
    let people = data.listed.map { data.records.people[$0] }
    let programme = Set(data.places.communes.map(\.code))
    let unlisted = Set(data.counted.lazy.map(\.person).filter { !data.records.people[$0].isListed })
    let outside = people.filter { person in person.communeCode.map { !programme.contains($0) } ?? false }
    add(.dataGap, unlisted.count, Strings.unlisted)
    add(.dataGap, people.count(where: \.lacksCommune), Strings.withoutCommune)
    add(.info, outside.count) { Strings.outside($0, Set(outside.compactMap(\.communeCode)).count) }
    let empty = data.communes.filter { data.coverageByCommune[$0.code] == nil }
    if !empty.isEmpty, !people.isEmpty {
      let names = empty.sorted { $0.isBefore($1) }.map(\.name)
      notes.append(Note(.dataGap, Strings.withoutCadres(empty.count, names.named(Strings.moreCommunes))))
    }
  }

  private mutating func add(_ kind: Note.Kind, _ count: Int, _ text: (Int) -> LocalizedText) {
    if count > 0 { notes.append(Note(kind, text(count))) }
  }
}

extension [String] {
  /// The first of them, and how many more there are.
  func named(_ more: (Int) -> LocalizedText) -> LocalizedText {
    let most = 12
    let shown = prefix(most).joined(separator: ", ")
    return count > most ? Strings.andMore(shown, more(count - most)) : LocalizedText(verbatim: shown)
  }
}
