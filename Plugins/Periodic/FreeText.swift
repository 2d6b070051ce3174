import NTMKit

/// What people wrote for a section. Braces in it name figures of the report, as those of drafted sentences do.
extension FigureTable {
  private static let columns = ["plan", "of_plan", "year_before", "change"]

  /// - Throws: `periodic.unknown-figure`, `periodic.figure-without-value`: a sentence with a hole in it is not sent.
  func texts(of section: ReportSection) throws -> [Block] {
    guard let narrative else { return [] }
    var blocks: [Block] = []
    var list: [ItemList.Item] = []
    for passage in narrative[section.rawValue] {
      let text = try bound(passage, in: narrative.file)
      if let item = passage.item {
        list.append(ItemList.Item(text, mark: item.mark, depth: item.depth))
        continue
      }
      if !list.isEmpty { blocks.append(.list(ItemList(list))) }
      list = []
      blocks.append(text.figures.isEmpty ? .paragraph(text.template) : .boundText(text))
    }
    return blocks + (list.isEmpty ? [] : [.list(ItemList(list))])
  }

  private func bound(_ passage: Narrative.Passage, in file: String) throws -> BoundText {
    let template = LocalizedText(verbatim: passage.text)
    let span = SourceSpan(source: file, line: passage.line)
    var figures: [String: BoundText.Figure] = [:]
    for name in BoundText.names(in: template).sorted() { figures[name] = try figure(called: name, at: span) }
    return try BoundText(template, figures)
  }

  /// By its id or its label in either language, with a column behind a point: `mean_met.plan`.
  private func figure(called name: String, at span: SourceSpan) throws(Diagnostic) -> BoundText.Figure {
    var (wanted, column) = (name, "value")
    if let point = name.lastIndex(of: "."), Self.columns.contains(String(name[name.index(after: point)...])) {
      (wanted, column) = (String(name[..<point]), String(name[name.index(after: point)...]))
    }
    guard let id = id(called: wanted) else {
      let near = NearestName.nearest(to: wanted, among: names).map { [Strings.didYouMean($0)] } ?? []
      throw Diagnostic(
        "periodic.unknown-figure", kind: .data, message: Strings.unknownFigure(name), span: span,
        hints: near + [Strings.figureNames(Self.columns)])
    }
    if has(id, column) { return figure(id, column) }
    throw missing(name, span)
  }

  private func missing(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "periodic.figure-without-value", kind: .data, message: Strings.figureWithoutValue(name), span: span,
      hints: [Strings.figureWithoutValueHint])
  }

  /// Where people may write.
  static let places = ReportSection.allCases.map { section in
    NarrativePlace(section.rawValue, section.title, hint: Strings.hint(section))
  }
}
