import NTMKit

/// All words of the report, in both languages.
enum Strings {
  // MARK: The report and its options

  static let title = LocalizedText(vi: "Thời gian ở từng bước OCOP", en: "Time in OCOP stages")
  static let summary = LocalizedText(
    vi: "sản phẩm chờ ở bước nào, bao lâu, đi tiếp ra sao, và sẽ có thêm bao nhiêu sản phẩm được công nhận",
    en: "where products wait, how long, how they go on, and how many more will be recognised")
  static let fixedGeography = LocalizedText(
    vi: "mục tiêu giao cho các huyện, tỉnh lúc đó", en: "targets are those of the districts and provinces of the time")
  static let daysOption = LocalizedText(
    vi: "dự kiến trong bấy nhiêu ngày tới", en: "expect within so many days")
  static let districtsOption = LocalizedText(
    vi: "thêm dòng từng huyện khi có nhiều tỉnh", en: "rows of districts too where there are several provinces")
  static func daysOutOfRange(_ days: Int, _ range: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      vi: "--days nhận số từ \(range.lowerBound) đến \(range.upperBound), không nhận \(days)",
      en: "--days takes \(range.lowerBound) to \(range.upperBound), not \(days)")
  }
  static let exampleWhole = LocalizedText(
    vi: "mọi bước, và số sản phẩm dự kiến trong một năm tới", en: "all stages, and what to expect within a year")
  static let exampleSlowest = LocalizedText(
    vi: "bước có sản phẩm đang chờ, trung vị dài trước; bước chưa đến một nửa rời đi thì chưa có trung vị, đứng cuối",
    en:
      "stages with products waiting, the longest median first; what fewer than half have left has none yet and stands last"
  )
  static let exampleLeaving = LocalizedText(
    vi: "sau 90 ngày còn ở lại, đã đi tiếp bao nhiêu", en: "what has stayed and what has gone on after 90 days")
  static let examplePlaces = LocalizedText(
    vi: "dự kiến của từng huyện đến cuối năm", en: "what to expect of each district by the year's end")

  static func documentTitle(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "\(title), đến ngày \(day)", en: "\(title), as of \(day)")
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let standingMetric = LocalizedText(vi: "Sản phẩm đang trên đường", en: "Products on their way")
  static func asOf(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "có hồ sơ đang làm đến \(day), kể cả nâng hạng và đánh giá lại",
      en: "with a dossier under way on \(day), for upgrades and renewals too")
  }
  static let standingRule = LocalizedText(
    vi: "Số sản phẩm đang đứng ở các bước, kể cả đang làm lại hồ sơ khi đã có giấy chứng nhận",
    en: "Products that stand in the stages, those filed anew while they hold a certificate too")
  static let slowestMetric = LocalizedText(
    vi: "Bước chậm nhất, thời gian trung vị", en: "The slowest stage, median stay")
  static func slowestDetail(_ stage: LocalizedText, standing: Int) -> LocalizedText {
    LocalizedText(vi: "\(stage): đang có \(standing) sản phẩm", en: "\(stage): \(products(standing)) there now")
  }
  static func products(_ count: Int) -> String { count == 1 ? "1 product" : "\(count) products" }
  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
  static let slowestOpenMetric = LocalizedText(
    vi: "Bước chậm nhất, thời gian trung vị dài hơn", en: "The slowest stage, median stay longer than")
  static func slowestOpenDetail(_ stage: LocalizedText, standing: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(stage): chưa đến một nửa số lượt đã rời; đang có \(standing) sản phẩm",
      en: "\(stage): fewer than half have left; \(products(standing)) there now")
  }
  static let openMedianRule = LocalizedText(
    vi:
      "Thời gian chờ lâu nhất trong các bước mà chưa đến một nửa số lượt đã rời (Kaplan–Meier): trung vị của bước đó còn dài hơn",
    en:
      "The longest wait in stages that fewer than half of the stays have left (Kaplan–Meier): the median is longer than that"
  )
  static let medianRule = LocalizedText(
    vi: "Số ngày mà một nửa số lượt ở bước đó đã rời đi (Kaplan–Meier), lớn nhất trong các bước đã có đủ lượt rời đi",
    en: "The days by which half of the stays were over (Kaplan–Meier), the most among stages that enough have left")
  static func expectedMetric(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Dự kiến được công nhận trong \(count) ngày tới", en: "Expected to be recognised within \(days(count))")
  }
  static func range(_ low: Int, _ high: Int) -> LocalizedText {
    LocalizedText(vi: "P5 đến P95: từ \(low) đến \(high)", en: "P5 to P95: \(low) to \(high)")
  }
  static let meanRule = LocalizedText(
    vi: "Tổng xác suất của từng sản phẩm đang trên đường, theo bước và số ngày đã chờ",
    en: "The chances of all products on their way, by stage and days waited, added up")
  /// - Parameter day: that the chance is of: the due date, or the end of the time asked for where that comes first.
  static func probabilityMetric(_ target: Int, due: CalendarDate?, by day: CalendarDate, days count: Int)
    -> LocalizedText
  {
    guard day != due else {
      return LocalizedText(
        vi: "Khả năng đạt chỉ tiêu \(target) sản phẩm (hạn \(day))",
        en: "Chance of the target of \(products(target)) (due \(day))")
    }
    let text = LocalizedText(
      vi: "Khả năng đạt \(target) sản phẩm trong \(count) ngày tới, đến \(day)",
      en: "Chance of \(products(target)) within \(days(count)), by \(day)")
    return due.map { due in
      LocalizedText(vi: "\(text) (hạn của chỉ tiêu: \(due))", en: "\(text) (the target is due \(due))")
    } ?? text
  }
  /// - Parameter lapsing: of what is counted, how many certificates run out by a day.
  static func countedDetail(_ counted: Int, lapsing: Int, by day: CalendarDate) -> LocalizedText {
    guard lapsing > 0 else { return LocalizedText(vi: "đã có \(counted)", en: "\(counted) so far") }
    return LocalizedText(
      vi: "đã có \(counted), trong đó \(lapsing) giấy chứng nhận hết hạn đến \(day)",
      en: "\(counted) so far, of which \(lapsing) run out by \(day)")
  }
  static let probabilityRule = LocalizedText(
    vi: "Xác suất để số đã có cộng với số sẽ được công nhận đạt chỉ tiêu (phân phối Poisson nhị thức)",
    en: "The chance that what there is and what will be recognised reach the target (Poisson binomial)")
  static let rangesAreNarrow = LocalizedText(
    vi:
      "Các khoảng ở đây coi mỗi sản phẩm độc lập với nhau. Hội đồng xét nhiều sản phẩm trong một phiên, nên thực tế dao động rộng hơn; báo cáo ocop-forecast có tính đến điều đó và có bảng thành tích.",
    en:
      "Ranges here take products as independent of one another. Councils decide on many in one session, so what comes varies more; the report ocop-forecast allows for that, and has a track record."
  )
  static func laterEvents(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Đến ngày \(day) chưa có diễn biến nào của sản phẩm OCOP; những diễn biến đã nhập đều sau ngày đó. Xem --reporting-date.",
      en: "No event of an OCOP product is dated by \(day): those on record are later. See --reporting-date.")
  }
  static func unrated(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "\(count) quyết định công nhận không ghi hạng sao. Ở đây chúng vẫn là quyết định; với chỉ tiêu thì chỉ tính như báo cáo plan: quyết định 3–4 sao, hoặc giấy chứng nhận còn hiệu lực.",
      en:
        "Decisions without stars: \(count). They are decisions here all the same; towards targets counts what the report plan counts: decisions of 3–4 stars, or certificates in force."
    )
  }
  static let noEvents = LocalizedText(
    vi: "Chưa có diễn biến nào của sản phẩm OCOP: nhập tệp sản phẩm và tệp diễn biến.",
    en: "No OCOP product has any event yet: import files of products and of their events.")

  // MARK: Stages

  static let stagesTitle = LocalizedText(vi: "Theo từng bước", en: "By stage")
  static let stagesLead = LocalizedText(
    vi:
      "Mỗi lượt ở một bước kéo dài từ khi vào bước đến sự kiện tiếp theo; lượt chưa xong chỉ tính đến ngày báo cáo. Trung vị là số ngày mà một nửa số lượt đã rời bước.",
    en:
      "A stay lasts from the day a product came into a stage until its next event; one that is not over is watched until the reporting date. The median is the number of days by which half have left."
  )
  static let standingColumn = LocalizedText(vi: "đang chờ", en: "waiting now")
  static let longestColumn = LocalizedText(vi: "chờ lâu nhất", en: "longest wait")
  static let visitsColumn = LocalizedText(vi: "số lượt", en: "stays")
  static let medianColumn = LocalizedText(vi: "trung vị", en: "median")
  static let lowerColumn = LocalizedText(vi: "từ (95%)", en: "from (95%)")
  static let upperColumn = LocalizedText(vi: "đến (95%)", en: "to (95%)")
  static let wentOn = LocalizedText(vi: "đi tiếp", en: "went on")
  static let sentBack = LocalizedText(vi: "bị trả lại", en: "sent back")
  static let gaveUp = LocalizedText(vi: "không đạt hoặc thôi", en: "refused or dropped")
  static let staying = LocalizedText(vi: "còn ở lại", en: "still there")
  static let conversionColumn = LocalizedText(vi: "đi tiếp trong số đã rời", en: "went on, of those that left")
  static let noStages = LocalizedText(vi: "Chưa có lượt nào.", en: "There are no stays yet.")
  static let afterColumn = LocalizedText(vi: "sau", en: "after")
  static let leavingCaption = LocalizedText(
    vi: "Sau bấy nhiêu ngày kể từ khi vào bước: còn ở lại, và đã rời đi theo cách nào (%)",
    en: "So many days after coming into a stage: still there, or how they have left (%)")
  static func leavingChartTitle(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(days) ngày sau khi vào bước; bước chưa theo dõi được lâu như thế: đến ngày cuối đã biết",
      en: "\(days) days after coming into a stage; where none was watched so long, on the last day known")
  }
  static func leavingChartDescription(
    _ days: Int, stages: Int, slowest: LocalizedText, staying: Double
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(stages) bước; sau \(days) ngày còn ở lại nhiều nhất là ở bước “\(slowest)”: \(staying, digits: 0)%.",
      en: "\(stages) stages; after \(days) days most are still there in “\(slowest)”: \(staying, digits: 0)%.")
  }
  static let shareColumn = LocalizedText(vi: "tỷ lệ", en: "share")
  static let outcomeColumn = LocalizedText(vi: "đến đâu", en: "what became of it")

  // MARK: Places

  static let placesTitle = LocalizedText(vi: "Dự kiến được công nhận", en: "To be recognised")
  static let placesLead = LocalizedText(
    vi:
      "Từ những sản phẩm đang trên đường: mỗi sản phẩm có một xác suất theo bước đang đứng và số ngày đã chờ, học từ các lượt trước của mọi nơi. Sản phẩm chưa đăng ký không được tính.",
    en:
      "Of the products on their way: each has a chance by the stage it stands in and the days it has waited, learned from earlier stays of all places. Products not registered yet are not counted."
  )
  static func placesCaption(_ count: Int, until day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Số sản phẩm sẽ được công nhận thêm trong \(count) ngày, đến \(day)",
      en: "Products that will be recognised within \(days(count)), by \(day)")
  }
  static let total = LocalizedText(vi: "Tất cả", en: "All")
  static let placeColumn = LocalizedText(vi: "địa phương", en: "place")
  static let onTheWayColumn = LocalizedText(vi: "đang trên đường", en: "on their way")
  static let meanColumn = LocalizedText(vi: "dự kiến", en: "expected")
  static let p05 = LocalizedText(verbatim: "P5")
  static let p50 = LocalizedText(verbatim: "P50")
  static let p95 = LocalizedText(verbatim: "P95")
  static let targetColumn = LocalizedText(vi: "chỉ tiêu", en: "target")
  static let countedColumn = LocalizedText(vi: "đã có", en: "so far")
  static let dueColumn = LocalizedText(vi: "hạn", en: "due")
  static let probabilityColumn = LocalizedText(vi: "khả năng đạt", en: "chance of the target")
  static let targetRule = LocalizedText(
    vi:
      "Khả năng đạt chỉ tiêu tính đến hạn của kế hoạch, hoặc đến hết số ngày nêu trên nếu hạn muộn hơn hay không có hạn. Đếm như báo cáo plan: chỉ tiêu của một năm đếm sản phẩm được công nhận 3–4 sao trong năm đó; chỉ tiêu cộng dồn đếm sản phẩm có giấy chứng nhận còn hiệu lực, nên nâng hạng hay đánh giá lại không thêm gì, và giấy hết hạn trước ngày ấy không còn được tính.",
    en:
      "The chance of a target is as of the plan's due date, or of the days above where that is later or missing. Counted is as in the report plan: for a year the products recognised in it at 3–4 stars; for a cumulative target those with a certificate in force, so that upgrades and renewals add nothing, and what runs out by that day is not counted."
  )
  static func homeless(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) sản phẩm đang trên đường không rõ thuộc địa phương nào: chỉ có trong dòng tất cả.",
      en:
        "Of \(products(count)) on the way the place is not known: only the row of all has \(count == 1 ? "it" : "them")."
    )
  }

  // MARK: Slow products

  static let slowTitle = LocalizedText(
    vi: "Sản phẩm chờ lâu khác thường", en: "Products that have waited unusually long")
  static func slowLead(_ percent: Int, within count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Đã chờ lâu hơn ít nhất \(percent)% số lượt ở cùng bước. Cột cuối: xác suất được công nhận trong \(count) ngày tới.",
      en:
        "They have waited longer than at least \(percent)% of stays in their stage. Last column: the chance of recognition within \(days(count))."
    )
  }
  static let productColumn = LocalizedText(vi: "sản phẩm", en: "product")
  static let sinceColumn = LocalizedText(vi: "từ ngày", en: "since")
  static let waitedColumn = LocalizedText(vi: "đã chờ", en: "waited")
  static let longerColumn = LocalizedText(vi: "lượt lâu hơn", en: "stays that lasted longer")
  static let chanceColumn = LocalizedText(vi: "xác suất", en: "chance")
  static let noneSlow = LocalizedText(vi: "Không có sản phẩm nào.", en: "There are none.")

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách tính và lưu ý", en: "Method and remarks")
  static let derivedOrder = LocalizedText(
    vi: "Không có danh sách giai đoạn: thứ tự các bước suy từ chính diễn biến của sản phẩm.",
    en: "There is no list of stages: their order is taken from the histories themselves.")
  static func unlisted(_ stages: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Danh sách giai đoạn không có: \(stages). Chúng được xếp ngoài thứ tự.",
      en: "The list of stages does not know: \(stages). They stand beside the order.")
  }
  static func fewLeft(_ stages: LocalizedText, _ least: Int) -> LocalizedText {
    LocalizedText(
      vi: "Chưa đủ \(least) lượt rời đi ở: \(stages). Số liệu của những bước này chỉ để tham khảo.",
      en: "Fewer than \(least) stays are over in: \(stages). Take their figures as a hint only.")
  }
  static func unknown(_ count: Int, of all: Int, within ahead: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Với \(count) trong \(all) sản phẩm đang trên đường, hơn một phần mười số lượt như thế chưa được theo dõi đủ thêm \(ahead) ngày. Ngoài thời gian đã biết, coi như không có thêm quyết định nào, nên số dự kiến của chúng là mức thấp nhất.",
      en:
        "For \(count) of the \(products(all)) on the way, more than a tenth of such stays were not watched for another \(days(ahead)). Beyond what is known nothing more is taken to be decided, so that what is expected of them is a least value."
    )
  }
  static func withoutEvents(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) sản phẩm trong danh sách chưa có diễn biến nào, không được tính.",
      en:
        "\(products(count)) of the list \(count == 1 ? "has no event yet and is" : "have no event yet and are") not counted."
    )
  }
  /// `SP106 (Cấp huyện công nhận 3 sao, 2022-05-04)`.
  static func refusedDecision(_ code: String, _ stage: LocalizedText, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "\(code) (\(stage), \(day))", en: "\(code) (\(stage), \(day))")
  }
  static func refused(_ decisions: LocalizedText, more: Int) -> LocalizedText {
    let rest =
      more > 0 ? LocalizedText(vi: " và \(more) quyết định khác", en: " and \(more) more") : LocalizedText(verbatim: "")
    return LocalizedText(
      vi:
        "Quyết định không đúng thẩm quyền theo quy định của ngày đó không được tính, sản phẩm coi như vẫn ở bước trước: \(decisions)\(rest).",
      en:
        "Decisions that the rules of their day do not let the level give count as none, and the product as still in the stage before: \(decisions)\(rest)."
    )
  }
  static let stayRule = LocalizedText(
    vi:
      "Đi tiếp: đến bước sau hoặc được công nhận. Bị trả lại: về bước trước, làm lại cùng bước, hoặc sang bước phụ như trả hồ sơ. Không đạt hoặc thôi: giai đoạn kết thúc hồ sơ. Một sản phẩm có thể ở một bước nhiều lượt. Sau khi được công nhận, chỉ tính lại khi làm hồ sơ mới.",
    en:
      "Went on: into a later stage, or recognised. Sent back: into an earlier one, the same anew, or one beside the order such as a returned dossier. Refused or dropped: a stage that ends a history. A product may come into a stage several times. After a recognition only what is filed anew counts."
  )
  static let curveRule = LocalizedText(
    vi:
      "Tỷ lệ theo số ngày tính bằng Kaplan–Meier và Aalen–Johansen, theo từng ngày, trùng ngày tính chính xác; lượt chưa xong không bị bỏ và cũng không bị coi là đã xong.",
    en:
      "Shares by days are those of Kaplan and Meier and of Aalen and Johansen, day by day, ties exact; stays that are not over are neither left out nor taken as over."
  )
  static let placeRule = LocalizedText(
    vi:
      "Xác suất của một sản phẩm đang ở một bước được a ngày: phần các lượt cùng bước được công nhận trong khoảng từ a đến a + N ngày sau khi vào bước, trong số những lượt đến ngày a chưa được công nhận và chưa dừng. Số sản phẩm của một nơi có phân phối Poisson nhị thức, tính chính xác.",
    en:
      "The chance of a product that has been in a stage for a days: of stays in it whose products were neither recognised nor ended by day a, the share recognised by day a + N. The number for a place has a Poisson binomial distribution, worked out exactly."
  )
}
