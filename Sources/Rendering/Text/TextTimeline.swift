import NTMKit

/// Things over time in lines of characters: a bar from day to day, `●` for a single one, the days behind it.
struct TextTimeline {
  private static let widestLabel = 32
  private static let widestPlot = 60

  let model: TimelineModel
  let width: Int
  let style: TextStyle

  func lines() -> [String] {
    let labels = model.entries.map { TerminalText.oneLine($0.label) }
    func widest(_ texts: [String]) -> Int { texts.map { DisplayWidth.width(of: $0) }.max() ?? 0 }
    let labelWidth = min(widest(labels), Self.widestLabel, max(width / 3, 8))
    let figures = model.entries.map { TerminalText.oneLine($0.figure) }
    let room = width - labelWidth - 2 - widest(figures) - 2
    // Too narrow for both: the days are what is read.
    let columns = room < 8 ? 0 : min(room, Self.widestPlot)
    let rows = model.entries.indices.map { index in
      let label = DisplayWidth.padded(
        DisplayWidth.truncated(labels[index], to: labelWidth), to: labelWidth, alignment: .left)
      let plot = columns > 0 ? self.plot(model.entries[index], columns) + "  " : ""
      return label + "  " + plot
        + DisplayWidth.truncated(figures[index], to: max(width - labelWidth - 2 - (columns > 0 ? columns + 2 : 0), 1))
    }
    guard columns > 0 else { return rows }
    let gap = columns - DisplayWidth.width(of: model.ends[0]) - DisplayWidth.width(of: model.ends[1])
    let axis = gap > 0 ? model.ends[0] + String(repeating: " ", count: gap) + model.ends[1] : model.ends[0]
    return rows + [style.dim(String(repeating: " ", count: labelWidth + 2) + DisplayWidth.truncated(axis, to: columns))]
  }

  private func plot(_ entry: TimelineModel.Entry, _ columns: Int) -> String {
    func cell(_ day: Double) -> Int { min(max(Int(model.share(day) * Double(columns)), 0), columns - 1) }
    if model.hasRanges { return range(entry, columns, cell) }
    let first = cell(entry.start)
    let last = entry.end.map(cell) ?? first
    let sign = entry.end == nil ? "●" : String(repeating: "━", count: last - first + 1)
    return style.dim(String(repeating: "·", count: first)) + sign
      + style.dim(String(repeating: "·", count: columns - 1 - last))
  }

  /// `├──●───┤`; `▶` in place of an end that is not known.
  private func range(_ entry: TimelineModel.Entry, _ columns: Int, _ cell: (Double) -> Int) -> String {
    let first = cell(entry.start)
    let last = max(entry.end.map(cell) ?? columns - 1, first)
    var signs = [Character](repeating: "─", count: last - first + 1)
    signs[0] = "├"
    signs[last - first] = entry.isOpen ? "▶" : "┤"
    if let middle = entry.middle { signs[min(max(cell(middle), first), last) - first] = "●" }
    return style.dim(String(repeating: "·", count: first)) + String(signs)
      + style.dim(String(repeating: "·", count: columns - 1 - last))
  }
}
