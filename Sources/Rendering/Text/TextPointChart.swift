import NTMKit

/// Points between two axes: dots four to a line where there is one series, else a sign for each series.
struct TextPointChart {
  private static let signs: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "◇"]
  /// Where points of several series meet.
  private static let several: Character = "✱"
  private static let rows = 16
  private static let widest = 72

  let model: PointModel
  let width: Int
  let style: TextStyle

  func lines() -> [String] {
    let marks = model.y.marks.map { TerminalText.oneLine($0.text) }
    let labelWidth = min(marks.map { DisplayWidth.width(of: $0) }.max() ?? 0, width / 3)
    let columns = max(min(width - labelWidth - 2, Self.widest), 4)
    var labels = [String](repeating: "", count: Self.rows)
    for (mark, text) in zip(model.y.marks, marks) { labels[row(mark.place)] = text }
    let cells = model.series.count == 1 ? dots(model.series[0], columns) : signs(columns)
    var lines = DisplayWidth.wrapped(TerminalText.oneLine(model.y.label), to: width).map(style.dim)
    lines += TextPlotFrame(labels: labels, labelWidth: labelWidth, columns: columns, style: style)
      .lines(around: cells, axis: axis(columns))
    lines += DisplayWidth.wrapped(TerminalText.oneLine(model.x.label), to: width).map {
      style.dim(
        String(repeating: " ", count: max(labelWidth + 2 + columns - DisplayWidth.width(of: $0), 0)) + $0)
    }
    return lines + legend()
  }

  private func row(_ place: Double) -> Int { min(Int((1 - place) * Double(Self.rows - 1) + 0.5), Self.rows - 1) }

  private func dots(_ series: PointModel.Series, _ columns: Int) -> [[Character]] {
    var canvas = BrailleCanvas(columns: columns, rows: Self.rows)
    for point in series.points {
      canvas.set(
        Int((point.x * Double(canvas.dotColumns - 1)).rounded()),
        // The first and the last mark stand in the middle of their lines.
        Int(((1 - point.y) * Double((Self.rows - 1) * 4)).rounded()) + 1)
    }
    return (0..<Self.rows).map(canvas.row)
  }

  private func signs(_ columns: Int) -> [[Character]] {
    var cells = [[Character]](repeating: [Character](repeating: " ", count: columns), count: Self.rows)
    for (index, series) in model.series.enumerated() {
      let sign = Self.signs[index % Self.signs.count]
      for point in series.points {
        let column = min(Int(point.x * Double(columns - 1) + 0.5), columns - 1)
        let row = row(point.y)
        cells[row][column] = cells[row][column] == " " || cells[row][column] == sign ? sign : Self.several
      }
    }
    return cells
  }

  private func axis(_ columns: Int) -> String {
    var cells = [Character](repeating: " ", count: columns)
    var end = -1
    for mark in model.x.marks {
      let text = TerminalText.oneLine(mark.text)
      guard DisplayWidth.width(of: text) == text.count, text.count <= columns else { continue }
      let centre = Int(mark.place * Double(columns - 1))
      let start = min(max(centre - text.count / 2, 0), columns - text.count)
      guard start > end else { continue }
      for (offset, character) in text.enumerated() { cells[start + offset] = character }
      end = start + text.count
    }
    return String(cells).trimmingTrailingSpaces()
  }

  private func legend() -> [String] {
    guard model.series.count > 1 else { return [] }
    let entries = model.series.enumerated().map { index, series in
      "\(Self.signs[index % Self.signs.count]) \(TerminalText.oneLine(series.label))"
    }
    return TextLegend.lines(entries, width: width).map(style.dim)
  }
}
