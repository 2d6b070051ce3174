import NTMKit

/// A matrix of cells: one path for each state, so that a thousand cells are small. States differ by shape as well as by
/// colour: full, crossed, ringed with a dot, a dash. Small whole numbers stand in their cells.
struct HeatMap {
  let matrix: MatrixModel
  /// Taller pictures would be cut at the end of a printed page.
  private static let rowsPerPicture = 54
  private static let manyColumns = 40
  private static let labelLength = 26

  private var pitch: Double {
    if let figures = matrix.figures { return figures.joined().contains { $0.count > 2 } ? 32 : 24 }
    return matrix.columnKeys.count > Self.manyColumns ? 13 : 17
  }
  private var size: Double { pitch - 2 }

  func draw(to drawing: inout SVGDrawing) {
    // Numbers say themselves what a key would.
    let keyed = matrix.figures == nil ? matrix.states.indices : 0..<0
    drawing.key(
      keyed.map { index in
        let state = matrix.states[index]
        let shape =
          "<svg x=\"0\" y=\"0\" width=\"14\" height=\"14\">\(shape(state, index, at: [(0, 0)], size: 14))</svg>"
        return SVGDrawing.KeyEntry(shape: shape, label: state.label)
      })
    let labels = matrix.rowLabels.map { DisplayWidth.truncated($0, to: Self.labelLength) }
    let longest = labels.map { DisplayWidth.width(of: $0) }.max() ?? 0
    let left = Double(longest) * 8 + 10
    for start in stride(from: 0, to: matrix.cells.count, by: Self.rowsPerPicture) {
      let rows = start..<min(start + Self.rowsPerPicture, matrix.cells.count)
      picture(rows, labels, left: left, to: &drawing)
    }
  }

  private func picture(_ rows: Range<Int>, _ labels: [String], left: Double, to drawing: inout SVGDrawing) {
    let keyLength = matrix.columnKeys.map { DisplayWidth.width(of: $0) }.max() ?? 0
    let isUpright = Double(keyLength) * 7.5 <= pitch
    let top = isUpright ? 20 : min(Double(keyLength), 14) * 7.5 + 8
    var body = ""
    for (index, key) in matrix.columnKeys.enumerated() {
      let x = left + (Double(index) + 0.5) * pitch
      let name = DisplayWidth.truncated(key, to: 14)
      body +=
        isUpright
        ? SVG.text(name, x: SVG.number(x), y: top - 6, anchor: .middle, class: "tick")
        : "<text class=\"tick\" transform=\"translate(\(SVG.number(x + 4)) \(SVG.number(top - 5))) rotate(-90)\">"
          + "\(HTMLText.escaped(name))</text>"
    }
    for row in rows {
      let y = top + (Double(row - rows.lowerBound) + 0.5) * pitch + 4
      body += SVG.text(labels[row], x: SVG.number(left - 8), y: y, anchor: .end)
    }
    for (index, state) in matrix.states.enumerated() {
      var places: [(x: Double, y: Double)] = []
      for row in rows {
        for (column, cell) in matrix.cells[row].enumerated() where cell == index {
          places.append((left + Double(column) * pitch, top + Double(row - rows.lowerBound) * pitch))
        }
      }
      if !places.isEmpty { body += shape(state, index, at: places, size: size) }
    }
    body += figures(rows, left: left, top: top)
    drawing.fixedPicture(
      width: left + Double(matrix.columnKeys.count) * pitch, height: top + Double(rows.count) * pitch, body)
  }

  private func figures(_ rows: Range<Int>, left: Double, top: Double) -> String {
    guard let figures = matrix.figures else { return "" }
    return rows.map { row in
      figures[row].enumerated().map { column, figure in
        guard !figure.isEmpty else { return "" }
        let isStrong = matrix.cells[row][column].flatMap { matrix.states[$0].shade } ?? 0 > 2
        return SVG.text(
          figure, x: SVG.number(left + Double(column) * pitch + size / 2),
          y: top + Double(row - rows.lowerBound) * pitch + size / 2 + 4.5, anchor: .middle,
          class: figure == "0" ? "tick" : isStrong ? "on" : "")
      }.joined()
    }.joined()
  }

  /// All cells of a state: full ones as short broad strokes, row by row.
  private func shape(
    _ state: MatrixModel.State, _ index: Int, at places: [(x: Double, y: Double)], size: Double
  ) -> String {
    func path(_ name: String, _ piece: String, dx: Double = 0, dy: Double = 0) -> String {
      let data = places.map { "M\(SVG.number($0.x + dx)) \(SVG.number($0.y + dy))" + piece }.joined()
      return "<path class=\"\(name)\" d=\"\(data)\"/>"
    }
    let side = SVG.number(size)
    func full(_ name: String) -> String {
      "<path class=\"m \(name)\" stroke-width=\"\(side)\" d=\"\(strokes(places, size))\"/>"
    }
    let third = size / 3
    let arm = SVG.number(third)
    if state.isNotApplicable { return path("m-none", "h\(arm)", dx: third, dy: size / 2) }
    if let shade = state.shade { return full("l-s0 h\(shade)") }
    switch state.tone {
    case .good: return full("l-soft")
    case .bad: return full("l-t-bad") + path("m-cross", "l\(arm) \(arm)m0 -\(arm)l-\(arm) \(arm)", dx: third, dy: third)
    case .caution: return full("l-t-caution") + path("m-cross", "l\(arm) -\(arm)", dx: third, dy: 2 * third)
    case .neutral:
      let inner = SVG.number(size - 2)
      return path("m-ring", "h\(inner)v\(inner)h-\(inner)z", dx: 1, dy: 1)
        + path("m-dot", "h.01", dx: size / 2, dy: size / 2)
    case nil: return full("l-s\(index % 8)")
    }
  }

  /// A stroke along the middle of each cell; relative to the cell before where that is in the same row.
  private func strokes(_ places: [(x: Double, y: Double)], _ size: Double) -> String {
    var data = ""
    var previous: (x: Double, y: Double)?
    for place in places {
      if let previous, previous.y == place.y {
        data += "m\(SVG.number(place.x - previous.x - size)) 0"
      } else {
        data += "M\(SVG.number(place.x)) \(SVG.number(place.y + size / 2))"
      }
      data += "h\(SVG.number(size))"
      previous = place
    }
    return data
  }
}
