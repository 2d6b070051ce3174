import NTMKit

/// Communes that met every criterion in the period before, and do not any more.
struct AllMetReversal: Check {
  static let manifest = CheckManifest(
    "all_met_reversal", .warning,
    title: LocalizedText(vi: "Đủ tiêu chí rồi lại thiếu", en: "All met, then not"),
    explanation: LocalizedText(
      vi: "Kỳ trước xã đạt tất cả tiêu chí, kỳ này không còn. Có thể thật, có thể một trong hai kỳ báo cáo sai.",
      en:
        "The commune met all criteria in the period before and does not now. It may be so, or one of the two reports is wrong."
    ))
  static let examples = [
    CheckExample(
      [
        "communes": [
          ["name": "An Bình", "met": "17", "total": "19", "previous_met": "19"],
          ["name": "Tân Phú", "met": "19", "total": "19", "previous_met": "19"],
        ],
        "submissions": [["period": "2022Q2"], ["period": "2022Q3"]],
      ], finds: [message(17, of: 19, .example("2022Q2"))])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    var remarks: [LocalizedText] = []
    for period in context.periods {
      guard let before = context.period(before: period),
        let table = try context.standings("communes", at: period)
      else { continue }
      // Under another set of criteria, what was met before is not what is asked now.
      guard try table.texts("set").first == context.standings("communes", at: before)?.texts("set").first else {
        remarks.append(Self.otherSet(before, period))
        continue
      }
      let totals = try table.integers("total")
      let codes = try table.texts("code")
      let places = try UnmetPlaces(context, period)
      let met = try table.integers("met")
      for (row, previous) in try table.integers("previous_met").enumerated() {
        guard let previous, let total = totals[row], let now = met[row], total > 0 else { continue }
        checked += 1
        guard previous == total, now < total else { continue }
        findings.append(
          places.placed(
            CheckFinding(
              Self.message(now, of: total, before), period: period, district: table[row, "district"].plainText,
              commune: table[row, "name"].plainText),
            commune: codes[row]))
      }
    }
    return CheckResult(
      checked: checked, findings, remark: remarks.isEmpty ? nil : LocalizedText.list(remarks, separator: "; "))
  }

  private static func otherSet(_ before: Period, _ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "\(before) và \(period) do hai bộ tiêu chí khác nhau đánh giá: không so được",
      en: "\(before) and \(period) are judged by different criteria sets and not compared")
  }
  private static func message(_ met: Int, of total: Int, _ before: Period) -> LocalizedText {
    LocalizedText(
      vi: "\(before) đạt \(total)/\(total), nay \(met)/\(total)",
      en: "\(total)/\(total) in \(before), now \(met)/\(total)")
  }
}
