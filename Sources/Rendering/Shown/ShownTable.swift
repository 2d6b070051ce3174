import NTMKit

/// A table as people read it: headers in their language and every shown value as text.
///
/// Text, Markdown and HTML lay the same one out, so that they cannot disagree.
struct ShownTable {
  struct ColumnText {
    var name: String
    var header: String
    var unit: String?
    /// Numbers stand to the right.
    var isNumeric: Bool
    /// Long texts may be cut; numbers, dates and periods may not.
    var isText: Bool
    var cells: [String]
    /// Of coded values, or of what a column of statuses says; empty where no value of the column has one.
    var tones: [Tone?]
    /// The words do not tell the tone: its symbol has to.
    var marksTones = false
    var totals: [String]
    /// One for each group of rows; empty where groups have none.
    var subtotals: [String] = []
    /// Place of its footnotes' numbers, from the first of the table's.
    var notes: [Int] = []
    var cellNotes: [Int: [Int]] = [:]

    /// The number of a footnote behind the text of a cell.
    func cell(_ row: Int) -> String { cellNotes.isEmpty ? cells[row] : cells[row] + mark(cellNotes[row] ?? []) }
    var markedHeader: String { header + mark(notes) }
    private func mark(_ notes: [Int]) -> String { notes.map(ShownTable.superscript).joined(separator: "˒") }
  }

  /// A heading over columns; nil over those that have none.
  struct HeaderGroup: Equatable {
    var label: String?
    var span: Int
  }

  /// Rows under a heading.
  struct RowGroup {
    var label: String
    var rows: Range<Int>
    /// Whether a sub-total stands below: not where rows of the group are left out.
    var hasSubtotal: Bool
  }

  var columns: [ColumnText]
  /// Rows in `cells`.
  var shownRows: Int
  /// Rows of the table.
  var rowCount: Int
  var totalsCount: Int
  /// Over all columns, in their order; empty where none has a heading.
  var headerGroups: [HeaderGroup] = []
  /// All rows, run by run; empty where they stand in one list.
  var rowGroups: [RowGroup] = []
  /// With their numbers.
  var footnotes: [String] = []
  var hiddenRows: Int { rowCount - shownRows }
  /// Asked again while the table is laid out.
  let context: RenderContext

  /// The header of a bare table is its columns' names, to be typed in the next line, or their labels for a page.
  enum HeaderStyle {
    case names, labels
  }

  /// A table without presentation: all columns in order.
  init(_ table: Table, headers: HeaderStyle, in context: RenderContext, rowLimit: Int?) {
    self.context = context
    rowCount = table.rowCount
    shownRows = min(max(rowLimit ?? .max, 0), table.rowCount)
    totalsCount = 0
    let rows = shownRows
    columns = table.columns.map { column in
      let label = headers == .labels ? context.vocabulary.label(ofColumn: column.name) : nil
      return Self.text(
        column, totals: nil,
        header: label.map { Self.title($0.resolved(in: context.language)) } ?? column.name,
        rows: rows,
        format: CellFormat(column, in: context), context)
    }
    stopIfCancelled()
  }

  /// The columns a block presents, in its order; a presentation of a column the table lacks shows nothing.
  init(_ block: TableBlock, in context: RenderContext, rowLimit: Int?) {
    self.context = context
    rowCount = block.table.rowCount
    shownRows = min(max(rowLimit ?? .max, 0), rowCount)
    totalsCount = block.totals?.rowCount ?? 0
    let rows = shownRows
    let grouped = block.rowGroups?.column
    columns = block.columns.compactMap { presentation in
      guard let column = block.table[presentation.column], presentation.column != grouped else { return nil }
      let format = CellFormat(
        column, in: context, fractionDigits: presentation.fractionDigits, terms: presentation.terms)
      var text = Self.text(
        column, totals: block.totals.map { $0[presentation.column] ?? Self.blank(column, $0.rowCount) },
        header: Self.title(presentation.label.resolved(in: context.language)), rows: rows,
        format: format, digits: Self.rowDigits(column, presentation, of: block), context)
      if let status = presentation.statusColumn.flatMap({ block.table[$0] }) {
        let tones = Self.tones(of: status, rows: rows)
        if tones.contains(where: { $0 != nil }) { (text.tones, text.marksTones) = (tones, true) }
      }
      return text
    }
    if let groups = block.rowGroups { put(under: groups, of: block) }
    if !block.columnGroups.isEmpty { putColumns(under: block.columnGroups) }
    writeFootnotes(block.footnotes)
    stopIfCancelled()
  }

