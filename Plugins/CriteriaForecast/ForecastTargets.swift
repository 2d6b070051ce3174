import NTMKit

/// What the plan wants of the number of communes by the end of a year.
struct ForecastTargets {
  /// Communes with a decision.
  private(set) var committed: Int?
  /// The committed ones and those that the plan strives for to meet all criteria.
  private(set) var stretch: Int?

  /// - Parameters:
  ///   - provinces: the codes of those that communes are of.
  ///   - before: communes with a decision before the year, where the plan gives no total.
  init(
    _ table: Table, _ level: Recognition.Level, year: Int?, district: String?, provinces: Set<String>,
    _ directory: UnitDirectory, before: Int
  ) throws {
    let rows = try Self.rows(table).filter { row in
      guard row.level == level, row.due.map({ $0.year == year }) ?? true else { return false }
      if let district { return row.unit == district }
      return row.unit.map { directory[$0]?.level == .province } ?? true
    }
    func target(_ kind: PlanTarget.Kind, _ tier: PlanTarget.Tier) -> Int? {
      let meant = rows.filter { $0.kind == kind && $0.tier == tier && $0.measure != .criteriaMet }
      if district != nil || provinces.count <= 1 { return meant.first?.target }
      // Of a count of several provinces the target of one says nothing.
      if let target = meant.first(where: { $0.unit == nil })?.target { return target }
      let targets = provinces.compactMap { code in meant.first { $0.unit == code }?.target }
      return targets.count == provinces.count ? targets.reduce(0, +) : nil
    }
    committed = target(.cumulative, .committed) ?? target(.count, .committed).map { before + $0 }
    stretch =
      target(.cumulative, .stretch)
      ?? committed.flatMap { committed in target(.count, .stretch).map { committed + $0 } }
  }

  /// The first due date of a target for communes after a day, as far as can be looked ahead.
  static func due(_ table: Table, after day: CalendarDate) throws -> CalendarDate? {
    let last = day.adding(months: ForecastData.mostMonthsAhead)
    return try rows(table).compactMap(\.due).filter { $0 > day && $0 <= last }.min()
  }

  private struct Row {
    var id: String
    var kind: PlanTarget.Kind
    var tier: PlanTarget.Tier
    var measure: PlanTarget.Measure
    var level: Recognition.Level
    var unit: String?
    var target: Int
    var due: CalendarDate?
  }

  /// Those for communes, by id.
  private static func rows(_ table: Table) throws -> [Row] {
    let ids = try table.texts("id")
    let kinds = try table.texts("kind")
    let tiers = try table.texts("tier")
    let measures = try table.texts("measure")
    let levels = try table.texts("level")
    let units = try table.texts("unit_code")
    let values = try table.numbers("target")
    let due = try table.dates("due")
    let rows = ids.indices.compactMap { row -> Row? in
      guard let kind = kinds[row].flatMap(PlanTarget.Kind.init), let tier = tiers[row].flatMap(PlanTarget.Tier.init),
        let measure = measures[row].flatMap(PlanTarget.Measure.init),
        let level = levels[row].flatMap(Recognition.Level.init(rawValue:)), let value = values[row],
        let target = Int(exactly: value.rounded(.up))
      else { return nil }
      return Row(
        id: ids[row] ?? "", kind: kind, tier: tier, measure: measure, level: level, unit: units[row], target: target,
        due: due[row])
    }
    return rows.sorted { $0.id < $1.id }
  }
}
