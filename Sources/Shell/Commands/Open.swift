import Importing
import NTMKit
import Query
import Storage
import Synchronization

/// `open "so-lieu/quy-3/phung-hiep.xlsx" | describe`: a file as a table, without importing it.
struct Open: Command {
  struct Arguments: ParameterSet {
    var path: String?
    var options = ImportOptions()
    var types = ColumnTypes.auto

    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "file", \.path, positional: true, required: true, kind: .path, summary: WorkspaceStrings.openFile),
        ParameterField("sheet", \.options.sheet, summary: WorkspaceStrings.importSheet),
        ParameterField("types", \.types, summary: WorkspaceStrings.openTypes),
        ParameterField("encoding", \.options.encoding, summary: WorkspaceStrings.importEncoding),
        ParameterField("decimal", \.options.decimal, summary: WorkspaceStrings.importDecimal),
        ParameterField("delimiter", \.options.delimiter, summary: WorkspaceStrings.importDelimiter),
        ParameterField("quote", \.options.quote, summary: WorkspaceStrings.importQuote),
        ParameterField("header", \.options.header, summary: WorkspaceStrings.importHeader),
      ]
    }
  }

  static let manifest = CommandManifest(
    "open", summary: WorkspaceStrings.openSummary,
    searchTerms: ["read", "file", "excel", "xlsx", "csv", "json", "mở", "xem tệp"])
  static let examples = [
    Example("open \"quy-3.xlsx\" | describe", WorkspaceStrings.openExample, .fails("file.cannot-read"))
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let opened = try session.openedFiles.table(of: arguments, in: session)
    let said: [Notice] =
      opened.assumptions.isEmpty ? [] : [.said(WorkspaceStrings.assumptions(arguments.path ?? "", opened.assumptions))]
    return CommandResult(.table(opened.table), notices: said + opened.warnings.map(Notice.warned))
  }
}

/// The file opened last, kept so that a line is checked, completed and run on one reading of it.
final class OpenedFiles: Sendable {
  private struct Entry {
    var key: Key
    var table: OpenedTable
  }
  private struct Key: Equatable {
    var arguments: Open.Arguments
    var state: FileState
  }
  private let last = Mutex<Entry?>(nil)

  /// - Throws: `file.cannot-read`, and what `FileReading` and `OpenedTable` throw.
  func table(of arguments: Open.Arguments, in session: Session) throws -> OpenedTable {
    let path = arguments.path ?? ""
    let place = session.host.expanded(path)
    let key = FileState(of: place).map { Key(arguments: arguments, state: $0) }
    if let key, let entry = last.withLock({ $0 }), entry.key == key { return entry.table }
    let file = SourceFile(path: path, bytes: try FileImport.bytes(of: place))
    let names = try FileImport.unitNames(session.dataset.source.units(asof: nil))
    let table = try OpenedTable.read(
      FileReading.opened(file, options: arguments.options, knownNames: names), options: arguments.options,
      types: arguments.types)
    if let key { last.withLock { $0 = Entry(key: key, table: table) } }
    return table
  }

  /// A file that an option of a report names. Small: read whenever the report is made.
  ///
  /// - Throws: as `table(of:in:)`.
  static func named(_ path: String, in session: Session) throws -> NamedFile {
    let bytes = try FileImport.bytes(of: session.host.expanded(path))
    let names = try FileImport.unitNames(session.dataset.source.units(asof: nil))
    let opened = try OpenedTable.read(
      FileReading.opened(SourceFile(path: path, bytes: bytes), options: ImportOptions(), knownNames: names),
      options: ImportOptions(), tellsLines: true)
    return NamedFile(
      path: path, sha256: FileDigest.sha256(of: bytes), table: opened.table, lines: opened.lines,
      assumptions: opened.assumptions)
  }
}
