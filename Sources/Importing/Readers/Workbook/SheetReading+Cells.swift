import NTMKit

/// Cells, once all of their XML has been read.
extension SheetReading {
  mutating func endCell() throws(WorkbookFault) {
    if hasFormula, !value.isEmpty { noteFormula() }
    switch type {
    case .number: try endNumber()
    case .shared: try endShared()
    case .formulaText: try put(text: value, runs: [])
    case .inline: try put(text: rich.bytes, runs: rich.runs)
    case .boolean:
      let isTrue = value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t")
      if value.isEmpty { noteMissingValue() } else { try put(plain: isTrue ? "TRUE" : "FALSE", .boolean) }
    case .error: try put(plain: String(decoding: value, as: UTF8.self), .error)
    case .date: try put(plain: ISOMoment.text(String(decoding: value, as: UTF8.self)), .date)
    }
  }

  private mutating func endNumber() throws(WorkbookFault) {
    guard !value.isEmpty else { return noteMissingValue() }
    guard let number = SheetNumber(value.span) else { return try put(text: value, runs: []) }
    written.removeAll(keepingCapacity: true)
    let kind = style.shape.write(number, is1904: context.is1904, to: &written)
    try makeRoom(bytes: written.count)
    let text = written
    grid.append(text.span, kind: kind)
  }

  private mutating func noteFormula() {
    guard type == .number, SheetNumber(value.span)?.mantissa == 0 else {
      isCalculated = true
      return
    }
    formulasWithZero += 1
    if firstFormulaWithZero == nil { firstFormulaWithZero = place }
  }

  private mutating func noteMissingValue() {
    guard hasFormula else { return }
    formulasWithoutValue += 1
    if firstFormulaWithoutValue == nil { firstFormulaWithoutValue = place }
  }

  private mutating func endShared() throws(WorkbookFault) {
    guard !value.isEmpty else { return noteMissingValue() }
    var index = 0
    for byte in value where byte > 0x20 {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10, index < context.strings.count else {
        throw .damaged(.badIndex(cell: CellReference.text(row: row, column: column)))
      }
      index = index * 10 + Int(digit)
    }
    guard index < context.strings.count else {
      throw .damaged(.badIndex(cell: CellReference.text(row: row, column: column)))
    }
    let range = context.strings.range(index)
    if range.isEmpty { return }
    let runs = context.strings.runs.isEmpty ? [] : context.strings.runs[index] ?? []
    guard runs.isEmpty, style.font == .unicode else {
      let text = context.strings.bytes.withUnsafeBufferPointer {
        legacy.text(
          UnsafeBufferPointer(rebasing: $0[range]), runs: runs, cellFont: style.font, fonts: fonts, shared: index)
      }
      return try put(bytes: text)
    }
    try makeRoom(bytes: range.count)
    let strings = context.strings.bytes
    grid.append(strings.span.extracting(range))
  }

  /// A text as the file writes it.
  private mutating func put(text: [UInt8], runs: [RichText.Run]) throws(WorkbookFault) {
    guard !text.isEmpty else { return }
    let isUnicode = runs.isEmpty && style.font == .unicode
    try put(
      bytes: text.withUnsafeBufferPointer { bytes in
        if !isUnicode { return legacy.text(bytes, runs: runs, cellFont: style.font, fonts: fonts) }
        return CellText.isPlain(bytes) ? text : Array(CellText.tidied(bytes).utf8)
      })
  }

  private mutating func put(bytes: [UInt8]) throws(WorkbookFault) {
    guard !bytes.isEmpty else { return }
    try makeRoom(bytes: bytes.count)
    grid.append(bytes.span)
  }

  private mutating func put(plain text: String, _ kind: CellGrid.Kind) throws(WorkbookFault) {
    guard !text.isEmpty else { return }
    try makeRoom(bytes: text.utf8.count)
    grid.append(text.utf8, kind: kind)
  }

  /// Fills the row up to the cell that comes next.
  private mutating func makeRoom(bytes: Int) throws(WorkbookFault) {
    if !rowIsBegun {
      grid.beginRow(row)
      rowIsBegun = true
    }
    let empty = column - 1 - width
    guard grid.cellCount + empty < context.limits.cells else { throw .tooLarge(.cells(context.limits.cells)) }
    guard grid.textByteCount + bytes <= context.limits.textBytes else {
      throw .tooLarge(.text(context.limits.textBytes))
    }
    if empty > 0 { grid.appendEmpty(empty) }
    width = column
  }
}
