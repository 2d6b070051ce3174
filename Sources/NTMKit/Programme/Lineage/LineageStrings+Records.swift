extension LineageStrings {
  // MARK: Recognition and plan

  static func statusRule(_ tally: Evaluation.Tally, hasReported: Bool) -> LocalizedText {
    hasReported
      ? LocalizedText(
        vi: """
          Theo hai việc: đã được công nhận ở mức của bộ chưa, và còn tiêu chí nào không đạt không \
          (\(tally.met) đạt, \(tally.notMet) chưa đạt, \(tally.notAssessed) chưa đánh giá)
          """,
        en: """
          By two facts: whether it is recognised at the set's level, and whether a criterion is not met \
          (\(tally.met) met, \(tally.notMet) not met, \(tally.notAssessed) not assessed)
          """)
      : LocalizedText(
        vi: "Xã chưa báo cáo: chỉ theo việc đã được công nhận hay chưa",
        en: "The commune reported nothing: by its recognition alone")
  }
  static func recognitionRule(on day: CalendarDate?) -> LocalizedText {
    guard let day else {
      return LocalizedText(
        vi: "Quyết định ở mức cao nhất còn hiệu lực", en: "The decision of the highest level in force")
    }
    return LocalizedText(
      vi: "Quyết định ở mức cao nhất còn hiệu lực ngày \(day)",
      en: "The decision of the highest level in force on \(day)")
  }
  static func recognition(_ recognition: Recognition, on day: CalendarDate?) -> LocalizedText {
    let level =
      Vocabulary.programme.label(of: recognition.level.rawValue, inColumn: "level")
      ?? LocalizedText(verbatim: recognition.level.rawValue)
    let number = recognition.decisionNumber.map { LocalizedText(vi: " số \($0)", en: " \($0)") }
    let written = number ?? LocalizedText(verbatim: "")
    let decision = LocalizedText(
      vi: "Quyết định\(written) ngày \(recognition.decisionDate): \(level)",
      en: "Decision\(written) of \(recognition.decisionDate): \(level)")
    if let revoked = recognition.revokedOn {
      return LocalizedText(vi: "\(decision), thu hồi ngày \(revoked)", en: "\(decision), revoked on \(revoked)")
    }
    if let day, !recognition.isInForce(on: day) {
      return LocalizedText(vi: "\(decision), lúc ấy chưa có", en: "\(decision), not yet made then")
    }
    return decision
  }
  static let noRecognition = LocalizedText(
    vi: "Chưa có quyết định công nhận nào", en: "There is no decision of recognition")
  static let targetRule = LocalizedText(
    vi: "Kế hoạch của năm có nêu tên xã; cam kết đứng trước phấn đấu",
    en: "The year's plan names the commune; committed goes before stretch")
  static let noTarget = LocalizedText(vi: "Không kế hoạch nào nêu tên xã", en: "No plan names the commune")
  static func target(_ target: PlanTarget, year: Int?) -> LocalizedText {
    let tier =
      Vocabulary.programme.label(of: target.tier.rawValue, inColumn: "tier")
      ?? LocalizedText(verbatim: target.tier.rawValue)
    let due = target.due.map { LocalizedText(vi: ", hạn \($0)", en: ", due \($0)") } ?? LocalizedText(verbatim: "")
    let text = LocalizedText(
      vi: "Kế hoạch \(target.plan), chỉ tiêu \(target.id) (\(tier)): \(target.title)\(due)",
      en: "Plan \(target.plan), target \(target.id) (\(tier)): \(target.title)\(due)")
    guard let year, let own = target.due?.year, own != year else { return text }
    return LocalizedText(
      vi: "\(text); không tính cho năm \(String(year))", en: "\(text); does not count for \(String(year))")
  }

  // MARK: Registers

  static func population(asOf day: CalendarDate?) -> LocalizedText {
    guard let day else { return LocalizedText(vi: "Dân số", en: "Population") }
    return LocalizedText(vi: "Dân số tính đến \(day)", en: "Population on \(day)")
  }
  static let noPopulation = LocalizedText(
    vi: "Chưa nhập dân số của xã", en: "The commune's population was not imported")
  static func unit(_ label: String) -> LocalizedText {
    LocalizedText(vi: "Danh mục đơn vị: \(label)", en: "List of units: \(label)")
  }

  // MARK: Headline figures

  static func line(_ line: String) -> LocalizedText { LocalizedText(vi: "Câu lệnh: \(line)", en: "Line: \(line)") }
  static func moreRows(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "… và \(count) dòng nữa", en: "… and \(count) more rows")
  }
  static func moreRowsOfLine(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "… và \(count) dòng nữa; câu lệnh tính từ tất cả",
      en: "… and \(count) more rows; the line counts all of them")
  }
  static func goOn(_ input: Lineage) -> LocalizedText {
    let line = "why \(input.subject?.code ?? "") \(input.id ?? "")"
    return LocalizedText(vi: "Từng xã đến tận tệp: \(line)", en: "Each commune down to its files: \(line)")
  }

  // MARK: What is asked for

  static func notInProgramme(_ unit: String) -> LocalizedText {
    LocalizedText(
      vi: "\(unit) không nằm trong danh sách xã của chương trình ở kỳ này",
      en: "\(unit) is not among the programme's communes in this period")
  }
  static func unknownFigure(_ text: String, set: String?) -> LocalizedText {
    guard let set else {
      return LocalizedText(vi: "không có cột hay chỉ tiêu “\(text)”", en: "there is no column or indicator “\(text)”")
    }
    return LocalizedText(
      vi: "không có cột, tiêu chí hay chỉ tiêu “\(text)” (bộ \(set))",
      en: "there is no column, criterion or indicator “\(text)” (set \(set))")
  }
  static func figures(_ columns: [String]) -> LocalizedText {
    let list = columns.joined(separator: ", ")
    return LocalizedText(
      vi: "các cột: \(list); hoặc một tiêu chí (17), một chỉ tiêu (17.5)",
      en: "columns: \(list); or a criterion (17), an indicator (17.5)")
  }
}
