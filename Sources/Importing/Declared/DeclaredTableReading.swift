import NTMKit

/// One file on its way into a declared table: columns of bits, a few bytes a cell.
///
/// - Cost: a cell costs a look-up of its bytes; texts, dates and words are understood once for each different text.
struct DeclaredTableReading {
  private var table: SheetTable
  private let declaration: TableDeclaration
  private let reader: DeclaredCellReader
  private var decimal: DecimalDecision
  private var columns: [DeclaredColumnBuilder]
  private let keyColumns: [Int]
  private var keys = KeyIndex()
  private var lines: [Int32] = []
  private var cells: [CellBits]
  /// Rows that say again what an earlier one says: taken once.
  private var repeatedRows = 0
  /// The column that numbers rows with one key, and how many were numbered.
  private let numbering: Int?
  private var numberedRows = 0
  /// Names beside codes that are not the unit's.
  private var warnings: [Diagnostic] = []
  private var namesDiffering = 0
  private static let mostWarnings = 20
  /// Of a file of unit changes.
  var contradictions: UnitChangeContradictions?

  init(
    _ declaration: TableDeclaration, table: SheetTable, options: ImportOptions, context: ImportContext
  ) throws {
    self.table = table
    self.declaration = declaration
    decimal = DecimalDecision(options.decimal)
    columns = try declaration.columns.map { try DeclaredColumnBuilder($0, in: table, context: context) }
    reader = DeclaredCellReader(
      file: HeldTable(table),
      numberColumns: columns.filter { $0.column.field.type.isNumeric }.compactMap(\.place))
    keyColumns = declaration.key.compactMap { name in declaration.columns.firstIndex { $0.field.name == name } }
    numbering = declaration.numbering.flatMap { name in
      table.match[name] == nil ? declaration.columns.firstIndex { $0.field.name == name } : nil
    }
    if let numbering { columns[numbering].isMade = true }
    cells = Array(repeating: .missing, count: declaration.columns.count)
  }

  mutating func read(into sink: inout some ImportSink) throws {
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      do throws(RowFault) {
        try take(row)
      } catch {
        try table.refuse(row, error, into: &sink)
      }
    }
    let names = Set(columns.compactMap(\.nameplace))
    table.stateAssumptions(ignored: table.match.unknown.filter { !names.contains($0) }, to: &sink)
    switch decimal.concluded {
    case .comma: sink.assume(Strings.decimalCommaAssumed)
    case .point: sink.assume(Strings.decimalPointAssumed)
    case .either, nil: break
    }
    for column in columns {
      guard let conversion = column.conversion, let place = column.place, let unit = column.column.field.unit else {
        continue
      }
      sink.assume(Strings.unitConverted(table.header[place], conversion, to: unit))
    }
    for column in columns {
      guard case .listed(let list)? = column.column.rule, list != declaration.name else { continue }
      let words = column.unlisted()
      if !words.isEmpty { sink.assume(Strings.notListed(column.column.field.name, words, list: list)) }
    }
    for warning in warnings { sink.warn(warning) }
    if namesDiffering > warnings.count { sink.assume(Strings.moreNamesDiffer(namesDiffering - warnings.count)) }
    if numberedRows > 0 {
      sink.assume(
        declaration.name == DeclaredTables.attendance.name
          ? Strings.rowsNumbered(numberedRows, declaration.title)
          : Strings.rowsOfOneKeyNumbered(numberedRows, declaration.title))
    }
    if repeatedRows > 0 { sink.assume(Strings.repeatedRowsTakenOnce(repeatedRows)) }
    if !lines.isEmpty {
      let rows = try Table(columns: columns.map { $0.finished(rowCount: lines.count) })
      try sink.take(.rows(table: declaration.name, rows), lines: lines)
    }
    try table.finish(into: &sink)
  }

  /// - Throws: the row's first fault, with those of its other cells beside it.
  private mutating func take(_ row: CellRow) throws(RowFault) {
    var faults: [RowFault] = []
    for index in columns.indices {
      do throws(RowFault) {
        cells[index] = try columns[index].cell(of: row, reader, &decimal)
      } catch {
        faults.append(error)
      }
    }
    if var first = faults.first {
      first.diagnostic.others = faults.dropFirst().map { fault in
        var other = fault.diagnostic
        other.span = SourceSpan(source: table.path, line: row.line, column: fault.column.map { $0 + 1 })
        return other
      }
      throw first
    }
    try contradictions?.check(row)
    while let earlier = keys.row(at: keyPlace, new: lines.count) {
      if let numbering {
        countUp(numbering)
        continue
      }
      try checkRepeated(row, earlier)
      repeatedRows += 1
      return
    }
    for index in columns.indices {
      columns[index].append(cells[index])
      guard let warning = columns[index].nameWarning(of: row) else { continue }
      namesDiffering += 1
      guard warnings.count < Self.mostWarnings else { continue }
      var diagnostic = warning.diagnostic
      diagnostic.severity = .warning
      diagnostic.span = SourceSpan(source: table.path, line: row.line, column: warning.column.map { $0 + 1 })
      warnings.append(diagnostic)
    }
    lines.append(Int32(clamping: row.line))
  }

  private var keyPlace: Int {
    mutating get {
      var place = KeyIndex.start
      for index in keyColumns { place = keys.place(behind: place, cells[index]) }
      return place
    }
  }

  /// Gives the row the next number among those with its key.
  private mutating func countUp(_ column: Int) {
    switch cells[column] {
    case .missing:
      numberedRows += 1
      cells[column] = .bits(2)
    case .bits(let number): cells[column] = .bits(number + 1)
    }
  }

  /// - Throws: `import.duplicate-row` when the key has other content in an earlier row.
  private func checkRepeated(_ row: CellRow, _ earlier: Int) throws(RowFault) {
    if columns.indices.allSatisfy({ columns[$0].holds(cells[$0], at: earlier) }) { return }
    let key = keyColumns.compactMap { columns[$0].place.map { row.text($0).trimmingSpaces } }.filter { !$0.isEmpty }
    throw RowFault(
      "import.duplicate-row", Strings.duplicateRow(key.joined(separator: " / "), Int(lines[earlier])),
      column: keyColumns.first.flatMap { columns[$0].place }, hints: [Strings.duplicateRowHint])
  }
}

/// A cell that was understood: what it is stands in 64 bits, texts as codes of their column's dictionary.
enum CellBits: Hashable {
  case missing
  case bits(UInt64)
}

/// Where each key first stood. Keys of several columns are looked up part by part.
struct KeyIndex {
  private struct Step: Hashable {
    var before: Int
    var part: CellBits
  }
  private var steps: [Step: Int] = [:]
  private var rows: [Int: Int] = [:]

  static let start = 0

  /// Where a key goes on with a part.
  mutating func place(behind before: Int, _ part: CellBits) -> Int {
    let step = Step(before: before, part: part)
    if let known = steps[step] { return known }
    let place = steps.count + 1
    steps[step] = place
    return place
  }

  /// The row whose key ends here; nil when the key is new and belongs to row `new` from now on.
  mutating func row(at place: Int, new: Int) -> Int? {
    if let row = rows[place] { return row }
    rows[place] = new
    return nil
  }
}
