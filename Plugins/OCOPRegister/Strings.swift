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

  /// For columns and axes, where the list's own title is too long.
  static func shortStage(_ word: String, firstLevel: OCOPLevel?) -> LocalizedText? {
    switch word {
    case "district_recognised": LocalizedText(vi: "Cấp huyện công nhận", en: "Recognised by district")
    case "plan_accepted": LocalizedText(vi: "Phương án được chấp nhận", en: "Plan accepted")
    case "first_level_evaluated":
      firstLevel == .commune
        ? LocalizedText(vi: "Cấp xã đánh giá", en: "Evaluated by commune")
        : LocalizedText(vi: "Cấp huyện đánh giá", en: "Evaluated by district")
    case "province_evaluated": LocalizedText(vi: "Cấp tỉnh đánh giá", en: "Evaluated by province")
    case "province_recognised": LocalizedText(vi: "Cấp tỉnh công nhận", en: "Recognised by province")
    case "national_dossier_filed": LocalizedText(vi: "Nộp hồ sơ quốc gia", en: "National dossier filed")
    case "national_recognised": LocalizedText(vi: "Trung ương công nhận", en: "Recognised nationally")
    default: nil
    }
  }

  // MARK: Headline

  static let headlineTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
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

  // MARK: Districts

  static func districtsTitle(hasTargets: Bool) -> LocalizedText {
    hasTargets
      ? LocalizedText(vi: "Các huyện so với kế hoạch", en: "Districts against the plan")
      : LocalizedText(vi: "Theo huyện", en: "By district")
  }
  static func districtsLead(_ year: Int, hasTargets: Bool) -> LocalizedText {
    let first = LocalizedText(
      vi: "Đánh giá: sản phẩm được hội đồng cấp huyện cho 3–4 sao trong năm \(String(year)), mỗi sản phẩm một lần.",
      en: "Evaluated: products given 3–4 stars by the district's council in \(String(year)), each once.")
    guard hasTargets else { return first }
    return LocalizedText(
      vi: "\(first) Mức tối thiểu là cam kết; phấn đấu là mức trên của kế hoạch.",
      en: "\(first) The floor is committed; beyond it the plan strives for the stretch figure.")
  }
  static let noDistricts = LocalizedText(vi: "Không có huyện nào.", en: "There are no districts.")
  static let evaluatedColumn = LocalizedText(vi: "đánh giá", en: "evaluated")
  static let floorColumn = LocalizedText(vi: "tối thiểu", en: "floor")
  static let stretchColumn = LocalizedText(vi: "phấn đấu", en: "stretch")
  static let recognisedColumn = LocalizedText(vi: "công nhận", en: "recognised")
  static let districtsChartTitle = LocalizedText(
    vi: "Sản phẩm hội đồng cấp huyện đánh giá 3–4 sao trong năm",
    en: "Products given 3–4 stars by district councils this year")
  static func districtsChartDescription(_ reached: Int, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(reached) trong \(count) huyện đạt mức tối thiểu; vạch là mức tối thiểu.",
      en: "\(reached) of \(count) districts are at their floor, which the line marks.")
  }

  /// 8 × 5 = 40.
  static func slack(_ slack: PlanGoals.Slack) -> LocalizedText {
    let sum = LocalizedText(
      vi: "\(slack.districts) huyện × tối thiểu \(slack.floor) sản phẩm = \(slack.sum)",
      en: "\(slack.districts) districts × a floor of \(slack.floor) = \(slack.sum)")
    let stretch = slack.stretch.map { stretch in
      LocalizedText(
        vi: " Mức phấn đấu: \(slack.districts) × \(stretch) = \(Double(slack.districts) * stretch).",
        en: " What they strive for: \(slack.districts) × \(stretch) = \(Double(slack.districts) * stretch).")
    }
    let rest = stretch ?? LocalizedText(verbatim: "")
    if slack.sum == slack.target {
      return LocalizedText(
        vi:
          "\(sum), vừa đúng chỉ tiêu \(slack.target) sản phẩm của tỉnh: kế hoạch không có dự phòng, mỗi sản phẩm huyện đưa lên mà tỉnh không công nhận là một sản phẩm hụt.\(rest)",
        en:
          "\(sum), exactly the province's target of \(slack.target): the plan leaves no slack, and each product sent up and not recognised is one short.\(rest)"
      )
    }
    if slack.sum < slack.target {
      return LocalizedText(
        vi:
          "\(sum), thấp hơn chỉ tiêu \(slack.target) sản phẩm của tỉnh \(slack.target - slack.sum): các huyện đạt mức tối thiểu vẫn chưa đủ.\(rest)",
        en:
          "\(sum), \(slack.target - slack.sum) below the province's target of \(slack.target): floors alone do not reach it.\(rest)"
      )
    }
    return LocalizedText(
      vi: "\(sum), cao hơn chỉ tiêu \(slack.target) sản phẩm của tỉnh \(slack.sum - slack.target).\(rest)",
      en: "\(sum), \(slack.sum - slack.target) above the province's target of \(slack.target).\(rest)")
  }
  static func slackOfMany(_ tight: Int, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Ở \(tight) trong \(count) kế hoạch, tổng mức tối thiểu của các huyện không vượt chỉ tiêu của tỉnh: không có dự phòng.",
      en:
        "In \(tight) of \(count) plans the districts' floors do not add up to more than the province's target: no slack."
    )
  }

  // MARK: Pipeline

  static let pipelineTitle = LocalizedText(vi: "Sản phẩm theo giai đoạn", en: "Pipeline by stage")
  static let pipelineLead = LocalizedText(
    vi:
      "“Đang ở đây” là giai đoạn hiện nay của sản phẩm, mỗi sản phẩm một lần; “đã qua” là số sản phẩm từng đến giai đoạn đó. Giai đoạn không có thứ tự là trạng thái ngoài quy trình.",
    en:
      "“Now here” is where a product stands, each counted once; “have come to it” counts all that ever did. Stages without an order stand beside the path."
  )
  static let funnelCaption = LocalizedText(vi: "Giai đoạn", en: "Stages")
  static let standingHereColumn = LocalizedText(vi: "đang ở đây", en: "now here")
  static let reachedColumn = LocalizedText(vi: "đã qua", en: "have come to it")
  static let noStages = LocalizedText(vi: "Chưa có sản phẩm ở giai đoạn nào.", en: "No product stands in any stage.")
  static let funnelChartTitle = LocalizedText(
    vi: "Số sản phẩm đã qua từng giai đoạn", en: "Products that have come to each stage")
  static func funnelDescription(_ first: Int, recognised: Int) -> LocalizedText {
    LocalizedText(
      vi: "Từ \(first) sản phẩm ở giai đoạn đầu, \(recognised) sản phẩm từng được công nhận.",
      en: "Of \(first) products at the first stage, \(recognised) have been recognised at some time.")
  }
  static let mapData = LocalizedText(
    vi: "Số liệu giai đoạn × huyện, dạng danh sách", en: "Stage × district as a list")
  static let mapTitle = LocalizedText(
    vi: "Sản phẩm theo giai đoạn hiện nay và huyện", en: "Products by present stage and district")
  static func mapDescription(_ stages: Int, _ districts: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(stages) giai đoạn có sản phẩm, \(districts) huyện.",
      en: "\(stages) stages with products, \(districts) districts.")
  }
  static func tooManyDistricts(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) huyện không vừa một bảng: xem ocop.pipeline, hoặc dùng --district.",
      en: "\(count) districts do not fit a map: see ocop.pipeline, or use --district.")
  }

  // MARK: Publication

  static func publicationTitle(_ year: Int) -> LocalizedText {
    LocalizedText(vi: "Danh sách công bố năm \(String(year))", en: "Publication list \(String(year))")
  }
  static func publicationLead(_ awaiting: Int, _ published: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "\(awaiting) sản phẩm đã có quyết định, chờ công bố (ở đầu danh sách, chưa có ngày công bố); \(published) sản phẩm đã công bố trong năm \(String(year)).",
      en:
        "Decided and awaiting publication: \(awaiting) (first, without a date); published in \(String(year)): \(published)."
    )
  }
  static let nothingToPublish = LocalizedText(
    vi: "Không có sản phẩm nào chờ công bố, và chưa công bố sản phẩm nào trong năm.",
    en: "No product awaits publication, and none was published this year.")
  static let publicationUnknown = LocalizedText(
    vi: "Số liệu không ghi việc công bố kết quả.", en: "The data do not tell when results were published.")
  static let publishedColumn = LocalizedText(vi: "công bố", en: "published")
  static let recognitionColumn = LocalizedText(vi: "công nhận", en: "recognition")

  // MARK: Certificates in force, register

  static let holdersTitle = LocalizedText(vi: "Giấy chứng nhận còn hiệu lực", en: "Certificates in force")
  static let byGroup = LocalizedText(vi: "Theo nhóm sản phẩm", en: "By product group")
  static let byOwner = LocalizedText(vi: "Theo loại chủ thể", en: "By kind of owner")
  static let noGroup = LocalizedText(vi: "chưa ghi nhóm", en: "not given")
  static let noOwnerType = LocalizedText(vi: "chưa ghi loại", en: "not given")
  static func withStarsColumn(_ stars: Int) -> LocalizedText {
    LocalizedText(vi: "\(stars) sao", en: "\(stars) stars")
  }
  static func registerTitle(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "Sổ sản phẩm (\(count))", en: "Register (\(count))")
  }

  // MARK: Method and what the data lack

  static let methodTitle = LocalizedText(vi: "Cách tính và số liệu còn thiếu", en: "Method and data gaps")
  static let recognisedRule = LocalizedText(
    vi:
      "Được công nhận trong năm: có quyết định 3–4 sao ký trong năm, của cấp được giao theo quy định của ngày ký, dù là cấp tỉnh hay cấp huyện. Mỗi sản phẩm tính một lần, theo quyết định cuối; công nhận lại hoặc nâng hạng là khi trước đó đã nộp hồ sơ đánh giá lại hoặc nâng hạng.",
    en:
      "Recognised in the year: by a decision of 3–4 stars dated in the year, by the level, province or district, whose it was to give under the rules of that day. Each product counts once, by its last decision; renewed or upgraded where a re-evaluation or a higher rank was filed for before."
  )
  static let evaluatedRule = LocalizedText(
    vi:
      "“3–4 sao cấp huyện” của kế hoạch là điểm hội đồng cấp huyện để trình cấp tỉnh, chưa phải hạng được công nhận.",
    en:
      "The plan's “3–4 stars at district level” is the score of the district's council, on the way to the province: not yet a rank."
  )
  static func certificateRule(_ months: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Giấy chứng nhận có hiệu lực \(months) tháng từ ngày quyết định và hết hiệu lực vào chính ngày đó; hạng do quyết định công nhận hợp lệ gần nhất.",
      en:
        "A certificate is good for \(months) months from its decision and no longer in force on that day; the last valid decision gives the rank."
    )
  }
  static let stateRule = LocalizedText(
    vi:
      "Giai đoạn là sự kiện gần nhất; trạng thái xét theo giấy chứng nhận: sản phẩm đang nộp hồ sơ nâng hạng, hoặc trượt ở trung ương, vẫn còn hạng đã công nhận.",
    en:
      "The stage is the last event; the state follows the certificate: a product that files for more, or is refused by the centre, keeps its rank."
  )
  static let noRules = LocalizedText(
    vi: "Chưa có quy định OCOP (bảng ocop_rules): mọi quyết định công nhận đều được tính.",
    en: "There are no OCOP rules (table ocop_rules): every recognition is counted.")
  static func noRuleOn(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "Không quy định OCOP nào có hiệu lực ngày \(day).", en: "No OCOP rule is in force on \(day).")
  }
  static func recognises(_ level: LocalizedText, _ stars: [Int]) -> LocalizedText {
    let list = stars.map(String.init).joined(separator: ", ")
    return stars.isEmpty
      ? LocalizedText(vi: "cấp \(level) chỉ đánh giá", en: "the \(level) level evaluates only")
      : LocalizedText(vi: "cấp \(level) công nhận \(list) sao", en: "the \(level) level recognises \(list) stars")
  }
  static func rulesOn(_ day: CalendarDate, _ versions: String, _ levels: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Quy định có hiệu lực ngày \(day) (\(versions)): \(levels).",
      en: "Rules in force on \(day) (\(versions)): \(levels).")
  }
  static func rulesFrom(_ day: CalendarDate, _ versions: String, _ levels: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Quy định có hiệu lực từ ngày \(day) (\(versions)): \(levels).",
      en: "Rules in force from \(day) (\(versions)): \(levels).")
  }
  static func unlistedStages(_ words: String) -> LocalizedText {
    LocalizedText(
      vi: "Giai đoạn không có trong danh sách, xếp ngoài quy trình: \(words).",
      en: "Stages that the list does not know, set beside the path: \(words).")
  }
  static let derivedStages = LocalizedText(
    vi:
      "Danh sách giai đoạn (bảng ocop_stages) không có các giai đoạn của số liệu: thứ tự là thứ tự mà sản phẩm đi qua.",
    en:
      "The list of stages (table ocop_stages) does not know those of the data: their order is the one in which products go through them."
  )
  static func withoutEvents(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) sản phẩm chưa có diễn biến nào.", en: "Products without any event: \(count).")
  }
  static func noDistrictLevel(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Ngày \(day) danh sách đơn vị không có cấp huyện: mọi sản phẩm đứng chung một dòng.",
      en: "On \(day) the list of units has no districts: all products stand in one row.")
  }
  static func withoutDistrict(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) sản phẩm có xã không thuộc huyện nào trong danh sách đơn vị.",
      en: "Products whose commune lies in no district of the list of units: \(count).")
  }
  static func withoutStars(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) sản phẩm được công nhận trong năm mà không ghi hạng sao: không tính vào số 3–4 sao.",
      en: "Products recognised in the year without stars on record, not counted among those of 3–4 stars: \(count).")
  }
  static func laterProducts(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Không kể \(count) sản phẩm chỉ có diễn biến sau ngày \(day).",
      en: "Products that have events after \(day) only, left out: \(count).")
  }
  static func noTargets(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Kế hoạch năm \(String(year)) chưa có chỉ tiêu về sản phẩm: không so sánh.",
      en: "No plan has targets about products for \(String(year)): nothing is compared.")
  }
  static func noGoalsOfGroup(_ group: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Chỉ nhóm \(group): kế hoạch không đặt chỉ tiêu theo nhóm, nên không so sánh.",
      en: "Only the group \(group): plans set no targets by group, so nothing is compared.")
  }
  static let onlyGoalsOfDistrict = LocalizedText(
    vi: "Chỉ một huyện: không so với chỉ tiêu của tỉnh.",
    en: "One district only: not compared with the province's targets.")
}
