import NTMKit

/// A table in lines of text: columns aligned by display width and folded to a width.
///
/// Where it is too wide, long text is folded over lines in a report's tables, and columns that do not fit even so follow
/// below in a piece of their own with the first column again: nothing is lost. In the result of a query, where a row is a
/// line, text is cut with `…`, and columns are hidden from the right end and named below. No line is wider than `width`.
struct TextTable {
  private static let gap = 2
  /// A text column is not cut below this, in cells.
  private static let leastText = 16
  /// A label may be broken over lines down to this.
  private static let preferredLabel = 14

  private(set) var table: ShownTable
  let width: Int
  let style: TextStyle
  let language: Language
  /// Labels break at spaces; names of columns, which are typed in the next line, do not.
  let wrapsHeaders: Bool
  /// Said below the last piece of a table alone.
  private var tellsRemarks = true
  /// The natural widths of the columns, where they were measured already.
  private var columnWidths: [Int]?

  init(table: ShownTable, width: Int, style: TextStyle, language: Language, wrapsHeaders: Bool) {
    self.table = table
    self.width = width
    self.style = style
    self.language = language
    self.wrapsHeaders = wrapsHeaders
  }

  private struct Layout {
    var shown: [ShownTable.ColumnText]
    var widths: [Int]
    var hidden: [String]
  }

  func lines() -> [String] {
    guard !table.columns.isEmpty else {
      return [style.dim(Strings.rowCount(table.rowCount).resolved(in: language))]
    }
    let layout = layout()
    if wrapsHeaders, !layout.hidden.isEmpty { return pieces(layout.shown.count).flatMap { $0.lines() } }
    return lines(layout)
  }

  /// What is shown of the first columns, then of those that follow, and so on, each piece with the first column and the one
  /// that names the rows before it where there is room for them.
  ///
  /// - Parameter count: of the columns that fit in the first piece.
  private func pieces(_ count: Int) -> [TextTable] {
    var table = self
    table.columnWidths = columnWidths ?? self.table.columns.map(naturalWidth)
    return table.measuredPieces(count)
  }

  private func measuredPieces(_ count: Int) -> [TextTable] {
    var pieces = [piece(Array(0..<count))]
    var start = count
    while start < table.columns.count {
      let names = [0, table.rowHeaderIndex].filter { $0 < start }
      let heads = [Set(names).sorted(), [0], []]
      let head = heads.first { fits($0 + [start]) } ?? []
      var end = start + 1
      while end < table.columns.count, fits(head + Array(start...end)) { end += 1 }
      pieces.append(piece(head + Array(start..<end)))
      start = end
    }
    for index in pieces.indices.dropLast() { pieces[index].tellsRemarks = false }
    return pieces
  }

  private func piece(_ columns: [Int]) -> TextTable {
    var copy = self
    copy.table = table.selecting(columns)
    copy.columnWidths = columnWidths.map { widths in columns.map { widths[$0] } }
    return copy
  }

  private func fits(_ columns: [Int]) -> Bool {
    let part = piece(columns)
    return part.columnsThatFit(part.leastWidths(of: part.naturalWidths)) == columns.count
  }

  private func lines(_ layout: Layout) -> [String] {
    var lines = headerLines(layout)
    let rule = style.dim(layout.widths.map { String(repeating: "─", count: $0) }.joined(separator: gapText))
    lines.append(rule)
    if table.rowGroups.isEmpty {
      lines += rowLines(layout, 0..<table.shownRows)
    } else {
      for (index, group) in table.rowGroups.enumerated() {
        lines += DisplayWidth.wrapped(TerminalText.oneLine(group.label), to: width).map(style.bold)
        lines += rowLines(layout, group.rows)
        if group.hasSubtotal { lines += rowLines(layout) { ($0.subtotals[index], nil) }.map(style.bold) }
      }
    }
    if table.rowCount == 0 { lines.append(style.dim(Strings.noRows.resolved(in: language))) }
    // A piece of a table may have nothing to add up.
    let totals = (0..<table.totalsCount).filter { total in layout.shown.contains { !$0.totals[total].isEmpty } }
    if !totals.isEmpty { lines.append(rule) }
    for total in totals {
      lines += rowLines(layout) { column in (column.totals[total], nil) }.map(style.bold)
    }
    return tellsRemarks ? lines + remarks(layout) : lines + [""]
  }

  /// So many spaces, of a text that is there already.
  private static func blanks(_ count: Int) -> Substring {
    guard count <= blank.utf8.count else { return Substring(String(repeating: " ", count: count)) }
    return blank[..<blank.utf8.index(blank.startIndex, offsetBy: count)]
  }

  private static let blank = String(repeating: " ", count: 160)

  private var gapText: String { String(repeating: " ", count: Self.gap) }

