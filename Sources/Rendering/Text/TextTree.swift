import NTMKit

/// A lineage as a tree of lines, none wider than the page; what is folded is left out.
struct TextTree {
  /// A deeper tree keeps this much room for its words.
  private static let leastText = 24

  let width: Int
  let style: TextStyle
  let language: Language

  func lines(_ tree: Lineage) -> [String] { lines(tree, first: "", rest: "") }

  /// - Parameters:
  ///   - first: what stands before the node's first line.
  ///   - rest: what stands before all others, its children's too.
  private func lines(_ node: Lineage, first: String, rest: String) -> [String] {
    let shown = ShownLineage(node, in: language)
    let room = max(width - DisplayWidth.width(of: first), Self.leastText)
    let children = node.isFolded ? [] : node.children
    let below = rest + (children.isEmpty ? "  " : "│ ")
    var lines = wrapped(shown.text, to: room).enumerated().map { index, line in
      let text = index == 0 && isHeading(node) ? style.bold(line) : line
      return (index == 0 ? first : below) + style.toned(text, shown.tone)
    }
    if let place = shown.place {
      let mark = "\(Strings.placeMark) "
      let text = wrapped(mark + place, to: max(width - DisplayWidth.width(of: below), Self.leastText))
      lines += text.enumerated().map { below + style.dim(($0.offset == 0 ? "" : "  ") + $0.element) }
    }
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      lines += self.lines(child, first: rest + (isLast ? "└ " : "├ "), rest: rest + (isLast ? "  " : "│ "))
    }
    return lines
  }

  private func isHeading(_ node: Lineage) -> Bool {
    node.kind == .figure || node.kind == .criterion || node.kind == .indicator
  }

  /// Room is left for the indent of lines behind the first.
  private func wrapped(_ text: String, to room: Int) -> [String] {
    DisplayWidth.wrapped(TerminalText.oneLine(text), to: max(room - 2, 8))
  }
}
