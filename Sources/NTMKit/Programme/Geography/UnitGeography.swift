/// The units of a period and those of another day, and how the ones became the others.
struct UnitGeography: Sendable {
  /// The last day of the period.
  let day: CalendarDate
  let wanted: Geography
  /// Units as they were on the period's last day.
  let before: UnitDirectory
  /// Units as they are on the other day.
  let after: UnitDirectory
  let crosswalk: UnitCrosswalk
  /// The communes of the period in each unit above them.
  private let communesIn: [String: [String]]

  init(
    day: CalendarDate, wanted: Geography, before: UnitDirectory, after: UnitDirectory, crosswalk: UnitCrosswalk
  ) {
    self.day = day
    self.wanted = wanted
    self.before = before
    self.after = after
    self.crosswalk = crosswalk
    var communesIn: [String: [String]] = [:]
    for unit in before.currentUnits where unit.level == .commune {
      for level in [AdministrativeUnit.Level.district, .province] {
        if let above = before.ancestor(of: unit, at: level) { communesIn[above.code, default: []].append(unit.code) }
      }
    }
    self.communesIn = communesIn
  }

  /// A unit as it is shown: where it lies is the district, or the province where there are no districts.
  struct Shown: Hashable {
    var code: String
    var name: String
    var place: AdministrativeUnit?
    /// Whether it is none of the other day's units, and so stands by itself.
    var isUnresolved = false
  }

  /// A unit of the period as the other day has it. One that was split keeps its name, with a mark.
  func shown(_ code: String) -> Shown? {
    guard let unit = before[code] else { return nil }
    guard unit.level == .commune else {
      guard let now = after[code], after.isCurrent(code), now.level == unit.level else { return area(unit) }
      return Shown(code: code, name: after.distinctName(of: now), place: now)
    }
    let fate = crosswalk.fate(of: code)
    if fate.isWhole, let new = fate.codes.first.flatMap({ after[$0] }) {
      return Shown(code: new.code, name: new.name, place: place(of: new))
    }
    return asItWas(unit, place: commonPlace(of: fate.codes))
  }

  /// What a table without districts shows in the column of districts.
  func place(of unit: AdministrativeUnit) -> AdministrativeUnit? {
    after.ancestor(of: unit, at: .district) ?? after.ancestor(of: unit, at: .province)
  }

  /// Where several units lie, if all lie there.
  func commonPlace(of codes: [String]) -> AdministrativeUnit? {
    let places = Set(codes.map { after[$0].flatMap(place) })
    return places.count == 1 ? places.first ?? nil : nil
  }

  /// A district or province that is no more: where all its communes lie now, else itself as it was.
  private func area(_ unit: AdministrativeUnit) -> Shown {
    let communes = communesIn[unit.code] ?? []
    if let place = commonPlace(of: communes.flatMap { crosswalk.fate(of: $0).codes }) {
      return Shown(code: place.code, name: place.name, place: place)
    }
    return asItWas(unit, place: nil)
  }

  /// A unit that is none of the other day's: marked, as its code and name may be those of another unit there. Every period
  /// has the same mark, so that a unit's figures can be compared over time.
  private func asItWas(_ unit: AdministrativeUnit, place: AdministrativeUnit?) -> Shown {
    let isOld = day <= wanted.day
    return Shown(
      code: "\(unit.code)@\(isOld ? "old" : "new")", name: "\(unit.name) (\(isOld ? "cũ" : "mới"))", place: place,
      isUnresolved: true)
  }
}

extension DatasetView {
  /// The scope's other geography; nil where it asks for none, or where no unit changed between the period and it.
  ///
  /// - Throws: `geography.no-crosswalk` where nothing says what became of the period's units.
  func geography() throws -> UnitGeography? {
    if let known = kept.withLock({ $0.geography }) { return known }
    let found = try makeGeography()
    kept.withLock { $0.geography = .some(found) }
    return found
  }

  private func makeGeography() throws -> UnitGeography? {
    guard let wanted = scope.geography, let day = try lastDay() else { return nil }
    let changes = try unitChanges()
    if changes.isEmpty, wanted.day.year != day.year { throw GeographyStrings.noCrosswalk(day, wanted) }
    let crosswalk = UnitCrosswalk(changes, from: day, to: wanted.day)
    if crosswalk.isEmpty { return nil }
    let units = try newest.units(asof: nil)
    return UnitGeography(
      day: day, wanted: wanted, before: UnitDirectory(units, on: day), after: UnitDirectory(units, on: wanted.day),
      crosswalk: crosswalk)
  }

  /// All that is known of changes, whatever the scope's day or closing.
  func unitChanges() throws -> [UnitChange] {
    try UnitChange.all(newest.rows(of: DeclaredTables.unitChanges, asof: nil), units: newest.units(asof: nil))
  }
}
