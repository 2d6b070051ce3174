import NTMKit

/// Agency × group: a map of where work is late, and how many tasks are done, late and due in each cell.
struct GroupMatrix {
  static let tableID = "matrix"
  static let schema = Schema([
    Field("agency", .text), Field("group", .text), Field("tasks", .int), Field("done", .int), Field("late", .int),
    Field("due_soon", .int), Field("status", .text),
  ])
  /// Beyond this a map no longer fits on pages that anybody reads; the data are there all the same.
  private static let mostMapped = 100
  private let data: TaskData

  init(_ data: TaskData) { self.data = data }

  var blocks: [Block] {
    get throws {
      let cells = cells
      var builder = TableBuilder(Self.schema.fields)
      for cell in cells {
        builder.append([
          .text(cell.agency), .text(cell.group), Value(cell.tally.tasks), Value(cell.tally.done),
          Value(cell.tally.late), Value(cell.tally.dueSoon), .text(cell.worst.rawValue),
        ])
      }
      let isShown = data.agencies.count > 1 && data.agencies.count <= Self.mostMapped && data.shownGroups.count > 1
      var table = TableBlock(
        id: Self.tableID, try builder.finished(), showing: isShown ? Self.shown : [], vocabulary: data.vocabulary,
        caption: isShown ? Strings.countsCaption : Strings.matrixCaption,
        terms: ["group": data.groupNumbers, "status": Strings.statuses])
      guard isShown else { return [.table(table)] }
      table.rowGroups = .init(by: "agency")
      return [.chart(try map(cells)), .table(table)]
    }
  }

  private static let shown = [
    ShownColumn("agency"), ShownColumn("group", Strings.groupColumn), ShownColumn("tasks", Strings.tasksColumn),
    ShownColumn("done", Strings.doneColumn), ShownColumn("late", Strings.lateColumn),
    ShownColumn("due_soon", Strings.dueSoonColumn), ShownColumn("status"),
  ]

  private struct Cell {
    var agency: String
    var group: String
    var tally: Tally
    /// What is most pressing among its tasks.
    var worst: PlanTask.Status
  }

  private var cells: [Cell] {
    data.agencies.flatMap { agency -> [Cell] in
      let byGroup = Dictionary(grouping: data.tasksByAgency[agency] ?? [], by: \.group)
      return data.shownGroups.compactMap { group in
        guard let tasks = byGroup[group], let first = tasks.first else { return nil }
        // Tasks stand in the order of their status, the most pressing first.
        return Cell(agency: agency, group: group, tally: Tally(tasks), worst: first.status)
      }
    }
  }

  /// Every group stands in it, whether this agency has a task of it or not.
  private func map(_ cells: [Cell]) throws -> Chart {
    var builder = TableBuilder([Field("agency", .text), Field("group", .text), Field("status", .text)])
    let found = Dictionary(grouping: cells, by: \.agency)
    for agency in data.agencies {
      for group in data.shownGroups {
        let worst = found[agency]?.first { $0.group == group }?.worst
        builder.append([.text(agency), .text(group), .text(Self.mapped(worst))])
      }
    }
    let late = Set(cells.filter { $0.tally.late > 0 }.map(\.agency)).count
    return Chart(
      id: "matrix-map", mark: .heatmap, encoding: .init(x: "group", y: "agency", series: "status"),
      data: try builder.finished(), title: Strings.matrixTitle,
      description: Strings.matrixDescription(late: late, of: data.agencies.count),
      labels: ["group": Strings.groupColumn],
      terms: ["group": data.groupNumbers, "status": Strings.mapStatuses])
  }

  /// The map tells apart what has to be done, not how what is over went.
  private static func mapped(_ status: PlanTask.Status?) -> String {
    switch status {
    case .late?, .dueSoon?, .open?: status?.rawValue ?? Strings.noTaskWord
    case .done?, .doneLate?: PlanTask.Status.done.rawValue
    case .cancelled?, nil: Strings.noTaskWord
    }
  }
}
