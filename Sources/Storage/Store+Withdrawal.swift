import GRDB
import NTMKit

extension Store {
  /// Takes a batch back: from now on it counts for nothing, whatever day is asked about; its rows stay in the file.
  ///
  /// - Parameter note: why, for those who look later.
  /// - Returns: the revision without it.
  /// - Throws: `store.unknown-batch`, `store.already-withdrawn`, `store.period-closed` when it holds values of a closed
  ///   period, `store.busy`.
  @discardableResult
  public func withdraw(
    batch: Int, on day: CalendarDate, note: String, recordedAt: String
  ) throws -> DatasetRevision {
    try transaction { db in
      let log = try BatchLog(db)
      guard let withdrawn = log.batches.first(where: { $0.id == batch }) else {
        throw StoreFault.unknownBatch(batch, newest: log.newestBatch)
      }
      if let day = withdrawn.withdrawnOn { throw StoreFault.alreadyWithdrawn(batch, on: day) }
      let locks = PeriodLocks(log.events.closings)
      for period in locks.isEmpty ? [] : try BatchPeriods.all(of: batch, db) {
        if let closing = locks.lock(on: period) { throw StoreFault.batchOfClosedPeriod(batch, period, closing) }
      }
      var digest = ContentDigest()
      digest.add(log.withdrawalHash)
      digest.add(Int64(batch))
      digest.add(day.description)
      digest.add(note)
      try db.insert(
        """
        INSERT INTO batch_withdrawal (batch, withdrawn_on, recorded_at, note, chain_hash, last_batch)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .int(batch), .text(day.description), .text(recordedAt), .text(note), .text(digest.finished()),
          .int(log.newestBatch),
        ])
      return try BatchLog(db).revision(disclaimer: db.meta().text("disclaimer"))
    }
  }

  /// All batches, withdrawn ones too, oldest first.
  public func batches() throws(Diagnostic) -> [Batch] { try read { try BatchLog($0).batches } }
}
