import NTMKit

/// A sheet half read: where in its XML the reader is, and the cells so far.
struct SheetReading {
  /// The `t` of a cell.
  enum CellType {
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
  var type = CellType.number
  var style = CellStyle()
  var hasFormula = false
  var value: [UInt8] = []
  var written: [UInt8] = []
  var rich = RichText()
  private var hiddenRows = 0
  private var hiddenColumns: [ClosedRange<Int>] = []
  var formulasWithoutValue = 0
  var firstFormulaWithoutValue: String?
  var formulasWithZero = 0
  var firstFormulaWithZero: String?
  /// Whether a formula has a value that only calculating gives.
  var isCalculated: Bool

  init(_ context: SheetContext) {
    self.context = context
    fonts = context.fonts
    legacy = LegacyText(context.legacyFont)
    grid = CellGrid(sheet: context.name)
    isCalculated = context.isCalculated
  }

  var sheet: WorkbookSheet {
    WorkbookSheet(
      grid: grid, legacyFonts: legacy.cells(fonts), formulasWithoutValue: formulasWithoutValue,
      firstFormulaWithoutValue: firstFormulaWithoutValue, formulasWithZero: isCalculated ? 0 : formulasWithZero,
      firstFormulaWithZero: isCalculated ? nil : firstFormulaWithZero, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns)
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
    if !value.isEmpty { value.removeAll(keepingCapacity: true) }
  }

  private mutating func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var number = row + 1
    rowIsHidden = false
    try attributes.each { (name, text) throws(WorkbookFault) in
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
    if !value.isEmpty { value.removeAll(keepingCapacity: true) }
    try attributes.each { (name, text) throws(WorkbookFault) in
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
}
