import NTMKit

/// Bars and points over time, each under its name.
struct TimelineChart {
  let model: TimelineModel
  private static let step = 22.0

  func draw(to drawing: inout SVGDrawing) {
    var body = ""
    var y = 0.0
    for entry in model.entries {
      let heading = SVG.heading(entry.label, figure: entry.figure, y: y)
      y += heading.height
      body += heading.svg + SVG.horizontal(y: y + 6, class: "grid")
      if let end = entry.end {
        body += SVG.bar(from: model.share(entry.start), to: model.share(end), y: y + 1, height: 10, class: "s0")
      } else {
        let place = SVG.percent(min(max(model.share(entry.start), 0.01), 0.99))
        body += "<circle class=\"s0\" cx=\"\(place)\" cy=\"\(SVG.number(y + 6))\" r=\"5\"/>"
      }
      y += Self.step
    }
    body += SVG.text(model.ends[0], x: "0", y: y + 12, class: "tick")
    body += SVG.text(model.ends[1], x: "100%", y: y + 12, anchor: .end, class: "tick")
    drawing.picture(height: y + 18, body)
  }
}
