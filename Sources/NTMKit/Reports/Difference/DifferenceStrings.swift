/// The words of comparisons.
enum DifferenceStrings {
  static func communesTitle(_ before: LocalizedText, _ after: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "Các xã: \(before) → \(after)", en: "Communes: \(before) → \(after)")
  }
  static let headline = LocalizedText(vi: "Tóm tắt", en: "Summary")
  static func meanOf(_ side: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "Bình quân tiêu chí/xã, \(side)", en: "Criteria met per commune, \(side)")
  }
  static let meanChange = LocalizedText(vi: "Thay đổi", en: "Change")
  static let risen = LocalizedText(vi: "Xã tăng tiêu chí", en: "Communes with more criteria")
  static let fallen = LocalizedText(vi: "Xã giảm tiêu chí", en: "Communes with fewer criteria")
  static let anotherSet = LocalizedText(
    vi: "hai bên do hai bộ tiêu chí khác nhau đánh giá: thay đổi do bộ tiêu chí không phải do các xã",
    en: "the two are judged by different criteria sets: such changes come from the sets, not from what communes did")
  static let meanTitle = LocalizedText(vi: "Vì sao bình quân thay đổi", en: "What moved the mean")
  static let component = LocalizedText(vi: "thành phần", en: "part")
  static let contribution = LocalizedText(vi: "đóng góp vào bình quân", en: "contribution to the mean")
  static let nothingMoved = LocalizedText(vi: "không có gì làm bình quân thay đổi", en: "nothing moved it")
  static let meanMethod = LocalizedText(
    vi: """
      Các phần cộng lại đúng bằng thay đổi của bình quân. Tiêu chí thêm, mất chia cho số xã có số liệu sau; xã mới vào tính phần \
      hơn bình quân trước, xã ra tính phần kém bình quân trước.
      """,
    en: """
      The parts add up to the change of the mean. Criteria gained and lost are divided by the communes with results after; a \
      commune that comes in counts as far as it lies above the mean before, one that goes as far as it lay below it.
      """)
  static let components: [String: LocalizedText] = presences.merging([
    "gained": LocalizedText(vi: "tiêu chí đạt thêm", en: "criteria gained"),
    "lost": LocalizedText(vi: "tiêu chí mất đi", en: "criteria lost"),
    "recoded": LocalizedText(vi: "đổi bộ tiêu chí", en: "another criteria set"),
  ]) { first, _ in first }
  static let presences = Vocabulary.historyTerms["presence"] ?? [:]
  static let byCommune = LocalizedText(vi: "Từng xã", en: "Commune by commune")
  static let columns: [String: LocalizedText] = [
    "before": LocalizedText(vi: "đạt trước", en: "met before"),
    "after": LocalizedText(vi: "đạt sau", en: "met after"),
    "gained": LocalizedText(vi: "đạt thêm", en: "gained"),
    "lost": LocalizedText(vi: "mất đi", en: "lost"),
    "recoded": LocalizedText(vi: "đổi bộ tiêu chí", en: "re-coded"),
    "resubmitted": LocalizedText(vi: "báo cáo lại", en: "re-submitted"),
    "presence": LocalizedText(vi: "số liệu", en: "results"),
  ]
}
