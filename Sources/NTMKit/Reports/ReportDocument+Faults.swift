// What a document has to keep to, so that it can be shown, stored and compared. Those of reports that ship are held to it by tests;
// one that comes from a plugin's process is looked at before anything is done with it.

extension ReportDocument {
  /// The first thing that keeps a document from being one of a report, in words for whoever wrote it; nil where it is whole.
  public func fault(of manifest: ReportManifest) -> String? {
    if provenance.reportID != manifest.id { return "the document is one of “\(provenance.reportID)”" }
    if title.vi.isEmpty || title.en.isEmpty { return "the document has no title" }
    if sections.isEmpty { return "the document has no sections" }
    if let fault = faultOfIDs { return fault }
    if table(primaryTable) == nil { return "the primary table “\(primaryTable)” is not in the document" }
    for (id, schema) in manifest.tables {
      guard let table = table(id) else { return "the table “\(id)” of the manifest is not in the document" }
      if table.schema != schema {
        return "the table “\(id)” has the columns \(table.schema.names), its manifest says \(schema.names)"
      }
    }
    let known = Set(lineages.map(\.id))
    for block in blocks {
      if let fault = block.fault(lineages: known) { return fault }
    }
    if !brokenTexts.isEmpty { return "a sentence tells another figure than the table that it names" }
    return nil
  }

  private var faultOfIDs: String? {
    var seen: Set<String> = []
    func fault(_ ids: [String]) -> String? {
      for id in ids {
        if id.isEmpty { return "a part of the document has no id" }
        if !seen.insert(id).inserted { return "two parts of the document have the id “\(id)”" }
      }
      return nil
    }
    func ids(_ sections: [Section]) -> [String] {
      sections.flatMap { section in [section.id] + section.blocks.compactMap(\.id) + ids(section.subsections) }
    }
    if let fault = fault(ids(sections)) { return fault }
    // Figures are found apart from the rest.
    seen = []
    return fault(metrics.map(\.id))
  }

  private var blocks: [Block] {
    func blocks(_ sections: [Section]) -> [Block] { sections.flatMap { $0.blocks + blocks($0.subsections) } }
    return blocks(sections)
  }
}

extension Block {
  fileprivate var id: String? {
    switch self {
    case .table(let block): block.id
    case .matrix(let matrix): matrix.id
    case .chart(let chart): chart.id
    case .metrics, .paragraph, .boundText, .list, .note, .lineage, .letterhead, .signatures: nil
    }
  }

  fileprivate func fault(lineages: Set<String>) -> String? {
    switch self {
    case .table(let block): block.fault(lineages: lineages)
    case .matrix(let matrix): matrix.fault(lineages: lineages)
    case .chart(let chart): chart.fault(lineages: lineages)
    case .boundText(let text): text.fault
    case .list(let list): list.items.lazy.compactMap(\.text.fault).first
    case .paragraph, .metrics, .note, .lineage, .letterhead, .signatures: nil
    }
  }
}

/// Columns that are named, and places that are pointed at.
private func fault(
  of id: String, _ table: Table, columns: [String?], places: some Sequence<CellPlace> = [],
  lineages: (used: some Collection<String>, known: Set<String>) = ([], [])
) -> String? {
  if let name = columns.lazy.compactMap(\.self).first(where: { table[$0] == nil }) {
    return "“\(id)” names the column “\(name)”, which its table has not"
  }
  if let place = places.first(where: { !(0..<table.rowCount).contains($0.row) || table[$0.column] == nil }) {
    return "“\(id)” points to row \(place.row) of “\(place.column)”, which its table has not"
  }
  return lineages.used.first { !lineages.known.contains($0) }.map {
    "“\(id)” names the lineage “\($0)”, which is not there"
  }
}

extension TableBlock {
  fileprivate func fault(lineages: Set<String>) -> String? {
    if let digits = digits.first(where: { !(0...12).contains($0) }) { return "“\(id)” shows \(digits) digits" }
    if !rowFractionDigits.isEmpty, rowFractionDigits.count != table.rowCount {
      return "“\(id)” has \(table.rowCount) rows, and digits for \(rowFractionDigits.count)"
    }
    for other in [totals, rowGroups?.subtotals].compactMap(\.self) {
      let odd = other.schema.fields.first { table.schema[$0.name]?.type != $0.type }
      if let odd { return "the totals of “\(id)” have a column “\(odd.name)” that is not the table's" }
    }
    var named = columns.flatMap { [$0.column, $0.statusColumn] } + columnGroups.flatMap(\.columns).map(Optional.some)
    named.append(rowGroups?.column)
    var places = Array(lineageIDs.keys) + Array(cellSources.keys)
    for note in footnotes {
      switch note.place {
      case .column(let name): named.append(name)
      case .cell(let place): places.append(place)
      }
    }
    return NTMKit.fault(
      of: id, table, columns: named, places: places, lineages: (Array(lineageIDs.values), lineages))
  }

  private var digits: [Int] { columns.compactMap(\.fractionDigits) + rowFractionDigits }
}

extension Matrix {
  fileprivate func fault(lineages: Set<String>) -> String? {
    NTMKit.fault(
      of: id, data,
      columns: [
        encoding.row, encoding.column, encoding.state, encoding.group, encoding.rowKey, encoding.change,
      ], places: lineageIDs.keys, lineages: (Array(lineageIDs.values), lineages))
      ?? [rowMargin, columnMargin].lazy.compactMap(\.self).compactMap { margin in
        NTMKit.fault(of: id, margin.table, columns: margin.figures.flatMap { [$0.column, $0.statusColumn] })
      }.first
  }
}

extension Chart {
  fileprivate func fault(lineages: Set<String>) -> String? {
    // A histogram's counts are made where it is drawn.
    let y = mark == .histogram && data[encoding.y] == nil ? nil : encoding.y
    return NTMKit.fault(
      of: id, data,
      columns: [
        encoding.x, y, encoding.series, encoding.lower, encoding.upper, encoding.target, encoding.facet,
        encoding.detail,
      ], places: lineageIDs.keys, lineages: (Array(lineageIDs.values), lineages))
  }
}

extension BoundText {
  fileprivate var fault: String? {
    (try? BoundText(template, figures)) == nil ? "a sentence and its figures do not agree: “\(template.en)”" : nil
  }
}
