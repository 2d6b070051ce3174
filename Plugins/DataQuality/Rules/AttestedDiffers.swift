import NTMKit

/// Criteria that a commune attests, and its own figures say otherwise.
struct AttestedDiffers: Check {
  static let manifest = CheckManifest(
    "attested_differs", .warning,
    title: LocalizedText(vi: "Tự đánh giá khác số liệu", en: "Attested differs from the figures"),
    explanation: LocalizedText(
      vi:
        "Xã ghi Đạt hoặc Chưa đạt, còn giá trị các chỉ tiêu so với ngưỡng cho kết quả khác. Không phải lỗi nhập: hỏi lại xã. Ngưỡng có độ tin cậy thấp chưa được xác minh.",
      en:
        "The commune wrote Đạt or Chưa đạt, and its values against the thresholds say otherwise. No error of import: ask the commune. Thresholds of low confidence are unverified."
    ))
  static let examples = [
    CheckExample(
      [
        "criteria": [
          [
            "commune": "An Bình", "commune_code": "10", "period": "2022Q3", "criterion": "17", "attested": "true",
            "computed": "not_met",
          ],
          [
            "commune": "An Bình", "commune_code": "10", "period": "2022Q3", "criterion": "11", "attested": "true",
            "computed": "met",
          ],
        ],
        "assessments": [
          [
            "commune_code": "10", "period": "2022Q3", "criterion": "17", "indicator": "17.5", "value": "60",
            "unit": "percent", "threshold": "90", "threshold_confidence": "low", "met": "false",
          ]
        ],
      ],
      finds: [
        message(
          "17", attested: true, because: [Reason(indicator: "17.5", value: 60, threshold: 90, isUnverified: true)])
      ])
  ]

  struct Reason {
    var indicator: String
    var value: Double
    var threshold: Double
    var isUnverified: Bool

    var text: LocalizedText {
      isUnverified
        ? LocalizedText(
          vi: "\(indicator) = \(value), ngưỡng \(threshold) chưa xác minh",
          en: "\(indicator) = \(value), threshold \(threshold) unverified")
        : LocalizedText(
          vi: "\(indicator) = \(value), ngưỡng \(threshold)", en: "\(indicator) = \(value), threshold \(threshold)")
    }
  }

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let table = try context.standings("criteria", at: period) else { continue }
      let attested = try table.flags("attested")
      let computed = try table.texts("computed")
      var differing: [Int] = []
      for row in 0..<table.rowCount {
        guard let flag = attested[row], let word = computed[row], word == "met" || word == "not_met" else { continue }
        checked += 1
        if flag != (word == "met") { differing.append(row) }
      }
      if differing.isEmpty { continue }
      let reasons = try Reasons(context.table("assessments", at: period))
      for row in differing {
        let code = table[row, "commune_code"].plainText
        let criterion = table[row, "criterion"].plainText
        let place = reasons.place(of: criterion, code)
        findings.append(
          CheckFinding(
            Self.message(
              criterion, attested: attested[row] ?? false,
              because: attested[row] == true ? reasons.notMet(criterion, code) : []), period: period,
            district: table[row, "district"].plainText, commune: table[row, "commune"].plainText, file: place.file,
            row: place.row, column: criterion))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ criterion: String, attested: Bool, because reasons: [Reason]) -> LocalizedText {
    let why =
      reasons.isEmpty
      ? LocalizedText(verbatim: "")
      : LocalizedText(
        vi: " (\(LocalizedText.list(reasons.map(\.text))))", en: " (\(LocalizedText.list(reasons.map(\.text))))")
    return attested
      ? LocalizedText(
        vi: "tiêu chí \(criterion): tự đánh giá đạt, theo số liệu chưa đạt\(why)",
        en: "criterion \(criterion): attested as met, not met by its figures\(why)")
      : LocalizedText(
        vi: "tiêu chí \(criterion): tự đánh giá chưa đạt, theo số liệu thì đạt",
        en: "criterion \(criterion): attested as not met, met by its figures")
  }
}

/// The values behind criteria.
private struct Reasons {
  private let table: Table
  private var rows: [String: [Int]] = [:]

  init(_ table: Table) throws {
    self.table = table
    let communes = try table.texts("commune_code")
    for (row, criterion) in try table.texts("criterion").enumerated() {
      rows["\(communes[row] ?? "") \(criterion ?? "")", default: []].append(row)
    }
  }

  func notMet(_ criterion: String, _ commune: String) -> [AttestedDiffers.Reason] {
    (rows["\(commune) \(criterion)"] ?? []).compactMap { row in
      guard table[row, "met"] == .bool(false), let value = table[row, "value"].number,
        let threshold = table[row, "threshold"].number
      else { return nil }
      return AttestedDiffers.Reason(
        indicator: table[row, "indicator"].plainText, value: value, threshold: threshold,
        isUnverified: table[row, "threshold_confidence"] == .text("low"))
    }
  }

  func place(of criterion: String, _ commune: String) -> (file: String?, row: Int?) {
    for row in rows["\(commune) \(criterion)"] ?? [] {
      if case .text(let file) = table[row, "file"] { return (file, table[row, "row"].number.map { Int($0) }) }
    }
    return (nil, nil)
  }
}
