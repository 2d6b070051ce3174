import NTMKit

/// What is compared with what.
struct Sides {
  let first: Side
  let second: Side
  let isOfPeriods: Bool
  let vocabulary: Vocabulary

  var both: [Side] { [first, second] }
  /// Whether both are one commune each.
  var areCommunes: Bool { both.allSatisfy { $0.unit?.level == .commune } }
  /// Criteria of different sets go by the same numbers and are not the same.
  var changesSet: Bool { !first.sets.isEmpty && !second.sets.isEmpty && first.sets != second.sets }

  /// - Throws: `compare.mixed`, `compare.same`, `compare.levels`, `compare.unit-with-units`, and what finding a unit throws.
  init(_ parameters: CompareReport.Parameters, _ context: ReportContext) throws {
    let words = Self.words(parameters, context)
    let periods = words.map { Period(parsing: $0) }
    vocabulary = context.vocabulary
    isOfPeriods = periods.allSatisfy { $0 != nil }
    if isOfPeriods != periods.contains(where: { $0 != nil }) {
      throw Diagnostic("compare.mixed", message: Strings.mixed(words[0], words[1]), hints: [Strings.mixedHint])
    }
    if let before = periods[0], let after = periods[1] {
      if before == after { throw Self.same(words[0]) }
      let unit = try parameters.unit.map { try Self.unit($0, in: context.at(after)) }
      first = try Side(context.at(before), before, unit, label: Strings.period(before))
      second = try Side(context.at(after), after, unit, label: Strings.period(after))
      return
    }
    if let unit = parameters.unit {
      throw Diagnostic(
        "compare.unit-with-units", message: Strings.unitWithUnits(unit), span: SourceSpan(source: "--unit"),
        hints: [Strings.mixedHint])
    }
    let here = context.period.map { context.at($0) } ?? context
    let units = try words.map { try Self.unit($0, in: here) }
    if units[0].code == units[1].code { throw Self.same(words[0]) }
    guard units[0].level == units[1].level else {
      throw Diagnostic(
        "compare.levels", message: Strings.levels(units[0].fullName, units[1].fullName), hints: [Strings.levelsHint])
    }
    let names = try Self.names(units, in: here)
    first = try Side(here, context.period, units[0], label: names[0])
    second = try Side(here, context.period, units[1], label: names[1])
  }

  /// What was asked for; where nothing was, the newest period and the one before it, whether it has data or not.
  static func words(_ parameters: CompareReport.Parameters, _ context: ReportContext) -> [String] {
    let newest = context.scope.period?.last ?? context.period ?? Period(.quarter, containing: context.reportingDate)
    let second = parameters.second ?? newest?.description ?? ""
    let before = Period(parsing: second).map { context.period(before: $0) ?? $0.previous }
    return [parameters.first ?? before?.description ?? "", second]
  }

  private static func same(_ word: String) -> Diagnostic {
    Diagnostic("compare.same", message: Strings.same(word), hints: [Strings.mixedHint])
  }

  private static func unit(_ text: String, in context: ReportContext) throws -> AdministrativeUnit {
    try context.unitDirectory().find(text)
  }

  /// With the district where two have one name.
  private static func names(_ units: [AdministrativeUnit], in context: ReportContext) throws -> [LocalizedText] {
    let directory = try context.unitDirectory()
    return units.map { unit in
      let isShared = units[0].fullName == units[1].fullName
      let place = isShared ? directory.parent(of: unit).map { ", \($0.fullName)" } ?? " (\(unit.code))" : ""
      return LocalizedText(verbatim: unit.fullName + place)
    }
  }
}

/// One of the two: the communes of a unit in a period, and their results.
struct Side {
  struct Commune {
    var code: String
    var name: String
    var district: String
    var met: Int
    var missing: Int
    var hasResults: Bool
    var level: String
    var status: String
    var population: Int?
    /// By criterion.
    var states: [String: String] = [:]

    var meetsAll: Bool { hasResults && missing == 0 && met > 0 }
  }

  let label: LocalizedText
  let context: ReportContext
  let period: Period?
  let unit: AdministrativeUnit?
  /// By code.
  let communes: [Commune]
  /// Ids and titles, in the order of the set.
  let criteria: [(id: String, title: String)]
  let sets: Set<String>
  /// Whether the data are of the unit's province at all: else nothing is known of it, which is not 0.
  let isInData: Bool
  let hasOtherProvinces: Bool
  private let directory: UnitDirectory
  /// Of the provinces that the data are of, by the name that columns of districts hold.
  private let districts: [String: [AdministrativeUnit]]

  init(_ context: ReportContext, _ period: Period?, _ unit: AdministrativeUnit?, label: LocalizedText) throws {
    self.label = label
    self.context = context
    self.period = period
    self.unit = unit
    let table = try context.ifKnown { try context.table("communes") }
    let directory = try context.unitDirectory()
    self.directory = directory
    let provinces = Set(
      try table?.texts("code").compactMap { $0.flatMap { Self.province(of: $0, directory) } } ?? [])
    isInData = unit.map { provinces.contains(Self.province(of: $0.code, directory) ?? "") } ?? true
    hasOtherProvinces = provinces.count > 1
    districts = Dictionary(
      grouping: directory.currentUnits.filter { district in
        district.level == .district && (provinces.isEmpty || district.parentCode.map(provinces.contains) ?? false)
      }, by: directory.distinctName)
    var communes = try table.map { try Self.communes($0, of: unit, directory) } ?? []
    sets = Set(try table?.texts("set").compactMap(\.self) ?? [])
    var order: [(id: String, title: String)] = []
    if let results = try context.ifKnown({ try context.table("criteria") }) {
      order = try Self.addStates(of: results, to: &communes)
    }
    self.communes = communes
    criteria = order
  }

