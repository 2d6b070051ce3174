import NTMKit

/// The columns that tables of years and of topics share.
extension Figures {
  static let fields = [
    Field("persons", .int, unit: .person), Field("women", .int, unit: .person), Field("attendances", .int),
    Field("hours", .double),
    Field("certified_persons", .int, unit: .person), Field("certified", .int), Field("gain", .double),
    Field("tested", .int), Field("days", .double, unit: .day), Field("cost", .double, unit: .millionDong),
    Field("cost_per_person", .double, unit: .millionDong),
    Field("cost_per_attendance", .double, unit: .millionDong),
  ]
  private static let labels = [
    "persons": ShownColumn("persons", Strings.personsColumn), "women": ShownColumn("women", Strings.womenColumn),
    "attendances": ShownColumn("attendances", Strings.attendancesColumn),
    "hours": ShownColumn("hours", Strings.hoursColumn),
    "certified_persons": ShownColumn("certified_persons", Strings.certifiedPersonsColumn),
    "certified": ShownColumn("certified", Strings.certificatesColumn),
    "gain": ShownColumn("gain", Strings.gainColumn, digits: 1), "tested": ShownColumn("tested", Strings.testedColumn),
    "days": ShownColumn("days", Strings.daysColumn), "cost": ShownColumn("cost", Strings.costColumn, digits: 1),
    "cost_per_person": ShownColumn("cost_per_person", Strings.costPerPersonColumn, digits: 2),
    "cost_per_attendance": ShownColumn("cost_per_attendance", Strings.costPerAttendanceColumn, digits: 2),
  ]

  /// Some of the fields as they are shown, in the given order.
  static func shown(_ names: [String]) -> [ShownColumn] { names.compactMap { labels[$0] } }

  /// In the order of `fields`.
  var values: [Value] {
    [
      Value(people.persons), Value(people.women), Value(people.attendances), .double(people.hours),
      Value(people.certifiedPersons),
      Value(people.certificates), Value(people.meanGain), Value(people.tested), Value(days.value), Value(cost.millions),
      Value(costPerPerson),
      Value(costPerAttendance),
    ]
  }
}
