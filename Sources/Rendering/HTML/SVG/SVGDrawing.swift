import NTMKit

/// A picture being drawn: SVG that stretches with the page, and the key above it.
///
/// Horizontal places are percentages and vertical ones pixels, so that a picture fills any width while its letters keep
/// their size. Colours are classes: the style sheet gives them for light, dark and paper.
struct SVGDrawing {
  let id: String
  /// Escaped, as all texts given to a drawing are not.
  let title: String
  let description: String
  /// The key above the pictures, and the pictures.
  private(set) var keyHTML = ""
  private(set) var pictures = ""
  var html: String { keyHTML + pictures }
  private var parts = 0

  init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }

  /// An entry of the key: the class of its colour, and its words.
  struct KeyEntry {
    var shape: String
    var label: String
  }

  /// - Parameter entries: a shape is SVG within 14 × 14 pixels.
  mutating func key(_ entries: [KeyEntry]) {
    guard !entries.isEmpty else { return }
    keyHTML += "<ul class=\"key\">\n"
    for entry in entries {
      // Words without a shape say the unit.
      let shape =
        entry.shape.isEmpty ? "" : "<svg width=\"14\" height=\"14\" aria-hidden=\"true\">\(entry.shape)</svg> "
      keyHTML += "<li>\(shape)\(HTMLText.escaped(entry.label))</li>\n"
    }
    keyHTML += "</ul>\n"
  }

  /// A picture as wide as the page allows.
  mutating func picture(height: Double, _ body: String) {
    pictures += "<svg width=\"100%\" height=\"\(SVG.number(height))\" \(label)\(body)</svg>\n"
  }

  /// A picture of a size of its own, in a region that scrolls.
  mutating func fixedPicture(width: Double, height: Double, _ body: String) {
    let (width, height) = (SVG.number(width), SVG.number(height))
    pictures += "<div class=\"scroll\" role=\"group\" aria-label=\"\(title)\" tabindex=\"0\">"
    pictures +=
      "<svg class=\"fixed\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" \(label)\(body)"
    pictures += "</svg></div>\n"
  }

  mutating func paragraph(_ text: String, class name: String) {
    pictures += "<p class=\"\(name)\">\(HTMLText.escaped(text))</p>\n"
  }

  /// The attributes and the elements that name a picture; each part of a chart has ids of its own.
  private var label: String {
    mutating get {
      parts += 1
      let base = parts == 1 ? id : "\(id)-\(parts)"
      return "role=\"img\" aria-labelledby=\"\(base)-title \(base)-desc\">"
        + "<title id=\"\(base)-title\">\(title)</title><desc id=\"\(base)-desc\">\(description)</desc>"
    }
  }
}

/// Pieces of SVG.
enum SVG {
  /// At most two decimals.
  static func number(_ value: Double) -> String { NumberText.plain((value * 100).rounded() / 100) }
  /// A share of the width, 0…1.
  static func percent(_ share: Double) -> String { number(share * 100) + "%" }

  enum Anchor: String {
    case start, middle, end
  }

  static func text(
    _ text: String, x: String, y: Double, anchor: Anchor = .start, class name: String = "", dx: Double = 0
  ) -> String {
    "<text x=\"\(x)\" y=\"\(number(y))\"" + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
      + (name.isEmpty ? "" : " class=\"\(name)\"") + (dx == 0 ? "" : " dx=\"\(number(dx))\"")
      + ">\(HTMLText.escaped(text))</text>"
  }

  /// A label with a figure at the right end of its line: over several lines where the two would touch on a phone.
  ///
  /// - Returns: how high it is; what it names stands below.
  static func heading(_ label: String, figure: String, y: Double) -> (svg: String, height: Double) {
    let room = max(41 - DisplayWidth.width(of: figure), 12)
    let lines = DisplayWidth.wrapped(label, to: room)
    let texts = lines.enumerated().map { text($0.element, x: "0", y: y + 13 + Double($0.offset) * 16) }
    let end = figure.isEmpty ? "" : text(figure, x: "100%", y: y + 13, anchor: .end, class: "figure")
    return (texts.joined() + end, 18 + Double(lines.count - 1) * 16)
  }

  static func bar(from: Double, to: Double, y: Double, height: Double, class name: String) -> String {
    "<rect class=\"\(name)\" x=\"\(percent(min(from, to)))\" y=\"\(number(y))\" width=\"\(percent(abs(to - from)))\" "
      + "height=\"\(number(height))\"/>"
  }

  static func vertical(x: Double, from: Double, to: Double, class name: String) -> String {
    "<line class=\"\(name)\" x1=\"\(percent(x))\" x2=\"\(percent(x))\" y1=\"\(number(from))\" y2=\"\(number(to))\"/>"
  }

  static func horizontal(y: Double, class name: String) -> String {
    "<line class=\"\(name)\" x1=\"0\" x2=\"100%\" y1=\"\(number(y))\" y2=\"\(number(y))\"/>"
  }

  /// The class of a series: its tone where its code has one, else a colour by its place.
  static func seriesClass(_ series: ChartModel.Series, _ index: Int) -> String {
    series.tone.map { "t-\($0.rawValue)" } ?? "s\(index % 8)"
  }

  static func swatch(_ name: String) -> String {
    "<rect class=\"\(name)\" x=\"1\" y=\"1\" width=\"12\" height=\"12\"/>"
  }
  static let targetSwatch = "<line class=\"aim\" x1=\"7\" x2=\"7\" y1=\"0\" y2=\"14\"/>"
}
