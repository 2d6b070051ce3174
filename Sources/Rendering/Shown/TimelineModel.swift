import NTMKit

/// Things over time, one line for each y: from x to `upper`, or a point at x; with `lower` a point at x on a line from there to `upper`.
struct TimelineModel {
  struct Entry {
    var label: String
    var start: Double
    /// After the start; nil for a point.
    var end: Double?
    /// On the line from start to end; nil: it is a bar, or it is not known.
    var middle: Double?
    /// A line that goes on beyond the last day.
    var isOpen = false
    var figure: String
    /// Where there is little room.
    var shortFigure: String
  }

  let entries: [Entry]
  /// The first and the last day, written.
  let ends: [String]
  /// The beginnings of years between them, written; of lines with points only.
  let years: [(day: Double, text: String)]
  /// Lines with points on them rather than bars.
  let hasRanges: Bool
  private let range: ClosedRange<Double>

  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    let start = try ChartModel.column(chart.encoding.x, of: chart)
    let label = try ChartModel.column(chart.encoding.y, of: chart)
    let end = try ChartModel.optional(chart.encoding.upper, of: chart)
    let labelFormat = CellFormat(label, in: context, terms: chart.terms[label.name] ?? [:])
    let format = CellFormat(start, in: context)
    hasRanges = chart.encoding.lower != nil
    if let lower = try ChartModel.optional(chart.encoding.lower, of: chart) {
      let lines = Self.ranges(start, lower, end, label: { labelFormat.text(label[$0]) }, format)
      // To the end of the last period that any of them names, so that arrows stand beyond it.
      let last = [start, lower].flatMap(\.values).compactMap { Self.day($0, isEnd: true) }
      let span = Self.span(lines.flatMap { [$0.start, $0.end ?? $0.start] } + last, in: context)
      entries = lines.map { line in
        var line = line
        if line.isOpen { line.end = span.range.upperBound }
        return line
      }
      (range, ends) = (span.range, span.ends)
      years = Self.years(in: span.range)
      return
    }
    entries = (0..<chart.data.rowCount).compactMap { row in
      guard let from = Self.day(start[row], isEnd: false) else { return nil }
      let until = end.flatMap { Self.day($0[row], isEnd: true) }
      let last = until == nil ? nil : end.map { format.text($0[row]) }
      let figure = [format.text(start[row]), last].compactMap { $0 }.joined(separator: " – ")
      return Entry(
        label: labelFormat.text(label[row]), start: from, end: until.flatMap { $0 > from ? $0 : nil },
        figure: figure, shortFigure: figure)
    }
    years = []
    let days = entries.flatMap { [$0.start, $0.end ?? $0.start] }
    let span = Self.span(days, in: context)
    (range, ends) = (span.range, span.ends)
  }

  private static func span(_ days: [Double], in context: RenderContext) -> (range: ClosedRange<Double>, ends: [String])
  {
    let (first, last) = (days.min() ?? 0, days.max() ?? 1)
    return (
      first...max(last, first + 1),
      [first, last].map { CalendarDate(daysSince1970: Int32(clamping: Int64($0))).written(in: context.language) }
    )
  }

  private static func years(in range: ClosedRange<Double>) -> [(day: Double, text: String)] {
    let most = 50
    let first = CalendarDate(daysSince1970: Int32(clamping: Int64(range.lowerBound))).year + 1
    return (first..<first + most).compactMap { year in
      CalendarDate(year: year, month: 1, day: 1).map { (Double($0.daysSince1970), String(year)) }
    }.filter { range.contains($0.0) }
  }

  /// A row without lower has no line.
  private static func ranges(
    _ middle: Column, _ lower: Column, _ upper: Column?, label: (Int) -> String, _ format: CellFormat
  ) -> [Entry] {
    (0..<middle.count).compactMap { row in
      guard let from = day(lower[row], isEnd: false) else { return nil }
      let until = upper.flatMap { day($0[row], isEnd: true) }
      let point = day(middle[row], isEnd: false).flatMap { first in
        day(middle[row], isEnd: true).map { (first + $0) / 2 }
      }
      func text(_ value: Value?) -> String { value.flatMap { $0 == .null ? nil : format.text($0) } ?? "…" }
      return Entry(
        label: label(row), start: from, end: until.map { max($0, from) }, middle: point, isOpen: until == nil,
        figure: "\(text(middle[row])) (\(text(lower[row])) – \(text(upper?[row])))", shortFigure: text(middle[row]))
    }
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
