import GRDB
import GRDBSQLite
import NTMKit

/// The statement that writes submissions, bound by hand: it runs once for every commune and period.
struct SubmissionInsertion {
  private let db: Database
  private let statement: Statement

  init(_ db: Database) throws {
    self.db = db
    statement = try db.cachedStatement(
      sql: """
        INSERT INTO submission (batch, period_key, set_code, seq, unit_code, "values", lines)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
  }

  func insert(_ encoded: EncodedSubmissions, _ index: Int, batch: Int, number: Int) throws {
    let submission = encoded.submissions[index]
    let handle = statement.sqliteStatement
    Cell.int(batch).bind(to: handle, 1)
    Cell.int(Int64(submission.period.packed)).bind(to: handle, 2)
    Cell.text(submission.setCode).bind(to: handle, 3)
    Cell.int(number).bind(to: handle, 4)
    Cell.text(submission.unitCode).bind(to: handle, 5)
    let code = encoded.withJSON(index) { values, lines in
      // SAFETY: bound without a copy (no destructor), so the bytes must outlive the step and are unbound before they go.
      bind(values, to: handle, 6)
      bind(lines, to: handle, 7)
      return sqlite3_step(handle)
    }
    let error = code == SQLITE_DONE ? nil : db.failure()
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    if let error { throw error }
  }

  private func bind(_ bytes: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer, _ parameter: Int32) {
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, parameter, start, Int32(clamping: bytes.count), nil)
  }
}
