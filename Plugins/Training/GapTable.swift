import NTMKit

/// Communes that fail a criterion with nobody trained on it: one row per commune and criterion.
struct GapTable {
  static let tableID = "gaps"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("criterion", .text),
    Field("title", .text), Field("state", .text), Field("cadres", .int, unit: .person),
    Field("course_state", .text), Field("planned_on", .date), Field("course", .text), Field("reported_by", .text),
  ])
  /// Beyond this a list is longer than anybody prints; the data are there all the same.
  private static let mostPrinted = 300
  private static let shown = [
    ShownColumn("name", Strings.communeColumn), ShownColumn("district"),
    ShownColumn("criterion", Strings.criterionNumberColumn), ShownColumn("title", Strings.criterionColumn),
    ShownColumn("course_state", Strings.courseStateColumn), ShownColumn("planned_on", Strings.plannedOnColumn),
    ShownColumn("cadres", Strings.cadresColumn), ShownColumn("state"),
    ShownColumn("course", Strings.courseCodeColumn),
  ]
  /// Where the commune as it reported is not the one that its row is of.
  private static let shownElsewhere = [shown[0], ShownColumn("reported_by")] + shown.dropFirst()
  let section: Section

  init(_ data: TrainingData, _ gaps: Gaps) throws {
    var builder = TableBuilder(Self.schema.fields)
    for gap in gaps.untrained {
      let criterion = gaps.criteria[gap.criterion]
      builder.append([
        .text(gap.commune.code), .text(gap.commune.name), .text(gap.commune.district), .text(criterion.id),
        .text(criterion.title), .text(gap.state.word), Value(gap.cadres), .text(Gaps.word(gap.next)),
        Value(gap.next?.expectedOn),
        Value(gap.next?.code), .text(gap.reportedBy),
      ])
    }
    let table = try builder.finished()
    let isTooLong = table.rowCount > Self.mostPrinted
    let block = TableBlock(
      id: Self.tableID, table, showing: isTooLong ? [] : data.units.isOther ? Self.shownElsewhere : Self.shown,
      vocabulary: data.vocabulary,
      caption: isTooLong ? Strings.tooMany(table.rowCount, "training.\(Self.tableID)") : Strings.gapsCaption,
      emptyText: gaps.setCode == nil ? Strings.noResultsYet : Strings.noGaps,
      terms: ["course_state": Strings.courseStates])
    section = Section(
      id: "untrained-gaps", title: Strings.gapsTitle,
      blocks: [.paragraph(Strings.gapsLead)] + (try CriterionGaps(data, gaps).blocks) + [.table(block)])
  }
}
