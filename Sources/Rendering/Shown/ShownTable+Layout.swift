import NTMKit

/// Headings over columns and rows, sub-totals, and footnotes.
extension ShownTable {
  /// Rows of one group that stand apart are under the same heading twice, each with what is theirs; the sub-total is below the
  /// last of them.
  mutating func put(under groups: TableBlock.RowGroups, of block: TableBlock) {
    guard let column = block.table[groups.column] else { return }
    let presentation = block.columns.first { $0.column == groups.column }
    let terms = presentation?.terms ?? block.dataTerms[groups.column] ?? [:]
    let format = CellFormat(column, in: context, terms: terms)
    var keys: [Value] = []
    for row in 0..<shownRows {
      if let last = keys.last, last == column[row], let open = rowGroups.popLast() {
        rowGroups.append(RowGroup(label: open.label, rows: open.rows.lowerBound..<row + 1, hasSubtotal: false))
      } else {
        keys.append(column[row])
        rowGroups.append(RowGroup(label: Self.title(format.text(column[row])), rows: row..<row + 1, hasSubtotal: false))
      }
    }
    guard let subtotals = groups.subtotals, let named = subtotals[groups.column] else { return }
    let places = Dictionary((0..<named.count).map { (named[$0], $0) }, uniquingKeysWith: { first, _ in first })
    for (index, key) in keys.enumerated() {
      let end = rowGroups[index].rows.upperBound
      let isWhole = end == column.count || column[end] != key
      rowGroups[index].hasSubtotal = isWhole && places[key] != nil && keys.lastIndex(of: key) == index
    }
    for index in columns.indices {
      guard let source = block.columns.first(where: { $0.column == columns[index].name }),
        let values = subtotals[source.column], let own = block.table[source.column]
      else {
        columns[index].subtotals = keys.map { _ in "" }
        continue
      }
      let format = CellFormat(own, in: context, fractionDigits: source.fractionDigits, terms: source.terms)
      columns[index].subtotals = keys.map { key in
        places[key].flatMap { values.isNull($0) ? nil : format.text(values[$0]) } ?? ""
      }
    }
    let head = rowHeaderIndex
    guard columns.indices.contains(head) else { return }
    for group in rowGroups.indices where columns[head].subtotals[group].isEmpty {
      columns[head].subtotals[group] = Strings.subtotal.resolved(in: context.language)
    }
  }

  /// Some of its columns, in the order given, with what stands over them.
  func selecting(_ places: [Int]) -> ShownTable {
    var copy = self
    copy.columns = places.map { columns[$0] }
    guard !headerGroups.isEmpty else { return copy }
    let groups = headerGroups.enumerated().flatMap { repeatElement($0.offset, count: $0.element.span) }
    copy.headerGroups = []
    var last: Int?
    for place in places {
      if groups[place] == last {
        copy.headerGroups[copy.headerGroups.count - 1].span += 1
      } else {
        copy.headerGroups.append(HeaderGroup(label: headerGroups[groups[place]].label, span: 1))
      }
      last = groups[place]
    }
    if copy.headerGroups.allSatisfy({ $0.label == nil }) { copy.headerGroups = [] }
    return copy
  }

  mutating func putColumns(under groups: [TableBlock.ColumnGroup]) {
    let labels = columns.map { column in
      groups.first { $0.columns.contains(column.name) }.map { Self.title($0.label.resolved(in: context.language)) }
    }
    guard labels.contains(where: { $0 != nil }) else { return }
    for label in labels {
      if label == headerGroups.last?.label, !headerGroups.isEmpty {
        headerGroups[headerGroups.count - 1].span += 1
      } else {
        headerGroups.append(HeaderGroup(label: label, span: 1))
      }
    }
  }

  /// Numbered in the order given; those of a column or cell that is not shown are told all the same.
  mutating func writeFootnotes(_ notes: [TableBlock.Footnote]) {
    footnotes = notes.enumerated().map { index, note in
      "\(Self.superscript(index + 1)) \(note.text.resolved(in: context.language))"
    }
    for (index, note) in notes.enumerated() {
      let name =
        switch note.place {
        case .column(let name): name
        case .cell(let place): place.column
        }
      guard let column = columns.firstIndex(where: { $0.name == name }) else { continue }
      switch note.place {
      case .column: columns[column].notes.append(index + 1)
      case .cell(let place): columns[column].cellNotes[place.row, default: []].append(index + 1)
      }
    }
  }

  static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
