import NTMKit

/// A document becoming lines: headings, paragraphs, metrics, notes and the footer. Tables and charts are laid out by their
/// own types.
struct TextPage {
  static let defaultWidth = 100
  static let leastWidth = 20

  let context: RenderContext
  let width: Int
  let style: TextStyle
  private(set) var lines: [String] = []
  private(set) var warnings: [Diagnostic] = []

  init(_ context: RenderContext) {
    self.context = context
    width = max(context.width ?? Self.defaultWidth, Self.leastWidth)
    style = TextStyle(usesColour: context.usesColour)
  }

  private var language: Language { context.language }

  private func resolved(_ text: LocalizedText) -> String { TerminalText.lines(text.resolved(in: language)) }

  /// A query's result is shown as its tables are: without title, footer and what goes with a report.
  mutating func write(_ document: ReportDocument) throws {
    if document.provenance.reportID == Provenance.query {
      try write(document.sections.flatMap(\.blocks).flatMap { [.lines([""]), .block($0)] }.dropFirst().map(\.self))
      return
    }
    heading(resolved(document.title), underline: "═")
    if let disclaimer = document.provenance.dataset.disclaimer {
      lines.append("")
      lines += hanging("! ", resolved(disclaimer)).map { style.toned($0, .caution) }
    }
    try write(document.sections.flatMap { pieces($0, depth: 0) })
    writeFooter(document.provenance)
  }

  /// What is drawn for itself: no block needs another.
  private enum Piece: Sendable {
    case lines([String])
    case heading(LocalizedText, underline: Bool)
    case block(Block)
  }

  private func pieces(_ section: Section, depth: Int) -> [Piece] {
    [.lines([""]), .heading(section.title, underline: depth == 0)]
      + section.blocks.flatMap { [.lines([""]), .block($0)] }
      + section.subsections.flatMap { pieces($0, depth: depth + 1) }
  }

  /// Drawn on all cores.
  private mutating func write(_ pieces: [Piece]) throws {
    let context = context
    let drawn = try pieces.concurrentMap { piece in
      var page = TextPage(context)
      switch piece {
      case .lines(let lines): page.lines = lines
      case .heading(let title, let underline): page.heading(page.resolved(title), underline: underline ? "─" : nil)
      case .block(let block): page.write(block)
      }
      return (lines: page.lines, warnings: page.warnings)
    }
    lines += drawn.flatMap(\.lines)
    warnings += drawn.flatMap(\.warnings)
  }

  private mutating func heading(_ text: String, underline: Character?) {
    let wrapped = DisplayWidth.wrapped(text, to: width)
    lines += wrapped.map(style.bold)
    guard let underline else { return }
    let length = wrapped.map { DisplayWidth.width(of: $0) }.max() ?? 0
    lines.append(style.dim(String(repeating: underline, count: min(length, width))))
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text): lines += DisplayWidth.wrapped(resolved(text), to: width)
    case .boundText(let bound):
      lines += DisplayWidth.wrapped(TerminalText.lines(bound.written(in: language)), to: width)
    case .list(let list):
      for item in list.items {
        let indent = String(repeating: " ", count: min(2 + item.depth * 2, width / 2))
        let mark = indent + (item.mark.isEmpty ? "" : item.mark + " ")
        let depth = item.mark.isEmpty ? indent.count + 2 : mark.count
        lines += hanging(
          item.mark.isEmpty ? indent + "  " : mark, TerminalText.lines(item.text.written(in: language)), indent: depth)
      }
    case .metrics(let metrics): lines += TextMetrics(metrics, width: width, style: style, language: language).lines()
    case .table(let block): lines += table(block)
    case .matrix(let matrix): write(matrix)
    case .chart(let chart):
      let drawn = TextChart(chart, context: context, width: width, style: style).drawn()
      lines += drawn.lines
      warnings += drawn.warnings
    case .note(let note): lines += text(of: note)
    case .lineage(let tree): lines += TextTree(width: width, style: style, language: language).lines(tree)
    case .letterhead(let head): lines += TextForm(width: width, style: style, language: language).lines(head)
    case .signatures(let foot): lines += TextForm(width: width, style: style, language: language).lines(foot)
    }
  }

  private mutating func write(_ matrix: Matrix) {
    lines += DisplayWidth.wrapped(resolved(matrix.title), to: width).map(style.bold)
    do {
      let model = try MatrixModel(matrix, in: context)
      lines += TextMatrix(matrix: model, width: width, style: style, language: language).lines()
    } catch {
      warnings.append(error)
    }
  }

  private func text(of note: Note) -> [String] {
    let kind = Strings.noteKind(note.kind).resolved(in: language)
    return hanging("\(note.kind.symbol) \(kind): ", resolved(note.text), indent: 2)
  }

  /// What stands below a table that rests on assumptions.
  func mark(_ overlay: Overlay) -> [String] { text(of: Note(.caution, overlay.mark)) }

  /// A table block with its caption.
  func table(_ block: TableBlock) -> [String] {
    let caption = block.caption.map { DisplayWidth.wrapped(resolved($0), to: width).map(style.bold) } ?? []
    if block.table.rowCount == 0, let text = block.emptyText {
      return caption + DisplayWidth.wrapped(resolved(text), to: width)
    }
    let shown = ShownTable(block, in: context, rowLimit: context.rowLimit)
    return caption
      + TextTable(table: shown, width: width, style: style, language: language, wrapsHeaders: true).lines()
  }

  /// Wrapped text whose first line begins with a mark and whose others are indented below the text.
  private func hanging(_ mark: String, _ text: String, indent: Int = 2) -> [String] {
    let wrapped = DisplayWidth.wrapped(String(mark.dropFirst(indent)) + text, to: width - indent)
    let blank = String(repeating: " ", count: indent)
    return wrapped.enumerated().map { ($0.offset == 0 ? String(mark.prefix(indent)) : blank) + $0.element }
  }

  private mutating func writeFooter(_ provenance: Provenance) {
    lines += ["", style.dim(String(repeating: "─", count: width))]
    let text = ProvenanceText(provenance, language: language)
    for line in text.facts { lines += DisplayWidth.wrapped(TerminalText.oneLine(line), to: width).map(style.dim) }
    lines += text.commandLines(width: width).map { style.dim(TerminalText.oneLine($0)) }
  }
}

extension Note.Kind {
  /// One character that tells the kinds apart without colour.
  var symbol: String {
    switch self {
    case .info: "i"
    case .caution: "!"
    case .method: "§"
    case .dataGap: "?"
    }
  }
}
