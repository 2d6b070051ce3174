import NTMKit

/// A line over x: one series as a plot of dots with axes, several as a row of eight levels each, on one scale.
struct TextLineChart {
  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let widestPlot = 72

  let model: ChartModel
  let width: Int
  let style: TextStyle

  func lines() -> [String] {
    guard let range = model.range else { return [style.dim(CellFormat.missing)] }
    return model.series.count == 1 ? plot(model.series[0], range) : levels(range)
  }

  // MARK: One series

  private func plot(_ series: ChartModel.Series, _ range: ClosedRange<Double>) -> [String] {
    let scale = NiceScale(range, steps: 4, includingZero: false)
    let marks = scale.marks.map { NumberText.formatted($0, fractionDigits: scale.fractionDigits, in: language) }
    let labelWidth = min(marks.map { DisplayWidth.width(of: $0) }.max() ?? 0, width / 3)
    let columns = max(min(width - labelWidth - 2, Self.widestPlot, max(model.categories.count * 10, 30)), 4)
    // A mark stands in the middle of every second or third row.
    let steps = scale.marks.count - 1
    let rows = steps * (steps <= 3 ? 3 : 2) + 1
    var canvas = BrailleCanvas(columns: columns, rows: rows)
    draw(series.values, scale, every: 1, &canvas)
    draw(series.lower, scale, every: 3, &canvas)
    draw(series.upper, scale, every: 3, &canvas)
    let targetRows = targetRows(scale, columns, rows)
    var labels = [String](repeating: "", count: rows)
    for (mark, text) in zip(scale.marks, marks) { labels[dot(scale.position(mark), rows: rows) / 4] = text }
    let cells = (0..<rows).map { row in
      var cells = canvas.row(row)
      for column in cells.indices where targetRows[column] == row && cells[column] == " " { cells[column] = "┄" }
      return cells
    }
    let frame = TextPlotFrame(labels: labels, labelWidth: labelWidth, columns: columns, style: style)
    return frame.lines(around: cells, axis: axisLabels(columns)) + legend(series)
  }

  private var language: Language { model.valueFormat.language }

  /// The row of dots of a position, the first and last mark in the middle of the first and last row of characters.
  private func dot(_ position: Double, rows: Int) -> Int {
    Int(((1 - position) * Double((rows - 1) * 4)).rounded()) + 2
  }

  /// Joins neighbouring values; a missing one leaves a gap.
  private func draw(_ values: [Double?], _ scale: NiceScale, every step: Int, _ canvas: inout BrailleCanvas) {
    var previous: (x: Int, y: Int)?
    for (index, value) in values.enumerated() {
      guard let value else {
        previous = nil
        continue
      }
      let x = Int((model.positions[index] * Double(canvas.dotColumns - 1)).rounded())
      let y = dot(scale.position(value), rows: canvas.rows)
      canvas.set(x, y)
      if let previous { canvas.line(from: previous, to: (x, y), every: step) }
      previous = (x, y)
    }
  }

  /// The row of the target in each column: that of the nearest x to the left, or the first.
  private func targetRows(_ scale: NiceScale, _ columns: Int, _ rows: Int) -> [Int?] {
    guard !model.targets.isEmpty else { return [Int?](repeating: nil, count: columns) }
    return (0..<columns).map { column in
      let place = Double(column) / Double(max(columns - 1, 1))
      let known = model.positions.indices.filter { model.targets[$0] != nil }
      let index = known.last { model.positions[$0] <= place } ?? known.first
      return index.flatMap { model.targets[$0] }.map { dot(scale.position($0), rows: rows) / 4 }
    }
  }

  private func legend(_ series: ChartModel.Series) -> [String] {
    var parts = [ends(of: series, label: model.yLabel)]
    if let target = model.targets.compactMap({ $0 }).last {
      parts.append("┄ \(TerminalText.oneLine(model.targetLabel)) \(model.text(target))")
    }
    return TextLegend.lines(parts, width: width).map(style.dim)
  }

