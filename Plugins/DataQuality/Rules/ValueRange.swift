import NTMKit

/// Values that cannot be: shares below 0 or above 100 percent, amounts below zero.
struct ValueRange: Check {
  static let manifest = CheckManifest(
    "value_range", .error,
    title: LocalizedText(vi: "Giá trị ngoài khoảng có thể", en: "Value out of range"),
    explanation: LocalizedText(
      vi: "Tỷ lệ phải từ 0 đến 100 %, số lượng và số tiền không được âm. Hỏi lại nơi báo cáo và nhập lại.",
      en: "A share lies between 0 and 100 %, an amount is not negative. Ask who reported it, and import it again."))
  static let examples = [
    CheckExample(
      [
        "assessments": [
          ["commune": "An Bình", "period": "2022Q3", "indicator": "17.5", "value": "102", "unit": "percent"],
          ["commune": "An Bình", "period": "2022Q3", "indicator": "10.1", "value": "-3", "unit": "million_dong"],
          ["commune": "An Bình", "period": "2022Q3", "indicator": "11.1", "value": "100", "unit": "percent"],
        ]
      ], finds: [message("17.5", 102, .percent), message("10.1", -3, .millionDong)])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let values = try ReportedValues(context, period) else { continue }
      checked += values.numbers.count
      for value in values.numbers {
        let isShare = value.unit == .percent
        guard value.number < 0 || (isShare && value.number > 100) else { continue }
        findings.append(
          values.finding(Self.message(value.indicator, value.number, value.unit), at: value))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ indicator: String, _ number: Double, _ unit: MeasureUnit?) -> LocalizedText {
    let label = unit?.label ?? LocalizedText(verbatim: "")
    return unit == .percent
      ? LocalizedText(
        vi: "chỉ tiêu \(indicator): \(number) % nằm ngoài 0–100 %",
        en: "indicator \(indicator): \(number) % is outside 0–100 %")
      : LocalizedText(
        vi: "chỉ tiêu \(indicator): \(number) \(label) là số âm",
        en: "indicator \(indicator): \(number) \(label) is negative")
  }
}
