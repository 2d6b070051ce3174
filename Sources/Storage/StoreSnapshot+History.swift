import GRDB
import NTMKit

extension StoreSnapshot {
  /// Everything that was done to the workspace, oldest first.
  ///
  /// Closings, amendments and withdrawals know how far imports had come, so that the order does not hang on the clock.
  public func history() -> [WorkspaceEvent] {
    struct Place: Comparable {
      /// The newest import before it, or itself.
      var batch: Int
      /// 0 for the import itself.
      var withdrawal: Int
      /// 0 for a withdrawal.
      var event: Int
      static func < (a: Place, b: Place) -> Bool {
        (a.batch, a.withdrawal, a.event) < (b.batch, b.withdrawal, b.event)
      }
    }
    let byID = Dictionary(log.batches.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var events = log.batches.map { (Place(batch: $0.id, withdrawal: 0, event: 0), WorkspaceEvent($0)) }
    for withdrawal in log.withdrawals {
      let place = Place(
        batch: withdrawal.lastBatch ?? lastBatch(before: withdrawal), withdrawal: withdrawal.id, event: 0)
      let event = WorkspaceEvent(
        .withdrawn, day: withdrawal.withdrawnOn, recordedAt: withdrawal.recordedAt, batch: byID[withdrawal.batch],
        note: withdrawal.note.isEmpty ? nil : LocalizedText(verbatim: withdrawal.note))
      events.append((place, event))
    }
    for event in log.events {
      let place = Place(batch: event.lastBatch, withdrawal: event.lastWithdrawal, event: event.id)
      let shown = WorkspaceEvent(
        event.kind == .closed ? .closed : .amended, day: event.day, recordedAt: event.recordedAt, period: event.period,
        who: event.who, note: LocalizedText(verbatim: event.note))
      events.append((place, shown))
    }
    return events.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// For a withdrawal from before that was recorded: by the clock, but not before the batch itself.
  private func lastBatch(before withdrawal: BatchWithdrawal) -> Int {
    let earlier = log.batches.last { $0.recordedAt <= withdrawal.recordedAt }?.id ?? 0
    return max(earlier, withdrawal.batch)
  }

  /// All that one unit ever reported, by period and set, what was received earlier first; what was withdrawn too.
  ///
  /// - Cost: one run over all submissions.
  public func everySubmission(of unit: String) throws -> [StoredSubmission] {
    var submissions: [StoredSubmission] = []
    try store.read { db in
      try db.eachRow(
        """
        SELECT batch, period_key, set_code, "values", lines FROM submission WHERE unit_code = ? AND batch <= ?
        ORDER BY period_key, set_code, batch, seq
        """, [unit, newestBatch]
      ) { row in
        submissions.append(
          StoredSubmission(
            batch: row.int(0),
            submission: Submission(
              unitCode: unit, period: Period(packed: Int32(truncatingIfNeeded: row.int(1))), setCode: row.text(2),
              values: try SubmissionScanner.values(row.bytes(3)),
              lines: try SubmissionScanner.lines(row.bytes(4)))))
      }
    }
    return ReceptionOrder(log.batches).ordered(submissions) { $0.batch }.byPeriod
  }
}
