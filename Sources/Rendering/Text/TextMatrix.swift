import NTMKit

/// A heat map as a matrix of single characters with a key, or of small numbers: row labels to the left, names of columns
/// above, read downwards.
///
/// Columns stand two cells apart where they fit, else close together; those that do not fit even so follow in another
/// panel with the row labels repeated, so that none is left out.
struct TextMatrix {
  private static let tallestHeader = 8
  private static let widestLabel = 28
  /// Cells of the matrix that have to have room beside the figures of the rows.
  private static let leastBeside = 8

  let matrix: MatrixModel
  let width: Int
  let style: TextStyle
  let language: Language

  func lines() -> [String] {
    let labels = matrix.rowLabels.map(TerminalText.oneLine)
    let longest = labels.map { DisplayWidth.width(of: $0) }.max() ?? 0
    let labelWidth = min(longest, Self.widestLabel, max(width / 3, 8))
    let figures = matrix.rowFigures.map(MarginColumn.init)
    let margin = figures.reduce(0) { $0 + $1.width + 2 }
    let whole = max(width - labelWidth - 2, 1)
    // Figures stand behind the last cells where that leaves room for these, else in a panel of their own.
    let isBeside = whole - margin >= Self.leastBeside
    let room = isBeside ? whole - margin : whole
    let count = matrix.columnKeys.count
    let keys = headerKeys()
    let size = matrix.figures == nil ? 1 : figureWidth(keys.names)
    let pitch = count * (size + 1) - 1 <= room || size > 1 ? size + 1 : size
    let perPanel = max((room + pitch - size) / pitch, 1)
    var lines: [String] = []
    func panel(_ columns: Range<Int>, _ shown: [MarginColumn]) {
      if !lines.isEmpty { lines.append("") }
      lines += header(columns, keys.names, size: size, gap: pitch - size, margin: labelWidth + 2, figures: shown)
      for (row, label) in labels.enumerated() {
        if let group = matrix.rowGroups.first(where: { $0.rows.lowerBound == row }) {
          lines.append(style.bold(DisplayWidth.truncated(TerminalText.oneLine(group.label), to: width)))
        }
        let name = DisplayWidth.padded(
          DisplayWidth.truncated(label, to: labelWidth), to: labelWidth, alignment: .left)
        let cells = columns.map { cell(row, $0, size: size) + gap(row, $0, pitch - size) }
        let beside = shown.map { $0.cell(row) }.joined(separator: "  ")
        // The gap behind the last cell is part of the one before the figures.
        let space = String(repeating: " ", count: columns.isEmpty ? 0 : 2 + size - pitch)
        let line = name + "  " + cells.joined() + (shown.isEmpty ? "" : space + beside)
        lines.append(line.trimmingTrailingSpaces())
      }
      for figures in matrix.columnFigures where !columns.isEmpty {
        lines += below(figures, columns, pitch: pitch, labelWidth: labelWidth)
      }
    }
    for start in stride(from: 0, to: max(count, 1), by: perPanel) {
      let columns = start..<min(start + perPanel, count)
      panel(columns, isBeside && columns.upperBound == count ? figures : [])
    }
    if !isBeside {
      var taken = 0
      panel(
        count..<count,
        figures.prefix { column in
          taken += column.width + 2
          return taken - 2 <= whole
        })
    }
    return lines + legend(keys.explained, tellsChanges: pitch > size)
  }

  /// What stands behind a cell: how its state came about, where there is room for it.
  private func gap(_ row: Int, _ column: Int, _ size: Int) -> String {
    guard size > 0, !matrix.changes.isEmpty, let change = matrix.changes[row][column] else {
      return String(repeating: " ", count: size)
    }
    return style.toned(change.symbol, change == .gained ? .good : .bad) + String(repeating: " ", count: size - 1)
  }

  /// Figures of the columns, read downwards as the names above are.
  private func below(_ figures: MatrixFigures, _ columns: Range<Int>, pitch: Int, labelWidth: Int) -> [String] {
    let texts = columns.map { Array(TerminalText.oneLine(figures.text($0))).map { Self.narrow($0) } }
    let height = texts.map(\.count).max() ?? 0
    let label = DisplayWidth.wrapped(TerminalText.oneLine(figures.title), to: labelWidth)
    return (0..<max(height, label.count)).map { level in
      let cells = texts.map { text -> String in
        let place = level - (height - text.count)
        let digit = text.indices.contains(place) ? String(text[place]) : ""
        return DisplayWidth.padded(digit, to: pitch, alignment: .left)
      }
      let name = level < label.count ? label[level] : ""
      return style.dim(
        (DisplayWidth.padded(DisplayWidth.truncated(name, to: labelWidth), to: labelWidth, alignment: .left) + "  "
          + cells.joined()).trimmingTrailingSpaces())
    }
  }