  /// Columns that were cut short are of different lengths: none of their rows is laid out.
  private mutating func stopIfCancelled() {
    guard context.isCancelled() else { return }
    shownRows = 0
    rowGroups = []
    for index in columns.indices { (columns[index].cells, columns[index].tones) = ([], []) }
  }

  /// Whether to stop before a row.
  func stops(before row: Int) -> Bool { context.stops(before: row) }

  /// The data behind a chart, under the chart's own labels.
  init(_ chart: Chart, in context: RenderContext, rowLimit: Int? = nil) {
    let block = TableBlock(
      id: chart.id, table: chart.data,
      columns: chart.data.columns.map { column in
        TableBlock.Presentation(
          column.name,
          chart.labels[column.name] ?? context.vocabulary.label(ofColumn: column.name)
            ?? LocalizedText(verbatim: column.name),
          terms: chart.terms[column.name] ?? [:])
      })
    self.init(block, in: context, rowLimit: rowLimit)
    // A column without a label goes by its name, which is typed as it is.
    for (index, column) in block.columns.enumerated() where column.label == LocalizedText(verbatim: column.column) {
      columns[index].header = column.column
    }
  }

  /// A label as it begins a header: with a capital.
  static func title(_ label: String) -> String { label.prefix(1).uppercased() + label.dropFirst() }

  /// Each row's decimals of a column of fractions that has no number of its own.
  private static func rowDigits(
    _ column: Column, _ presentation: TableBlock.Presentation, of block: TableBlock
  ) -> [Int] {
    presentation.fractionDigits == nil && column.field.type == .double ? block.rowFractionDigits : []
  }

  private static func blank(_ column: Column, _ count: Int) -> Column {
    Column(column.field, values: repeatElement(.null, count: count))
  }

  private static func text(
    _ column: Column, totals: Column?, header: String, rows: Int, format: CellFormat,
    digits: [Int] = [], _ context: RenderContext
  ) -> ColumnText {
    let tones = format.hasTerms && column.field.type == .text ? self.tones(of: column, rows: rows) : []
    var cells: [String] = []
    cells.reserveCapacity(rows)
    for row in 0..<rows {
      if context.stops(before: row) { break }
      cells.append((digits.indices.contains(row) ? format.with(fractionDigits: digits[row]) : format).text(column[row]))
    }
    return ColumnText(
      name: column.name, header: header, unit: column.field.unit?.label.resolved(in: context.language),
      isNumeric: column.field.type.isNumeric, isText: column.field.type == .text,
      cells: cells, tones: tones.contains { $0 != nil } ? tones : [],
      // A total that says nothing of a column is left blank, not marked missing.
      totals: totals.map { totals in (0..<totals.count).map { totals.isNull($0) ? "" : format.text(totals[$0]) } } ?? []
    )
  }

  private static func tones(of column: Column, rows: Int) -> [Tone?] {
    guard case .text(let codes, let dictionary) = column.storage else { return [] }
    return (0..<rows).map { column.isNull($0) ? nil : Tone(code: dictionary.strings[Int(codes[$0])]) }
  }

  /// The column whose cell names its row, for screen readers: one of the usual names, else the first.
  var rowHeaderIndex: Int {
    for name in ["name", "title", "commune", "district", "criterion"] {
      if let index = columns.firstIndex(where: { $0.name == name }) { return index }
    }
    return 0
  }
}
