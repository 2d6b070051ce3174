import GRDB
import NTMKit

extension StoreSnapshot {
  public func submittedPeriods(asof: CalendarDate?) throws -> [(period: Period, setCode: String)] {
    let visible = visibility(asof)
    var periods: [(period: Period, setCode: String)] = []
    try store.read { db in
      try db.eachRow("SELECT batch, period_key, set_code FROM reported_period ORDER BY period_key, set_code") { row in
        guard visible.contains(row.int(0)) else { return }
        let found = (period: Period(packed: Int32(truncatingIfNeeded: row.int(1))), setCode: row.text(2))
        if let last = periods.last, last == found { return }
        periods.append(found)
      }
    }
    return periods
  }

  /// Oldest batch first, within a batch in the order of the file.
  ///
  /// - Cost: one run over the rows of that period and set, which lie together; about 10 ns a value.
  public func submissions(period: Period, setCode: String, asof: CalendarDate?) throws -> [StoredSubmission] {
    let visible = visibility(asof)
    var submissions: [StoredSubmission] = []
    var capacity = 0
    try store.read { db in
      try db.eachRow(
        """
        SELECT batch, unit_code, "values", lines FROM submission WHERE period_key = ? AND set_code = ?
        ORDER BY batch, seq
        """, [Int(period.packed), setCode]
      ) { row in
        let batch = row.int(0)
        guard visible.contains(batch) else { return }
        let values = try SubmissionScanner.values(row.bytes(2), capacity: capacity)
        capacity = values.count
        submissions.append(
          StoredSubmission(
            batch: batch,
            submission: Submission(
              unitCode: row.text(1), period: period, setCode: setCode, values: values,
              lines: try SubmissionScanner.lines(row.bytes(3)))))
      }
    }
    return submissions
  }
}
