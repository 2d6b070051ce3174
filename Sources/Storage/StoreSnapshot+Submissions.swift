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

  /// - Cost: one run over the rows of that period and set, which lie together; about 20 ns a value. The connection is held only
  ///   while the rows are copied, so that several periods are read at once.
  public func readSubmissions(
    period: Period, setCode: String, asof: CalendarDate?, _ body: (StoredSubmission) throws -> Void
  ) throws {
    let rows = try submissionRows(period, setCode, visibility(asof))
    do {
      try rows.read(period: period, setCode: setCode, body)
    } catch let damage as Damage {
      throw StoreFault.diagnostic(for: damage, at: store.location)
    }
  }

  private func submissionRows(
    _ period: Period, _ setCode: String, _ visible: BatchVisibility
  ) throws(Diagnostic) -> SubmissionRows {
    try store.read { db in
      var rows = SubmissionRows()
      try db.eachRow(
        """
        SELECT batch, unit_code, "values", lines FROM submission WHERE period_key = ? AND set_code = ?
        ORDER BY batch, seq
        """, [Int(period.packed), setCode]
      ) { row in
        let batch = row.int(0)
        guard visible.contains(batch) else { return }
        rows.append(batch: batch, unitCode: row.text(1), values: row.bytes(2), lines: row.bytes(3))
      }
      rows.order(by: visible)
      return rows
    }
  }
}

/// Rows of submissions as they are stored, copied out of the database.
private struct SubmissionRows {
  private struct Row {
    var batch: Int
    var unitCode: String
    var start: Int
    var valuesEnd: Int
    var linesEnd: Int
  }
  private var rows: [Row] = []
  private var bytes: [UInt8] = []

  mutating func append(
    batch: Int, unitCode: String, values: UnsafeBufferPointer<UInt8>, lines: UnsafeBufferPointer<UInt8>
  ) {
    let start = bytes.count
    bytes += values
    let valuesEnd = bytes.count
    bytes += lines
    rows.append(Row(batch: batch, unitCode: unitCode, start: start, valuesEnd: valuesEnd, linesEnd: bytes.count))
  }

  mutating func order(by visible: BatchVisibility) {
    if !visible.order.isThatOfEntry { rows = visible.order.ordered(rows) { $0.batch } }
  }

  /// Reads one after the other into one submission, whose arrays are used again.
  func read(period: Period, setCode: String, _ body: (StoredSubmission) throws -> Void) throws {
    var stored = StoredSubmission(
      batch: 0, submission: Submission(unitCode: "", period: period, setCode: setCode, values: [], lines: []))
    var lines = SubmissionLineReader()
    try bytes.withUnsafeBufferPointer { bytes in
      for row in rows {
        stored.batch = row.batch
        stored.submission.unitCode = row.unitCode
        try SubmissionScanner.read(
          UnsafeBufferPointer(rebasing: bytes[row.start..<row.valuesEnd]), into: &stored.submission.values)
        try lines.read(
          UnsafeBufferPointer(rebasing: bytes[row.valuesEnd..<row.linesEnd]), into: &stored.submission.lines)
        try body(stored)
      }
    }
  }
}
