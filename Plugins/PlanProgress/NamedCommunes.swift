import NTMKit

/// The communes that the plan names, judged by the set of the level each is named for.
struct NamedCommunes {
  static let tableID = "named"
  static let schema = Schema([
    Field("id", .text), Field("tier", .text), Field("level", .text), Field("commune_code", .text),
    Field("commune", .text), Field("district", .text), Field("met", .int), Field("missing", .int),
    Field("missing_criteria", .text), Field("status", .text), Field("reached", .bool),
  ])
  let section: Section

  init(_ data: PlanData, _ results: [TargetResult]) throws {
    let named = results.filter { $0.target.kind == .named && $0.target.unitCode != nil }
    var builder = TableBuilder(Self.schema.fields)
    for tier in PlanTarget.Tier.allCases {
      for result in named where result.target.tier == tier { builder.append(Self.row(result, data)) }
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: Self.schema.names.map { Self.shown($0) },
      vocabulary: data.vocabulary, emptyText: Strings.noneNamed)
    section = Section(
      id: "named-communes", title: Strings.namedTitle, blocks: [.paragraph(Strings.namedLead), .table(block)])
  }

  private static func shown(_ name: String) -> ShownColumn {
    switch name {
    case "level": ShownColumn(name, Strings.levelColumn)
    case "reached": ShownColumn(name, Strings.reachedColumn)
    default: ShownColumn(name)
    }
  }

  private static func row(_ result: TargetResult, _ data: PlanData) -> [Value] {
    let target = result.target
    let code = target.unitCode ?? ""
    let unit = data.directory[code]
    let level = target.level ?? .ntm
    let standing = data.standings(for: level)?[code]
    let reported = standing.flatMap { $0.hasResults ? $0 : nil }
    return [
      .text(target.id), .text(target.tier.rawValue), .text((level == .none ? .ntm : level).rawValue), .text(code),
      .text(unit?.name ?? code), .text(unit.map { data.directory.districtName(of: $0) } ?? ""),
      Value(reported?.met), Value(reported?.missing), Value(reported?.missingCriteria.joined(separator: ", ")),
      Value(standing?.status), result.actual.map { .bool($0 >= 1) } ?? .null,
    ]
  }
}
