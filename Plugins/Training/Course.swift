import NTMKit

/// A row of `courses`, as it stands on the day of the report.
struct Course {
  /// What became of it. All but `held` have no attendance that counts.
  enum State: String, CaseIterable {
    /// Planned for a day that has passed, and neither held nor cancelled.
    case late
    case planned
    /// Held, but on a day after the one that the report speaks of.
    case heldLater = "held_later"
    /// Said to be held, without saying when.
    case undated = "held_undated"
    case held, cancelled

    /// Still to be held.
    var isOutstanding: Bool { self == .late || self == .planned }
    /// Known to come, though not held by the day.
    var isToCome: Bool { isOutstanding || self == .heldLater }
  }

  var code: String
  var title: String
  var topic: String
  /// Ids of the criteria that it serves; none for a general course.
  var criteria: [String]
  /// The level of the cadres it is for.
  var level: String?
  /// Who holds it.
  var seat: Seat
  var district: String?
  var plannedOn: CalendarDate?
  var heldOn: CalendarDate?
  var days: Double?
  /// In million dong.
  var cost: Double?
  var state: State
  /// A plan says so although a day of holding is given.
  var contradictsItself: Bool

  /// The year it was held in; of a course not held, the one it was planned for.
  var year: Int? { state == .held ? heldOn?.year : plannedOn?.year ?? heldOn?.year }

  /// The day to expect it on.
  var expectedOn: CalendarDate? { state == .heldLater ? heldOn : plannedOn }

  /// The hours that nobody can exceed: eight a day.
  var mostHours: Double? { days.map { $0 * 8 } }

  /// Whether people of a commune are those it is meant for.
  var isForCommunes: Bool { level == nil || level == "commune" || level == "village" }
}

extension Course.State {
  /// - Parameter word: of the column `state`; any other than the three known ones is taken as planned.
  init(_ word: String?, plannedOn: CalendarDate?, heldOn: CalendarDate?, day: CalendarDate) {
    switch word {
    case "held": self = heldOn.map { $0 <= day ? .held : .heldLater } ?? .undated
    case "cancelled": self = .cancelled
    default: self = plannedOn.map { $0 < day } ?? false ? .late : .planned
    }
  }
}

extension Course {
  /// `13; 17` and `13, 17` as the ids in them, each once.
  static func criteria(in text: String?) -> [String] {
    var ids: [String] = []
    for part in (text ?? "").split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let id = String(part).trimmingSpaces
      if !id.isEmpty, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// All courses, by code.
  static func all(_ table: Table, _ places: Places, on day: CalendarDate) throws -> [Course] {
    let codes = try table.texts("code")
    let titles = try table.texts("title")
    let topics = try table.texts("topic")
    let criteria = try table.texts("criterion")
    let levels = try table.texts("cadre_level")
    let districts = try table.texts("district")
    let planned = try table.dates("planned_on")
    let held = try table.dates("held_on")
    let days = try table.numbers("days")
    let costs = try table.numbers("cost")
    let states = try table.texts("state")
    return codes.indices.map { row in
      Course(
        code: codes[row] ?? "", title: titles[row] ?? "", topic: topics[row] ?? "",
        criteria: Self.criteria(in: criteria[row]), level: levels[row],
        seat: places.seat(named: districts[row]) ?? .province, district: districts[row], plannedOn: planned[row],
        heldOn: held[row], days: days[row], cost: costs[row],
        state: State(states[row], plannedOn: planned[row], heldOn: held[row], day: day),
        contradictsItself: states[row] != "held" && held[row] != nil)
    }.sorted { $0.code < $1.code }
  }
}
