import GRDBSQLite
import NTMKit

/// Steps through a statement's rows and makes a table of them.
struct SQLExecution {
  let statement: SQLPrepared
  let outputs: [SQLQuery.Output]

  /// Values that a result may hold: a statement that never ends is stopped before it fills the memory.
  private static let mostValues = 100_000_000

  func table() throws(SQLFault) -> Table {
    var columns = outputs.map { ResultColumn($0) }
    let mostRows = Self.mostValues / max(columns.count, 1)
    var rowCount = 0
    stepping: while true {
      let code = sqlite3_step(statement.handle)
      switch code {
      case SQLITE_ROW:
        guard rowCount < mostRows else {
          throw SQLFault("sql.too-large", Strings.tooLarge(rowCount), hints: [Strings.tooLargeHint], kind: .data)
        }
        for place in columns.indices { try columns[place].append(statement.handle, Int32(place)) }
        rowCount += 1
      case SQLITE_DONE: break stepping
      case SQLITE_INTERRUPT:
        throw SQLFault("report.cancelled", Strings.stopped, reason: .stopped)
      default: throw failure()
      }
    }
    do {
      return try Table(columns: columns.map { $0.finished() })
    } catch {
      throw SQLFault(error.code, error.message, hints: error.hints, kind: error.kind)
    }
  }

  private func failure() -> SQLFault {
    let message = statement.connection.message
    if message == "integer overflow" {
      return SQLFault("query.overflow", Strings.overflow, hints: [Strings.overflowHint], kind: .data)
    }
    return SQLFault("sql.failed", Strings.sqlite(message), kind: .data)
  }
}
