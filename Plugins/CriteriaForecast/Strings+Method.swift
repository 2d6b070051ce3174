import NTMKit

/// How the figures come about, what they assume, what is missing.
extension Strings {
  static let methodTitle = LocalizedText(vi: "Phương pháp", en: "Method")
  static func historyRule(_ set: LocalizedText?, _ transitions: Transitions) -> LocalizedText {
    let set = set ?? LocalizedText(verbatim: "–")
    return LocalizedText(
      vi: """
        Học từ \(transitions.steps.count) bước giữa hai kỳ liền nhau cùng một bộ tiêu chí, \(transitions.gainCount) lần đạt thêm. \
        Chuyển sang bộ khác không tính là đạt hay mất; kết quả theo bộ trước được dùng cho tiêu chí cùng số, cùng nhóm của \(set).
        """,
      en: """
        Learned from \(transitions.steps.count) steps between successive periods under one criteria set, with \
        \(transitions.gainCount) gains. A change of set counts as neither gain nor loss; what an earlier set says is used for \
        criteria of the same number and group of \(set).
        """)
  }
  static let ratesRule = LocalizedText(
    vi: """
      Mỗi tiêu chí có một xác suất đạt và một xác suất mất trong một kỳ, chung cho các xã, kéo về nhóm tiêu chí (hoặc về mọi tiêu \
      chí) theo mức số liệu cho phép: phân phối beta, ước lượng bằng hợp lý biên.
      """,
    en: """
      Each criterion has one chance to be gained and one to be lost in a period, shared by the communes and drawn towards its group \
      (or all criteria) as far as the data are few: beta distributions, by marginal likelihood.
      """)
  static func effectsRule(_ estimates: Estimates) -> LocalizedText {
    let (communes, periods) = (estimates.communes.spread.mean, estimates.periods.spread.mean)
    return LocalizedText(
      vi: """
        Nhịp độ còn tùy xã thiếu bao nhiêu tiêu chí, tùy xã (độ biến thiên ước lượng \(communes, digits: 2)), và tùy kỳ, chung cho \
        mọi xã cùng lúc (\(periods, digits: 2)). Tiên nghiệm của độ biến thiên: nửa chuẩn với thang \
        \(Estimates.nearnessScale, digits: 1), \(Estimates.communeScale, digits: 1) và \(Estimates.periodScale, digits: 1); ít kỳ \
        thì tiên nghiệm quyết định.
        """,
      en: """
        The pace also depends on how many criteria a commune lacks, on the commune (coefficient of variation about \
        \(communes, digits: 2)), and on the period, for all of them at once (\(periods, digits: 2)). Priors of the variation: \
        half-normal with scales \(Estimates.nearnessScale, digits: 1), \(Estimates.communeScale, digits: 1) and \
        \(Estimates.periodScale, digits: 1); with few periods the prior decides.
        """)
  }
  static let nearnessCaption = LocalizedText(
    vi: "Xã gần về đích nhanh hơn bao nhiêu: số nhân vào nhịp độ của tiêu chí",
    en: "How much quicker communes near the end are: what the pace of a criterion is multiplied by")
  static let lackingColumn = LocalizedText(vi: "Xã còn thiếu", en: "Commune lacks")
  static let factorColumn = LocalizedText(vi: "Nhịp độ, lần", en: "Pace, times")
  static func drawRule(_ draws: Int, seed: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(draws) lần mô phỏng mọi xã cùng nhau, mỗi lần rút lại tất cả những gì chưa biết chắc, với hạt giống \(seed): cùng số \
        liệu cho cùng kết quả trên mọi máy.
        """,
      en: """
        \(draws) simulated courses of all communes together, each with all that is uncertain drawn anew, with seed \(seed): the \
        same data give the same figures on every machine.
        """)
  }
  static let baselinesRule = LocalizedText(
    vi: """
      Để so sánh: “giữ nguyên” (không có gì thay đổi), và “nhịp độ gần đây” (mức tăng bình quân của tối đa bốn bước gần nhất còn \
      tiếp tục; với từng xã: tỷ lệ xã chuyển sang đạt đủ hoặc mất đi, không kể thiếu gì).
      """,
    en: """
      To compare with: persistence (nothing changes), and the recent pace (the mean change of the last four steps at most goes on; \
      commune by commune: the rates at which communes came to meet all or ceased to, whatever they lacked).
      """)
  static let limits = LocalizedText(
    vi: """
      Không biết đến mùa trong năm, kinh phí, hay việc đợi họp xét: quyết định thường dồn vào cuối năm. Tiêu chí được coi là đạt \
      độc lập với nhau, ngoài nhịp độ chung của xã và kỳ. Thời gian tới được coi như thời gian qua.
      """,
    en: """
      Seasons, money and the dates of councils are not known to it: decisions tend to come at the end of the year. Criteria are \
      taken to be gained independently but for the pace of commune and period. The time to come is taken to be like the past.
      """)
  static let countingRule = LocalizedText(
    vi: """
      Tiêu chí chưa đánh giá được coi là còn thiếu; tiêu chí không áp dụng không cản trở xã. Xã đã được công nhận vẫn được đếm là \
      được công nhận.
      """,
    en: """
      A criterion not assessed counts as lacking; one that does not apply is in nobody's way. Communes recognised stay counted as \
      recognised.
      """)
  /// - Parameter hasEarlier: whether an earlier period of the last year tells where they stood.
  static func dataAhead(_ period: Period, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Kết quả ở đây là của \(period), kỳ kết thúc sau ngày báo cáo (\(day)): dự báo đi từ cuối kỳ ấy. Muốn dự báo từ trước đó thì ghi at KỲ hoặc asof NGÀY.",
      en:
        "The results are those of \(period), which ends after the reporting date (\(day)): the forecast goes on from its end. For one from before: at PERIOD, or asof DAY."
    )
  }
  static func silent(_ count: Int, _ names: LocalizedText, hasEarlier: Bool) -> LocalizedText {
    if hasEarlier {
      return LocalizedText(
        vi: "\(count) xã chưa có kết quả kỳ này, tính theo kết quả gần nhất trong một năm: \(names)",
        en: count == 1
          ? "1 commune has no results for the period and stands by its last ones, of at most a year ago: \(names)"
          : "\(count) communes have no results for the period and stand by their last ones, of at most a year ago: \(names)"
      )
    }
    return LocalizedText(
      vi: "\(count) xã chưa có kết quả kỳ này, không dự báo riêng: \(names)",
      en: count == 1
        ? "1 commune has no results for the period and no forecast of its own: \(names)"
        : "\(count) communes have no results for the period and no forecast of their own: \(names)")
  }
  static func andMore(_ shown: String, _ more: Int) -> LocalizedText {
    LocalizedText(vi: "\(shown) và \(more) xã nữa", en: "\(shown) and \(more) more")
  }
  static func carried(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Tiêu chí chưa được đánh giá kỳ này, tính theo lần đánh giá gần nhất: \(count).",
      en: "Criteria not assessed in the period, which stand as they were judged last: \(count).")
  }
  static func notAssessed(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Tiêu chí chưa được đánh giá, coi như còn thiếu: \(count).",
      en: "Criteria not assessed, which count as lacking: \(count).")
  }
  static let assumedRule = LocalizedText(
    vi: """
      Điều giả định chỉ thay đổi hiện trạng của các xã; xác suất được ước lượng, và dự báo trước đây được kiểm tra, từ số liệu \
      đã báo cáo.
      """,
    en: """
      What is assumed changes only where the communes stand; the rates are learned, and earlier forecasts tried, from what was \
      reported.
      """)
  static let noTarget = LocalizedText(
    vi: "Kế hoạch không có chỉ tiêu số xã được công nhận cho phạm vi và năm này.",
    en: "The plan has no target for recognised communes of this place and year.")
}
