import NTMKit

/// For each criterion chosen: in which communes nobody was trained on it, and what is planned for them.
struct CourseTable {
  static let tableID = "courses"
  static let schema = Schema([
    Field("criterion", .text), Field("title", .text), Field("communes", .int, unit: .commune),
    Field("trained", .int, unit: .commune), Field("untrained", .int, unit: .commune),
    Field("planned", .int, unit: .commune), Field("late", .int, unit: .commune),
    Field("unplanned", .int, unit: .commune), Field("served", .bool), Field("untrained_communes", .text),
  ])
  let section: Section

  init(_ data: EffortData, _ answer: Answer) throws {
    let pairs = answer.pairs
    var builder = TableBuilder(Self.schema.fields)
    for (place, criterion) in data.outlook.criteria.enumerated() {
      let own = pairs.filter { $0.criterion == place }.map { (pair: $0, state: answer.link($0).state) }
      guard !own.isEmpty, own.contains(where: { $0.state != .unknown }) else { continue }
      let untrained = own.filter { $0.state != .trained && $0.state != .unknown }
      func count(_ states: CourseLinks.State...) -> Value { Value(own.count { states.contains($0.state) }) }
      builder.append([
        .text(criterion.id), .text(criterion.title), Value(own.count), count(.trained), Value(untrained.count),
        count(.planned), count(.late), count(.none, .noCourse), .bool(!own.contains { $0.state == .noCourse }),
        untrained.isEmpty
          ? .null : .text(untrained.map { data.outlook.communes[$0.pair.commune].name }.joined(separator: ", ")),
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("criterion", Strings.numberColumn), ShownColumn("title", Strings.criterionColumn),
        ShownColumn("communes", Strings.chosenCommunesColumn), ShownColumn("untrained", Strings.untrainedColumn),
        ShownColumn("planned", Strings.plannedColumn), ShownColumn("late", Strings.lateColumn),
        ShownColumn("unplanned", Strings.unplannedColumn), ShownColumn("served", Strings.servedColumn),
        ShownColumn("untrained_communes", Strings.untrainedNamesColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noCourseTable)
    section = Section(
      id: "courses-missing", title: Strings.coursesTitle,
      blocks: [.paragraph(Strings.coursesLead), .table(block)])
  }
}
