import NTMKit

/// Totals that are not the sum of their parts.
struct SumDiffers: Check {
  static let manifest = CheckManifest(
    "sum_differs", .error,
    title: LocalizedText(vi: "Tổng không bằng cộng các phần", en: "Total is not the sum"),
    explanation: LocalizedText(
      vi:
        "Điểm của một sản phẩm phải bằng phần A + B + C. Dòng tổng của một tệp: xem total_differs.",
      en:
        "A product's score must be its parts A + B + C. Total rows of files: see total_differs."
    ))
  static let examples = [
    CheckExample(
      [
        "products": [["code": "SP1", "commune": "An Bình"], ["code": "SP2"]],
        "product_events": [
          [
            "product": "SP1", "date": "2022-05-04", "stage": "province_evaluated", "score": "72", "part_a": "30",
            "part_b": "20", "part_c": "20",
          ],
          [
            "product": "SP2", "date": "2022-05-04", "stage": "province_evaluated", "score": "70", "part_a": "30",
            "part_b": "20", "part_c": "20",
          ],
        ],
      ], finds: [message("SP1", .example("2022-05-04"), 70, stated: 72)])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let all = try context.report.ocopHistories()
    let places = try ProductPlaces(context)
    var checked = 0
    var findings: [CheckFinding] = []
    for history in all.histories {
      for event in history.events where event.date <= context.day {
        let points = event.parts.compactMap(\.self)
        guard let score = event.score, points.count == 3 else { continue }
        checked += 1
        let sum = points.reduce(0, +)
        guard abs(sum - score) > 1e-6 else { continue }
        findings.append(
          places.finding(
            Self.message(history.product, event.date, sum, stated: score), of: history.product, on: event.date,
            event.stage, column: "score"))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(
    _ product: String, _ day: CalendarDate, _ sum: Double, stated: Double
  ) -> LocalizedText {
    LocalizedText(
      vi: "sản phẩm \(product), \(day): A + B + C = \(sum), ghi \(stated) điểm",
      en: "product \(product), \(day): A + B + C = \(sum), \(stated) points stated")
  }
}
