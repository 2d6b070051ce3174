/// One row per closing of a period, oldest first.
enum ClosingsTable: DatasetTable {
  static let name = "closings"
  static let summary = LocalizedText(
    vi: "mỗi lần khoá một kỳ một dòng: ngày, ghi chú, mã dữ liệu, sau đó có điều chỉnh không",
    en: "one row per closing of a period: day, note, revision, and whether it was amended since")
  static let schema = Schema([
    Field("period", .period), Field("closed_on", .date), Field("note", .text), Field("revision", .text),
    Field("amended", .bool), Field("number", .int), Field("closed_by", .text), Field("amended_on", .date),
    Field("reason", .text), Field("amended_by", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for closing in try view.closings() {
      let amendment = closing.amendment
      builder.append([
        .period(closing.period), .date(closing.closedOn), .text(closing.note), .text(closing.revision),
        .bool(amendment != nil), Value(closing.number), .text(closing.closedBy), Value(amendment?.amendedOn),
        Value(amendment?.reason), Value(amendment?.amendedBy),
      ])
    }
    return try builder.finished()
  }
}
