import Synchronization

/// Finds units by code, exact name, or folded name with district. Folding finds; it never merges.
///
/// A directory is of a day: a code means what it meant then, and a name means a unit that there was then before one of
/// another day. Codes that there were not on the day are found all the same, as they were at another time.
public struct UnitDirectory: Sendable {
  /// One entry of each code.
  public let units: [AdministrativeUnit]
  private let isValid: [Bool]
  private let byCode: [String: Int]
  private let names: FoldedNames
  /// Places of units above communes by their name, to tell namesakes.
  private let placesByName: [String: [Int]]

  /// Of several entries of a code the last that is valid on the day counts, where none is the last of all.
  ///
  /// - Parameter day: nil: units as they were last said to be.
  public init(_ units: [AdministrativeUnit], on day: CalendarDate? = nil) {
    var byCode: [String: Int] = [:]
    var distinct: [AdministrativeUnit] = []
    var isValid: [Bool] = []
    for unit in units {
      let valid = day.map { unit.isValid(on: $0) } ?? true
      if let index = byCode[unit.code] {
        guard valid || !isValid[index] else { continue }
        distinct[index] = unit
        isValid[index] = valid
      } else {
        byCode[unit.code] = distinct.count
        distinct.append(unit)
        isValid.append(valid)
      }
    }
    var earlier: [AdministrativeUnit] = []
    if let day {
      earlier = units.filter { unit in
        guard let last = unit.validTo, last < day, let index = byCode[unit.code] else { return false }
        return distinct[index] != unit
      }
    }
    var placesByName: [String: [Int]] = [:]
    for (index, unit) in distinct.enumerated() where unit.level != .commune {
      placesByName[unit.name, default: []].append(index)
    }
    self.units = distinct
    self.isValid = isValid
    self.byCode = byCode
    self.placesByName = placesByName
    names = FoldedNames(distinct, earlier: earlier)
  }

  /// Units by folded name, made when a name is first looked for: folding a country's names takes longer than most questions.
  private final class FoldedNames: Sendable {
    typealias Index = (units: [String: [Int]], earlier: [String: [AdministrativeUnit]])
    private let units: [AdministrativeUnit]
    /// What codes were called before the day, where they are called otherwise on it.
    private let earlier: [AdministrativeUnit]
    private let made = Mutex<Index?>(nil)

    init(_ units: [AdministrativeUnit], earlier: [AdministrativeUnit]) {
      self.units = units
      self.earlier = earlier
    }

    var index: Index {
      made.withLock { made in
        if let made { return made }
        let index = (
          units: Dictionary(grouping: units.indices) { VietnameseFolding.fold(units[$0].name) },
          earlier: Dictionary(grouping: earlier) { VietnameseFolding.fold($0.name) }
        )
        made = index
        return index
      }
    }
  }

  /// The rows of a `units` table. Those of a level that is not known are left out.
  ///
  /// - Throws: `table.missing-column`.
  public init(unitsTable table: Table, on day: CalendarDate?) throws(Diagnostic) {
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let kinds = try table.texts("kind")
    let levels = try table.texts("level")
    let parents = try table.texts("parent_code")
    let regions = try table.texts("region")
    let from = try table.dates("valid_from")
    let to = try table.dates("valid_to")
    self.init(
      codes.indices.compactMap { row in
        guard let code = codes[row], let level = levels[row].flatMap(AdministrativeUnit.Level.init) else { return nil }
        return AdministrativeUnit(
          code: code, name: names[row] ?? "", kind: kinds[row] ?? "", level: level, parentCode: parents[row],
          region: regions[row], validFrom: from[row], validTo: to[row])
      }, on: day)
  }

  /// The units that there are on the directory's day.
  public var currentUnits: [AdministrativeUnit] { zip(units, isValid).filter(\.1).map(\.0) }

  /// Whether there is such a unit on the directory's day.
  public func isCurrent(_ code: String) -> Bool { byCode[code].map { isValid[$0] } ?? false }

  /// A unit by its code; nil where there never was one.
  public subscript(code: String) -> AdministrativeUnit? { byCode[code].map { units[$0] } }

  /// The unit that a unit lies in; nil for a province, or where it is not known.
  public func parent(of unit: AdministrativeUnit) -> AdministrativeUnit? { unit.parentCode.flatMap { self[$0] } }

  /// The unit of a level that a unit lies in, itself included.
  public func ancestor(of unit: AdministrativeUnit, at level: AdministrativeUnit.Level) -> AdministrativeUnit? {
    var current: AdministrativeUnit? = unit
    var steps = 0
    while let unit = current, steps < 8 {
      if unit.level == level { return unit }
      current = parent(of: unit)
      steps += 1
    }
    return nil
  }

