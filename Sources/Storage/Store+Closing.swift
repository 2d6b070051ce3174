import GRDB
import NTMKit

extension Store {
  /// Closes a period: what was reported for it, and for the periods in it, may not change until it is amended.
  ///
  /// - Parameters:
  ///   - day: when it was published.
  ///   - by: who sat at the prompt.
  /// - Returns: the closing, with the revision it recorded.
  /// - Throws: `store.already-closed`, `store.nothing-submitted`, `store.ahead-of-data`, `store.earlier-than-last`,
  ///   `store.busy`.
  @discardableResult
  public func close(
    _ period: Period, on day: CalendarDate, note: String, by: String, recordedAt: String
  ) throws -> Closing {
    try transaction { db in
      let log = try BatchLog(db)
      let last = log.events.closings.last { $0.period == period }
      if let last, last.amendment == nil { throw StoreFault.alreadyClosed(last) }
      try refuseEarlier(day, than: log, period)
      try refuseUnreported(period, StoreSnapshot(self, log, WorkspaceMetadata(), []))
      return try record(.closed, period, day, note, by, recordedAt, log, db)
    }
  }

  /// Opens a closed period: values for it are taken until it is closed again.
  ///
  /// - Returns: the closing that it followed, with the amendment.
  /// - Throws: `store.not-closed`, `store.already-amended`, `store.earlier-than-last`, `store.busy`.
  @discardableResult
  public func amend(
    _ period: Period, on day: CalendarDate, reason: String, by: String, recordedAt: String
  ) throws -> Closing {
    try transaction { db in
      let log = try BatchLog(db)
      let closings = log.events.closings
      guard let last = closings.last(where: { $0.period == period }) else {
        throw StoreFault.notClosed(period, closings)
      }
      if let amendment = last.amendment { throw StoreFault.alreadyAmended(last, amendment) }
      try refuseEarlier(day, than: log, period)
      return try record(.amended, period, day, reason, by, recordedAt, log, db)
    }
  }

  /// All closings, oldest first.
  public func closings() throws(Diagnostic) -> [Closing] { try read { try BatchLog($0).events.closings } }

  private func record(
    _ kind: PeriodEvent.Kind, _ period: Period, _ day: CalendarDate, _ note: String, _ by: String,
    _ recordedAt: String, _ log: BatchLog, _ db: Database
  ) throws -> Closing {
    var event = PeriodEvent(
      id: (log.events.last?.id ?? 0) + 1, kind: kind, period: period, day: day, recordedAt: recordedAt, who: by,
      note: note, lastBatch: log.newestBatch, lastWithdrawal: log.newestWithdrawal)
    event.chainHash = event.hash(
      after: log.eventHash, batches: log.batchHash, withdrawals: log.withdrawalHash)
    event.revision = BatchLog.contentHash(log.batchHash, log.withdrawalHash, event.chainHash)
    try event.insert(db)
    guard let closing = (log.events + [event]).closings.last(where: { $0.period == period }) else {
      throw Damage(found: "period_event \(event.id)")
    }
    return closing
  }

  /// The events of a period stand in the order of their days.
  private func refuseEarlier(_ day: CalendarDate, than log: BatchLog, _ period: Period) throws(Diagnostic) {
    guard let last = log.events.last(where: { $0.period == period }), day < last.day else { return }
    throw StoreFault.earlierThanLast(period, last, day)
  }

  private func refuseUnreported(_ period: Period, _ snapshot: StoreSnapshot) throws {
    let known = try snapshot.submittedPeriods(asof: nil).map(\.period)
    let newest = known.map(\.lastDay).max()
    guard known.contains(where: period.contains) else { throw StoreFault.nothingSubmitted(period, known) }
    if let newest, newest < period.lastDay { throw StoreFault.aheadOfData(period, newest) }
  }
}

/// What a batch brought for periods that are closed.
enum BatchPeriods {
  /// The periods of a batch's submissions and rows: those that a closing binds.
  static func all(of batch: Int, _ db: Database) throws -> [Period] {
    var periods: Set<Period> = []
    try db.eachRow("SELECT DISTINCT period_key FROM reported_period WHERE batch = ?", [batch]) {
      periods.insert(Period(packed: Int32(truncatingIfNeeded: $0.int(0))))
    }
    for declaration in try OwnTableList.declarations(db) {
      for column in declaration.periodColumns where try DeclaredRows.columns(of: declaration.name, db).contains(column)
      {
        let name = DeclaredRows.quoted(column)
        try db.eachRow(
          "SELECT DISTINCT \(name) FROM \(DeclaredRows.quoted(declaration.name)) WHERE batch = ? AND \(name) IS NOT NULL",
          [batch]
        ) { periods.insert(try $0.period(0)) }
      }
    }
    return periods.sorted()
  }
}
