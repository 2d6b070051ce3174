import NTMKit

/// A chart in characters, or its table where characters cannot draw it.
struct TextChart {
  let chart: Chart
  let context: RenderContext
  let width: Int
  let style: TextStyle

  init(_ chart: Chart, context: RenderContext, width: Int, style: TextStyle) {
    self.chart = chart.withCountedBins(in: context.language)
    self.context = context
    self.width = width
    self.style = style
  }

  func drawn() -> (lines: [String], warnings: [Diagnostic]) {
    let title = DisplayWidth.wrapped(TerminalText.lines(chart.title.resolved(in: context.language)), to: width)
      .map(style.bold)
    if chart.data.rowCount == 0 {
      return (title + [style.dim(Strings.noRows.resolved(in: context.language))], [])
    }
    do {
      guard let picture = try picture() else {
        let warning = Diagnostic(
          "render.chart-as-table", severity: .warning, message: Strings.chartAsTable(chart.id, "text"))
        return (title + tableLines(), [warning])
      }
      return (title + picture, [])
    } catch {
      return (title + tableLines(), [error])
    }
  }

  /// nil for the marks that lines of characters cannot show.
  private func picture() throws(Diagnostic) -> [String]? {
    if let facet = chart.encoding.facet { return try panels(by: facet) }
    return switch chart.mark {
    case .bar, .histogram, .funnel:
      TextBarChart(model: try ChartModel(chart, in: context), width: width, style: style).lines()
    case .line, .area, .band:
      TextLineChart(model: try ChartModel(chart, in: context), width: width, style: style).lines()
    case .heatmap:
      TextMatrix(
        matrix: try MatrixModel(chart, in: context), width: width, style: style, language: context.language
      ).lines()
    case .point:
      try PointModel(chart, in: context).map { TextPointChart(model: $0, width: width, style: style).lines() }
    case .timeline: TextTimeline(model: try TimelineModel(chart, in: context), width: width, style: style).lines()
    }
  }

  /// Lines without series are short enough to stand under one another on one scale; other panels have a heading each.
  private func panels(by facet: String) throws(Diagnostic) -> [String] {
    let isLine = [.line, .area, .band].contains(chart.mark)
    if isLine, chart.encoding.series == nil {
      var lines = chart
      (lines.encoding.series, lines.encoding.facet) = (facet, nil)
      return TextLineChart(model: try ChartModel(lines, in: context), width: width, style: style).lines()
    }
    var lines: [String] = []
    for panel in try ChartPanels(chart, by: facet, in: context).panels {
      if !lines.isEmpty { lines.append("") }
      lines += DisplayWidth.wrapped(TerminalText.oneLine(panel.label), to: width).map(style.bold)
      lines +=
        isLine
        ? TextLineChart(model: panel.model, width: width, style: style).lines()
        : TextBarChart(model: panel.model, width: width, style: style).lines()
    }
    return lines
  }

  private func tableLines() -> [String] {
    let shown = ShownTable(chart, in: context, rowLimit: context.rowLimit)
    return TextTable(table: shown, width: width, style: style, language: context.language, wrapsHeaders: true).lines()
  }
}
