import NTMKit

/// The whole tree, folded or not.
extension JSONDocumentWriter {
  mutating func write(_ node: Lineage) {
    object {
      $0.string("kind", node.kind.rawValue)
      $0.optional("id", node.id)
      $0.text("label", node.label)
      $0.raw("value", JSONRows.value(node.value))
      $0.optional("unit", node.unit?.rawValue)
      $0.text("term", node.term)
      $0.optional("state", node.state?.word)
      $0.raw("attested", node.attested.map { $0 ? "true" : "false" } ?? "null")
      $0.optional("confidence", node.confidence?.rawValue)
      $0.json.key("subject")
      $0.write(node.subject)
      $0.json.key("source")
      $0.write(node.source)
      $0.array("children") { writer in
        for child in node.children { writer.write(child) }
      }
      $0.optional("reference", node.reference)
    }
  }

  private mutating func write(_ subject: Lineage.Subject?) {
    guard let subject else { return json.raw("null") }
    object(compact: true) {
      $0.string("code", subject.code)
      $0.string("name", subject.name)
      $0.optional("period", subject.period?.description)
    }
  }

  private mutating func write(_ source: Lineage.Source?) {
    guard let source else { return json.raw("null") }
    object(compact: true) {
      $0.string("file", source.file)
      $0.optional("sheet", source.sheet)
      $0.raw("row", source.row.map { String($0) } ?? "null")
      $0.optional("column", source.columnName)
      $0.raw("columnNumber", source.columnNumber.map { String($0) } ?? "null")
      $0.optional("cell", source.cell)
      $0.raw("batch", String(source.batch))
      $0.string("receivedOn", source.receivedOn.description)
      $0.string("recordedAt", source.recordedAt)
      $0.text("note", source.note)
    }
  }
}
