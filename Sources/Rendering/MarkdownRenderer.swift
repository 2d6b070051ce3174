import NTMKit

/// Markdown with tables in GitHub's form: for mails, wikis and issues. Charts are shown as the tables behind them.
public struct MarkdownRenderer: Renderer {
  public static let format = RenderFormat(name: "md", mediaType: "text/markdown; charset=utf-8", fileExtension: "md")
  public static var summary: LocalizedText { Strings.markdownSummary }
  public init() {}

  /// All rows, under the names of the columns.
  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    let shown = ShownTable(table, headers: .names, in: context, rowLimit: nil)
    output += Self.lines(shown, in: context.language).joined(separator: "\n") + "\n"
    if let overlay = context.overlay {
      output += "\n" + Self.text(of: Note(.caution, overlay.mark), in: context.language) + "\n"
    }
    return []
  }

  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    var page = Page(context: context)
    page.write(document)
    output += page.blocks.joined(separator: "\n\n") + "\n"
    return Self.leftOut(document)
  }

  fileprivate static func text(of note: Note, in language: Language) -> String {
    let words = [Strings.noteKind(note.kind), note.text].map { MarkdownText.escaped($0.resolved(in: language)) }
    return "> **\(words[0]):** \(words[1])"
  }

  fileprivate static func lines(_ table: ShownTable, in language: Language) -> [String] {
    guard !table.columns.isEmpty else { return [Strings.rowCount(table.rowCount).resolved(in: language)] }
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func bold(_ cells: [String]) -> String {
      row(cells.map { $0.isEmpty ? "" : "**\(MarkdownText.escaped($0))**" })
    }
    func rows(_ places: Range<Int>) -> [String] {
      places.map { place in
        row(
          table.columns.map { column in
            let mark = column.marksTones ? column.tones[place].map { $0.symbol + " " } ?? "" : ""
            return mark + MarkdownText.escaped(column.cell(place))
          })
      }
    }
    let headings = table.headerGroups.flatMap { repeatElement($0.label, count: $0.span) }
    let header = table.columns.enumerated().map { index, column in
      // One header row is all that Markdown has.
      let heading = index < headings.count ? headings[index].map { $0 + " – " } ?? "" : ""
      return MarkdownText.escaped(heading + column.markedHeader)
        + (column.unit.map { " (\(MarkdownText.escaped($0)))" } ?? "")
    }
    var body: [String] = []
    for (index, group) in table.rowGroups.enumerated() {
      body.append(bold([group.label] + table.columns.dropFirst().map { _ in "" }))
      body += rows(group.rows)
      if group.hasSubtotal { body.append(bold(table.columns.map { $0.subtotals[index] })) }
    }
    if table.rowGroups.isEmpty { body = rows(0..<table.shownRows) }
    let totals = (0..<table.totalsCount).map { place in bold(table.columns.map { $0.totals[place] }) }
    let notes = table.footnotes.isEmpty ? [] : [""] + table.footnotes.map { MarkdownText.escaped($0) + "\\" }
    return [row(header), row(table.columns.map { $0.isNumeric ? "---:" : "---" })] + body + totals
      + notes.enumerated().map { $0.offset == notes.count - 1 ? String($0.element.dropLast()) : $0.element }
  }

  /// A document becoming blocks of Markdown.
  private struct Page {
    let context: RenderContext
    private(set) var blocks: [String] = []

    init(context: RenderContext) { self.context = context }

    private func escaped(_ text: LocalizedText) -> String { MarkdownText.escaped(text.resolved(in: context.language)) }

    mutating func write(_ document: ReportDocument) {
      blocks.append("# " + escaped(document.title))
      if let disclaimer = document.provenance.dataset.disclaimer {
        blocks.append("> **\(escaped(Strings.disclaimer)):** \(escaped(disclaimer))")
      }
      for section in document.sections { write(section, level: 2) }
      let provenance = ProvenanceText(document.provenance, language: context.language)
      let lines = ([provenance.report] + provenance.scope + [provenance.data]).map(MarkdownText.escaped)
      blocks.append("---")
      blocks.append(
        lines.joined(separator: " · ") + "\\\n\(escaped(Strings.reproduce)): "
          + provenance.commands.map(MarkdownText.code).joined(separator: "\\\n"))
    }

    private mutating func write(_ section: Section, level: Int) {
      blocks.append(String(repeating: "#", count: min(level, 6)) + " " + escaped(section.title))
      for block in section.blocks { write(block) }
      for subsection in section.subsections { write(subsection, level: level + 1) }
    }

    private mutating func write(_ block: Block) {
      switch block {
      case .paragraph(let text): blocks.append(MarkdownText.paragraph(text.resolved(in: context.language)))
      case .boundText(let bound):
        blocks.append(MarkdownText.paragraph(bound.written(in: context.language)))
      case .list(let list): blocks.append(lines(list).joined(separator: "\n"))
      case .metrics(let metrics): blocks.append(metrics.map(line).joined(separator: "\n"))
      case .table(let block):
        if let caption = block.caption { blocks.append("**\(escaped(caption))**") }
        if block.table.rowCount == 0, let text = block.emptyText {
          blocks.append(MarkdownText.paragraph(text.resolved(in: context.language)))
        } else {
          append(ShownTable(block, in: context, rowLimit: nil))
        }
      case .matrix(let matrix): append(matrix)
      case .chart(let chart):
        blocks.append("**\(escaped(chart.title))**")
        blocks.append(MarkdownText.paragraph(chart.description.resolved(in: context.language)))
        append(chart.withCountedBins(in: context.language))
      case .note(let note):
        blocks.append(MarkdownRenderer.text(of: note, in: context.language))
      case .lineage(let tree): blocks.append(Self.lines(tree, depth: 0, in: context.language).joined(separator: "\n"))
      case .letterhead(let head): write(head)
      case .signatures(let foot): write(foot)
      }
    }

    /// What lies in an item stands below its words; a plus would begin another list.
    private func lines(_ list: ItemList) -> [String] {
      var indents: [String] = []
      return list.items.flatMap { item -> [String] in
        let text = MarkdownText.paragraph(item.text.written(in: context.language))
        let depth = min(item.depth, indents.count)
        if item.mark.isEmpty { return ["", indents.prefix(depth + 1).joined() + text] }
        let mark = item.number.map { "\($0). " } ?? "- "
        indents = indents.prefix(depth) + [String(repeating: " ", count: mark.count)]
        return [indents.prefix(depth).joined() + mark + text]
      }
    }

    private mutating func write(_ head: Letterhead) {
      let issuer = head.issuer.map { escaped($0) } + [escaped(head.number)]
      let state = [
        "**\(escaped(Letterhead.state))**", "**\(escaped(Letterhead.motto))**", "*\(escaped(head.placeAndDate))*",
      ]
      blocks.append(issuer.joined(separator: "\\\n"))
      blocks.append(state.joined(separator: "\\\n"))
      blocks.append("**\(escaped(head.kind))**\\\n**\(escaped(head.subject))**")
      blocks.append(escaped(Strings.addressees))
      blocks.append(head.addressees.map { "- \(escaped($0))" }.joined(separator: "\n"))
    }

    private mutating func write(_ foot: SignatureBlock) {
      blocks.append("**\(escaped(SignatureBlock.recipientsTitle))**")
      blocks.append(foot.recipients.map { "- \(escaped($0))" }.joined(separator: "\n"))
      blocks.append("**\(escaped(foot.post))**\\\n*\(escaped(SignatureBlock.signHere))*")
    }

    /// A list in lists; what is folded is left out.
    private static func lines(_ tree: Lineage, depth: Int, in language: Language) -> [String] {
      let shown = ShownLineage(tree, in: language)
      let text = [shown.text] + (shown.place.map { [$0] } ?? [])
      let indent = String(repeating: "  ", count: depth)
      let line = indent + "- " + text.map(MarkdownText.escaped).joined(separator: " — ")
      return [line] + (tree.isFolded ? [] : tree.children.flatMap { lines($0, depth: depth + 1, in: language) })
    }

    /// A heat map as its matrix, with a key; other charts as the tables behind them.
    private mutating func append(_ chart: Chart) {
      guard chart.mark == .heatmap, let matrix = try? MatrixModel(chart, in: context), !matrix.cells.isEmpty else {
        append(ShownTable(chart, in: context))
        return
      }
      append(matrix)
    }

    private mutating func append(_ matrix: Matrix) {
      blocks.append("**\(escaped(matrix.title))**")
      blocks.append(MarkdownText.paragraph(matrix.description.resolved(in: context.language)))
      guard let model = try? MatrixModel(matrix, in: context) else { return }
      append(model)
    }

    /// Cells by their symbols, with a key below.
    private mutating func append(_ matrix: MatrixModel) {
      func row(_ cells: [String]) -> String { "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |" }
      let blanks = matrix.columnKeys.map { _ in "" } + matrix.rowFigures.map { _ in "" }
      func line(_ index: Int) -> String {
        row(
          [matrix.rowLabels[index]] + matrix.columnKeys.indices.map { matrix.markedText(index, $0) }
            + matrix.rowFigures.map { $0.text(index) })
      }
      var rows: [String] = []
      for group in matrix.rowGroups {
        rows.append("| **\(MarkdownText.escaped(group.label))** | " + blanks.joined(separator: " | ") + " |")
        rows += group.rows.map(line)
      }
      if matrix.rowGroups.isEmpty { rows = matrix.rowLabels.indices.map(line) }
      rows += matrix.columnFigures.map { figures in
        row([figures.title] + matrix.columnKeys.indices.map(figures.text) + matrix.rowFigures.map { _ in "" })
      }
      let rule =
        "| --- |" + String(repeating: " :-: |", count: matrix.columnKeys.count)
        + String(repeating: " ---: |", count: matrix.rowFigures.count)
      blocks.append(
        ([row([matrix.rowTitle] + matrix.columnKeys + matrix.rowFigures.map(\.title)), rule] + rows)
          .joined(separator: "\n"))
      let lines = [matrix.key(in: context.language), matrix.columnNames].filter { !$0.isEmpty }.map {
        MarkdownText.paragraph($0.joined(separator: " · "))
      }
      if !lines.isEmpty { blocks.append(lines.joined(separator: "\n\n")) }
    }

    private mutating func append(_ table: ShownTable) {
      blocks.append(MarkdownRenderer.lines(table, in: context.language).joined(separator: "\n"))
    }

    private func line(_ metric: Metric) -> String {
      let shown = ShownMetric(metric, language: context.language)
      let target = shown.target.map { "(\(Strings.target.resolved(in: context.language)) \($0))" }
      let status = shown.status.map { "\($0.tone.symbol) \($0.word)" }
      let detail = shown.detail.map { "– \($0)" }
      let rest = [shown.unit, target, status, detail].compactMap { $0 }.map(MarkdownText.escaped).joined(separator: " ")
      return "- \(MarkdownText.escaped(shown.label)): **\(MarkdownText.escaped(shown.value))** \(rest)"
        .trimmingTrailingSpaces()
    }
  }
}
