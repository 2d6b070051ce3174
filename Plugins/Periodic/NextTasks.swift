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
