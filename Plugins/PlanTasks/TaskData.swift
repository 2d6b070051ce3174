import NTMKit

/// What the report is made from, read once.
struct TaskData {
  /// Whose tasks are shown alone.
  struct Filter {
    var agency: String?
    var group: String?
    var isOn: Bool { agency != nil || group != nil }

    func takes(_ task: PlanTask) -> Bool {
      (agency == nil || task.agency == agency) && (group == nil || task.group == group)
    }
  }

  let vocabulary: Vocabulary
  /// The day that tasks are as of: the reporting date, or the end of the period where one was asked for that ends before.
  let day: CalendarDate
  let reportingDate: CalendarDate
  let groups: SolutionGroups
  let filter: Filter
  /// Late first, then by due date.
  let tasks: [PlanTask]
  let tasksByAgency: [String: [PlanTask]]
  /// Those with most late tasks first, then those with most due soon, then by name.
  let agencies: [String]
  /// Tasks of other years, left out.
  let otherYears: Int
  /// The programme's communes; nil where the list cannot be told.
  let communes: CommuneList?
  let directory: UnitDirectory
  /// The province, where there is one only.
  let place: String?

  init(_ context: ReportContext, agency: String?, group: String?) throws {
    vocabulary = context.vocabulary
    reportingDate = context.reportingDate
    let asked = context.scope.period?.last.lastDay
    let day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    self.day = day
    let groups = try SolutionGroups(context.table("solution_groups"), on: day)
    self.groups = groups
    let all = try Self.tasks(context.table("plan_tasks"), on: day)
    let ofYear = Self.ofYear(day, all)
    let filter = Filter(
      agency: try agency.map { try Self.agency($0, among: all) },
      group: try group.map { try Self.group($0, groups, all) })
    self.filter = filter
    otherYears = all.count - ofYear.count
    tasks = Self.sorted(ofYear.filter(filter.takes))
    tasksByAgency = Dictionary(grouping: tasks, by: \.agency)
    agencies = Self.sortedAgencies(tasksByAgency)
    communes = try context.communeList()
    directory = try context.unitDirectory()
    let provinces = communes?.provinces ?? []
    place = provinces.count == 1 ? provinces.first : nil
  }

  private static func tasks(_ table: Table, on day: CalendarDate) throws -> [PlanTask] {
    let ids = try table.texts("id")
    let groups = try table.texts("group")
    let titles = try table.texts("title")
    let agencies = try table.texts("agency")
    let due = try table.dates("due")
    let states = try table.texts("state")
    let doneOn = try table.dates("done_on")
    let evidence = try table.texts("evidence")
    return ids.indices.map { row in
      PlanTask(
        id: ids[row] ?? "", group: groups[row] ?? "", title: titles[row] ?? "", agency: agencies[row] ?? "",
        due: due[row], state: states[row].flatMap(PlanTask.State.init) ?? .inProgress, doneOn: doneOn[row],
        evidence: evidence[row], on: day)
    }
  }

  /// The tasks of the day's year; where none is due in it, of the newest year before it, else of the first after it.
  private static func ofYear(_ day: CalendarDate, _ tasks: [PlanTask]) -> [PlanTask] {
    let years = Set(tasks.compactMap { $0.due?.year })
    guard let year = years.filter({ $0 <= day.year }).max() ?? years.min() else { return tasks }
    return tasks.filter { $0.isOf(year: year, day: day) }
  }

  private static func sorted(_ tasks: [PlanTask]) -> [PlanTask] {
    let ranks = Dictionary(
      uniqueKeysWithValues: PlanTask.Status.allCases.enumerated().map { ($0.element, $0.offset) })
    let keyed = tasks.map { task in
      (
        task: task, rank: ranks[task.status] ?? 0, due: task.due?.daysSince1970 ?? .max,
        id: VietnameseCollation.key(task.id)
      )
    }
    return keyed.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.due != b.due { return a.due < b.due }
      return a.id.lexicographicallyPrecedes(b.id)
    }.map(\.task)
  }
}

extension TaskData {
  private static func sortedAgencies(_ tasks: [String: [PlanTask]]) -> [String] {
    let keyed = tasks.map { name, tasks in
      (name: name, tally: Tally(tasks), key: VietnameseCollation.key(name))
    }
    return keyed.sorted { a, b in
      if a.tally.late != b.tally.late { return a.tally.late > b.tally.late }
      if a.tally.dueSoon != b.tally.dueSoon { return a.tally.dueSoon > b.tally.dueSoon }
      return a.key.lexicographicallyPrecedes(b.key)
    }.map(\.name)
  }

  /// Agencies whose names differ in case or accents only, and are counted apart.
  var spellings: [[String]] {
    Dictionary(grouping: agencies, by: VietnameseFolding.fold).values.filter { $0.count > 1 }
      .map(SolutionGroups.sorted).sorted { $0[0] < $1[0] }
  }
}

// MARK: What the options name

extension TaskData {
  /// An agency by its exact or folded name.
  private static func agency(_ wanted: String, among tasks: [PlanTask]) throws(Diagnostic) -> String {
    let names = SolutionGroups.sorted(Set(tasks.map(\.agency)))
    if let exact = names.first(where: { $0 == wanted }) { return exact }
    let folded = VietnameseFolding.fold(wanted)
    let hits = names.filter { VietnameseFolding.fold($0) == folded }
    if hits.count == 1 { return hits[0] }
    let near = hits.isEmpty ? NearestName.suggestions(for: wanted, among: names) : hits
    throw Diagnostic(
      hits.isEmpty ? "tasks.unknown-agency" : "tasks.ambiguous-agency", kind: .data,
      message: hits.isEmpty ? Strings.unknownAgency(wanted) : Strings.ambiguousAgency(wanted, hits),
      span: SourceSpan(source: "--agency"),
      hints: [near.isEmpty ? Strings.listAgencies : Strings.nearest(near)])
  }

  /// A group by its number.
  private static func group(
    _ wanted: String, _ groups: SolutionGroups, _ tasks: [PlanTask]
  ) throws(Diagnostic) -> String {
    let codes = SolutionGroups.sorted(Set(groups.codes).union(tasks.map(\.group)))
    if let code = codes.first(where: { $0 == wanted }) { return code }
    throw Diagnostic(
      "tasks.unknown-group", kind: .data, message: Strings.unknownGroup(wanted),
      span: SourceSpan(source: "--group"), hints: [Strings.groupsAre(codes)])
  }

  /// The groups to show: all of the plan, and those that tasks name besides; of a selection only those with a task.
  var shownGroups: [String] {
    let named = Set(tasks.map(\.group))
    return SolutionGroups.sorted(filter.isOn ? named : named.union(groups.codes))
  }

  /// A group's number alone: what a long list has room for.
  var groupNumbers: [String: LocalizedText] {
    Dictionary(uniqueKeysWithValues: shownGroups.map { ($0, LocalizedText(verbatim: $0)) })
  }
}
