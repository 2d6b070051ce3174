import NTMKit

/// What the plan's tasks ask for until the end of the next period: what is late, and what is due.
enum NextTasks {
  static let tableID = "next_tasks"
  static let schema = Schema([
    Field("id", .text), Field("group", .text), Field("title", .text), Field("agency", .text), Field("due", .date),
    Field("status", .text),
  ])

  static func block(_ data: PeriodicData) throws -> TableBlock {
    guard let period = data.period, let other = data.tasksOfYear?.tableBlocks.first(where: { $0.id == "tasks" }) else {
      return TableBlock(
        id: tableID, Table(empty: schema), showing: schema.names.map { ShownColumn($0) }, vocabulary: data.vocabulary,
        emptyText: Strings.noNextTasks)
    }
    let last = period.next.lastDay
    let due = try other.table.dates("due")
    let status = try other.table.texts("status")
    let open: Set<String> = ["late", "due_soon", "open"]
    let rows = other.table.sortedRows {
      open.contains(status[$0] ?? "") && (due[$0].map { $0 <= last } ?? false)
    } by: {
      (due[$0].map(\.daysSince1970) ?? 0, $0)
    }
    return TableBlock(
      id: tableID, try other.table.gathered(rows).selecting(schema.names),
      showing: [
        ShownColumn("id"), ShownColumn("title", Strings.taskColumn), ShownColumn("agency"), ShownColumn("due"),
        ShownColumn("status"),
      ], vocabulary: data.vocabulary, caption: Strings.nextTasksCaption(period.next),
      emptyText: Strings.noNextTasks(period.next), terms: other.words.terms)
  }
}

/// What the plan of the next year wants, where a report ends its year.
enum NextTargets {
  static let tableID = "next_targets"
  static let schema = Schema([
    Field("id", .text), Field("title", .text), Field("tier", .text), Field("kind", .text), Field("level", .text),
    Field("target", .double), Field("due", .date),
  ])

  /// nil where the period does not end its year.
  static func year(_ data: PeriodicData) -> Int? {
    data.period.flatMap { $0.lastDay.month == 12 ? $0.year + 1 : nil }
  }

  static func block(_ data: PeriodicData) throws -> TableBlock {
    let plan = try data.context.table("plan_targets")
    let due = try plan.dates("due")
    let year = year(data)
    let rows = due.indices.filter { year != nil && due[$0]?.year == year }
    let number = try rows.first.flatMap { try plan.texts("plan")[$0] }
    let table = try plan.gathered(rows).selecting(schema.names)
    var block = TableBlock(
      id: tableID, table,
      showing: [
        ShownColumn("id"), ShownColumn("title", Strings.nextTargetColumn), ShownColumn("tier"), ShownColumn("target"),
        ShownColumn("due"),
      ], vocabulary: data.vocabulary,
      caption: year.map { Strings.nextTargetsCaption($0, plan: number) } ?? Strings.nextYearsTargets,
      emptyText: year.map(Strings.noNextPlan) ?? Strings.nextPlanLater)
    // A count is whole; means and shares have one decimal, as the plan writes them.
    block.rowFractionDigits = try table.numbers("target").map { $0 == $0?.rounded() ? 0 : 1 }
    return block
  }
}

/// The communes that the plan names and that have not got there yet, with what they lack.
enum NamedCommunes {
  static let tableID = "named_communes"
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("tier", .text),
    Field("level", .text), Field("missing", .int), Field("missing_criteria", .text),
  ])

  static func block(_ data: PeriodicData) throws -> TableBlock {
    guard let other = data.now.plan?.tableBlocks.first(where: { $0.id == "named" }) else {
      return TableBlock(
        id: tableID, Table(empty: schema), showing: schema.names.map { ShownColumn($0) }, vocabulary: data.vocabulary,
        emptyText: Strings.noShortcomings)
    }
    let reached = try other.table.flags("reached")
    let rows = reached.indices.filter { reached[$0] != true }
    return TableBlock(
      id: tableID, try other.table.gathered(rows).selecting(schema.names),
      showing: [
        ShownColumn("commune"), ShownColumn("district"), ShownColumn("level", Strings.levelColumn), ShownColumn("tier"),
        ShownColumn("missing"), ShownColumn("missing_criteria"),
      ], vocabulary: data.vocabulary, caption: Strings.namedCaption, emptyText: Strings.allNamedReached,
      terms: other.words.terms)
  }
}
