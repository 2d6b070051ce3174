import NTMKit

/// Communes whose first submission came after the deadline.
struct SubmissionLate: Check {
  static let manifest = CheckManifest(
    "submission_late", .warning,
    title: LocalizedText(vi: "Báo cáo nộp trễ", en: "Submission late"),
    explanation: LocalizedText(
      vi:
        "Ngày nhận báo cáo đầu tiên của xã cho kỳ đó sau hạn nộp. Báo cáo bổ sung sau này không tính là trễ. Hạn nộp lấy từ bảng submission_deadlines, không có thì từ --deadline-days.",
      en:
        "The first submission of a commune for the period was received after the deadline; later corrections are not late. Deadlines come from the table submission_deadlines, else from --deadline-days."
    ))
  static let examples = [
    CheckExample(
      [
        "submissions": [
          ["commune_code": "10", "commune": "An Bình", "period": "2022Q2", "received_on": "2022-07-13"],
          ["commune_code": "10", "commune": "An Bình", "period": "2022Q2", "received_on": "2022-08-01"],
          ["commune_code": "11", "commune": "Tân Phú", "period": "2022Q2", "received_on": "2022-07-08"],
        ]
      ],
      finds: [
        message(
          received: .example("2022-07-13"), due: .example("2022-07-10"), days: 3)
      ], limits: CheckContext.Limits(deadlineDays: 10))
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let deadlines = try Deadlines(context)
    var checked = 0
    var withoutDeadline: [Period] = []
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let due = deadlines.deadline(of: period).day else {
        withoutDeadline.append(period)
        continue
      }
      for first in try FirstSubmission.all(of: period, in: context) {
        checked += 1
        guard first.receivedOn > due else { continue }
        let days = Int(first.receivedOn.daysSince1970 - due.daysSince1970)
        findings.append(
          CheckFinding(
            Self.message(received: first.receivedOn, due: due, days: days), period: period,
            district: first.district, commune: first.commune))
      }
    }
    return CheckResult(
      checked: checked, findings, remark: withoutDeadline.isEmpty ? nil : Self.unknownDeadline(withoutDeadline))
  }

  private static func message(received: CalendarDate, due: CalendarDate, days: Int) -> LocalizedText {
    LocalizedText(
      vi: "nhận ngày \(received), trễ \(days) ngày so với hạn \(due)",
      en: "received on \(received), days late: \(days) (due \(due))")
  }
  private static func unknownDeadline(_ periods: [Period]) -> LocalizedText {
    let list = LocalizedText.list(periods.map { LocalizedText(vi: "\($0)", en: "\($0)") })
    return LocalizedText(
      vi: "chưa biết hạn nộp của \(list): nhập tệp hạn nộp (submission-deadlines) hoặc cho --deadline-days",
      en:
        "the deadline of \(list) is unknown: import a file of deadlines (submission-deadlines), or give --deadline-days"
    )
  }
}

/// The first thing that a commune submitted for a period.
struct FirstSubmission {
  var code: String
  var commune: String
  var district: String
  var receivedOn: CalendarDate

  /// In the order of codes.
  static func all(of period: Period, in context: CheckContext) throws -> [FirstSubmission] {
    guard let table = try context.standings("submissions", at: period) else { return [] }
    let received = try table.dates("received_on")
    let names = try table.texts("commune")
    let districts = try table.texts("district")
    var first: [String: FirstSubmission] = [:]
    for (row, code) in try table.texts("commune_code").enumerated() {
      guard let code, let day = received[row] else { continue }
      if let known = first[code], known.receivedOn <= day { continue }
      first[code] = FirstSubmission(
        code: code, commune: names[row] ?? "", district: districts[row] ?? "", receivedOn: day)
    }
    return first.values.sorted { $0.code < $1.code }
  }
}
