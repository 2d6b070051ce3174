import NTMKit

/// Events that the OCOP rules of their day do not allow.
struct OCOPRules: Check {
  static let manifest = CheckManifest(
    "ocop_rule", .warning,
    title: LocalizedText(vi: "Sự kiện OCOP trái quy định", en: "OCOP event against the rules"),
    explanation: LocalizedText(
      vi:
        "Quy định có hiệu lực vào ngày của sự kiện không cho phép: sai thẩm quyền, quá điểm của phần, hạng sao không khớp điểm, nhóm hoặc giai đoạn không có. Sự kiện vẫn được giữ, không thành giấy chứng nhận.",
      en:
        "The rules in force on the day do not allow it: another level's to give, more points than a part has, stars that do not fit, an unknown group or stage. The event is kept and gives no certificate."
    ))
  static let examples = [
    CheckExample(
      [
        "products": [["code": "SP1", "commune": "An Bình"]],
        "ocop_rules": [
          ["version": "r2019", "effective_from": "2019-08-21", "level": "province", "recognises_stars": "3; 4"]
        ],
        "product_events": [
          ["product": "SP1", "date": "2022-05-04", "stage": "province_recognised", "score": "75", "stars": "4"],
          ["product": "SP1", "date": "2022-06-04", "stage": "province_recognised", "score": "75", "stars": "3"],
        ],
      ],
      finds: [
        message(
          "SP1", .example("2022-06-04"),
          LocalizedText(vi: "75 điểm là 4 sao, ghi 3 sao", en: "75 points are 4 stars, not 3"))
      ])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let all = try context.report.ocopHistories()
    let places = try ProductPlaces(context)
    let findings = all.histories.flatMap { history in
      // Sums have a rule of their own.
      history.findings.filter { $0.rule != .sum && $0.date <= context.day }.map { finding in
        places.finding(
          Self.message(history.product, finding.date, finding.message), of: history.product, on: finding.date,
          finding.stage, column: Self.column(of: finding.rule))
      }
    }
    return CheckResult(checked: all.histories.reduce(0) { $0 + $1.events.count }, findings)
  }

  private static func column(of rule: OCOPFinding.Rule) -> String {
    switch rule {
    case .noRule, .level, .stage, .expiry: "stage"
    case .part, .sum: "score"
    case .stars: "stars"
    case .group: "group"
    }
  }

  private static func message(_ product: String, _ day: CalendarDate, _ text: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "sản phẩm \(product), \(day): \(text)", en: "product \(product), \(day): \(text)")
  }
}
