import NTMKit

@testable import Importing

/// The workbooks of `Fixtures/workbooks`, which `scripts/make-workbooks` writes.
enum Workbooks {
  static func bytes(_ name: String) throws -> [UInt8] { try Reading.fixture("workbooks/\(name)").bytes }

  static func open(_ name: String, limits: WorkbookLimits = .standard) throws -> Workbook {
    try Workbook(bytes: bytes(name), path: name, limits: limits)
  }

  /// Texts in old fonts come out between the marks ‹font:text›.
  static func sheet(_ name: String, _ index: Int = 0, limits: WorkbookLimits = .standard) throws -> WorkbookSheet {
    try open(name, limits: limits).read(sheet: index) { font, text in "‹\(font):\(text)›" }
  }

  static func rows(_ name: String, _ index: Int = 0) throws -> [[String]] { try sheet(name, index).grid.texts }
}

extension CellGrid {
  var texts: [[String]] {
    (0..<rowCount).map { row in (0..<width(ofRow: row)).map { text(row: row, column: $0) } }
  }

  var rowNumbers: [Int] { (0..<rowCount).map { number(ofRow: $0) } }

  func kinds(row: Int) -> [Kind] { (0..<width(ofRow: row)).map { kind(row: row, column: $0) } }
}
