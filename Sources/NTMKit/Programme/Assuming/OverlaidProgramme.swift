/// A source with what is assumed laid over it: the only place where assumptions become records.
///
/// They come as one batch behind all others, of a kind of its own, so that everything that follows values to their batch
/// finds that they are assumed.
struct OverlaidProgramme: ProgrammeSource {
  private let base: any ProgrammeSource
  private let overlay: Overlay
  private let batch: Batch

  init(_ base: any ProgrammeSource, _ overlay: Overlay) throws {
    self.base = base
    self.overlay = overlay
    let stored = try base.batches()
    batch = Batch(
      id: (stored.map(\.id).max() ?? 0) + 1, recordedAt: "",
      // Whatever day is asked about, what is assumed counts.
      receivedOn: stored.map(\.receivedOn).min() ?? CalendarDate(daysSince1970: 0), kind: Batch.assumedKind,
      file: "assumed", sha256: "", rowsRead: overlay.records.count, rowsTaken: overlay.records.count, rowsRefused: 0,
      assumptions: "")
  }

  // MARK: Results

  func readSubmissions(
    period: Period, setCode: String, asof: CalendarDate?, _ body: (StoredSubmission) throws -> Void
  ) throws {
    try base.readSubmissions(period: period, setCode: setCode, asof: asof, body)
    for stored in try assumed(asof, { $0.period == period && $0.setCode == setCode }) { try body(stored) }
  }

  func everySubmission(of unit: String) throws -> [StoredSubmission] {
    try base.everySubmission(of: unit) + assumed(nil) { $0.unitCode == unit }
  }

  /// What units are assumed to have reported, a submission for each unit, period and set.
  private func assumed(
    _ asof: CalendarDate?, _ isWanted: (Submission) -> Bool
  ) throws -> [StoredSubmission] {
    let slots = Dictionary(
      try base.criteriaSets(asof: asof).map { ($0.code, $0.slots) }, uniquingKeysWith: { $1 })
    var found: [Submission] = []
    for case .result(let unit, let period, let set, let slot, let result) in overlay.records {
      guard let names = slots[set], let index = names.firstIndex(of: slot) else { continue }
      let empty = Submission(
        unitCode: unit, period: period, setCode: set,
        values: [ReportedValue](repeating: .none, count: names.count), lines: [])
      guard isWanted(empty) else { continue }
      let place = found.firstIndex { $0.unitCode == unit && $0.period == period && $0.setCode == set }
      if place == nil { found.append(empty) }
      found[place ?? found.count - 1].values[index] = ReportedValue(result)
    }
    return found.map { StoredSubmission(batch: batch.id, submission: $0) }
  }

  // MARK: Declared tables

  func rows(of declaration: TableDeclaration, asof: CalendarDate?) throws -> Table {
    let rows = try base.rows(of: declaration, asof: asof)
    let assumed = assumedRows(of: declaration)
    if assumed.isEmpty { return rows }
    var builder = TableBuilder(declaration.schema.fields)
    for row in assumed { builder.append(row) }
    let changed = try builder.finished()
    let columns = declaration.columns.map { column in
      let name = column.field.name
      return Column.concatenated([(rows[name], rows.rowCount), (changed[name], changed.rowCount)], as: column.field)
    }
    return try Table(columns: columns).newest(perKey: declaration.key)
  }

  func places(
    ofRows keys: [[Value]], in declaration: TableDeclaration, asof: CalendarDate?
  ) throws -> [RecordPlace?] {
    let names = declaration.key.prefix(keys.first?.count ?? 0)
    let columns = names.compactMap { name in declaration.columns.firstIndex { $0.field.name == name } }
    let assumed = Set(assumedRows(of: declaration).map { row in columns.map { row[$0] } })
    let places = try base.places(ofRows: keys, in: declaration, asof: asof)
    return zip(keys, places).map { key, place in
      assumed.contains(key) ? RecordPlace(batch: batch.id, row: nil) : place
    }
  }

  private func assumedRows(of declaration: TableDeclaration) -> [[Value]] {
    overlay.records.compactMap { record in
      if case .row(declaration.name, let values) = record { values } else { nil }
    }
  }

  // MARK: Recognitions

  func recognitions(asof: CalendarDate?) throws -> [Recognition] {
    try base.recognitions(asof: asof) + assumedRecognitions
  }

  private var assumedRecognitions: [Recognition] {
    overlay.records.compactMap { record in
      guard case .recognition(let commune, let level, let day) = record else { return nil }
      return Recognition(communeCode: commune, level: level, decisionDate: day)
    }
  }

  func place(of record: RecordReference, asof: CalendarDate?) throws -> RecordPlace? {
    if case .recognition(let commune, let level, let date) = record,
      assumedRecognitions.contains(Recognition(communeCode: commune, level: level, decisionDate: date))
    {
      return RecordPlace(batch: batch.id, row: nil)
    }
    return try base.place(of: record, asof: asof)
  }

  // MARK: What stays as it is

  var revision: DatasetRevision { base.revision }
  var ownTables: [TableDeclaration] { base.ownTables }
  func batches() throws -> [Batch] { try base.batches() + [batch] }
  func asKnown(at closing: ClosingReference) throws -> (any ProgrammeSource)? {
    try base.asKnown(at: closing).map { try OverlaidProgramme($0, overlay) }
  }
  func units(asof: CalendarDate?) throws -> [AdministrativeUnit] { try base.units(asof: asof) }
  func programmeCommunes(asof: CalendarDate?) throws -> [ProgrammeCommune] { try base.programmeCommunes(asof: asof) }
  func populations(asof: CalendarDate?) throws -> [Population] { try base.populations(asof: asof) }
  func criteriaSets(asof: CalendarDate?) throws -> [CriteriaSet] { try base.criteriaSets(asof: asof) }
  func setAssignments(asof: CalendarDate?) throws -> [SetAssignment] { try base.setAssignments(asof: asof) }
  func planTargets(asof: CalendarDate?) throws -> [PlanTarget] { try base.planTargets(asof: asof) }
  func submittedPeriods(asof: CalendarDate?) throws -> [(period: Period, setCode: String)] {
    try base.submittedPeriods(asof: asof)
  }
  func closings() throws -> [Closing] { try base.closings() }
  func history() throws -> [WorkspaceEvent] { try base.history() }
  func filePlaces(ofBatch batch: Int) throws -> FilePlaces? {
    batch == self.batch.id ? nil : try base.filePlaces(ofBatch: batch)
  }
}

extension Batch {
  /// The kind of the batch that assumptions come in; no stored one is of it.
  static let assumedKind = "whatif"
  var isAssumed: Bool { kind == Self.assumedKind }
}

extension ReportedValue {
  fileprivate init(_ result: Overlay.Result) {
    switch result {
    case .number(let value): self = .number(value)
    case .attested(let isMet): self = .attested(isMet)
    case .notApplicable: self = .notApplicable
    case .withdrawn: self = .withdrawn
    }
  }
}
