/// What reports that set their earlier forecasts beside what came call the parts of it.
public enum TrackRecord {
  public static let title = LocalizedText(vi: "Đã dự báo đúng đến đâu", en: "Track record")
  public static let nothingTried = LocalizedText(vi: "Chưa thử được lần nào.", en: "Nothing could be tried.")

  // MARK: Columns

  public static let forPeriod = LocalizedText(vi: "Dự báo cho", en: "For")
  public static let came = LocalizedText(vi: "Kết quả", en: "Came")
  public static let crps = LocalizedText(verbatim: "CRPS")
  public static let brier = LocalizedText(verbatim: "Brier")
  public static let meanChance = LocalizedText(vi: "Xác suất bình quân", en: "Mean chance")
  public static let cameShare = LocalizedText(vi: "Tỷ lệ xảy ra", en: "Came, share")
  /// Of the column `known`: which state of the data a forecast was made from.
  public static let knowns: [String: LocalizedText] = [
    "then": LocalizedText(vi: "lúc đó", en: "then"), "now": LocalizedText(vi: "nay", en: "now"),
  ]

  // MARK: Sentences

  /// - Parameters:
  ///   - interval: of the share, at 95 %.
  ///   - isNarrow: so few lay inside that it is no accident.
  ///   - overlaps: the trials have time in common.
  public static func coverage(
    _ inside: Int, of trials: Int, interval: ClosedRange<Double>, isNarrow: Bool, overlaps: Bool
  ) -> LocalizedText {
    let (low, high) = (Int((interval.lowerBound * 100).rounded()), Int((interval.upperBound * 100).rounded()))
    var text = LocalizedText(
      vi: """
        Kết quả nằm từ P10 đến P90: \(inside) trên \(trials) lần (khoảng tin cậy 95 %: \(low)–\(high) %); nên vào khoảng 80 %.
        """,
      en: "Between P10 and P90: \(inside) of \(trials) (95% CI \(low)–\(high)%); it should be about 80%.")
    if overlaps {
      text = LocalizedText(
        vi: "\(text) Các lần thử chồng lên nhau, nên chúng nói ít hơn con số ấy.",
        en: "\(text) The trials overlap, so they say less than that interval has it.")
    }
    guard isNarrow else { return text }
    return LocalizedText(
      vi: "\(text) Khoảng dự báo đã quá hẹp: hãy coi nó là hẹp cả lần này.",
      en: "\(text) The ranges were too narrow: take them to be so this time too.")
  }
}
