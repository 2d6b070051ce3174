import NTMKit

/// The rows of a file one by one, whether it is text with delimiters or a sheet of cells.
struct RowReader {
  private var text: CSVReader
  private let grid: CellGrid?
  private var nextRow = 0

  init(_ file: SourceFile, delimiter: UInt8, quote: QuoteMark = .double) {
    grid = file.grid
    text = CSVReader(bytes: file.grid == nil ? file.text : [], delimiter: delimiter, quote: quote)
  }

  /// Reads the next row into a row that is used again; false at the end.
  @inline(__always)
  mutating func next(_ row: inout CellRow) throws(CSVReader.Fault) -> Bool {
    guard let grid else { return try text.next(&row) }
    guard nextRow < grid.rowCount else { return false }
    row.begin(grid, row: nextRow)
    nextRow += 1
    return true
  }

  /// As `next`, leaving out rows that are blank.
  mutating func nextFilled(_ row: inout CellRow) throws(CSVReader.Fault) -> Bool {
    repeat {
      guard try next(&row) else { return false }
    } while row.isBlank
    return true
  }
}

extension CellRow {
  mutating func begin(_ grid: CellGrid, row: Int) {
    begin(bytes: grid.bytes, line: grid.number(ofRow: row))
    grid.eachCell(ofRow: row) { start, end, kind in append(CellRange(start: start, end: end, kind: kind)) }
  }
}
