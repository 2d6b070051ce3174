import NTMKit

extension HTMLPage {
  static let lineagesID = "cell-sources"

  /// Where cells come from: what is made of several, then commune by commune and record by record; a link into what is closed opens it.
  mutating func write(_ lineages: [CellLineage]) {
    html += "<section id=\"\(Self.lineagesID)\">\n<h2>\(escaped(Strings.cellSources))</h2>\n"
    html += "<p>\(escaped(Strings.cellSourcesLead))</p>\n"
    var order: [Lineage.Subject] = []
    var groups: [String: [CellLineage]] = [:]
    // What is made of several stands first.
    let joint = lineages.filter { $0.tree.subject == nil }
    if !joint.isEmpty {
      html += "<details>\n<summary>\(escaped(Strings.jointFigures))</summary>\n"
      for lineage in joint { writeAnchored(lineage) }
      html += "</details>\n"
    }
    for lineage in lineages {
      guard let subject = lineage.tree.subject else { continue }
      if groups[subject.code] == nil { order.append(subject) }
      groups[subject.code, default: []].append(lineage)
    }
    for subject in order {
      html += "<details>\n<summary>\(HTMLText.escaped("\(subject.name) (\(subject.code))"))</summary>\n"
      for lineage in groups[subject.code] ?? [] { writeAnchored(lineage) }
      html += "</details>\n"
    }
    html += "</section>\n"
  }

  private mutating func writeAnchored(_ lineage: CellLineage) {
    html += "<div id=\"\(HTMLText.lineageIdentifier(lineage.id))\">\n"
    write(lineage.tree)
    html += "</div>\n"
  }

  /// Lists in lists; what is below a node opens and closes without a script.
  mutating func write(_ tree: Lineage) {
    html += "<ul class=\"sources\">\n"
    writeItem(tree)
    html += "</ul>\n"
  }

  private mutating func writeItem(_ node: Lineage) {
    let shown = ShownLineage(node, in: context.language)
    var text = HTMLText.escaped(shown.text)
    if let reference = node.reference {
      text = "<a href=\"#\(HTMLText.lineageIdentifier(reference))\">\(text)</a>"
    }
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
