import NTMKit

/// One row per district, its own money and its communes'; what belongs to no district stands last.
struct Districts {
  static let tableID = "districts"
  static let schema = Schema(
    [Field("code", .text), Field("name", .text)] + Money.fields + [
      Field("disbursed_share", .double, unit: .percent), Field("disbursed_of_planned", .double, unit: .percent),
    ])
  let section: Section

  init(_ data: FundingData) throws {
    let sums = data.sums { $0.district }
    var keys = Set(sums.keys.compactMap { $0 })
    if !data.lines.isEmpty { keys.formUnion(data.programmeDistricts) }
    var builder = TableBuilder(Self.schema.fields)
    for key in keys.sorted(by: { ($0.code ?? "~", $0.name) < ($1.code ?? "~", $1.name) }) {
      builder.append(Self.row(key.code, key.name, sums[key] ?? Money(), of: data.total))
    }
    if let money = sums[nil] { builder.append(Self.row(nil, Strings.noDistrictWord, money, of: data.total)) }
    let table = try builder.finished()
    var totals: Table?
    if table.rowCount > 1 {
      var row = TableBuilder(Self.schema.fields)
      row.append(Self.row(nil, Strings.totalWord, data.total, of: data.total))
      totals = try row.finished()
    }
    let block = TableBlock(
      id: Self.tableID, table,
      showing: [ShownColumn("name", data.units.districtColumn)] + Money.shown + [
        ShownColumn("disbursed_of_planned", Strings.rateColumn, digits: 1),
        ShownColumn("disbursed_share", Strings.disbursedShareColumn, digits: 1),
      ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noLines(data.year),
      terms: ["name": Strings.places])
    section = Section(id: "by-district", title: data.units.byDistrict, blocks: [.table(block)])
  }

  private static func row(_ code: String?, _ name: String, _ money: Money, of total: Money) -> [Value] {
    [Value(code), .text(name)] + money.values
      + [Value(share(money.disbursed, of: total.disbursed)), Value(money.disbursedOfPlanned)]
  }
}
