import NTMKit

/// The figures that a reader takes away.
struct Overview {
  let section: Section

  init(_ data: TaskData, _ bodies: SteeringBodies) {
    let tally = Tally(data.tasks)
    var metrics: [Metric] = []
    if tally.tasks > 0 {
      metrics = [
        Metric(
          id: "tasks", label: Strings.tasksMetric, value: Value(tally.tasks),
          detail: tally.cancelled > 0 ? Strings.cancelledAmongThem(tally.cancelled) : nil),
        Metric(
          id: "done", label: Strings.doneMetric, value: Value(tally.done),
          detail: tally.done > 0 ? Strings.inTimeAndLate(tally.done - tally.doneLate, tally.doneLate) : nil),
        Self.inTime(data), Self.late(data, tally), Self.dueSoon(data, tally), Self.withoutEvidence(data, tally),
      ].compactMap { $0 }
    }
    if !data.filter.isOn, let vacancies = bodies.vacanciesMetric { metrics.append(vacancies) }
    var blocks: [Block] = []
    if tally.tasks == 0 { blocks.append(.note(Note(.dataGap, Strings.noTasks))) }
    if !metrics.isEmpty { blocks.append(.metrics(metrics)) }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  /// Of the tasks whose due date has passed, the share that was done by it.
  private static func inTime(_ data: TaskData) -> Metric? {
    let passed = data.tasks.filter { task in
      task.status != .cancelled && task.due.map { $0 < data.day } ?? false
    }
    guard !passed.isEmpty else { return nil }
    let inTime = passed.count { $0.status == .done }
    return Metric(
      id: "in-time", label: Strings.inTimeMetric, value: .double(Double(inTime) * 100 / Double(passed.count)),
      unit: .percent, fractionDigits: 1, detail: Strings.ofPassed(inTime, passed.count))
  }

  private static func late(_ data: TaskData, _ tally: Tally) -> Metric {
    let longest = data.tasks.first { $0.status == .late }
    return Metric(
      id: "late", label: Strings.lateMetric, value: Value(tally.late), status: tally.late > 0 ? .missed : nil,
      detail: longest.flatMap { task in task.due.map { Strings.longest($0, task.id) } })
  }

  private static func dueSoon(_ data: TaskData, _ tally: Tally) -> Metric {
    let next = data.tasks.first { $0.status == .dueSoon }
    return Metric(
      id: "due-soon", label: Strings.dueSoonMetric, value: Value(tally.dueSoon),
      detail: next.flatMap { task in task.due.map { Strings.next($0, task.id) } })
  }

  private static func withoutEvidence(_ data: TaskData, _ tally: Tally) -> Metric? {
    guard tally.done > 0 else { return nil }
    let count = data.tasks.count { $0.status.isDone && !$0.hasEvidence }
    return Metric(
      id: "without-evidence", label: Strings.withoutEvidenceMetric, value: Value(count),
      status: count > 0 ? .near : nil)
  }
}
