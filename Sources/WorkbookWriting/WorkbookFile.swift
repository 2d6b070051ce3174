import NTMKit

/// A workbook to be written: sheets of values. What it looks like is said here, so that callers need no library of their own.
public struct WorkbookFile: Sendable {
  public var sheets: [Sheet]
  /// Decides how dates are shown.
  public var language: Language
  /// Stands in the file as the day it was made: the same workbook gives the same bytes whenever it is written.
  public var created: CalendarDate
  public var title: String?
  /// The sheet that a spreadsheet opens it at.
  public var openingSheet = 0

  public init(sheets: [Sheet], language: Language, created: CalendarDate, title: String? = nil) {
    self.sheets = sheets
    self.language = language
    self.created = created
    self.title = title
  }
}

/// A sheet: lines of text, a header, rows.
public struct Sheet: Sendable {
  public enum Header: Sendable, Hashable {
    /// The rows begin at once.
    case none
    /// The names of the columns, which stay in sight.
    case frozen
    /// The same with arrows to filter by.
    case filtered
  }

  /// At most 31 characters, none of `[]:*?/\`; `SheetNames` makes such names.
  public var name: String
  /// Lines above the header, each in a row of its own.
  public var titles: [String] = []
  public var header = Header.filtered
  public var columns: [SheetColumn]
  public var rowCount: Int
  /// So many of the last rows are totals: filters leave them alone.
  public var totalCount = 0
  /// Asked for row after row, so that no more than a row is held.
  public var cell: @Sendable (_ row: Int, _ column: Int) -> SheetCell

  public init(
    name: String, columns: [SheetColumn], rowCount: Int,
    cell: @escaping @Sendable (_ row: Int, _ column: Int) -> SheetCell
  ) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.cell = cell
  }

  /// - Parameter rows: short ones are filled up with empty cells.
  public init(name: String, columns: [SheetColumn], rows: [[SheetCell]]) {
    self.init(name: name, columns: columns, rowCount: rows.count) { row, column in
      column < rows[row].count ? rows[row][column] : SheetCell(.null)
    }
  }

  /// - Parameter rows: short ones are filled up with empty cells.
  public init(name: String, columns: [SheetColumn], rows: [[Value]]) {
    self.init(name: name, columns: columns, rowCount: rows.count) { row, column in
      SheetCell(column < rows[row].count ? rows[row][column] : .null)
    }
  }
}

public struct SheetColumn: Sendable, Hashable {
  public var heading: String
  /// Written behind the heading in brackets: `Share (%)`.
  public var unit: String?
  public var format: NumberFormat
  /// In letters; nil: as wide as the first rows need.
  public var width: Double?
  /// Whether long texts go on in the next line of their cell.
  public var wraps: Bool
  /// Whether numbers stand to the left, as among sentences.
  public var alignsLeft: Bool

  public init(
    _ heading: String, unit: String? = nil, format: NumberFormat = .general, width: Double? = nil, wraps: Bool = false,
    alignsLeft: Bool = false
  ) {
    self.heading = heading
    self.unit = unit
    self.format = format
    self.width = width
    self.wraps = wraps
    self.alignsLeft = alignsLeft
  }

  /// The text of its header cell.
  public var headerText: String { unit.map { "\(heading) (\($0))" } ?? heading }
}

/// One cell. Text is always text: one that begins with `=` is no formula.
public struct SheetCell: Sendable, Hashable {
  public enum Look: Sendable, Hashable {
    case plain
    /// Stands out: what has to be mended.
    case fault
    /// On one line, over the cells to its right where they are empty.
    case title, heading
    case total
  }

  public var value: Value
  /// nil: the column's.
  public var format: NumberFormat?
  public var look: Look

  public init(_ value: Value, format: NumberFormat? = nil, look: Look = .plain) {
    self.value = value
    self.format = format
    self.look = look
  }

  public init(_ text: String, look: Look = .plain) { self.init(.text(text), look: look) }
}
