import NTMKit

/// The plan's committed targets of recognised products.
struct PlaceTargets {
  struct Target {
    var target: Int
    var due: CalendarDate?
    /// The year's first day, for a target of products recognised in a year; nil: certificates in force count.
    var first: CalendarDate?
  }

  private struct Row {
    var id: String
    var kind: PlanTarget.Kind
    var unit: String?
    var target: Int
    var due: CalendarDate?
  }

  /// The ranks that a plan's targets of a year speak of.
  static let stars = 3...4

  private let rows: [Row]
  private let day: CalendarDate

  /// - Parameter day: whose year a yearly target without a due date is of.
  init(_ table: Table, on day: CalendarDate) throws {
    let ids = try table.texts("id")
    let kinds = try table.texts("kind")
    let tiers = try table.texts("tier")
    let measures = try table.texts("measure")
    let units = try table.texts("unit_code")
    let values = try table.numbers("target")
    let dates = try table.dates("due")
    let rows = ids.indices.compactMap { row -> Row? in
      guard tiers[row] == PlanTarget.Tier.committed.rawValue, measures[row] == PlanTarget.Measure.products.rawValue,
        let kind = kinds[row].flatMap(PlanTarget.Kind.init), [.count, .cumulative, .floor].contains(kind),
        let target = values[row].flatMap({ Int(exactly: $0.rounded(.up)) })
      else { return nil }
      return Row(id: ids[row] ?? "", kind: kind, unit: units[row], target: target, due: dates[row])
    }
    self.rows = rows.sorted { $0.id < $1.id }
    self.day = day
  }

  /// The target of a province; the one without a unit is its own where there is no other.
  func target(ofProvince code: String?, isOnly: Bool) -> Target? {
    next { $0.kind != .floor && ($0.unit == nil ? isOnly : $0.unit == code) }
  }

  /// The district's own target, else the least that the plan wants of each.
  func target(ofDistrict code: String) -> Target? {
    next { $0.kind != .floor && $0.unit == code } ?? next { $0.kind == .floor && $0.unit.map { $0 == code } ?? true }
  }

  /// The one that falls due next; where all are over, the last.
  private func next(_ isWanted: (Row) -> Bool) -> Target? {
    let wanted = rows.filter(isWanted)
    func isOpen(_ row: Row) -> Bool { row.due.map { $0 >= day } ?? true }
    let farthest = CalendarDate(daysSince1970: .max)
    let row =
      wanted.filter(isOpen).min { $0.due ?? farthest < $1.due ?? farthest }
      ?? wanted.max { $0.due ?? day < $1.due ?? day }
    return row.map { row in
      let year = (row.due ?? day).year
      let isYearly = row.kind != .cumulative
      return Target(
        target: row.target, due: row.due ?? (isYearly ? CalendarDate(year: year, month: 12, day: 31) : nil),
        first: isYearly ? CalendarDate(year: year, month: 1, day: 1) : nil)
    }
  }
}
