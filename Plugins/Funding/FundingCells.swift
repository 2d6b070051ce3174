import NTMKit

/// A unit, a source and a content: what periods are counted for.
struct FundingCell {
  /// nil for money of a district or the province.
  var communeCode: String?
  var commune: String?
  /// nil for money of no district.
  var district: DistrictKey?
  var source: String
  var content: String
}

extension FundingCell {
  /// As a geography has it: its commune by code, money of a district or the province by where that is now.
  ///
  /// - Parameters:
  ///   - units: of the period that the money is of.
  ///   - directory: the geography's, which names districts.
  fileprivate func shown(_ units: ShownUnits, _ directory: UnitDirectory) -> FundingCell {
    var cell = moved(units)
    if let code = cell.district?.code, let unit = directory[code] {
      cell.district?.name = directory.distinctName(of: unit)
    }
    return cell
  }

  private func moved(_ units: ShownUnits) -> FundingCell {
    let unit: ShownUnits.Unit? =
      if let communeCode {
        units[communeCode]
      } else {
        district?.code.flatMap { units[$0] } ?? district.flatMap { units.area(named: $0.name) }
      }
    guard let unit else { return self }
    var cell = self
    if communeCode != nil { (cell.communeCode, cell.commune) = (unit.code, unit.name) }
    if let district = unit.district {
      cell.district = DistrictKey(code: unit.districtCode, name: district)
    } else {
      // Nobody knows where a split unit's money is now: a district's stays under its old name.
      cell.district = communeCode == nil ? DistrictKey(code: nil, name: unit.name) : nil
    }
    return cell
  }
}

/// A district by its code; by its name where two provinces have one of that name.
struct DistrictKey: Hashable {
  var code: String?
  var name: String
}

/// The rows of `funding_lines` by unit, source and content.
struct FundingCells {
  let cells: [FundingCell]
  /// Year → cell → its lines, in the order of their periods.
  private let lines: [Int: [Int: [FundingLine]]]

  /// Lines are counted by the units that they were reported for, whatever the geography: those of two communes that merged are
  /// two lines, and not one that is given twice.
  init(_ context: ReportContext, _ units: ShownUnits) throws {
    let reported = context.onReportedUnits
    let table = try reported.table("funding_lines")
    let keys = try ["commune_code", "district", "source", "content"].map { try table.column($0) }
    let grouping = Grouping(keys, rowCount: table.rowCount)
    let periods = try table.periods("period")
    var newest: [Int: Period] = [:]
    for (row, cell) in grouping.ids.enumerated() {
      if let period = periods[row] { newest[Int(cell)] = max(newest[Int(cell)] ?? period, period) }
    }
    let own = try Self.cells(table, rows: grouping.firstRows, DistrictFinder(reported.unitDirectory()))
    cells = try context.scope.geography == nil ? own : Self.shown(own, newest, units, context)
    let planned = try table.numbers("planned")
    let mobilised = try table.numbers("mobilised")
    let disbursed = try table.numbers("disbursed")
    var lines: [Int: [Int: [FundingLine]]] = [:]
    for (row, cell) in grouping.ids.enumerated() {
      guard let period = periods[row] else { continue }
      let money = Money(planned: planned[row], mobilised: mobilised[row], disbursed: disbursed[row])
      lines[period.year, default: [:]][Int(cell), default: []].append(FundingLine(period: period, money: money))
    }
    self.lines = lines.mapValues { $0.mapValues { $0.sorted { $0.period < $1.period } } }
  }

  /// Each cell as the geography shows its unit, which is one of the cell's newest period.
  private static func shown(
    _ cells: [FundingCell], _ newest: [Int: Period], _ units: ShownUnits, _ context: ReportContext
  ) throws -> [FundingCell] {
    let directory = try context.unitDirectory()
    var byPeriod: [Period: ShownUnits] = [:]
    return try cells.enumerated().map { index, cell in
      guard let period = newest[index] else { return cell.shown(units, directory) }
      let known = try byPeriod[period] ?? context.shownUnits(in: context.scope(of: period))
      byPeriod[period] = known
      return cell.shown(known, directory)
    }
  }

  var years: [Int] { lines.keys.sorted() }
  func lines(of year: Int) -> [Int: [FundingLine]] { lines[year] ?? [:] }

  private static func cells(_ table: Table, rows: [Int], _ finder: DistrictFinder) throws -> [FundingCell] {
    let own = try ["commune_code", "commune", "district", "source", "content"].map {
      try table.column($0).gathered(rows)
    }
    let texts = own.map { column in column.values.map { if case .text(let text) = $0 { text } else { String?.none } } }
    return rows.indices.map { row in
      FundingCell(
        communeCode: texts[0][row], commune: texts[1][row],
        district: finder.district(ofCommune: texts[0][row], named: texts[2][row]), source: texts[3][row] ?? "",
        content: texts[4][row] ?? "")
    }
  }
}

/// The districts that communes lie in and that lines name; each named once, however many lines there are.
private struct DistrictFinder {
  private let directory: UnitDirectory
  private let byCode: [String: DistrictKey]
  private let byName: [String: [DistrictKey]]

  init(_ directory: UnitDirectory) {
    self.directory = directory
    let keys = directory.units.filter { $0.level == .district }.map { district in
      DistrictKey(code: district.code, name: directory.distinctName(of: district))
    }
    byCode = Dictionary(keys.map { ($0.code ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(grouping: keys, by: \.name)
  }

  func district(ofCommune commune: String?, named name: String?) -> DistrictKey? {
    if let unit = commune.flatMap({ directory[$0] }), let district = directory.ancestor(of: unit, at: .district) {
      return byCode[district.code]
    }
    guard let name else { return nil }
    let known = byName[name] ?? []
    return known.count == 1 ? known[0] : DistrictKey(code: nil, name: name)
  }
}
