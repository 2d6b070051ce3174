import NTMKit

/// What a row of results is about.
struct Subject: Hashable {
  /// Index into the reader's units.
  var unit: Int
  var period: Period
  /// Index into the reader's sets.
  var set: Int
}

/// Works out unit, period and criteria set of each row; each different cell once.
struct SubjectReader {
  /// By the last day that they are about: a name means the unit that there was in the row's period.
  private var lookups: [CalendarDate?: UnitLookup] = [:]
  private let history: [AdministrativeUnit]
  /// Whether a code or name may mean another unit on another day.
  private let isDated: Bool
  private let setLookup: SetLookup
  private let match: HeaderMatch
  /// For rows without a period of their own: as the user says, else as the titles do.
  private let optionPeriod: Period?
  /// Set when the period was found in the titles.
  private(set) var titlePeriod: Period?
  private let headings: UnitHeadings
  private var headingCache = CellCache<Bool>(limit: 1 << 16)
  /// The district that the last heading among the rows names, else the titles: it settles names that several districts have.
  private(set) var district: AdministrativeUnit?
  /// Set when the district came from the titles.
  let titleDistrict: AdministrativeUnit?
  private let locks: PeriodLocks
  private let optionSet: Int?
  let slotTables: [SlotTable]
  /// All communes.
  let units: [AdministrativeUnit]
  /// Set when a set was taken because the workspace has no other.
  private(set) var usedOnlySet = false
  /// Set when a row has another period than the user named: the row's own counts.
  private(set) var periodDiffers = false

  private let unitByCode: [String: Int]
  private let unitColumn: Int?
  private let nameColumn: Int?
  private let districtColumn: Int?
  private let periodColumn: Int?
  private let setColumn: Int?
  private var codes = CellCache<Int?>()
  private var others: [[String]: Result<Int, RowFault>] = [:]
  private var periods = CellCache<Result<Period, RowFault>>()
  private var sets = CellCache<Result<Int, RowFault>>()
  private var setOfPeriod: [Period: Result<Int, RowFault>] = [:]
  private var previousPeriod: (period: Period, set: Int)?
  /// The periods of cells in which nothing was wrong, and their places among them by cell.
  private var soundPeriods: [Period] = []
  private var soundPeriodCells = KeyTable()
  /// The name last found to fit, or already warned about, by unit.
  private var checkedNames: [[UInt8]]
  private var unknownUnits = 0
  /// Unknown units that get a nearest name; it costs a look at all units.
  private static let suggestionLimit = 20

