import NTMKit

/// The rows of a file one by one, whether it is text with delimiters or a sheet of cells.
struct RowReader {
  private var text: CSVReader
  private let grid: CellGrid?
  private let isText: Bool
  private var nextRow = 0
  private var pipeline: RowPipeline.Reader?

  init(_ file: SourceFile, delimiter: UInt8, quote: QuoteMark = .double) {
    grid = file.grid
    isText = file.grid == nil
    text =
      if isText, let stream = file.stream {
        CSVReader(stream: stream, delimiter: delimiter, quote: quote)
      } else {
        CSVReader(bytes: isText ? file.text : [], delimiter: delimiter, quote: quote)
      }
  }

  /// Reads the next row into a row that is used again; false at the end.
  @inline(__always)
  mutating func next(_ row: inout CellRow) throws(CSVReader.Fault) -> Bool {
    if isText { return try text.next(&row) }
    guard let grid, nextRow < grid.rowCount else { return false }
    row.begin(grid, row: nextRow)
    nextRow += 1
    return true
  }

  /// From here on, a long file is read ahead on another core. Copies made from now on may not be read.
  mutating func readAhead() {
    if isText, text.isStreamed { pipeline = RowPipeline.Reader(text) }
  }

  /// As `next`, leaving out rows that are blank.
  @inline(__always)
  mutating func nextFilled(_ row: inout CellRow) throws(CSVReader.Fault) -> Bool {
    if pipeline != nil, let found = try pipeline?.next(&row) { return found }
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