  /// By code.
  private static func communes(
    _ table: Table, of unit: AdministrativeUnit?, _ directory: UnitDirectory
  ) throws -> [Commune] {
    let isInside = try filter(table, unit, directory)
    let codes = try table.texts("code") { $0 ?? "" }
    let names = try table.texts("name") { $0 ?? "" }
    let districts = try table.texts("district") { $0 ?? "" }
    let met = try table.integers("met")
    let missing = try table.integers("missing")
    let open = try table.integers("not_assessed")
    let totals = try table.integers("total")
    let levels = try table.texts("level") { $0 ?? "none" }
    let statuses = try table.texts("status") { $0 ?? "below" }
    let populations = try table.integers("population")
    return codes.indices.filter { isInside[$0] }.map { row in
      Commune(
        code: codes[row], name: names[row], district: districts[row], met: met[row] ?? 0, missing: missing[row] ?? 0,
        hasResults: (open[row] ?? 0) < (totals[row] ?? 0), level: levels[row], status: statuses[row],
        population: populations[row])
    }.sorted { $0.code < $1.code }
  }

  /// - Returns: the criteria in the order of their set.
  private static func addStates(
    of results: Table, to communes: inout [Commune]
  ) throws -> [(id: String, title: String)] {
    let places = Dictionary(communes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { $1 })
    let criteria = try results.texts("criterion") { $0 ?? "" }
    let titles = try results.texts("title") { $0 ?? "" }
    let states = try results.texts("state") { $0 ?? "not_assessed" }
    var order: [(id: String, title: String)] = []
    var seen: Set<String> = []
    for (row, code) in try results.texts("commune_code").enumerated() {
      if seen.insert(criteria[row]).inserted { order.append((criteria[row], titles[row])) }
      guard let code, let place = places[code] else { continue }
      communes[place].states[criteria[row]] = states[row]
    }
    return order
  }

  /// Which rows lie in the unit.
  private static func filter(
    _ table: Table, _ unit: AdministrativeUnit?, _ directory: UnitDirectory
  ) throws -> [Bool] {
    let codes = try table.texts("code") { $0 ?? "" }
    guard let unit else { return codes.map { _ in true } }
    switch unit.level {
    case .commune: return codes.map { $0 == unit.code }
    case .district: return try table.texts("district_code").map { $0 == unit.code }
    case .province:
      return codes.map { code in
        directory[code].flatMap { directory.ancestor(of: $0, at: .province) }?.code == unit.code
      }
    }
  }

  private static func province(of code: String, _ directory: UnitDirectory) -> String? {
    directory[code].flatMap { $0.level == .province ? $0 : directory.ancestor(of: $0, at: .province) }?.code
  }

  /// Whether something of a commune, or of a district where that is none, is the unit's: towns and wards are not of the programme,
  /// and their products and people count all the same.
  func contains(commune: String, district: String) -> Bool {
    guard let unit else { return true }
    let place = directory[commune]
    switch unit.level {
    case .commune: return commune == unit.code
    case .district:
      if let place { return directory.ancestor(of: place, at: .district)?.code == unit.code }
      return namedDistrict(district)?.code == unit.code
    case .province:
      if place != nil { return Self.province(of: commune, directory) == unit.code }
      return namedDistrict(district)?.parentCode == unit.code
    }
  }

  func contains(districtOfCode code: String) -> Bool {
    guard let unit else { return true }
    return code == unit.code || Self.province(of: code, directory) == unit.code
  }

  /// Of the name that columns of districts hold; nil where two provinces of the data have one of it: it cannot be told which is
  /// meant.
  private func namedDistrict(_ name: String) -> AdministrativeUnit? {
    districts[name].flatMap { $0.count == 1 ? $0[0] : nil }
  }

  /// Districts of one name in two provinces of the data that products or people are recorded under without a commune: these are
  /// counted for neither.
  func ambiguousDistricts() throws -> Set<String> {
    guard unit != nil, unit?.level != .commune, districts.values.contains(where: { $0.count > 1 }) else { return [] }
    var names: Set<String> = []
    for name in ["products", "people"] {
      guard let table = try context.ifKnown({ try context.table(name) }) else { continue }
      let named = try table.texts("district") { $0 ?? "" }
      for (row, commune) in try table.texts("commune_code").enumerated()
      where directory[commune ?? ""] == nil && (districts[named[row]]?.count ?? 0) > 1 {
        names.insert(named[row])
      }
    }
    return names
  }

  /// Whether its period has begun on the reporting date: what has not yet happened is not known.
  var hasBegun: Bool { period.map { $0.firstDay <= context.reportingDate } ?? true }
  /// Of its period, or of the reporting date where the period is not over.
  var scopeOfDay: DatasetScope {
    guard let period, period.lastDay > context.reportingDate else { return context.scope }
    return context.scope(of: nil)
  }

  var withResults: [Commune] { communes.filter(\.hasResults) }
  var codes: Set<String> { Set(communes.map(\.code)) }
  /// The last day that counts: the period's, or the reporting date before it.
  var day: CalendarDate {
    period.map { min($0.lastDay, max(context.reportingDate, $0.firstDay)) } ?? context.reportingDate
  }
  /// Months from the year's beginning to that day, begun ones too.
  var monthsOfYear: Int { day.month }
  var year: Int { period?.year ?? context.reportingDate.year }
}
