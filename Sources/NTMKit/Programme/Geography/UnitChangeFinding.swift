/// A code or a name that means another unit after a change: what joins figures wrongly when nobody says it.
public struct UnitChangeFinding: Sendable, Hashable {
  public enum Rule: String, Sendable, Hashable {
    /// A code was kept by a unit of another name, kind or extent.
    case sameCode = "same_code"
    /// A name moved to another code.
    case sameName = "same_name"
  }
  public var rule: Rule
  public var code: String
  public var name: String
  /// The code of the unit that had the code or name before.
  public var oldCode: String
  public var oldName: String
  public var effectiveOn: CalendarDate?
  public var message: LocalizedText

  /// All findings of changes, change by change, by code.
  static func all(_ changes: [UnitChange], units: [AdministrativeUnit]) -> [UnitChangeFinding] {
    let days = Dictionary(grouping: changes, by: \.effectiveOn)
    return days.keys.sorted { a, b in
      guard let a, let b else { return a != nil }
      return a < b
    }.flatMap { day in Step(days[day] ?? [], day, units).findings }
  }

  /// The changes of one day.
  private struct Step {
    let day: CalendarDate?
    let before: UnitDirectory
    let after: UnitDirectory
    let toNew: [String: [UnitChange]]
    let toOld: [String: [UnitChange]]

    init(_ changes: [UnitChange], _ day: CalendarDate?, _ units: [AdministrativeUnit]) {
      self.day = day
      // Without a day the oldest entry of a code is taken for what it was.
      before = UnitDirectory(day == nil ? units.reversed() : units, on: day?.adding(days: -1))
      after = UnitDirectory(units, on: day)
      toNew = Dictionary(grouping: changes, by: \.oldCode)
      toOld = Dictionary(grouping: changes, by: \.newCode)
    }

    var findings: [UnitChangeFinding] {
      toOld.keys.sorted().flatMap { code -> [UnitChangeFinding] in
        guard let new = after[code] else { return [] }
        return [sameCode(new)].compactMap(\.self) + sameNames(new)
      }
    }

    private func sameCode(_ new: AdministrativeUnit) -> UnitChangeFinding? {
      let parts = toOld[new.code] ?? []
      guard let old = before[new.code], toNew[new.code] != nil else { return nil }
      let isSame = parts.count == 1 && parts[0].oldCode == new.code && parts[0].isWhole
      if isSame, VietnameseFolding.fold(old.fullName) == VietnameseFolding.fold(new.fullName) { return nil }
      let names = parts.compactMap { part in
        before[part.oldCode].map { "\($0.fullName) (\($0.code)\(part.isWhole ? "" : ", split"))" }
      }
      return finding(.sameCode, old, new, GeographyStrings.sameCode(old, new, names))
    }

    /// Old units among those that changed with the unit's name and another code.
    private func sameNames(_ new: AdministrativeUnit) -> [UnitChangeFinding] {
      let name = VietnameseFolding.fold(new.name)
      let province = after.ancestor(of: new, at: .province)?.code
      return toNew.keys.sorted().compactMap { code in
        guard code != new.code, let old = before[code], VietnameseFolding.fold(old.name) == name else { return nil }
        let targets = (toNew[code] ?? []).compactMap { after[$0.newCode] }
        // Names are common: only one within the same new province is taken for the other.
        guard targets.contains(where: { after.ancestor(of: $0, at: .province)?.code == province }) else { return nil }
        let fate = targets.map { "\($0.fullName) (\($0.code))" }.joined(separator: ", ")
        return finding(.sameName, old, new, GeographyStrings.sameName(old, new, fate))
      }
    }

    private func finding(
      _ rule: Rule, _ old: AdministrativeUnit, _ new: AdministrativeUnit, _ message: LocalizedText
    ) -> UnitChangeFinding {
      UnitChangeFinding(
        rule: rule, code: new.code, name: new.name, oldCode: old.code, oldName: old.name, effectiveOn: day,
        message: message)
    }
  }
}
