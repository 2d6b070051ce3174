import NTMKit

/// One row per period and district: how many of its communes reported, and how many in time.
struct Completeness {
  static let tableID = "completeness"
  static let schema = Schema([
    Field("period", .period), Field("district", .text), Field("communes", .int), Field("submitted", .int),
    Field("missing", .int), Field("on_time", .int), Field("late", .int), Field("due_on", .date),
  ])

  struct Row {
    var period: Period
    var district: String
    var communes = 0
    var submitted = 0
    /// nil where the deadline is not known.
    var onTime: Int?
    var dueOn: CalendarDate?
  }

  let rows: [Row]
  private let vocabulary: Vocabulary

  init(_ data: CheckData) throws {
    let context = data.context
    let deadlines = try Deadlines(context)
    var rows: [Row] = []
    for period in context.periods {
      guard let communes = try context.standings("communes", at: period) else { continue }
      let first = Dictionary(
        try FirstSubmission.all(of: period, in: context).map { ($0.code, $0.receivedOn) }, uniquingKeysWith: { $1 })
      let due = deadlines.deadline(of: period).day
      let codes = try communes.texts("code")
      let districtCodes = try communes.texts("district_code")
      var byDistrict: [String: Row] = [:]
      for (row, district) in try communes.texts("district").enumerated() {
        let name = district ?? ""
        if let only = data.districtName, only != name { continue }
        var entry =
          byDistrict[districtCodes[row] ?? ""]
          ?? Row(period: period, district: name, onTime: due.map { _ in 0 }, dueOn: due)
        entry.communes += 1
        if let day = codes[row].flatMap({ first[$0] }) {
          entry.submitted += 1
          if let due, day <= due { entry.onTime = (entry.onTime ?? 0) + 1 }
        }
        byDistrict[districtCodes[row] ?? ""] = entry
      }
      rows += byDistrict.sorted { $0.key < $1.key }.map(\.value)
    }
    self.rows = rows
    vocabulary = context.report.vocabulary
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for row in rows {
        builder.append([
          .period(row.period), .text(row.district), Value(row.communes), Value(row.submitted),
          Value(row.communes - row.submitted), Value(row.onTime), Value(row.onTime.map { row.submitted - $0 }),
          Value(row.dueOn),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: ["period", "district", "communes", "submitted", "missing", "on_time", "late", "due_on"].map {
          $0 == "missing"
            ? ShownColumn($0, Strings.missingColumn)
            : $0 == "late" ? ShownColumn($0, Strings.lateColumn) : ShownColumn($0)
        }, vocabulary: vocabulary, emptyText: Strings.noCommunes)
      return Section(id: "completeness-by-district", title: Strings.completenessTitle, blocks: [.table(block)])
    }
  }
}
