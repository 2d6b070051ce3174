import NTMKit

/// A document as plain text in one language, block by block: what tests compare.
struct DocumentText {
  /// Rows of a table; the rest is counted.
  private static let mostRows = 60
  let language: Language
  private(set) var lines: [String] = []

  init(_ document: ReportDocument, _ language: Language) {
    self.language = language
    lines.append("# " + document.title.resolved(in: language))
    write(document.sections, depth: 2)
    lines.append("line: " + document.provenance.line)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write(_ sections: [Section], depth: Int) {
    for section in sections {
      lines += ["", "\(String(repeating: "#", count: depth)) \(section.id): \(section.title.resolved(in: language))"]
      for block in section.blocks { write(block) }
      write(section.subsections, depth: depth + 1)
    }
  }

  private func shown(_ table: Table) -> [String] {
    let more = table.rowCount - Self.mostRows
    return table.slice(0..<Self.mostRows).csvLines + (more > 0 ? ["… \(more) more"] : [])
  }

  /// A figure's rule and its line, and the first of the rows that went in.
  private mutating func write(_ lineage: Lineage) {
    lines.append("  ← \(lineage.label.resolved(in: language))")
    lines += lineage.stages.map { "    \($0)" }
    let rows = lineage.rows
    guard let first = rows.first else { return }
    let parts = [
      first.label.resolved(in: language), first.value.isNull ? nil : first.value.plainText,
      first.term?.resolved(in: language), first.source.map { "\($0.file):\($0.row.map(String.init) ?? "")" },
    ]
    lines.append("    \(rows.count) × \(parts.compactMap { $0 }.joined(separator: "; "))")
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text): lines.append(text.resolved(in: language))
    case .boundText(let bound):
      lines.append(
        bound.pieces(in: language).map { piece in
          switch piece {
          case .words(let text): text
          case .figure(let name): "{\(name) = \(bound.figures[name]?.value.plainText ?? "?")}"
          }
        }.joined())
    case .list(let list):
      for item in list.items {
        lines.append(
          "\(String(repeating: "  ", count: item.depth))\(item.mark) \(item.text.template.resolved(in: language))")
      }
    case .letterhead(let head):
      let parts = head.issuer + [head.number, head.placeAndDate, head.kind, head.subject] + head.addressees
      lines.append("[letterhead] " + parts.map { $0.resolved(in: language) }.joined(separator: " | "))
    case .signatures(let foot):
      lines.append(
        "[signatures] " + (foot.recipients + [foot.post]).map { $0.resolved(in: language) }.joined(separator: " | "))
    case .metrics(let metrics):
      for metric in metrics {
        let parts = [
          "\(metric.id) = \(metric.value.plainText)", metric.label.resolved(in: language),
          metric.target.map { "target \($0.plainText)" }, metric.status?.rawValue,
          metric.detail?.resolved(in: language),
        ]
        lines.append("* " + parts.compactMap { $0 }.joined(separator: "; "))
        if let lineage = metric.lineage { write(lineage) }
      }
    case .table(let block):
      lines.append("[table \(block.id)] \(block.caption?.resolved(in: language) ?? "")")
      lines.append(block.columns.map { $0.label.resolved(in: language) }.joined(separator: " | "))
      lines += shown(block.table)
      if let totals = block.totals { lines += totals.csvLines.dropFirst().map { "= " + $0 } }
      if block.table.rowCount == 0, let empty = block.emptyText { lines.append("(\(empty.resolved(in: language)))") }
    case .matrix(let matrix):
      lines.append("[matrix \(matrix.id)] \(matrix.title.resolved(in: language))")
      lines.append(matrix.description.resolved(in: language))
      lines += shown(matrix.data)
    case .chart(let chart):
      lines.append("[\(chart.mark.rawValue) \(chart.id)] \(chart.title.resolved(in: language))")
      lines.append(chart.description.resolved(in: language))
      lines += shown(chart.data)
    case .note(let note): lines.append("(\(note.kind.rawValue)) \(note.text.resolved(in: language))")
    case .lineage(let tree): lines.append("[lineage] \(tree.label.resolved(in: language))")
    }
  }
}

extension Table {
  /// Comma-separated, the header first.
  var csvLines: [String] {
    [schema.names.joined(separator: ",")]
      + (0..<rowCount).map { row in
        self.row(row).map { value in
          let text = value.plainText
          return text.contains(",") ? "\"\(text)\"" : text
        }.joined(separator: ",")
      }
  }

  /// The texts of a column; missing ones are empty.
  func column(texts name: String) -> [String] { self[name]?.values.map(\.plainText) ?? [] }

  /// The row whose column holds a text.
  func row(where name: String, is text: String) -> [String: Value] {
    guard let place = column(texts: name).firstIndex(of: text) else { return [:] }
    return Dictionary(uniqueKeysWithValues: schema.names.map { ($0, self[place, $0]) })
  }
}

extension ReportDocument {
  var allSections: [Section] {
    func all(_ sections: [Section]) -> [Section] { sections.flatMap { [$0] + all($0.subsections) } }
    return all(sections)
  }
  var blocks: [Block] { allSections.flatMap(\.blocks) }
  var charts: [Chart] { blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }
  var notes: [Note] { blocks.compactMap { if case .note(let note) = $0 { note } else { nil } } }
  func block(_ id: String) -> TableBlock? { tableBlocks.first { $0.id == id } }

  /// Every id that a page would make an anchor of.
  var ids: [String] {
    allSections.map(\.id)
      + blocks.flatMap { block -> [String] in
        switch block {
        case .table(let table): [table.id]
        case .matrix(let matrix): [matrix.id]
        case .chart(let chart): [chart.id]
        case .metrics(let metrics): metrics.map { "metric " + $0.id }
        case .paragraph, .boundText, .list, .note, .lineage, .letterhead, .signatures: []
        }
      }
  }
}

extension Lineage {
  /// The lines that give the figure itself.
  var stages: [String] {
    children.filter { $0.kind == .stage }.map { $0.label.en.replacing("Line: ", with: "", maxReplacements: 1) }
  }

  /// The rows that went in, those that are folded away too.
  var rows: [Lineage] {
    children.flatMap { child -> [Lineage] in
      switch child.kind {
      case .row: [child]
      case .group: child.rows
      default: []
      }
    }
  }

  /// Figures below it that are told with a line of their own.
  var parts: [Lineage] { children.filter { $0.kind == .figure } + children.flatMap(\.parts) }

  /// The same without the places of files, which only a store keeps of some records.
  var withoutPlaces: Lineage {
    var copy = self
    copy.source = nil
    copy.children = children.map(\.withoutPlaces)
    return copy
  }
}

extension ReportDocument {
  var withoutPlaces: ReportDocument {
    mapBlocks { block in
      guard case .metrics(let metrics) = block else { return block }
      return .metrics(
        metrics.map { metric in
          var metric = metric
          metric.lineage = metric.lineage?.withoutPlaces
          return metric
        })
    }
  }
}