  private func ends(of series: ChartModel.Series, label: String) -> String {
    let known = series.values.compactMap { $0 }
    let unit = model.unit.map { $0 == "%" ? "" : " (\($0))" } ?? ""
    let first = known.first.map(model.text) ?? CellFormat.missing
    let last = known.last.map(model.text) ?? CellFormat.missing
    return "\(TerminalText.oneLine(label))\(unit): \(first) → \(last)"
  }

  /// As many names of x as stand below the plot without touching, the first and the last before others.
  private func axisLabels(_ columns: Int) -> String {
    var cells = [Character](repeating: " ", count: columns)
    var taken = [Bool](repeating: false, count: columns)
    let last = model.categories.count - 1
    let order = last > 0 ? [0, last] + Array(1..<max(last, 1)) : [0]
    for index in order {
      let label = TerminalText.oneLine(model.categories[index])
      let size = DisplayWidth.width(of: label)
      guard size == label.count, size <= columns else { continue }
      let centre = Int(model.positions[index] * Double(columns - 1))
      let start = min(max(centre - size / 2, 0), columns - size)
      let room = max(start - 1, 0)..<min(start + size + 1, columns)
      guard !room.contains(where: { taken[$0] }) else { continue }
      for (offset, character) in label.enumerated() {
        cells[start + offset] = character
        taken[start + offset] = true
      }
    }
    return String(cells).trimmingTrailingSpaces()
  }

  // MARK: Several series

  private func levels(_ range: ClosedRange<Double>) -> [String] {
    let ends = model.series.map { series in
      let known = series.values.compactMap { $0 }
      return
        "\(known.first.map(model.text) ?? CellFormat.missing) → \(known.last.map(model.text) ?? CellFormat.missing)"
    }
    let endWidth = ends.map { DisplayWidth.width(of: $0) }.max() ?? 0
    let names = model.series.map { TerminalText.oneLine($0.label) }
    let labelWidth = min(names.map { DisplayWidth.width(of: $0) }.max() ?? 0, max(width / 3, 8))
    let room = max(min(width - labelWidth - endWidth - 4, Self.widestPlot), 1)
    // Where there are more values than cells each cell shows the last of its values.
    let count = model.categories.count
    let cellsPerValue = max(min(room / max(count, 1), 6), 1)
    let cells = min(count * cellsPerValue, room)
    let scale = NiceScale(range, steps: 4, includingZero: false)
    var lines = model.series.indices.map { place in
      let values = model.series[place].values
      let drawn = (0..<cells).map { cell -> Character in
        let index = count * cellsPerValue <= room ? cell / cellsPerValue : (cell + 1) * count / cells - 1
        guard let value = values[min(max(index, 0), count - 1)] else { return " " }
        return Self.levels[min(Int(scale.position(value) * 8), 7)]
      }
      let name = DisplayWidth.padded(
        DisplayWidth.truncated(names[place], to: labelWidth), to: labelWidth, alignment: .left)
      let end = DisplayWidth.truncated(ends[place], to: max(width - labelWidth - cells - 4, 1))
      return name + "  " + style.toned(String(drawn), model.series[place].tone) + "  " + end
    }
    let margin = String(repeating: " ", count: labelWidth + 2)
    let first = TerminalText.oneLine(model.categories.first ?? "")
    let last = TerminalText.oneLine(model.categories.last ?? "")
    let axis = count > 1 ? "\(first) … \(last)" : first
    let bounds = [scale.lower, scale.upper].map {
      NumberText.formatted($0, fractionDigits: scale.fractionDigits, in: language)
    }
    let levelKey = "▁ \(bounds[0])  █ \(bounds[1])"
    lines.append(style.dim(DisplayWidth.truncated(margin + axis, to: width)))
    lines.append(style.dim(DisplayWidth.truncated(margin + levelKey, to: width)))
    return lines
  }
}
