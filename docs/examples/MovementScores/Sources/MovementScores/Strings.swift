import NTMKit

enum Strings {
  static let title = LocalizedText(vi: "Điểm thi đua", en: "Emulation movement scores")
  static let summary = LocalizedText(
    vi: "xếp hạng các huyện theo tiêu chí đạt, xã được công nhận và khen thưởng",
    en: "districts ranked by criteria met, communes recognised and awards")
  static let perCriterion = LocalizedText(
    vi: "điểm cho mỗi tiêu chí đạt bình quân", en: "points for each criterion met in the mean")
  static let perRecognised = LocalizedText(
    vi: "điểm cho mỗi xã được công nhận", en: "points for each commune that is recognised")
  static let perAward = LocalizedText(vi: "điểm cho mỗi lần khen thưởng", en: "points for each award")
  static let negative = LocalizedText(vi: "điểm không thể âm", en: "points cannot be negative")
  static let exampleAll = LocalizedText(vi: "bảng xếp hạng", en: "the ranking")
  static let exampleWithoutAwards = LocalizedText(vi: "không tính khen thưởng", en: "awards left out")
  static let exampleNegative = LocalizedText(vi: "điểm âm bị từ chối", en: "negative points are refused")
  static let ranking = LocalizedText(vi: "Xếp hạng", en: "Ranking")
  static let place = LocalizedText(vi: "hạng", en: "place")
  static let district = LocalizedText(vi: "huyện", en: "district")
  static let communes = LocalizedText(vi: "số xã", en: "communes")
  static let meanMet = LocalizedText(vi: "bình quân đạt", en: "mean met")
  static let recognised = LocalizedText(vi: "xã được công nhận", en: "recognised")
  static let awards = LocalizedText(vi: "khen thưởng", en: "awards")
  static let score = LocalizedText(vi: "điểm", en: "score")
  static let empty = LocalizedText(vi: "Không có huyện nào.", en: "There are no districts.")

  static func method(_ criterion: Double, _ recognised: Double, _ award: Double) -> LocalizedText {
    LocalizedText(
      vi: "Điểm = bình quân tiêu chí đạt × \(criterion) + xã được công nhận × \(recognised) + khen thưởng × \(award).",
      en: "Score = mean of criteria met × \(criterion) + communes recognised × \(recognised) + awards × \(award).")
  }
  static func documentTitle(_ period: Period?) -> LocalizedText {
    guard let period else { return title }
    return LocalizedText(vi: "\(title), \(period)", en: "\(title), \(period)")
  }
}
