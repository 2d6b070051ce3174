import NTMKit

/// Wards that reported before and did not in the period that is looked at.
struct WardsSilent: Check {
  static let manifest = CheckManifest(
    "ward_silent", .warning, title: Strings.silent, explanation: Strings.silentExplanation)

  static let examples = [
    CheckExample(
      [
        WardTable.name: [
          ["ward_code": "31341", "ward": "Lái Hiếu", "district": "Ngã Bảy", "period": "2022Q2"],
          ["ward_code": "31341", "ward": "Lái Hiếu", "district": "Ngã Bảy", "period": "2022Q3"],
          ["ward_code": "31343", "ward": "Hiệp Thành", "district": "Ngã Bảy", "period": "2022Q2"],
        ],
        // Periods are those of the programme's own data.
        "communes": [["code": "31378", "name": "Phú Hữu", "period": "2022Q3"]],
      ], finds: [Strings.silent("Hiệp Thành", Period(parsing: "2022Q2"))])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    guard let period = context.periods.last else { return CheckResult(checked: 0) }
    var scope = context.report.scope
    scope.period = nil
    let rows = try context.report.table(WardTable.name, in: scope)
    var newest: [String: (period: Period, row: Int)] = [:]
    for row in 0..<rows.rowCount {
      guard case .period(let reported) = rows[row, "period"], reported <= period else { continue }
      let ward = rows[row, "ward_code"].plainText
      if newest[ward].map({ $0.period < reported }) ?? true { newest[ward] = (reported, row) }
    }
    let findings = newest.filter { $0.value.period < period }.map { code, last in
      CheckFinding(
        Strings.silent(rows[last.row, "ward"].plainText, last.period), period: period,
        district: rows[last.row, "district"].plainText, commune: rows[last.row, "ward"].plainText,
        records: [.row(table: WardTable.name, key: [.text(code), .period(last.period)])])
    }
    return CheckResult(checked: newest.count, findings.sorted { ($0.commune ?? "") < ($1.commune ?? "") })
  }
}
