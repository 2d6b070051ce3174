import NTMKit
import Statistics

/// All words of the report, in both languages.
enum Strings {
  /// Why it is not made on another geography.
  static let fixedGeography = LocalizedText(
    vi: "xác suất ước lượng theo hội đồng các huyện lúc đó, mục tiêu cũng giao cho các huyện ấy",
    en: "chances are estimated from the districts' councils of the time, and targets are theirs")

  // MARK: The report and its options

  static let title = LocalizedText(vi: "Dự báo OCOP", en: "OCOP forecast")
  static let summary = LocalizedText(
    vi: "đến hạn sẽ có bao nhiêu sản phẩm được công nhận, và khả năng đạt chỉ tiêu",
    en: "how many products will be recognised by a date, and the chance of the target")
  static let byOption = LocalizedText(
    vi: "hạn dự báo; mặc định ngày cuối năm của ngày báo cáo",
    en: "the deadline; by default the last day of the reporting date's year")
  static let starsOption = LocalizedText(vi: "chỉ tính một hạng sao", en: "count one rank only")
  static let districtOption = LocalizedText(
    vi: "chỉ một huyện: mã hoặc tên (“huyện Long Mỹ”)", en: "one district only: code or name (“huyện Long Mỹ”)")
  static let targetOption = LocalizedText(
    vi: "chỉ tiêu cần so; mặc định chỉ tiêu cam kết trong kế hoạch",
    en: "the target to compare with; by default the plan's committed one")
  static let seedOption = LocalizedText(
    vi: "số khởi đầu của bộ sinh số ngẫu nhiên: cùng một số cho cùng kết quả",
    en: "seed of the random numbers: the same seed gives the same figures")
  static let drawsOption = LocalizedText(
    vi: "số lần rút tham số; mặc định 2.000, ít hơn khi có rất nhiều sản phẩm",
    en: "draws of the parameters; by default 2,000, fewer for very many products")
  static let allStars = LocalizedText(vi: "3 và 4 sao", en: "3 and 4 stars")
  static func stars(_ stars: Int) -> LocalizedText { LocalizedText(vi: "\(stars) sao", en: "\(stars) stars") }

