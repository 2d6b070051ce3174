import NTMKit

/// Steps under one another, each as wide as its number, with its share of the first.
struct FunnelChart {
  let model: ChartModel
  private static let step = 48.0

  func draw(to drawing: inout SVGDrawing) {
    let values = model.series.first?.values ?? []
    let greatest = values.compactMap { $0 }.max() ?? 0
    let first = values.first.flatMap { $0 } ?? 0
    var body = ""
    for (index, category) in model.categories.enumerated() {
      let y = Double(index) * Self.step
      let value = values[index]
      let share = greatest > 0 ? max(value ?? 0, 0) / greatest : 0
      var figure = value.map(model.text) ?? CellFormat.missing
      if index > 0, first > 0, let value {
        let percent =
          NumberText.formatted(value / first * 100, fractionDigits: 0, in: model.valueFormat.language) + " %"
        figure += " · " + Strings.share(percent).resolved(in: model.valueFormat.language)
      }
      body += SVG.text(category, x: "0", y: y + 13)
      body += SVG.text(figure, x: "100%", y: y + 13, anchor: .end, class: "figure")
      body += SVG.bar(from: 0.5 - share / 2, to: 0.5 + share / 2, y: y + 18, height: 20, class: "s0")
    }
    drawing.picture(height: Double(model.categories.count) * Self.step, body)
  }
}
