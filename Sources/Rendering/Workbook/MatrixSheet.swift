import NTMKit

extension Matrix {
  /// As an office lays it out: a row for each commune and a column for each criterion, with the figures beside and below them.
  ///
  /// A state that is new or lost since the period before says so behind it: `met (newly met)`. Several rows of the data that
  /// fall on one cell give the last of them, as in the picture.
  ///
  /// - Throws: a defect where the data lack a column that the encoding names.
  func tableOfRows(in context: RenderContext) throws(Diagnostic) -> TableBlock {
    let across = try data.column(encoding.column)
    _ = try data.column(encoding.row)
    let state = try data.column(encoding.state)
    var heads = [encoding.group, encoding.rowKey].compactMap(\.self).filter { data[$0] != nil }
    heads.append(encoding.row)
    let columns = Distinct((0..<data.rowCount).map { across[$0] })
    // Rows of one name in two groups are two.
    let rows = Distinct((0..<data.rowCount).map { row in heads.map { data[row, $0] } })

    var cells = [[Value]](
      repeating: [Value](repeating: .null, count: rows.values.count), count: columns.values.count)
    for row in 0..<data.rowCount { cells[columns.places[row]][rows.places[row]] = marked(state[row], in: row) }
    var made = heads.enumerated().map { place, name in
      Column(Field(name, data[name]?.field.type ?? .text), values: rows.values.map { $0[place] })
    }
    made += columns.values.indices.map { index in
      Column(Field(Self.name(index), state.field.type, unit: state.field.unit), values: cells[index])
    }
    var shown = heads.map { presentation(of: $0, in: context) }
    shown += columns.values.enumerated().map { index, key in
      TableBlock.Presentation(Self.name(index), heading(of: key), terms: statesWithChanges)
    }
    if let margin = rowMargin {
      for figure in margin.figures {
        guard let column = margin.table[figure.column], column.count == rows.values.count else { continue }
        var figure = figure
        figure.column = "figure_\(figure.column)"
        made.append(
          Column(
            Field(figure.column, column.field.type, unit: column.field.unit),
            values: (0..<column.count).map { column[$0] }))
        shown.append(figure)
      }
    }
    return TableBlock(
      id: id, caption: title, table: try Table(columns: made), columns: shown,
      totals: try totals(columns.values.count, under: encoding.row))
  }

  private static func name(_ column: Int) -> String { "column_\(column)" }

  private func presentation(of name: String, in context: RenderContext) -> TableBlock.Presentation {
    var words = terms[name] ?? [:]
    if name == encoding.row, let margin = columnMargin {
      for figure in margin.figures { words[Self.total(figure)] = figure.label }
    }
    return TableBlock.Presentation(
      name, labels[name] ?? context.vocabulary.label(ofColumn: name) ?? LocalizedText(verbatim: name), terms: words)
  }

  /// `17 Environment`; a key that has no other name stands alone.
  private func heading(of key: Value) -> LocalizedText {
    let word = key.plainText
    guard let title = terms[encoding.column]?[word], title != LocalizedText(verbatim: word) else {
      return LocalizedText(verbatim: word)
    }
    return title.vi.hasPrefix(word + " ") ? title : LocalizedText(vi: "\(word) \(title)", en: "\(word) \(title)")
  }

  /// A state with how it came about, as one coded value.
  private func marked(_ state: Value, in row: Int) -> Value {
    guard let change = encoding.change.flatMap({ data[$0] })?[row], case .text(let how) = change,
      case .text(let word) = state
    else { return state }
    return .text("\(word) \(how)")
  }

  private var statesWithChanges: [String: LocalizedText] {
    var words = terms[encoding.state] ?? [:]
    guard let change = encoding.change else { return words }
    let changes = terms[change] ?? ["gained": Strings.newlyMet, "lost": Strings.noLongerMet]
    for (state, label) in words {
      for (change, how) in changes {
        words["\(state) \(change)"] = LocalizedText(vi: "\(label) (\(how))", en: "\(label) (\(how))")
      }
    }
    return words
  }

  /// The figures of the columns, a row for each kind, with its name under those of the rows.
  private func totals(_ count: Int, under name: String) throws(Diagnostic) -> Table? {
    guard let margin = columnMargin, margin.table.rowCount == count else { return nil }
    let figures = margin.figures.filter { margin.table[$0.column] != nil }
    guard !figures.isEmpty else { return nil }
    let labels = Column(Field(name, .text), values: figures.map { .text(Self.total($0)) })
    return try Table(
      columns: [labels]
        + (0..<count).map { index in
          Column(
            Field(Self.name(index), margin.table[figures[0].column]?.field.type ?? .int),
            values: figures.map { margin.table[index, $0.column] })
        })
  }

  /// Stands for the label of a figure below, as no name of a row does.
  private static func total(_ figure: TableBlock.Presentation) -> String { "total \(figure.column)" }
}

/// The distinct keys in order of appearance, and the place of each among them.
private struct Distinct<Key: Hashable> {
  private(set) var values: [Key] = []
  private(set) var places: [Int] = []

  init(_ keys: [Key]) {
    var known: [Key: Int] = [:]
    places.reserveCapacity(keys.count)
    for key in keys {
      let place = known[key] ?? values.count
      if place == values.count {
        known[key] = place
        values.append(key)
      }
      places.append(place)
    }
  }
}
