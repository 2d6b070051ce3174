import GRDB
import NTMKit

/// Writes the records of one batch inside a transaction, and hashes them on the way.
struct RecordWriter {
  let db: Database
  let batch: Int
  /// Periods that take nothing. Importers refuse such rows; here nobody gets past them.
  let locks: PeriodLocks
  /// The declarations of tables that are not ntm's own, for rows of them.
  let ownTables: [TableDeclaration]
  private var sequences: [String: Int] = [:]
  private var digests: [DigestKey: ContentDigest] = [:]
  /// The stored slots of each set seen.
  private var slots: [String: [String]] = [:]

  /// One digest a table; submissions one for each period and set, since that is how they are stored.
  private struct DigestKey: Hashable {
    var table: String
    var period: Int32 = 0
    var setCode = ""
  }

  init(db: Database, batch: Int, locks: PeriodLocks = PeriodLocks(), ownTables: [TableDeclaration] = []) {
    self.db = db
    self.ownTables = ownTables
    self.batch = batch
    self.locks = locks
  }

  /// - Parameter lines: the file's line of each record; a record without one has none.
  mutating func write(_ records: ImportedRecords, lines: [Int32]) throws {
    func line(_ index: Int) -> Cell { index < lines.count ? .int(Int64(lines[index])) : .null }
    switch records {
    case .units(let units):
      for (index, unit) in units.enumerated() { try write(unit, line(index)) }
    case .programmeCommunes(let communes):
      for (index, commune) in communes.enumerated() { try write(commune, line(index)) }
    case .populations(let populations):
      for (index, population) in populations.enumerated() { try write(population, line(index)) }
    case .criteriaSets(let sets):
      for (index, set) in sets.enumerated() { try write(set, line(index)) }
    case .thresholds(let thresholds):
      for (index, threshold) in thresholds.enumerated() { try write(threshold, line(index)) }
    case .setAssignments(let assignments):
      for (index, assignment) in assignments.enumerated() { try write(assignment, line(index)) }
    case .recognitions(let recognitions):
      for (index, recognition) in recognitions.enumerated() { try write(recognition, line(index)) }
    case .planTargets(let targets):
      for (index, target) in targets.enumerated() { try write(target, line(index)) }
    case .submissions(let submissions): try write(submissions)
    case .rows(let name, let table): try write(table, to: name, lines)
    }
  }

  /// Table name, rows, digest of each table that got rows, in a fixed order.
  mutating func contents() -> [(table: String, rows: Int, digest: String)] {
    let keys = digests.keys.sorted { ($0.table, $0.period, $0.setCode) < ($1.table, $1.period, $1.setCode) }
    return keys.map { key in
      let rows = digests[key]?.rows ?? 0
      return (key.table, rows, digests[key]?.finished() ?? "")
    }
  }

  // MARK: - Records

  private mutating func write(_ unit: AdministrativeUnit, _ line: Cell) throws {
    try insert(
      into: .unit,
      [
        next("unit"), line, .text(unit.code), .text(unit.name), .text(unit.kind), .text(unit.level.rawValue),
        .optional(unit.parentCode), .optional(unit.region), .optional(unit.validFrom), .optional(unit.validTo),
      ])
  }

  private mutating func write(_ commune: ProgrammeCommune, _ line: Cell) throws {
    try insert(
      into: .programmeCommune,
      [
        next("programme_commune"), line, .text(commune.unitCode), .optional(commune.validFrom),
        .optional(commune.validTo),
      ])
  }

  private mutating func write(_ population: Population, _ line: Cell) throws {
    try insert(
      into: .population,
      [
        next("population"), line, .text(population.unitCode), .int(population.persons), .optional(population.asOf),
      ])
  }

  private mutating func write(_ set: CriteriaSet, _ line: Cell) throws {
    let set = set.adoptingSlots(try storedSlots(of: set.code) ?? set.slots)
    guard Set(set.slots).count == set.slots.count else { throw StoreFault.repeatedSlots(in: set) }
    slots[set.code] = set.slots
    let number = sequences["criteria_set", default: 0]
    try insert(
      into: .criteriaSet,
      [
        next("criteria_set"), line, .text(set.code), .text(set.title.vi), .text(set.title.en), .optional(set.decision),
        .optional(set.effectiveFrom), .optional(set.prerequisite), .text(JSONText.array(of: set.slots)),
      ])
    for (index, group) in set.groupTitles.sorted(by: { $0.key < $1.key }).enumerated() {
      try insert(
        into: .criteriaGroup,
        [.int(number), .int(index), .text(group.key), .text(group.value.vi), .text(group.value.en)])
    }
    for (index, criterion) in set.criteria.enumerated() {
      try insert(
        into: .criterion,
        [
          .int(number), .int(index), .text(criterion.id), .text(criterion.title.vi), .text(criterion.title.en),
          .optional(criterion.group),
        ])
      for (place, indicator) in criterion.indicators.enumerated() {
        try write(indicator, of: set.code, [.int(number), .int(index), .int(place)], line)
      }
    }
  }

  private mutating func write(_ indicator: Indicator, of set: String, _ place: [Cell], _ line: Cell) throws {
    try insert(
      into: .indicator,
      place + [
        .text(indicator.id), .text(indicator.title.vi), .text(indicator.title.en), .text(indicator.kind.rawValue),
        .optional(indicator.unit?.rawValue), .text(indicator.comparison.rawValue),
        .text(indicator.confidence.rawValue), .int(indicator.isConditional ? 1 : 0),
        .optional(indicator.plausibleRange?.lowerBound), .optional(indicator.plausibleRange?.upperBound),
        .optional(indicator.note),
      ])
    for threshold in indicator.thresholds {
      try write(IndicatorThreshold(setCode: set, indicatorID: indicator.id, threshold: threshold), line)
    }
  }

