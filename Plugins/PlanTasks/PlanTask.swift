import NTMKit

/// A row of `plan_tasks` and where it stands on a day.
struct PlanTask {
  enum State: String {
    case todo
    case inProgress = "in_progress"
    case done, cancelled
  }

  /// In the order in which a reader should see them.
  enum Status: String, CaseIterable {
    case late
    case dueSoon = "due_soon"
    case open
    case doneLate = "done_late"
    case done, cancelled

    var isDone: Bool { self == .done || self == .doneLate }
    var isOutstanding: Bool { self == .late || self == .dueSoon || self == .open }
  }

  /// How near a due date is soon.
  static let soon = 30

  var id: String
  var group: String
  var title: String
  var agency: String
  var due: CalendarDate?
  /// As it was last recorded.
  var state: State
  var doneOn: CalendarDate?
  var evidence: String?
  let status: Status
  /// From the day, or from the day it was done, to the due date: negative when late. nil where either is unknown, and for
  /// what was cancelled.
  let days: Int?

  init(
    id: String, group: String, title: String, agency: String, due: CalendarDate?, state: State,
    doneOn: CalendarDate?, evidence: String?, on day: CalendarDate
  ) {
    self.id = id
    self.group = group
    self.title = title
    self.agency = agency
    self.due = due
    self.state = state
    self.doneOn = doneOn
    self.evidence = evidence
    status = Self.status(state, due: due, doneOn: doneOn, on: day)
    let from = status.isDone ? doneOn : status == .cancelled ? nil : day
    days = due.flatMap { due in from.map { Int(due.daysSince1970) - Int($0.daysSince1970) } }
  }

  /// What was done after the day was not done on it; what was done on a day nobody wrote down counts as done in time.
  private static func status(
    _ state: State, due: CalendarDate?, doneOn: CalendarDate?, on day: CalendarDate
  ) -> Status {
    if state == .cancelled { return .cancelled }
    if state == .done, doneOn.map({ $0 <= day }) ?? true {
      guard let due, let doneOn else { return .done }
      return doneOn > due ? .doneLate : .done
    }
    guard let due else { return .open }
    if due < day { return .late }
    return due <= day.adding(days: soon) ? .dueSoon : .open
  }

  /// Whether the register says that it is done, on a day that the report does not look at yet.
  var isDoneLater: Bool { state == .done && status.isOutstanding }
  var hasEvidence: Bool { evidence.map { !$0.trimmingSpaces.isEmpty } ?? false }

  /// Whether it belongs to the work of a year: due in it or soon after the day, or due before and still open when it began.
  func isOf(year: Int, day: CalendarDate) -> Bool {
    guard let due else { return true }
    if due.year == year { return true }
    if due.year > year { return due <= day.adding(days: Self.soon) }
    if status.isDone { return doneOn.map { $0.year >= year } ?? false }
    return status.isOutstanding
  }
}
