import NTMKit

/// Where figures of tasks come from.
struct TaskLineage {
  let context: ReportContext
  let line: ReportLine

  /// - Parameters:
  ///   - tell: what of a task goes in.
  func figure(
    of rule: LocalizedText, madeBy line: String, from tasks: [PlanTask], _ tell: (PlanTask) -> LocalizedText?
  ) throws -> Lineage {
    let rows = tasks.map { task in
      Lineage.input(LocalizedText(verbatim: task.title), code: task.id, term: tell(task))
    }
    return .figure(
      of: rule, madeBy: line,
      from: try context.placed(rows, inTable: "plan_tasks", keys: tasks.map { [.text($0.id)] }))
  }

  /// The due date of a task that is not done, the day it was done else.
  static func day(_ task: PlanTask) -> LocalizedText? {
    task.status.isDone ? task.doneOn.map(Strings.doneOn) : task.due.map(Strings.dueOn)
  }
}
