import NTMKit

/// Communes of the programme that reported nothing for a period.
struct SubmissionMissing: Check {
  static let manifest = CheckManifest(
    "submission_missing", .warning,
    title: LocalizedText(vi: "Xã chưa báo cáo", en: "Submission missing"),
    explanation: LocalizedText(
      vi:
        "Mỗi xã của chương trình báo cáo mỗi kỳ. Quá hạn nộp thì là lỗi, chưa đến hạn thì là lưu ý. Hạn nộp của kỳ lấy từ bảng submission_deadlines, không có thì từ --deadline-days.",
      en:
        "Every commune of the programme reports every period. Past the deadline it is an error, before it a note. Deadlines come from the table submission_deadlines, else from --deadline-days."
    ))
  static let examples = [
    CheckExample(
      [
        "communes": [["code": "10", "name": "An Bình"], ["code": "11", "name": "Tân Phú"]],
        "submissions": [["commune_code": "10", "period": "2022Q2"]],
        "submission_deadlines": [["period": "2022Q2", "due_on": "2022-07-10"]],
      ],
      finds: [message(Deadline(day: .example("2022-07-10"), isPassed: true))])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let deadlines = try Deadlines(context)
    var checked = 0
    var findings: [CheckFinding] = []
    for period in context.periods {
      guard let communes = try context.standings("communes", at: period) else { continue }
      let reported = Set(try context.table("submissions", at: period).texts("commune_code"))
      let names = try communes.texts("name")
      let districts = try communes.texts("district")
      let deadline = deadlines.deadline(of: period)
      for (row, code) in try communes.texts("code").enumerated() {
        checked += 1
        if reported.contains(code) { continue }
        findings.append(
          CheckFinding(
            Self.message(deadline), severity: deadline.severity, period: period, district: districts[row],
            commune: names[row]))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ deadline: Deadline) -> LocalizedText {
    guard let day = deadline.day else {
      return LocalizedText(vi: "chưa báo cáo; chưa biết hạn nộp", en: "nothing reported; deadline unknown")
    }
    return deadline.isPassed
      ? LocalizedText(vi: "chưa báo cáo; hạn nộp ngày \(day)", en: "nothing reported; due on \(day)")
      : LocalizedText(vi: "chưa báo cáo; còn hạn đến ngày \(day)", en: "nothing reported yet; due by \(day)")
  }
}

/// When the submissions of a period are due, as seen on the reporting date.
struct Deadline {
  var day: CalendarDate?
  var isPassed: Bool

  var severity: Diagnostic.Severity {
    guard day != nil else { return .warning }
    return isPassed ? .error : .note
  }
}

/// The deadlines on record, and the rule for periods that have none.
struct Deadlines {
  private var days: [Period: CalendarDate] = [:]
  private let fallback: Int?
  private let today: CalendarDate

  init(_ context: CheckContext) throws {
    let table = try context.table("submission_deadlines")
    let due = try table.dates("due_on")
    for (row, period) in try table.periods("period").enumerated() {
      if let period, let day = due[row] { days[period] = day }
    }
    fallback = context.limits.deadlineDays
    today = context.day
  }

  func deadline(of period: Period) -> Deadline {
    let day = days[period] ?? fallback.map { period.lastDay.adding(days: $0) }
    return Deadline(day: day, isPassed: day.map { $0 < today } ?? false)
  }
}
