import NTMKit

/// The columns of a file, for looking at it.
public enum SheetColumns {
  /// As the file names them; nil where it has no table that can be read.
  public static func names(of file: SourceFile, options: ImportOptions) -> [String]? {
    var options = options
    options.mapping = nil
    return SheetTable.header(of: file, options: options)
  }
}

/// The table in a file: its header, and its rows one by one. Blank rows, totals and what stands below the table are left out,
/// ragged rows refused.
struct SheetTable {
  /// The file, and the sheet in it.
  let path: String
  let sheet: String?
  /// A name for each column; the levels of one that has several are joined by `SheetLayout.levelMark`.
  let header: [String]
  /// What the columns are known by: their own names, unless a mapping gives others.
  let names: [String]
  /// The line the header ends in.
  let headerLine: Int
  /// What stands above the header.
  let titles: [String]
  let match: HeaderMatch
  /// Where the names came from, if not from the header itself.
  private let usedMapping: String?
  let delimiter: UInt8
  private let file: SourceFile
  private let isSheet: Bool
  /// Whether it is only looked at.
  private let isOpened: Bool
  /// Whether what was read may be handed over before everything was.
  var deliversAsRead: Bool { file.stream != nil && file.isInOrder }
  private let goesOn: (@Sendable (_ rows: Int) -> Bool)?
  private let start: RowReader
  private var reader: RowReader
  /// Nearly empty rows, which are the foot of the table if nothing follows.
  private var held: [CellRow] = []
  /// Rows that were held and turned out to be the table's.
  private var released: [CellRow] = []
  private var hasReleased = false
  private var previousLine: Int
  private var advanced = 0
  private var leftOut: [(line: Int, text: String)] = []
  private var totals = 0
  /// What means say that may be weighted, which the file does not tell.
  private var weighted: [(line: Int, difference: TotalRow.Difference)] = []
  private var foot: [CellRow] = []
  /// The heading among the rows that was met last.
  private var heading: [String] = []
  /// Columns in front that a file of refused rows has.
  private let ownColumns: Int
  private(set) var rowsRead = 0
  private(set) var rowsRefused = 0

  /// - Throws: `import.bad-delimiter`, `import.not-utf8`, `import.empty-file`, `import.unclosed-quote`,
  ///   `import.missing-column`, `import.duplicate-column`, `import.assumed`.
  init(_ file: SourceFile, options: ImportOptions, fields: [ImportColumn]) throws(Diagnostic) {
    self.file = file
    path = file.place
    sheet = file.grid?.sheet
    isSheet = file.grid != nil
    isOpened = fields.isEmpty
    goesOn = file.goesOn
    try FileProbe.requireText(file)
    delimiter = try options.delimiter.map(CSVDelimiter.parse) ?? CSVDelimiter.detected(in: file)
    let layout: SheetLayout?
    do throws(CSVReader.Fault) {
      layout = try SheetLayout(
        RowReader(file, delimiter: delimiter, quote: options.quote), grid: file.grid, names: KnownColumns.keys,
        given: options.header)
    } catch {
      throw Self.diagnostic(of: error, path: path)
    }
    guard let layout else { throw Self.empty(file) }
    header = layout.header
    headerLine = layout.headerLines.upperBound
    titles = layout.titles.map(\.text)
    ownColumns = RejectsFile.ownColumns(of: layout.header)
    start = layout.body
    reader = layout.body
    previousLine = headerLine
    if !fields.isEmpty, let mark = header.first(where: Overlay.isMark) { throw Self.assumed(mark, path, headerLine) }
    names = Self.mapped(header, options.mapping)
    usedMapping = names == header ? nil : options.mapping?.source
    match = HeaderMatch(names, fields: fields)
    try match.check(header, fields: fields, span: SourceSpan(source: path, line: headerLine))
  }

