import Importing
import NTMKit

extension FuzzTarget {
  /// Workbooks: a file as it is where it begins as one, else the XML of its parts (`WorkbookParts`), put into a sound archive.
  static let workbook = FuzzTarget("workbook") { bytes in
    let bytes = Workbook.couldBe(bytes) ? bytes : WorkbookParts.archive(bytes)
    try WholeFile.read(SourceFile(path: "tep.xlsx", bytes: bytes))
    guard let workbook = try unlessRefused({ try Workbook(bytes: bytes, path: "tep.xlsx", limits: limits) }) else {
      return
    }
    for index in workbook.sheets.indices {
      let sheet = try unlessRefused {
        try workbook.read(sheet: index) { font, text in LegacyFont(fontName: font)?.decode(text) ?? text }
      }
      guard let grid = sheet?.grid else { continue }
      for row in 0..<grid.rowCount {
        for column in 0..<grid.width(ofRow: row) {
          let text = String(validating: grid.utf8(row: row, column: column), as: UTF8.self)
          guard let text else { throw BrokenLaw("a cell is no UTF-8") }
          try require(
            UnicodeForm.nfc(text).utf8.elementsEqual(text.utf8), "a cell is not in NFC: \(Array(text.unicodeScalars))")
        }
      }
    }
  }

  private static let limits: WorkbookLimits = {
    var limits = WorkbookLimits()
    (limits.inflatedBytes, limits.cells, limits.textBytes) = (4 << 20, 200_000, 4 << 20)
    return limits
  }()
}
