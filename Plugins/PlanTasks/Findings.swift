import NTMKit

/// What the register says of a task that cannot be so, or cannot be shown to be.
struct Findings {
  static let tableID = "findings"
  static let schema = Schema([
    Field("finding", .text), Field("id", .text), Field("group", .text), Field("title", .text), Field("agency", .text),
    Field("due", .date), Field("state", .text), Field("done_on", .date),
  ])

  enum Finding: String, CaseIterable {
    /// Done, and nothing to show for it.
    case noEvidence = "no_evidence"
    /// Done, and nobody says when: counted as in time.
    case noDate = "no_date"
    /// Done on a day after the reporting date.
    case inFuture = "in_future"
    /// A day on which it was done, and a state that says it is not.
    case notMarkedDone = "not_marked_done"
    /// No due date, so that it is never late.
    case noDueDate = "no_due_date"
    /// Of a group that the plan does not have.
    case unknownGroup = "unknown_group"
  }

  let found: [(finding: Finding, task: PlanTask)]
  private let data: TaskData

  init(_ data: TaskData) {
    self.data = data
    let byID = data.tasks.map { (task: $0, id: VietnameseCollation.key($0.id)) }
      .sorted { $0.id.lexicographicallyPrecedes($1.id) }.map(\.task)
    found = Finding.allCases.flatMap { finding in
      byID.filter { Self.holds(finding, of: $0, data) }.map { (finding, $0) }
    }
  }

  private static func holds(_ finding: Finding, of task: PlanTask, _ data: TaskData) -> Bool {
    switch finding {
    case .noEvidence: task.status.isDone && !task.hasEvidence
    case .noDate: task.status.isDone && task.doneOn == nil
    case .inFuture: task.state == .done && task.doneOn.map { $0 > data.reportingDate } ?? false
    case .notMarkedDone: task.state != .done && task.state != .cancelled && task.doneOn != nil
    case .noDueDate: task.due == nil
    case .unknownGroup: data.groups.plan != nil && data.groups.title(of: task.group) == nil
    }
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for (finding, task) in found {
        builder.append([
          .text(finding.rawValue), .text(task.id), .text(task.group), .text(task.title), .text(task.agency),
          Value(task.due), .text(task.state.rawValue), Value(task.doneOn),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("finding", Strings.findingColumn), ShownColumn("id"), ShownColumn("group"),
          ShownColumn("title", Strings.taskColumn), ShownColumn("agency"), ShownColumn("due"), ShownColumn("done_on"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noFindings,
        terms: [
          "finding": Dictionary(
            uniqueKeysWithValues: Finding.allCases.map { ($0.rawValue, Strings.finding($0)) }),
          "group": data.groupNumbers, "title": [:],
        ])
      return Section(id: "to-check", title: Strings.findingsTitle, blocks: [.table(block)])
    }
  }
}
