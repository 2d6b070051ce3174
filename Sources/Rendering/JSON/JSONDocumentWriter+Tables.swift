import NTMKit

/// Tables, matrices and charts: their columns, their rows, and what is shown of them.
extension JSONDocumentWriter {
  /// All columns of the table are written; `shown` says which people see, and in which order.
  mutating func writeMembers(of block: TableBlock) {
    string("id", block.id)
    text("caption", block.caption)
    strings("shown", block.columns.map(\.column).filter { block.table[$0] != nil })
    array("columns") { writer in
      for column in block.table.columns {
        let presentation = block.columns.first { $0.column == column.name }
        writer.write(
          column.field, label: presentation?.label, terms: presentation?.terms ?? block.dataTerms[column.name] ?? [:],
          fractionDigits: presentation?.fractionDigits, status: presentation?.statusColumn)
      }
    }
    writeLayout(of: block)
    rows("rows", block.table)
    rows("totals", block.totals)
    text("emptyText", block.emptyText)
    write(block.lineageIDs, of: block.table)
  }

  /// What stands over columns and rows, and below the table; null where nothing does.
  private mutating func writeLayout(of block: TableBlock) {
    array("columnGroups") { writer in
      for group in block.columnGroups {
        writer.object(compact: true) {
          $0.text("label", group.label)
          $0.strings("columns", group.columns)
        }
      }
    }
    optional("rowGroup", block.rowGroups?.column)
    rows("subtotals", block.rowGroups?.subtotals)
    array("footnotes") { writer in
      for note in block.footnotes {
        writer.object(compact: true) {
          switch note.place {
          case .column(let name):
            $0.string("column", name)
            $0.raw("row", "null")
          case .cell(let place):
            $0.string("column", place.column)
            $0.raw("row", String(place.row))
          }
          $0.text("text", note.text)
        }
      }
    }
  }

  mutating func writeMembers(of matrix: Matrix) {
    string("id", matrix.id)
    text("title", matrix.title)
    text("description", matrix.description)
    object("encoding") {
      let encoding = matrix.encoding
      $0.string("row", encoding.row)
      $0.string("column", encoding.column)
      $0.string("state", encoding.state)
      $0.optional("group", encoding.group)
      $0.optional("rowKey", encoding.rowKey)
      $0.optional("change", encoding.change)
    }
    array("columns") { writer in
      for column in matrix.data.columns {
        writer.write(
          column.field, label: matrix.labels[column.name], terms: matrix.terms[column.name] ?? [:], fractionDigits: nil)
      }
    }
    rows("rows", matrix.data)
    write(matrix.rowMargin, "rowMargin")
    write(matrix.columnMargin, "columnMargin")
    write(matrix.lineageIDs, of: matrix.data)
  }

  /// Rows in the order of the matrix's rows, or of its columns.
  private mutating func write(_ margin: Matrix.Margin?, _ key: String) {
    guard let margin else { return raw(key, "null") }
    object(key) {
      $0.array("columns") { writer in
        for column in margin.table.columns {
          let figure = margin.figures.first { $0.column == column.name }
          writer.write(
            column.field, label: figure?.label, terms: figure?.terms ?? [:], fractionDigits: figure?.fractionDigits)
        }
      }
      $0.rows("rows", margin.table)
    }
  }

  mutating func writeMembers(of chart: Chart) {
    string("id", chart.id)
    string("mark", chart.mark.rawValue)
    text("title", chart.title)
    text("description", chart.description)
    object("encoding") {
      let encoding = chart.encoding
      $0.string("x", encoding.x)
      $0.string("y", encoding.y)
      $0.optional("series", encoding.series)
      $0.optional("lower", encoding.lower)
      $0.optional("upper", encoding.upper)
      $0.optional("target", encoding.target)
      $0.raw("stacked", encoding.isStacked ? "true" : "false")
      $0.optional("facet", encoding.facet)
      if let detail = encoding.detail { $0.string("detail", detail) }
    }
    array("columns") { writer in
      for column in chart.data.columns {
        writer.write(
          column.field, label: chart.labels[column.name], terms: chart.terms[column.name] ?? [:], fractionDigits: nil)
      }
    }
    rows("rows", chart.data)
    write(chart.lineageIDs, of: chart.data)
  }

  /// Which lineage is behind which cell; null where none was asked for.
  private mutating func write(_ ids: [CellPlace: String], of table: Table) {
    guard !ids.isEmpty else { return raw("lineage", "null") }
    array("lineage") { writer in
      for row in 0..<table.rowCount {
        for column in table.columns {
          guard let id = ids[CellPlace(row: row, column: column.name)] else { continue }
          writer.object(compact: true) {
            $0.raw("row", String(row))
            $0.string("column", column.name)
            $0.string("id", id)
          }
        }
      }
    }
  }

  private mutating func write(
    _ field: Field, label: LocalizedText?, terms: [String: LocalizedText], fractionDigits: Int?, status: String? = nil
  ) {
    let label = label ?? vocabulary.label(ofColumn: field.name)
    let terms = terms.isEmpty ? vocabulary.terms[field.name] ?? [:] : terms
    object(compact: true) {
      $0.string("name", field.name)
      $0.string("type", field.type.rawValue)
      $0.optional("unit", field.unit?.rawValue)
      $0.text("label", label)
      $0.raw("fractionDigits", fractionDigits.map { String($0) } ?? "null")
      $0.texts("terms", terms)
      $0.optional("status", status)
    }
  }

  /// One row a line, so that two versions of a report compare line by line; null when there is no table.
  private mutating func rows(_ key: String, _ table: Table?) {
    guard let table else {
      raw(key, "null")
      return
    }
    let rows = JSONRows(table)
    warnings += rows.warnings
    array(key) { writer in
      for row in 0..<rows.count { writer.json.row(row, of: rows) }
    }
  }
}
