import NTMKit

/// One row per content, the greatest plan first.
struct ContentTable {
  static let tableID = "contents"
  static let schema = Schema([Field("content", .text)] + ShareRow.fields)
  let section: Section

  init(_ data: FundingData) throws {
    let sums = data.sums { $0.content }
    let rows = data.contents.map { (key: $0, money: sums[$0] ?? Money()) }
    section = Section(
      id: "by-content", title: Strings.contentsTitle,
      blocks: [
        .table(
          try ShareRow.block(
            id: Self.tableID, Self.schema, rows, data, label: ShownColumn("content"),
            terms: data.vocabulary.terms["content"] ?? [:]))
      ])
  }
}
