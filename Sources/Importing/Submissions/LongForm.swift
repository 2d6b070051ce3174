import NTMKit

/// Results with one value a row: unit, indicator, period, value, own judgement.
struct LongForm {
  private var table: SheetTable
  private var subjects: SubjectReader
  private var reader: ValueReader
  private var collector = SubmissionCollector()
  /// Slot of each indicator's text, by set.
  private var indicators: [CellCache<Int?>]
  /// By set, with what is done to numbers in the file's unit.
  private let slots: [[SlotTable.Slot]]
  /// The unit that the header gives all values.
  private let stated: StatedUnit?
  private let indicatorColumn: Int
  private let valueColumn: Int?
  private let attestedColumn: Int?
  /// Where each row says what its value is measured in (`Đơn vị tính`).
  private let measureColumn: Int?

  init(table: SheetTable, indicatorColumn: Int, options: ImportOptions, context: ImportContext) throws(Diagnostic) {
    self.table = table
    subjects = try SubjectReader(table: table, options: options, context: context)
    self.indicatorColumn = indicatorColumn
    valueColumn = table.match["value"]
    attestedColumn = table.match["attested"]
    reader = ValueReader(table: table, numberColumns: valueColumn.map { [$0] } ?? [], decimal: options.decimal)
    indicators = Array(repeating: CellCache<Int?>(), count: subjects.slotTables.count)
    measureColumn = table.match.unknown.first { Self.measureNames.contains(VietnameseFolding.fold(table.header[$0])) }
    let stated = try valueColumn.flatMap { column throws(Diagnostic) in try table.statedUnit(ofColumn: column) }
    self.stated = stated
    slots = subjects.slotTables.map { table in
      table.slots.indices.map { index in
        var slot = table.slots[index]
        slot.power = stated?.fit(table.units[index]).conversion?.power ?? 0
        return slot
      }
    }
  }

  /// - Throws: `OutOfOrder` when submissions are handed over as they are read and one comes again.
  mutating func read(into sink: inout some ImportSink) throws {
    let order = SubjectOrder(units: subjects.units, tables: subjects.slotTables)
    if table.deliversAsRead { collector.deliverAsRead(order) }
    var row = CellRow()
    var warnings: [RowFault] = []
    while try table.next(&row, into: &sink) {
      if collector.hasPending {
        try collector.deliverPending(units: subjects.units, tables: subjects.slotTables, into: &sink)
      }
      if subjects.isHeading(row) {
        table.leaveOutRead(row)
        continue
      }
      do throws(RowFault) {
        try take(row, &warnings)
      } catch {
        try table.refuse(row, error, into: &sink)
      }
      if !warnings.isEmpty {
        for warning in warnings { table.warn(row, warning, to: &sink) }
        warnings.removeAll()
      }
    }
    table.stateAssumptions(ignored: table.match.unknown, to: &sink)
    subjects.stateAssumptions(reader.decimal, to: &sink)
    stateConversions(to: &sink)
    sink.locate(layout())
    try collector.deliver(order: order, units: subjects.units, tables: subjects.slotTables, into: &sink)
    try table.finish(into: &sink)
  }

  private func layout() -> CellLayout {
    var layout = CellLayout(sheet: table.sheet, columns: ["*": (valueColumn ?? attestedColumn ?? 0) + 1])
    for table in subjects.slotTables {
      for (slot, unit) in zip(table.set.slots, table.units) {
        layout.note(stated?.fit(unit).conversion, slot: slot, set: table.set.code)
      }
    }
    return layout
  }

  private func stateConversions(to sink: inout some ImportSink) {
    guard let stated, let valueColumn else { return }
    var seen: Set<MeasureUnit> = []
    for unit in subjects.slotTables.lazy.flatMap(\.units).compactMap(\.self) where seen.insert(unit).inserted {
      guard let conversion = stated.fit(unit).conversion else { continue }
      sink.assume(Strings.unitConverted(table.header[valueColumn], conversion, to: unit))
    }
  }

