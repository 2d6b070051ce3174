/// The comparison of two looks at the communes as a document: the mean and what moved it, and commune by commune.
public struct CommuneDifferenceDocument {
  public static let communes = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("before", .int, unit: .criterion),
    Field("after", .int, unit: .criterion), Field("change", .int, unit: .criterion), Field("gained", .text),
    Field("lost", .text), Field("recoded", .text), Field("resubmitted", .text), Field("presence", .text),
  ])
  static let parts = Schema([
    Field("component", .text), Field("communes", .int, unit: .commune), Field("criteria", .int, unit: .criterion),
    Field("contribution", .double),
  ])

  let differences: CommuneDifferences
  let mean: MeanDecomposition
  /// What the two are called: `quý 2/2022`, `số liệu đến 11/08/2022`.
  let labels: (before: LocalizedText, after: LocalizedText)
  /// What a reader should know of the communes.
  let remarks: [LocalizedText]
  let vocabulary: Vocabulary

  public init(
    _ differences: CommuneDifferences, before: LocalizedText, after: LocalizedText, remarks: [LocalizedText] = [],
    vocabulary: Vocabulary
  ) {
    self.differences = differences
    mean = MeanDecomposition(differences)
    labels = (before, after)
    self.remarks = remarks
    self.vocabulary = vocabulary
  }

  /// The document, with its primary table `communes`.
  public func document(_ provenance: Provenance) throws(Diagnostic) -> ReportDocument {
    ReportDocument(
      title: DifferenceStrings.communesTitle(labels.before, labels.after),
      sections: [
        Section(id: "headline", title: DifferenceStrings.headline, blocks: headline),
        Section(id: "mean", title: DifferenceStrings.meanTitle, blocks: try meanBlocks()),
        Section(
          id: "communes", title: DifferenceStrings.byCommune,
          blocks: [.table(try communeTable())] + remarks.map { .note(Note(.method, $0)) }),
      ], provenance: provenance, primaryTable: "communes")
  }

  // MARK: Parts

  private func count(_ isCounted: (Int) -> Bool) -> Int {
    differences.rows.compactMap(\.change).count(where: isCounted)
  }

  private var change: Double? {
    guard let before = mean.before, let after = mean.after else { return nil }
    return after - before
  }

  private var headline: [Block] {
    let risen = count { $0 > 0 }
    let fallen = count { $0 < 0 }
    let metrics = [
      Metric(
        id: "mean-before", label: DifferenceStrings.meanOf(labels.before), value: Value(mean.before), unit: .criterion,
        fractionDigits: 2),
      Metric(
        id: "mean-after", label: DifferenceStrings.meanOf(labels.after), value: Value(mean.after), unit: .criterion,
        fractionDigits: 2),
      Metric(
        id: "mean-change", label: DifferenceStrings.meanChange, value: Value(change), unit: .criterion,
        fractionDigits: 2),
      Metric(id: "risen", label: DifferenceStrings.risen, value: Value(risen), unit: .commune),
      Metric(id: "fallen", label: DifferenceStrings.fallen, value: Value(fallen), unit: .commune),
    ]
    let remark: [Block] =
      differences.changesSet ? [.note(Note(.caution, DifferenceStrings.anotherSet))] : []
    return [.metrics(metrics)] + remark
  }

  private func meanBlocks() throws(Diagnostic) -> [Block] {
    var builder = TableBuilder(Self.parts.fields)
    for part in mean.parts {
      builder.append([
        .text(part.component), Value(part.communes), Value(part.criteria), .double(part.contribution),
      ])
    }
    let table = TableBlock(
      id: "mean", try builder.finished(),
      showing: [
        ShownColumn("component", DifferenceStrings.component), ShownColumn("communes"), ShownColumn("criteria"),
        ShownColumn("contribution", DifferenceStrings.contribution, digits: 3),
      ], vocabulary: vocabulary, emptyText: DifferenceStrings.nothingMoved,
      terms: ["component": DifferenceStrings.components]
    )
    return [.table(table), .note(Note(.method, DifferenceStrings.meanMethod))]
  }

  private func communeTable() throws(Diagnostic) -> TableBlock {
    var builder = TableBuilder(Self.communes.fields)
    func list(_ criteria: [String]) -> Value { criteria.isEmpty ? .null : .text(criteria.joined(separator: ", ")) }
    for row in differences.rows {
      builder.append([
        .text(row.code), .text(row.name), .text(row.district), Value(row.before), Value(row.after), Value(row.change),
        list(row.gained), list(row.lost), list(row.recoded), list(row.resubmitted), .text(row.presence.rawValue),
      ])
    }
    let table = try builder.finished()
    let isShown = ["recoded", "resubmitted"].filter { name in
      table[name].map { column in (0..<column.count).contains { !column.isNull($0) } } ?? false
    }
    let names = ["code", "name", "district", "before", "after", "change", "gained", "lost"] + isShown
    let others = differences.rows.contains { $0.presence != .both } ? ["presence"] : []
    return TableBlock(
      id: "communes", table, showing: (names + others).map { ShownColumn($0, DifferenceStrings.columns[$0]) },
      vocabulary: vocabulary, terms: ["presence": DifferenceStrings.presences])
  }
}
