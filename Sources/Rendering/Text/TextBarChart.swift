import NTMKit

/// Bars to the right, an eighth of a cell exact, with the value behind each and `│` where the target is.
struct TextBarChart {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let fills: [Character] = ["█", "▒", "░", "▓"]
  private static let longestBar = 60

  let model: ChartModel
  let width: Int
  let style: TextStyle

  /// One line of the chart.
  private struct Row {
    var label: String
    /// What stands on the line, in order from zero; nil values of a missing figure.
    var parts: [Double]
    var total: Double?
    var target: Double?
    var tone: Tone?
    var isHeading = false
    /// Behind the value.
    var detail: String?
  }

  func lines() -> [String] {
    let rows = rows()
    let targetTexts = rows.map { $0.target.map { " / " + model.text($0) } ?? "" }
    let valueTexts = rows.map { row in
      row.isHeading || model.showsShares ? "" : row.total.map(model.text) ?? CellFormat.missing
    }
    let detailTexts = rows.map { $0.detail.map { " · " + $0 } ?? "" }
    func widest(_ texts: [String]) -> Int { texts.map { DisplayWidth.width(of: $0) }.max() ?? 0 }
    let valueWidth = widest(valueTexts)
    let targetWidth = widest(targetTexts)
    let detailWidth = widest(detailTexts)
    let labelWidth = min(widest(rows.map(\.label)), max(width * 2 / 5, 8))
    let barWidth = min(max(width - labelWidth - 2 - valueWidth - targetWidth - detailWidth - 1, 4), Self.longestBar)
    let scale = Scale(model.barRange, cells: barWidth)
    let drawn = rows.enumerated().map { index, row in
      let label = DisplayWidth.padded(
        DisplayWidth.truncated(row.label, to: labelWidth), to: labelWidth, alignment: .left)
      if row.isHeading { return DisplayWidth.truncated(label.trimmingTrailingSpaces(), to: width) }
      let value =
        DisplayWidth.padded(valueTexts[index], to: valueWidth, alignment: .right)
        + DisplayWidth.padded(targetTexts[index], to: targetWidth, alignment: .left)
        + DisplayWidth.padded(detailTexts[index], to: detailWidth, alignment: .left)
      let room = width - labelWidth - 2 - barWidth - 1
      return
        (label + "  " + style.toned(bar(row, scale), row.tone) + " " + DisplayWidth.truncated(value, to: max(room, 0)))
        .trimmingTrailingSpaces()
    }
    return drawn + legend()
  }

  private func rows() -> [Row] {
    model.categories.indices.flatMap { index -> [Row] in
      let label = TerminalText.oneLine(model.categories[index])
      let target = model.targets.isEmpty ? nil : model.targets[index]
      if model.series.count == 1 || model.isStacked {
        let values = model.series.compactMap { $0.values[index] }
        return [
          Row(
            label: label, parts: model.series.map { $0.values[index] ?? 0 },
            total: values.isEmpty ? nil : values.reduce(0, +), target: target,
            detail: model.details.indices.contains(index) ? model.details[index].map(TerminalText.oneLine) : nil)
        ]
      }
      return [Row(label: label, parts: [], isHeading: true)]
        + model.series.map { series in
          Row(
            label: "  " + TerminalText.oneLine(series.label), parts: [series.values[index] ?? 0],
            total: series.values[index], target: target, tone: series.tone)
        }
    }
  }

  private func bar(_ row: Row, _ scale: Scale) -> String {
    var cells = [Character](repeating: " ", count: scale.cells)
    var from = 0.0
    for (index, part) in row.parts.enumerated() where part != 0 {
      let to = from + part
      fill(&cells, from: scale.place(from), to: scale.place(to), with: Self.fills[index % Self.fills.count])
      from = to
    }
    if let target = row.target {
      let cell = min(Int(scale.place(target)), scale.cells - 1)
      cells[cell] = "│"
    }
    return String(cells)
  }

  /// Whole cells by the fill; the end of a solid bar to the right by eighths.
  private func fill(_ cells: inout [Character], from: Double, to: Double, with fill: Character) {
    let first = Int(min(from, to).rounded())
    let end = max(from, to)
    if fill == "█", to > from {
      let whole = Int(end)
      for cell in first..<max(whole, first) { cells[cell] = fill }
      let eighths = Int(((end - Double(whole)) * 8).rounded())
      let least = whole == first ? 1 : 0
      if whole < cells.count, max(eighths, least) > 0 { cells[whole] = Self.eighths[max(eighths, least) - 1] }
    } else {
      let last = min(max(Int(end.rounded()), first + 1), cells.count)
      if first < last { for cell in first..<last { cells[cell] = fill } }
    }
  }

  private func legend() -> [String] {
    var parts: [String] = []
    if model.isStacked {
      parts += model.series.enumerated().map { index, series in
        "\(Self.fills[index % Self.fills.count]) \(TerminalText.oneLine(series.label))"
      }
    }
    if !model.targets.isEmpty { parts.append("│ \(TerminalText.oneLine(model.targetLabel))") }
    if let unit = model.unit, unit != "%" { parts.append("(\(unit))") }
    if let label = model.detailLabel { parts.append("· \(TerminalText.oneLine(label))") }
    return TextLegend.lines(parts, width: width).map(style.dim)
  }

  /// From values to cells, zero included.
  private struct Scale {
    let cells: Int
    private let lower: Double
    private let size: Double

    init(_ range: ClosedRange<Double>, cells: Int) {
      self.cells = cells
      lower = range.lowerBound
      size = range.upperBound > lower ? range.upperBound - lower : 1
    }

    func place(_ value: Double) -> Double { min(max((value - lower) / size, 0), 1) * Double(cells) }
  }
}
