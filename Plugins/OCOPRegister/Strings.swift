import NTMKit

/// All words of the report, in both languages.
enum Strings {
  // MARK: The report and its options

  static let title = LocalizedText(vi: "Sản phẩm OCOP", en: "OCOP products")
  static let summary = LocalizedText(
    vi: "từng sản phẩm OCOP đang ở đâu: giai đoạn, hạng sao, hết hạn, việc cần làm, so với kế hoạch",
    en: "where each OCOP product is: stages, stars, expiry, what is due, and the plan")
  static let districtOption = LocalizedText(
    vi: "chỉ một huyện: mã hoặc tên (“huyện Long Mỹ”)", en: "one district only: code or name (“huyện Long Mỹ”)")
  static let groupOption = LocalizedText(
    vi: "chỉ một nhóm sản phẩm: mã hoặc tên (“đồ uống”)", en: "one product group only: word or title (“drinks”)")
  static let withinOption = LocalizedText(
    vi: "sắp hết hạn là trong bao nhiêu tháng, 1 đến 36", en: "how many months ahead expiry is looked for, 1 to 36")
  static let upgradeFromOption = LocalizedText(
    vi: "sản phẩm 3 sao từ bao nhiêu điểm thì xét nâng hạng; 4 sao bắt đầu từ 70 điểm",
    en: "from which score a product of 3 stars is an upgrade candidate; 4 stars begin at 70")
  static func withinOutOfRange(_ months: Int) -> LocalizedText {
    LocalizedText(
      vi: "--within nhận từ 1 đến 36 tháng, không nhận \(months)", en: "--within takes 1 to 36 months, not \(months)")
  }
  static func upgradeFromOutOfRange(_ score: Double) -> LocalizedText {
    LocalizedText(
      vi: "--upgrade-from nhận điểm từ 0 đến 100, không nhận \(score)",
      en: "--upgrade-from takes a score of 0 to 100, not \(score)")
  }
  static func unknownGroup(_ text: String) -> LocalizedText {
    LocalizedText(vi: "không có nhóm sản phẩm “\(text)”", en: "there is no product group “\(text)”")
  }
  static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(vi: "có phải “\(word)”?", en: "did you mean “\(word)”?")
  }
  static func groupChoice(_ word: String, _ label: LocalizedText) -> LocalizedText {
    label.vi == word ? label : LocalizedText(vi: "\(word) (\(label))", en: "\(word) (\(label))")
  }
  static func groupsThere(_ list: [LocalizedText]) -> LocalizedText {
    list.isEmpty
      ? LocalizedText(vi: "số liệu chưa ghi nhóm sản phẩm nào", en: "the data name no product group")
      : LocalizedText(vi: "các nhóm: \(LocalizedText.list(list))", en: "groups: \(LocalizedText.list(list))")
  }
  static let exampleWhole = LocalizedText(vi: "toàn tỉnh", en: "the whole province")
  static let exampleDistrict = LocalizedText(vi: "một huyện", en: "one district")
  static let exampleStages = LocalizedText(
    vi: "số sản phẩm theo giai đoạn, mỗi huyện một dòng", en: "products by stage, a row for each district")
  static let exampleDistricts = LocalizedText(
    vi: "huyện nào còn thiếu sản phẩm so với mức tối thiểu", en: "which districts are short of their floor")
  static let exampleExpiring = LocalizedText(
    vi: "giấy chứng nhận hết hạn trong ba tháng tới", en: "certificates that run out within three months")
  static let examplePublication = LocalizedText(
    vi: "sản phẩm chờ công bố, theo huyện", en: "products that await publication, by district")
  static let exampleUpgrades = LocalizedText(
    vi: "sản phẩm 3 sao gần 4 sao nhất", en: "products of 3 stars nearest to 4")
  static let exampleGroup = LocalizedText(
    vi: "đồ uống đang có chứng nhận, theo hạng sao", en: "drinks with a certificate in force, by stars")

  static func documentTitle(place: String?, group: LocalizedText?, day: CalendarDate) -> LocalizedText {
    var parts = [title]
    if let group { parts.append(group) }
    if let place { parts.append(LocalizedText(verbatim: place)) }
    parts.append(LocalizedText(vi: "đến ngày \(day)", en: "as of \(day)"))
    return .list(parts)
  }

  // MARK: Words of several tables

  /// What stands in the first column of a totals row.
  static let totalWord = "total"
  static let total = LocalizedText(vi: "Tổng", en: "Total")
  static let noDistrict = LocalizedText(vi: "không thuộc huyện nào", en: "in no district")
  static let productColumn = LocalizedText(vi: "sản phẩm", en: "product")
  static let starsColumn = LocalizedText(vi: "sao", en: "stars")
  static let districtColumn = LocalizedText(vi: "huyện", en: "district")
  static let sinceColumn = LocalizedText(vi: "từ ngày", en: "since")
  static let filedColumn = LocalizedText(vi: "nộp hồ sơ", en: "filed on")
  static let productsColumn = LocalizedText(vi: "số sản phẩm", en: "products")
  static let inForceColumn = LocalizedText(vi: "còn hiệu lực", en: "in force")
  static let shareColumn = LocalizedText(vi: "tỷ lệ", en: "share")
  static let noProducts = LocalizedText(vi: "Chưa có sản phẩm nào.", en: "There are no products.")

  static func kind(_ kind: OCOPRecognition.Kind) -> LocalizedText {
    switch kind {
    case .new: LocalizedText(vi: "mới", en: "new")
    case .renewed: LocalizedText(vi: "công nhận lại", en: "renewed")
    case .upgraded: LocalizedText(vi: "nâng hạng", en: "upgraded")
    }
  }

  // MARK: Headline

  static let headlineTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static func noneRecognised(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có sản phẩm nào được công nhận 3–4 sao trong năm \("\(year)").",
      en: "No product was recognised at three or four stars in \("\(year)") yet.")
  }
  static func recognisedMetric(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Được công nhận 3–4 sao trong năm \(String(year))", en: "Recognised at 3–4 stars in \(String(year))")
  }
  static func counted(_ count: Int, _ what: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(count) \(what)", en: "\(count) \(what)")
  }
  static func ofTheseByDistrict(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trong đó cấp huyện công nhận \(count)", en: "\(count) of them by districts")
  }
  static func moreWithoutStars(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "ngoài ra \(count) không ghi hạng sao", en: "\(count) more without stars on record")
  }
  static func districtsMetric(_ floor: Double?) -> LocalizedText {
    guard let floor else {
      return LocalizedText(vi: "Huyện đạt mức tối thiểu", en: "Districts at their floor")
    }
    return LocalizedText(
      vi: "Huyện đạt mức tối thiểu \(floor) sản phẩm", en: "Districts at their floor of \(floor)")
  }
  static func evaluatedMetric(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Hội đồng cấp huyện đánh giá 3–4 sao trong năm \(String(year))",
      en: "Given 3–4 stars by district councils in \(String(year))")
  }
  static func evaluatedDetail(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "các hội đồng cấp huyện đã đánh giá 3–4 sao \(count) sản phẩm",
      en: "given 3–4 stars by district councils: \(count)")
  }
  static func districtsStriving(_ count: Int, _ stretch: Double) -> LocalizedText {
    LocalizedText(vi: "\(count) huyện đạt mức phấn đấu \(stretch)", en: "\(count) at the \(stretch) they strive for")
  }
  static func striving(_ stretch: Double) -> LocalizedText {
    LocalizedText(vi: "phấn đấu \(stretch)", en: "strives for \(stretch)")
  }
  static func dossiersMetric(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Hồ sơ nộp đánh giá cấp quốc gia năm \(String(year))", en: "National dossiers filed in \(String(year))")
  }
  static func eligible(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "thêm \(count) sản phẩm đủ điều kiện mà chưa nộp", en: "\(count) more eligible and not filed")
  }
  static let inForceMetric = LocalizedText(vi: "Giấy chứng nhận còn hiệu lực", en: "Certificates in force")
  static func ofProducts(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trong \(count) sản phẩm", en: "of \(count) in all")
  }
  static func withStars(_ count: Int, _ stars: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) hạng \(stars) sao", en: "\(count) of \(stars) stars")
  }
  static func expiringMetric(_ months: Int) -> LocalizedText {
    LocalizedText(vi: "Hết hạn trong \(months) tháng tới", en: "Running out within \(months) months")
  }
  static func expiredAlready(_ count: Int, refiled: Int) -> LocalizedText {
    refiled == 0
      ? LocalizedText(
        vi: "\(count) đã hết hạn, chưa nộp hồ sơ đánh giá lại", en: "run out: \(count), none filed again")
      : LocalizedText(
        vi: "\(count) đã hết hạn, \(refiled) trong số đó đã nộp hồ sơ đánh giá lại",
        en: "run out: \(count), of these filed again: \(refiled)")
  }
  static let awaitingMetric = LocalizedText(vi: "Chờ công bố kết quả", en: "Awaiting publication")
  static func decidedSince(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "quyết định sớm nhất ngày \(day)", en: "the earliest decided on \(day)")
  }
  static let upgradesMetric = LocalizedText(vi: "Có thể nâng từ 3 lên 4 sao", en: "Upgrade candidates, 3 to 4 stars")
  static func upgradesFiled(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) trong số đó đã nộp hồ sơ", en: "\(count) of these filed")
  }
  static func upgradesDone(_ count: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "đã nâng hạng trong năm \(String(year)): \(count)", en: "upgraded in \(String(year)): \(count)")
  }
  static let standingMetric = LocalizedText(vi: "Đứng yên hơn một năm", en: "Standing still for over a year")
  static let findingsMetric = LocalizedText(vi: "Sự kiện trái quy định", en: "Events against the rules")
  static func findingsDetail(_ products: Int) -> LocalizedText {
    LocalizedText(vi: "ở \(products) sản phẩm", en: "products concerned: \(products)")
  }

  // MARK: Certificates that run out

  static func expiringTitle(_ months: Int) -> LocalizedText {
    LocalizedText(
      vi: "Giấy chứng nhận đã hết hạn và hết hạn trong \(months) tháng tới",
      en: "Certificates run out, or running out within \(months) months")
  }
  static func expiringLead(_ horizon: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Hết hạn đến ngày \(horizon), sớm nhất trước. Sản phẩm hết hạn không còn hạng sao cho đến khi được đánh giá lại; ngày còn lại âm là đã quá hạn.",
      en:
        "Running out up to \(horizon), the earliest first. A product loses its rank on expiry until it is evaluated again; days left are negative once it has run out."
    )
  }
  static func noneExpiring(_ months: Int) -> LocalizedText {
    LocalizedText(
      vi: "Không có giấy chứng nhận nào đã hết hạn hoặc hết hạn trong \(months) tháng tới.",
      en: "No certificate has run out or runs out within \(months) months.")
  }
  static let daysLeftColumn = LocalizedText(vi: "còn lại", en: "left")
  static let refiledColumn = LocalizedText(vi: "nộp lại hồ sơ", en: "filed again")

  // MARK: Upgrades

  static let upgradesTitle = LocalizedText(vi: "Nâng hạng từ 3 lên 4 sao", en: "Upgrades from 3 to 4 stars")
  static func upgradesLead(_ score: Double, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Có thể nâng hạng: giấy chứng nhận 3 sao còn hiệu lực, từ \(score) điểm (4 sao bắt đầu từ 70), điểm cao trước; sau đó là sản phẩm đã nâng hạng trong năm \(String(year)).",
      en:
        "Candidates hold 3 stars in force at \(score) points or more (4 stars begin at 70), the highest score first; below them, those upgraded in \(String(year))."
    )
  }
  static let noUpgrades = LocalizedText(
    vi: "Không có sản phẩm nào gần mức 4 sao, và chưa sản phẩm nào được nâng hạng trong năm.",
    en: "No product is near 4 stars, and none was upgraded this year.")
  static let upgradeColumn = LocalizedText(vi: "nâng hạng", en: "upgrade")
  static func upgrade(_ stage: Upgrades.Candidate.Stage) -> LocalizedText {
    switch stage {
    case .eligible: LocalizedText(vi: "có thể nâng", en: "candidate")
    case .filed: LocalizedText(vi: "đã nộp hồ sơ", en: "filed")
    case .done: LocalizedText(vi: "đã nâng hạng", en: "upgraded")
    }
  }

  // MARK: National dossiers

  static let nationalTitle = LocalizedText(vi: "Đánh giá cấp quốc gia", en: "National evaluation")
  static func nationalLead(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Đủ điều kiện: 4 sao do cấp tỉnh công nhận, còn hiệu lực, từ 90 điểm, chưa nộp hồ sơ kể từ quyết định đó; sau đó là hồ sơ đã nộp trong năm \(String(year)).",
      en:
        "Eligible: 4 stars by the province, in force, at 90 points or more, no dossier since that decision; below them, dossiers filed in \(String(year))."
    )
  }
  static func noDossiers(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Năm \(String(year)) chưa nộp hồ sơ nào, và không có sản phẩm nào đủ điều kiện.",
      en: "No dossier was filed in \(String(year)), and no product is eligible.")
  }
  static let dossierColumn = LocalizedText(vi: "hồ sơ", en: "dossier")
  static func dossier(_ dossier: National.Candidate.Dossier) -> LocalizedText {
    switch dossier {
    case .eligible: LocalizedText(vi: "đủ điều kiện", en: "eligible")
    case .filed: LocalizedText(vi: "đã nộp", en: "filed")
    }
  }

  // MARK: Standing still

  static let standingTitle = LocalizedText(vi: "Sản phẩm đứng yên hơn một năm", en: "Products standing still")
  static let standingLead = LocalizedText(
    vi: "Đang thực hiện nhưng hơn 12 tháng không có diễn biến nào, lâu nhất trước.",
    en: "In progress, and nothing has happened for more than 12 months; the longest first.")
  static let noneStanding = LocalizedText(
    vi: "Không có sản phẩm nào đứng yên hơn một năm.", en: "No product has stood still for over a year.")
  static let monthsColumn = LocalizedText(vi: "số tháng", en: "months")

  // MARK: Findings

  static let findingsTitle = LocalizedText(vi: "Sự kiện trái quy định", en: "Events against the rules")
  static let findingsLead = LocalizedText(
    vi: "Xét theo quy định của ngày sự kiện, mới nhất trước. Quyết định sai thẩm quyền không được tính là công nhận.",
    en:
      "By the rules of the event's own day, the newest first. A decision that was not its level's to give is no recognition."
  )
  static let noFindings = LocalizedText(
    vi: "Mọi sự kiện đều đúng quy định của ngày đó.", en: "Every event is as the rules of its day allow.")
  static let noRulesToCheck = LocalizedText(
    vi: "Chưa có quy định nào để đối chiếu.", en: "There are no rules to check events by.")
  static let messageColumn = LocalizedText(vi: "điều trái quy định", en: "what is wrong")
  static let ruleColumn = LocalizedText(vi: "loại", en: "kind")
}
