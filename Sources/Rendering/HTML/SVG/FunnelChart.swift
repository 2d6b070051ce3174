import NTMKit

/// Steps under one another, each as wide as its number, with its share of the first.
struct FunnelChart {
  let model: ChartModel
  private static let height = 20.0
  private static let gap = 10.0

  func draw(to drawing: inout SVGDrawing) {
    let values = model.series.first?.values ?? []
    let greatest = values.compactMap { $0 }.max() ?? 0
    let first = values.first.flatMap { $0 } ?? 0
    // Said once: behind each figure it would leave no room for the names of the steps.
    if first > 0, model.categories.count > 1 {
      let share = Strings.share.resolved(in: model.valueFormat.language)
      drawing.key([.init(shape: "", label: model.detailLabel.map { "\(share) · \($0)" } ?? share)])
    }
    var body = ""
    var y = 0.0
    for (index, category) in model.categories.enumerated() {
      let value = values[index]
      let share = greatest > 0 ? max(value ?? 0, 0) / greatest : 0
      var figure = value.map(model.text) ?? CellFormat.missing
      if index > 0, first > 0, let value {
        figure +=
          " · " + NumberText.formatted(value / first * 100, fractionDigits: 0, in: model.valueFormat.language) + " %"
      }
      if model.details.indices.contains(index), let detail = model.details[index] { figure += " · " + detail }
      let heading = SVG.heading(category, figure: figure, y: y)
      y += heading.height
      body += heading.svg
      body += SVG.bar(from: 0.5 - share / 2, to: 0.5 + share / 2, y: y, height: Self.height, class: "s0")
      y += Self.height + Self.gap
    }
    drawing.picture(height: y, body)
  }
}
