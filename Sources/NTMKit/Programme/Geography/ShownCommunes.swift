/// The programme's communes as tables show them: each by itself, or put together as the units of another day.
struct ShownCommunes: Sendable {
  /// How much of a shown unit is known.
  enum Mapping: String, Sendable {
    /// All parts of it went into it whole.
    case whole
    /// A part of a split unit belongs to it, which is not in its figures.
    case partial
    /// A unit that was split: its figures belong to several units, nobody says how much to which.
    case unresolved
  }

  struct Row: Sendable {
    var code: String
    var name: String
    var kind: String
    /// The district; where there are none, the province.
    var district: String
    var districtCode: String
    var province: String
    /// Places among the programme's communes: of the figures that this row puts together. Never empty.
    var parts: [Int]
    var mapping: Mapping
    /// Other units of the period that are in it whole; not in the programme, so not judged.
    var outside: [AdministrativeUnit]
    /// Of a partial row the split units that it has a part of; of an unresolved one the units that it went to.
    var partly: [AdministrativeUnit]
  }

  /// By code; unresolved ones last.
  let rows: [Row]
  /// The row of each of the programme's communes.
  let rowOfPart: [Int]

  /// Each commune by itself.
  init(_ communes: [AdministrativeUnit], _ directory: UnitDirectory) {
    // Communes of one district lie in the same places.
    var places: [String?: (district: String, code: String, province: String)] = [:]
    rows = communes.enumerated().map { index, unit in
      let place =
        places[unit.parentCode] ?? (
          directory.districtName(of: unit), directory.ancestor(of: unit, at: .district)?.code ?? "",
          directory.ancestor(of: unit, at: .province)?.name ?? ""
        )
      places[unit.parentCode] = place
      return Row(
        code: unit.code, name: unit.name, kind: unit.kind, district: place.district, districtCode: place.code,
        province: place.province, parts: [index], mapping: .whole, outside: [], partly: [])
    }
    rowOfPart = Array(communes.indices)
  }

  /// Communes put together as the units of another day.
  ///
  /// - Throws: `geography.unknown-units`, `geography.missing-units`.
  init(_ communes: [AdministrativeUnit], in geography: UnitGeography) throws(Diagnostic) {
    let fates = communes.map { geography.crosswalk.fate(of: $0.code) }
    try Self.check(communes, fates, geography)
    let members = Self.members(geography)
    let inProgramme = Set(communes.map(\.code))
    var partsOf: [String: [Int]] = [:]
    for (place, fate) in fates.enumerated() where fate.isWhole { partsOf[fate.codes[0], default: []].append(place) }
    var rows = partsOf.keys.sorted().map { code in
      Self.row(
        code, parts: partsOf[code] ?? [], geography,
        outside: (members.whole[code] ?? []).filter { !inProgramme.contains($0.code) },
        partly: members.partly[code] ?? [])
    }
    for (place, fate) in fates.enumerated() where !fate.isWhole {
      rows.append(Self.unresolved(communes[place], place, fate, geography))
    }
    var rowOfPart = [Int](repeating: 0, count: communes.count)
    for (index, row) in rows.enumerated() { for part in row.parts { rowOfPart[part] = index } }
    self.rows = rows
    self.rowOfPart = rowOfPart
  }

  /// The units of the period that each unit of the other day is made of.
  private static func members(
    _ geography: UnitGeography
  ) -> (whole: [String: [AdministrativeUnit]], partly: [String: [AdministrativeUnit]]) {
    var whole: [String: [AdministrativeUnit]] = [:]
    var partly: [String: [AdministrativeUnit]] = [:]
    for code in geography.crosswalk.codes.sorted() {
      guard let unit = geography.before[code], geography.before.isCurrent(code) else { continue }
      let fate = geography.crosswalk.fate(of: code)
      for target in fate.codes {
        if fate.isWhole { whole[target, default: []].append(unit) } else { partly[target, default: []].append(unit) }
      }
    }
    return (whole, partly)
  }

  private static func row(
    _ code: String, parts: [Int], _ geography: UnitGeography, outside: [AdministrativeUnit],
    partly: [AdministrativeUnit]
  ) -> Row {
    let unit = geography.after[code]
    let place = unit.flatMap(geography.place)
    return Row(
      code: code, name: unit?.name ?? code, kind: unit?.kind ?? "",
      district: place.map(geography.after.distinctName) ?? "", districtCode: place?.code ?? "",
      province: unit.flatMap { geography.after.ancestor(of: $0, at: .province) }?.name ?? "", parts: parts,
      mapping: partly.isEmpty ? .whole : .partial, outside: outside, partly: partly)
  }

  private static func unresolved(
    _ unit: AdministrativeUnit, _ part: Int, _ fate: UnitCrosswalk.Fate, _ geography: UnitGeography
  ) -> Row {
    let shown = geography.shown(unit.code)
    let place = shown?.place
    return Row(
      code: shown?.code ?? unit.code, name: shown?.name ?? unit.name, kind: unit.kind,
      district: place.map(geography.after.distinctName) ?? "", districtCode: place?.code ?? "",
      province: place.flatMap { geography.after.ancestor(of: $0, at: .province) }?.name ?? "", parts: [part],
      mapping: .unresolved, outside: [], partly: fate.codes.compactMap { geography.after[$0] })
  }

  /// Every commune must be known to the changes, or be on the other day what it was; and every new unit must be listed.
  private static func check(
    _ communes: [AdministrativeUnit], _ fates: [UnitCrosswalk.Fate], _ geography: UnitGeography
  ) throws(Diagnostic) {
    let known = geography.crosswalk.codes
    let lost = communes.filter { unit in
      !known.contains(unit.code)
        && !(geography.after.isCurrent(unit.code)
          && geography.after[unit.code].map { $0.name == unit.name && $0.kind == unit.kind } ?? false)
    }
    if !lost.isEmpty { throw GeographyStrings.unknownUnits(lost.map(geography.before.label), geography) }
    let missing = Set(fates.flatMap(\.codes)).filter { !geography.after.isCurrent($0) }.sorted()
    if !missing.isEmpty { throw GeographyStrings.missingUnits(missing, geography.wanted) }
  }
}

extension DatasetView {
  /// The communes as the scope's geography has them.
  ///
  /// - Throws: what `geography()` throws, `geography.unknown-units`, `geography.missing-units`.
  func shownCommunes() throws -> ShownCommunes {
    if let shown = kept.withLock({ $0.shown }) { return shown }
    let communes = try communes()
    let shown =
      if let geography = try geography() {
        try ShownCommunes(communes, in: geography)
      } else {
        ShownCommunes(communes, try directory())
      }
    kept.withLock { $0.shown = shown }
    return shown
  }

  /// What a reader of figures on another geography has to know.
  func geographyRemarks() throws -> [LocalizedText] {
    guard let geography = try geography() else { return [] }
    let unresolved = try shownCommunes().rows.filter { $0.mapping == .unresolved }
    return [GeographyStrings.rule(geography)]
      + (unresolved.isEmpty ? [] : [GeographyStrings.unresolved(unresolved.map(\.name))])
  }
}