  @inline(__always)
  private mutating func take(_ row: CellRow, _ warnings: inout [RowFault]) throws(RowFault) {
    let subject = try subjects.subject(of: row, warnings: &warnings)
    let slot = try slot(of: row, set: subject.set)
    if let measureColumn { try checkMeasure(of: row, measureColumn, subjects.slotTables[subject.set], slot) }
    let value = try reader.value(of: slots[subject.set][slot], row, value: valueColumn, attested: attestedColumn)
    if value == .none {
      throw RowFault(
        "import.missing-value", Strings.missingValue("value"), column: valueColumn ?? attestedColumn,
        hints: [Strings.missingValueHint])
    }
    let group = collector.group(of: subject, slots: slots[subject.set].count)
    if group < collector.delivered { return collector.noteLateRow() }
    guard collector.put(value, line: row.line, in: group, slot) else {
      return try takeAgain(value, subject, slot, collector.earlier(in: group, slot), &warnings)
    }
  }

  /// The same value twice is pointed out, another refused.
  private func takeAgain(
    _ value: ReportedValue, _ subject: Subject, _ slot: Int, _ earlier: (value: ReportedValue, line: Int),
    _ warnings: inout [RowFault]
  ) throws(RowFault) {
    guard earlier.value == value else {
      throw RowFault(
        "import.duplicate-row", Strings.duplicateValue(slots[subject.set][slot].label, subject.period, earlier.line),
        column: indicatorColumn, hints: [Strings.duplicateValueHint])
    }
    warnings.append(RowFault("import.repeated-row", Strings.repeatedRow(earlier.line), column: indicatorColumn))
  }

  @inline(__always)
  private mutating func slot(of row: CellRow, set: Int) throws(RowFault) -> Int {
    if let known = indicators[set].known(row.key(indicatorColumn)), let slot = known { return slot }
    return try newSlot(of: row, set: set)
  }

  @inline(never)
  private mutating func newSlot(of row: CellRow, set: Int) throws(RowFault) -> Int {
    let table = subjects.slotTables[set]
    let stated = stated
    let slot = row.withTrimmedBytes(indicatorColumn) { bytes in
      indicators[set].meaning(of: bytes) { text in
        let slot = table.slot(SlotName(text)) ?? table.slot(titled: text)
        return slot.flatMap { stated?.fit(table.units[$0]) == .other ? nil : $0 }
      }
    }
    if let slot { return slot }
    try checkUnit(of: row, table)
    guard let text = TableRow.text(of: row, indicatorColumn) else {
      throw RowFault("import.missing-value", Strings.missingValue("indicator"), column: indicatorColumn)
    }
    throw table.unknown(text, column: indicatorColumn)
  }
}

extension LongForm {
  fileprivate static let measureNames: Set = ["don vi tinh", "dvt", "don vi do", "unit of measure", "measured in"]

  /// A row's own unit is compared and not converted: the rows of a file would then be multiplied by different factors, which the batch
  /// cannot tell.
  ///
  /// - Throws: `import.unit-differs`.
  fileprivate func checkMeasure(
    of row: CellRow, _ column: Int, _ slots: SlotTable, _ slot: Int
  ) throws(RowFault) {
    guard let text = TableRow.text(of: row, column), let scale = UnitScale(text), let unit = slots.units[slot] else {
      return
    }
    let stated = StatedUnit(text: text, scale: scale, isOfTable: false)
    guard stated.fit(unit) == .same else {
      throw .unitDiffers(table.header[column], stated, slots.slots[slot].label, unit, column: column)
    }
  }

  /// - Throws: `import.unit-differs` for an indicator that is measured in something else than the header says.
  fileprivate func checkUnit(of row: CellRow, _ slots: SlotTable) throws(RowFault) {
    guard let stated, let valueColumn, let text = TableRow.text(of: row, indicatorColumn),
      let slot = slots.slot(SlotName(text)) ?? slots.slot(titled: text), let unit = slots.units[slot]
    else { return }
    throw .unitDiffers(table.header[valueColumn], stated, slots.slots[slot].label, unit, column: valueColumn)
  }
}

extension SubjectReader {
  /// Says which set was taken for want of another, whose period counted, and which decimal mark was concluded.
  func stateAssumptions(_ decimal: DecimalDecision, to sink: inout some ImportSink) {
    if usedOnlySet, let table = slotTables.first { sink.assume(Strings.onlySetAssumed(table.set.code)) }
    if periodDiffers { sink.assume(Strings.periodOfRows) }
    if let titlePeriod { sink.assume(Strings.periodOfTitles(titlePeriod)) }
    if let titleDistrict { sink.assume(Strings.districtOfTitles(titleDistrict.fullName)) }
    switch decimal.concluded {
    case .point: sink.assume(Strings.decimalPointAssumed)
    case .comma: sink.assume(Strings.decimalCommaAssumed)
    case .either, nil: break
    }
  }
}
