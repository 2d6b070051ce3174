import NTMKit

/// Parts that are more than their whole.
struct PartExceedsWhole: Check {
  static let manifest = CheckManifest(
    "part_exceeds_whole", .error,
    title: LocalizedText(vi: "Phần lớn hơn toàn bộ", en: "Part greater than the whole"),
    explanation: LocalizedText(
      vi:
        "Vốn giải ngân không thể nhiều hơn vốn đã huy động, chỉ tiêu không thể nhiều hơn mẫu số của nó, số giờ dự lớp không thể nhiều hơn số giờ của lớp (8 giờ mỗi ngày).",
      en:
        "Money disbursed cannot exceed money mobilised, a target cannot exceed its denominator, the hours of attendance cannot exceed those of the course (8 a day)."
    ))
  static let examples = [
    CheckExample(
      [
        "funding_lines": [
          [
            "period": "2022Q3", "commune": "An Bình", "source": "central", "content": "roads", "mobilised": "80",
            "disbursed": "95",
          ],
          [
            "period": "2022Q3", "commune": "An Bình", "source": "central", "content": "water", "mobilised": "80",
            "disbursed": "80",
          ],
        ],
        "courses": [["code": "L1", "days": "2"]],
        "attendance": [
          ["course": "L1", "person": "CB1", "hours": "20"], ["course": "L1", "person": "CB2", "hours": "16"],
        ],
        "plan_targets": [["id": "T1", "unit_code": "93", "target": "60", "denominator": "51"]],
      ],
      finds: [
        funding("central", "roads", 95, of: 80), hours("CB1", "L1", 20, of: 16), target("T1", 60, of: 51),
      ])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let parts = [try Self.funding(context), try Self.attendance(context), try Self.targets(context)]
    return CheckResult(checked: parts.reduce(0) { $0 + $1.checked }, parts.flatMap(\.findings))
  }

  private static func funding(_ context: CheckContext) throws -> CheckResult {
    let table = try context.table("funding_lines")
    let periods = try table.periods("period")
    let mobilised = try table.numbers("mobilised")
    let districts = try FundingRecord.districtCodes(context)
    var checked = 0
    var findings: [CheckFinding] = []
    for (row, disbursed) in try table.numbers("disbursed").enumerated() {
      guard let whole = mobilised[row], let disbursed, context.covers(periods[row]) else { continue }
      checked += 1
      guard disbursed > whole * (1 + 1e-9) else { continue }
      let message = funding(
        table[row, "source"].plainText, table[row, "content"].plainText, disbursed, of: whole)
      findings.append(
        CheckFinding(
          message, period: periods[row], district: table[row, "district"].plainText,
          commune: table[row, "commune"].plainText, column: "disbursed",
          records: FundingRecord.records(table, row, districts)))
    }
    return CheckResult(checked: checked, findings)
  }

  private static func attendance(_ context: CheckContext) throws -> CheckResult {
    let courses = try context.table("courses")
    let days = try courses.numbers("days")
    var whole: [String: Double] = [:]
    for (row, code) in try courses.texts("code").enumerated() {
      if let code, let count = days[row] { whole[code] = count * 8 }
    }
    let table = try context.table("attendance")
    let codes = try table.texts("course")
    var checked = 0
    var findings: [CheckFinding] = []
    for (row, hours) in try table.numbers("hours").enumerated() {
      guard let code = codes[row], let hours, let most = whole[code] else { continue }
      checked += 1
      guard hours > most else { continue }
      findings.append(
        CheckFinding(
          Self.hours(table[row, "person"].plainText, code, hours, of: most),
          district: table[row, "district"].plainText, commune: table[row, "commune"].plainText, column: "hours",
          records: [.row(table: "attendance", key: [.text(code), table[row, "person"]])]))
    }
    return CheckResult(checked: checked, findings)
  }

  private static func targets(_ context: CheckContext) throws -> CheckResult {
    let table = try context.table("plan_targets")
    let wholes = try table.numbers("denominator")
    let kinds = try table.texts("kind")
    var checked = 0
    var findings: [CheckFinding] = []
    for (row, target) in try table.numbers("target").enumerated() {
      // A ratio is in percent, its denominator in communes.
      guard let target, let whole = wholes[row], kinds[row] != "ratio" else { continue }
      checked += 1
      guard target > whole else { continue }
      let id = table[row, "id"].plainText
      findings.append(
        CheckFinding(
          Self.target(id, target, of: whole), column: "target",
          records: [.record(.planTarget(plan: table[row, "plan"].plainText, id: id))]))
    }
    return CheckResult(checked: checked, findings)
  }

  private static func funding(_ source: String, _ content: String, _ part: Double, of whole: Double) -> LocalizedText {
    func label(_ column: String, _ word: String) -> LocalizedText {
      Vocabulary.programme.label(of: word, inColumn: column) ?? LocalizedText(verbatim: word)
    }
    let what = LocalizedText.list([label("source", source), label("content", content)])
    return LocalizedText(
      vi: "nguồn vốn (\(what)): giải ngân \(part) nhiều hơn huy động \(whole) triệu đồng",
      en: "money (\(what)): disbursed \(part), more than the \(whole) million dong mobilised")
  }
  private static func hours(_ person: String, _ course: String, _ part: Double, of whole: Double) -> LocalizedText {
    LocalizedText(
      vi: "cán bộ \(person): dự lớp \(course) \(part) giờ, lớp chỉ có \(whole) giờ",
      en: "person \(person): \(part) hours at course \(course), which has \(whole)")
  }
  private static func target(_ id: String, _ part: Double, of whole: Double) -> LocalizedText {
    LocalizedText(
      vi: "chỉ tiêu kế hoạch \(id): \(part) nhiều hơn mẫu số \(whole)",
      en: "plan target \(id): \(part) is more than its denominator \(whole)")
  }
}

/// A line of money as it was imported: its district by code, or none beside its commune.
private enum FundingRecord {
  static func districtCodes(_ context: CheckContext) throws -> [String: String] {
    let directory = try context.report.unitDirectory()
    return Dictionary(
      directory.units.filter { $0.level == .district }.map { (directory.distinctName(of: $0), $0.code) },
      uniquingKeysWith: { first, _ in first })
  }

  static func records(_ table: Table, _ row: Int, _ districts: [String: String]) -> [CheckedRecord] {
    let district = Value(districts[table[row, "district"].plainText])
    return (district.isNull ? [.null] : [district, .null]).map { district in
      .row(
        table: "funding_lines",
        key: [
          table[row, "period"], table[row, "commune_code"], district, table[row, "source"], table[row, "content"],
        ])
    }
  }
}
