import NTMKit

/// Upright columns side by side, as a histogram has them.
struct ColumnChart {
  let model: ChartModel
  private static let top = 20.0
  private static let plot = 180.0
  private static let mostLabels = 6

  func draw(to drawing: inout SVGDrawing) {
    guard let range = model.range, !model.categories.isEmpty else {
      drawing.paragraph(CellFormat.missing, class: "empty")
      return
    }
    let scale = NiceScale(range, steps: 4, includingZero: true)
    let count = Double(model.categories.count)
    let every = (model.categories.count + Self.mostLabels - 1) / Self.mostLabels
    let zero = y(0, scale)
    var body = ""
    for (index, category) in model.categories.enumerated() {
      let left = Double(index) / count
      let value = model.series.first?.values[index]
      let end = y(value ?? 0, scale)
      let gap = 0.06 / count
      body += "<rect class=\"s0\" x=\"\(SVG.percent(left + gap))\" y=\"\(SVG.number(min(zero, end)))\" "
      body += "width=\"\(SVG.percent(1 / count - 2 * gap))\" height=\"\(SVG.number(abs(zero - end)))\"/>"
      let middle = SVG.percent(left + 0.5 / count)
      if count <= 20 {
        body += SVG.text(
          value.map(model.text) ?? CellFormat.missing, x: middle, y: min(zero, end) - 5, anchor: .middle,
          class: "figure")
      }
      if index % every == 0 {
        body += SVG.text(category, x: middle, y: Self.top + Self.plot + 18, anchor: .middle, class: "tick")
      }
    }
    body += SVG.horizontal(y: zero, class: "base")
    drawing.key([SVGDrawing.KeyEntry(shape: SVG.swatch("s0"), label: "\(model.yLabel) · \(model.xLabel)")])
    drawing.picture(height: Self.top + Self.plot + 26, body)
  }

  private func y(_ value: Double, _ scale: NiceScale) -> Double { Self.top + (1 - scale.position(value)) * Self.plot }
}
