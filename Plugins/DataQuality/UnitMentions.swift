import NTMKit

/// The units that one table speaks of, with the day for which each row does.
struct UnitMentions {
  struct Use {
    var day: CalendarDate
    var period: Period?
    var record: CheckedRecord?
    /// Of a submission; the values of a form have rows of their own.
    var file: String?
  }

  var table: String
  var column: String
  /// By code, in the order of codes.
  var byCode: [(code: String, uses: [Use])]
  var count: Int { byCode.reduce(0) { $0 + $1.uses.count } }

  /// Tables with a column of unit codes, and the one that says for which day a row speaks, where there is one.
  private static let columns: [(table: String, column: String, day: String?)] = [
    ("submissions", "commune_code", "period"), ("recognitions", "commune_code", "decision_date"),
    ("products", "commune_code", nil), ("people", "commune_code", nil), ("funding_lines", "commune_code", "period"),
    ("steering_bodies", "unit_code", nil), ("awards", "unit_code", "date"),
  ]

  static let tables = columns.map(\.table)

  static func all(in context: CheckContext) throws -> [UnitMentions] {
    let batches = try context.table("batches")
    let files = Dictionary(
      try zip(batches.integers("batch"), batches.texts("file")).map { ($0 ?? 0, $1) }, uniquingKeysWith: { $1 })
    return try columns.compactMap { entry in
      guard let table = try context.standings(entry.table) else { return nil }
      var uses: [String: [Use]] = [:]
      let days = try entry.day.map { try table.column($0) }
      for (row, code) in try table.texts(entry.column).enumerated() {
        guard let code, !code.isEmpty else { continue }
        var use =
          switch days?[row] {
          case .period(let period): Use(day: period.lastDay, period: period)
          case .date(let day): Use(day: day)
          default: Use(day: context.day)
          }
        if case .int(let batch) = table[row, "batch"] { use.file = files[Int(batch)] ?? nil }
        use.record = record(row, of: table, entry.table)
        uses[code, default: []].append(use)
      }
      return UnitMentions(
        table: entry.table, column: entry.column,
        byCode: uses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  private static func record(_ row: Int, of table: Table, _ name: String) -> CheckedRecord? {
    let key: [String]
    switch name {
    case "recognitions": return CheckedRecord(recognition: row, of: table)
    case "products", "people": key = ["code"]
    case "funding_lines": key = ["period", "commune_code"]
    case "steering_bodies": key = ["unit_code", "level"]
    case "awards": key = ["year", "title", "recipient", "date"]
    default: return nil
    }
    return .row(table: name, key: key.map { table[row, $0] })
  }
}

extension CheckedRecord {
  /// A row of `recognitions`; nil where it lacks what a decision is known by.
  init?(recognition row: Int, of table: Table) {
    guard case .date(let date) = table[row, "decision_date"], case .text(let commune) = table[row, "commune_code"],
      case .text(let word) = table[row, "level"], let level = Recognition.Level(rawValue: word)
    else { return nil }
    self = .record(.recognition(commune: commune, level: level, date: date))
  }
}