  /// What was saved from under `whatif` is no data.
  private static func assumed(_ column: String, _ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      "import.assumed", kind: .data, message: Strings.assumed(column), span: SourceSpan(source: path, line: line),
      hints: [Strings.assumedHint])
  }

  static func mapped(_ header: [String], _ mapping: ColumnMapping?) -> [String] {
    guard let mapping else { return header }
    return header.enumerated().map { index, name in
      guard name.isEmpty else { return mapping.name(ofColumn: name) }
      let place = SheetLayout.name(ofColumn: index)
      let given = mapping.name(ofColumn: place)
      return given == place ? name : given
    }
  }

  /// The names of the columns, for looking at a file; nil when it has none that can be read.
  static func header(of file: SourceFile, options: ImportOptions = ImportOptions()) -> [String]? {
    if let columns = file.columns { return columns.isEmpty ? nil : columns }
    guard file.grid != nil || FileProbe.looksLikeText(file.text) else { return nil }
    let delimiter = options.delimiter.flatMap { try? CSVDelimiter.parse($0) } ?? CSVDelimiter.detected(in: file)
    let reader = RowReader(file, delimiter: delimiter, quote: options.quote)
    let layout = try? SheetLayout(reader, grid: file.grid, names: KnownColumns.keys, given: options.header)
    return layout.map { mapped($0.header, options.mapping) }
  }

  /// Reads the next row that can be read; refuses those that do not fit the header on the way. False at the end.
  ///
  /// - Throws: `import.unclosed-quote`, what the sink throws; of a long file also `import.not-utf8` and what kept it from being read.
  mutating func next(_ row: inout CellRow, into sink: inout some ImportSink) throws -> Bool {
    if advanced == 0 { reader.readAhead() }
    while try nextOfTable(&row) {
      if let kind = TotalRow.kind(of: row, from: ownColumns, isOpened: isOpened) {
        check(total: row, kind, &sink)
        leaveOut(row)
        continue
      }
      rowsRead += 1
      if row.count == header.count, row.strayCell == nil { return true }
      warnOfCellsBeside(row, &sink)
      guard let fault = shapeFault(row) else { return true }
      try refuse(row, fault, into: &sink)
    }
    return false
  }

  /// A row that is no record, but a heading among the rows.
  mutating func leaveOutRead(_ row: CellRow) {
    rowsRead -= 1
    heading = row.texts
    leaveOut(row)
  }

  private mutating func leaveOut(_ row: CellRow) {
    leftOut.append((row.line, row.texts.first { !$0.trimmingSpaces.isEmpty } ?? ""))
  }

  /// The next row that is neither blank nor of the foot.
  @inline(__always)
  private mutating func nextOfTable(_ row: inout CellRow) throws(Diagnostic) -> Bool {
    while true {
      if hasReleased {
        row = released.removeFirst()
        hasReleased = !released.isEmpty
        previousLine = row.line
        return true
      }
      guard try advance(&row) else {
        guard !held.isEmpty else { return false }
        let start = TableFoot.start(in: held, behind: previousLine) ?? held.count
        released = Array(held[..<start])
        hasReleased = !released.isEmpty
        foot = Array(held[start...])
        held = []
        continue
      }
      if TableFoot.isFaint(row, width: header.count) {
        held.append(row)
        if held.count > TableFoot.mostRows {
          released.append(held.removeFirst())
          hasReleased = true
        }
      } else if held.isEmpty {
        previousLine = row.line
        return true
      } else {
        released = held + [row]
        hasReleased = true
        held = []
      }
    }
  }

  /// - Throws: as `next`; `report.cancelled`.
  private mutating func advance(_ row: inout CellRow) throws(Diagnostic) -> Bool {
    do throws(CSVReader.Fault) {
      guard try reader.nextFilled(&row) else { return false }
    } catch {
      throw Self.diagnostic(of: error, path: path)
    }
    if isSheet { row.pad(to: header.count) }
    advanced += 1
    if advanced & 0x1FFF == 0, let goesOn, !goesOn(advanced) {
      throw Diagnostic("report.cancelled", message: Strings.stopped)
    }
    return true
  }

  /// Goes through all rows that fit the header, from the first, without refusing or counting any.
  ///
  /// - Parameter line: where it ends; nil: at the end of the file.
  func scan(before line: Int? = nil, _ body: (CellRow) -> Void) {
    var copy = start
    var row = CellRow()
    while let more = try? copy.nextFilled(&row), more, line.map({ row.line < $0 }) ?? true {
      if isSheet { row.pad(to: header.count) }
      if shapeFault(row) == nil { body(row) }
    }
  }

  /// A row with too few cells, too many, or text behind a closing quote. Also one with empty cells too many: an
  /// unquoted decimal comma has the same look, and would shift the row's values.
  private func shapeFault(_ row: CellRow) -> RowFault? {
    if let cell = row.strayCell { return RowFault("import.stray-quote", Strings.strayQuote, column: cell) }
    if row.count == header.count || isSheet { return nil }
    let hint =
      row.count > header.count ? Strings.tooManyCellsHint(CSVDelimiter.name(of: delimiter)) : Strings.tooFewCellsHint
    return RowFault("import.ragged-row", Strings.raggedRow(row.count, header.count), hints: [hint])
  }

  /// A sheet has room for remarks beside the table.
  private func warnOfCellsBeside(_ row: CellRow, _ sink: inout some ImportSink) {
    guard row.count > header.count, isSheet else { return }
    for column in header.count..<row.count {
      let text = row.text(column).trimmingSpaces
      if !text.isEmpty {
        warn(row, RowFault("import.beside-table", Strings.besideTable(text), column: column), to: &sink)
      }
    }
  }

  /// Totals that are checked: each costs a look at all rows above it.
  private static let mostTotals = 100

  /// Warns of a total that is not what its rows add up to, and of a mean that cannot be theirs.
  private mutating func check(total: CellRow, _ kind: TotalRow.Kind, _ sink: inout some ImportSink) {
    totals += 1
    guard totals <= Self.mostTotals else { return }
    let columns = header.indices.filter { !header[$0].isEmpty }
    let differences = TotalRow.differences(of: total, kind, columns: columns) { body in
      scan(before: total.line) { body($0, TotalRow.kind(of: $0, from: ownColumns, isOpened: isOpened) != nil) }
    }
    for difference in differences {
      if difference.mayBeWeighted {
        weighted.append((total.line, difference))
        continue
      }
      let column = header[difference.column]
      let text =
        kind == .sum
        ? Strings.totalDiffers(column, difference.stated, difference.computed)
        : Strings.meanDiffers(column, difference.stated, difference.computed)
      let code: Diagnostic.Code = kind == .sum ? "import.total-differs" : "import.mean-differs"
      warn(total, RowFault(code, text, column: difference.column), to: &sink)
      note(kind == .sum ? .total : .mean, total, difference.column, difference.stated, difference.computed, to: &sink)
    }
  }

  /// Passes on a figure that the file's rows do not make, to be kept.
  func note(
    _ basis: Discrepancy.Basis, _ row: CellRow, _ column: Int, _ stated: String, _ computed: Double,
    to sink: inout some ImportSink
  ) {
    // No sum of figures that are; JSON has no word for it.
    guard computed.isFinite else { return }
    sink.note(
      Discrepancy(
        basis: basis, sheet: sheet, row: row.line, column: name(ofColumn: column), stated: stated, computed: computed))
  }

  mutating func refuse(_ row: CellRow, _ fault: RowFault, into sink: inout some ImportSink) throws {
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
        value: fault.column.map(row.text), cells: row.texts,
        kinds: isSheet ? (0..<row.count).map(row.kind) : [], heading: heading))
  }

  /// Passes on something odd that does not stop the row.
  func warn(_ row: CellRow, _ fault: RowFault, to sink: inout some ImportSink) {
    var diagnostic = fault.diagnostic
    diagnostic.severity = .warning
    diagnostic.span = span(row, fault.column)
    sink.warn(diagnostic)
  }

  func span(_ row: CellRow, _ column: Int?) -> SourceSpan {
    SourceSpan(source: path, line: row.line, column: column.map { $0 + 1 })
  }

  func name(ofColumn index: Int) -> String { index < header.count ? header[index] : "" }

  /// Tells the sink what was assumed about the file as a whole.
  func stateAssumptions(ignored: [Int], to sink: inout some ImportSink) {
    for assumption in file.assumptions { sink.assume(assumption) }
    var matched = Dictionary(ignored.map { (header[$0], "") }, uniquingKeysWith: { first, _ in first })
    for (field, column) in match.columns { matched[header[column]] = field }
    sink.match(matched)
    if let mapping = usedMapping { sink.assume(Strings.mappedBy(mapping)) }
    if headerLine > 1, !titles.isEmpty { sink.assume(Strings.headerFound(headerLine)) }
    if delimiter != UInt8(ascii: ",") { sink.assume(Strings.delimiterAssumed(CSVDelimiter.name(of: delimiter))) }
    let names = ignored.filter { $0 < header.count && !KnownColumns.isNumbering(header[$0]) }.map { header[$0] }
    if !names.isEmpty { sink.assume(Strings.columnsIgnored(names)) }
  }

  func finish(into sink: inout some ImportSink) throws {
    if !leftOut.isEmpty { sink.assume(Strings.rowsLeftOut(leftOut)) }
    if !weighted.isEmpty {
      let means = weighted.map { (header[$0.difference.column], $0.difference.stated, $0.difference.computed) }
      sink.assume(Strings.meansMayBeWeighted(weighted[0].line, means))
    }
    if totals > Self.mostTotals { sink.assume(Strings.totalsUnchecked(totals - Self.mostTotals)) }
    if let first = foot.first, let last = foot.last {
      sink.assume(Strings.footLeftOut(first.line, last.line, first.texts.first { !$0.isEmpty } ?? ""))
    }
    sink.note(titles: titles)
    try sink.finish(rowsRead: rowsRead, rowsTaken: rowsRead - rowsRefused, header: header)
  }

  private static func empty(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "import.empty-file", kind: .data, message: Strings.emptyFile, span: SourceSpan(source: file.place))
  }

  private static func diagnostic(of fault: CSVReader.Fault, path: String) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let line, let cell):
      Diagnostic(
        "import.unclosed-quote", kind: .data, message: Strings.unclosedQuote(line),
        span: SourceSpan(source: path, line: line, column: cell), hints: [Strings.unclosedQuoteHint])
    case .notUTF8(let line, let column, let byte):
      Diagnostic(
        "import.not-utf8", kind: .data, message: Strings.notUTF8(byte),
        span: SourceSpan(source: path, line: line, column: column), hints: [Strings.Encodings.otherHint])
    case .unreadable(let diagnostic): diagnostic
    }
  }
}
