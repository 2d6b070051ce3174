/// Reads files of a kind of its own: what stands in one, as the rows of a sheet that ntm goes on with as with a workbook's.
///
/// Names of units, numbers, dates and words are understood by ntm, rows that do not fit are refused with their line in the file, and
/// every value leads back to it: an importer only has to know how such a file is built. What it gives should depend on the file's bytes alone.
public protocol SheetImporter: Sendable {
  static var manifest: SheetImporterManifest { get }
  init()
  /// Whether a file is of this kind. Asked of files with the manifest's endings, before ntm's own kinds are looked at.
  func confidence(for file: SourceFile) -> ImportConfidence
  /// The rows of the file below a header: a row numbered 0 with the names of columns, then each row under the number of the file's line
  /// (1-based) that it comes from.
  ///
  /// - Throws: why the file cannot be read at all; a bad row is given as it stands, and refused by ntm.
  func sheet(of file: SourceFile) throws -> CellGrid
}

/// What a kind of file is called that a plugin reads.
public struct SheetImporterManifest: Sendable, Hashable, Codable {
  /// kebab-case, as in `import --as ID`.
  public var id: String
  public var title: LocalizedText
  public var summary: LocalizedText
  /// Without the point: `txt`.
  public var fileExtensions: [String]
  /// The kind of file that its rows are then read as: that of a table of the plugin (`TableDeclaration.kind`), or one of ntm's own,
  /// such as `submissions`.
  public var rows: String

  public init(id: String, title: LocalizedText, summary: LocalizedText, fileExtensions: [String], rows: String) {
    self.id = id
    self.title = title
    self.summary = summary
    self.fileExtensions = fileExtensions
    self.rows = rows
  }
}

extension CellGrid {
  /// A sheet of texts below a header.
  ///
  /// - Parameter rows: each under the number of the line that it comes from (1-based, downwards).
  public init(header: [String], rows: [(line: Int, cells: [String])]) {
    self.init()
    append(row: 0, header)
    for row in rows { append(row: row.line, row.cells) }
  }

  private mutating func append(row number: Int, _ cells: [String]) {
    beginRow(number)
    for cell in cells { append(Array(cell.utf8)) }
  }
}
