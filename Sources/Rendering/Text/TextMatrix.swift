import NTMKit

/// A heat map as a matrix of single characters with a key: row labels to the left, names of columns above, read downwards.
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
    let pitch = count * 2 - 1 <= room ? 2 : 1
    let perPanel = max((room + pitch - 1) / pitch, 1)
    let keys = headerKeys()
    var lines: [String] = []
    for start in stride(from: 0, to: max(count, 1), by: perPanel) {
      if start > 0 { lines.append("") }
      let columns = start..<min(start + perPanel, count)
      lines += header(columns, keys.names, pitch: pitch, margin: labelWidth + 2)
      for (row, label) in labels.enumerated() {
        let name = DisplayWidth.padded(
          DisplayWidth.truncated(label, to: labelWidth), to: labelWidth, alignment: .left)
        let cells = columns.map { cell(row, $0) }
        lines.append((name + "  " + cells.joined(separator: pitch == 2 ? " " : "")).trimmingTrailingSpaces())
      }
    }
    return lines + legend(keys.explained)
  }

  private func cell(_ row: Int, _ column: Int) -> String {
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

  private func header(_ columns: Range<Int>, _ names: [[Character]], pitch: Int, margin: Int) -> [String] {
    let height = columns.map { names[$0].count }.max() ?? 0
    return (0..<height).map { level in
      let cells = columns.map { column -> String in
        let name = names[column]
        let place = level - (height - name.count)
        return place >= 0 ? String(name[place]) : " "
      }
      let line = String(repeating: " ", count: margin) + cells.joined(separator: pitch == 2 ? " " : "")
      return style.bold(line.trimmingTrailingSpaces())
    }
  }

  private func legend(_ explained: [String]) -> [String] {
    var parts = matrix.states.map { "\($0.symbol) \(TerminalText.oneLine($0.label))" }
    if matrix.cells.contains(where: { $0.contains(nil) }) {
      parts.append("␣ \(Strings.missing.resolved(in: language))")
    }
    let title = Strings.legend.resolved(in: language) + ":"
    let names = explained.isEmpty ? [] : DisplayWidth.wrapped(explained.joined(separator: " · "), to: width)
    return (TextLegend.lines([title] + parts, width: width) + names).map(style.dim)
  }
}
