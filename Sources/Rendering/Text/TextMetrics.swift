import NTMKit

/// Headline figures as aligned lines: label, value with unit, target, status with its symbol; the remark below.
struct TextMetrics {
  private struct Line {
    var label: String
    var value: String
    var rest: String
    var status: String
    var tone: Tone?
    var detail: String?
  }

  private let entries: [Line]
  private let width: Int
  private let style: TextStyle

  init(_ metrics: [Metric], width: Int, style: TextStyle, language: Language) {
    self.width = width
    self.style = style
    entries = metrics.map { metric in
      let shown = ShownMetric(metric, language: language)
      return Line(
        label: TerminalText.oneLine(shown.label), value: shown.value,
        rest: [shown.target.map { "/ " + $0 }, shown.unit].compactMap { $0 }.joined(separator: " "),
        status: shown.status.map { "\($0.tone.symbol) \($0.word)" } ?? "", tone: shown.status?.tone,
        detail: shown.detail.map(TerminalText.lines))
    }
  }

  func lines() -> [String] {
    func widest(_ part: (Line) -> String) -> Int { entries.map { DisplayWidth.width(of: part($0)) }.max() ?? 0 }
    let valueWidth = widest(\.value)
    let restWidth = widest(\.rest)
    let statusWidth = widest(\.status)
    let fixed = 2 + 2 + valueWidth + 1 + restWidth + 2 + statusWidth
    let labelWidth = min(widest(\.label), max(width - fixed, 12))
    return entries.flatMap { entry in
      let label = DisplayWidth.wrapped(entry.label, to: labelWidth)
      let first =
        "  " + DisplayWidth.padded(label[0], to: labelWidth, alignment: .left)
        + "  " + DisplayWidth.padded(entry.value, to: valueWidth, alignment: .right)
        + " " + DisplayWidth.padded(entry.rest, to: restWidth, alignment: .left)
      let whole = first + "  " + entry.status
      // A figure too wide for the line keeps its words, over several lines.
      let head =
        DisplayWidth.width(of: whole) <= width
        ? [(first + "  " + style.toned(entry.status, entry.tone)).trimmingTrailingSpaces()]
        : DisplayWidth.wrapped("\(label[0]) \(entry.value) \(entry.rest) \(entry.status)", to: width - 2).map {
          "  " + $0
        }
      let detail = entry.detail.map { DisplayWidth.wrapped($0, to: width - 4).map { style.dim("    " + $0) } } ?? []
      return head + label.dropFirst().map { "  " + $0 } + detail
    }
  }
}
