import NTMKit

/// A chart's data sorted out: categories along x, a value per series and category, the words for all of them.
///
/// The same for characters and for SVG, so that both draw one picture.
struct ChartModel {
  struct Series {
    /// The coded value; empty when the chart has one series only.
    var key: String
    var label: String
    var values: [Double?]
    var lower: [Double?]
    var upper: [Double?]
    var tone: Tone?
  }

  var categories: [String]
  var series: [Series]
  /// One per category; empty when no x has a target.
  var targets: [Double?]
  /// Where each category stands along x, 0…1: by its number or date where it has one, else evenly.
  var positions: [Double]
  var xLabel: String
  var yLabel: String
  var seriesLabel: String
  var targetLabel: String
  var isStacked: Bool
  let valueFormat: CellFormat
  let unit: String?
  /// By category: what is written behind the value; empty where the chart has nothing of the kind.
  let details: [String?]
  let detailLabel: String?
  /// Of all the charts that this one is beside; nil where it stands alone.
  var commonRange: ClosedRange<Double>?

  /// - Throws: `render.chart-without-column`, as a warning, when the encoding names a column that the data lack.
  init(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    let encoding = chart.encoding
    let x = try Self.column(encoding.x, of: chart)
    let y = try Self.column(encoding.y, of: chart)
    let seriesColumn = try Self.optional(encoding.series, of: chart)
    let lower = try Self.optional(encoding.lower, of: chart)
    let upper = try Self.optional(encoding.upper, of: chart)
    let target = try Self.optional(encoding.target, of: chart)
    let detail = try Self.optional(encoding.detail, of: chart)

    let grouping = Grouping(x: x, series: seriesColumn, sortsByX: [.line, .area, .band, .point].contains(chart.mark))
    let xFormat = CellFormat(x, in: context, terms: chart.terms[x.name] ?? [:])
    categories = grouping.categories.map(xFormat.text)
    positions = Self.positions(grouping.categories)
    series = grouping.series.map { key in
      let rows = grouping.rows(of: key)
      func values(_ column: Column?) -> [Double?] {
        rows.map { row in row.flatMap { column?[$0].number }.flatMap { $0.isFinite ? $0 : nil } }
      }
      let format = seriesColumn.map { CellFormat($0, in: context, terms: chart.terms[$0.name] ?? [:]) }
      return Series(
        key: key?.plainText ?? "", label: key.flatMap { key in format?.text(key) } ?? "", values: values(y),
        lower: lower == nil ? [] : values(lower), upper: upper == nil ? [] : values(upper),
        tone: key.flatMap { Tone(code: $0.plainText) })
    }
    let aims = target.map { column in column.values.map { $0.number.flatMap { $0.isFinite ? $0 : nil } } } ?? []
    targets = grouping.categories.map { category in
      aims.isEmpty ? nil : grouping.firstRow(of: category) { aims[$0] != nil }.flatMap { aims[$0] }
    }
    if targets.allSatisfy({ $0 == nil }) { targets = [] }
    let detailFormat = detail.map { CellFormat($0, in: context, terms: chart.terms[$0.name] ?? [:]) }
    details =
      detail.map { column in
        grouping.categories.map { category in
          grouping.firstRow(of: category) { column[$0] != .null }.flatMap { row in
            detailFormat.map { format in
              [format.text(column[row]), column.field.unit?.label.resolved(in: context.language)].compactMap(\.self)
                .joined(separator: " ")
            }
          }
        }
      } ?? []
    detailLabel = detail.map { Self.label($0.name, of: chart, in: context) }
    func label(_ column: Column) -> String { Self.label(column.name, of: chart, in: context) }
    xLabel = label(x)
    yLabel = label(y)
    seriesLabel = seriesColumn.map(label) ?? ""
    targetLabel = target.map(label) ?? Strings.target.resolved(in: context.language)
    isStacked = encoding.isStacked && grouping.series.count > 1
    valueFormat = CellFormat(y, in: context, fractionDigits: Self.fractionDigits(y))
    unit = y.field.unit?.label.resolved(in: context.language)
  }

  /// Fewer than in a table, which has the exact figures.
  private static func fractionDigits(_ column: Column) -> Int? {
    CellFormat.decimals(fitting: column).map { max(min($0.most, 1), $0.most - 1) }
  }

  /// A value with its unit where that is a sign rather than a word.
  func text(_ value: Double) -> String {
    let number = valueFormat.text(.double(value))
    return unit == "%" ? number + " %" : number
  }