  /// - Throws: `import.no-units`, `import.no-criteria-sets`, `import.unknown-set`, `import.no-period`.
  init(table: SheetTable, options: ImportOptions, context: ImportContext) throws(Diagnostic) {
    try UnitLookup.requireColumn(table)
    lookups = [nil: try UnitLookup(context, level: .commune, path: table.path)]
    history = context.unitHistory
    isDated = history.contains { $0.validFrom != nil || $0.validTo != nil }
    units = context.units.units.filter { $0.level == .commune }
    unitByCode = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.code, $0) })
    checkedNames = Array(repeating: [], count: units.count)
    setLookup = SetLookup(context)
    match = table.match
    unitColumn = match["unit"]
    nameColumn = match["name"]
    districtColumn = match["district"]
    periodColumn = match["period"]
    setColumn = match["set"]
    slotTables = context.criteriaSets.map(SlotTable.init)
    if slotTables.isEmpty {
      throw Diagnostic(
        "import.no-criteria-sets", kind: .data, message: Strings.noCriteriaSets, span: SourceSpan(source: table.path),
        hints: [Strings.noCriteriaSetsHint])
    }
    if let code = options.set {
      let set = try setLookup.chosen(code)
      optionSet = context.criteriaSets.lastIndex { $0.code == set.code }
    } else {
      optionSet = nil
    }
    headings = UnitHeadings(context.units)
    titleDistrict = match["district"] == nil ? headings.district(in: table.titles) : nil
    district = titleDistrict
    if options.period == nil, match["period"] == nil { titlePeriod = TitleReading.period(in: table.titles) }
    optionPeriod = options.period ?? titlePeriod
    locks = context.locks
    if match["period"] == nil, optionPeriod == nil {
      throw Diagnostic(
        "import.no-period", kind: .data, message: Strings.noPeriod,
        span: SourceSpan(source: table.path, line: table.headerLine), hints: [Strings.noPeriodHint])
    }
  }

  /// - Throws: `import.missing-value`, `import.not-a-period`, `store.period-closed`, `import.unknown-set`, `import.no-criteria-set`, and what
  ///   `UnitLookup.find` throws.
  @inline(__always)
  mutating func subject(of row: CellRow, warnings: inout [RowFault]) throws(RowFault) -> Subject {
    let unit = try unit(of: row, warnings: &warnings)
    let period = try period(of: row)
    return Subject(unit: unit, period: period, set: try set(of: row, period))
  }

  /// Whether a row is a heading that names the district, or province, of those below it, with or without sums: it is about no
  /// commune. The district is remembered.
  @inline(__always)
  mutating func isHeading(_ row: CellRow) -> Bool {
    if let unitColumn, !row.isEmpty(unitColumn) { return false }
    return isNamedHeading(row)
  }

  /// A row that names a commune is a record, whatever stands in its other cells; so is one whose district has a column of its own
  /// and values beside it.
  private mutating func isNamedHeading(_ row: CellRow) -> Bool {
    let headings = headings
    let isNamed = nameColumn.map { !row.isEmpty($0) } ?? false
    for column in 0..<min(row.count, max(3, (nameColumn ?? 0) + 1)) {
      if isNamed, column != nameColumn { continue }
      if column == districtColumn, row.hasFilled(3) { continue }
      let isOne = row.withTrimmedBytes(column) { bytes in
        bytes.isEmpty ? false : headingCache.meaning(of: bytes) { headings.unit(heading: $0) != nil }
      }
      guard isOne, let unit = headings.unit(heading: row.text(column)) else { continue }
      if unit.level == .district { district = unit }
      return true
    }
    return false
  }

  // MARK: Unit

  @inline(__always)
  private mutating func unit(of row: CellRow, warnings: inout [RowFault]) throws(RowFault) -> Int {
    if let unitColumn, let unit = knownCode(row, unitColumn) {
      checkName(of: unit, row, &warnings)
      return unit
    }
    return try otherUnit(of: row, warnings: &warnings)
  }

  @inline(never)
  private mutating func otherUnit(of row: CellRow, warnings: inout [RowFault]) throws(RowFault) -> Int {
    let cells = TableRow(match: match, row: row)
    let day = day(of: row)
    let key = [
      cells.text("unit") ?? "", cells.text("name") ?? "", cells.text("district") ?? "", district?.code ?? "",
      day?.description ?? "",
    ]
    if let known = others[key] { return try known.get() }
    let found: Result<Int, RowFault>
    do throws(RowFault) {
      let unit = try lookup(on: day).find(
        cells, under: district, suggesting: unknownUnits < Self.suggestionLimit, warnings: &warnings)
      found = .success(unitByCode[unit.code] ?? 0)
    } catch {
      unknownUnits += 1
      found = .failure(error)
    }
    others[key] = found
    return try found.get()
  }

  @inline(__always)
  private mutating func knownCode(_ row: CellRow, _ column: Int) -> Int? {
    let key = row.key(column)
    if key == CellKey.empty { return nil }
    return codes.known(key) ?? newCode(row, column)
  }

  @inline(never)
  private mutating func newCode(_ row: CellRow, _ column: Int) -> Int? {
    let known = unitByCode
    return row.withTrimmedBytes(column) { bytes in codes.meaning(of: bytes) { known[$0] } }
  }

  /// Compares the name beside a code with the unit's, once for each spelling that follows another.
  @inline(__always)
  private mutating func checkName(of unit: Int, _ row: CellRow, _ warnings: inout [RowFault]) {
    guard let nameColumn else { return }
    let isChecked = row.withBytes(nameColumn) { bytes in
      checkedNames[unit].withUnsafeBufferPointer { Self.isSame($0, bytes) }
    }
    if !isChecked { checkNewName(of: unit, row, nameColumn, &warnings) }
  }

  @inline(never)
  private mutating func checkNewName(of unit: Int, _ row: CellRow, _ column: Int, _ warnings: inout [RowFault]) {
    checkedNames[unit] = row.withBytes(column) { Array($0) }
    guard let name = TableRow.text(of: row, column) else { return }
    let lookup = lookup(on: day(of: row))
    let named = lookup.units[units[unit].code] ?? units[unit]
    if let warning = lookup.nameWarning(named, name, column: column) { warnings.append(warning) }
  }

  @inline(__always)
  private static func isSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count, let first = UnsafeRawPointer(a.baseAddress), let second = UnsafeRawPointer(b.baseAddress)
    else { return a.count == b.count }
    var index = 0
    // SAFETY: eight bytes are there in both; any bytes are an integer.
    while index + 8 <= a.count {
      let words = (
        first.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        second.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      )
      if words.0 != words.1 { return false }
      index += 8
    }
    while index < a.count {
      if a[index] != b[index] { return false }
      index += 1
    }
    return true
  }

  /// The last day of a row's period, where that matters for what a name means.
  private mutating func day(of row: CellRow) -> CalendarDate? {
    isDated ? (try? period(of: row))?.lastDay : nil
  }

  private mutating func lookup(on day: CalendarDate?) -> UnitLookup {
    if let known = lookups[day] { return known }
    let lookup = UnitLookup(UnitDirectory(history, on: day), level: .commune)
    lookups[day] = lookup
    return lookup
  }

  // MARK: Period and set

  @inline(__always)
  private mutating func period(of row: CellRow) throws(RowFault) -> Period {
    let key = periodColumn.map { row.key($0) } ?? 0
    if key != 0, let known = soundPeriodCells.value(of: key) { return soundPeriods[known] }
    let period = try newPeriod(of: row)
    if key != 0 {
      soundPeriodCells.set(key, to: soundPeriods.count)
      soundPeriods.append(period)
    }
    return period
  }

  @inline(never)
  private mutating func newPeriod(of row: CellRow) throws(RowFault) -> Period {
    guard let column = periodColumn else {
      if let optionPeriod { return try Self.open(optionPeriod, locks, column: nil).get() }
      throw RowFault("import.missing-value", Strings.missingValue("period"))
    }
    let (option, locks) = (optionPeriod, locks)
    let found: Result<Period, RowFault> = row.withTrimmedBytes(column) { bytes in
      periods.meaning(of: bytes) { text in
        if text.isEmpty {
          return option.map { Self.open($0, locks, column: column) }
            ?? .failure(RowFault("import.missing-value", Strings.missingValue("period"), column: column))
        }
        guard let period = Period(parsing: text) else {
          return .failure(
            RowFault("import.not-a-period", Strings.notAPeriod(text), column: column, hints: [Strings.periodHint]))
        }
        return Self.open(period, locks, column: column)
      }
    }
    let period = try found.get()
    if let option, option != period { periodDiffers = true }
    return period
  }

  /// The period, unless it is closed.
  private static func open(_ period: Period, _ locks: PeriodLocks, column: Int?) -> Result<Period, RowFault> {
    guard let closing = locks.lock(on: period) else { return .success(period) }
    return .failure(RowFault(PeriodLocks.refusal(of: period, by: closing), column: column))
  }

  @inline(__always)
  private mutating func set(of row: CellRow, _ period: Period) throws(RowFault) -> Int {
    if let optionSet { return optionSet }
    if let column = setColumn, let named = try namedSet(row, column) { return named }
    if let previousPeriod, previousPeriod.period == period { return previousPeriod.set }
    return try newSet(of: period)
  }

  @inline(never)
  private mutating func newSet(of period: Period) throws(RowFault) -> Int {
    let found = setOfPeriod[period] ?? judging(period)
    setOfPeriod[period] = found
    let set = try found.get()
    previousPeriod = (period, set)
    return set
  }

  private mutating func namedSet(_ row: CellRow, _ column: Int) throws(RowFault) -> Int? {
    let (lookup, tables) = (setLookup, slotTables)
    let found: Result<Int, RowFault>? = row.withTrimmedBytes(column) { bytes in
      if bytes.isEmpty { return nil }
      return sets.meaning(of: bytes) { text in
        do throws(RowFault) {
          let set = try lookup.find(UnicodeForm.nfc(text), column: column)
          return .success(tables.lastIndex { $0.set.code == set.code } ?? 0)
        } catch {
          return .failure(error)
        }
      }
    }
    return try found?.get()
  }

  private mutating func judging(_ period: Period) -> Result<Int, RowFault> {
    if let set = setLookup.assigned(to: period), let index = slotTables.lastIndex(where: { $0.set.code == set.code }) {
      return .success(index)
    }
    if slotTables.count == 1 {
      usedOnlySet = true
      return .success(0)
    }
    return .failure(
      RowFault(
        "import.no-criteria-set", Strings.noCriteriaSet(period), column: match["period"],
        hints: [Strings.noCriteriaSetHint(slotTables.map(\.set.code))]))
  }
}
