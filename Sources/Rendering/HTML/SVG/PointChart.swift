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
  /// The radius of the greatest where points have sizes.
  private static let largest = 11.0

  func draw(to drawing: inout SVGDrawing) {
    drawing.key(key)
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
    for (from, to) in zip(model.aim?.line ?? [], model.aim?.line.dropFirst() ?? []) {
      body +=
        "<line class=\"aim\" x1=\"\(SVG.percent(x(from.x)))\" x2=\"\(SVG.percent(x(to.x)))\" "
        + "y1=\"\(SVG.number(y(from.y)))\" y2=\"\(SVG.number(y(to.y)))\"/>"
    }
    for (index, series) in model.series.enumerated() { body += dots(series, index) }
    for point in model.series.flatMap(\.points) { body += detail(of: point) }
    drawing.picture(height: foot + 44, body)
  }

  private var key: [SVGDrawing.KeyEntry] {
    func point(_ name: String) -> String { "<circle class=\"\(name)\" cx=\"7\" cy=\"7\" r=\"5\"/>" }
    var entries: [SVGDrawing.KeyEntry] = []
    if model.series.count > 1 {
      entries = model.series.enumerated().map { .init(shape: point(name($1, $0)), label: $1.label) }
    } else if let label = model.detailLabel, let series = model.series.first {
      entries = [.init(shape: point(name(series, 0)), label: label)]
    }
    if let aim = model.aim {
      entries.append(
        .init(shape: "<line class=\"aim\" x1=\"0\" x2=\"14\" y1=\"14\" y2=\"0\"/>", label: aim.label))
    }
    return entries
  }

  /// Beside the point: at its right, near the right edge at its left, and at the very edge below it.
  private func detail(of point: PointModel.Point) -> String {
    guard let detail = point.detail else { return "" }
    let (radius, isAtEdge) = (radius(point), point.x > 0.85)
    let isBelow = point.x > 0.95
    let distance = isBelow ? radius : isAtEdge ? -radius - 4 : radius + 4
    // Lines go on behind the letters.
    return ["tick halo", "tick"].map { name in
      SVG.text(
        detail, x: SVG.percent(x(point.x)), y: y(point.y) + (isBelow ? radius + 13 : 4),
        anchor: isAtEdge ? .end : .start, class: name, dx: distance)
    }.joined()
  }

  /// By the area.
  private func radius(_ point: PointModel.Point) -> Double {
    if let size = point.size { return max(Self.largest * size.squareRoot(), 2.5) }
    return model.series.reduce(0) { $0 + $1.points.count } > Self.manyPoints ? 2 : 3.5
  }

  /// Rows at one place are one point.
  private func dots(_ series: PointModel.Series, _ index: Int) -> String {
    let name = name(series, index)
    var seen: Set<String> = []
    return series.points.map { point in
      let place = "cx=\"\(SVG.percent(x(point.x)))\" cy=\"\(SVG.number(y(point.y)))\""
      return seen.insert(place).inserted
        ? "<circle class=\"\(name)\" \(place) r=\"\(SVG.number(radius(point)))\"/>" : ""
    }.joined()
  }

  private func name(_ series: PointModel.Series, _ index: Int) -> String {
    series.tone.map { "t-\($0.rawValue)" } ?? "s\(index % 8)"
  }

  private func x(_ place: Double) -> Double { Self.left + place * (1 - Self.left - Self.right) }
  private func y(_ place: Double) -> Double { Self.top + (1 - place) * Self.plot }
}
