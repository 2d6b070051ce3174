import NTMKit

/// One row per criterion: how many communes meet it, and which do not. Communes without a result are left out.
struct CriterionView {
  static let tableID = "by_criterion"
  static let schema = Schema([
    Field("criterion", .text), Field("title", .text), Field("met", .int, unit: .commune),
    Field("not_met", .int, unit: .commune), Field("not_assessed", .int, unit: .commune),
    Field("share", .double, unit: .percent), Field("failing", .text),
  ])
  let section: Section

  init(_ data: GapData) throws {
    let communes = data.byPlace(data.withResults)
    var builder = TableBuilder(Self.schema.fields)
    var bars = TableBuilder([Field("criterion", .text), Field("missing", .int, unit: .commune)])
    var worst: (criterion: GapCriterion, missing: Int)?
    for (position, criterion) in data.criteria.enumerated() {
      func count(_ state: CriterionState) -> Int { communes.count { $0.states[position] == state } }
      let (met, notMet, notAssessed) = (count(.met), count(.notMet), count(.notAssessed))
      let failing = communes.filter { $0.states[position] == .notMet }.map(\.name).joined(separator: ", ")
      builder.append([
        .text(criterion.id), .text(criterion.title), Value(met), Value(notMet), Value(notAssessed),
        Value(share(met, of: met + notMet + notAssessed)), .text(failing),
      ])
      bars.append([.text(criterion.id), Value(notMet + notAssessed)])
      if notMet + notAssessed > (worst?.missing ?? 0) { worst = (criterion, notMet + notAssessed) }
    }
    var block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("criterion"), ShownColumn("title"), ShownColumn("met"), ShownColumn("not_met"),
        ShownColumn("not_assessed"), ShownColumn("share", Strings.shareMetColumn, digits: 1),
        ShownColumn("failing", Strings.failingColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noSet)
    if let sources = CellSources(data)?.criteria() { block.cellSources = sources }
    var blocks = [Block.table(block)]
    if let worst {
      blocks.append(
        .chart(
          Chart(
            id: "criterion-gaps", mark: .bar, encoding: .init(x: "criterion", y: "missing"), data: try bars.finished(),
            title: Strings.criterionChartTitle,
            description: Strings.criterionDescription(data.label(of: worst.criterion), worst.missing),
            labels: ["missing": Strings.communesLackingColumn], terms: ["criterion": data.criterionLabels])))
    }
    section = Section(id: "criteria", title: Strings.criteriaTitle, blocks: blocks)
  }
}

extension GapData {
  func title(of criterion: GapCriterion) -> LocalizedText {
    vocabulary.label(of: criterion.title, inColumn: "title") ?? LocalizedText(verbatim: criterion.title)
  }

  /// `17 Môi trường và an toàn thực phẩm`.
  func label(of criterion: GapCriterion) -> LocalizedText {
    let title = title(of: criterion)
    return LocalizedText(vi: "\(criterion.id) \(title)", en: "\(criterion.id) \(title)")
  }

  /// Labels and titles of the criteria, by id.
  var criterionLabels: [String: LocalizedText] {
    Dictionary(criteria.map { ($0.id, label(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
  var criterionTitles: [String: LocalizedText] {
    Dictionary(criteria.map { ($0.id, title(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
