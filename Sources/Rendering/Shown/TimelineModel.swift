import NTMKit

/// Things over time, one line for each y: from x to `upper`, or a point at x.
struct TimelineModel {
  struct Entry {
    var label: String
    var start: Double
    /// After the start; nil for a point.
    var end: Double?
    var figure: String
  }

  let entries: [Entry]
  /// The first and the last day, written.
  let ends: [String]
  private let range: ClosedRange<Double>

  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    let start = try ChartModel.column(chart.encoding.x, of: chart)
    let label = try ChartModel.column(chart.encoding.y, of: chart)
    let end = try ChartModel.optional(chart.encoding.upper, of: chart)
    let labelFormat = CellFormat(label, in: context, terms: chart.terms[label.name] ?? [:])
    let format = CellFormat(start, in: context)
    entries = (0..<chart.data.rowCount).compactMap { row in
      guard let from = Self.day(start[row], isEnd: false) else { return nil }
      let until = end.flatMap { Self.day($0[row], isEnd: true) }
      let last = until == nil ? nil : end.map { format.text($0[row]) }
      return Entry(
        label: labelFormat.text(label[row]), start: from, end: until.flatMap { $0 > from ? $0 : nil },
        figure: [format.text(start[row]), last].compactMap { $0 }.joined(separator: " – "))
    }
    let days = entries.flatMap { [$0.start, $0.end ?? $0.start] }
    let first = days.min() ?? 0
    let last = days.max() ?? 1
    range = first...max(last, first + 1)
    ends = [first, last].map { CalendarDate(daysSince1970: Int32(clamping: Int64($0))).written(in: context.language) }
  }

  /// Where a day stands between the first and the last, 0…1.
  func share(_ day: Double) -> Double { (day - range.lowerBound) / (range.upperBound - range.lowerBound) }

  /// Days since 1970; a period begins on its first day and ends on its last.
  private static func day(_ value: Value, isEnd: Bool) -> Double? {
    switch value {
    case .date(let date): Double(date.daysSince1970)
    case .period(let period): Double((isEnd ? period.lastDay : period.firstDay).daysSince1970)
    case .null, .bool, .int, .double, .text: nil
    }
  }
}
