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

/// How many tasks stand where.
struct Tally {
  var tasks = 0
  /// In time or not.
  var done = 0
  var doneLate = 0
  /// Neither done nor cancelled.
  var outstanding = 0
  var late = 0
  var dueSoon = 0
  /// Of the outstanding ones, those recorded as not begun.
  var notBegun = 0
  var cancelled = 0

  static let fields = [
    Field("tasks", .int), Field("done", .int), Field("done_late", .int), Field("outstanding", .int),
    Field("late", .int), Field("due_soon", .int), Field("not_begun", .int), Field("cancelled", .int),
  ]
  /// What is outstanding follows from the others, and is data only.
  static let shown = [
    ShownColumn("tasks", Strings.tasksColumn), ShownColumn("done", Strings.doneColumn),
    ShownColumn("done_late", Strings.doneLateColumn), ShownColumn("late", Strings.lateColumn),
    ShownColumn("due_soon", Strings.dueSoonColumn),
    ShownColumn("not_begun", Strings.notBegunColumn), ShownColumn("cancelled", Strings.cancelledColumn),
  ]

  init() {}

  init(_ tasks: some Sequence<PlanTask>) { for task in tasks { add(task) } }

  mutating func add(_ task: PlanTask) {
    tasks += 1
    switch task.status {
    case .done: done += 1
    case .doneLate:
      done += 1
      doneLate += 1
    case .late: late += 1
    case .dueSoon: dueSoon += 1
    case .open: break
    case .cancelled: cancelled += 1
    }
    guard task.status.isOutstanding else { return }
    outstanding += 1
    if task.state == .todo { notBegun += 1 }
  }

  var values: [Value] {
    [tasks, done, doneLate, outstanding, late, dueSoon, notBegun, cancelled].map { Value($0) }
  }
}
