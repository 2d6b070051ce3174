import NTMKit

/// Forms of two communes that are the same, figure for figure.
struct CopiedBetween: Check {
  static let manifest = CheckManifest(
    "copied_between", .warning,
    title: LocalizedText(vi: "Hai xã số liệu giống hệt", en: "Two communes with the same figures"),
    explanation: LocalizedText(
      vi: "Từ 8 giá trị số trở lên của hai xã trong một kỳ giống hệt nhau: có thể một biểu được chép sang xã khác.",
      en:
        "Eight values or more of two communes in one period are the same: one form may have been copied for the other.")
  )
  static let examples = [
    CheckExample(
      [
        "assessments": CopiedForward.example("10", "2022Q3", Array(50..<58))
          + CopiedForward.example("11", "2022Q3", Array(50..<58))
      ],
      finds: [message(8, "Xã 10")])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let now = try ReportedValues(context, period) else { continue }
      var first: [[String: Double]: Int] = [:]
      for (index, commune) in now.communes.enumerated() where commune.numbers.count >= CopiedForward.fewest {
        checked += 1
        let values = now.byIndicator(commune)
        if let other = first[values] {
          findings.append(
            now.finding(Self.message(commune.numbers.count, now.communes[other].name), about: commune))
        } else {
          first[values] = index
        }
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ count: Int, _ other: String) -> LocalizedText {
    LocalizedText(
      vi: "cả \(count) giá trị giống hệt xã \(other)", en: "all \(count) values are those of \(other)")
  }
}