  private func remarks(_ layout: Layout) -> [String] {
    var remarks: [LocalizedText] = []
    if table.hiddenRows > 0 { remarks.append(Strings.moreRows(table.hiddenRows)) }
    if !layout.hidden.isEmpty { remarks.append(Strings.moreColumns(layout.hidden)) }
    return table.footnotes.flatMap { DisplayWidth.wrapped(TerminalText.lines($0), to: width) }
      + remarks.flatMap { remark in
        DisplayWidth.wrapped(remark.resolved(in: language), to: width).map(style.dim)
      }
  }

  private func rowLines(_ layout: Layout, _ rows: Range<Int>) -> [String] {
    var lines: [String] = []
    for row in rows {
      if table.stops(before: row) { break }
      lines += rowLines(layout) { column in
        let tone = column.tones.isEmpty ? nil : column.tones[row]
        return (Self.marked(column.cell(row), by: column.marksTones ? tone : nil), tone)
      }
    }
    return lines
  }

  /// Without colour too a status is seen.
  private static func marked(_ text: String, by tone: Tone?) -> String { tone.map { "\($0.symbol) \(text)" } ?? text }

  /// A row, over as many lines as its longest folded cell needs.
  private func rowLines(
    _ layout: Layout, _ cell: (ShownTable.ColumnText) -> (text: String, tone: Tone?)
  ) -> [String] {
    var height = 1
    let cells = zip(layout.shown, layout.widths).map { column, width in
      let (text, tone) = cell(column)
      let lines = cellLines(TerminalText.oneLine(text), column, width)
      height = max(height, lines.count)
      return (lines: lines, tone: tone)
    }
    return (0..<height).map { line($0, of: cells, layout) }
  }

  /// Spaces are written before the next text only: a line does not end in spaces.
  private func line(_ level: Int, of cells: [(lines: [String], tone: Tone?)], _ layout: Layout) -> String {
    var line = ""
    var spaces = 0
    for (index, column) in layout.shown.enumerated() {
      if index > 0 { spaces += Self.gap }
      let text = level < cells[index].lines.count ? cells[index].lines[level] : ""
      let room = layout.widths[index] - DisplayWidth.width(of: text)
      if column.isNumeric { spaces += max(room, 0) }
      if !text.isEmpty {
        line += Self.blanks(spaces)
        spaces = 0
        line += style.toned(text, cells[index].tone)
      }
      if !column.isNumeric { spaces += max(room, 0) }
    }
    return line.trimmingTrailingSpaces()
  }

  private func cellLines(_ text: String, _ column: ShownTable.ColumnText, _ width: Int) -> [String] {
    guard wrapsHeaders, column.isText, DisplayWidth.width(of: text) > width else {
      return [DisplayWidth.truncated(text, to: width)]
    }
    return DisplayWidth.wrapped(text, to: width).map { DisplayWidth.truncated($0, to: width) }
  }

  /// Labels stand on the rule, units under them.
  private func headerLines(_ layout: Layout) -> [String] {
    let blocks = zip(layout.shown, layout.widths).map { column, width in headerBlock(column, width) }
    let height = blocks.map(\.count).max() ?? 0
    return groupLines(layout)
      + (0..<height).map { level in
        let cells = blocks.enumerated().map { index, block in
          let place = level - (height - block.count)
          let text = place >= 0 ? block[place] : ""
          return DisplayWidth.padded(
            text, to: layout.widths[index], alignment: layout.shown[index].isNumeric ? .right : .left)
        }
        return style.bold(cells.joined(separator: gapText).trimmingTrailingSpaces())
      }
  }

  /// Headings over columns that belong together, above a rule as long as these are wide.
  private func groupLines(_ layout: Layout) -> [String] {
    var start = 0
    var blocks: [(label: [String], width: Int)] = []
    for group in table.headerGroups where start < layout.shown.count {
      let widths = layout.widths[start..<min(start + group.span, layout.shown.count)]
      let width = widths.reduce(0, +) + Self.gap * (widths.count - 1)
      blocks.append((group.label.map { DisplayWidth.wrapped(TerminalText.oneLine($0), to: width) } ?? [], width))
      start += group.span
    }
    let height = blocks.map(\.label.count).max() ?? 0
    guard height > 0 else { return [] }
    let labels = (0..<height).map { level in
      blocks.map { block in
        let place = level - (height - block.label.count)
        return DisplayWidth.padded(
          DisplayWidth.truncated(place >= 0 ? block.label[place] : "", to: block.width), to: block.width,
          alignment: .left)
      }.joined(separator: gapText).trimmingTrailingSpaces()
    }
    let rules = blocks.map { String(repeating: $0.label.isEmpty ? " " : "─", count: $0.width) }
    return labels.map(style.bold) + [style.dim(rules.joined(separator: gapText).trimmingTrailingSpaces())]
  }

