/// The cells of one sheet as text, row by row: what a workbook's sheet or rows of JSON come to. Never ragged at the left: a
/// row's cells stand from the first column on, empty ones included; those behind its last filled cell are left out.
///
/// - Cost: one buffer for the text of all cells, and 5 bytes a cell.
public struct CellGrid: Sendable, Hashable {
  /// What the file itself says a cell is. A number's text has a point as its decimal mark and no thousands marks, whatever the
  /// language of the machine it was written on; a share shown in percent ends in `%` (`74.5%`); a date's text is
  /// `2022-04-27`, with a time behind it (`2022-04-27 08:30:00`) only when the cell has one, and a time alone is `08:30:00`.
  public enum Kind: UInt8, Sendable, Hashable {
    case text, number, date, boolean, error
  }

  /// A block of cells shown as one; all but the first are empty. Row and column numbers are 1-based, as in the sheet.
  public struct Merge: Sendable, Hashable, Codable {
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  private struct Row: Sendable, Hashable {
    var number: Int
    var firstCell: Int
  }

  /// The most text a grid holds, in bytes; who fills one sees to it (`textByteCount`).
  public static let maximumTextBytes = Int(UInt32.max)

  /// The sheet's name; nil where a file has none.
  public var sheet: String?
  public var merges: [Merge] = []
  package private(set) var bytes: [UInt8] = []
  /// Where each cell's text ends in `bytes`; it begins where the one before ends.
  private var ends: [UInt32] = []
  private var kinds: [Kind] = []
  private var rows: [Row] = []

  public init(sheet: String? = nil) { self.sheet = sheet }

  public var rowCount: Int { rows.count }
  public var cellCount: Int { ends.count }
  public var textByteCount: Int { bytes.count }

  /// Begins the next row. Rows without a filled cell may be left out: their numbers are then missing.
  ///
  /// - Parameter number: its number in the sheet, 1-based; greater than that of the row before. 0 for a header that
  ///   stands in no row of the file (keys of JSON).
  public mutating func beginRow(_ number: Int) {
    precondition(number > (rows.last?.number ?? -1), "the rows of a grid go downwards")
    rows.append(Row(number: number, firstCell: ends.count))
  }

  /// Adds a cell to the row begun last.
  ///
  /// - Parameter text: UTF-8.
  public mutating func append(_ text: some Collection<UInt8>, kind: Kind = .text) {
    bytes.append(contentsOf: text)
    endCell(kind)
  }

  /// Adds a cell to the row begun last; the quickest way, for loops over millions of cells.
  ///
  /// - Parameter text: UTF-8.
  public mutating func append(_ text: Span<UInt8>, kind: Kind = .text) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    endCell(kind)
  }

  /// Adds so many empty cells to the row begun last.
  public mutating func appendEmpty(_ count: Int) {
    for _ in 0..<count { endCell(.text) }
  }

  private mutating func endCell(_ kind: Kind) {
    ends.append(UInt32(bytes.count))
    kinds.append(kind)
  }

  /// The same for a part of a file's bytes; callers in other modules pay for the general one in each cell.
  public mutating func append(_ text: ArraySlice<UInt8>, kind: Kind = .text) {
    bytes.append(contentsOf: text)
    endCell(kind)
  }

  /// The row's number in the sheet, 1-based.
  public func number(ofRow row: Int) -> Int { rows[row].number }

  /// How many cells a row has, from the first column to its last filled one.
  public func width(ofRow row: Int) -> Int { cellRange(row).count }

  /// A cell's text; empty beyond the row's last cell.
  public func text(row: Int, column: Int) -> String {
    String(decoding: utf8(row: row, column: column), as: UTF8.self)
  }

  /// A cell's text as bytes of the grid's own buffer; empty beyond the row's last cell.
  public func utf8(row: Int, column: Int) -> ArraySlice<UInt8> {
    let range = cellRange(row)
    guard column < range.count else { return [] }
    let cell = range.lowerBound + column
    return bytes[(cell == 0 ? 0 : Int(ends[cell - 1]))..<Int(ends[cell])]
  }

  /// What the file says a cell is; text beyond the row's last cell.
  public func kind(row: Int, column: Int) -> Kind {
    let range = cellRange(row)
    return column < range.count ? kinds[range.lowerBound + column] : .text
  }

  /// Where a row's cells stand in `bytes`, and their kinds, from the first column on.
  package func eachCell(ofRow row: Int, _ body: (_ start: Int, _ end: Int, Kind) -> Void) {
    for cell in cellRange(row) { body(cell == 0 ? 0 : Int(ends[cell - 1]), Int(ends[cell]), kinds[cell]) }
  }

  private func cellRange(_ row: Int) -> Range<Int> {
    rows[row].firstCell..<(row + 1 < rows.count ? rows[row + 1].firstCell : ends.count)
  }
}
