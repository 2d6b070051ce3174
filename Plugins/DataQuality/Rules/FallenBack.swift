import NTMKit

/// Recognised communes that report a criterion as not met.
struct FallenBack: Check {
  static let manifest = CheckManifest(
    "recognised_fallen_back", .warning,
    title: LocalizedText(vi: "Đã công nhận, nay chưa đạt", en: "Recognised but fallen back"),
    explanation: LocalizedText(
      vi:
        "Xã có quyết định công nhận còn hiệu lực, nhưng báo cáo có tiêu chí chưa đạt: cần kiểm tra và có kế hoạch duy trì.",
      en:
        "The commune holds a decision in force, and reports a criterion as not met: look into it, and plan how to regain it."
    ))
  static let examples = [
    CheckExample(
      [
        "communes": [["name": "An Bình", "status": "fallen_back", "not_met": "2", "recognised_on": "2020-12-01"]],
        "submissions": [["period": "2022Q3"]],
      ], finds: [message(2, since: .example("2020-12-01"))])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let table = try context.standings("communes", at: period) else { continue }
      let notMet = try table.integers("not_met")
      let since = try table.dates("recognised_on")
      let codes = try table.texts("code")
      let places = try UnmetPlaces(context, period)
      for (row, status) in try table.texts("status").enumerated() {
        guard status == "recognised" || status == "fallen_back" else { continue }
        checked += 1
        guard status == "fallen_back" else { continue }
        findings.append(
          places.placed(
            CheckFinding(
              Self.message(notMet[row] ?? 0, since: since[row]), period: period,
              district: table[row, "district"].plainText, commune: table[row, "name"].plainText),
            commune: codes[row]))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ notMet: Int, since day: CalendarDate?) -> LocalizedText {
    guard let day else {
      return LocalizedText(vi: "nay \(notMet) tiêu chí chưa đạt", en: "criteria not met now: \(notMet)")
    }
    return LocalizedText(
      vi: "công nhận ngày \(day), nay \(notMet) tiêu chí chưa đạt",
      en: "recognised on \(day), criteria not met now: \(notMet)")
  }
}
