import NTMKit

/// A CSV file with a header row: its rows one by one, blank ones left out, ragged ones refused.
struct CSVTable {
  let path: String
  let header: [String]
  /// The line the header is in.
  let headerLine: Int
  let match: HeaderMatch
  let delimiter: UInt8
  private let start: CSVReader
  private var reader: CSVReader
  private(set) var rowsRead = 0
  private(set) var rowsRefused = 0

  /// - Throws: `import.bad-delimiter`, `import.not-utf8`, `import.empty-file`, `import.unclosed-quote`,
  ///   `import.missing-column`, `import.duplicate-column`.
  init(_ file: SourceFile, options: ImportOptions, fields: [ImportColumn]) throws(Diagnostic) {
    path = file.path
    try FileProbe.requireText(file)
    if let text = options.delimiter {
      delimiter = try CSVDelimiter.parse(text)
    } else {
      delimiter = CSVDelimiter.detected(in: file.bytes)
    }
    reader = CSVReader(bytes: file.bytes, delimiter: delimiter)
    var row = CSVRow()
    guard try Self.advance(&reader, &row, path: path) else { throw Self.empty(file) }
    header = Self.names(row)
    headerLine = row.line
    start = reader
    match = HeaderMatch(header, fields: fields)
    try match.check(header, fields: fields, span: SourceSpan(source: path, line: headerLine))
  }

  /// The header's cells, trimmed and in NFC.
  static func names(_ row: CSVRow) -> [String] { row.texts.map { UnicodeForm.nfc($0).trimmingSpaces } }

  /// The header alone, for looking at a file; nil when it has none that can be read.
  static func header(of file: SourceFile) -> [String]? {
    guard FileProbe.looksLikeText(file.bytes) else { return nil }
    var reader = CSVReader(bytes: file.bytes, delimiter: CSVDelimiter.detected(in: file.bytes))
    var row = CSVRow()
    guard let found = try? advance(&reader, &row, path: file.path), found else { return nil }
    return names(row)
  }

  /// Reads the next row that can be read; refuses those that do not fit the header on the way. False at the end.
  ///
  /// - Throws: `import.unclosed-quote`, and what the sink throws.
  mutating func next(_ row: inout CSVRow, into sink: inout some ImportSink) throws -> Bool {
    while try Self.advance(&reader, &row, path: path) {
      rowsRead += 1
      guard let fault = shapeFault(row) else { return true }
      try refuse(row, fault, into: &sink)
    }
    return false
  }

  /// The next row that is not blank.
  private static func advance(
    _ reader: inout CSVReader, _ row: inout CSVRow, path: String
  ) throws(Diagnostic) -> Bool {
    do {
      repeat {
        guard try reader.next(&row) else { return false }
      } while row.isBlank
      return true
    } catch {
      throw diagnostic(of: error, path: path)
    }
  }

  /// Goes through all rows that fit the header, from the first, without refusing or counting any.
  func scan(_ body: (CSVRow) -> Void) {
    var copy = start
    var row = CSVRow()
    while let more = try? copy.next(&row), more {
      if shapeFault(row) == nil { body(row) }
    }
  }

  /// A row with too few cells, too many, or text behind a closing quote. Also one with empty cells too many: an
  /// unquoted decimal comma has the same look, and would shift the row's values.
  @inline(__always)
  private func shapeFault(_ row: CSVRow) -> RowFault? {
    if let cell = row.strayCell { return RowFault("import.stray-quote", Strings.strayQuote, column: cell) }
    if row.count == header.count { return nil }
    let hint =
      row.count > header.count ? Strings.tooManyCellsHint(CSVDelimiter.name(of: delimiter)) : Strings.tooFewCellsHint
    return RowFault("import.ragged-row", Strings.raggedRow(row.count, header.count), hints: [hint])
  }

  mutating func refuse(_ row: CSVRow, _ fault: RowFault, into sink: inout some ImportSink) throws {
    rowsRefused += 1
    var diagnostic = fault.diagnostic
    diagnostic.span = span(row, fault.column)
    for index in diagnostic.others.indices {
      diagnostic.others[index].span = SourceSpan(
        source: path, line: row.line, column: diagnostic.others[index].span?.column)
    }
    try sink.refuse(
      RefusedRow(
        line: row.line, diagnostic: diagnostic, column: fault.column.map(name(ofColumn:)),
        value: fault.column.map(row.text), cells: row.texts))
  }

  /// Passes on something odd that does not stop the row.
  func warn(_ row: CSVRow, _ fault: RowFault, to sink: inout some ImportSink) {
    var diagnostic = fault.diagnostic
    diagnostic.severity = .warning
    diagnostic.span = span(row, fault.column)
    sink.warn(diagnostic)
  }

  func span(_ row: CSVRow, _ column: Int?) -> SourceSpan {
    SourceSpan(source: path, line: row.line, column: column.map { $0 + 1 })
  }

  func name(ofColumn index: Int) -> String { index < header.count ? header[index] : "" }

  /// Tells the sink what was assumed about the file as a whole.
  func stateAssumptions(ignored: [Int], to sink: inout some ImportSink) {
    if delimiter != UInt8(ascii: ",") { sink.assume(Strings.delimiterAssumed(CSVDelimiter.name(of: delimiter))) }
    let names = ignored.filter { $0 < header.count && !header[$0].isEmpty }.map { header[$0] }
    if !names.isEmpty { sink.assume(Strings.columnsIgnored(names)) }
  }

  func finish(into sink: inout some ImportSink) throws {
    try sink.finish(rowsRead: rowsRead, rowsTaken: rowsRead - rowsRefused, header: header)
  }

  private static func empty(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "import.empty-file", kind: .data, message: Strings.emptyFile, span: SourceSpan(source: file.path))
  }

  private static func diagnostic(of fault: CSVReader.Fault, path: String) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let line, let cell):
      Diagnostic(
        "import.unclosed-quote", kind: .data, message: Strings.unclosedQuote(line),
        span: SourceSpan(source: path, line: line, column: cell), hints: [Strings.unclosedQuoteHint])
    }
  }
}
