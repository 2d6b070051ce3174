import NTMKit

/// Courses, people and who attended what, read once.
struct Records {
  /// By code.
  let courses: [Course]
  /// By code; those known only from attendance last.
  let people: [Person]
  /// By course and person.
  let attendances: [Attendance]
  /// By position in the list of courses: where its attendances stand.
  let attendancesOfCourse: [Range<Int>]
  /// Attendances at courses that are not listed.
  let strays: Int

  init(_ context: ReportContext, _ places: Places, on day: CalendarDate) throws {
    courses = try Course.all(context.table("courses"), places, on: day)
    let listed = try Person.all(context.table("people"), places)
    let table = try context.table("attendance")
    let course = try table.column("course").positions(in: courses.map(\.code))
    people = listed + (try Self.unlisted(table.column("person"), listed))
    let person = try table.column("person").positions(in: people.map(\.code))
    let hours = try table.numbers("hours")
    let before = try table.numbers("pre_score")
    let after = try table.numbers("post_score")
    let certified = try table.flags("certified")
    let due = try table.dates("follow_up_due")
    let made = try table.dates("followed_up_on")
    var attendances: [Attendance] = []
    attendances.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      guard let course = course[row], let person = person[row] else { continue }
      attendances.append(
        Attendance(
          course: course, person: person, hours: hours[row].flatMap { $0 >= 0 ? $0 : nil }, before: before[row],
          after: after[row], isCertified: certified[row] ?? false, followUpDue: due[row], followedUpOn: made[row]))
    }
    strays = table.rowCount - attendances.count
    (self.attendances, attendancesOfCourse) = Self.ordered(attendances, courses: courses.count)
  }

  /// In one order, so that sums come out the same to the last digit whatever order the rows had.
  private static func ordered(_ attendances: [Attendance], courses: Int) -> ([Attendance], [Range<Int>]) {
    let sorted = attendances.sorted { $0.course != $1.course ? $0.course < $1.course : $0.person < $1.person }
    var starts = [Int](repeating: 0, count: courses + 1)
    for attendance in sorted { starts[attendance.course + 1] += 1 }
    for course in 0..<courses { starts[course + 1] += starts[course] }
    return (sorted, (0..<courses).map { starts[$0]..<starts[$0 + 1] })
  }

  /// People who attended and are not on the list, by code.
  private static func unlisted(_ column: Column, _ listed: [Person]) throws -> [Person] {
    guard case .text(let codes, let dictionary) = column.storage else { return [] }
    let known = Set(listed.map(\.code))
    let used = Set(codes.indices.lazy.filter { !column.isNull($0) }.map { codes[$0] })
    return used.map { dictionary.strings[Int($0)] }.filter { !known.contains($0) }.sorted().map {
      Person(code: $0, name: $0, seat: .unknown, isListed: false)
    }
  }
}

extension Column {
  /// For each row where its text stands in a list; nil where it does not. Looked up once for each different text.
  func positions(in list: [String]) -> [Int?] {
    guard case .text(let codes, let dictionary) = storage else { return Array(repeating: nil, count: count) }
    let places = Dictionary(zip(list, list.indices), uniquingKeysWith: { first, _ in first })
    let found = dictionary.strings.map { places[$0] }
    return codes.indices.map { isNull($0) ? nil : found[Int(codes[$0])] }
  }
}
