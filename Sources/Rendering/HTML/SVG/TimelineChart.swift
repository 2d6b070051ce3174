import NTMKit

/// Things over time: from x to `upper`, or a point at x, one line for each y.
struct TimelineChart {
  private struct Entry {
    var label: String
    var start: Double
    var end: Double?
    var figure: String
  }

  private let entries: [Entry]
  private let ends: [String]
  private let range: ClosedRange<Double>
  private static let step = 22.0

  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    func column(_ name: String) throws(Diagnostic) -> Column {
      if let column = chart.data[name] { return column }
      throw Diagnostic(
        "render.chart-without-column", kind: .defect, severity: .warning,
        message: Strings.chartWithoutColumn(chart.id, name))
    }
    let start = try column(chart.encoding.x)
    let label = try column(chart.encoding.y)
    var end: Column?
    if let name = chart.encoding.upper { end = try column(name) }
    let labelFormat = CellFormat(label, in: context, terms: chart.terms[label.name] ?? [:])
    let format = CellFormat(start, in: context)
    entries = (0..<chart.data.rowCount).compactMap { row in
      guard let from = Self.day(start[row], isEnd: false) else { return nil }
      let until = end.flatMap { Self.day($0[row], isEnd: true) }
      let last = until == nil ? nil : end.map { format.text($0[row]) }
      return Entry(
        label: labelFormat.text(label[row]), start: from, end: until,
        figure: [format.text(start[row]), last].compactMap { $0 }.joined(separator: " – "))
    }
    let days = entries.flatMap { [$0.start, $0.end ?? $0.start] }
    let first = days.min() ?? 0
    let last = days.max() ?? 1
    range = first...max(last, first + 1)
    ends = [first, last].map { CalendarDate(daysSince1970: Int32(clamping: Int64($0))).written(in: context.language) }
  }

  func draw(to drawing: inout SVGDrawing) {
    var body = ""
    var y = 0.0
    for entry in entries {
      let heading = SVG.heading(entry.label, figure: entry.figure, y: y)
      y += heading.height
      body += heading.svg + SVG.horizontal(y: y + 6, class: "grid")
      if let end = entry.end, end > entry.start {
        body += SVG.bar(from: share(entry.start), to: share(end), y: y + 1, height: 10, class: "s0")
      } else {
        let place = SVG.percent(min(max(share(entry.start), 0.01), 0.99))
        body += "<circle class=\"s0\" cx=\"\(place)\" cy=\"\(SVG.number(y + 6))\" r=\"5\"/>"
      }
      y += Self.step
    }
    body += SVG.text(ends[0], x: "0", y: y + 12, class: "tick")
    body += SVG.text(ends[1], x: "100%", y: y + 12, anchor: .end, class: "tick")
    drawing.picture(height: y + 18, body)
  }

  private func share(_ day: Double) -> Double { (day - range.lowerBound) / (range.upperBound - range.lowerBound) }

  /// Days since 1970; a period begins on its first day and ends on its last.
  private static func day(_ value: Value, isEnd: Bool) -> Double? {
    switch value {
    case .date(let date): Double(date.daysSince1970)
    case .period(let period): Double((isEnd ? period.lastDay : period.firstDay).daysSince1970)
    case .null, .bool, .int, .double, .text: nil
    }
  }
}
