import NTMKit

/// Decisions whose days and years do not fit.
struct RecognitionDates: Check {
  static let manifest = CheckManifest(
    "recognition_date", .error,
    title: LocalizedText(vi: "Ngày quyết định công nhận không hợp lý", en: "Dates of recognition"),
    explanation: LocalizedText(
      vi: "Thu hồi không thể trước ngày quyết định, quyết định không thể sau ngày báo cáo hay trước năm đạt chuẩn.",
      en:
        "A decision is not revoked before it was taken, nor taken after the reporting date or before the year for which it is given."
    ))
  static let examples = [
    CheckExample(
      [
        "recognitions": [
          ["commune": "An Bình", "level": "ntm", "decision_date": "2022-05-04", "revoked_on": "2022-01-01"],
          ["commune": "Tân Phú", "level": "ntm", "decision_date": "2023-05-04"],
          ["commune": "Vị Bình", "level": "ntm", "decision_date": "2020-12-04", "target_year": "2021"],
          ["commune": "Vị Tân", "level": "ntm", "decision_date": "2022-02-04", "target_year": "2021"],
        ]
      ],
      finds: [
        revokedBefore(.example("2022-01-01"), .example("2022-05-04")), later(.example("2023-05-04")),
        beforeYear(.example("2020-12-04"), 2021),
      ])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let table = try context.table("recognitions")
    let decided = try table.dates("decision_date")
    let revoked = try table.dates("revoked_on")
    let years = try table.integers("target_year")
    var findings: [CheckFinding] = []
    for row in 0..<table.rowCount {
      guard let day = decided[row] else { continue }
      func add(_ message: LocalizedText, _ column: String) {
        findings.append(
          CheckFinding(
            message, commune: table[row, "commune"].plainText, column: column,
            records: [CheckedRecord(recognition: row, of: table)].compactMap(\.self)))
      }
      if let revoked = revoked[row], revoked < day { add(Self.revokedBefore(revoked, day), "revoked_on") }
      if day > context.day { add(Self.later(day), "decision_date") }
      if let year = years[row], day.year < year { add(Self.beforeYear(day, year), "target_year") }
    }
    return CheckResult(checked: table.rowCount, findings)
  }

  private static func revokedBefore(_ revoked: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "thu hồi ngày \(revoked), trước ngày quyết định \(day)",
      en: "revoked on \(revoked), before the decision of \(day)")
  }
  private static func later(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "quyết định ngày \(day) sau ngày báo cáo", en: "the decision of \(day) is later than the reporting date")
  }
  private static func beforeYear(_ day: CalendarDate, _ year: Int) -> LocalizedText {
    let year = String(year)
    return LocalizedText(
      vi: "quyết định ngày \(day), trước năm đạt chuẩn \(year)", en: "decided on \(day), before its year \(year)")
  }
}
