/// One row per commune, period and batch: what was reported when, superseded submissions too.
enum SubmissionsTable: DatasetTable {
  static let name = "submissions"
  static let summary = LocalizedText(
    vi: "mỗi lần một xã báo cáo cho một kỳ một dòng, kể cả lần đã bị thay thế",
    en: "one row per commune, period and import, superseded ones too")
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("period", .period),
    Field("set", .text), Field("batch", .int), Field("received_on", .date), Field("recorded_at", .text),
    Field("values", .int), Field("days_late", .int, unit: .day),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let places = PlaceColumns(directory: try view.directory(), geography: try view.geography())
    let batches = Dictionary(try view.source.batches().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let periods = Set(try view.periods())
    let deadlines = try view.deadlines()
    var builder = TableBuilder(schema.fields)
    for entry in try view.submitted() where periods.contains(entry.period) {
      try view.source.readSubmissions(period: entry.period, setCode: entry.setCode, asof: view.scope.asof) { item in
        // What is assumed was sent in by nobody.
        if batches[item.batch]?.isAssumed == true { return }
        let unit = places.shown(item.submission.unitCode)
        let batch = batches[item.batch]
        let values = item.submission.values.count { $0 != .none }
        builder.append([
          .text(unit?.code ?? item.submission.unitCode), .text(unit?.name ?? ""), .text(unit?.district ?? ""),
          .period(entry.period),
          .text(entry.setCode), .int(Int64(item.batch)), batch.map { .date($0.receivedOn) } ?? .null,
          batch.map { .text($0.recordedAt) } ?? .null, .int(Int64(values)),
          Value(Self.daysLate(batch?.receivedOn, deadlines[entry.period])),
        ])
      }
    }
    return try builder.finished()
  }

  /// 0: in time; nil where the deadline is not on record.
  private static func daysLate(_ received: CalendarDate?, _ deadline: CalendarDate?) -> Int? {
    guard let received, let deadline else { return nil }
    return max(0, Int(received.daysSince1970 - deadline.daysSince1970))
  }
}

extension DatasetView {
  /// The days on which the submissions of periods were due, as far as they are on record.
  func deadlines() throws -> [Period: CalendarDate] {
    let rows = try rows(of: DeclaredTables.submissionDeadlines)
    let days = try rows.dates("due_on")
    var deadlines: [Period: CalendarDate] = [:]
    for (row, period) in try rows.periods("period").enumerated() {
      if let period, let day = days[row] { deadlines[period] = day }
    }
    return deadlines
  }
}