  /// The group whose thresholds apply: the unit's own, else the nearest parent's.
  public func region(of unit: AdministrativeUnit) -> String? {
    var current: AdministrativeUnit? = unit
    var steps = 0
    while let unit = current, steps < 8 {
      if let region = unit.region { return region }
      current = parent(of: unit)
      steps += 1
    }
    return nil
  }

  /// Finds one unit from what a person or a file wrote: a code, `Phú Hữu`, `xã Phú Hữu`, `phu huu`,
  /// `Vị Thanh, huyện Vị Thuỷ`.
  ///
  /// - Parameters:
  ///   - level: only units of this level.
  ///   - district: narrows communes to a district, by code or name.
  ///   - suggesting: whether to look for the nearest names of an unknown one, which looks at all units.
  /// - Throws: `unit.unknown` with the nearest names, `unit.ambiguous` with the candidates and their districts.
  public func find(
    _ text: String, level: AdministrativeUnit.Level? = nil, district: String? = nil, suggesting: Bool = true
  ) throws(Diagnostic) -> AdministrativeUnit {
    let wanted = UnicodeForm.nfc(text).trimmingSpaces
    if let unit = self[wanted], level == nil || unit.level == level { return unit }
    var candidates = named(wanted, level: level)
    if candidates.isEmpty, let comma = wanted.firstIndex(of: ",") {
      let name = String(wanted[..<comma]).trimmingSpaces
      let place = String(wanted[wanted.index(after: comma)...]).trimmingSpaces
      return try find(name, level: level, district: place, suggesting: suggesting)
    }
    if let district, !district.isEmpty {
      var narrowed = candidates.filter { isIn($0, district) }
      // A district that is no more says that the unit is one of its time.
      if narrowed.isEmpty { narrowed = named(wanted, level: level, onlyCurrent: false).filter { isIn($0, district) } }
      if !candidates.isEmpty, narrowed.isEmpty { throw wrongDistrict(wanted, district, candidates) }
      candidates = narrowed
    }
    // A code that kept its name has an entry of each time.
    var codes: Set<String> = []
    candidates = candidates.filter { codes.insert($0.code).inserted }
    switch candidates.count {
    case 1: return candidates[0]
    case 0: throw unknown(wanted, level: level, suggesting: suggesting)
    default: throw ambiguous(wanted, candidates)
    }
  }

  /// All units of a name, those of the day before others, the exact spelling before folded ones, a kind in front respected.
  private func named(
    _ text: String, level: AdministrativeUnit.Level?, onlyCurrent: Bool = true
  ) -> [AdministrativeUnit] {
    func hits(_ name: String) -> [AdministrativeUnit] {
      let name = VietnameseFolding.fold(name)
      let index = names.index
      let found = (index.units[name] ?? []).map { units[$0] } + (index.earlier[name] ?? [])
      return found.filter { level == nil || $0.level == level }
    }
    let split = AdministrativeUnit.splitKind(of: text)
    var found = hits(text)
    if let kind = split.kind {
      found += hits(split.name).filter { VietnameseFolding.fold($0.kind) == VietnameseFolding.fold(kind) }
    }
    let current = found.filter { isCurrent($0.code) && self[$0.code] == $0 }
    if onlyCurrent, !current.isEmpty { found = current }
    let exact = found.filter { $0.name == text || $0.name == split.name }
    return exact.isEmpty || !onlyCurrent ? found : exact
  }

  /// Whether a unit lies in a place given by code or name: its district, or any unit above.
  private func isIn(_ unit: AdministrativeUnit, _ place: String) -> Bool {
    let wanted = VietnameseFolding.fold(place)
    var above = parent(of: unit)
    var steps = 0
    while let current = above, steps < 8 {
      if current.code == place || wanted == VietnameseFolding.fold(current.name)
        || wanted == VietnameseFolding.fold(current.fullName)
      {
        return true
      }
      above = parent(of: current)
      steps += 1
    }
    return false
  }

  /// The name that tells a unit from its neighbours: `Phụng Hiệp`; `huyện Long Mỹ` where the province has a thị xã of the
  /// same name, and `thành phố Cà Mau` in the province Cà Mau, so that grouping by it never adds two units up as one.
  public func distinctName(of unit: AdministrativeUnit) -> String {
    // A column of districts holds the province where it holds a course or has people of its own.
    if unit.level == .district, parent(of: unit)?.name == unit.name { return unit.fullName }
    let sameName =
      unit.level == .commune ? names.index.units[VietnameseFolding.fold(unit.name)] : placesByName[unit.name]
    let namesakes = (sameName ?? []).contains { index in
      let other = units[index]
      return other.code != unit.code && other.level == unit.level && other.parentCode == unit.parentCode
        && other.name == unit.name && isValid[index]
    }
    return namesakes ? unit.fullName : unit.name
  }

  /// The distinct name of the district that a unit lies in; empty where there is none.
  public func districtName(of unit: AdministrativeUnit) -> String {
    ancestor(of: unit, at: .district).map(distinctName) ?? ""
  }

