import NTMKit
import WorkbookWriting

/// A table as a sheet: numbers and dates as such, coded values by their labels.
struct TableSheet {
  /// The words over the table, whole; the sheet's name may be shortened.
  let title: String
  let rowCount: Int
  let emptyText: LocalizedText?
  let sheet: Sheet

  init(_ block: TableBlock, title: String, name: String, in context: RenderContext) {
    self.title = title
    rowCount = block.table.rowCount
    emptyText = block.emptyText
    // A sheet is sorted and filtered: its sub-totals stand below, with the totals.
    let below = [block.rowGroups?.subtotals, block.totals].compactMap(\.self)
    let columns = Self.presentations(of: block, in: context).compactMap { presentation in
      block.table[presentation.column].map {
        SheetColumnSource($0, presentation, digits: block.rowFractionDigits, below: below, in: context)
      }
    }
    let rows = block.table.rowCount
    let totals = below.reduce(0) { $0 + $1.rowCount }
    var sheet = Sheet(name: name, columns: columns.map(\.column), rowCount: rows + totals) { row, column in
      row < rows ? columns[column].cell(row) : columns[column].total(row - rows)
    }
    sheet.totalCount = totals
    self.sheet = sheet
  }

  /// The columns shown, each with the heading over it in its name; what rows are put under and what cells are coloured by are
  /// columns too.
  private static func presentations(
    of block: TableBlock, in context: RenderContext
  ) -> [TableBlock.Presentation] {
    func presentation(_ name: String) -> TableBlock.Presentation {
      TableBlock.Presentation(
        name, context.vocabulary.label(ofColumn: name) ?? LocalizedText(verbatim: name),
        terms: block.dataTerms[name] ?? [:])
    }
    // A table that pages only count is what a workbook is for.
    if block.columns.isEmpty { return block.table.columns.map { presentation($0.name) } }
    var shown = block.columns.map { column in
      var column = column
      if let group = block.columnGroups.first(where: { $0.columns.contains(column.column) }) {
        column.label = LocalizedText(vi: "\(group.label) – \(column.label)", en: "\(group.label) – \(column.label)")
      }
      return column
    }
    func has(_ name: String) -> Bool { shown.contains { $0.column == name } }
    if let group = block.rowGroups?.column, !has(group) { shown.insert(presentation(group), at: 0) }
    for status in block.columns.compactMap(\.statusColumn) where !has(status) { shown.append(presentation(status)) }
    return shown
  }
}

/// A column of a table, and how a sheet shows it.
private struct SheetColumnSource {
  let column: SheetColumn
  let cell: @Sendable (_ row: Int) -> SheetCell
  let total: @Sendable (_ row: Int) -> SheetCell

  /// - Parameter digits: each row's decimals, where the column has no number of its own.
  init(
    _ source: Column, _ presentation: TableBlock.Presentation, digits: [Int], below: [Table], in context: RenderContext
  ) {
    let format = CellFormat(
      source, in: context, fractionDigits: presentation.fractionDigits, terms: presentation.terms)
    let numbers = Self.numberFormat(source.field, format)
    column = SheetColumn(
      ShownTable.title(presentation.label.resolved(in: context.language)),
      unit: source.field.unit?.label.resolved(in: context.language), format: numbers,
      wraps: source.field.type == .text)
    let cells = Self.cells(of: source, format)
    if presentation.fractionDigits == nil, source.field.type == .double, !digits.isEmpty {
      cell = { row in
        guard digits.indices.contains(row) else { return cells(row) }
        let own = NumberFormat.number(fractionDigits: digits[row], groupsThousands: format.groupsThousands)
        return SheetCell(source[row], format: own)
      }
    } else {
      cell = cells
    }
    let parts = below.map { (count: $0.rowCount, cells: $0[presentation.column].map { Self.cells(of: $0, format) }) }
    total = { row in
      var (row, place) = (row, 0)
      while place < parts.count, row >= parts[place].count { (row, place) = (row - parts[place].count, place + 1) }
      var cell = place < parts.count ? parts[place].cells?(row) ?? SheetCell(.null) : SheetCell(.null)
      cell.look = .total
      return cell
    }
  }

  private static func numberFormat(_ field: Field, _ format: CellFormat) -> NumberFormat {
    switch field.type {
    case .int, .double:
      .number(fractionDigits: format.fractionDigits ?? 0, groupsThousands: format.groupsThousands)
    case .date: .date
    case .bool, .text, .period: .general
    }
  }

  private static func cells(of column: Column, _ format: CellFormat) -> @Sendable (Int) -> SheetCell {
    switch column.storage {
    case .text(let codes, let dictionary):
      // A text that stands in many rows is looked up once.
      let shown = dictionary.strings.map { SheetCell(.text(format.text(.text($0)))) }
      return { column.isNull($0) ? SheetCell(.null) : shown[Int(codes[$0])] }
    case .bool(let values):
      let words = [false, true].map { SheetCell(.text(format.text(.bool($0)))) }
      return { column.isNull($0) ? SheetCell(.null) : words[values[$0] ? 1 : 0] }
    case .double(let values) where format.keepsWholeNumbers:
      let whole = NumberFormat.number(fractionDigits: 0, groupsThousands: format.groupsThousands)
      return { row in
        SheetCell(column[row], format: values[row] == values[row].rounded() ? whole : nil)
      }
    default: return { SheetCell(column[$0]) }
    }
  }
}
