import Importing
import NTMKit

extension FuzzTarget {
  /// Text with delimiters, in whatever encoding.
  static let csv = FuzzTarget("csv") { bytes in
    try WholeFile.read(SourceFile(path: "tep.csv", bytes: bytes))
    try require(
      CSVDelimiter.candidates.contains(CSVDelimiter.detected(in: bytes)), "the delimiter is none of those known")
    for delimiter in CSVDelimiter.candidates {
      guard let rows = FuzzTarget.rows(bytes, delimiter) else { continue }
      let written = rows.map { row in row.map(quoted).joined(separator: String(decoding: [delimiter], as: UTF8.self)) }
      let text = written.map { $0 + "\n" }.joined()
      try require(
        FuzzTarget.rows(Array(text.utf8), delimiter) == rows, "rows written with quotes are read differently: \(rows)")
    }
  }

  private static func rows(_ bytes: [UInt8], _ delimiter: UInt8) -> [[String]]? {
    var reader = CSVReader(bytes: bytes, delimiter: delimiter)
    var row = CellRow()
    var rows: [[String]] = []
    do {
      while try reader.next(&row) { rows.append(row.texts) }
    } catch {
      return nil
    }
    return rows
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + String(decoding: cell.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }, as: UTF8.self) + "\""
  }
}