  /// The least and greatest of all that is drawn; nil when nothing is.
  var range: ClosedRange<Double>? { commonRange ?? ownRange }

  private var ownRange: ClosedRange<Double>? {
    let all: [Double] = isStacked ? stackHeights : series.flatMap { $0.values + $0.lower + $0.upper }.compactMap { $0 }
    let drawn = all + targets.compactMap { $0 }
    guard let least = drawn.min(), let greatest = drawn.max() else { return nil }
    return least...greatest
  }

  /// What bars are drawn over: from zero, and percentages up to 100 where they come near it.
  var barRange: ClosedRange<Double> {
    let range = range ?? 0...1
    let upper = unit == "%" && (50...100).contains(range.upperBound) ? 100 : max(range.upperBound, 0)
    // Beyond this a difference may be infinite.
    return max(min(range.lowerBound, 0), -1e300)...min(upper, 1e300)
  }

  /// Whether each bar is a whole that its parts share: its sum says nothing.
  var showsShares: Bool {
    isStacked && unit == "%" && targets.isEmpty && stackHeights.allSatisfy { abs($0 - 100) < 0.25 }
  }

  private var stackHeights: [Double] {
    categories.indices.map { index in
      series.reduce(0.0) { (sum: Double, part: Series) in sum + (part.values[index] ?? 0) }
    }
  }

  /// What a column of a chart is called: by the chart itself, else by the vocabulary.
  static func label(_ name: String, of chart: Chart, in context: RenderContext) -> String {
    (chart.labels[name] ?? context.vocabulary.label(ofColumn: name))?.resolved(in: context.language) ?? name
  }

  /// - Throws: `render.chart-without-column`, as a warning.
  static func column(_ name: String, of chart: Chart) throws(Diagnostic) -> Column {
    if let column = chart.data[name] { return column }
    throw Diagnostic(
      "render.chart-without-column", kind: .defect, severity: .warning,
      message: Strings.chartWithoutColumn(chart.id, name))
  }

  static func optional(_ name: String?, of chart: Chart) throws(Diagnostic) -> Column? {
    guard let name else { return nil }
    return try column(name, of: chart)
  }

  /// A category's number on a line where it has one: numbers, days, months.
  static func measure(_ value: Value) -> Double? {
    switch value {
    case .int, .double: value.number
    case .date(let date): Double(date.daysSince1970)
    // The months since year 0 stand above the two bits of the kind.
    case .period(let period): Double(period.packed >> 2)
    case .null, .bool, .text: nil
    }
  }

  private static func positions(_ categories: [Value]) -> [Double] {
    let even = categories.indices.map { categories.count < 2 ? 0.5 : Double($0) / Double(categories.count - 1) }
    let measures = categories.compactMap(measure)
    guard measures.count == categories.count, let first = measures.min(), let last = measures.max(), last > first,
      Set(measures).count == measures.count, measures.allSatisfy(\.isFinite)
    else { return even }
    return measures.map { ($0 - first) / (last - first) }
  }

  /// The rows of the data by x and series.
  private struct Grouping {
    var categories: [Value]
    /// nil for a chart without series.
    var series: [Value?]
    private var rows: [Key: Int] = [:]

    private struct Key: Hashable {
      var x: Value
      var series: Value?
    }

    init(x: Column, series column: Column?, sortsByX: Bool) {
      var categories: [Value] = []
      var seen: Set<Value> = []
      var series: [Value?] = column == nil ? [nil] : []
      var seenSeries: Set<Value> = []
      for row in 0..<x.count {
        if seen.insert(x[row]).inserted { categories.append(x[row]) }
        if let column, seenSeries.insert(column[row]).inserted { series.append(column[row]) }
        rows[Key(x: x[row], series: column?[row])] = row
      }
      if sortsByX, categories.allSatisfy({ ChartModel.measure($0) != nil }) {
        categories.sort { (ChartModel.measure($0) ?? 0) < (ChartModel.measure($1) ?? 0) }
      }
      self.categories = categories
      self.series = series
    }

    func rows(of series: Value?) -> [Int?] { categories.map { rows[Key(x: $0, series: series)] } }

    func firstRow(of category: Value, where condition: (Int) -> Bool) -> Int? {
      series.lazy.compactMap { rows[Key(x: category, series: $0)] }.first(where: condition)
    }
  }
}
