import NTMKit

/// The primary table: every task, late ones first, then by due date.
struct TaskList {
  static let tableID = "tasks"
  static let schema = Schema([
    Field("id", .text), Field("group", .text), Field("title", .text), Field("agency", .text), Field("due", .date),
    Field("state", .text), Field("done_on", .date), Field("evidence", .text), Field("status", .text),
    Field("days", .int, unit: .day),
  ])
  let section: Section

  init(_ data: TaskData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for task in data.tasks {
      builder.append([
        .text(task.id), .text(task.group), .text(task.title), .text(task.agency), Value(task.due),
        .text(task.state.rawValue), Value(task.doneOn), Value(task.evidence), .text(task.status.rawValue),
        Value(task.days),
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("id"), ShownColumn("group"), ShownColumn("title", Strings.taskColumn), ShownColumn("agency"),
        ShownColumn("due"), ShownColumn("status"), ShownColumn("days", Strings.daysColumn), ShownColumn("evidence"),
      ], vocabulary: data.vocabulary, emptyText: Strings.noTasks,
      terms: ["group": data.groupNumbers, "title": [:], "status": Strings.statuses])
    section = Section(
      id: "all-tasks", title: Strings.tasksTitle, blocks: [.paragraph(Strings.tasksLead), .table(block)])
  }
}
