import NTMKit

/// A heat map as a matrix of single characters with a key, or of small numbers: row labels to the left, names of columns
/// above, read downwards.
///
/// Columns stand two cells apart where they fit, else close together; those that do not fit even so follow in another
/// panel with the row labels repeated, so that none is left out.
struct TextMatrix {
  private static let tallestHeader = 8
  private static let widestLabel = 28

  let matrix: MatrixModel
  let width: Int
  let style: TextStyle
  let language: Language

  func lines() -> [String] {
    let labels = matrix.rowLabels.map(TerminalText.oneLine)
    let longest = labels.map { DisplayWidth.width(of: $0) }.max() ?? 0
    let labelWidth = min(longest, Self.widestLabel, max(width / 3, 8))
    let room = max(width - labelWidth - 2, 1)
    let count = matrix.columnKeys.count
    let keys = headerKeys()
    let size = matrix.figures == nil ? 1 : figureWidth(keys.names)
    let pitch = count * (size + 1) - 1 <= room || size > 1 ? size + 1 : size
    let perPanel = max((room + pitch - size) / pitch, 1)
    var lines: [String] = []
    for start in stride(from: 0, to: max(count, 1), by: perPanel) {
      if start > 0 { lines.append("") }
      let columns = start..<min(start + perPanel, count)
      lines += header(columns, keys.names, size: size, gap: pitch - size, margin: labelWidth + 2)
      for (row, label) in labels.enumerated() {
        let name = DisplayWidth.padded(
          DisplayWidth.truncated(label, to: labelWidth), to: labelWidth, alignment: .left)
        let cells = columns.map { cell(row, $0, size: size) }
        let gap = String(repeating: " ", count: pitch - size)
        lines.append((name + "  " + cells.joined(separator: gap)).trimmingTrailingSpaces())
      }
    }
    return lines + legend(keys.explained)
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
    _ columns: Range<Int>, _ names: [[Character]], size: Int, gap: Int, margin: Int
  ) -> [String] {
    let isAcross = columns.allSatisfy { names[$0].count <= size }
    let height = isAcross ? 1 : columns.map { names[$0].count }.max() ?? 0
    return (0..<height).map { level in
      let cells = columns.map { column -> String in
        let name = names[column]
        let place = level - (height - name.count)
        let text = isAcross ? String(name) : place >= 0 ? String(name[place]) : ""
        return DisplayWidth.padded(text, to: size, alignment: .right)
      }
      let line = String(repeating: " ", count: margin) + cells.joined(separator: String(repeating: " ", count: gap))
      return style.bold(line.trimmingTrailingSpaces())
    }
  }

  private func legend(_ explained: [String]) -> [String] {
    let names = explained.isEmpty ? [] : DisplayWidth.wrapped(explained.joined(separator: " · "), to: width)
    if matrix.figures != nil { return names.map(style.dim) }
    var parts = matrix.states.map { "\($0.symbol) \(TerminalText.oneLine($0.label))" }
    if matrix.cells.contains(where: { $0.contains(nil) }) {
      parts.append("␣ \(Strings.missing.resolved(in: language))")
    }
    let title = Strings.legend.resolved(in: language) + ":"
    return (TextLegend.lines([title] + parts, width: width) + names).map(style.dim)
  }
}
