import NTMKit

/// The primary table: what to bring to met, a row for each criterion of a commune.
struct ChoiceTable {
  static let tableID = "choices"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("target", .text),
    Field("criterion", .text), Field("title", .text), Field("state", .text), Field("effort", .double),
    Field("own_chance", .double, unit: .percent), Field("course_state", .text), Field("planned_on", .date),
    Field("course", .text),
  ])
  /// Beyond this a list is longer than anybody prints; the data are there all the same.
  private static let mostPrinted = 300
  let section: Section

  init(_ data: EffortData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    let pairs = answer.pairs
    for pair in pairs {
      let commune = data.outlook.communes[pair.commune]
      let criterion = data.outlook.criteria[pair.criterion]
      let link = answer.link(pair)
      builder.append([
        .text(commune.code), .text(commune.name), .text(commune.district), .text(data.tiers[pair.commune]),
        .text(criterion.id), .text(criterion.title), .text(data.outlook.state(pair.commune, pair.criterion).word),
        Value(data.cost(pair.commune, pair.criterion)), Value(answer.ownChance(pair)), .text(link.state.rawValue),
        Value(link.plannedOn), Value(link.course),
      ])
    }
    let table = try builder.finished()
    let isTooLong = table.rowCount > Self.mostPrinted
    let block = TableBlock(
      id: Self.tableID, table, showing: isTooLong ? [] : Self.shown(data, table), vocabulary: data.vocabulary,
      caption: isTooLong ? Strings.tooMany(table.rowCount) : nil, emptyText: Strings.nothingToDo(data, answer),
      terms: ["course_state": Strings.courseStates])
    section = Section(
      id: "what-to-do", title: Strings.choicesTitle,
      blocks: [.paragraph(Strings.choicesLead(data, answer)), .table(block)])
  }

  private static func shown(_ data: EffortData, _ table: Table) -> [ShownColumn] {
    var columns = [
      ShownColumn("name", Strings.communeColumn), ShownColumn("district"),
      ShownColumn("criterion", Strings.numberColumn), ShownColumn("title", Strings.criterionColumn),
      ShownColumn("own_chance", Strings.ownChanceColumn, digits: 0),
      ShownColumn("course_state", Strings.courseColumn), ShownColumn("planned_on", Strings.plannedOnColumn),
      ShownColumn("target", Strings.namedColumn),
    ]
    if data.measure != .criteria {
      columns.insert(ShownColumn("effort", Strings.effortColumn(data.measure)), at: 4)
    }
    // Columns that say the same of all rows are left out.
    let isNamed = table["target"]?.values.contains { $0 != .text("none") } ?? false
    let isPlanned = table["planned_on"]?.values.contains { !$0.isNull } ?? false
    columns.removeAll { ($0.name == "target" && !isNamed) || ($0.name == "planned_on" && !isPlanned) }
    return columns
  }
}

/// A criterion of a commune.
struct Pair: Hashable {
  var commune: Int
  var criterion: Int
}

extension Answer {
  /// What to do, the communes that the plan names first, then those that need least; criteria in the order of the set.
  var pairs: [Pair] {
    guard let plan = price?.plan else { return [] }
    let ranks = ["committed": 0, "stretch": 1]
    let order = plan.helped.keys.sorted { a, b in
      let (x, y) = (ranks[data.tiers[a], default: 2], ranks[data.tiers[b], default: 2])
      if x != y { return x < y }
      let (p, q) = (effort(a, plan), effort(b, plan))
      return p == q ? data.outlook.communes[a].code < data.outlook.communes[b].code : p < q
    }
    return order.flatMap { place in (plan.helped[place] ?? []).map { Pair(commune: place, criterion: $0) } }
  }

  func effort(_ place: Int, _ plan: Plan) -> Double {
    (plan.helped[place] ?? []).reduce(0) { $0 + (data.cost(place, $1) ?? 0) }
  }

  func link(_ pair: Pair) -> CourseLinks.Link {
    courses.link(
      data.outlook.communes[pair.commune].code, data.outlook.criteria[pair.criterion].id,
      isReported: data.outlook.communes[pair.commune].isReported)
  }

  /// That it would come by itself, in percent; nil: nothing can be said of chances.
  func ownChance(_ pair: Pair) -> Double? { ownChances[pair].map { Share.percent($0) } }
}

/// Shares as they are told.
enum Share {
  /// In percent, to a tenth.
  static func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
  static func value(_ share: Double) -> Value { .double(percent(share)) }
}
