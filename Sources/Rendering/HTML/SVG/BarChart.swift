import NTMKit

/// Bars to the right under their labels, so that long names need no room beside them: one, several side by side, or
/// stacked; a stroke where the target is.
struct BarChart {
  let model: ChartModel
  private static let label = 18.0
  private static let gap = 12.0

  func draw(to drawing: inout SVGDrawing) {
    drawing.key(key)
    let isGrouped = model.series.count > 1 && !model.isStacked
    let barHeight = isGrouped ? 14.0 : 16.0
    let bars = isGrouped ? Double(model.series.count) : 1
    let step = Self.label + bars * (barHeight + 2) + Self.gap
    var body = ""
    for index in model.categories.indices {
      let y = Double(index) * step
      body += SVG.text(model.categories[index], x: "0", y: y + 13)
      body += isGrouped ? grouped(index, y + Self.label, barHeight) : single(index, y, barHeight)
    }
    drawing.picture(height: Double(model.categories.count) * step, body)
  }

  private var key: [SVGDrawing.KeyEntry] {
    var entries: [SVGDrawing.KeyEntry] = []
    if model.series.count > 1 {
      entries = model.series.enumerated().map { index, series in
        SVGDrawing.KeyEntry(shape: SVG.swatch(SVG.seriesClass(series, index)), label: series.label)
      }
    }
    if !model.targets.isEmpty {
      entries.append(SVGDrawing.KeyEntry(shape: SVG.targetSwatch, label: model.targetLabel))
    }
    if let unit = model.unit, unit != "%" { entries.append(SVGDrawing.KeyEntry(shape: "", label: "(\(unit))")) }
    return entries
  }

  /// The lower end at 0, or below where there are negative values. Grouped bars leave room for the figure behind them.
  private func share(_ value: Double, room: Double = 1) -> Double {
    let range = model.range ?? 0...1
    let lower = max(min(range.lowerBound, 0), -1e300)
    let upper = min(max(range.upperBound, 0), 1e300)
    return upper > lower ? min(max((value - lower) / (upper - lower), 0), 1) * room : 0
  }

  private func single(_ index: Int, _ y: Double, _ height: Double) -> String {
    let values = model.series.map { $0.values[index] }
    let known = values.compactMap { $0 }
    let target = model.targets.isEmpty ? nil : model.targets[index]
    let figure = known.isEmpty ? CellFormat.missing : model.text(known.reduce(0, +))
    var body = SVG.text(
      figure + (target.map { " / " + model.text($0) } ?? ""), x: "100%", y: y + 13, anchor: .end, class: "figure")
    body +=
      "<rect class=\"track\" x=\"0\" y=\"\(SVG.number(y + Self.label))\" width=\"100%\" height=\"\(SVG.number(height))\"/>"
    var from = 0.0
    for (place, value) in values.enumerated() {
      guard let value, value != 0 else { continue }
      let name = model.series.count > 1 ? SVG.seriesClass(model.series[place], place) : "s0"
      let (start, end) = (share(from), share(from + value))
      body += SVG.bar(from: start, to: end, y: y + Self.label, height: height, class: name)
      // A segment too narrow for its figure says it in the table below.
      if model.isStacked, end - start > 0.07 {
        body += SVG.text(
          model.text(value), x: SVG.percent((start + end) / 2), y: y + Self.label + height - 4, anchor: .middle,
          class: "on")
      }
      from += value
    }
    if let target { body += stroke(target, y + Self.label, height, room: 1) }
    return body
  }

  private func grouped(_ index: Int, _ top: Double, _ height: Double) -> String {
    var body = ""
    for (place, series) in model.series.enumerated() {
      let y = top + Double(place) * (height + 2)
      let value = series.values[index]
      let room = 0.82
      let zero = share(0, room: room)
      let end = value.map { share($0, room: room) } ?? zero
      body += SVG.bar(from: zero, to: end, y: y, height: height, class: SVG.seriesClass(series, place))
      body += SVG.text(
        value.map(model.text) ?? CellFormat.missing, x: SVG.percent(max(zero, end)), y: y + height - 3, class: "figure",
        dx: 6)
      if let target = model.targets.isEmpty ? nil : model.targets[index] {
        body += stroke(target, y, height, room: room)
      }
    }
    return body
  }

  private func stroke(_ target: Double, _ y: Double, _ height: Double, room: Double) -> String {
    SVG.vertical(x: min(share(target, room: room), 0.998), from: y - 3, to: y + height + 3, class: "aim")
  }
}
