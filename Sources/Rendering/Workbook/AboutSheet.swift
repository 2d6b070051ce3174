import NTMKit
import WorkbookWriting

/// The sheet of a workbook that says what it is: title, headline figures, words and notes section by section, a list of the
/// other sheets, where the figures come from.
struct AboutSheet {
  let sheet: Sheet

  init(_ document: ReportDocument, tables: [TableSheet], name: String, in context: RenderContext) {
    let language = context.language
    var rows: [[SheetCell]] = [[SheetCell(document.title.resolved(in: language), look: .title)]]
    if let disclaimer = document.provenance.dataset.disclaimer {
      rows.append([Self.label(Strings.disclaimer, language), SheetCell(disclaimer.resolved(in: language))])
    }
    for section in document.sections { rows += Self.rows(of: section, in: context) }
    rows += [[], [SheetCell(Strings.sheets.resolved(in: language), look: .heading)]]
    rows += tables.map { table in
      let count = table.rowCount == 0 ? table.emptyText ?? Strings.noRows : Strings.rowCount(table.rowCount)
      return [SheetCell(table.sheet.name), SheetCell(table.title), SheetCell(count.resolved(in: language))]
    }
    rows += [[], [SheetCell(Strings.provenance.resolved(in: language), look: .heading)]]
    rows += Self.provenance(document.provenance, language)
    var sheet = Sheet(
      name: name,
      columns: [
        SheetColumn("", width: 32, wraps: true), SheetColumn("", width: 80, wraps: true, alignsLeft: true),
        SheetColumn("", width: 40, wraps: true),
      ], rows: rows)
    sheet.header = .none
    self.sheet = sheet
  }

  private static func label(_ text: LocalizedText, _ language: Language) -> SheetCell {
    SheetCell(text.resolved(in: language))
  }

  private static func rows(of section: Section, in context: RenderContext) -> [[SheetCell]] {
    let language = context.language
    let body: [[SheetCell]] =
      section.blocks.flatMap { block -> [[SheetCell]] in
        switch block {
        case .paragraph(let text): [[SheetCell(.null), SheetCell(text.resolved(in: language))]]
        case .boundText(let bound): [[SheetCell(.null), SheetCell(bound.written(in: language))]]
        case .list(let list): list.items.map { row(of: $0, language) }
        case .letterhead(let head): rows(of: head, language)
        case .signatures(let foot): rows(of: foot, language)
        case .metrics(let metrics): metrics.map { row(of: $0, language) }
        case .note(let note):
          [[label(Strings.noteKind(note.kind), language), SheetCell(note.text.resolved(in: language))]]
        case .lineage(let tree): rows(of: tree, depth: 0, language)
        case .table(let block): block.footnotes.map { row(of: $0, in: block, language) }
        case .matrix, .chart: []
        }
      } + section.subsections.flatMap { rows(of: $0, in: context) }
    guard !body.isEmpty else { return [] }
    return [[], [SheetCell(section.title.resolved(in: language), look: .heading)]] + body
  }

  /// What it says, after the column that it is about.
  private static func row(
    of note: TableBlock.Footnote, in block: TableBlock, _ language: Language
  ) -> [SheetCell] {
    let name =
      switch note.place {
      case .column(let name): name
      case .cell(let place): place.column
      }
    let label = block.columns.first { $0.column == name }?.label.resolved(in: language) ?? name
    return [SheetCell(ShownTable.title(label)), SheetCell(note.text.resolved(in: language))]
  }

  private static func row(of item: ItemList.Item, _ language: Language) -> [SheetCell] {
    let indent = String(repeating: "  ", count: item.depth)
    return [
      SheetCell(.null), SheetCell("\(indent)\(item.mark.isEmpty ? " " : item.mark) \(item.text.written(in: language))"),
    ]
  }

  private static func rows(of head: Letterhead, _ language: Language) -> [[SheetCell]] {
    (head.issuer + [head.number, Letterhead.state, Letterhead.motto, head.placeAndDate, head.kind, head.subject]).map {
      [SheetCell(.null), SheetCell($0.resolved(in: language))]
    } + [[label(Strings.addressees, language)]]
      + head.addressees.map { [SheetCell(.null), SheetCell($0.resolved(in: language))] }
  }

  private static func rows(of foot: SignatureBlock, _ language: Language) -> [[SheetCell]] {
    [[label(SignatureBlock.recipientsTitle, language)]]
      + (foot.recipients + [foot.post]).map { [SheetCell(.null), SheetCell($0.resolved(in: language))] }
  }

  /// A tree, a row for each node, indented; where a figure stands in its file is beside it. Nothing is folded here.
  private static func rows(of tree: Lineage, depth: Int, _ language: Language) -> [[SheetCell]] {
    let shown = ShownLineage(tree, in: language)
    let text = String(repeating: "    ", count: depth) + shown.text
    return [[SheetCell(.null), SheetCell(text), SheetCell(shown.place ?? "")]]
      + tree.children.flatMap { rows(of: $0, depth: depth + 1, language) }
  }

  /// A figure, with its unit as part of its format so that it stays a number, and what it is measured against.
  private static func row(of metric: Metric, _ language: Language) -> [SheetCell] {
    let unit = metric.unit?.label.resolved(in: language)
    let format = CellFormat(language: language, fractionDigits: metric.fractionDigits)
    let value: SheetCell =
      metric.value.number.map { number in
        let digits = metric.fractionDigits ?? (number == number.rounded() ? 0 : 2)
        return SheetCell(metric.value, format: .number(fractionDigits: digits, unit: unit))
      } ?? SheetCell(format.text(metric.value))
    let remarks = [
      metric.target.map { "\(Strings.target.resolved(in: language)): \(format.text($0))" },
      metric.status.map { Strings.status($0).resolved(in: language) },
      metric.detail?.resolved(in: language),
    ].compactMap(\.self)
    return [SheetCell(metric.label.resolved(in: language)), value, SheetCell(remarks.joined(separator: " · "))]
  }

  private static func provenance(_ provenance: Provenance, _ language: Language) -> [[SheetCell]] {
    var rows = [
      [label(Strings.report, language), SheetCell("\(provenance.reportID) \(provenance.reportVersion)")]
    ]
    if let day = provenance.reportingDate {
      rows.append([label(Strings.reportingDate, language), SheetCell(day.written(in: language))])
    }
    if let period = provenance.scope.period {
      rows.append([label(Strings.period, language), SheetCell(period.written(in: language))])
    }
    if let day = provenance.scope.asof {
      rows.append([label(Strings.asof, language), SheetCell(day.written(in: language))])
    }
    if let set = provenance.scope.criteriaSet { rows.append([label(Strings.criteriaSet, language), SheetCell(set)]) }
    if let geography = provenance.scope.geography {
      rows.append([label(Strings.geography, language), SheetCell(geography.description)])
    }
    if let overlay = provenance.scope.overlay {
      rows.append([label(Overlay.label, language), SheetCell(overlay.shown.resolved(in: language))])
    }
    rows.append([label(Strings.revision, language), SheetCell(provenance.dataset.shortHash)])
    if !provenance.dataset.files.isEmpty {
      rows.append([
        label(Strings.sources, language),
        SheetCell(Strings.sourceCount(provenance.dataset.files.count).resolved(in: language)),
      ])
    }
    return rows
      + provenance.lines(in: language).enumerated().map { number, line in
        [number == 0 ? label(Strings.reproduce, language) : SheetCell(""), SheetCell(line)]
      }
  }
}
