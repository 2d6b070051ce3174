import NTMKit

/// The districts that are listed, with products or without.
struct Places {
  struct District: Hashable {
    /// nil: products whose commune lies in no district.
    var code: String?
    var name: String
    var province: String?
  }
  /// What the name of such products' place is in tables.
  static let nowhere = "none"

  /// By code; products of no district last.
  let districts: [District]
  /// The province, where there is one only.
  let province: String?

  /// The districts, or provinces where there are none, as they are on the day, of every province that products or targets are of, or the one asked for.
  init(
    _ units: Table, _ directory: UnitDirectory, shown: ShownUnits, products: [RegisterProduct],
    targets: [PlanGoals.Target],
    only district: AdministrativeUnit?, level: AdministrativeUnit.Level, on day: CalendarDate
  ) throws {
    func province(of code: String?) -> String? {
      code.flatMap { directory[$0] }.flatMap { directory.ancestor(of: $0, at: .province)?.code }
    }
    let communes = Set(products.map(\.communeCode))
    var provinces = Set(communes.compactMap { province(of: $0) })
    // A target was given to a unit of its time.
    provinces.formUnion(
      targets.compactMap { target in province(of: target.unitCode.flatMap { shown[$0]?.code } ?? target.unitCode) })
    if provinces.isEmpty {
      let all = directory.currentUnits.filter { $0.level == .province }.map(\.code)
      if all.count == 1 { provinces = Set(all) }
    }
    self.province = provinces.count == 1 ? provinces.first.flatMap { directory[$0]?.name } : nil
    let used = Set(products.compactMap(\.districtCode))
    let current = try Self.codes(units, on: day)
    let listed = directory.units.filter { unit in
      guard unit.level == level else { return false }
      if let district { return unit.code == district.code }
      return used.contains(unit.code)
        || (current.contains(unit.code) && province(of: unit.code).map(provinces.contains) ?? false)
    }
    var districts = listed.sorted { $0.code < $1.code }.map {
      District(code: $0.code, name: directory.distinctName(of: $0), province: province(of: $0.code))
    }
    if district == nil, products.contains(where: { $0.districtCode == nil }) {
      districts.append(District(code: nil, name: Self.nowhere, province: nil))
    }
    self.districts = districts
  }

  /// The units that there are on a day.
  private static func codes(_ units: Table, on day: CalendarDate) throws -> Set<String> {
    let from = try units.dates("valid_from")
    let to = try units.dates("valid_to")
    var codes: Set<String> = []
    for (row, code) in try units.texts("code").enumerated() {
      guard let code, from[row].map({ $0 <= day }) ?? true, to[row].map({ day <= $0 }) ?? true else { continue }
      codes.insert(code)
    }
    return codes
  }
}
