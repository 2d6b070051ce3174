import NTMKit

/// Results with one commune a row and indicators or criteria as columns. A row with a bad cell is refused whole.
struct WideForm {
  private var table: SheetTable
  private var subjects: SubjectReader
  private var reader: ValueReader
  private var collector = SubmissionCollector()
  private let blank: BlankMark
  private var marks: MarkColumns
  /// Empty cells in columns that only mark what is met.
  private var blankMarks = 0
  /// Columns named like an indicator or criterion, and their slot in each set; nil where the set has none such.
  private let columns: [(column: Int, slotBySet: [Int?])]

  /// - Throws: `import.unknown-indicator` for a column that no set has, `import.duplicate-column` for two of one slot, and
  ///   what `SubjectReader` throws.
  init(table: SheetTable, options: ImportOptions, context: ImportContext) throws(Diagnostic) {
    self.table = table
    subjects = try SubjectReader(table: table, options: options, context: context)
    columns = try Self.columns(of: table, subjects.slotTables)
    reader = ValueReader(table: table, numberColumns: columns.map(\.column), decimal: options.decimal)
    blank = options.blank
    marks = MarkColumns(columns.map(\.column))
  }

  private static func columns(
    of table: SheetTable, _ tables: [SlotTable]
  ) throws(Diagnostic) -> [(column: Int, slotBySet: [Int?])] {
    var columns: [(column: Int, slotBySet: [Int?])] = []
    var faults: [Diagnostic] = []
    let span = SourceSpan(source: table.path, line: table.headerLine)
    let spellings = ColumnNames(table.names)
    let names = table.match.unknown.map { ($0, spellings.spellings(ofColumn: $0)) }
    // Beside “TC 5”, a column “5” can only be the indicator, also in a set that has none of this id.
    let namesCriteria = names.contains { $0.1.contains { SlotName($0).kind == .criterion } }
    for (column, spellings) in names {
      let text = table.header[column]
      let slots = tables.map { $0.slot(spelled: spellings, bareIsIndicator: namesCriteria) }
      if slots.contains(where: { $0 != nil }) {
        if let twin = columns.first(where: { other in zip(other.slotBySet, slots).contains { $0 != nil && $0 == $1 } })
        {
          faults.append(
            Diagnostic(
              "import.duplicate-column", kind: .data,
              message: Strings.duplicateColumn(table.header[twin.column], text, SlotName(text).id),
              span: span.at(column: column + 1), hints: [Strings.duplicateColumnHint]))
        }
        columns.append((column, slots))
      } else if SlotName(table.names[column]).looksLikeSlot, let set = tables.last {
        var fault = set.unknown(text, column: column).diagnostic
        fault.span = span.at(column: column + 1)
        faults.append(fault)
      }
    }
    if let fault = Diagnostic(joining: faults) { throw fault }
    if columns.isEmpty {
      throw Diagnostic(
        "import.missing-column", kind: .data, message: Strings.noValueColumns(table.header), span: span,
        hints: [Strings.noValueColumnsHint])
    }
    return columns
  }

