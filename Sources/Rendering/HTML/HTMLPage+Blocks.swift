import NTMKit

extension HTMLPage {
  mutating func write(_ block: Block, in section: Section) {
    switch block {
    case .paragraph(let text): html += "<p>\(escaped(text))</p>\n"
    case .boundText(let bound): write(bound)
    case .list(let list): write(list)
    case .metrics(let metrics): write(metrics)
    case .table(let block): write(block, in: section)
    case .matrix(let matrix): write(matrix)
    case .chart(let chart): write(chart)
    case .note(let note):
      html +=
        "<p class=\"note \(note.kind.rawValue)\"><span class=\"icon\" aria-hidden=\"true\">\(note.kind.symbol)</span>"
      html += "<span><b>\(escaped(Strings.noteKind(note.kind))):</b> \(escaped(note.text))</span></p>\n"
    case .lineage(let tree): write(tree)
    case .letterhead(let head): write(head)
    case .signatures(let foot): write(foot)
    }
  }

  /// Cards; a status is a colour, a symbol and a word.
  private mutating func write(_ metrics: [Metric]) {
    html += "<ul class=\"cards\">\n"
    for metric in metrics {
      let shown = ShownMetric(metric, language: context.language)
      let tone = shown.status?.tone.rawValue ?? "plain"
      html += "<li class=\"\(tone)\" id=\"m-\(HTMLText.identifier(metric.id))\">"
      html += "<span class=\"label\">\(HTMLText.escaped(shown.label))</span>"
      html += "<span class=\"figure\"><b>\(HTMLText.escaped(shown.value))</b>"
      html += shown.unit.map { " \(HTMLText.escaped($0))" } ?? ""
      html += "</span>"
      if shown.target != nil || shown.status != nil {
        html += "<span class=\"goal\">"
        if let status = shown.status {
          html += "<span class=\"status\"><span aria-hidden=\"true\">\(status.tone.symbol)</span> "
          html += "\(HTMLText.escaped(status.word))</span>"
        }
        if let target = shown.target {
          html += " <span>\(escaped(Strings.target)) \(HTMLText.escaped(target))</span>"
        }
        html += "</span>"
      }
      html += shown.detail.map { "<span class=\"detail\">\(HTMLText.escaped($0))</span>" } ?? ""
      if let tree = metric.lineage {
        html += "<details>\n<summary>\(escaped(Strings.whereFrom))</summary>\n"
        write(tree)
        html += "</details>\n"
      }
      html += "</li>\n"
    }
    html += "</ul>\n"
  }

  private mutating func write(_ block: TableBlock, in section: Section) {
    let caption = escaped(block.caption ?? section.title)
    if block.table.rowCount == 0, let text = block.emptyText {
      if block.caption != nil { html += "<p class=\"caption\">\(caption)</p>\n" }
      html += "<p class=\"empty\" id=\"t-\(HTMLText.identifier(block.id))\">\(escaped(text))</p>\n"
      return
    }
    let shown = ShownTable(block, in: context, rowLimit: nil)
    if shown.columns.isEmpty {
      // Data for pipelines and other programs only.
      let count = escaped(Strings.rowCount(shown.rowCount))
      html += "<p class=\"caption\" id=\"t-\(HTMLText.identifier(block.id))\">\(caption) (\(count))</p>\n"
      return
    }
    write(
      HTMLTable(
        shown, id: "t-" + HTMLText.identifier(block.id), caption: caption, hidesCaption: block.caption == nil,
        lineageIDs: block.lineageIDs))
  }

  /// A table of cells in colours and symbols: the figures, for those who see it and for those who do not.
  private mutating func write(_ matrix: Matrix) {
    let id = "x-" + HTMLText.identifier(matrix.id)
    html += "<figure class=\"matrix\" id=\"\(id)\">\n<figcaption><b>\(escaped(matrix.title))</b>"
    html += "<span>\(escaped(matrix.description))</span></figcaption>\n"
    do {
      let model = try MatrixModel(matrix, in: context)
      writeColumnNames(of: model)
      write(HTMLTable(model, id: id + "-cells", caption: escaped(matrix.title), lineageIDs: matrix.lineageIDs))
      html +=
        "<p class=\"names\">\(HTMLText.escaped(model.key(in: context.language, onPage: true).joined(separator: " · ")))</p>\n"
    } catch {
      warnings.append(error)
    }
    html += "</figure>\n"
  }

