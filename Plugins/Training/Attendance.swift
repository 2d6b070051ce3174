import NTMKit

/// A row of `attendance`: one person at one course.
struct Attendance {
  /// Position in the list of courses.
  var course: Int
  /// Position in the list of people.
  var person: Int
  /// nil where none, or a negative number, is given.
  var hours: Double?
  var before: Double?
  var after: Double?
  var isCertified: Bool
  var followUpDue: CalendarDate?
  /// Also where it was made after the day of the report.
  var followedUpOn: CalendarDate?

  /// Points gained; nil unless both scores are there.
  var gain: Double? {
    guard let before, let after else { return nil }
    return after - before
  }
}
