import NTMKit

/// The records with what of them was asked for, told once for each course and person.
struct ChosenRecords {
  let records: Records
  let isOneDistrict: Bool
  /// By position in the list of courses: whether attendance at it counts once it is held, whoever holds it.
  let takesCourse: [Bool]
  /// Whether it is listed and paid for.
  let ownsCourse: [Bool]
  /// By position in the list of people.
  let takesPerson: [Bool]

  init(_ records: Records, _ selection: Selection) {
    self.records = records
    isOneDistrict = selection.district != nil
    takesCourse = records.courses.map(selection.takes)
    ownsCourse = records.courses.map(selection.owns)
    takesPerson = records.people.map(selection.takes)
  }

  /// Attendances that count, by course and person: at courses held and asked for, of people asked for.
  var counted: [Attendance] {
    var counted: [Attendance] = []
    for (position, course) in records.courses.enumerated() where takesCourse[position] && course.state == .held {
      counted += records.attendances[records.attendancesOfCourse[position]].filter { takesPerson[$0.person] }
    }
    return counted
  }

  /// Positions of the listed people asked for.
  var listed: [Int] { records.people.indices.filter { takesPerson[$0] && records.people[$0].isListed } }
}
