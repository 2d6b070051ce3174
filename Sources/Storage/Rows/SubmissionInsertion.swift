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

  /// - Parameters:
  ///   - json: the values and, from `valuesEnd`, the lines.
  func insert(_ submission: Submission, batch: Int, number: Int, json: [UInt8], valuesEnd: Int) throws {
    let handle = statement.sqliteStatement
    Cell.int(batch).bind(to: handle, 1)
    Cell.int(Int64(submission.period.packed)).bind(to: handle, 2)
    Cell.text(submission.setCode).bind(to: handle, 3)
    Cell.int(number).bind(to: handle, 4)
    Cell.text(submission.unitCode).bind(to: handle, 5)
    let code = json.withUnsafeBytes { bytes -> Int32 in
      // SAFETY: bound without a copy (no destructor), so the bytes must outlive the step and are unbound before they go.
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(handle, 6, start, Int32(clamping: valuesEnd), nil)
      sqlite3_bind_text(handle, 7, start.map { $0 + valuesEnd }, Int32(clamping: bytes.count - valuesEnd), nil)
      let code = sqlite3_step(handle)
      return code
    }
    let error = code == SQLITE_DONE ? nil : db.failure()
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    if let error { throw error }
  }

  /// Adds the row as `Cell`s of the same columns would.
  static func hash(
    _ submission: Submission, number: Int, json: [UInt8], valuesEnd: Int, into digest: inout ContentDigest
  ) {
    digest.beginRow()
    digest.add(Int64(submission.period.packed))
    digest.add(submission.setCode)
    digest.add(Int64(number))
    digest.add(submission.unitCode)
    json.withUnsafeBufferPointer { bytes in
      digest.add(utf8: UnsafeBufferPointer(rebasing: bytes[..<valuesEnd]))
      digest.add(utf8: UnsafeBufferPointer(rebasing: bytes[valuesEnd...]))
    }
  }
}
