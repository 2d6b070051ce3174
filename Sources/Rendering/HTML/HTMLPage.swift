import NTMKit

/// A page being written: the frame around blocks. Blocks, tables and charts are in files of their own.
struct HTMLPage {
  let context: RenderContext
  var html = ""
  var warnings: [Diagnostic] = []
  /// The keys to the columns of matrices that the page has said already.
  var explainedNames: Set<String> = []

  init(_ context: RenderContext) { self.context = context }

  func escaped(_ text: LocalizedText) -> String { HTMLText.escaped(text.resolved(in: context.language)) }

  mutating func write(_ document: ReportDocument) {
    let provenance = ProvenanceText(document.provenance, language: context.language)
    open(title: escaped(document.title))
    html +=
      "<header class=\"top\">\n<p class=\"eyebrow\">\(escaped(Strings.report)) · \(HTMLText.escaped(provenance.report))</p>\n"
    html += "<h1>\(escaped(document.title))</h1>\n"
    if !provenance.scope.isEmpty {
      html += "<p class=\"meta\">\(provenance.scope.map(HTMLText.escaped).joined(separator: " · "))</p>\n"
    }
    if let disclaimer = document.provenance.dataset.disclaimer {
      html += "<p class=\"disclaimer\"><b>\(escaped(Strings.disclaimer)):</b> \(escaped(disclaimer))</p>\n"
    }
    html += "</header>\n"
    let hasContents = document.sections.count > 1 || !document.lineages.isEmpty
    html += hasContents ? "<div class=\"body\">\n" : ""
    if hasContents { writeContents(document) }
    html += "<main id=\"main\">\n"
    for section in document.sections { write(section, level: 2) }
    if !document.lineages.isEmpty { write(document.lineages) }
    html += "</main>\n"
    html += hasContents ? "</div>\n" : ""
    writeFooter(document.provenance, provenance)
    close()
  }

  mutating func write(_ table: Table) {
    open(title: "ntm")
    let title = escaped(Strings.queryResult)
    let shown = ShownTable(table, headers: .labels, in: context, rowLimit: nil)
    html += "<header class=\"top\">\n<p class=\"eyebrow\">ntm</p>\n<h1>\(title)</h1>\n"
    html += "<p class=\"meta\">\(escaped(Strings.rowCount(table.rowCount)))</p>\n</header>\n"
    html += "<main id=\"main\"\(Self.paperClass(cellsAcross: HTMLTable.cellsAcross(shown)))>\n"
    write(HTMLTable(shown, id: "t-result", caption: title, hidesCaption: true))
    html += "</main>\n"
    close()
  }

  private mutating func open(title: String) {
    html += """
      <!DOCTYPE html>
      <html lang="\(context.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Stylesheet.contentSecurityPolicy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="ntm">
      <title>\(title)</title>
      <style>\(Stylesheet.css)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(escaped(Strings.skip))</a>

      """
  }

  private mutating func close() { html += "</body>\n</html>\n" }

  private mutating func writeContents(_ document: ReportDocument) {
    html += "<nav class=\"contents\" aria-label=\"\(escaped(Strings.contents))\">\n"
    html += "<p class=\"contents-title\">\(escaped(Strings.contents))</p>\n"
    writeList(document.sections, hasLineages: !document.lineages.isEmpty)
    html += "</nav>\n"
  }

  private mutating func writeList(_ sections: [Section], hasLineages: Bool = false) {
    html += "<ol>\n"
    for section in sections {
      html += "<li><a href=\"#\(HTMLText.identifier(section.id))\">\(escaped(section.title))</a>"
      if !section.subsections.isEmpty {
        html += "\n"
        writeList(section.subsections)
      }
      html += "</li>\n"
    }
    if hasLineages {
      html += "<li><a href=\"#\(Self.lineagesID)\">\(escaped(Strings.cellSources))</a></li>\n"
    }
    html += "</ol>\n"
  }

  private mutating func write(_ section: Section, level: Int) {
    let id = HTMLText.identifier(section.id)
    let heading = "h\(min(level, 6))"
    // A page that lies on its side begins with what lies on it: a heading alone goes there with the first part below it.
    let paper = section.blocks.isEmpty ? section.subsections.first.map(paperClass) ?? "" : ""
    html += "<section id=\"\(id)\"\(paperClass(section))>\n"
    html += "<\(heading)\(paper.isEmpty ? "" : " class=\"wide\"")>\(escaped(section.title))</\(heading)>\n"
    for block in section.blocks { write(block, in: section) }
    for subsection in section.subsections { write(subsection, level: level + 1) }
    html += "</section>\n"
  }

  private func paperClass(_ section: Section) -> String {
    let across = section.blocks.map { block in
      guard case .table(let block) = block, block.table.rowCount > 0 else { return 0 }
      return HTMLTable.cellsAcross(ShownTable(block, in: context, rowLimit: 100))
    }
    return Self.paperClass(cellsAcross: across.max() ?? 0)
  }

  /// A table wider than paper has room for upright: the pages lie on their side. Wider than that as well: all of its cells
  /// may be folded. Measured in letters across a sheet of A4 at the size in which tables are printed.
  private static func paperClass(cellsAcross: Int) -> String {
    switch cellsAcross {
    case ...96: ""
    case ...130: " class=\"wide\""
    default: " class=\"wide dense\""
    }
  }

  private mutating func writeFooter(_ provenance: Provenance, _ text: ProvenanceText) {
    html += "<footer>\n<h2>\(escaped(Strings.provenance))</h2>\n<dl>\n"
    func entry(_ label: LocalizedText, _ value: String) -> String {
      "<div><dt>\(escaped(label))</dt><dd>\(value)</dd></div>\n"
    }
    html += entry(Strings.report, HTMLText.escaped(text.report))
    html += entry(Strings.revision, "<code>\(HTMLText.escaped(provenance.dataset.contentHash))</code>")
    html += entry(Strings.reproduce, "<code>\(HTMLText.escaped(text.commands.joined(separator: "\n")))</code>")
    html += "</dl>\n"
    let sources = provenance.dataset.files
    if !sources.isEmpty {
      html += "<details>\n<summary>\(escaped(Strings.sources)) (\(sources.count))</summary>\n<ul class=\"sources\">\n"
      for source in sources {
        html +=
          "<li><code>\(HTMLText.escaped(source.path))</code> · \(escaped(Strings.sourceRows(source.rowsAccepted, source.rowsRejected)))"
          + " · <span class=\"hash\">sha256 \(HTMLText.escaped(String(source.sha256.prefix(12))))</span></li>\n"
      }
      html += "</ul>\n</details>\n"
    }
    html += "</footer>\n"
  }
}
