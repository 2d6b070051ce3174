/// A file that an option of a report names (`cheapest --cost "don-gia.xlsx"`), read as a table as `open` reads it: CSV, a workbook,
/// JSON, in any encoding that the readers know.
public struct NamedFile: Sendable {
  /// As the line has it.
  public var path: String
  /// Hexadecimal, of the file's bytes.
  public var sha256: String
  /// Its columns have the names of the file's header, in form NFC, and the types that all their values fit.
  public var table: Table
  /// The line of the file, or the row of the sheet, that each row of the table begins in.
  public var lines: [Int]
  /// What was assumed to read it: encoding, decimal mark, sheet.
  public var assumptions: [LocalizedText]

  public init(path: String, sha256: String, table: Table, lines: [Int], assumptions: [LocalizedText] = []) {
    self.path = path
    self.sha256 = sha256
    self.table = table
    self.lines = lines
    self.assumptions = assumptions
  }

  /// A row of it, for messages.
  public func span(ofRow row: Int, column: Int? = nil) -> SourceSpan {
    SourceSpan(source: path, line: row < lines.count ? lines[row] : nil, column: column)
  }
}
