import NTMKit

/// The figures that a reader takes away.
struct Overview {
  let section: Section

  init(_ data: TaskData, _ bodies: SteeringBodies, _ lineage: TaskLineage) throws {
    let tally = Tally(data.tasks)
    var metrics: [Metric] = []
    if tally.tasks > 0 {
      metrics = [
        try Self.tasks(data, tally, lineage), try Self.done(data, tally, lineage), try Self.inTime(data, lineage),
        try Self.late(data, tally, lineage), try Self.dueSoon(data, tally, lineage),
        try Self.withoutEvidence(data, tally, lineage),
      ].compactMap { $0 }
    }
    if !data.filter.isOn, let vacancies = try bodies.vacanciesMetric(lineage) { metrics.append(vacancies) }
    var blocks: [Block] = []
    if tally.tasks == 0 { blocks.append(.note(Note(.dataGap, Strings.noTasks))) }
    if !metrics.isEmpty { blocks.append(.metrics(metrics)) }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  private static func tasks(_ data: TaskData, _ tally: Tally, _ lineage: TaskLineage) throws -> Metric {
    Metric(
      id: "tasks", label: Strings.tasksMetric, value: Value(tally.tasks),
      detail: tally.cancelled > 0 ? Strings.cancelledAmongThem(tally.cancelled) : nil,
      lineage: try lineage.figure(
        of: Strings.tasksRule(data.day), madeBy: lineage.line.text("count"), from: data.tasks, TaskLineage.day))
  }

  private static func done(_ data: TaskData, _ tally: Tally, _ lineage: TaskLineage) throws -> Metric {
    Metric(
      id: "done", label: Strings.doneMetric, value: Value(tally.done),
      detail: tally.done > 0 ? Strings.inTimeAndLate(tally.done - tally.doneLate, tally.doneLate) : nil,
      lineage: try lineage.figure(
        of: Strings.doneRule(data.day),
        madeBy: lineage.line.text("where status in (\"done\", \"done_late\")", "count"),
        from: data.tasks.filter(\.status.isDone), TaskLineage.day))
  }

  /// Of the tasks whose due date has passed, the share that was done by it.
  private static func inTime(_ data: TaskData, _ lineage: TaskLineage) throws -> Metric? {
    let passed = data.tasks.filter { task in
      task.status != .cancelled && task.due.map { $0 < data.day } ?? false
    }
    guard !passed.isEmpty else { return nil }
    let inTime = passed.count { $0.status == .done }
    return Metric(
      id: "in-time", label: Strings.inTimeMetric, value: .double(Double(inTime) * 100 / Double(passed.count)),
      unit: .percent, fractionDigits: 1, detail: Strings.ofPassed(inTime, passed.count),
      lineage: try lineage.figure(
        of: Strings.inTimeRule(inTime, passed.count, data.day),
        madeBy: lineage.line.text(
          "where status != \"cancelled\" and due < \(data.day.description)",
          "summarize in_time = share(status = \"done\") * 100"),
        from: passed
      ) { Strings.statuses[$0.status.rawValue] })
  }

  private static func late(_ data: TaskData, _ tally: Tally, _ lineage: TaskLineage) throws -> Metric {
    let late = data.tasks.filter { $0.status == .late }
    return Metric(
      id: "late", label: Strings.lateMetric, value: Value(tally.late), status: tally.late > 0 ? .missed : nil,
      detail: late.first.flatMap { task in task.due.map { Strings.longest($0, task.id) } },
      lineage: try lineage.figure(
        of: Strings.lateRule(data.day), madeBy: lineage.line.text("where status = \"late\"", "count"), from: late,
        TaskLineage.day))
  }

  private static func dueSoon(_ data: TaskData, _ tally: Tally, _ lineage: TaskLineage) throws -> Metric {
    let soon = data.tasks.filter { $0.status == .dueSoon }
    return Metric(
      id: "due-soon", label: Strings.dueSoonMetric, value: Value(tally.dueSoon),
      detail: soon.first.flatMap { task in task.due.map { Strings.next($0, task.id) } },
      lineage: try lineage.figure(
        of: Strings.dueSoonRule(data.day, days: PlanTask.soon),
        madeBy: lineage.line.text("where status = \"due_soon\"", "count"), from: soon, TaskLineage.day))
  }

  private static func withoutEvidence(_ data: TaskData, _ tally: Tally, _ lineage: TaskLineage) throws -> Metric? {
    guard tally.done > 0 else { return nil }
    let tasks = data.tasks.filter { $0.status.isDone && !$0.hasEvidence }
    return Metric(
      id: "without-evidence", label: Strings.withoutEvidenceMetric, value: Value(tasks.count),
      status: tasks.count > 0 ? .near : nil,
      lineage: try lineage.figure(
        of: Strings.withoutEvidenceRule(data.day),
        madeBy: lineage.line.text(table: Findings.tableID, "where finding = \"no_evidence\"", "count"), from: tasks,
        TaskLineage.day))
  }
}
