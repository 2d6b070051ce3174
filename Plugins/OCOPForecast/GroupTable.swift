import NTMKit

/// The forecast by group: all together, by stars, by district.
struct GroupTable {
  static let tableID = "groups"
  static let schema = Schema([
    Field("group", .text), Field("p10", .int), Field("p50", .int), Field("p90", .int), Field("target", .int),
    Field("probability", .int, unit: .percent),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    let districts = Dictionary(uniqueKeysWithValues: data.districts.map { ($0.code, $0.name) })
    var builder = TableBuilder(Self.schema.fields)
    for group in answer.groups {
      func quantile(_ level: Double) -> Value { Value(group.distribution?.quantile(level)) }
      builder.append([
        .text(group.name.word(districts)), quantile(0.1), quantile(0.5), quantile(0.9), Value(group.target),
        Value(group.probability),
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("group", Strings.groupColumn), ShownColumn("p10", Strings.p10), ShownColumn("p50", Strings.p50),
        ShownColumn("p90", Strings.p90), ShownColumn("target", Strings.targetColumn),
        ShownColumn("probability", Strings.probabilityColumn),
      ], vocabulary: data.vocabulary,
      caption: Strings.groupsCaption(data.question.deadline, isPast: data.question.isPast),
      terms: ["group": Self.terms])
    var blocks: [Block] = [.table(block)]
    if let least = data.targets.evaluatedPerDistrict, data.question.districtCode == nil {
      blocks.append(.note(Note(.info, Strings.evaluatedIsNotRecognised(least))))
    }
    section = Section(id: "by-group", title: Strings.groupsTitle, blocks: blocks)
  }

  private static let terms = Dictionary(
    uniqueKeysWithValues: [
      (Answer.Name.total.word([:]), Strings.total), (Answer.Name.newcomers.word([:]), Strings.newcomers),
    ]
      + States.stars.map { (Answer.Name.stars($0).word([:]), Strings.stars($0)) })
}

extension Answer.Name {
  /// How it stands in data.
  func word(_ districts: [String: String]) -> String {
    switch self {
    case .total: "total"
    case .stars(let stars): "\(stars)_stars"
    case .district(let code): districts[code] ?? code
    case .newcomers: "newcomers"
    }
  }
}
