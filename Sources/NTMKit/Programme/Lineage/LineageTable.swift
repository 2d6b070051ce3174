/// The cells at the ends of a lineage as a table: one row for each value with a place of its own, in the order of the tree. A
/// cell that several figures come from stands in it once.
public enum LineageTable {
  public static let id = "cells"
  /// `figure` is what the value is of (`17.5`, `TC 17`, `population`), `kind` what became of it.
  public static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("period", .period), Field("figure", .text),
    Field("kind", .text), Field("value", .double), Field("attested", .bool), Field("file", .text),
    Field("sheet", .text), Field("row", .int), Field("column", .text), Field("cell", .text), Field("batch", .int),
    Field("received_on", .date), Field("recorded_at", .text),
  ])

  public static func make(_ tree: Lineage) throws(Diagnostic) -> Table {
    var rows = Rows()
    rows.append(tree, subject: nil, figure: nil)
    return try rows.builder.finished()
  }
}

private struct Rows {
  var builder = TableBuilder(LineageTable.schema.fields)
  private var seen: Set<[Value]> = []

  mutating func append(_ node: Lineage, subject: Lineage.Subject?, figure: String?) {
    let subject = node.subject ?? subject
    let figure = node.kind == .criterion ? node.id.map { "TC \($0)" } : node.id ?? figure
    if let source = node.source {
      let row: [Value] = [
        Value(subject?.code), Value(subject?.name), Value(subject?.period), Value(figure), .text(node.kind.rawValue),
        Value(node.value.number), node.attested.map(Value.bool) ?? .null, .text(source.file), Value(source.sheet),
        Value(source.row), Value(source.columnName ?? source.columnLetters), Value(source.cell),
        source.isAssumed ? .null : Value(source.batch), source.isAssumed ? .null : .date(source.receivedOn),
        source.isAssumed ? .null : .text(source.recordedAt),
      ]
      if seen.insert(row).inserted { builder.append(row) }
    }
    for child in node.children { append(child, subject: subject, figure: figure) }
  }
}