  /// `Vị Thanh (31465, xã, Vị Thuỷ)`.
  public func label(_ unit: AdministrativeUnit) -> String {
    let place = parent(of: unit).map { ", \($0.kind) \($0.name)" } ?? ""
    return "\(unit.name) (\(unit.code), \(unit.kind)\(place))"
  }

  private func ambiguous(_ text: String, _ candidates: [AdministrativeUnit]) -> Diagnostic {
    let list = candidates.prefix(8).map(label).joined(separator: "; ")
    return Diagnostic(
      "unit.ambiguous",
      message: LocalizedText(
        vi: "“\(text)” có thể là \(candidates.count) đơn vị: \(list)",
        en: "“\(text)” could be \(candidates.count) units: \(list)"),
      hints: [tellingApart(candidates)])
  }

  /// How the first of several units of a name can be written so that it is meant alone.
  private func tellingApart(_ candidates: [AdministrativeUnit]) -> LocalizedText {
    guard let first = candidates.first else { return LocalizedText(vi: "ghi mã", en: "give the code") }
    if candidates.count(where: { $0.kind == first.kind }) == 1 {
      return LocalizedText(
        vi: "ghi mã, hoặc thêm loại: “\(first.fullName)”",
        en: "give the code, or the kind with it: “\(first.fullName)”")
    }
    guard let place = parent(of: first)?.name, first.level == .commune else {
      return LocalizedText(vi: "ghi mã: “\(first.code)”", en: "give the code: “\(first.code)”")
    }
    return LocalizedText(
      vi: "ghi mã, hoặc thêm huyện: “\(first.name), \(place)”",
      en: "give the code, or the district with it: “\(first.name), \(place)”")
  }

  private func wrongDistrict(_ text: String, _ district: String, _ candidates: [AdministrativeUnit]) -> Diagnostic {
    let list = candidates.prefix(8).map(label).joined(separator: "; ")
    return Diagnostic(
      "unit.wrong-district", kind: .data,
      message: LocalizedText(
        vi: "không có “\(text)” trong “\(district)”", en: "there is no “\(text)” in “\(district)”"),
      hints: [LocalizedText(vi: "có: \(list)", en: "there is: \(list)")])
  }

  /// A unit that is meant, but of another level than is asked for: `--district 31417`, which is a commune.
  private func ofOtherLevel(_ unit: AdministrativeUnit, _ text: String, _ level: AdministrativeUnit.Level) -> Diagnostic
  {
    let kinds: LocalizedText =
      switch level {
      case .province: LocalizedText(vi: "đơn vị cấp tỉnh", en: "a unit of province level")
      case .district: LocalizedText(vi: "đơn vị cấp huyện", en: "a unit of district level")
      case .commune: LocalizedText(vi: "đơn vị cấp xã", en: "a unit of commune level")
      }
    let above = ancestor(of: unit, at: level)
    return Diagnostic(
      "unit.unknown",
      message: LocalizedText(
        vi: "“\(text)” là \(unit.fullName) (\(unit.code)), không phải \(kinds)",
        en: "“\(text)” is \(unit.fullName) (\(unit.code)), not \(kinds)"),
      hints: above.map {
        [LocalizedText(vi: "thuộc \($0.fullName) (\($0.code))", en: "it belongs to \($0.fullName) (\($0.code))")]
      } ?? [
        LocalizedText(vi: "xem danh sách: units | select code, name", en: "see the list: units | select code, name")
      ])
  }

  private func unknown(_ text: String, level: AdministrativeUnit.Level?, suggesting: Bool) -> Diagnostic {
    if let level, suggesting, let other = self[text] ?? named(text, level: nil).first, other.level != level {
      return ofOtherLevel(other, text, level)
    }
    let pool = suggesting ? units.filter { level == nil || $0.level == level } : []
    let isCode = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    let near = NearestName.suggestions(for: text, among: isCode ? pool.map(\.code) : pool.map(\.name), limit: 3)
    let labels = near.compactMap { name in pool.first { $0.code == name || $0.name == name } }.map(label)
    let list = labels.joined(separator: "; ")
    return Diagnostic(
      "unit.unknown",
      message: LocalizedText(vi: "không có đơn vị “\(text)”", en: "there is no unit “\(text)”"),
      hints: labels.isEmpty
        ? [LocalizedText(vi: "xem danh sách: units | select code, name", en: "see the list: units | select code, name")]
        : [LocalizedText(vi: "gần giống: \(list)", en: "nearest: \(list)")])
  }
}

extension String {
  /// Without characters of a set at both ends.
  package func trimmingCharacters(_ set: String) -> String {
    String(drop { set.contains($0) }.reversed().drop { set.contains($0) }.reversed())
  }

  /// Without white space at both ends.
  public var trimmingSpaces: String {
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, visible.contains(first), visible.contains(last) { return self }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
