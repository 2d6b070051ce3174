/// One old unit and one unit that it became, wholly or in part.
public struct UnitChange: Sendable, Hashable {
  public var oldCode: String
  public var newCode: String
  public var newName: String
  public var newKind: String
  /// false: only a part of the old unit went there, and nobody says how much.
  public var isWhole: Bool
  /// The first day of the new unit; nil where nothing says it.
  public var effectiveOn: CalendarDate?

  public init(
    oldCode: String, newCode: String, newName: String = "", newKind: String = "", isWhole: Bool,
    effectiveOn: CalendarDate? = nil
  ) {
    self.oldCode = oldCode
    self.newCode = newCode
    self.newName = newName
    self.newKind = newKind
    self.isWhole = isWhole
    self.effectiveOn = effectiveOn
  }

  /// The rows of `unit_changes`. A change without a day took effect when its new unit began, as far as `units` says that.
  ///
  /// - Throws: `table.missing-column`.
  static func all(_ table: Table, units: [AdministrativeUnit]) throws(Diagnostic) -> [UnitChange] {
    var starts: [String: CalendarDate] = [:]
    for unit in units {
      guard let from = unit.validFrom else { continue }
      starts[unit.code] = max(starts[unit.code] ?? from, from)
    }
    let old = try table.texts("old_code")
    let new = try table.texts("new_code")
    let names = try table.texts("new_name")
    let kinds = try table.texts("new_kind")
    let mappings = try table.texts("mapping")
    let days = try table.dates("effective_on")
    return old.indices.compactMap { row in
      guard let from = old[row], let to = new[row] else { return nil }
      return UnitChange(
        oldCode: from, newCode: to, newName: names[row] ?? "", newKind: kinds[row] ?? "",
        isWhole: mappings[row] == "whole", effectiveOn: days[row] ?? starts[to])
    }
  }
}