  private mutating func write(_ record: IndicatorThreshold, _ line: Cell) throws {
    let threshold = record.threshold
    try insert(
      into: .threshold,
      [
        next("threshold"), line, .text(record.setCode), .text(record.indicatorID), .optional(threshold.group),
        .optional(threshold.year), .optional(threshold.value), .text(threshold.confidence.rawValue),
        .optional(threshold.source),
      ])
  }

  private mutating func write(_ assignment: SetAssignment, _ line: Cell) throws {
    try insert(
      into: .setAssignment,
      [
        next("set_assignment"), line, .text(assignment.setCode), .text(assignment.level.rawValue),
        .text(assignment.from.description), .optional(assignment.to?.description),
      ])
  }

  private mutating func write(_ recognition: Recognition, _ line: Cell) throws {
    try insert(
      into: .recognition,
      [
        next("recognition"), line, .text(recognition.communeCode), .text(recognition.level.rawValue),
        .optional(recognition.field), .optional(recognition.targetYear), .optional(recognition.decisionNumber),
        .optional(recognition.decisionDate), .optional(recognition.revokedOn),
      ])
  }

  private mutating func write(_ target: PlanTarget, _ line: Cell) throws {
    try insert(
      into: .planTarget,
      [
        next("plan_target"), line, .text(target.plan), .text(target.id), .text(target.kind.rawValue),
        .text(target.tier.rawValue), .text(target.measure.rawValue), .optional(target.level?.rawValue),
        .text(target.title.vi), .text(target.title.en), .optional(target.unitCode), .optional(target.baseline),
        .double(target.target), .optional(target.denominator), .optional(target.due),
      ])
  }

  private mutating func write(_ submissions: [Submission]) throws {
    let insertion = try SubmissionInsertion(db)
    var rest = submissions[...]
    // What is the same for all submissions of a period and set is looked up once.
    while let first = rest.first {
      let run = rest.prefix { $0.period == first.period && $0.setCode == first.setCode }
      try write(run, like: first, with: insertion)
      rest = rest.dropFirst(run.count)
    }
  }

  private mutating func write(
    _ submissions: ArraySlice<Submission>, like first: Submission, with insertion: SubmissionInsertion
  ) throws {
    try refuseClosed(first.period)
    let slots = try storedSlots(of: first.setCode)
    let key = DigestKey(table: "submission", period: first.period.packed, setCode: first.setCode)
    if digests[key] == nil {
      try insert(into: .reportedPeriod, [.int(Int64(first.period.packed)), .text(first.setCode)])
    }
    for submission in submissions {
      guard let slots, submission.values.count <= slots.count else { throw StoreFault.unknownSlots(of: submission) }
    }
    let number = sequences["submission", default: 0]
    let encoded = try EncodedSubmissions(submissions)
    let hashing = encoded.hashing(into: digests.removeValue(forKey: key) ?? ContentDigest(), from: number)
    defer { digests[key] = hashing.finished() }
    for index in submissions.indices {
      try insertion.insert(encoded, index, batch: batch, number: number + index - submissions.startIndex)
    }
    sequences["submission"] = number + submissions.count
  }

  /// - Parameter name: of a declared table, whose columns the rows have.
  private mutating func write(_ table: NTMKit.Table, to name: String, _ lines: [Int32]) throws {
    let own = ownTables.first { $0.name == name }
    if sequences[name] == nil, let own { try OwnTableList.store(own, db) }
    if (DeclaredTables.named(name) ?? own)?.isBoundByClosings ?? true, !locks.isEmpty {
      for column in table.columns where column.field.type == .period {
        for case .period(let period) in column.values { try refuseClosed(period) }
      }
    }
    try DeclaredRows.prepare(name, table.schema, db)
    let insertion = try DeclaredInsertion(name, table.schema, db)
    let first = sequences[name, default: 0]
    sequences[name] = first + table.rowCount
    let key = DigestKey(table: name)
    var digest = digests.removeValue(forKey: key) ?? ContentDigest()
    for row in 0..<table.rowCount {
      let line: Cell = row < lines.count ? .int(Int64(lines[row])) : .null
      try insertion.insert(table, row: row, batch: batch, number: first + row, line: line, into: &digest)
    }
    digests[key] = digest
  }

  private func refuseClosed(_ period: Period) throws(Diagnostic) {
    if let closing = locks.lock(on: period) { throw PeriodLocks.refusal(of: period, by: closing) }
  }

  // MARK: - Rows

  private mutating func next(_ table: String) -> Cell {
    let number = sequences[table, default: 0]
    sequences[table] = number + 1
    return .int(number)
  }

  private mutating func insert(into table: DataTable, _ cells: [Cell]) throws {
    try db.insert(table.insertion, [.int(batch)] + cells)
    digests[DigestKey(table: table.name), default: ContentDigest()].add(row: cells)
  }

  /// The slots of the newest version ever stored, withdrawn or not: values may lie in their order.
  private mutating func storedSlots(of code: String) throws -> [String]? {
    if let known = slots[code] { return known }
    var stored: [String]?
    try db.eachRow("SELECT slots FROM criteria_set WHERE code = ? ORDER BY batch DESC, seq DESC LIMIT 1", [code]) {
      stored = try JSONText.texts(inArray: $0.text(0))
    }
    slots[code] = stored
    return stored
  }
}
