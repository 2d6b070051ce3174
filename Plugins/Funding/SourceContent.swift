import NTMKit

/// The primary table: source × content.
struct SourceContent {
  static let tableID = "source_content"
  static let schema = Schema(
    [Field("source", .text), Field("content", .text)] + Money.fields + [
      Field("disbursed_of_planned", .double, unit: .percent)
    ])
  let section: Section

  init(_ data: FundingData) throws {
    let sums = data.sums { [$0.source, $0.content] }
    var builder = TableBuilder(Self.schema.fields)
    for source in data.sources {
      for content in data.contents {
        guard let money = sums[[source, content]] else { continue }
        builder.append([.text(source), .text(content)] + money.values + [Value(money.disbursedOfPlanned)])
      }
    }
    var subtotals = TableBuilder(Self.schema.fields)
    let ofSources = data.sums { $0.source }
    for source in data.sources {
      guard let money = ofSources[source] else { continue }
      subtotals.append([.text(source), .null] + money.values + [Value(money.disbursedOfPlanned)])
    }
    var block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [ShownColumn("source", Strings.sourceColumn), ShownColumn("content")] + Money.shown + [
        ShownColumn("disbursed_of_planned", Strings.rateColumn, digits: 1)
      ], vocabulary: data.vocabulary, emptyText: Strings.noLines(data.year))
    block.rowGroups = .init(by: "source", subtotals: try subtotals.finished())
    section = Section(id: "by-source-and-content", title: Strings.sourceContentTitle, blocks: [.table(block)])
  }
}
