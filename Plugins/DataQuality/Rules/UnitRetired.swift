import NTMKit

/// Records of units that were not there any more, or not yet, on the day they speak of.
struct UnitRetired: Check {
  static let manifest = CheckManifest(
    "unit_retired", .warning,
    title: LocalizedText(vi: "Đơn vị hết hoặc chưa có hiệu lực", en: "Unit not in force on the day"),
    explanation: LocalizedText(
      vi:
        "Một đơn vị sáp nhập hoặc đổi mã không còn báo cáo sau ngày đó. Ngày của dòng (cuối kỳ, ngày quyết định, nếu không có thì ngày báo cáo) phải nằm trong thời gian hiệu lực ghi ở bảng units.",
      en:
        "A unit that was merged or given another code reports no more from that day. The day of a row (its period's end, its decision; without one the reporting date) must lie within the validity that the table units gives."
    ))
  static let examples = [
    CheckExample(
      [
        "units": [["code": "31336", "name": "Hỏa Lựu", "level": "commune", "valid_to": "2022-05-31"]],
        "submissions": [["commune_code": "31336", "period": "2022Q2"]],
      ], finds: [message("submissions", "Hỏa Lựu", "31336", rows: 1)])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let units = try context.table("units")
    let from = try units.dates("valid_from")
    let to = try units.dates("valid_to")
    let names = try units.texts("name")
    var entries: [String: [Int]] = [:]
    for (row, code) in try units.texts("code").enumerated() {
      if let code { entries[code, default: []].append(row) }
    }
    func isInForce(_ code: String, on day: CalendarDate) -> Bool {
      (entries[code] ?? []).contains { row in
        from[row].map { $0 <= day } ?? true && to[row].map { day <= $0 } ?? true
      }
    }
    var checked = 0
    var findings: [CheckFinding] = []
    for mentions in try UnitMentions.all(in: context) {
      for (code, uses) in mentions.byCode {
        guard let entry = entries[code]?.last else { continue }
        checked += uses.count
        let outside = uses.filter { !isInForce(code, on: $0.day) }
        guard let first = outside.first else { continue }
        let name = names[entry] ?? code
        findings.append(
          CheckFinding(
            Self.message(mentions.table, name, code, rows: outside.count), period: first.period, commune: name,
            file: first.file, column: mentions.column, records: first.record.map { [$0] } ?? []))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ table: String, _ name: String, _ code: String, rows: Int) -> LocalizedText {
    LocalizedText(
      vi: "bảng \(table): \(name) (\(code)) không có hiệu lực vào ngày của dòng (số dòng: \(rows))",
      en: "table \(table): \(name) (\(code)) is not in force on the day of the row (rows: \(rows))")
  }
}
