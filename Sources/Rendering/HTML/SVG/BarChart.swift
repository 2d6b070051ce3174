import NTMKit

/// Bars to the right under their labels, so that long names need no room beside them: one, several side by side, or
/// stacked; a stroke where the target is.
struct BarChart {
  let model: ChartModel
  private static let broad = 16.0
  private static let narrow = 14.0
  private static let gap = 12.0

  func draw(to drawing: inout SVGDrawing) {
    drawing.key(key)
    let isGrouped = model.series.count > 1 && !model.isStacked
    var body = ""
    var y = 0.0
    for index in model.categories.indices {
      let heading = SVG.heading(model.categories[index], figure: isGrouped ? "" : figure(index), y: y)
      y += heading.height
      body += heading.svg + (isGrouped ? grouped(index, y) : single(index, y))
      y += (isGrouped ? Double(model.series.count) * (Self.narrow + 2) : Self.broad + 2) + Self.gap
    }
    drawing.picture(height: y, body)
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
    let range = model.barRange
    let (lower, upper) = (range.lowerBound, range.upperBound)
    return upper > lower ? min(max((value - lower) / (upper - lower), 0), 1) * room : 0
  }

  private func target(_ index: Int) -> Double? { model.targets.isEmpty ? nil : model.targets[index] }

  /// The value, or the sum of the parts, and the target.
  private func figure(_ index: Int) -> String {
    if model.showsShares { return "" }
    let known = model.series.compactMap { $0.values[index] }
    let value = known.isEmpty ? CellFormat.missing : model.text(known.reduce(0, +))
    return value + (target(index).map { " / " + model.text($0) } ?? "")
  }

  private func single(_ index: Int, _ y: Double) -> String {
    let values = model.series.map { $0.values[index] }
    let height = Self.broad
    var body = "<rect class=\"track\" x=\"0\" y=\"\(SVG.number(y))\" width=\"100%\" height=\"\(SVG.number(height))\"/>"
    var from = 0.0
    for (place, value) in values.enumerated() {
      guard let value, value != 0 else { continue }
      let name = model.series.count > 1 ? SVG.seriesClass(model.series[place], place) : "s0"
      let (start, end) = (share(from), share(from + value))
      body += SVG.bar(from: start, to: end, y: y, height: height, class: name)
      // A segment too narrow for its figure says it in the table below.
      if model.isStacked, end - start > 0.07 {
        let middle = SVG.percent((start + end) / 2)
        body += SVG.text(model.text(value), x: middle, y: y + height - 4, anchor: .middle, class: "on")
      }
      from += value
    }
    if let target = target(index) { body += stroke(target, y, height, room: 1) }
    return body
  }

  private func grouped(_ index: Int, _ top: Double) -> String {
    var body = ""
    let room = 0.82
    let height = Self.narrow
    for (place, series) in model.series.enumerated() {
      let y = top + Double(place) * (height + 2)
      let value = series.values[index]
      let zero = share(0, room: room)
      let end = value.map { share($0, room: room) } ?? zero
      body += SVG.bar(from: zero, to: end, y: y, height: height, class: SVG.seriesClass(series, place))
      let figure = value.map(model.text) ?? CellFormat.missing
      body += SVG.text(figure, x: SVG.percent(max(zero, end)), y: y + height - 3, class: "figure", dx: 6)
      if let target = target(index) { body += stroke(target, y, height, room: room) }
    }
    return body
  }

  private func stroke(_ target: Double, _ y: Double, _ height: Double, room: Double) -> String {
    SVG.vertical(x: min(share(target, room: room), 0.998), from: y - 3, to: y + height + 3, class: "aim")
  }
}
