import NTMKit

/// Lines, areas, bands and points over x. Lines differ by colour and by their dashes.
struct LineChart {
  let model: ChartModel
  let mark: Chart.Mark
  private static let top = 24.0
  private static let plot = 210.0
  private static let margin = 0.03
  private static let mostLabels = 4

  func draw(to drawing: inout SVGDrawing) {
    guard let range = model.range else {
      drawing.paragraph(CellFormat.missing, class: "empty")
      return
    }
    drawing.key(key)
    let scale = NiceScale(range, steps: 4, includingZero: mark == .area)
    var body = grid(scale)
    var lines = ""
    if !model.targets.isEmpty { lines += path(points(model.targets, scale), class: "aim") }
    var marks = ""
    for (index, series) in model.series.enumerated() {
      let name = SVG.seriesClass(series, index)
      if !series.lower.isEmpty, !series.upper.isEmpty { lines += band(series, scale, name) }
      let places = points(series.values, scale)
      if mark == .area { lines += area(places, scale, name) }
      if mark != .point { lines += path(places, class: "line l-\(name) d\(index % 4)") }
      if mark == .point || model.categories.count <= 40 { marks += dots(places, name) }
    }
    // Lines are stretched with the page; letters and dots, outside of the inner picture, are not.
    body += "<svg x=\"0\" y=\"0\" width=\"100%\" height=\"\(SVG.number(Self.top + Self.plot))\" "
    body += "viewBox=\"0 0 1000 \(SVG.number(Self.top + Self.plot))\" preserveAspectRatio=\"none\">\(lines)</svg>"
    body += marks + ends(scale) + axis()
    drawing.picture(height: Self.top + Self.plot + 26, body)
  }

  private var key: [SVGDrawing.KeyEntry] {
    func dash(_ name: String) -> String { "<line class=\"\(name)\" x1=\"0\" x2=\"14\" y1=\"7\" y2=\"7\"/>" }
    var entries: [SVGDrawing.KeyEntry] = []
    if model.series.count > 1 {
      entries = model.series.enumerated().map { index, series in
        let name = SVG.seriesClass(series, index)
        return SVGDrawing.KeyEntry(
          shape: mark == .point
            ? "<circle class=\"\(name)\" cx=\"7\" cy=\"7\" r=\"5\"/>" : dash("line l-\(name) d\(index % 4)"),
          label: series.label)
      }
    } else {
      entries = [SVGDrawing.KeyEntry(shape: dash("line l-s0"), label: label(model.yLabel))]
      if mark == .point { entries = [] }
    }
    if let band = model.series.first, !band.lower.isEmpty, !band.upper.isEmpty {
      entries.append(
        SVGDrawing.KeyEntry(
          shape: SVG.swatch("band l-s0"), label: Strings.band.resolved(in: model.valueFormat.language)))
    }
    if let target = model.targets.compactMap({ $0 }).last {
      entries.append(
        SVGDrawing.KeyEntry(shape: dash("aim"), label: "\(model.targetLabel) (\(model.text(target)))"))
    }
    return entries
  }

  private func label(_ text: String) -> String { model.unit.map { "\(text) (\($0))" } ?? text }

  private func y(_ value: Double, _ scale: NiceScale) -> Double { Self.top + (1 - scale.position(value)) * Self.plot }
  private func x(_ index: Int) -> Double { Self.margin + model.positions[index] * (1 - 2 * Self.margin) }

  private func grid(_ scale: NiceScale) -> String {
    scale.marks.map { mark in
      let place = y(mark, scale)
      let text = NumberText.formatted(mark, fractionDigits: scale.fractionDigits, in: model.valueFormat.language)
      return SVG.horizontal(y: place, class: "grid") + SVG.text(text, x: "0", y: place - 4, class: "tick")
    }.joined()
  }

  private typealias Place = (x: Double, y: Double)

  private func points(_ values: [Double?], _ scale: NiceScale) -> [Place?] {
    values.enumerated().map { index, value in value.map { (x(index), y($0, scale)) } }
  }

  /// Joined where neighbours are known; a missing value leaves a gap.
  private func path(_ places: [Place?], class name: String) -> String {
    var data = ""
    var isOpen = false
    for place in places {
      guard let place else {
        isOpen = false
        continue
      }
      data += "\(isOpen ? "L" : "M")\(SVG.number(place.x * 1000)) \(SVG.number(place.y))"
      isOpen = true
    }
    return data.isEmpty ? "" : "<path class=\"\(name)\" vector-effect=\"non-scaling-stroke\" d=\"\(data)\"/>"
  }

  private func polygon(_ upper: [Place], _ lower: [Place], class name: String) -> String {
    guard upper.count > 1 else { return "" }
    let data = (upper + lower.reversed()).map { "\(SVG.number($0.x * 1000)) \(SVG.number($0.y))" }
    return "<path class=\"\(name)\" d=\"M\(data.joined(separator: "L"))Z\"/>"
  }

  private func band(_ series: ChartModel.Series, _ scale: NiceScale, _ name: String) -> String {
    let known = series.lower.indices.filter { series.lower[$0] != nil && series.upper[$0] != nil }
    func edge(_ values: [Double?]) -> [Place] { known.map { (x($0), y(values[$0] ?? 0, scale)) } }
    return polygon(edge(series.upper), edge(series.lower), class: "band l-\(name)")
  }

  private func area(_ places: [Place?], _ scale: NiceScale, _ name: String) -> String {
    let known = places.compactMap { $0 }
    return polygon(known, known.map { ($0.x, y(max(scale.lower, 0), scale)) }, class: "band l-\(name)")
  }

  private func dots(_ places: [Place?], _ name: String) -> String {
    places.compactMap { $0 }.map {
      "<circle class=\"\(name)\" cx=\"\(SVG.percent($0.x))\" cy=\"\(SVG.number($0.y))\" r=\"3.5\"/>"
    }.joined()
  }

  /// The last figure of a single line stands at its end.
  private func ends(_ scale: NiceScale) -> String {
    guard mark != .point, model.series.count == 1, let series = model.series.first,
      let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last]
    else { return "" }
    let place = SVG.percent(min(x(last) + 0.005, 1))
    // Drawn twice: a broad stroke in the colour of the ground keeps the letters apart from a line behind them.
    return ["figure halo", "figure"].map { name in
      SVG.text(model.text(value), x: place, y: y(value, scale) - 9, anchor: .end, class: name)
    }.joined()
  }

  /// A few names below the plot: the first, the last, and some between that stand well apart.
  private func axis() -> String {
    let last = model.categories.count - 1
    let step = max((model.categories.count + Self.mostLabels - 2) / (Self.mostLabels - 1), 1)
    let order = [0, last] + Array(stride(from: last - step, to: 0, by: -step))
    var shown: [Int] = []
    for index in order where shown.allSatisfy({ abs(model.positions[$0] - model.positions[index]) >= 0.28 }) {
      shown.append(index)
    }
    let y = Self.top + Self.plot + 19
    return shown.map { index in
      let position = model.positions[index]
      let anchor: SVG.Anchor = position < 0.05 ? .start : position > 0.95 ? .end : .middle
      let place = anchor == .start ? "0" : anchor == .end ? "100%" : SVG.percent(x(index))
      return SVG.vertical(x: x(index), from: Self.top + Self.plot, to: Self.top + Self.plot + 5, class: "mark")
        + SVG.text(model.categories[index], x: place, y: y, anchor: anchor, class: "tick")
    }.joined()
  }
}
