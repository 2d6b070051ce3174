/// What reports that set their earlier forecasts beside what came call the parts of it.
public enum TrackRecord {
  /// Title of the section.
  public static let title = LocalizedText(vi: "Đã dự báo đúng đến đâu", en: "Track record")
  /// In place of an empty table.
  public static let nothingTried = LocalizedText(vi: "Chưa thử được lần nào.", en: "Nothing could be tried.")

  // MARK: Columns

  /// Header of what was forecast.
  public static let forPeriod = LocalizedText(vi: "Dự báo cho", en: "For")
  /// Header of what came.
  public static let came = LocalizedText(vi: "Kết quả", en: "Came")
  /// Continuous ranked probability score: lower is better, 0 is perfect.
  public static let crps = LocalizedText(verbatim: "CRPS")
  /// Brier score: 0…1, lower is better.
  public static let brier = LocalizedText(verbatim: "Brier")
  /// Header of the mean of the chances that were given.
  public static let meanChance = LocalizedText(vi: "Xác suất bình quân", en: "Mean chance")
  /// Header of how often it came.
  public static let cameShare = LocalizedText(vi: "Tỷ lệ xảy ra", en: "Came, share")
  /// Of the column `known`: which state of the data a forecast was made from.
  public static let knowns: [String: LocalizedText] = [
    "then": LocalizedText(vi: "lúc đó", en: "then"), "now": LocalizedText(vi: "nay", en: "now"),
  ]

  static let forecasts = LocalizedText(vi: "số dự báo", en: "forecasts")

  // MARK: Sentences

  static let diagramTitle = LocalizedText(
    vi: "Xác suất đã nói và tỷ lệ đã xảy ra", en: "Chances given and how often it came")
  /// - Parameter furthest: the band furthest from the diagonal of those with forecasts enough.
  static func diagram(_ forecasts: Int, furthest: Reliability.Band?) -> LocalizedText {
    let text = LocalizedText(
      vi: """
        Mỗi chấm là những dự báo có xác suất gần nhau, bên cạnh là số dự báo (tổng \(forecasts)). Càng gần đường chéo càng đúng; nằm trên: xảy ra \
        nhiều hơn đã nói, nằm dưới: ít hơn.
        """,
      en: """
        Each point is forecasts of like chances, their number beside it (\(forecasts) in all). The nearer to the diagonal the better; above it \
        more came than was said, below it less.
        """)
    guard let furthest, let mean = furthest.mean, let share = furthest.share else { return text }
    let (said, came) = (mean * 100, share * 100)
    return LocalizedText(
      vi: "\(text) Xa nhất: nói \(said, digits: 0) %, xảy ra \(came, digits: 0) % (\(furthest.forecasts) dự báo).",
      en:
        "\(text) Furthest from it: \(said, digits: 0)% said, \(came, digits: 0)% came (\(furthest.forecasts) forecasts)."
    )
  }

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
