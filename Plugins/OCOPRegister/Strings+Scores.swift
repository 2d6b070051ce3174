import NTMKit

/// The words of score sheets: where points are lost, near misses, the sheets themselves.
extension Strings {
  static let nearOption = LocalizedText(
    vi: "thiếu bao nhiêu điểm nữa là lên hạng thì kể là suýt đạt, 0 đến 20",
    en: "how many points below the next rank count as a near miss, 0 to 20")
  static let sinceOption = LocalizedText(
    vi: "liệt kê phiếu điểm từ ngày nào; không ghi: từ đầu năm",
    en: "from which day score sheets are listed; by default the first of January")
  static func nearOutOfRange(_ points: Double) -> LocalizedText {
    LocalizedText(
      vi: "--near nhận từ 0 đến 20 điểm, không nhận \(points)", en: "--near takes 0 to 20 points, not \(points)")
  }
  static let exampleScores = LocalizedText(
    vi: "phiếu điểm của một sản phẩm qua các lần đánh giá", en: "a product's score sheets through all evaluations")
  static let exampleParts = LocalizedText(
    vi: "huyện nào mất nhiều điểm nhất ở phần nào", en: "where each district's products lose most points")
  static let exampleNear = LocalizedText(
    vi: "sản phẩm thiếu không quá 2 điểm để lên hạng", en: "products at most 2 points below the next rank")

  static func part(_ part: String) -> LocalizedText { LocalizedText(vi: "phần \(part)", en: "part \(part)") }
  static func lost(_ part: String) -> LocalizedText { LocalizedText(vi: "mất \(part)", en: "lost \(part)") }
  static let partColumn = LocalizedText(vi: "phần", en: "part")
  static let lostColumn = LocalizedText(vi: "điểm mất", en: "points lost")
  static let lostMostColumn = LocalizedText(vi: "mất nhiều ở", en: "most lost")
  static let numberColumn = LocalizedText(verbatim: "n")
  static let changeColumn = LocalizedText(vi: "so lần trước", en: "change")
  static let decidedColumn = LocalizedText(vi: "quyết định", en: "decided")

  // MARK: Where points are lost

  static let partsTitle = LocalizedText(vi: "Sản phẩm mất điểm ở phần nào", en: "Where products lose points")
  static let partsLead = LocalizedText(
    vi:
      "Bình quân tỷ lệ điểm đạt được so với điểm tối đa của từng phần, theo phiếu điểm đủ ba phần gần nhất của mỗi sản phẩm. A: sản phẩm và sức mạnh cộng đồng; B: khả năng tiếp thị; C: chất lượng sản phẩm. n là số sản phẩm; “mất nhiều ở” là phần mất nhiều điểm nhất.",
    en:
      "The mean share of each part's maximum, over the last full score sheet of each product. A: the product and the community’s strength; B: marketing; C: quality. n is the number of products; “most lost” names the part with the most points lost."
  )
  static let noFullSheets = LocalizedText(
    vi: "Chưa có phiếu điểm nào ghi đủ ba phần và biết điểm tối đa.",
    en: "There is no score sheet with all three parts and known maxima.")
  static let kindColumn = LocalizedText(vi: "sản phẩm của", en: "products of")
  static let meanScore = LocalizedText(vi: "điểm", en: "score")
  static func kind(_ kind: PartShares.Row.Kind, _ units: ShownUnits) -> LocalizedText {
    switch kind {
    case .all: LocalizedText(vi: "tất cả", en: "all")
    case .district: units.districtColumn
    case .group: LocalizedText(vi: "nhóm sản phẩm", en: "product group")
    case .stars: LocalizedText(vi: "hạng theo điểm", en: "rank by score")
    }
  }
  static let lostChartTitle = LocalizedText(
    vi: "Điểm mất bình quân của một sản phẩm, theo phần", en: "Mean points lost by a product, by part")
  static func lostChartDescription(_ lost: [Double]) -> LocalizedText {
    let parts = zip(ScoreSheet.parts, lost).map { part, points in
      LocalizedText(vi: "\(part) \((points * 10).rounded() / 10)", en: "\(part) \((points * 10).rounded() / 10)")
    }
    return LocalizedText(
      vi: "Trong 100 điểm, một sản phẩm bình quân mất: \(LocalizedText.list(parts, separator: "; ")).",
      en: "Of 100 points products lose on average: \(LocalizedText.list(parts, separator: "; ")).")
  }

