import NTMKit

/// Reads the XML of a sheet into a grid.
final class SheetHandler: XMLHandler {
  private var reading: SheetReading

  init(_ context: SheetContext) { reading = SheetReading(context) }

  /// What was read so far.
  var sheet: WorkbookSheet { reading.sheet }
  /// The cell that is being read, for messages.
  var place: String? { reading.place }

  // One access of a stored property for each call: each is checked for being exclusive.
  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    try reading.start(name, attributes)
  }
  override func end(_ name: XMLName) throws(WorkbookFault) { try reading.end(name) }
  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { reading.text(bytes) }
}

/// A sheet half read: where in its XML the reader is, and the cells so far.
struct SheetReading {
  /// The `t` of a cell.
  private enum CellType {
    case number, shared, formulaText, inline, boolean, error, date
  }

  let context: SheetContext
  var fonts: FontTable
  var legacy: LegacyText
  var grid: CellGrid
  private var isInData = false
  private var isInCell = false
  private var isInInline = false
  private var isCollecting = false
  var row = 0
  /// 1-based; of the cell being read, or the one before.
  var column = 0
  private var rowIsHidden = false
  /// Whether the grid has this row.
  var rowIsBegun = false
  var width = 0
  private var type = CellType.number
  private var style = CellStyle()
  private var hasFormula = false
  var value: [UInt8] = []
  var written: [UInt8] = []
  private var rich = RichText()
  private var hiddenRows = 0
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var formulasWithoutValue = 0
  private var firstFormulaWithoutValue: String?

  init(_ context: SheetContext) {
    self.context = context
    fonts = context.fonts
    legacy = LegacyText(context.legacyFont)
    grid = CellGrid(sheet: context.name)
  }

  var sheet: WorkbookSheet {
    WorkbookSheet(
      grid: grid, legacyFonts: legacy.cells(fonts), formulasWithoutValue: formulasWithoutValue,
      firstFormulaWithoutValue: firstFormulaWithoutValue, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
  }

  var place: String? {
    row > 0 && column > 0 ? CellReference.text(row: row, column: column) : nil
  }

  // MARK: Elements

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if isInInline { return rich.start(name, attributes, fonts: &fonts) }
    switch name {
    case "c" where isInData: try beginCell(attributes)
    case "v" where isInCell: beginValue()
    case "t" where isInCell: beginValue()
    case "row" where isInData: try beginRow(attributes)
    case "f" where isInCell: hasFormula = true
    case "is" where isInCell:
      isInInline = true
      rich.begin()
    case "sheetData": isInData = true
    case "mergeCell": try merge(attributes)
    case "col": hideColumns(attributes)
    default: break
    }
  }

  mutating func end(_ name: XMLName) throws(WorkbookFault) {
    if isInInline {
      guard "is" ~= name else { return rich.end(name) }
      rich.finish()
      isInInline = false
      return
    }
    switch name {
    case "v", "t": isCollecting = false
    case "c" where isInCell:
      isInCell = false
      try endCell()
    case "row" where isInData:
      if rowIsHidden, rowIsBegun { hiddenRows += 1 }
      column = 0
    case "sheetData": isInData = false
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isCollecting {
      value.append(contentsOf: bytes)
    } else if isInInline {
      rich.text(bytes)
    }
  }

  private mutating func beginValue() {
    isCollecting = true
    value.removeAll(keepingCapacity: true)
  }

  private mutating func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var number = row + 1
    rowIsHidden = false
    try attributes.forEach { (name, text) throws(WorkbookFault) in
      switch name {
      case "r":
        guard let given = CellReference.number(text) else { throw .damaged(.badReference(String(cString: text))) }
        number = given
      case "hidden": rowIsHidden = text[0] == UInt8(ascii: "1") || text[0] == UInt8(ascii: "t")
      default: break
      }
    }
    column = 0
    guard number > row else { throw .damaged(.unorderedRow(number)) }
    guard number <= context.limits.rows else { throw .tooLarge(.rows(context.limits.rows)) }
    row = number
    (rowIsBegun, width) = (false, 0)
  }

  private mutating func beginCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    // Some writers leave out rows and put cells straight into the sheet's data.
    if row == 0 { row = 1 }
    var next = column + 1
    var styleNumber = 0
    (isInCell, type, hasFormula) = (true, .number, false)
    value.removeAll(keepingCapacity: true)
    try attributes.forEach { (name, text) throws(WorkbookFault) in
      switch name {
      case "r":
        guard let given = CellReference.column(text) else { throw .damaged(.badReference(String(cString: text))) }
        next = given.number
      case "s": styleNumber = CellReference.number(text) ?? 0
      case "t": type = Self.type(text)
      default: break
      }
    }
    guard next > column else { throw .damaged(.unorderedCell(CellReference.text(row: row, column: next))) }
    guard next <= context.limits.columns else { throw .tooLarge(.columns(context.limits.columns)) }
    column = next
    style = styleNumber < context.styles.count ? context.styles[styleNumber] : CellStyle()
    if type == .inline { rich.begin() }
  }

  private static func type(_ text: UnsafePointer<UInt8>) -> CellType {
    switch (text[0], text[0] == 0 ? 0 : text[1]) {
    case (UInt8(ascii: "s"), 0): .shared
    case (UInt8(ascii: "s"), _): .formulaText
    case (UInt8(ascii: "i"), _): .inline
    case (UInt8(ascii: "b"), _): .boolean
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "d"), _): .date
    default: .number
    }
  }

  private mutating func merge(_ attributes: XMLAttributes) throws(WorkbookFault) {
    guard let text = attributes.text("ref") else { return }
    guard let block = CellReference.block(text) else { throw .damaged(.badReference(text)) }
    grid.merges.append(CellGrid.Merge(rows: block.rows, columns: block.columns))
  }

  private mutating func hideColumns(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden"), let first = attributes.number("min"), let last = attributes.number("max"),
      first >= 1, first <= last
    else { return }
    hiddenColumns.append(first...last)
  }

  // MARK: Cells

  private mutating func endCell() throws(WorkbookFault) {
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
