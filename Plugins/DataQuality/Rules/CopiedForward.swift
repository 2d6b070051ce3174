import NTMKit

/// Forms that repeat those of the period before, figure for figure.
struct CopiedForward: Check {
  static let manifest = CheckManifest(
    "copied_forward", .warning,
    title: LocalizedText(vi: "Chép lại kỳ trước", en: "Copied from the period before"),
    explanation: LocalizedText(
      vi:
        "Từ 8 giá trị số trở lên giống hệt kỳ trước, không giá trị nào thay đổi: nhiều khả năng biểu được chép lại. Hỏi lại xã.",
      en:
        "Eight values or more are those of the period before, and none has changed: the form was probably copied. Ask the commune."
    ))
  static let fewest = 8
  static let examples = [
    CheckExample(
      [
        "assessments": example("10", "2022Q2", [50, 51, 52, 53, 54, 55, 56, 57])
          + example("10", "2022Q3", [50, 51, 52, 53, 54, 55, 56, 57])
          + example("11", "2022Q2", [50, 51, 52, 53, 54, 55, 56, 57])
          + example("11", "2022Q3", [50, 51, 52, 53, 54, 55, 56, 58])
      ],
      finds: [message(8, .example("2022Q2"))])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let before = context.period(before: period), let now = try ReportedValues(context, period),
        let then = try ReportedValues(context, before), now.set == then.set
      else { continue }
      let earlier = Dictionary(then.communes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
      for commune in now.communes where commune.numbers.count >= Self.fewest {
        guard let same = earlier[commune.code] else { continue }
        checked += 1
        guard now.byIndicator(commune) == then.byIndicator(same) else { continue }
        findings.append(now.finding(Self.message(commune.numbers.count, before), about: commune))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  static func example(_ commune: String, _ period: String, _ values: [Int]) -> [[String: String]] {
    values.enumerated().map { index, value in
      [
        "commune_code": commune, "commune": "Xã \(commune)", "period": period, "set": "s",
        "indicator": "\(index + 1).1", "value": "\(value)",
      ]
    }
  }
  private static func message(_ count: Int, _ before: Period) -> LocalizedText {
    LocalizedText(
      vi: "cả \(count) giá trị giống hệt \(before)", en: "all \(count) values are those of \(before)")
  }
}