  // MARK: Near misses

  static func nearTitle(_ points: Double) -> LocalizedText {
    LocalizedText(
      vi: "Suýt lên hạng: thiếu không quá \(points) điểm", en: "Near misses: at most \(points) points short")
  }
  static func nearLead(_ parts: [(part: String, count: Int)]) -> LocalizedText {
    let first = LocalizedText(
      vi: "Theo lần đánh giá gần nhất; 3, 4 và 5 sao bắt đầu từ 50, 70 và 90 điểm. Ít thiếu nhất trước.",
      en: "By the last evaluation; 3, 4 and 5 stars begin at 50, 70 and 90 points. The nearest first.")
    guard !parts.isEmpty else { return first }
    let list = LocalizedText.list(
      parts.map { LocalizedText(vi: "\($0.part) (\($0.count))", en: "\($0.part) (\($0.count))") })
    return LocalizedText(
      vi: "\(first) Phần mất nhiều điểm nhất (số sản phẩm): \(list).",
      en: "\(first) The part in which most is lost (products): \(list).")
  }
  static func noNearMisses(_ points: Double) -> LocalizedText {
    LocalizedText(
      vi: "Không có sản phẩm nào thiếu không quá \(points) điểm để lên hạng.",
      en: "No product is at most \(points) points below the next rank.")
  }
  static let nextStarsColumn = LocalizedText(vi: "hạng tới", en: "next rank")
  static let shortColumn = LocalizedText(vi: "còn thiếu", en: "short by")

  // MARK: Score sheets

  static func scoresTitle(_ count: Int, _ since: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "Phiếu điểm từ ngày \(since): \(count)", en: "Score sheets since \(since): \(count)")
  }
  static let scoresLead = LocalizedText(
    vi:
      "Mỗi lần đánh giá một dòng, mới nhất trước, xét theo quy định của ngày đó. “Sao” là hội đồng chấm, “quyết định” là hạng được công nhận sau đó; “so lần trước” là tăng giảm điểm so với lần đánh giá trước, của bất cứ cấp nào.",
    en:
      "One row per evaluation, the newest first, by the rules of its day. “Stars” are the council’s, “decided” those of the decision that followed; “change” is against the evaluation before, by whichever council."
  )
  static func noScores(_ since: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Từ ngày \(since) chưa có lần đánh giá nào có điểm.", en: "No evaluation since \(since) has a score.")
  }
  private static func maxima(_ rule: OCOPRule) -> LocalizedText {
    .list(
      zip(ScoreSheet.parts, rule.partMaxima).map { part, most in
        let points = most.map { LocalizedText(vi: "\($0)", en: "\($0)") } ?? LocalizedText(vi: "chưa rõ", en: "unknown")
        return LocalizedText(vi: "\(part) \(points)", en: "\(part) \(points)")
      })
  }
  static func ruleOfSheets(_ rule: OCOPRule, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) phiếu điểm xét theo \(rule.version), điểm tối đa: \(maxima(rule)).",
      en: "\(count) sheets are held against \(rule.version), with at most: \(maxima(rule)).")
  }
  static func unverifiedRule(_ rule: OCOPRule, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "\(count) phiếu điểm xét theo \(rule.version), điểm tối đa: \(maxima(rule)). Quy định này chưa xác minh: đối chiếu phụ lục của quyết định trước khi dùng.",
      en:
        "\(count) sheets are held against \(rule.version), with at most: \(maxima(rule)). These rules are unverified: check the annex of the decision before use."
    )
  }
}
