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
      case .list(let list):
        $0.string("type", "list")
        $0.array("items") { writer in
          for item in list.items { writer.write(item) }
        }
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
      case .matrix(let matrix):
        $0.string("type", "matrix")
        $0.writeMembers(of: matrix)
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

  private mutating func write(_ item: ItemList.Item) {
    object {
      $0.string("mark", item.mark)
      $0.raw("depth", String(item.depth))
      $0.writeMembers(of: item.text)
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
}
