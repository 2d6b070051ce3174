import NTMKit

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
