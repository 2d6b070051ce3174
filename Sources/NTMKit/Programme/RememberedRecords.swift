import Synchronization

/// A source whose answers are kept: the views of one dataset, one for each scope, ask for the same records.
///
/// Submissions are not kept: there may be millions of values, and each view reads a period once.
final class RememberedRecords: ProgrammeSource {
  private let source: any ProgrammeSource
  private let kept = Mutex<[CalendarDate?: Answers]>([:])

  private struct Answers {
    var units: [AdministrativeUnit]?
    var programmeCommunes: [ProgrammeCommune]?
    var populations: [Population]?
    var criteriaSets: [CriteriaSet]?
    var setAssignments: [SetAssignment]?
    var recognitions: [Recognition]?
    var planTargets: [PlanTarget]?
    var submittedPeriods: [(period: Period, setCode: String)]?
    var rows: [String: Table] = [:]
    /// Of tables that only some columns of were asked for.
    var partialRows: [String: Table] = [:]
  }

  init(_ source: any ProgrammeSource) { self.source = source }

  var revision: DatasetRevision { source.revision }
  var ownTables: [TableDeclaration] { source.ownTables }
  func batches() throws -> [Batch] { try source.batches() }
  func closings() throws -> [Closing] { try source.closings() }
  func history() throws -> [WorkspaceEvent] { try source.history() }
  func everySubmission(of unit: String) throws -> [StoredSubmission] { try source.everySubmission(of: unit) }
  func filePlaces(ofBatch batch: Int) throws -> FilePlaces? { try source.filePlaces(ofBatch: batch) }
  func place(of record: RecordReference, asof: CalendarDate?) throws -> RecordPlace? {
    try source.place(of: record, asof: asof)
  }
  func places(
    ofRows keys: [[Value]], in declaration: TableDeclaration, asof: CalendarDate?
  ) throws -> [RecordPlace?] { try source.places(ofRows: keys, in: declaration, asof: asof) }
  func asKnown(at closing: ClosingReference) throws -> (any ProgrammeSource)? { try source.asKnown(at: closing) }

  func units(asof: CalendarDate?) throws -> [AdministrativeUnit] {
    try answer(\.units, asof) { try source.units(asof: asof) }
  }
  func programmeCommunes(asof: CalendarDate?) throws -> [ProgrammeCommune] {
    try answer(\.programmeCommunes, asof) { try source.programmeCommunes(asof: asof) }
  }
  func populations(asof: CalendarDate?) throws -> [Population] {
    try answer(\.populations, asof) { try source.populations(asof: asof) }
  }
  func criteriaSets(asof: CalendarDate?) throws -> [CriteriaSet] {
    try answer(\.criteriaSets, asof) { try source.criteriaSets(asof: asof) }
  }
  func setAssignments(asof: CalendarDate?) throws -> [SetAssignment] {
    try answer(\.setAssignments, asof) { try source.setAssignments(asof: asof) }
  }
  func recognitions(asof: CalendarDate?) throws -> [Recognition] {
    try answer(\.recognitions, asof) { try source.recognitions(asof: asof) }
  }
  func planTargets(asof: CalendarDate?) throws -> [PlanTarget] {
    try answer(\.planTargets, asof) { try source.planTargets(asof: asof) }
  }
  func submittedPeriods(asof: CalendarDate?) throws -> [(period: Period, setCode: String)] {
    try answer(\.submittedPeriods, asof) { try source.submittedPeriods(asof: asof) }
  }
  func rows(of declaration: TableDeclaration, asof: CalendarDate?) throws -> Table {
    try answer(\.rows[declaration.name], asof) { try source.rows(of: declaration, asof: asof) }
  }
  func rows(of declaration: TableDeclaration, columns: Set<String>, asof: CalendarDate?) throws -> Table {
    try kept.withLock { kept in
      if let rows = kept[asof]?.rows[declaration.name] { return rows }
      var wanted = columns.intersection(declaration.schema.names)
      if let rows = kept[asof]?.partialRows[declaration.name] {
        let present = rows.schema.names
        if wanted.isSubset(of: present) { return rows }
        wanted.formUnion(present)
      }
      let rows = try source.rows(of: declaration, columns: wanted, asof: asof)
      kept[asof, default: Answers()].partialRows[declaration.name] = rows
      return rows
    }
  }
  func readSubmissions(
    period: Period, setCode: String, asof: CalendarDate?, _ body: (StoredSubmission) throws -> Void
  ) throws {
    try source.readSubmissions(period: period, setCode: setCode, asof: asof, body)
  }

  /// Locked while the source is asked: who asks for the same meanwhile waits, and the source is asked once.
  private func answer<Records>(
    _ place: WritableKeyPath<Answers, Records?> & Sendable, _ asof: CalendarDate?, _ ask: () throws -> Records
  ) throws -> Records where Records: Sendable {
    try kept.withLock { kept in
      if let known = kept[asof]?[keyPath: place] { return known }
      let records = try ask()
      kept[asof, default: Answers()][keyPath: place] = records
      return records
    }
  }
}
