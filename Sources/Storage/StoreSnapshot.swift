import GRDB
import NTMKit

/// A workspace as it stood at one moment: what is imported or withdrawn later is not seen.
///
/// Records are read when asked for. Rows come in an order that depends on the imports alone: a record stands where it was first
/// seen, with what was last said of it.
public struct StoreSnapshot: ProgrammeSource {
  public let revision: DatasetRevision
  public let metadata: WorkspaceMetadata
  public let ownTables: [TableDeclaration]
  let store: Store
  let log: BatchLog

  init(_ store: Store, _ log: BatchLog, _ metadata: WorkspaceMetadata, _ ownTables: [TableDeclaration]) {
    self.store = store
    self.log = log
    self.metadata = metadata
    self.ownTables = ownTables
    revision = log.revision(disclaimer: metadata.disclaimer)
  }

  public func batches() -> [Batch] { log.batches }
  public func closings() -> [Closing] { log.events.closings }
  public func asKnown(at closing: ClosingReference) -> (any ProgrammeSource)? {
    log.events.event(of: closing).map { StoreSnapshot(store, log.asKnown(at: $0), metadata, ownTables) }
  }
  var newestBatch: Int { log.newestBatch }

  /// The newest period with submissions.
  public func newestPeriod(asof: CalendarDate? = nil) throws -> Period? {
    try submittedPeriods(asof: asof).map(\.period).max { $0.lastDay < $1.lastDay }
  }

  /// Which batches count on a day.
  func visibility(_ asof: CalendarDate?) -> BatchVisibility { BatchVisibility(log.batches, asof: asof) }

  /// Calls back for each row of a batch that counts, those received earlier first.
  ///
  /// - Parameters:
  ///   - columns: the batch comes before them, as column 0.
  ///   - place: the column with a row's place in its batch.
  func eachRow(
    of table: String, _ columns: String, place: String = "seq", asof: CalendarDate?, _ body: (RawRow) throws -> Void
  ) throws(Diagnostic) {
    let visible = visibility(asof)
    try store.read { db in
      for span in try visible.spans(of: table, upTo: log.newestBatch, db) {
        try db.eachRow(
          "SELECT batch, \(columns) FROM \(table) WHERE batch BETWEEN ? AND ? ORDER BY batch, \(place)",
          [span.lowerBound, span.upperBound]
        ) { if visible.contains($0.int(0)) { try body($0) } }
      }
    }
  }
}

extension Store {
  public func snapshot() throws(Diagnostic) -> StoreSnapshot {
    let (log, meta) = try read { db in (try BatchLog(db), try db.meta()) }
    return StoreSnapshot(self, log, WorkspaceMetadata(meta), OwnTableList.read(meta))
  }

  /// What the rows of the next file may refer to.
  ///
  /// - Parameters:
  ///   - day: when the file was written, or what it is about: names mean the units that there were then. nil: units as
  ///     they were last said to be.
  ///   - ownTables: tables that are not ntm's own, besides those that there are rows of.
  public func importContext(
    on day: CalendarDate? = nil, ownTables: [TableDeclaration] = []
  ) throws -> ImportContext {
    let snapshot = try snapshot()
    let units = try snapshot.units(asof: nil)
    var context = ImportContext(
      units: UnitDirectory(units, on: day), unitHistory: units, criteriaSets: try snapshot.criteriaSets(asof: nil),
      setAssignments: try snapshot.setAssignments(asof: nil), locks: PeriodLocks(snapshot.closings()),
      keys: { try snapshot.keys(ofTable: $0) }, titles: { try snapshot.titles(inColumn: $1, ofTable: $0) })
    context.ownTables = TableDeclaration.merged(snapshot.ownTables, ownTables)
    context.planTargets = { try snapshot.planTargets(asof: nil) }
    return context
  }
}
