/// The cells of one sheet as text, row by row: what a workbook's sheet or rows of JSON come to. Never ragged at the left: a
/// row's cells stand from the first column on, empty ones included; those behind its last filled cell are left out.
///
/// - Cost: one buffer for the text of all cells and 12 bytes a cell.
public struct CellGrid: Sendable, Hashable {
  /// What the file itself says a cell is. A number's text has a point as its decimal mark and no thousands marks, whatever the
  /// language of the machine it was written on; a share shown in percent ends in `%` (`74.5%`); a date's text is
  /// `2022-04-27`, with a time behind it (`2022-04-27 08:30:00`) only when the cell has one.
  public enum Kind: UInt8, Sendable, Hashable {
    case text, number, date, boolean, error
  }

  /// A block of cells shown as one; all but the first are empty. Row and column numbers are 1-based, as in the sheet.
  public struct Merge: Sendable, Hashable {
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  package struct Cell: Sendable, Hashable {
    package var start: UInt32
    package var end: UInt32
    package var kind: Kind
  }

  private struct Row: Sendable, Hashable {
    var number: Int
    var firstCell: Int
  }

  /// The sheet's name; nil where a file has none.
  public var sheet: String?
  public var merges: [Merge] = []
  package private(set) var bytes: [UInt8] = []
  package private(set) var cells: [Cell] = []
  private var rows: [Row] = []

  public init(sheet: String? = nil) { self.sheet = sheet }

  public var rowCount: Int { rows.count }
  public var cellCount: Int { cells.count }

  /// Begins the next row.
  ///
  /// - Parameter number: its number in the sheet, 1-based; greater than that of the row before. 0 for a header that stands in no row
  ///   of the file (keys of JSON).
  public mutating func beginRow(_ number: Int) { rows.append(Row(number: number, firstCell: cells.count)) }

  /// Adds a cell to the row begun last.
  ///
  /// - Parameter text: UTF-8.
  public mutating func append(_ text: some Collection<UInt8>, kind: Kind = .text) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    cells.append(Cell(start: UInt32(start), end: UInt32(bytes.count), kind: kind))
  }

  /// The row's number in the sheet, 1-based.
  public func number(ofRow row: Int) -> Int { rows[row].number }

  /// How many cells a row has, from the first column to its last filled one.
  public func width(ofRow row: Int) -> Int { cellRange(row).count }

  /// A cell's text; empty beyond the row's last cell.
  public func text(row: Int, column: Int) -> String {
    let range = cellRange(row)
    guard column < range.count else { return "" }
    let cell = cells[range.lowerBound + column]
    return String(decoding: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }

  /// What the file says a cell is; text beyond the row's last cell.
  public func kind(row: Int, column: Int) -> Kind {
    let range = cellRange(row)
    return column < range.count ? cells[range.lowerBound + column].kind : .text
  }

  package func cellRange(_ row: Int) -> Range<Int> {
    rows[row].firstCell..<(row + 1 < rows.count ? rows[row + 1].firstCell : cells.count)
  }
}
