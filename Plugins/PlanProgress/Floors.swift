import NTMKit

/// Targets that every district has to reach, district by district.
struct Floors {
  static let tableID = "districts"
  static let schema = Schema([
    Field("id", .text), Field("tier", .text), Field("code", .text), Field("name", .text), Field("target", .double),
    Field("actual", .int), Field("needed", .double), Field("reached", .bool),
  ])
  let section: Section

  init(_ data: PlanData, _ results: [TargetResult]) throws {
    var builder = TableBuilder(Self.schema.fields)
    for tier in PlanTarget.Tier.allCases {
      for target in results.map(\.target) where target.kind == .floor && target.tier == tier {
        for (district, count) in data.byDistrict(target) { builder.append(Self.row(target, district, count, data)) }
      }
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: Self.schema.names.map { Self.shown($0) },
      vocabulary: data.vocabulary, emptyText: Strings.noFloors)
    section = Section(
      id: "every-district", title: Strings.floorsTitle, blocks: [.paragraph(Strings.floorsLead), .table(block)])
  }

  private static func shown(_ name: String) -> ShownColumn {
    switch name {
    case "name": ShownColumn(name, Strings.districtColumn)
    case "reached": ShownColumn(name, Strings.reachedColumn)
    case "target", "needed": ShownColumn(name, digits: 0)
    default: ShownColumn(name)
    }
  }

  private static func row(
    _ target: Target, _ district: AdministrativeUnit, _ count: Int, _ data: PlanData
  ) -> [Value] {
    let needed = max(0, target.target - Double(count))
    return [
      .text(target.id), .text(target.tier.rawValue), .text(district.code),
      .text(data.directory.distinctName(of: district)), .double(target.target), Value(count), .double(needed),
      .bool(needed == 0),
    ]
  }
}

extension PlanData {
  /// A floor's count of each district; none when the data do not say.
  func byDistrict(_ target: Target) -> [(district: AdministrativeUnit, count: Int)] {
    if target.isOfProducts { return products?.byDistrict(target, on: day, in: self) ?? [] }
    guard let level = target.level else { return [] }
    let groups = Dictionary(grouping: communes(of: target), by: \.districtCode)
    return districts(of: target).compactMap { district in
      groups[district.code].map { communes in
        (district, communes.count { recognitions.isRecognised($0.code, atLeast: level, on: day) })
      }
    }
  }
}
