import NTMKit

/// Events of a product whose stages do not follow one another.
struct OCOPStageOrder: Check {
  static let manifest = CheckManifest(
    "ocop_stage_order", .error,
    title: LocalizedText(vi: "Giai đoạn OCOP sai thứ tự", en: "OCOP stages out of order"),
    explanation: LocalizedText(
      vi:
        "Một hồ sơ đi theo thứ tự ghi ở bảng ocop_stages. Chỉ lùi lại sau khi được công nhận, trả hồ sơ, hết hạn hay bắt đầu đánh giá lại; sau khi kết thúc thì không đi tiếp.",
      en:
        "A history follows the order of the table ocop_stages. It goes back only after a recognition, a return, an expiry or the start of another evaluation, and does not go on after its end."
    ))
  static let examples = [
    CheckExample(
      [
        "ocop_stages": [
          ["stage": "idea_registered", "order": "1", "title_vi": "Đăng ký"],
          ["stage": "dossier_filed", "order": "3", "title_vi": "Nộp hồ sơ"],
          ["stage": "first_level_evaluated", "order": "4", "title_vi": "Cấp huyện đánh giá"],
          ["stage": "returned", "order": "0", "title_vi": "Trả hồ sơ"],
          ["stage": "dropped", "order": "0", "title_vi": "Thôi", "ends": "true"],
        ],
        "products": [["code": "SP1"], ["code": "SP2"], ["code": "SP3"]],
        "product_events": [
          ["product": "SP1", "date": "2022-05-04", "stage": "first_level_evaluated"],
          ["product": "SP1", "date": "2022-06-04", "stage": "dossier_filed"],
          ["product": "SP2", "date": "2022-03-04", "stage": "first_level_evaluated"],
          ["product": "SP2", "date": "2022-04-04", "stage": "returned"],
          ["product": "SP2", "date": "2022-05-04", "stage": "dossier_filed"],
          ["product": "SP3", "date": "2022-03-04", "stage": "idea_registered"],
          ["product": "SP3", "date": "2022-04-04", "stage": "dropped"],
          ["product": "SP3", "date": "2022-05-04", "stage": "dossier_filed"],
        ],
      ],
      finds: [
        back("SP1", .example("2022-06-04"), .plain("Nộp hồ sơ"), after: .plain("Cấp huyện đánh giá")),
        afterEnd("SP3", .example("2022-05-04"), .plain("Nộp hồ sơ"), end: .plain("Thôi")),
      ])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let all = try context.report.ocopHistories()
    let places = try ProductPlaces(context)
    var checked = 0
    var findings: [CheckFinding] = []
    for history in all.histories {
      var walk = StageWalk()
      for event in history.events where event.date <= context.day {
        guard let stage = all.rulebook.stage(event.stage) else { continue }
        checked += 1
        guard let fault = walk.step(to: stage) else { continue }
        let message =
          switch fault {
          case .back(let after): Self.back(history.product, event.date, stage.title, after: after.title)
          case .afterEnd(let end): Self.afterEnd(history.product, event.date, stage.title, end: end.title)
          }
        findings.append(places.finding(message, of: history.product, on: event.date, event.stage, column: "stage"))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func back(
    _ product: String, _ day: CalendarDate, _ stage: LocalizedText, after: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi: "sản phẩm \(product), \(day): “\(stage)” lại đứng sau “\(after)”",
      en: "product \(product), \(day): “\(stage)” comes after “\(after)”")
  }
  private static func afterEnd(
    _ product: String, _ day: CalendarDate, _ stage: LocalizedText, end: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi: "sản phẩm \(product), \(day): “\(stage)” sau khi đã kết thúc (“\(end)”)",
      en: "product \(product), \(day): “\(stage)” after its end (“\(end)”)")
  }
}

/// Follows the stages of one product, and says where they do not follow one another.
private struct StageWalk {
  enum Fault {
    case back(after: OCOPStage)
    case afterEnd(OCOPStage)
  }

  /// The last stage with a place in the order since the history could go back.
  private var reached: OCOPStage?
  /// The stage that ended the history, and how far it had come.
  private var ended: (stage: OCOPStage, order: Int)?

  mutating func step(to stage: OCOPStage) -> Fault? {
    if stage.order == 0 {
      ended = stage.ends ? (stage, reached?.order ?? 0) : nil
      reached = nil
      return nil
    }
    defer { reached = OCOPRulebook.isRecognition(stage.word) ? nil : stage }
    if let end = ended {
      ended = nil
      return end.order > 0 && stage.order > end.order ? .afterEnd(end.stage) : nil
    }
    guard let reached, stage.order < reached.order else { return nil }
    return .back(after: reached)
  }
}