  static func drawsOutOfRange(_ number: Int) -> LocalizedText {
    LocalizedText(
      vi: "--draws nhận số từ 100 đến 100.000, không nhận \(number)", en: "--draws takes 100 to 100,000, not \(number)")
  }
  static func targetOutOfRange(_ number: Int) -> LocalizedText {
    LocalizedText(
      vi: "--target nhận số sản phẩm từ 1 trở lên, không nhận \(number)",
      en: "--target takes a number of products from 1 on, not \(number)")
  }
  static func deadlineTooFar(_ deadline: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "hạn \(deadline) cách ngày số liệu \(day) quá xa để dự báo từ những sản phẩm đang có",
      en: "\(deadline) is too far from the day of the data, \(day), to be forecast from the products there are")
  }
  static func deadlineHint(_ last: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "chọn hạn đến ngày \(last) là muộn nhất", en: "give a deadline up to \(last)")
  }

  static let exampleWhole = LocalizedText(vi: "toàn tỉnh, đến cuối năm", en: "the whole province, to the year's end")
  static let exampleStars = LocalizedText(
    vi: "riêng sản phẩm 3 sao, đến một ngày", en: "products of 3 stars only, by a date")
  static let exampleTotal = LocalizedText(
    vi: "dự báo chung và chỉ tiêu", en: "the forecast of all together, and the target")
  static let exampleBehind = LocalizedText(
    vi: "sản phẩm khó kịp có quyết định trong năm", en: "products that will hardly be decided on this year")
  static let exampleReturned = LocalizedText(
    vi: "hồ sơ bị trả đi tiếp thế nào", en: "what became of dossiers sent back")

  static func documentTitle(
    place: String?, by deadline: CalendarDate, stars: OCOPForecastReport.StarChoice
  ) -> LocalizedText {
    var parts = [title]
    if let place { parts.append(LocalizedText(verbatim: place)) }
    if stars != .all { parts.append(stars.label) }
    let head = LocalizedText.list(parts)
    return LocalizedText(vi: "\(head), đến ngày \(deadline)", en: "\(head), by \(deadline)")
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static func decidedMetric(_ year: Int) -> LocalizedText {
    LocalizedText(vi: "Đã được công nhận năm \(String(year))", en: "Recognised in \(String(year)) so far")
  }
  static func decidedDetail(_ decisions: [OCOPRecognition], by day: CalendarDate) -> LocalizedText {
    func count(_ kind: OCOPRecognition.Kind) -> Int { decisions.count { $0.kind == kind } }
    let (new, renewed, upgraded) = (count(.new), count(.renewed), count(.upgraded))
    return LocalizedText(
      vi: "đến \(day): \(new) mới, \(renewed) công nhận lại, \(upgraded) nâng hạng",
      en: "by \(day): \(new) new, \(renewed) renewed, \(upgraded) upgraded")
  }
  static func forecastMetric(_ deadline: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "Dự báo đến \(deadline)", en: "Forecast by \(deadline)")
  }
  static func interval(_ low: Int, _ high: Int) -> LocalizedText {
    LocalizedText(vi: "P10 đến P90: từ \(low) đến \(high)", en: "P10 to P90: \(low) to \(high)")
  }
  static func probabilityMetric(_ target: Int) -> LocalizedText {
    LocalizedText(vi: "Xác suất đạt \(target) sản phẩm", en: "Probability of \(target) products")
  }
  static func probabilityDetail(_ missing: Int) -> LocalizedText {
    missing > 0
      ? LocalizedText(vi: "còn thiếu \(missing)", en: "\(missing) to go")
      : LocalizedText(vi: "đã đạt", en: "reached already")
  }
  static let paceMetric = LocalizedText(vi: "Nếu giữ nhịp độ từ đầu năm", en: "At the year's pace so far")
  static func paceDetail(_ days: Int) -> LocalizedText {
    LocalizedText(vi: "tính theo \(days) ngày đã qua, để so sánh", en: "from the \(days) days past, to compare with")
  }
  static func reading(_ isPast: Bool) -> LocalizedText {
    isPast
      ? LocalizedText(
        vi: "Hạn đã qua: các con số là kết quả đã có, không phải dự báo.",
        en: "The deadline has passed: the figures are results, not a forecast.")
      : LocalizedText(
        vi:
          "Dự báo gồm các quyết định đã có trong năm cộng với những sản phẩm đang làm hồ sơ. Theo mô hình, mười lần thì tám lần kết quả nằm từ P10 đến P90; P50 là mức giữa.",
        en:
          "The forecast is the year's decisions so far and what will come of the products on their way. By the model the result lies between P10 and P90 in eight cases of ten; P50 is the middle."
      )
  }
  static func chartTitle(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Sản phẩm được công nhận trong năm \(String(year)), cộng dồn",
      en: "Products recognised in \(String(year)), cumulative")
  }
  static func chartDescription(
    decided: Int, by day: CalendarDate, _ forecast: IntegerDistribution?, _ deadline: CalendarDate, target: Int?
  ) -> LocalizedText {
    var parts = [LocalizedText(vi: "\(decided) đến \(day)", en: "\(decided) by \(day)")]
    if let forecast, deadline > day {
      let (low, middle, high) = (forecast.quantile(0.1), forecast.quantile(0.5), forecast.quantile(0.9))
      parts.append(
        LocalizedText(
          vi: "dự báo \(middle) đến \(deadline) (P10–P90: \(low)–\(high))",
          en: "forecast \(middle) by \(deadline) (P10–P90: \(low)–\(high))"))
    }
    if let target { parts.append(LocalizedText(vi: "chỉ tiêu \(target)", en: "target \(target)")) }
    let all = LocalizedText.list(parts, separator: "; ")
    return LocalizedText(vi: "\(all).", en: "\(all).")
  }
  static let dateColumn = LocalizedText(vi: "đến ngày", en: "by")
  static let recognisedColumn = LocalizedText(vi: "được công nhận (dự báo: P50)", en: "recognised (forecast: P50)")
  static let p10 = LocalizedText(verbatim: "P10")
  static let p50 = LocalizedText(verbatim: "P50")
  static let p90 = LocalizedText(verbatim: "P90")
  static let targetColumn = LocalizedText(vi: "chỉ tiêu", en: "target")

  static func refused(_ refusal: Refusal) -> LocalizedText {
    let reason =
      switch refusal {
      case .noProducts:
        LocalizedText(vi: "chưa có sản phẩm nào có diễn biến", en: "no product has a history yet")
      case .shortHistory(let days):
        LocalizedText(
          vi: "lịch sử mới có \(days) ngày, cần ít nhất \(Refusal.leastDays)",
          en: "the history is of \(days) days; \(Refusal.leastDays) are needed")
      case .fewDecisions(let count):
        LocalizedText(
          vi: "mới có \(count) quyết định công nhận 3–4 sao để học theo, cần ít nhất \(Refusal.leastDecisions)",
          en: "there are \(count) decisions of 3–4 stars to learn from; \(Refusal.leastDecisions) are needed")
      case .unknownStages(let left, let all):
        LocalizedText(
          vi:
            "\(left) trong \(all) sản phẩm đang làm hồ sơ ở những giai đoạn mà trước nay chưa đủ \(Refusal.leastExits) sản phẩm đi qua",
          en:
            "\(left) of the \(all) products on their way stand in stages that fewer than \(Refusal.leastExits) products have left so far"
        )
      }
    return LocalizedText(
      vi: "Không dự báo: \(reason). Các ô dự báo để trống.", en: "No forecast: \(reason). Its cells are left empty.")
  }

  // MARK: Groups

  static let groupsTitle = LocalizedText(vi: "Theo hạng sao và theo huyện", en: "By rank and by district")
  static func groupsCaption(_ deadline: CalendarDate, isPast: Bool) -> LocalizedText {
    isPast
      ? LocalizedText(
        vi: "Số sản phẩm được công nhận trong năm đến \(deadline)",
        en: "Products recognised in the year by \(deadline)")
      : LocalizedText(
        vi: "Số sản phẩm được công nhận trong năm đến \(deadline), dự báo",
        en: "Products recognised in the year by \(deadline), forecast")
  }
  static let groupColumn = LocalizedText(vi: "phạm vi", en: "group")
  static let total = LocalizedText(vi: "Tất cả", en: "All")
  static let probabilityColumn = LocalizedText(vi: "xác suất đạt chỉ tiêu", en: "probability of the target")
  static func evaluatedIsNotRecognised(_ least: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Chỉ tiêu ít nhất \(least) sản phẩm mỗi huyện của kế hoạch là kết quả chấm của hội đồng cấp huyện, không phải quyết định công nhận, nên không đặt ở đây; xem báo cáo plan.",
      en:
        "The plan's target of at least \(least) products for each district is of what the district's council evaluates, not of recognition, and so has no place here; see the report plan."
    )
  }

  // MARK: Products

  static let productsTitle = LocalizedText(vi: "Sản phẩm đang làm hồ sơ", en: "Products on their way")
  static let sinceColumn = LocalizedText(vi: "từ ngày", en: "since")
  /// - Parameter stars: the rank asked for alone.
  static func decisionProbabilityColumn(_ stars: Int?) -> LocalizedText {
    guard let stars else { return LocalizedText(vi: "xác suất có quyết định", en: "probability of a decision") }
    return LocalizedText(
      vi: "xác suất có quyết định \(stars) sao", en: "probability of a decision of \(stars) stars")
  }
  static let expectedStarsColumn = LocalizedText(vi: "sao dự kiến", en: "expected stars")
  static let noneOnTheWay = LocalizedText(vi: "Không có sản phẩm nào đang làm hồ sơ.", en: "No product is on its way.")
  static func holders(_ count: Int, _ expected: Double) -> LocalizedText {
    LocalizedText(
      vi:
        "Ngoài ra, \(count) sản phẩm đang giữ giấy chứng nhận và chưa có quyết định trong năm có thể nộp hồ sơ đánh giá lại hoặc nâng hạng; bình quân thêm \(expected, digits: 1) quyết định, đã tính trong dự báo.",
      en:
        "Besides these, holders of certificates without a decision this year (\(count)) may file for renewal or upgrade; they add \(expected, digits: 1) decisions on average, which the forecast includes."
    )
  }

  // MARK: Stages

  static let stagesTitle = LocalizedText(vi: "Ước lượng chuyển giai đoạn", en: "Estimates of transitions")
  static let stagesLead = LocalizedText(
    vi:
      "Trong số sản phẩm rời một giai đoạn, bao nhiêu phần trăm đi đâu, kèm khoảng P10–P90 của ước lượng; và thường sau bao nhiêu tuần (trung vị). Mọi huyện tính chung.",
    en:
      "Of the products that leave a stage, what percentage goes on to what, with the range P10–P90 of the estimate; and usually after how many weeks (median). All districts together."
  )
  static let funnelTitle = LocalizedText(
    vi: "Từ đăng ký đến quyết định, và thời gian ở mỗi giai đoạn",
    en: "From registration to the decision, and the time in each stage")
  /// - Parameter weeks: the median of the longest stay.
  static func funnelDescription(
    _ all: Int, decided: Int, longest: LocalizedText?, weeks: Double?
  ) -> LocalizedText {
    let text = LocalizedText(
      vi:
        "Số sản phẩm từ trước đến nay đã tới giai đoạn ấy hoặc xa hơn: \(all) sản phẩm, \(decided) đã được công nhận 3–4 sao.",
      en:
        "Products that have ever come to the stage or further: of \(all), \(decided) have been recognised at 3–4 stars."
    )
    guard let longest, let weeks else { return text }
    return LocalizedText(
      vi: "\(text) Lâu nhất: \(longest), trung vị \(weeks, digits: 0) tuần.",
      en: "\(text) The longest stay: \(longest), a median of \(weeks, digits: 0) weeks.")
  }
  static let reachedColumn = LocalizedText(vi: "đã tới", en: "came this far")
  static let standingColumn = LocalizedText(vi: "đang ở", en: "in it now")
  static let stayColumn = LocalizedText(vi: "trung vị thời gian ở giai đoạn", en: "median time in the stage")
  static let exposureColumn = LocalizedText(vi: "tuần–sản phẩm", en: "product-weeks")
  static let outcomeColumn = LocalizedText(vi: "chuyển sang", en: "goes on to")
  static let countColumn = LocalizedText(vi: "số lần", en: "times")
  static let shareColumn = LocalizedText(vi: "ước lượng", en: "estimate")
  static let weeksColumn = LocalizedText(vi: "số tuần", en: "weeks")
  static let weeklyCaption = LocalizedText(
    vi: "Xác suất từng tuần mà dự báo dùng, theo thời gian đã ở giai đoạn: ocop-forecast.weekly",
    en: "The chances of each week that the forecast uses, by time in the stage: ocop-forecast.weekly")
  static let noStages = LocalizedText(vi: "Chưa có diễn biến nào.", en: "Nothing has happened yet.")
  /// The states that the model adds to the stages of the data.
  static let states = [
    States.certified: LocalizedText(vi: "Đang giữ giấy chứng nhận", en: "Holding a certificate"),
    States.decision: LocalizedText(vi: "Quyết định công nhận 3–4 sao", en: "Recognised, 3–4 stars"),
    States.ended: LocalizedText(vi: "Không đạt, thôi hoặc bị thu hồi", en: "Rejected, dropped or revoked"),
  ]

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách dự báo và giới hạn", en: "Method and limits")
  static func modelRule(_ strength: Double, moves: Double) -> LocalizedText {
    LocalizedText(
      vi:
        "Mỗi tuần một sản phẩm ở lại giai đoạn của mình, chuyển sang giai đoạn khác, hoặc dừng. Tần suất lấy từ lịch sử của mọi sản phẩm, riêng cho từng giai đoạn và thời gian đã ở đó (phân phối Dirichlet); chỗ ít số liệu dựa vào các giai đoạn khác, với sức nặng bằng \(strength) tuần–sản phẩm và \(moves) lần chuyển. Giả định: thời gian tới giống trước nay và các huyện như nhau. Hạng sao theo lần chấm gần nhất; chưa chấm thì theo tỷ lệ chung.",
      en:
        "Each week a product stays in its stage, goes on to another, or ends. How often is taken from the histories of all products, for each stage and time in it (a Dirichlet distribution); where data are few it leans on the other stages, with a weight of \(strength) product-weeks and \(moves) moves. Assumed: the time to come is like the past, and districts are alike. Stars go by the last judgement, and before one by the shares of all."
    )
  }
  static func newcomersTooLate(_ quickest: Int, _ left: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Sản phẩm chưa đăng ký không được tính: trước nay nhanh nhất cũng mất \(quickest) ngày từ khi đăng ký đến khi có quyết định, mà hạn chỉ còn \(left) ngày.",
      en:
        "Products that are not registered yet are not counted: the quickest so far took \(quickest) days from its registration to its decision, and the deadline is \(left) days away."
    )
  }
  static let newcomersNotCounted = LocalizedText(
    vi: "Sản phẩm chưa đăng ký không được tính, dù có thể vẫn kịp: dự báo chỉ về những sản phẩm đã có hồ sơ.",
    en:
      "Products that are not registered yet are not counted, though some may be in time: the forecast is of those there are."
  )
  static func drawRule(_ draws: Int, seed: Int, error: Double?) -> LocalizedText {
    let points = error.map { $0 * 100 }
    let known = LocalizedText(
      vi:
        "\(draws) lần rút tham số (--seed \(String(seed))); trong mỗi lần, xác suất của từng sản phẩm và phân phối của tổng được tính chính xác.",
      en:
        "\(draws) draws of the parameters (--seed \(String(seed))); in each the chance of each product and the distribution of the total are exact."
    )
    guard let points else { return known }
    return points < 0.05
      ? LocalizedText(
        vi: "\(known) Sai số do rút không đáng kể.", en: "\(known) The error from drawing is negligible.")
      : LocalizedText(
        vi: "\(known) Sai số chuẩn do rút của xác suất: \(points, digits: 1) điểm phần trăm.",
        en: "\(known) The probability's standard error from drawing: \(points, digits: 1) percentage points.")
  }
  static let countingRule = LocalizedText(
    vi:
      "Được tính: quyết định công nhận 3–4 sao trong năm, đúng thẩm quyền theo quy định của ngày đó, dù mới, công nhận lại hay nâng hạng; mỗi sản phẩm một lần, theo quyết định cuối. Giấy chứng nhận hết hạn hay bị thu hồi trong năm không bị trừ ở đây; số còn hiệu lực có bảng riêng.",
    en:
      "Counted are the year's decisions of 3–4 stars that the rules of their day allow, whether new, renewed or upgraded; each product once, by its last decision. Certificates that run out or are revoked in the year are not subtracted here; those in force have a table of their own."
  )
  static func past(_ deadline: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Hạn \(deadline) không sau ngày của số liệu, \(day).",
      en: "The deadline, \(deadline), is not after the day of the data, \(day).")
  }
  /// `SP106 (Cấp huyện công nhận 3 sao)`.
  static func product(_ code: String, in stage: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(code) (\(stage))", en: "\(code) (\(stage))")
  }
  static func leftOut(_ products: LocalizedText, more: Int, least: Int) -> LocalizedText {
    let rest =
      more > 0 ? LocalizedText(vi: " và \(more) sản phẩm khác", en: " and \(more) more") : LocalizedText(verbatim: "")
    return LocalizedText(
      vi:
        "Không ước lượng được cho sản phẩm ở giai đoạn mà trước nay chưa đủ \(least) sản phẩm đi qua: \(products)\(rest). Dự báo coi như các sản phẩm này không có quyết định.",
      en:
        "Nothing can be said of products in a stage that fewer than \(least) have left so far: \(products)\(rest). The forecast takes them as not decided on."
    )
  }
  static func withoutDistrict(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) sản phẩm không rõ thuộc huyện nào: có trong tổng, không có ở hàng huyện nào.",
      en: "Products of no known district: \(count); they are in the total and in no district's row.")
  }
}
