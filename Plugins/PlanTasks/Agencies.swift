import NTMKit

/// One row per responsible agency, those with late tasks first.
struct Agencies {
  static let tableID = "agencies"
  static let schema = Schema([Field("agency", .text)] + Tally.fields)
  private let data: TaskData
  private let rows: [(agency: String, tally: Tally)]

  init(_ data: TaskData) {
    self.data = data
    rows = data.agencies.map { ($0, Tally(data.tasksByAgency[$0] ?? [])) }
  }

  func section(map: GroupMatrix) throws -> Section {
    var builder = TableBuilder(Self.schema.fields)
    for (agency, tally) in rows { builder.append([.text(agency)] + tally.values) }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [ShownColumn("agency")] + Tally.shown, vocabulary: data.vocabulary, emptyText: Strings.noTasks)
    return Section(
      id: "by-agency", title: Strings.agenciesTitle, blocks: [.table(block)] + (try map.blocks))
  }
}
