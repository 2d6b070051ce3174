import NTMKit

/// Days of certificates that cannot be: recognised in the future, certified at a course that was not held.
struct CertificateDates: Check {
  static let manifest = CheckManifest(
    "certificate_date", .error,
    title: LocalizedText(vi: "Ngày chứng nhận không hợp lý", en: "Certificate dates"),
    explanation: LocalizedText(
      vi:
        "Sự kiện của sản phẩm không thể sau ngày báo cáo, công nhận cần số quyết định, chứng nhận tập huấn cần lớp đã mở, theo dõi sau lớp không thể trước ngày mở lớp.",
      en:
        "An event of a product cannot be later than the reporting date, a recognition needs the number of its decision, a training certificate a course that was held, and a follow-up cannot precede the course."
    ))
  static let examples = [
    CheckExample(
      [
        "products": [["code": "SP1"]],
        "product_events": [
          ["product": "SP1", "date": "2022-05-04", "stage": "province_recognised"],
          ["product": "SP1", "date": "2022-12-04", "stage": "published"],
        ],
        "courses": [["code": "L1", "held_on": "2022-11-02"], ["code": "L2", "held_on": "2022-03-02"]],
        "attendance": [
          ["course": "L1", "person": "CB1", "certified": "true"],
          ["course": "L2", "person": "CB2", "certified": "true", "followed_up_on": "2022-02-01"],
        ],
      ],
      finds: [
        withoutDecision("SP1", .example("2022-05-04")), later("SP1", .example("2022-12-04")),
        certifiedBefore("CB1", "L1", .example("2022-11-02")),
        followedUpBefore("CB2", "L2", .example("2022-02-01"), .example("2022-03-02")),
      ])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let parts = [try Self.products(context), try Self.training(context)]
    return CheckResult(checked: parts.reduce(0) { $0 + $1.checked }, parts.flatMap(\.findings))
  }

  private static func products(_ context: CheckContext) throws -> CheckResult {
    let all = try context.report.ocopHistories()
    let places = try ProductPlaces(context)
    var findings: [CheckFinding] = []
    for history in all.histories {
      for event in history.events {
        let message: LocalizedText? =
          if event.date > context.day {
            later(history.product, event.date)
          } else if OCOPRulebook.isRecognition(event.stage), event.decisionNumber == nil {
            withoutDecision(history.product, event.date)
          } else {
            nil
          }
        if let message {
          findings.append(places.finding(message, of: history.product, on: event.date, event.stage, column: "date"))
        }
      }
    }
    return CheckResult(checked: all.histories.reduce(0) { $0 + $1.events.count }, findings)
  }

  private static func training(_ context: CheckContext) throws -> CheckResult {
    let courses = try context.table("courses")
    let heldOn = try courses.dates("held_on")
    var held: [String: CalendarDate] = [:]
    for (row, code) in try courses.texts("code").enumerated() {
      if let code, let day = heldOn[row] { held[code] = day }
    }
    let table = try context.table("attendance")
    let certified = try table.flags("certified")
    let followedUp = try table.dates("followed_up_on")
    let people = try table.texts("person")
    var findings: [CheckFinding] = []
    for (row, course) in try table.texts("course").enumerated() {
      guard let course, let person = people[row] else { continue }
      func add(_ message: LocalizedText, _ column: String) {
        findings.append(
          CheckFinding(
            message, district: table[row, "district"].plainText, commune: table[row, "commune"].plainText,
            column: column, records: [.row(table: "attendance", key: [.text(course), .text(person)])]))
      }
      let day = held[course]
      if certified[row] == true, day.map({ $0 > context.day }) ?? true {
        add(certifiedBefore(person, course, day), "certified")
      }
      if let after = followedUp[row], let day, after < day {
        add(followedUpBefore(person, course, after, day), "followed_up_on")
      }
    }
    return CheckResult(checked: table.rowCount, findings)
  }

  private static func later(_ product: String, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "sản phẩm \(product): sự kiện ngày \(day) sau ngày báo cáo",
      en: "product \(product): the event of \(day) is later than the reporting date")
  }
  private static func withoutDecision(_ product: String, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "sản phẩm \(product): công nhận ngày \(day) không có số quyết định",
      en: "product \(product): the recognition of \(day) has no decision number")
  }
  private static func certifiedBefore(_ person: String, _ course: String, _ day: CalendarDate?) -> LocalizedText {
    guard let day else {
      return LocalizedText(
        vi: "cán bộ \(person): được chứng nhận ở lớp \(course) chưa có ngày mở",
        en: "person \(person): certified at course \(course), which has no day held")
    }
    return LocalizedText(
      vi: "cán bộ \(person): được chứng nhận ở lớp \(course) mở ngày \(day), sau ngày báo cáo",
      en: "person \(person): certified at course \(course) of \(day), later than the reporting date")
  }
  private static func followedUpBefore(
    _ person: String, _ course: String, _ day: CalendarDate, _ held: CalendarDate
  ) -> LocalizedText {
    LocalizedText(
      vi: "cán bộ \(person): theo dõi ngày \(day), trước ngày mở lớp \(course) (\(held))",
      en: "person \(person): followed up on \(day), before course \(course) was held (\(held))")
  }
}
