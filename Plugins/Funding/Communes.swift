import NTMKit

/// One row per commune of the programme, with or without money, and others that have some.
struct Communes {
  static let tableID = "communes"
  static let schema = Schema(
    [Field("code", .text), Field("name", .text), Field("district", .text)] + Money.fields + [
      Field("disbursed_of_planned", .double, unit: .percent), Field("population", .int, unit: .person),
      Field("mobilised_per_head", .double, unit: "thousand_dong/person"),
    ])
  let section: Section

  init(_ data: FundingData) throws {
    let sums = data.sums { $0.communeCode }
    var builder = TableBuilder(Self.schema.fields)
    for commune in Self.communes(data, sums) {
      builder.append(
        Self.row(
          commune.code, commune.name, commune.district, commune.population, sums[commune.code] ?? Money()))
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [ShownColumn("name", Strings.communeColumn), ShownColumn("district")] + Money.shown + [
        ShownColumn("disbursed_of_planned", Strings.rateColumn, digits: 1),
        ShownColumn("mobilised_per_head", Strings.perHeadColumn, digits: 0),
      ], vocabulary: data.vocabulary, totals: try Self.totals(data, sums), emptyText: Strings.noLines(data.year),
      terms: ["name": Strings.places])
    section = Section(id: "by-commune", title: Strings.communesTitle, blocks: [.table(block)])
  }

  /// By district and name as a dictionary has them.
  private static func communes(_ data: FundingData, _ sums: [String?: Money]) -> [CommuneList.Commune] {
    guard !data.lines.isEmpty else { return [] }
    var communes = data.shownCommunes
    let listed = Set(communes.map(\.code))
    var others: [String: CommuneList.Commune] = [:]
    for cell in data.cells {
      guard let code = cell.communeCode, sums[code] != nil, !listed.contains(code) else { continue }
      others[code] = CommuneList.Commune(
        code: code, name: cell.commune ?? code, district: cell.district?.name ?? "",
        districtCode: cell.district?.code ?? "", population: nil)
    }
    communes += others.values
    let keyed = communes.map { commune in
      (
        commune: commune,
        key: VietnameseCollation.key(commune.district) + [0] + Array(commune.districtCode.utf8) + [0]
          + VietnameseCollation.key(commune.name) + [0] + Array(commune.code.utf8)
      )
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.commune)
  }

  private static func row(
    _ code: String?, _ name: String, _ district: String?, _ population: Int?, _ money: Money
  ) -> [Value] {
    let perHead = population.flatMap { heads in
      heads > 0 ? money.mobilised.map { $0 / 1000 / Double(heads) } : nil
    }
    return [Value(code), .text(name), Value(district)] + money.values
      + [Value(money.disbursedOfPlanned), Value(population), Value(perHead)]
  }

  /// The communes, what is of none of them, and all.
  private static func totals(_ data: FundingData, _ sums: [String?: Money]) throws -> Table? {
    guard !data.lines.isEmpty else { return nil }
    var builder = TableBuilder(schema.fields)
    if let others = sums[nil] {
      let own = Money(sum: sums.filter { $0.key != nil }.values)
      builder.append(row(nil, Strings.allCommunesWord, nil, nil, own))
      builder.append(row(nil, Strings.noCommuneWord, nil, nil, others))
    }
    builder.append(row(nil, Strings.totalWord, nil, nil, data.total))
    return try builder.finished()
  }
}
