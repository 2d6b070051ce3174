/// Where a dataset takes its records from: a store's snapshot, or arrays in a test.
///
/// Every call gives what was known on `asof` (received by then, not withdrawn); nil means all. Where records supersede one
/// another the newest wins, except that submissions come all, oldest batch first.
public protocol ProgrammeSource: Sendable {
  var revision: DatasetRevision { get }
  /// The declarations of tables that are not ntm's own, as far as there are rows of them.
  var ownTables: [TableDeclaration] { get }
  func units(asof: CalendarDate?) throws -> [AdministrativeUnit]
  /// Empty when no list was imported: then all units of kind `xã` count.
  func programmeCommunes(asof: CalendarDate?) throws -> [ProgrammeCommune]
  func populations(asof: CalendarDate?) throws -> [Population]
  func criteriaSets(asof: CalendarDate?) throws -> [CriteriaSet]
  func setAssignments(asof: CalendarDate?) throws -> [SetAssignment]
  func recognitions(asof: CalendarDate?) throws -> [Recognition]
  func planTargets(asof: CalendarDate?) throws -> [PlanTarget]
  /// Periods with submissions, with the sets they were made for, oldest first.
  func submittedPeriods(asof: CalendarDate?) throws -> [(period: Period, setCode: String)]
  /// Calls for each submission of a period and set, oldest batch first, within a batch in the order of the file. Nothing is kept,
  /// so that a body that keeps nothing either makes no copy of what may be millions of values.
  func readSubmissions(
    period: Period, setCode: String, asof: CalendarDate?, _ body: (StoredSubmission) throws -> Void
  ) throws
  /// The rows of a declared table: of each key the newest, where the first stood; none when nothing was imported.
  ///
  /// - Shape: the declaration's columns, in its order.
  func rows(of declaration: TableDeclaration, asof: CalendarDate?) throws -> Table
  /// The same rows with the columns asked for and perhaps others, in the declaration's order: what is not asked for need not be read.
  func rows(of declaration: TableDeclaration, columns: Set<String>, asof: CalendarDate?) throws -> Table
  /// All batches, withdrawn ones too.
  func batches() throws -> [Batch]
  /// The closings of periods, oldest first, each with the amendment that followed it.
  func closings() throws -> [Closing]
  /// The source as it was at a closing: what was imported or withdrawn later is not there. nil when there was no such closing.
  func asKnown(at closing: ClosingReference) throws -> (any ProgrammeSource)?
  /// Everything that was done, oldest first.
  func history() throws -> [WorkspaceEvent]
  /// All that one unit ever reported, by period and set, what was received earlier first; what was withdrawn too.
  func everySubmission(of unit: String) throws -> [StoredSubmission]
  /// The header of a batch's file, and where its values stand; nil where that is not kept.
  func filePlaces(ofBatch batch: Int) throws -> FilePlaces?
  /// The import that has the last word on what a record is, of those that count on a day; nil where that is not kept.
  func place(of record: RecordReference, asof: CalendarDate?) throws -> RecordPlace?
  /// Where rows of a declared table were said last, by imports that count on a day: in the order of the keys, nil where there
  /// is no such row or where that is not kept.
  ///
  /// - Parameter keys: the values of the declaration's key columns in their order; all as long as the first. Where they are
  ///   only the first parts of a key, the last row of these counts.
  /// - Cost: one run over the table.
  func places(ofRows keys: [[Value]], in declaration: TableDeclaration, asof: CalendarDate?) throws -> [RecordPlace?]
}

