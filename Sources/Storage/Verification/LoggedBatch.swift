import Foundation
import GRDB
import NTMKit

/// An import as the log has it, before anything of it is believed.
struct LoggedBatch {
  var id: Int
  /// nil where the day received is no day.
  var batch: Batch?
  var hash: String
  /// The names of fields that are not in their form.
  var malformed: [String] = []

  private static let columns = """
    id, recorded_at, received_on, kind, file, sha256, rows_read, rows_taken, rows_refused, assumptions, chain_hash, header,
    layout, discrepancies
    """

  /// Calls back for each row that can be read, in order.
  ///
  /// - Throws: what reading the log throws, after the rows before it were handed over.
  static func each(_ db: Database, _ body: (LoggedBatch) -> Void) throws {
    try db.eachRow("SELECT \(columns) FROM batch ORDER BY id") { row in
      var logged = LoggedBatch(id: row.int(0), hash: row.text(10))
      if let day = CalendarDate(parsing: row.text(2)) {
        logged.batch = Batch(
          id: row.int(0), recordedAt: row.text(1), receivedOn: day, kind: row.text(3), file: row.text(4),
          sha256: row.text(5), rowsRead: row.int(6), rowsTaken: row.int(7), rowsRefused: row.int(8),
          assumptions: row.text(9))
      } else {
        logged.malformed.append("received_on")
      }
      if !parses([LocalizedText].self, row.text(9)) { logged.malformed.append("assumptions") }
      if (try? JSONText.texts(inArray: row.text(11))) == nil { logged.malformed.append("header") }
      if let layout = row.optionalText(12), !parses(CellLayout.self, layout) { logged.malformed.append("layout") }
      if let json = row.optionalText(13), Discrepancy.list(json: json) == nil {
        logged.malformed.append("discrepancies")
      }
      body(logged)
    }
  }

  private static func parses<T: Decodable>(_ type: T.Type, _ json: String) -> Bool {
    (try? JSONDecoder().decode(type, from: Data(json.utf8))) != nil
  }
}
