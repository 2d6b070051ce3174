import NTMKit

/// The units that one table speaks of, with the day for which each row does.
struct UnitMentions {
  struct Use {
    var day: CalendarDate
    var period: Period?
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
    try columns.compactMap { entry in
      guard let table = try context.standings(entry.table) else { return nil }
      var uses: [String: [Use]] = [:]
      let days = try entry.day.map { try table.column($0) }
      for (row, code) in try table.texts(entry.column).enumerated() {
        guard let code, !code.isEmpty else { continue }
        switch days?[row] {
        case .period(let period): uses[code, default: []].append(Use(day: period.lastDay, period: period))
        case .date(let day): uses[code, default: []].append(Use(day: day))
        default: uses[code, default: []].append(Use(day: context.day))
        }
      }
      return UnitMentions(
        table: entry.table, column: entry.column,
        byCode: uses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
}
