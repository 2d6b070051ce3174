import NTMKit

/// The words about steering bodies and awards.
extension Strings {
  // MARK: Steering bodies

  static let bodiesTitle = LocalizedText(vi: "Ban chỉ đạo các cấp", en: "Steering bodies")
  static let noBodies = LocalizedText(vi: "Chưa có số liệu về ban chỉ đạo.", en: "No steering bodies are recorded.")
  static let bodiesColumn = LocalizedText(vi: "số ban", en: "bodies")
  static let officeStaffColumn = LocalizedText(vi: "biên chế giúp việc", en: "office staff")
  static let vacanciesColumn = LocalizedText(vi: "vị trí còn khuyết", en: "vacancies")
  static let withVacanciesColumn = LocalizedText(vi: "số ban còn khuyết", en: "with vacancies")
  static let olderColumn = LocalizedText(vi: "có trước kế hoạch", en: "older than the plan")
  static let withoutBodyColumn = LocalizedText(vi: "đơn vị chưa có ban", en: "units without a body")
  static let vacanciesMetric = LocalizedText(
    vi: "Vị trí còn khuyết ở ban chỉ đạo các cấp", en: "Vacancies in steering bodies")
  static func ofBodies(_ count: Int, _ all: Int, older: Int?) -> LocalizedText {
    let vacant = LocalizedText(vi: "\(count) trên \(all) ban", en: "in \(count) of \(all) bodies")
    guard let older, older > 0 else { return vacant }
    return .list([
      vacant, LocalizedText(vi: "\(older) ban có trước kế hoạch", en: "\(older) older than the plan"),
    ])
  }
  static let toCompleteCaption = LocalizedText(vi: "Ban chỉ đạo cần kiện toàn", en: "Bodies to be completed")
  static let noneToComplete = LocalizedText(
    vi: "Không có ban chỉ đạo nào cần kiện toàn.", en: "No body needs to be completed.")
  static let unitColumn = LocalizedText(vi: "đơn vị", en: "unit")
  static let reasonColumn = LocalizedText(vi: "lý do", en: "reason")
  static func reason(_ reason: BodiesToComplete.Reason) -> LocalizedText {
    switch reason {
    case .noBody: LocalizedText(vi: "chưa có ban chỉ đạo", en: "no body")
    case .olderAndVacancies:
      LocalizedText(vi: "có trước kế hoạch, còn khuyết", en: "older than the plan, vacancies")
    case .older: LocalizedText(vi: "có trước kế hoạch", en: "older than the plan")
    case .vacancies: LocalizedText(vi: "còn khuyết", en: "vacancies")
    }
  }
  static func olderRule(_ issued: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Ban chỉ đạo có trước kế hoạch: quyết định thành lập hoặc kiện toàn trước ngày ban hành kế hoạch, \(issued).",
      en: "A body is older than the plan when it was established before the plan was issued, on \(issued).")
  }
  static let noPlanDate = LocalizedText(
    vi: "Không rõ ngày ban hành kế hoạch, nên không xét ban chỉ đạo nào có trước kế hoạch.",
    en: "The day on which the plan was issued is not known, so no body is called older than the plan.")
  static func undatedBodies(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Ban chỉ đạo không rõ ngày thành lập, không tính là có trước kế hoạch: \(count).",
      en: "Bodies without a date of establishment, not counted as older than the plan: \(count).")
  }
  static let noUnits = LocalizedText(
    vi: "Không rõ các xã của chương trình, nên không xét đơn vị nào chưa có ban chỉ đạo.",
    en: "The programme's communes are not known, so no unit is said to be without a body.")
  static func silentLevels(_ levels: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có số liệu về ban chỉ đạo cấp: \(levels).", en: "No body is recorded at these levels: \(levels).")
  }
  static func laterBodies(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Ban chỉ đạo thành lập sau ngày \(day), không tính: \(count).",
      en: "Bodies established after \(day), left out: \(count).")
  }

  // MARK: Awards

  static let awardsTitle = LocalizedText(vi: "Khen thưởng", en: "Awards")
  static let noAwards = LocalizedText(vi: "Chưa có số liệu về khen thưởng.", en: "No awards are recorded.")
  static let awardLevelColumn = LocalizedText(vi: "cấp khen", en: "awarded by")
  static let kindColumn = LocalizedText(vi: "đối tượng", en: "awarded to")
  static let awardsColumn = LocalizedText(vi: "số khen thưởng", en: "awards")
  static let awardColumn = LocalizedText(vi: "danh hiệu, hình thức", en: "award")
  static func awardsOfYear(_ year: Int) -> LocalizedText {
    let year = LocalizedText(verbatim: String(year))
    return LocalizedText(vi: "Khen thưởng năm \(year)", en: "Awards of \(year)")
  }
  static func noAwardsOfYear(_ year: Int) -> LocalizedText {
    let year = LocalizedText(verbatim: String(year))
    return LocalizedText(vi: "Năm \(year) chưa có khen thưởng nào.", en: "There are no awards of \(year) yet.")
  }
  static func laterAwards(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Khen thưởng sau ngày \(day), không tính: \(count).", en: "Awards dated after \(day), left out: \(count).")
  }
}