  private static func narrow(_ character: Character) -> Character {
    DisplayWidth.width(of: String(character)) == 1 ? character : "□"
  }

  /// Figures to the right of the rows, under a header of several lines.
  private struct MarginColumn {
    private static let widest = 12
    private let cells: [String]
    let header: [String]
    let width: Int

    init(_ figures: MatrixFigures) {
      cells = figures.cells.map(TerminalText.oneLine)
      let title = TerminalText.oneLine(figures.title)
      let word = title.split(separator: " ").map { DisplayWidth.width(of: String($0)) }.max() ?? 0
      let longest = cells.map { DisplayWidth.width(of: $0) }.max() ?? 0
      let width = min(max(longest, min(word, 8), 1), Self.widest)
      self.width = width
      header = DisplayWidth.wrapped(title, to: width).map { DisplayWidth.truncated($0, to: width) }
    }

    func cell(_ row: Int) -> String {
      DisplayWidth.padded(
        DisplayWidth.truncated(row < cells.count ? cells[row] : "", to: width), to: width, alignment: .right)
    }
  }

  private func cell(_ row: Int, _ column: Int, size: Int) -> String {
    if let figure = matrix.figures?[row][column] {
      let text = DisplayWidth.padded(figure, to: size, alignment: .right)
      return figure == "0" ? style.dim(text) : text
    }
    guard let state = matrix.cells[row][column] else { return " " }
    let shown = matrix.states[state]
    return shown.isNotApplicable ? style.dim(shown.symbol) : style.toned(shown.symbol, shown.tone)
  }

  /// Names of the columns that stand above them: their keys, or numbers where a key is too long to be read downwards.
  private func headerKeys() -> (names: [[Character]], explained: [String]) {
    let keys = matrix.columnKeys.map { Array(TerminalText.oneLine($0)) }
    let isShort = keys.allSatisfy { key in
      key.count <= Self.tallestHeader && key.allSatisfy { DisplayWidth.width(of: String($0)) == 1 }
    }
    if isShort { return (keys, []) }
    return (
      keys.indices.map { Array(String($0 + 1)) },
      keys.indices.map { "\($0 + 1) \(TerminalText.oneLine(matrix.columnLabels[$0]))" }
    )
  }

  /// How wide the widest number is, or the widest name where that is short.
  private func figureWidth(_ names: [[Character]]) -> Int {
    let widest = matrix.figures?.joined().map(\.count).max() ?? 1
    let name = names.map(\.count).max() ?? 1
    return max(widest, name <= 3 ? name : 1, 1)
  }

  /// Names across where they fit above the numbers, else downwards.
  private func header(
    _ columns: Range<Int>, _ names: [[Character]], size: Int, gap: Int, margin: Int, figures: [MarginColumn]
  ) -> [String] {
    let isAcross = columns.allSatisfy { names[$0].count <= size }
    let own = isAcross ? 1 : columns.map { names[$0].count }.max() ?? 0
    let height = max(own, figures.map(\.header.count).max() ?? 0)
    return (0..<height).map { level in
      let cells = columns.map { column -> String in
        let name = names[column]
        let place = level - (height - name.count)
        let text = isAcross ? (level == height - 1 ? String(name) : "") : place >= 0 ? String(name[place]) : ""
        return DisplayWidth.padded(text, to: size, alignment: .right)
      }
      var line = String(repeating: " ", count: margin) + cells.joined(separator: String(repeating: " ", count: gap))
      for (index, figure) in figures.enumerated() {
        let place = level - (height - figure.header.count)
        line +=
          (columns.isEmpty && index == 0 ? "" : "  ")
          + DisplayWidth.padded(place >= 0 ? figure.header[place] : "", to: figure.width, alignment: .right)
      }
      return style.bold(line.trimmingTrailingSpaces())
    }
  }

  /// - Parameter tellsChanges: whether there was room for their signs.
  private func legend(_ explained: [String], tellsChanges: Bool) -> [String] {
    let names = explained.isEmpty ? [] : DisplayWidth.wrapped(explained.joined(separator: " · "), to: width)
    if matrix.figures != nil { return names.map(style.dim) }
    var parts = matrix.key(in: language, tellsChanges: tellsChanges).map(TerminalText.oneLine)
    if matrix.cells.contains(where: { $0.contains(nil) }) {
      parts.append("␣ \(Strings.missing.resolved(in: language))")
    }
    let title = Strings.legend.resolved(in: language) + ":"
    return (TextLegend.lines([title] + parts, width: width) + names).map(style.dim)
  }
}