  private func headerBlock(_ column: ShownTable.ColumnText, _ width: Int) -> [String] {
    let header = TerminalText.oneLine(column.markedHeader)
    let label = wrapsHeaders ? DisplayWidth.wrapped(header, to: width) : [DisplayWidth.truncated(header, to: width)]
    // In a column of a single cell's width nothing wider than it may stand.
    return label.map { DisplayWidth.truncated($0, to: width) }
      + unitLines(column, width).map { DisplayWidth.truncated($0, to: width) }
  }

  /// A unit in parentheses; a long one breaks behind its strokes.
  private func unitLines(_ column: ShownTable.ColumnText, _ width: Int) -> [String] {
    guard let unit = column.unit else { return [] }
    var lines: [String] = []
    var line = ""
    for piece in "(\(TerminalText.oneLine(unit)))".split(separator: "/", omittingEmptySubsequences: false) {
      if line.isEmpty {
        line = String(piece)
      } else if DisplayWidth.width(of: line + "/" + piece) < width {
        line += "/" + piece
      } else {
        lines.append(line + "/")
        line = String(piece)
      }
    }
    return lines + [line]
  }

  private func layout() -> Layout {
    let natural = naturalWidths
    let least = leastWidths(of: natural)
    let count = columnsThatFit(least)
    var widths = Array(least.prefix(count))
    if count == 1 { widths[0] = min(widths[0], width) }
    grow(&widths, upTo: natural)
    return Layout(
      shown: Array(table.columns.prefix(count)), widths: widths,
      hidden: table.columns.dropFirst(count).map { TerminalText.oneLine($0.name) })
  }

  private var naturalWidths: [Int] {
    var natural = columnWidths ?? table.columns.map(naturalWidth)
    widen(&natural)
    return natural
  }

  private func leastWidths(of natural: [Int]) -> [Int] {
    zip(table.columns, natural).map { column, natural in
      guard column.isText else { return natural }
      let header = wrapsHeaders ? 0 : DisplayWidth.width(of: TerminalText.oneLine(column.header))
      return min(natural, max(Self.leastText, header))
    }
  }

  /// So that no word of a heading over columns is wider than they are.
  private func widen(_ widths: inout [Int]) {
    var start = 0
    for group in table.headerGroups {
      let columns = start..<start + group.span
      start += group.span
      guard let label = group.label else { continue }
      let words = TerminalText.oneLine(label).split(separator: " ").map { DisplayWidth.width(of: String($0)) }
      let across = widths[columns].reduce(0, +) + Self.gap * (group.span - 1)
      widths[columns.upperBound - 1] += max(0, min(words.max() ?? 0, width / 2) - across)
    }
  }

  private func naturalWidth(_ column: ShownTable.ColumnText) -> Int {
    let widest = (column.cells + column.totals + column.subtotals).map {
      DisplayWidth.width(of: TerminalText.oneLine($0))
    }
    let note = column.cellNotes.values.map(\.count).max().map { $0 * 2 } ?? 0
    let cells = (widest.max() ?? 0) + (column.marksTones ? 2 : 0) + note
    let header = TerminalText.oneLine(column.markedHeader)
    let whole = DisplayWidth.width(of: header)
    let unit = unitLines(column, max(cells, Self.preferredLabel)).map { DisplayWidth.width(of: $0) }.max() ?? 0
    guard wrapsHeaders, whole > max(cells, Self.preferredLabel) else { return max(cells, whole, unit, 1) }
    let target = max(cells, unit, Self.preferredLabel)
    let broken = DisplayWidth.wrapped(header, to: target).map { DisplayWidth.width(of: $0) }.max() ?? 0
    return max(cells, unit, broken, 1)
  }

  /// At least one.
  private func columnsThatFit(_ least: [Int]) -> Int {
    var total = 0
    for (index, needed) in least.enumerated() {
      total += needed + (index == 0 ? 0 : Self.gap)
      if total > width { return max(index, 1) }
    }
    return least.count
  }

  /// Gives the room that is left to the columns cut shortest, cell by cell.
  private func grow(_ widths: inout [Int], upTo natural: [Int]) {
    var room = width - widths.reduce(0, +) - Self.gap * (widths.count - 1)
    while room > 0 {
      guard let index = widths.indices.filter({ widths[$0] < natural[$0] }).min(by: { widths[$0] < widths[$1] })
      else { return }
      widths[index] += 1
      room -= 1
    }
  }
}

extension String {
  func trimmingTrailingSpaces() -> String {
    guard let last = utf8.last, last == 0x20 else { return self }
    guard let end = utf8.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(self[..<utf8.index(after: end)])
  }
}
