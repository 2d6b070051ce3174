import NTMKit
import Testing

@testable import Importing

@Suite("workbooks against openpyxl") struct WorkbookOracleTests {
  @Test("a workbook of random cells reads as openpyxl reads it") func random() throws {
    let grid = try Workbooks.sheet("random.xlsx").grid
    var expected: [String: String] = [:]
    var reader = CSVReader(bytes: try Workbooks.bytes("random.csv"))
    var row = CellRow()
    while try reader.next(&row) {
      // A quote doubled inside a quoted text is not made single by `text`.
      let texts = row.texts.map { $0.replacing("\"\"", with: "\"") }
      if texts[0] != "cell" { expected[texts[0]] = "\(texts[1]) \(UnicodeForm.nfc(texts[2]))" }
    }
    var read: [String: String] = [:]
    for row in 0..<grid.rowCount {
      for column in 0..<grid.width(ofRow: row) {
        let text = grid.text(row: row, column: column)
        if text.isEmpty { continue }
        let place = CellReference.text(row: grid.number(ofRow: row), column: column + 1)
        read[place] = "\(grid.kind(row: row, column: column)) \(text)"
      }
    }
    #expect(expected.count > 1000 && read.count == expected.count)
    for (cell, text) in expected where read[cell] != text {
      Issue.record("\(cell): \(read[cell] ?? "nothing"), not \(text)")
    }
  }
}
