import NTMKit

/// One row per year, the newest first, and all of them below: persons once, however many years they came in.
struct YearTable {
  static let tableID = "years"
  static let schema = Schema(
    [
      Field("year", .int), Field("held", .int), Field("outstanding", .int), Field("late", .int),
      Field("cancelled", .int),
    ]
      + Figures.fields)
  let section: Section

  init(_ data: TrainingData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for (year, figures) in data.years { builder.append(Self.row(year, figures)) }
    var totals: Table?
    if data.years.count > 1 {
      var row = TableBuilder(Self.schema.fields)
      row.append(Self.row(nil, data.all))
      totals = try row.finished()
    }
    let figures = [
      "persons", "women", "attendances", "cost", "gain", "tested", "certified_persons", "hours", "days",
      "cost_per_person",
    ]
    let columns =
      [
        ShownColumn("year"), ShownColumn("held", Strings.heldColumn),
        ShownColumn("outstanding", Strings.outstandingColumn),
      ] + Figures.shown(figures)
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: columns, vocabulary: data.vocabulary, totals: totals,
      emptyText: data.noCoursesText)
    section = Section(
      id: "by-year", title: Strings.yearsTitle,
      blocks: totals == nil ? [.table(block)] : [.paragraph(Strings.yearsLead), .table(block)])
  }

  private static func row(_ year: Int?, _ figures: Figures) -> [Value] {
    let courses = figures.courses
    return [
      Value(year), Value(courses.held), Value(courses.outstanding), Value(courses.late), Value(courses.cancelled),
    ] + figures.values
  }
}
