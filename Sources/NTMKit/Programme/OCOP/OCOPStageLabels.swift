extension OCOPRulebook {
  /// How a stage is called in a column or on an axis: by its own title in the office's list, unless that is too long there.
  ///
  /// - Parameter title: as the list has it; nil for a stage that the list does not know.
  /// - Parameter day: whose rules say who evaluates first.
  public func label(of stage: String, title: LocalizedText?, on day: CalendarDate) -> LocalizedText {
    if let title, max(title.vi.count, title.en.count) <= Self.longestStageLabel { return title }
    return shortTitle(of: stage, on: day) ?? title ?? LocalizedText(verbatim: stage)
  }

  private static let longestStageLabel = 28

  private func shortTitle(of stage: String, on day: CalendarDate) -> LocalizedText? {
    switch stage {
    case "district_recognised": LocalizedText(vi: "Cấp huyện công nhận", en: "Recognised by district")
    case "plan_accepted": LocalizedText(vi: "Phương án được chấp nhận", en: "Plan accepted")
    case "first_level_evaluated":
      level(of: stage, on: day) == .commune
        ? LocalizedText(vi: "Cấp xã đánh giá", en: "Evaluated by commune")
        : LocalizedText(vi: "Cấp huyện đánh giá", en: "Evaluated by district")
    case "province_evaluated": LocalizedText(vi: "Cấp tỉnh đánh giá", en: "Evaluated by province")
    case "province_recognised": LocalizedText(vi: "Cấp tỉnh công nhận", en: "Recognised by province")
    case "national_dossier_filed": LocalizedText(vi: "Nộp hồ sơ quốc gia", en: "National dossier filed")
    case "national_recognised": LocalizedText(vi: "Trung ương công nhận", en: "Recognised nationally")
    default: nil
    }
  }
}
