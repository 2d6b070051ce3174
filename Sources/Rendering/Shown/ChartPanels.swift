import NTMKit

/// Small multiples: a chart for each value of a column, all on one scale, in the order of the data.
struct ChartPanels {
  struct Panel {
    var label: String
    var chart: Chart
    var model: ChartModel
  }
  private(set) var panels: [Panel] = []

  /// - Parameter facet: the column that splits the chart.
  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ chart: Chart, by facet: String, in context: RenderContext) throws(Diagnostic) {
    let column = try ChartModel.column(facet, of: chart)
    let format = CellFormat(column, in: context, terms: chart.terms[facet] ?? [:])
    var rows: [Value: [Int]] = [:]
    var order: [Value] = []
    for row in 0..<column.count {
      if rows[column[row]] == nil { order.append(column[row]) }
      rows[column[row], default: []].append(row)
    }
    for value in order {
      var panel = chart
      panel.encoding.facet = nil
      panel.data = chart.data.gathered(rows[value] ?? [])
      panels.append(Panel(label: format.text(value), chart: panel, model: try ChartModel(panel, in: context)))
    }
    let ranges = panels.compactMap(\.model.range)
    guard let least = ranges.map(\.lowerBound).min(), let greatest = ranges.map(\.upperBound).max() else { return }
    for index in panels.indices { panels[index].model.commonRange = least...greatest }
  }
}
