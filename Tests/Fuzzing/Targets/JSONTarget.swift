import Importing
import NTMKit

extension FuzzTarget {
  /// JSON, and JSON Lines.
  static let json = FuzzTarget("json") { bytes in
    try WholeFile.read(SourceFile(path: "tep.json", bytes: bytes))
    try requireSame { () throws(Diagnostic) in try JSONRows.read(bytes, path: "tep.json") }
    try requireSame { () throws(Diagnostic) in try JSONRows.readLines(bytes, path: "tep.jsonl") }
  }

  /// Cells written as JSON are read as the same cells.
  private static func requireSame(_ read: () throws(Diagnostic) -> CellGrid) throws {
    guard let grid = try unlessRefused({ try read() }) else { return }
    let cells = cells(grid)
    let text = "[" + cells.map(written).joined(separator: ",") + "]"
    guard let again = try unlessRefused({ try JSONRows.read(Array(text.utf8), path: "tep.json") }) else {
      throw BrokenLaw("cells written as JSON are refused: \(cells)")
    }
    // The first row names the only column.
    try require(
      self.cells(again).dropFirst().elementsEqual(cells), "cells written as JSON are read differently: \(cells)")
  }

  /// Those that are not empty: a row ends with its last one of them.
  private static func cells(_ grid: CellGrid) -> [String] {
    (0..<grid.rowCount).flatMap { row in (0..<grid.width(ofRow: row)).map { grid.text(row: row, column: $0) } }
      .filter { !$0.isEmpty }
  }

  private static func written(_ text: String) -> String {
    "{\"cell\":\""
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\" + String(scalar)
        case "\u{0}"..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }.joined() + "\"}"
  }
}
