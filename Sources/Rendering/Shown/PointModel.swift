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
    /// Places on the axes, 0…1 each.
    var points: [(x: Double, y: Double)]
  }

  let x: Axis
  let y: Axis
  /// In the order of the data; one without a label where the chart has no series.
  let series: [Series]

  /// nil where x or y has no place on a line of numbers, days or periods, or no row has both.
  ///
  /// - Throws: `render.chart-without-column`, as a warning.
  init?(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    let xColumn = try ChartModel.column(chart.encoding.x, of: chart)
    let yColumn = try ChartModel.column(chart.encoding.y, of: chart)
    let split = try ChartModel.optional(chart.encoding.series, of: chart)
    guard Self.isMeasured(xColumn), Self.isMeasured(yColumn) else { return nil }
    let places = (0..<xColumn.count).compactMap { row -> (row: Int, x: Double, y: Double)? in
      guard let x = ChartModel.measure(xColumn[row]), let y = ChartModel.measure(yColumn[row]), x.isFinite, y.isFinite
      else { return nil }
      return (row, x, y)
    }
    guard let x = Self.axis(xColumn, places.map { ($0.x, $0.row) }, chart, context),
      let y = Self.axis(yColumn, places.map { ($0.y, $0.row) }, chart, context)
    else { return nil }
    var series: [Series] = []
    var placeOfKey: [Value: Int] = [:]
    let format = split.map { CellFormat($0, in: context, terms: chart.terms[$0.name] ?? [:]) }
    for place in places {
      let key = split?[place.row] ?? .null
      let point = (x: x.scale.position(place.x), y: y.scale.position(place.y))
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