extension ProgrammeSource {
  /// The submissions of a period and set, what was received earlier first, within a batch in the order of the file.
  public func submissions(period: Period, setCode: String, asof: CalendarDate?) throws -> [StoredSubmission] {
    var submissions: [StoredSubmission] = []
    try readSubmissions(period: period, setCode: setCode, asof: asof) { submissions.append($0) }
    return submissions
  }
  /// The words of a declared table's column with the titles that its rows give them, in the order of the rows; a word has as many as
  /// were ever said. Empty for a table without titles.
  public func titles(
    inColumn column: String, of declaration: TableDeclaration
  ) throws -> [(word: String, title: LocalizedText)] {
    declaration.hasTitles(of: column)
      ? try declaration.titles(inColumn: column, of: rows(of: declaration, asof: nil)) : []
  }
  public func titles(
    inColumn column: String, ofTable name: String
  ) throws -> [(word: String, title: LocalizedText)] {
    try declaration(named: name).map { try titles(inColumn: column, of: $0) } ?? []
  }
  /// A declared table, ntm's or another one.
  public func declaration(named name: String) -> TableDeclaration? {
    DeclaredTables.named(name) ?? ownTables.first { $0.name == name }
  }
  public var ownTables: [TableDeclaration] { [] }
  public func rows(of declaration: TableDeclaration, columns: Set<String>, asof: CalendarDate?) throws -> Table {
    try rows(of: declaration, asof: asof)
  }
  public func closings() throws -> [Closing] { [] }
  public func asKnown(at closing: ClosingReference) throws -> (any ProgrammeSource)? { nil }
  public func history() throws -> [WorkspaceEvent] { try batches().map { WorkspaceEvent($0) } }
  public func everySubmission(of unit: String) throws -> [StoredSubmission] { [] }
  public func filePlaces(ofBatch batch: Int) throws -> FilePlaces? { nil }
  public func place(of record: RecordReference, asof: CalendarDate?) throws -> RecordPlace? { nil }
  public func places(
    ofRows keys: [[Value]], in declaration: TableDeclaration, asof: CalendarDate?
  ) throws -> [RecordPlace?] { keys.map { _ in nil } }
}

/// Records held in arrays: for tests, and for data made in memory.
public struct RecordedProgramme: ProgrammeSource {
  public var revision = DatasetRevision(contentHash: "in-memory")
  public var units: [AdministrativeUnit] = []
  public var programmeCommunes: [ProgrammeCommune] = []
  public var populations: [Population] = []
  public var criteriaSets: [CriteriaSet] = []
  public var setAssignments: [SetAssignment] = []
  public var recognitions: [Recognition] = []
  public var planTargets: [PlanTarget] = []
  public var submissions: [StoredSubmission] = []
  public var declaredRows: [DeclaredRows] = []
  public var ownTables: [TableDeclaration] = []
  public var allBatches: [Batch] = []
  public var allClosings: [Closing] = []
  /// By batch.
  public var filePlaces: [Int: FilePlaces] = [:]

  /// Rows that one batch brought for a declared table; columns it lacks are missing.
  public struct DeclaredRows: Sendable {
    public var table: String
    public var batch: Int
    public var rows: Table
    /// The file's line of each row; empty where that is not kept.
    public var lines: [Int]

    public init(table: String, batch: Int = 0, rows: Table, lines: [Int] = []) {
      self.table = table
      self.batch = batch
      self.rows = rows
      self.lines = lines
    }
  }

  public init() {}

  public func units(asof: CalendarDate?) -> [AdministrativeUnit] { units }
  public func programmeCommunes(asof: CalendarDate?) -> [ProgrammeCommune] { programmeCommunes }
  public func populations(asof: CalendarDate?) -> [Population] { populations }
  public func criteriaSets(asof: CalendarDate?) -> [CriteriaSet] { criteriaSets }
  public func setAssignments(asof: CalendarDate?) -> [SetAssignment] { setAssignments }
  public func recognitions(asof: CalendarDate?) -> [Recognition] { recognitions }
  public func planTargets(asof: CalendarDate?) -> [PlanTarget] { planTargets }

