import NTMKit

/// Bars and points over time, each under its name.
struct TimelineChart {
  let model: TimelineModel
  private static let step = 22.0

  func draw(to drawing: inout SVGDrawing) {
    var body = ""
    var y = 0.0
    var years = ""
    for entry in model.entries {
      let heading = SVG.heading(entry.label, figure: entry.shortFigure, y: y)
      y += heading.height
      body += heading.svg + SVG.horizontal(y: y + 6, class: "grid")
      if model.hasRanges {
        body += range(entry, y: y + 6)
      } else if let end = entry.end {
        body += SVG.bar(from: model.share(entry.start), to: model.share(end), y: y + 1, height: 10, class: "s0")
      } else {
        let place = SVG.percent(min(max(model.share(entry.start), 0.01), 0.99))
        body += "<circle class=\"s0\" cx=\"\(place)\" cy=\"\(SVG.number(y + 6))\" r=\"5\"/>"
      }
      y += Self.step
    }
    for year in model.years {
      let share = model.share(year.day)
      years += SVG.vertical(x: share, from: 0, to: y, class: "grid")
      guard (0.05...0.95).contains(share) else { continue }
      body += SVG.text(year.text, x: SVG.percent(share), y: y + 12, anchor: .middle, class: "tick")
    }
    if !model.years.isEmpty { y += 16 }
    body = years + body
    body += SVG.text(model.ends[0], x: "0", y: y + 12, class: "tick")
    body += SVG.text(model.ends[1], x: "100%", y: y + 12, anchor: .end, class: "tick")
    drawing.picture(height: y + 18, body)
  }

  /// A line from one end to the other with its point; an arrow where it goes on.
  private func range(_ entry: TimelineModel.Entry, y: Double) -> String {
    let (from, to) = (model.share(entry.start), entry.end.map(model.share) ?? 1)
    func end(_ share: Double) -> String {
      "<line class=\"line l-s0\" x1=\"\(SVG.percent(share))\" x2=\"\(SVG.percent(share))\" "
        + "y1=\"\(SVG.number(y - 5))\" y2=\"\(SVG.number(y + 5))\"/>"
    }
    var body =
      "<line class=\"line l-s0\" x1=\"\(SVG.percent(from))\" x2=\"\(SVG.percent(to))\" y1=\"\(SVG.number(y))\" "
      + "y2=\"\(SVG.number(y))\"/>" + end(min(max(from, 0.002), 0.998))
    if entry.isOpen {
      body +=
        "<svg x=\"100%\" y=\"\(SVG.number(y - 5))\" width=\"1\" height=\"10\" overflow=\"visible\">"
        + "<path class=\"s0\" d=\"M-9 0L0 5L-9 10z\"/></svg>"
    } else {
      body += end(min(max(to, 0.002), 0.998))
    }
    if let middle = entry.middle {
      body += "<circle class=\"s0\" cx=\"\(SVG.percent(model.share(middle)))\" cy=\"\(SVG.number(y))\" r=\"5\"/>"
    }
    return body
  }
}