  /// The picture with its description, and the data behind it.
  private mutating func write(_ original: Chart) {
    let chart = original.withCountedBins(in: context.language)
    let id = "c-" + HTMLText.identifier(chart.id)
    html +=
      "<figure class=\"chart c-\(chart.mark.rawValue)\(chart.encoding.facet == nil ? "" : " c-facets")\" id=\"\(id)\">\n<figcaption><b>\(escaped(chart.title))</b>"
    html += "<span>\(escaped(chart.description))</span></figcaption>\n"
    var drawing = SVGDrawing(id: id, title: escaped(chart.title), description: escaped(chart.description))
    var data = HTMLTable(
      ShownTable(chart, in: context), id: id + "-data", caption: escaped(chart.title), hidesCaption: true)
    do {
      if chart.data.rowCount == 0 {
        html += "<p class=\"empty\">\(escaped(Strings.noRows))</p>\n"
      } else if chart.mark == .heatmap {
        let matrix = try MatrixModel(chart, in: context)
        writeColumnNames(of: matrix)
        HeatMap(matrix: matrix).draw(to: &drawing)
        html += drawing.html
        data = HTMLTable(
          matrix, id: id + "-data", caption: escaped(chart.title), lineageIDs: chart.lineageIDs)
      } else if let facet = chart.encoding.facet {
        try writePanels(of: chart, by: facet, id: id)
      } else {
        try draw(chart, to: &drawing)
        html += drawing.html
      }
      html += "<details>\n<summary>\(escaped(Strings.chartData))</summary>\n"
      write(data)
      html += "</details>\n"
    } catch {
      warnings.append(error)
      write(data)
    }
    html += "</figure>\n"
  }

  /// What the short names above a matrix stand for, once for all matrices that have the same.
  private mutating func writeColumnNames(of matrix: MatrixModel) {
    let names = matrix.columnNames.joined(separator: " · ")
    guard !names.isEmpty, explainedNames.insert(names).inserted else { return }
    html += "<p class=\"names\">\(HTMLText.escaped("\(ShownTable.title(matrix.columnTitle)): \(names)"))</p>\n"
  }

  /// Small charts side by side, with one key for all.
  private mutating func writePanels(of chart: Chart, by facet: String, id: String) throws(Diagnostic) {
    let panels = try ChartPanels(chart, by: facet, in: context).panels
    for (index, panel) in panels.enumerated() {
      let label = HTMLText.escaped(panel.label)
      var drawing = SVGDrawing(
        id: "\(id)-\(index + 1)", title: "\(escaped(chart.title)) – \(label)", description: escaped(chart.description))
      if chart.mark == .bar {
        BarChart(model: panel.model).draw(to: &drawing)
      } else {
        LineChart(model: panel.model, mark: chart.mark).draw(to: &drawing)
      }
      html += index == 0 ? drawing.keyHTML + "<div class=\"panels\">\n" : ""
      html += "<div><p class=\"caption\">\(label)</p>\n\(drawing.pictures)</div>\n"
    }
    html += "</div>\n"
  }

  private func draw(_ chart: Chart, to drawing: inout SVGDrawing) throws(Diagnostic) {
    switch chart.mark {
    case .bar: BarChart(model: try ChartModel(chart, in: context)).draw(to: &drawing)
    case .point:
      if let model = try PointModel(chart, in: context) {
        PointChart(model: model).draw(to: &drawing)
      } else {
        LineChart(model: try ChartModel(chart, in: context), mark: chart.mark).draw(to: &drawing)
      }
    case .line, .area, .band:
      LineChart(model: try ChartModel(chart, in: context), mark: chart.mark).draw(to: &drawing)
    case .histogram: ColumnChart(model: try ChartModel(chart, in: context)).draw(to: &drawing)
    case .funnel: FunnelChart(model: try ChartModel(chart, in: context)).draw(to: &drawing)
    case .timeline: TimelineChart(model: try TimelineModel(chart, in: context)).draw(to: &drawing)
    case .heatmap: HeatMap(matrix: try MatrixModel(chart, in: context)).draw(to: &drawing)
    }
  }
}
