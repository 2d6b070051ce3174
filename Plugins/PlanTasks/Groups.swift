import NTMKit

/// One row per solution group of the plan, with or without tasks.
struct Groups {
  static let tableID = "groups"
  static let schema = Schema([Field("group", .text), Field("title", .text)] + Tally.fields)
  let section: Section

  init(_ data: TaskData) throws {
    let byGroup = Dictionary(grouping: data.tasks, by: \.group)
    let rows = data.shownGroups.map { (group: $0, tally: Tally(byGroup[$0] ?? [])) }
    var builder = TableBuilder(Self.schema.fields)
    var titles: [String: LocalizedText] = [:]
    for (group, tally) in rows {
      let title = data.groups.title(of: group)
      if let title { titles[title.vi] = title }
      builder.append([.text(group), Value(title?.vi)] + tally.values)
    }
    var totals: Table?
    if rows.count > 1 {
      titles[Strings.totalWord] = Strings.total
      var row = TableBuilder(Self.schema.fields)
      row.append([.null, .text(Strings.totalWord)] + Tally(data.tasks).values)
      totals = try row.finished()
    }
    var blocks = [
      Block.table(
        TableBlock(
          id: Self.tableID, try builder.finished(),
          showing: [ShownColumn("group"), ShownColumn("title", Strings.groupColumn)] + Tally.shown,
          vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noTasks,
          terms: ["group": data.groupNumbers, "title": titles]))
    ]
    if rows.contains(where: { $0.tally.tasks > $0.tally.cancelled }) {
      blocks.append(.chart(try Self.chart(data, rows)))
    }
    section = Section(id: "by-group", title: Strings.groupsTitle, blocks: blocks)
  }

  private static func chart(_ data: TaskData, _ rows: [(group: String, tally: Tally)]) throws -> Chart {
    var builder = TableBuilder([Field("group", .text), Field("status", .text), Field("tasks", .int)])
    for (group, tally) in rows {
      let parts = [
        ("done", tally.done), ("late", tally.late), ("due_soon", tally.dueSoon),
        ("open", tally.outstanding - tally.late - tally.dueSoon),
      ]
      for (status, count) in parts { builder.append([.text(group), .text(status), Value(count)]) }
    }
    let all = Tally(data.tasks)
    let numbers = rows.map { ($0.group, Strings.groupLabel($0.group)) }
    return Chart(
      id: "groups-chart", mark: .bar, encoding: .init(x: "group", y: "tasks", series: "status", isStacked: true),
      data: try builder.finished(), title: Strings.groupsChartTitle,
      description: Strings.groupsChartDescription(done: all.done, of: all.tasks - all.cancelled, late: all.late),
      labels: ["group": Strings.groupColumn, "tasks": Strings.tasksColumn],
      terms: ["group": Dictionary(uniqueKeysWithValues: numbers), "status": Strings.statuses])
  }
}
