import NTMKit

/// Points between two axes: dots four to a line where there is one series and nothing else to show, else a sign for each series, with
/// what belongs to a point written beside it and a target as a line of dots.
struct TextPointChart {
  private static let signs: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "◇"]
  /// Where points of several series meet.
  private static let several: Character = "✱"
  private static let aim: Character = "·"
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
    let isPlain = model.series.count == 1 && model.aim == nil && model.detailLabel == nil
    let cells = isPlain ? dots(model.series[0], columns) : signs(columns)
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
    func column(_ place: Double) -> Int { min(Int(place * Double(columns - 1) + 0.5), columns - 1) }
    for (from, to) in zip(model.aim?.line ?? [], model.aim?.line.dropFirst() ?? []) {
      for column in column(from.x)...max(column(to.x), column(from.x)) {
        let share = to.x > from.x ? (Double(column) / Double(max(columns - 1, 1)) - from.x) / (to.x - from.x) : 0
        cells[row(from.y + min(max(share, 0), 1) * (to.y - from.y))][column] = Self.aim
      }
    }
    var taken = Set<[Int]>()
    for (index, series) in model.series.enumerated() {
      let sign = Self.signs[index % Self.signs.count]
      for point in series.points {
        let (row, column) = (row(point.y), column(point.x))
        let isFree = taken.insert([row, column]).inserted || cells[row][column] == sign
        cells[row][column] = isFree ? sign : Self.several
      }
    }
    for point in model.series.flatMap(\.points) {
      guard let detail = point.detail.map(TerminalText.oneLine), DisplayWidth.width(of: detail) == detail.count else {
        continue
      }
      let (row, column) = (row(point.y), column(point.x))
      // Behind the point, else before it, where nothing stands.
      for start in [column + 1, column - detail.count] where start >= 0 && start + detail.count <= columns {
        let own = start..<(start + detail.count)
        guard own.allSatisfy({ cells[row][$0] == " " || cells[row][$0] == Self.aim }) else { continue }
        for (place, character) in zip(own, detail) { cells[row][place] = character }
        break
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
    var entries: [String] = []
    if model.series.count > 1 {
      entries = model.series.enumerated().map { index, series in
        "\(Self.signs[index % Self.signs.count]) \(TerminalText.oneLine(series.label))"
      }
    }
    if let label = model.detailLabel { entries.append("●n \(TerminalText.oneLine(label))") }
    if let aim = model.aim { entries.append("··· \(TerminalText.oneLine(aim.label))") }
    return TextLegend.lines(entries, width: width).map(style.dim)
  }
}
