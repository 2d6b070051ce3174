import NTMKit

/// A chart of points sorted out: every row with a place on both axes, the words and round marks along them.
///
/// Unlike `ChartModel` it keeps rows that stand at the same x.
struct PointModel {
  struct Axis {
    /// What it measures, with its unit.
    var label: String
    var scale: NiceScale
    /// What stands along it, by its place 0…1.
    var marks: [(place: Double, text: String)]
  }

  struct Series {
    var label: String
    var key: String
    var tone: Tone?
    var points: [Point]
  }

  struct Point {
    /// Places on the axes, 0…1 each.
    var x: Double
    var y: Double
    /// What is written beside it; nil: nothing.
    var detail: String?
    /// Its part of the greatest detail, 0…1; nil: all are of one size.
    var size: Double?
  }

  /// Places on the axes from left to right.
  struct Aim {
    var label: String
    var line: [(x: Double, y: Double)]
  }

  let x: Axis
  let y: Axis
  /// In the order of the data; one without a label where the chart has no series.
  let series: [Series]
  /// nil where the chart has no target.
  let aim: Aim?
  /// What stands beside the points.
  let detailLabel: String?

  /// nil where x or y has no place on a line of numbers, days or periods, or no row has both.
  ///
  /// - Throws: `render.chart-without-column`, as a warning.
  init?(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    let xColumn = try ChartModel.column(chart.encoding.x, of: chart)
    let yColumn = try ChartModel.column(chart.encoding.y, of: chart)
    let split = try ChartModel.optional(chart.encoding.series, of: chart)
    let target = try ChartModel.optional(chart.encoding.target, of: chart)
    let detail = try ChartModel.optional(chart.encoding.detail, of: chart)
    guard Self.isMeasured(xColumn), Self.isMeasured(yColumn) else { return nil }
    let places = (0..<xColumn.count).compactMap { row -> (row: Int, x: Double, y: Double)? in
      guard let x = ChartModel.measure(xColumn[row]), let y = ChartModel.measure(yColumn[row]), x.isFinite, y.isFinite
      else { return nil }
      return (row, x, y)
    }
    let isDiagonal = target?.name == xColumn.name
    let aims = target.map { isDiagonal ? [] : Self.aims(xColumn, $0) } ?? []
    guard let x = Self.axis(xColumn, places.map { ($0.x, $0.row) }, chart, context),
      let y = Self.axis(yColumn, places.map { ($0.y, $0.row) } + aims.map { ($0.y, $0.row) }, chart, context)
    else { return nil }
    let details = detail.map { Details($0, chart, context) }
    var series: [Series] = []
    var placeOfKey: [Value: Int] = [:]
    let format = split.map { CellFormat($0, in: context, terms: chart.terms[$0.name] ?? [:]) }
    for place in places {
      let key = split?[place.row] ?? .null
      let point = Point(
        x: x.scale.position(place.x), y: y.scale.position(place.y), detail: details?.text(place.row),
        size: details?.size(place.row))
      if let index = placeOfKey[key] {
        series[index].points.append(point)
      } else {
        placeOfKey[key] = series.count
        series.append(
          Series(
            label: format?.text(key) ?? "", key: split == nil ? "" : key.plainText,
            tone: split == nil ? nil : Tone(code: key.plainText), points: [point]))
      }
    }
    self.x = x
    self.y = y
    self.series = series
    detailLabel = detail.map { ChartModel.label($0.name, of: chart, in: context) }
    let line =
      isDiagonal
      ? Self.diagonal(x.scale, y.scale) : aims.map { (x.scale.position($0.x), y.scale.position($0.y)) }
    aim = target.flatMap { column in
      // A diagonal has the column of x, whose name stands along the axis.
      let label =
        isDiagonal
        ? Strings.diagonal.resolved(in: context.language) : ChartModel.label(column.name, of: chart, in: context)
      return line.count > 1 ? Aim(label: label, line: line) : nil
    }
  }

  private struct Details {
    private let column: Column
    private let format: CellFormat
    private let greatest: Double

    init(_ column: Column, _ chart: Chart, _ context: RenderContext) {
      self.column = column
      format = CellFormat(column, in: context, terms: chart.terms[column.name] ?? [:])
      greatest = column.values.compactMap(\.number).filter(\.isFinite).max() ?? 0
    }

    func text(_ row: Int) -> String? { column[row] == .null ? nil : format.text(column[row]) }

    func size(_ row: Int) -> Double? {
      guard greatest > 0, let number = column[row].number, number.isFinite else { return nil }
      return max(number, 0) / greatest
    }
  }

  private static func aims(_ x: Column, _ target: Column) -> [(x: Double, y: Double, row: Int)] {
    (0..<x.count).compactMap { row in
      guard let place = ChartModel.measure(x[row]), let aim = ChartModel.measure(target[row]), place.isFinite,
        aim.isFinite
      else { return nil }
      return (place, aim, row)
    }.sorted { $0.x < $1.x }
  }

  /// Where x and y are equal, as far as both axes go; none where they do not meet.
  private static func diagonal(_ x: NiceScale, _ y: NiceScale) -> [(x: Double, y: Double)] {
    let (lower, upper) = (max(x.lower, y.lower), min(x.upper, y.upper))
    return lower < upper ? [lower, upper].map { (x.position($0), y.position($0)) } : []
  }

  private static func isMeasured(_ column: Column) -> Bool {
    switch column.field.type {
    case .int, .double, .date, .period: true
    case .bool, .text: false
    }
  }

  /// nil where there are no values.
  private static func axis(
    _ column: Column, _ values: [(number: Double, row: Int)], _ chart: Chart, _ context: RenderContext
  ) -> Axis? {
    guard let least = values.min(by: { $0.number < $1.number }),
      let greatest = values.max(by: { $0.number < $1.number })
    else { return nil }
    let scale = NiceScale(least.number...greatest.number, steps: 4, includingZero: false)
    let label = ChartModel.label(column.name, of: chart, in: context)
    let unit = column.field.unit?.label.resolved(in: context.language)
    let marks: [(place: Double, text: String)]
    if column.field.type.isNumeric {
      marks = scale.marks.map {
        (scale.position($0), NumberText.formatted($0, fractionDigits: scale.fractionDigits, in: context.language))
      }
    } else {
      // Round steps of days and months have no round names: the first and the last day are told.
      let format = CellFormat(column, in: context, terms: chart.terms[column.name] ?? [:])
      let ends = least.number == greatest.number ? [least] : [least, greatest]
      marks = ends.map { (scale.position($0.number), format.text(column[$0.row])) }
    }
    return Axis(label: unit.map { "\(label) (\($0))" } ?? label, scale: scale, marks: marks)
  }
}
