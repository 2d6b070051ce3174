import NTMKit

extension HTMLPage {
  /// Lists in lists; what is below a node opens and closes without a script.
  mutating func write(_ tree: Lineage) {
    html += "<ul class=\"sources\">\n"
    writeItem(tree)
    html += "</ul>\n"
  }

  private mutating func writeItem(_ node: Lineage) {
    let shown = ShownLineage(node, in: context.language)
    var text = HTMLText.escaped(shown.text)
    if let tone = shown.tone { text = "<span class=\"status \(tone.rawValue)\">\(text)</span>" }
    let place = shown.place.map { "<br><span class=\"detail\">\(HTMLText.escaped($0))</span>" } ?? ""
    if node.children.isEmpty {
      html += "<li>\(text)\(place)</li>\n"
      return
    }
    html += "<li><details\(node.isFolded ? "" : " open")>\n<summary>\(text)</summary>\(place)\n<ul class=\"sources\">\n"
    for child in node.children { writeItem(child) }
    html += "</ul>\n</details></li>\n"
  }
}
