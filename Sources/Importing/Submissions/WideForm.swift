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
  private let columns: [ValueColumn]
  /// Columns that count what the others mark.
  private let counts: [CountColumn]

  /// - Throws: `import.unknown-indicator` for a column that no set has, `import.duplicate-column` for two of one slot,
  ///   `import.unit-differs` for one whose header names a unit of something else, `import.two-units` for one with two, and
  ///   what `SubjectReader` throws.
  init(table: SheetTable, options: ImportOptions, context: ImportContext) throws(Diagnostic) {
    self.table = table
    subjects = try SubjectReader(table: table, options: options, context: context)
    columns = try Self.columns(of: table, subjects.slotTables)
    let used = Set(columns.map(\.column))
    counts = CountColumn.all(in: table, among: table.match.unknown.filter { !used.contains($0) }, beside: columns)
    reader = ValueReader(table: table, numberColumns: columns.map(\.column), decimal: options.decimal)
    blank = options.blank
    marks = MarkColumns(columns.map(\.column))
  }

  private static func columns(
    of table: SheetTable, _ tables: [SlotTable]
  ) throws(Diagnostic) -> [ValueColumn] {
    var columns: [ValueColumn] = []
    var faults: [Diagnostic] = []
    let span = SourceSpan(source: table.path, line: table.headerLine)
    let spellings = ColumnNames(table.names)
    let names = table.match.unknown.map { ($0, spellings.spellings(ofColumn: $0)) }
    // Beside “TC 5”, a column “5” can only be the indicator, also in a set that has none of this id.
    let namesCriteria = names.contains { $0.1.contains { SlotName($0).kind == .criterion } }
    for (column, spellings) in names {
      let text = table.header[column]
      let stated: StatedUnit?
      do throws(Diagnostic) {
        stated = try table.statedUnit(ofColumn: column)
      } catch {
        let isOfValues = tables.contains { $0.slot(spelled: spellings, bareIsIndicator: namesCriteria) != nil }
        if isOfValues { faults.append(error) }
        continue
      }
      let isMeasured = stated.map { !$0.isOfTable } ?? false
      let slots = tables.map {
        $0.slot(spelled: spellings, bareIsIndicator: namesCriteria, isMeasured: isMeasured)
      }
      if slots.contains(where: { $0 != nil }) {
        if let twin = columns.first(where: { other in zip(other.indices, slots).contains { $0 != nil && $0 == $1 } }) {
          faults.append(
            Diagnostic(
              "import.duplicate-column", kind: .data,
              message: Strings.duplicateColumn(table.header[twin.column], text, SlotName(text).id),
              span: span.at(column: column + 1), hints: [Strings.duplicateColumnHint]))
        }
        let new = ValueColumn(column: column, indices: slots, stated: stated, tables)
        if new.fitsNone, let fault = tables.indices.reversed().lazy.compactMap({ new.unitFault(text, set: $0) }).first {
          var diagnostic = fault.diagnostic
          diagnostic.span = span.at(column: column + 1)
          faults.append(diagnostic)
        }
        columns.append(new)
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
        let counted = try take(row, &warnings)
        warn(row, of: counted, to: &sink)
      } catch {
        try table.refuse(row, error, into: &sink)
      }
      for warning in warnings { table.warn(row, warning, to: &sink) }
    }
    let used = Set(columns.map(\.column) + counts.map(\.column))
    table.stateAssumptions(ignored: table.match.unknown.filter { !used.contains($0) }, to: &sink)
    subjects.stateAssumptions(reader.decimal, to: &sink)
    for column in columns {
      for text in column.conversions(table.header[column.column]) { sink.assume(text) }
    }
    if !counts.isEmpty { sink.assume(Strings.columnsCounted(counts.map { table.header[$0.column] })) }
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
    for column in columns {
      if let slot = column.slots.lazy.compactMap(\.self).first { names[table.header[column.column]] = slot.label }
    }
    for count in counts { names[table.header[count.column]] = count.counted.name }
    return names
  }

  /// Columns that were found by other words than an id, and what they were taken for.
  private func matchedByTitle() -> [(column: String, slot: String)] {
    columns.compactMap { column in
      guard let label = column.slots.lazy.compactMap(\.self).first?.label else { return nil }
      let name = table.header[column.column]
      return HeaderMatch.key(name) == HeaderMatch.key(label) || SlotName(name).looksLikeSlot ? nil : (name, label)
    }
  }

  private func layout() -> CellLayout {
    var layout = CellLayout(sheet: table.sheet, columns: [:])
    for column in columns {
      for (index, slot) in column.indices.enumerated() {
        guard let slot else { continue }
        let set = subjects.slotTables[index].set
        layout.columns[set.slots[slot]] = column.column + 1
        layout.note(column.fits[index].conversion, slot: set.slots[slot], set: set.code)
      }
    }
    return layout
  }

  /// - Returns: what columns that count say that cannot be.
  private mutating func take(
    _ row: CellRow, _ warnings: inout [RowFault]
  ) throws(RowFault) -> [CountColumn.Difference] {
    let subject = try subjects.subject(of: row, warnings: &warnings)
    let found = try values(of: row, subject)
    let group = collector.group(of: subject, slots: subjects.slotTables[subject.set].slots.count)
    try checkEarlier(found, group, row, subject, &warnings)
    for (slot, value, _) in found { _ = collector.put(value, line: row.line, in: group, slot) }
    guard !counts.isEmpty else { return [] }
    let marked = Dictionary(found.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first })
    let set = subjects.slotTables[subject.set].set
    return counts.compactMap { $0.difference(row, set: set, values: columns, at: subject.set, marked) }
  }

  private func warn(_ row: CellRow, of counts: [CountColumn.Difference], to sink: inout some ImportSink) {
    for count in counts {
      let text = Strings.countDiffers(table.header[count.column], count.stated, count.met, open: count.open)
      table.warn(row, RowFault("import.count-differs", text, column: count.column), to: &sink)
      table.note(.count, row, count.column, count.stated, Double(count.met), to: &sink)
    }
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
    for values in columns {
      let column = values.column
      do throws(RowFault) {
        guard let index = values.indices[subject.set], let slot = values.slots[subject.set] else {
          if TableRow.text(of: row, column) == nil { continue }
          throw slotTable.unknown(table.header[column], column: column)
        }
        if let fault = values.unitFault(table.header[column], set: subject.set), !row.isEmpty(column) { throw fault }
        var value = try reader.value(of: slot, row, value: column, attested: nil)
        if value == .none, marks.areOnlyMet(in: column, of: table) {
          blankMarks += 1
          if blank == .notMet { value = .attested(false) }
        }
        if value != .none { found.append((index, value, column)) }
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