  mutating func read(into sink: inout some ImportSink) throws {
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      if subjects.isHeading(row) {
        table.leaveOutRead(row)
        continue
      }
      var warnings: [RowFault] = []
      do throws(RowFault) {
        try take(row, &warnings)
      } catch {
        try table.refuse(row, error, into: &sink)
      }
      for warning in warnings { table.warn(row, warning, to: &sink) }
    }
    let used = Set(columns.map(\.column))
    table.stateAssumptions(ignored: table.match.unknown.filter { !used.contains($0) }, to: &sink)
    subjects.stateAssumptions(reader.decimal, to: &sink)
    sink.match(matchedSlots())
    let matched = matchedByTitle()
    if !matched.isEmpty { sink.assume(Strings.columnsMatched(matched)) }
    if blankMarks > 0 { sink.assume(Strings.blankMarks(blankMarks, blank)) }
    sink.locate(layout())
    let order = SubjectOrder(units: subjects.units, tables: subjects.slotTables)
    try collector.deliver(order: order, units: subjects.units, tables: subjects.slotTables, into: &sink)
    try table.finish(into: &sink)
  }

  /// What each column of values was taken for, by its own name.
  private func matchedSlots() -> [String: String] {
    var names: [String: String] = [:]
    for (column, slots) in columns {
      guard let set = slots.firstIndex(where: { $0 != nil }), let slot = slots[set] else { continue }
      names[table.header[column]] = subjects.slotTables[set].slots[slot].label
    }
    return names
  }

  /// Columns that were found by other words than an id, and what they were taken for.
  private func matchedByTitle() -> [(column: String, slot: String)] {
    columns.compactMap { column, slots in
      guard let set = slots.firstIndex(where: { $0 != nil }), let slot = slots[set] else { return nil }
      let name = table.header[column]
      let label = subjects.slotTables[set].slots[slot].label
      return HeaderMatch.key(name) == HeaderMatch.key(label) || SlotName(name).looksLikeSlot ? nil : (name, label)
    }
  }

  private func layout() -> CellLayout {
    var places: [String: Int] = [:]
    for (column, slots) in columns {
      for (set, slot) in slots.enumerated() {
        if let slot { places[subjects.slotTables[set].set.slots[slot]] = column + 1 }
      }
    }
    return CellLayout(sheet: table.sheet, columns: places)
  }

  private mutating func take(_ row: CellRow, _ warnings: inout [RowFault]) throws(RowFault) {
    let subject = try subjects.subject(of: row, warnings: &warnings)
    let found = try values(of: row, subject)
    let group = collector.group(of: subject, slots: subjects.slotTables[subject.set].slots.count)
    try checkEarlier(found, group, row, subject, &warnings)
    for (slot, value, _) in found { _ = collector.put(value, line: row.line, in: group, slot) }
  }

  /// All values of a row.
  ///
  /// - Throws: the first fault, with those of the row's other cells in its diagnostic's `others`.
  private mutating func values(
    of row: CellRow, _ subject: Subject
  ) throws(RowFault) -> [(slot: Int, value: ReportedValue, column: Int)] {
    let slotTable = subjects.slotTables[subject.set]
    var found: [(slot: Int, value: ReportedValue, column: Int)] = []
    var faults: [RowFault] = []
    for (column, slots) in columns {
      do throws(RowFault) {
        guard let slot = slots[subject.set] else {
          if TableRow.text(of: row, column) == nil { continue }
          throw slotTable.unknown(table.header[column], column: column)
        }
        var value = try reader.value(of: slotTable.slots[slot], row, value: column, attested: nil)
        if value == .none, marks.areOnlyMet(in: column, of: table) {
          blankMarks += 1
          if blank == .notMet { value = .attested(false) }
        }
        if value != .none { found.append((slot, value, column)) }
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
    if found.isEmpty { throw RowFault("import.empty-row", Strings.emptyRow, hints: [Strings.emptyRowHint]) }
    return found
  }

  private func checkEarlier(
    _ found: [(slot: Int, value: ReportedValue, column: Int)], _ group: Int, _ row: CellRow, _ subject: Subject,
    _ warnings: inout [RowFault]
  ) throws(RowFault) {
    var repeated: Int?
    for (slot, value, column) in found {
      let earlier = collector.earlier(in: group, slot)
      if earlier.value == .none { continue }
      if earlier.value != value {
        let label = subjects.slotTables[subject.set].slots[slot].label
        throw RowFault(
          "import.duplicate-row", Strings.duplicateValue(label, subject.period, earlier.line), column: column,
          hints: [Strings.duplicateValueHint])
      }
      repeated = earlier.line
    }
    if let repeated { warnings.append(RowFault("import.repeated-row", Strings.repeatedRow(repeated))) }
  }
}
