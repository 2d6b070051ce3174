import NTMKit

/// One row per topic, in dictionary order. The total counts persons once: they may have learned about several topics.
struct Topics {
  static let tableID = "topics"
  static let schema = Schema(
    [Field("topic", .text), Field("criteria", .text), Field("held", .int), Field("outstanding", .int)]
      + Figures.fields)
  let section: Section

  init(_ data: TrainingData) throws {
    let figures = data.chosen.figures(by: \.topic)
    let topics = figures.map { (name: $0.key, key: VietnameseCollation.key($0.key), figures: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let criteria = Self.criteria(data)
    var builder = TableBuilder(Self.schema.fields)
    for topic in topics {
      builder.append(
        [
          .text(topic.name), .text((criteria[topic.name] ?? []).joined(separator: ", ")),
          Value(topic.figures.courses.held), Value(topic.figures.courses.outstanding),
        ] + topic.figures.values)
    }
    var totals: Table?
    if topics.count > 1 {
      var row = TableBuilder(Self.schema.fields)
      row.append(
        [.text(Strings.totalWord), .null, Value(data.all.courses.held), Value(data.all.courses.outstanding)]
          + data.all.values)
      totals = try row.finished()
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("topic"), ShownColumn("criteria", Strings.criteriaColumn), ShownColumn("held", Strings.heldColumn),
        ShownColumn("outstanding", Strings.outstandingColumn),
      ]
        + Figures.shown([
          "persons", "gain", "tested", "certified_persons", "hours", "cost", "cost_per_person",
        ]), vocabulary: data.vocabulary,
      totals: totals,
      emptyText: data.noCoursesText, terms: ["topic": [Strings.totalWord: Strings.total]])
    section = Section(
      id: "by-topic", title: Strings.topicsTitle,
      blocks: totals == nil ? [.table(block)] : [.paragraph(Strings.topicsLead), .table(block)])
  }

  /// The criteria that any course of a topic serves, in the order of their numbers.
  private static func criteria(_ data: TrainingData) -> [String: [String]] {
    var served: [String: Set<String>] = [:]
    for course in data.records.courses where data.selection.takes(course) {
      served[course.topic, default: []].formUnion(course.criteria)
    }
    return served.mapValues { $0.sorted(by: VietnameseCollation.areInIncreasingOrder) }
  }
}
