import NTMKit

/// A point for each row between two axes; the points of a series have its colour.
struct PointChart {
  let model: PointModel
  /// The label of y stands above its highest mark.
  private static let top = 38.0
  private static let plot = 260.0
  /// Room for the marks of y at the left and for half a point at the right.
  private static let left = 0.08
  private static let right = 0.02
  /// Points of so many rows hide one another unless they are small.
  private static let manyPoints = 400

  func draw(to drawing: inout SVGDrawing) {
    drawing.key(
      model.series.count < 2
        ? []
        : model.series.enumerated().map { index, series in
          SVGDrawing.KeyEntry(
            shape: "<circle class=\"\(name(series, index))\" cx=\"7\" cy=\"7\" r=\"5\"/>", label: series.label)
        })
    let foot = Self.top + Self.plot
    var body = SVG.text(model.y.label, x: "0", y: 12, class: "tick")
    for mark in model.y.marks {
      let place = y(mark.place)
      body += SVG.horizontal(y: place, class: "grid") + SVG.text(mark.text, x: "0", y: place - 4, class: "tick")
    }
    for mark in model.x.marks {
      let anchor: SVG.Anchor = mark.place > 0.97 ? .end : .middle
      body += SVG.vertical(x: x(mark.place), from: foot, to: foot + 5, class: "mark")
      body += SVG.text(
        mark.text, x: anchor == .end ? "100%" : SVG.percent(x(mark.place)), y: foot + 19, anchor: anchor, class: "tick")
    }
    body += SVG.text(model.x.label, x: "100%", y: foot + 38, anchor: .end, class: "tick")
    for (index, series) in model.series.enumerated() { body += dots(series, index) }
    drawing.picture(height: foot + 44, body)
  }

  /// Rows at one place are one point.
  private func dots(_ series: PointModel.Series, _ index: Int) -> String {
    let radius = model.series.reduce(0) { $0 + $1.points.count } > Self.manyPoints ? "2" : "3.5"
    let name = name(series, index)
    var seen: Set<String> = []
    return series.points.map { point in
      let place = "cx=\"\(SVG.percent(x(point.x)))\" cy=\"\(SVG.number(y(point.y)))\""
      return seen.insert(place).inserted ? "<circle class=\"\(name)\" \(place) r=\"\(radius)\"/>" : ""
    }.joined()
  }

  private func name(_ series: PointModel.Series, _ index: Int) -> String {
    series.tone.map { "t-\($0.rawValue)" } ?? "s\(index % 8)"
  }

  private func x(_ place: Double) -> Double { Self.left + place * (1 - Self.left - Self.right) }
  private func y(_ place: Double) -> Double { Self.top + (1 - place) * Self.plot }
}
