import NTMKit

/// Each block says its `type`; those that readers refer to have their id.
extension JSONDocumentWriter {
  mutating func write(_ block: Block) {
    object {
      switch block {
      case .paragraph(let text):
        $0.string("type", "paragraph")
        $0.text("text", text)
      case .boundText(let bound):
        $0.string("type", "bound_text")
        $0.writeMembers(of: bound)
      case .letterhead(let head):
        $0.string("type", "letterhead")
        $0.writeMembers(of: head)
      case .signatures(let foot):
        $0.string("type", "signatures")
        $0.texts("recipients", foot.recipients)
        $0.text("post", foot.post)
      case .metrics(let metrics):
        $0.string("type", "metrics")
        $0.array("metrics") { writer in
          for metric in metrics { writer.write(metric) }
        }
      case .table(let block):
        $0.string("type", "table")
        $0.writeMembers(of: block)
      case .chart(let chart):
        $0.string("type", "chart")
        $0.writeMembers(of: chart)
      case .note(let note):
        $0.string("type", "note")
        $0.string("kind", note.kind.rawValue)
        $0.text("text", note.text)
      case .lineage(let tree):
        $0.string("type", "lineage")
        $0.json.key("tree")
        $0.write(tree)
      }
    }
  }

  /// The sentence as people read it, and the cells that its figures are.
  private mutating func writeMembers(of bound: BoundText) {
    text(
      "text",
      LocalizedText(
        resolvedVietnamese: bound.written(in: .vi), resolvedEnglish: bound.written(in: .en)))
    text("template", bound.template)
    array("figures") { writer in
      for (name, figure) in bound.figures.sorted(by: { $0.key < $1.key }) {
        writer.object(compact: true) {
          $0.string("name", name)
          $0.string("table", figure.table)
          $0.raw("row", String(figure.row))
          $0.string("column", figure.column)
          $0.raw("value", JSONRows.value(figure.value))
        }
      }
    }
  }

  private mutating func writeMembers(of head: Letterhead) {
    texts("issuer", head.issuer)
    text("number", head.number)
    text("placeAndDate", head.placeAndDate)
    text("kind", head.kind)
    text("subject", head.subject)
    texts("addressees", head.addressees)
  }

  private mutating func write(_ metric: Metric) {
    let finite = [metric.value, metric.target ?? .null].allSatisfy { $0.number?.isFinite ?? true }
    if !finite { warnings.append(JSONRows.notFinite(metric.id, 1)) }
    object {
      $0.string("id", metric.id)
      $0.text("label", metric.label)
      $0.raw("value", JSONRows.value(metric.value))
      $0.optional("valueType", metric.value.type?.rawValue)
      $0.optional("unit", metric.unit?.rawValue)
      $0.raw("fractionDigits", metric.fractionDigits.map { String($0) } ?? "null")
      $0.raw("target", JSONRows.value(metric.target ?? .null))
      $0.optional("status", metric.status?.rawValue)
      $0.text("detail", metric.detail)
      $0.json.key("lineage")
      if let tree = metric.lineage { $0.write(tree) } else { $0.json.raw("null") }
    }
  }

  /// All columns of the table are written; `shown` says which people see, and in which order.
  private mutating func writeMembers(of block: TableBlock) {
    string("id", block.id)
    text("caption", block.caption)
    strings("shown", block.columns.map(\.column).filter { block.table[$0] != nil })
    array("columns") { writer in
      for column in block.table.columns {
        let presentation = block.columns.first { $0.column == column.name }
        writer.write(
          column.field, label: presentation?.label, terms: presentation?.terms ?? block.dataTerms[column.name] ?? [:],
          fractionDigits: presentation?.fractionDigits)
      }
    }
    rows("rows", block.table)
    rows("totals", block.totals)
    text("emptyText", block.emptyText)
    write(block.lineageIDs, of: block.table)
  }

  private mutating func writeMembers(of chart: Chart) {
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
    _ field: Field, label: LocalizedText?, terms: [String: LocalizedText], fractionDigits: Int?
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
