import NTMKit

/// The words of the report's standing tables: districts, pipeline, publication, certificates, and how it counts.
extension Strings {
  // MARK: Districts

  static let districtsAgainstPlan = LocalizedText(vi: "Các huyện so với kế hoạch", en: "Districts against the plan")
  static let otherGeography = LocalizedText(
    vi:
      "Trên địa giới khác, mỗi sản phẩm ghi dưới xã mà xã của nó đã nhập vào; xã bị tách giữ tên cũ. Mức tối thiểu và phấn đấu của kế hoạch giao cho các huyện lúc đó nên không so ở đây; mục tiêu chung của tỉnh vẫn so, vì sản phẩm vẫn là những sản phẩm ấy.",
    en:
      "On another geography each product stands under the commune that its own went to; split communes keep their old names. The plan's floors and stretch figures are of the districts of its time and are left out; what it wants of the whole province stays, as the products are the same."
  )
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
