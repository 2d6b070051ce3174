import NTMKit

/// Values that changed more within one period than can be believed.
struct ImpossibleJump: Check {
  static let manifest = CheckManifest(
    "impossible_jump", .warning,
    title: LocalizedText(vi: "Thay đổi khó tin", en: "Impossible jump"),
    explanation: LocalizedText(
      vi:
        "So với kỳ trước, một tỷ lệ thay đổi nhiều hơn --jump điểm phần trăm, hoặc một số khác tăng quá gấp đôi hay giảm quá một nửa. Thường là sai đơn vị hoặc thiếu dấu phẩy.",
      en:
        "Against the period before, a share changed by more than --jump percentage points, or another number more than doubled or halved. Often a wrong unit or a lost decimal mark."
    ))
  static let examples = [
    CheckExample(
      [
        "assessments": [
          row("2022Q2", "17.5", 50, "percent"), row("2022Q3", "17.5", 95, "percent"),
          row("2022Q2", "10.1", 52, "million_dong"), row("2022Q3", "10.1", 520, "million_dong"),
          row("2022Q2", "11.1", 4, "percent"), row("2022Q3", "11.1", 3, "percent"),
        ]
      ],
      finds: [
        message("17.5", 50, 95, .percent, .example("2022Q2")),
        message("10.1", 52, 520, .millionDong, .example("2022Q2")),
      ])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let before = context.period(before: period), let now = try ReportedValues(context, period),
        let then = try ReportedValues(context, before), now.set == then.set
      else { continue }
      let earlier = Dictionary(then.communes.map { ($0.code, then.byIndicator($0)) }, uniquingKeysWith: { $1 })
      for value in now.numbers {
        guard let old = earlier[now.communes[value.commune].code]?[value.indicator] else { continue }
        checked += 1
        guard isJump(from: old, to: value.number, value.unit, context.limits) else { continue }
        findings.append(
          now.finding(Self.message(value.indicator, old, value.number, value.unit, before), at: value))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private func isJump(
    from old: Double, to new: Double, _ unit: MeasureUnit?, _ limits: CheckContext.Limits
  ) -> Bool {
    if unit == .percent { return abs(new - old) > limits.jump }
    guard old > 0, new > 0 else { return false }
    return new > 2 * old || old > 2 * new
  }

  private static func row(_ period: String, _ indicator: String, _ value: Int, _ unit: String) -> [String: String] {
    [
      "commune_code": "10", "commune": "An Bình", "period": period, "set": "s", "indicator": indicator,
      "value": "\(value)", "unit": unit,
    ]
  }
  private static func message(
    _ indicator: String, _ old: Double, _ new: Double, _ unit: MeasureUnit?, _ before: Period
  ) -> LocalizedText {
    let label = unit?.label ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "chỉ tiêu \(indicator): \(old) → \(new) \(label) so với \(before)",
      en: "indicator \(indicator): \(old) → \(new) \(label) since \(before)")
  }
}