  public func submittedPeriods(asof: CalendarDate?) -> [(period: Period, setCode: String)] {
    var seen: Set<[String]> = []
    return known(asof).map { ($0.submission.period, $0.submission.setCode) }
      .filter { seen.insert([$0.0.description, $0.1]).inserted }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  public func readSubmissions(
    period: Period, setCode: String, asof: CalendarDate?, _ body: (StoredSubmission) throws -> Void
  ) throws {
    for stored in known(asof) where stored.submission.period == period && stored.submission.setCode == setCode {
      try body(stored)
    }
  }

  /// What the batches that count brought for a declared table, what was received earlier first.
  private func pieces(of declaration: TableDeclaration, asof: CalendarDate?) -> [DeclaredRows] {
    let hidden = hidden(asof)
    let rows = declaredRows.filter { $0.table == declaration.name && !hidden.contains($0.batch) }
    return ReceptionOrder(allBatches).ordered(rows) { $0.batch }
  }

  public func places(
    ofRows keys: [[Value]], in declaration: TableDeclaration, asof: CalendarDate?
  ) -> [RecordPlace?] {
    let names = declaration.key.prefix(keys.first?.count ?? 0)
    var found: [[Value]: RecordPlace] = [:]
    for piece in pieces(of: declaration, asof: asof) {
      for row in 0..<piece.rows.rowCount {
        let line = piece.lines.isEmpty ? nil : piece.lines[row]
        found[names.map { piece.rows[row, $0] }] = RecordPlace(batch: piece.batch, row: line)
      }
    }
    return keys.map { found[$0] }
  }

  public func rows(of declaration: TableDeclaration, asof: CalendarDate?) throws -> Table {
    let found = pieces(of: declaration, asof: asof)
    let pieces = found.map(\.rows)
    if pieces.isEmpty { return Table(empty: declaration.schema) }
    let columns = declaration.columns.map { column in
      Column.concatenated(pieces.map { ($0[column.field.name], $0.rowCount) }, as: column.field)
    }
    let edits = Set(allBatches.filter(\.isEdit).map(\.id))
    let batches = found.flatMap { Array(repeating: $0.batch, count: $0.rows.rowCount) }
    return try Table(columns: columns).newest(of: declaration, batches: batches, isEdit: edits.contains) {
      filePlaces[$0]?.header ?? []
    }
  }

  public func batches() -> [Batch] { allBatches }
  public func filePlaces(ofBatch batch: Int) -> FilePlaces? { filePlaces[batch] }
  public func everySubmission(of unit: String) -> [StoredSubmission] {
    ReceptionOrder(allBatches).ordered(submissions.filter { $0.submission.unitCode == unit }) { $0.batch }.byPeriod
  }
  public func closings() -> [Closing] { allClosings }

  /// Without the batches behind the closing's last; a withdrawal of the closing's day counts as made before it.
  public func asKnown(at closing: ClosingReference) -> (any ProgrammeSource)? {
    guard let index = allClosings.firstIndex(where: { $0.reference == closing }) else { return nil }
    let last = allClosings[index]
    var then = self
    then.submissions.removeAll { $0.batch > last.lastBatch }
    then.declaredRows.removeAll { $0.batch > last.lastBatch }
    then.allBatches = allBatches.filter { $0.id <= last.lastBatch }.map { batch in
      var batch = batch
      if let day = batch.withdrawnOn, day > last.closedOn { batch.withdrawnOn = nil }
      return batch
    }
    then.allClosings = Array(allClosings[...index]).known(asof: last.closedOn)
    then.allClosings[index].amendment = nil
    return then
  }

  private func known(_ asof: CalendarDate?) -> [StoredSubmission] {
    let hidden = hidden(asof)
    return ReceptionOrder(allBatches).ordered(submissions.filter { !hidden.contains($0.batch) }) { $0.batch }
  }

  /// Batches that do not count.
  private func hidden(_ asof: CalendarDate?) -> Set<Int> {
    Set(
      allBatches.filter { batch in
        batch.withdrawnOn != nil || asof.map { batch.receivedOn > $0 } ?? false
      }.map(\.id))
  }
}
