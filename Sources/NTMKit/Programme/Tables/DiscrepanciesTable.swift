/// One row per figure of a file that its rows do not make.
enum DiscrepanciesTable: DatasetTable {
  static let name = "discrepancies"
  static let summary = LocalizedText(
    vi: "mỗi số ghi trong tệp mà các dòng của tệp không cộng ra một dòng: dòng tổng, cột đếm",
    en: "one row per figure that a file states and its rows do not bear out: totals, counts")
  static let schema = Schema([
    Field("batch", .int), Field("received_on", .date), Field("kind", .text), Field("file", .text),
    Field("sheet", .text), Field("row", .int), Field("column", .text), Field("compared_with", .text),
    Field("stated", .text),
    Field("computed", .double),
  ])

  /// Those of imports that were not taken back, in the order of imports.
  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for batch in try view.source.batches() where batch.withdrawnOn == nil {
      if let asof = view.scope.asof, batch.receivedOn > asof { continue }
      for found in batch.discrepancyList ?? [] {
        builder.append([
          .int(Int64(batch.id)), .date(batch.receivedOn), .text(batch.kind), .text(batch.file), Value(found.sheet),
          Value(found.row), .text(found.column), .text(found.basis.rawValue), .text(found.stated),
          .double(found.computed),
        ])
      }
    }
    return try builder.finished()
  }
}
