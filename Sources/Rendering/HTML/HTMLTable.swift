import NTMKit

/// A table of a page: caption, headers with their scope, rows, totals, in a region that scrolls by itself.
struct HTMLTable {
  private enum Content {
    case table(ShownTable)
    case matrix(MatrixModel)
  }
  private let content: Content
  let id: String
  /// Escaped.
  let caption: String
  /// The caption repeats a heading just above: it is kept for screen readers.
  let hidesCaption: Bool
  /// The document's lineages by cell; see `TableBlock.lineageIDs`.
  private let lineageIDs: [CellPlace: String]

  init(
    _ table: ShownTable, id: String, caption: String, hidesCaption: Bool, lineageIDs: [CellPlace: String] = [:]
  ) {
    self.lineageIDs = lineageIDs
    content = .table(table)
    self.id = id
    self.caption = caption
    self.hidesCaption = hidesCaption
  }

  init(_ matrix: MatrixModel, id: String, caption: String, lineageIDs: [CellPlace: String] = [:]) {
    self.lineageIDs = lineageIDs
    content = .matrix(matrix)
    self.id = id
    self.caption = caption
    hidesCaption = true
  }

  func write(to html: inout String, noRows: String) {
    html += "<div class=\"scroll\" role=\"group\" aria-labelledby=\"\(id)-caption\" tabindex=\"0\">\n"
    html +=
      "<table id=\"\(id)\"><caption id=\"\(id)-caption\"\(hidesCaption ? " class=\"unseen\"" : "")>\(caption)</caption>\n"
    switch content {
    case .table(let table): write(table, to: &html, noRows: noRows)
    case .matrix(let matrix): write(matrix, to: &html)
    }
    html += "</table>\n</div>\n"
    guard case .table(let table) = content, !table.footnotes.isEmpty else { return }
    html += "<ul class=\"footnotes\">\n"
    for note in table.footnotes { html += "<li>\(HTMLText.escaped(note))</li>\n" }
    html += "</ul>\n"
  }

  private func write(_ table: ShownTable, to html: inout String, noRows: String) {
    let header = table.rowHeaderIndex
    let classes = table.columns.map(Self.cellClass)
    html += "<thead>"
    if !table.headerGroups.isEmpty {
      html += "<tr class=\"over\">"
      for group in table.headerGroups {
        let span = group.span > 1 ? " colspan=\"\(group.span)\"" : ""
        html +=
          group.label.map { "<th scope=\"colgroup\"\(span)>\(HTMLText.escaped($0))</th>" } ?? "<td\(span)></td>"
      }
      html += "</tr>\n"
    }
    html += "<tr>"
    for (index, column) in table.columns.enumerated() {
      let unit = column.unit.map { " <small>(\(HTMLText.escaped($0)))</small>" } ?? ""
      html += "<th scope=\"col\"\(Self.attribute(classes[index]))>\(HTMLText.escaped(column.markedHeader))\(unit)</th>"
    }
    html += "</tr></thead>\n"
    if table.rowGroups.isEmpty {
      html += "<tbody>\n"
      write(0..<table.shownRows, of: table, header, classes, to: &html)
      if table.rowCount == 0 {
        html += "<tr><td colspan=\"\(max(table.columns.count, 1))\">\(noRows)</td></tr>\n"
      }
      html += "</tbody>\n"
    }
    for (index, group) in table.rowGroups.enumerated() {
      html += "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">"
      html += "\(HTMLText.escaped(group.label))</th></tr>\n"
      write(group.rows, of: table, header, classes, to: &html)
      if group.hasSubtotal {
        html += "<tr class=\"sub\">\(Self.summary(table.columns.map { $0.subtotals[index] }, header, classes))</tr>\n"
      }
      html += "</tbody>\n"
    }
    guard table.totalsCount > 0 else { return }
    html += "<tfoot>\n"
    for row in 0..<table.totalsCount {
      html += "<tr>\(Self.summary(table.columns.map { $0.totals[row] }, header, classes))</tr>\n"
    }
    html += "</tfoot>\n"
  }

  private func write(
    _ rows: Range<Int>, of table: ShownTable, _ header: Int, _ classes: [String], to html: inout String
  ) {
    for row in rows {
      if table.stops(before: row) { break }
      html += "<tr>"
      for (index, column) in table.columns.enumerated() {
        let text = HTMLText.breakable(column.cell(row))
        if index == header, !text.isEmpty {
          html += "<th scope=\"row\"\(Self.attribute(classes[index] == "w" ? "w" : ""))>\(text)</th>"
        } else {
          let tone = column.tones.isEmpty ? nil : column.tones[row]
          let source = lineageIDs.isEmpty ? nil : lineageIDs[CellPlace(row: row, column: column.name)]
          let name = tone.map { column.isNumeric ? "n \($0.rawValue)" : $0.rawValue } ?? classes[index]
          html += "<td\(Self.attribute(name))>\(Self.linked(text, source))</td>"
        }
      }
      html += "</tr>\n"
    }
  }

  /// A row of totals or sub-totals.
  private static func summary(_ cells: [String], _ header: Int, _ classes: [String]) -> String {
    cells.enumerated().map { index, cell in
      let text = HTMLText.escaped(cell)
      return index == header && !text.isEmpty
        ? "<th scope=\"row\">\(text)</th>" : "<td\(attribute(classes[index]))>\(text)</td>"
    }.joined()
  }

  private func write(_ matrix: MatrixModel, to html: inout String) {
    html += "<thead><tr><th scope=\"col\">\(HTMLText.escaped(matrix.rowTitle))</th>"
    for key in matrix.columnKeys { html += "<th scope=\"col\">\(HTMLText.escaped(key))</th>" }
    for figures in matrix.rowFigures { html += "<th scope=\"col\" class=\"n\">\(HTMLText.escaped(figures.title))</th>" }
    html += "</tr></thead>\n"
    let classes = matrix.states.map { Self.attribute(Self.stateClass($0)) }
    if matrix.rowGroups.isEmpty {
      html += "<tbody>\n"
      for row in matrix.rowLabels.indices { write(row, of: matrix, classes, to: &html) }
      html += "</tbody>\n"
    }
    let across = 1 + matrix.columnKeys.count + matrix.rowFigures.count
    for group in matrix.rowGroups {
      html += "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(across)\">"
      html += "\(HTMLText.escaped(group.label))</th></tr>\n"
      for row in group.rows { write(row, of: matrix, classes, to: &html) }
      html += "</tbody>\n"
    }
    guard !matrix.columnFigures.isEmpty else { return }
    html += "<tfoot>\n"
    for figures in matrix.columnFigures {
      html += "<tr><th scope=\"row\">\(HTMLText.escaped(figures.title))</th>"
      for column in matrix.columnKeys.indices { html += "<td>\(HTMLText.escaped(figures.text(column)))</td>" }
      html += matrix.rowFigures.map { _ in "<td></td>" }.joined() + "</tr>\n"
    }
    html += "</tfoot>\n"
  }

  private func write(_ row: Int, of matrix: MatrixModel, _ classes: [String], to html: inout String) {
    html += "<tr><th scope=\"row\">\(HTMLText.escaped(matrix.rowLabels[row]))</th>"
    for (column, state) in matrix.cells[row].enumerated() {
      let source = lineageIDs.isEmpty ? nil : matrix.place(row, column).flatMap { lineageIDs[$0] }
      let text = HTMLText.escaped(matrix.markedText(row, column, onPage: true))
      html += "<td\(state.map { classes[$0] } ?? "")>\(Self.linked(text, source))</td>"
    }
    for figures in matrix.rowFigures { html += "<td class=\"n\">\(HTMLText.escaped(figures.text(row)))</td>" }
    html += "</tr>\n"
  }

  /// Of the cells of a matrix: one letter, since it stands in every cell.
  private static func stateClass(_ state: MatrixModel.State) -> String {
    switch state.tone {
    case .good: "g"
    case .bad: "x"
    case .caution: "c"
    case .neutral, nil: ""
    }
  }

  /// About how many letters a table is across when texts are folded as far as they read well.
  static func cellsAcross(_ table: ShownTable) -> Int {
    table.columns.enumerated().reduce(0) { sum, entry in
      let (index, column) = entry
      let longest = column.cells.lazy.map(\.count).max() ?? 0
      let word = column.header.split(separator: " ").lazy.map(\.count).max() ?? 0
      let folded =
        switch cellClass(column) {
        // A status stays on one line, behind its sign.
        case _ where !column.tones.isEmpty: longest + 2
        case "w": 24
        case "" where index != table.rowHeaderIndex: min(longest, 14)
        default: longest
        }
      return sum + max(folded, word) + 2
    }
  }

  /// A cell that leads to where it comes from.
  private static func linked(_ text: String, _ source: String?) -> String {
    guard let source, !text.isEmpty else { return text }
    return "<a href=\"#\(HTMLText.lineageIdentifier(source))\">\(text)</a>"
  }

  private static func attribute(_ name: String) -> String { name.isEmpty ? "" : " class=\"\(name)\"" }

  /// `n` for numbers, `d` for what stays on one line, `w` for texts that need room; none for the rest.
  private static func cellClass(_ column: ShownTable.ColumnText) -> String {
    if column.isNumeric { return "n" }
    if !column.isText { return "d" }
    let longest = column.cells.lazy.map(\.count).max() ?? 0
    if longest > 28 { return "w" }
    // Numbers of decisions and other codes would be broken at each of their dashes and strokes.
    let isCode = longest > 16 && column.cells.allSatisfy { !$0.contains(" ") }
    return longest <= 16 || isCode ? "d" : ""
  }
}

extension HTMLPage {
  mutating func write(_ table: HTMLTable) { table.write(to: &html, noRows: escaped(Strings.noRows)) }
}
