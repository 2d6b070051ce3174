import NTMKit

/// The primary table: every commune; first those that lack criteria, nearest to meeting all of them first.
struct NearestCommunes {
  static let tableID = "communes"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("population", .int, unit: .person),
    Field("met", .int), Field("missing", .int), Field("missing_criteria", .text), Field("change", .int),
    Field("status", .text), Field("target", .text), Field("mapping", .text),
  ])
  /// What a page has room for; population is data, and so is the mapping where all communes are shown as they are.
  private static func shown(_ data: GapData) -> [ShownColumn] {
    guard data.isMapped else {
      return schema.names.filter { !["population", "mapping"].contains($0) }.map { ShownColumn($0) }
    }
    let isOneProvince = Set(data.communes.map(\.districtCode)).count == 1
    let place = isOneProvince ? ["mapping"] : ["district", "mapping"]
    return (["code", "name"] + place + ["met", "missing", "missing_criteria", "change", "status", "target"]).map {
      ShownColumn($0)
    }
  }
  let section: Section

  init(_ data: GapData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for commune in data.lackingFirst(data.communes) {
      // Of a commune without results it is not known what it lacks.
      let lacking = commune.hasResults ? data.criteria(of: commune, in: [.notMet, .notAssessed]) : nil
      builder.append([
        .text(commune.code), .text(commune.name), .text(commune.district), Value(commune.population),
        lacking == nil ? .null : Value(commune.met), lacking == nil ? .null : Value(commune.missing),
        Value(lacking?.joined(separator: ", ")), Value(commune.change), .text(commune.status), .text(commune.target),
        Value(data.mappings[commune.code]),
      ])
    }
    let table = try builder.finished()
    let block = Block.table(
      TableBlock(
        id: Self.tableID, table,
        showing: Self.shown(data), vocabulary: data.vocabulary,
        totals: try Self.totals(data), emptyText: Strings.noCommunes,
        terms: ["name": [Strings.totalWord: Strings.total], "status": Strings.statuses, "target": Strings.targets]))
    section = Section(
      id: "nearest", title: Strings.nearestTitle,
      blocks: (data.total > 0 ? [.paragraph(Strings.nearestLead(data.total))] + Self.order(data) : []) + [block])
  }

  /// Who stands where, as far as not all lack criteria.
  private static func order(_ data: GapData) -> [Block] {
    let complete = data.communes.count { $0.hasResults && $0.missing == 0 }
    let silent = data.withoutResults.count
    let parts =
      (complete > 0 ? [Strings.completeBelow(complete)] : []) + (silent > 0 ? [Strings.silentLast(silent)] : [])
    return parts.isEmpty ? [] : [.paragraph(.list(parts, separator: " "))]
  }

  /// Sums. Population is left open where it is not known of every commune.
  private static func totals(_ data: GapData) throws -> Table? {
    guard data.communes.count > 1 else { return nil }
    let populations = data.communes.compactMap(\.population)
    let changes = data.communes.compactMap(\.change)
    var builder = TableBuilder(schema.fields)
    builder.append([
      .null, .text(Strings.totalWord), .null,
      populations.count == data.communes.count ? Value(populations.reduce(0, +)) : .null,
      Value(data.withResults.reduce(0) { $0 + $1.met }), Value(data.withResults.reduce(0) { $0 + $1.missing }), .null,
      changes.isEmpty ? .null : Value(changes.reduce(0, +)), .null, .null, .null,
    ])
    return try builder.finished()
  }
}

/// Communes with many criteria met but not all, whom the districts push to finish; targets of the plan are marked.
struct PushList {
  static let tableID = "push"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("met", .int), Field("missing", .int),
    Field("missing_criteria", .text), Field("status", .text), Field("target", .text),
  ])
  private static let shown = schema.names.map { ShownColumn($0) }
  /// From how many criteria met.
  let least: Int
  let communes: [GapCommune]
  private let data: GapData

  /// - Parameter from: nil takes three quarters of the set's criteria: 14 of 19, as the province's plan has it.
  init(_ data: GapData, from: Int?) {
    let least = from ?? max(1, (data.total * 3 + 2) / 4)
    self.least = least
    self.data = data
    communes = data.nearestFirst(data.communes.filter { $0.hasResults && $0.met >= least && $0.missing > 0 })
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for commune in communes {
        let lacking = data.criteria(of: commune, in: [.notMet, .notAssessed])
        builder.append([
          .text(commune.code), .text(commune.name), .text(commune.district), Value(commune.met),
          Value(commune.missing), .text(lacking.joined(separator: ", ")), .text(commune.status),
          .text(commune.target),
        ])
      }
      let block = Block.table(
        TableBlock(
          id: Self.tableID, try builder.finished(), showing: Self.shown,
          vocabulary: data.vocabulary,
          emptyText: data.total > 0 ? Strings.pushEmpty(from: least) : Strings.noSetYet,
          terms: ["status": Strings.statuses, "target": Strings.targets]))
      return Section(
        id: "push-list", title: data.total > 0 ? Strings.pushTitle(from: least) : Strings.pushTitle,
        blocks: (data.total > 0 ? [.paragraph(Strings.pushLead(from: least))] : []) + [block])
    }
  }
}
