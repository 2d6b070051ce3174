import NTMKit
import Statistics

/// All words of the report, in both languages.
enum Strings {
  /// Why it is not made on another geography.
  static let fixedGeography = LocalizedText(
    vi: "khả năng đạt và mất tiêu chí học từ kết quả của từng xã lúc đó",
    en: "chances are learned from what each commune of the time gained and lost")

  // MARK: The report and its options

  static let title = LocalizedText(vi: "Dự báo tiêu chí", en: "Criteria forecast")
  static let summary = LocalizedText(
    vi: "xã nào đạt đủ tiêu chí, khi nào, và bao nhiêu xã được công nhận đến hạn",
    en: "which communes will meet all criteria, when, and how many will be recognised by a date")
  static let byOption = LocalizedText(
    vi: "hạn dự báo; mặc định hạn gần nhất của chỉ tiêu về xã trong kế hoạch, không có thì bốn kỳ tới",
    en: "the deadline; by default the next date of the plan's targets for communes, else four periods on")
  static let districtOption = LocalizedText(
    vi: "chỉ một huyện: mã hoặc tên (“huyện Long Mỹ”)", en: "one district only: code or name (“huyện Long Mỹ”)")
  static let seedOption = LocalizedText(
    vi: "số khởi đầu của bộ sinh số ngẫu nhiên: cùng một số cho cùng kết quả",
    en: "seed of the random numbers: the same seed gives the same figures")

  static let exampleWhole = LocalizedText(
    vi: "toàn tỉnh, đến hạn của kế hoạch", en: "the whole province, to the plan's date")
  static let exampleDistrict = LocalizedText(
    vi: "một huyện, đến giữa năm sau", en: "one district, to the middle of next year")
  static let exampleNear = LocalizedText(
    vi: "xã còn thiếu nhưng có triển vọng, và tiêu chí cản trở",
    en: "communes that lack something but have a chance, and what is in their way")
  static let exampleTotal = LocalizedText(
    vi: "số xã có quyết định, từng kỳ", en: "communes with a decision, period by period")
  static let exampleHard = LocalizedText(vi: "ba tiêu chí khó đạt nhất", en: "the three criteria hardest to gain")

  static func deadlineTooFar(_ deadline: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "hạn \(deadline) quá xa kỳ số liệu kết thúc ngày \(day)",
      en: "\(deadline) is too far from the end of the data's period, \(day)")
  }
  static func deadlineHint(_ last: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "chọn hạn đến ngày \(last) là muộn nhất", en: "give a deadline up to \(last)")
  }

  static func documentTitle(set: LocalizedText?, place: String?, by deadline: CalendarDate?) -> LocalizedText {
    let head = place.map { LocalizedText(vi: "\(title), \($0)", en: "\(title), \($0)") } ?? title
    let dated = deadline.map { LocalizedText(vi: "\(head), đến ngày \($0)", en: "\(head), by \($0)") } ?? head
    return set.map { LocalizedText(vi: "\(dated) – \($0)", en: "\(dated) – \($0)") } ?? dated
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static func refused(_ refusal: Refusal) -> LocalizedText {
    switch refusal {
    case .noResults:
      LocalizedText(
        vi: "Không dự báo: kỳ này chưa có kết quả tiêu chí nào.",
        en: "No forecast: there are no results for the period.")
    case .fewSteps(let count):
      LocalizedText(
        vi: """
          Không dự báo: số lần hai kỳ liền nhau được đánh giá bằng cùng một bộ tiêu chí: \(count); cần ít nhất \
          \(Refusal.leastSteps).
          """,
        en: """
          No forecast: pairs of successive periods judged by one criteria set: \(count); it takes \
          \(Refusal.leastSteps) at least.
          """)
    case .fewGains(let count):
      LocalizedText(
        vi: "Không dự báo: mới thấy \(count) lần đạt thêm tiêu chí; cần ít nhất \(Refusal.leastGains).",
        en: "No forecast: gains of criteria seen so far: \(count); it takes \(Refusal.leastGains) at least.")
    }
  }
  static func past(_ deadline: CalendarDate?, _ period: Period?) -> LocalizedText {
    guard let deadline, let period else { return noForecast }
    return LocalizedText(
      vi: "Hạn \(deadline) không sau kỳ số liệu (\(period)): các con số là kết quả, không có dự báo.",
      en: """
        The deadline \(deadline) is not after the period of the data (\(period)): the figures are results, \
        not a forecast.
        """)
  }
  static let beaten = LocalizedText(
    vi: """
      Trong các kỳ trước, mô hình không hơn cách tính đơn giản tốt nhất (xem “Đã dự báo đúng đến đâu”). Vì vậy cách tính đơn \
      giản đứng trước.
      """,
    en: """
      In earlier periods the model was no better than the best simple baseline (see “Track record”). So the baselines stand \
      first.
      """)
  static let untried = LocalizedText(
    vi: "Chưa đủ kỳ để thử dự báo trên quá khứ: chưa biết mô hình đáng tin đến đâu, nên cách tính đơn giản đứng trước.",
    en: """
      Too few periods to try the forecast on the past: how far to trust it is not known, so the baselines \
      stand first.
      """)
  static func nowMetric(_ period: Period?) -> LocalizedText {
    guard let period else { return LocalizedText(vi: "Đạt đủ tiêu chí", en: "Meet all criteria") }
    return LocalizedText(
      vi: "Đạt đủ tiêu chí \(period) (giữ nguyên)", en: "Meet all criteria in \(period) (persistence)")
  }
  static let nowRule = LocalizedText(
    vi: "Đếm xã không thiếu tiêu chí nào; cách dự báo đơn giản thứ nhất: không có gì thay đổi",
    en: "Counts the communes that lack no criterion; as the first baseline: nothing changes")
  static func outOf(_ count: Int) -> LocalizedText { LocalizedText(vi: "trên \(count) xã", en: "of \(count) communes") }
  static let paceMetric = LocalizedText(vi: "Nếu giữ nhịp độ gần đây", en: "At the recent pace")
  static func paceDetail(_ change: Double) -> LocalizedText {
    LocalizedText(
      vi: "bình quân \(change, digits: 1) xã đạt đủ thêm mỗi kỳ",
      en: "\(change, digits: 1) communes more a period, on average")
  }
  static let paceRule = LocalizedText(
    vi: """
      Cách dự báo đơn giản thứ hai: số xã đạt đủ hiện nay cộng mức tăng bình quân của tối đa bốn bước gần nhất nhân với số kỳ \
      đến hạn, làm tròn; không có dòng lệnh nào cho số này
      """,
    en: """
      The second baseline: communes that meet all now plus the mean change of the last four steps at most, times the periods to \
      the deadline, rounded; no line gives it
      """)
  static let recognisedMetric = LocalizedText(vi: "Đã được công nhận", en: "Recognised so far")
  static let recognisedRule = LocalizedText(
    vi: "Đếm xã có quyết định công nhận ở mức của bộ tiêu chí, kể cả xã nay chưa đạt lại",
    en: "Counts the communes recognised at the set's level, those fallen back too")
  static func forecastMetric(_ measure: Simulation.Measure, _ period: Period?) -> LocalizedText {
    let name = measures[measure.word] ?? title
    guard let period else { return name }
    return LocalizedText(vi: "Dự báo \(name), \(period)", en: "Forecast: \(name), \(period)")
  }
  static func interval(_ low: Int, _ high: Int) -> LocalizedText {
    LocalizedText(vi: "P10 đến P90: từ \(low) đến \(high)", en: "P10 to P90: \(low) to \(high)")
  }
  static func probabilityMetric(_ measure: Simulation.Measure, _ target: Int) -> LocalizedText {
    measure == .recognised
      ? LocalizedText(vi: "Xác suất đạt cam kết \(target) xã", en: "Probability of the \(target) committed")
      : LocalizedText(vi: "Xác suất đạt phấn đấu \(target) xã", en: "Probability of the \(target) strived for")
  }
  static func missingNow(_ count: Int) -> LocalizedText {
    count > 0
      ? LocalizedText(vi: "hiện còn thiếu \(count)", en: "\(count) to go")
      : LocalizedText(vi: "hiện đã đủ", en: "reached now")
  }
  static func forecastRule(draws: Int, seed: Int) -> LocalizedText {
    LocalizedText(
      vi: "Số giữa (P50) của số xã trong \(draws) lần mô phỏng với hạt giống \(seed)",
      en: "The middle (P50) of the numbers of communes in \(draws) simulated courses with seed \(seed)")
  }
  static func probabilityRule(draws: Int, seed: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Tỷ lệ trong \(draws) lần mô phỏng (hạt giống \(seed)) có số xã từ chỉ tiêu trở lên; làm tròn, chỉ điều chắc chắn mới \
        ghi 0 hay 100
        """,
      en: """
        The share of \(draws) simulated courses (seed \(seed)) with the target or more; rounded, and 0 or 100 only for what is \
        certain
        """)
  }
  static func reading(_ period: Period?) -> LocalizedText {
    guard let period else { return noForecast }
    return LocalizedText(
      vi: """
        Đến hết \(period). Theo mô hình, mười lần thì tám lần kết quả nằm từ P10 đến P90; P50 là mức giữa. “Đạt đủ tiêu chí” và \
        “được công nhận” là hai bước: quyết định đến sau.
        """,
      en: """
        To the end of \(period). By the model the result lies between P10 and P90 in eight cases of ten; P50 is the middle. \
        Meeting all criteria and being recognised are two steps: the decision comes later.
        """)
  }
  static func chartTitle(_ measure: Simulation.Measure) -> LocalizedText {
    let name = measures[measure.word] ?? title
    return LocalizedText(vi: "Số xã \(name), các kỳ tới", en: "Communes: \(name), in the periods to come")
  }
  static func chartDescription(
    _ measure: Simulation.Measure, now: Int, _ forecast: IntegerDistribution?, _ period: Period?, target: Int?
  ) -> LocalizedText {
    let name = measures[measure.word] ?? title
    var text = LocalizedText(vi: "Hiện nay \(now) xã \(name).", en: "Now \(now) communes: \(name).")
    if let forecast, let period {
      let (low, middle, high) = (forecast.quantile(0.1), forecast.quantile(0.5), forecast.quantile(0.9))
      text = LocalizedText(
        vi: "\(text) Dự báo \(period): \(middle), từ \(low) đến \(high).",
        en: "\(text) Forecast for \(period): \(middle), from \(low) to \(high).")
    }
    return target.map { LocalizedText(vi: "\(text) Chỉ tiêu: \($0).", en: "\(text) Target: \($0).") } ?? text
  }
  static let periodColumn = LocalizedText(vi: "Kỳ", en: "Period")
  static let communesColumn = LocalizedText(vi: "Số xã", en: "Communes")
  static let communeColumn = LocalizedText(vi: "Xã", en: "Commune")
  static let p10 = LocalizedText(verbatim: "P10")
  static let p50 = LocalizedText(verbatim: "P50")
  static let p90 = LocalizedText(verbatim: "P90")
  static let targetColumn = LocalizedText(vi: "Chỉ tiêu", en: "Target")

  // MARK: Totals

  static let totalTitle = LocalizedText(vi: "Bao nhiêu xã", en: "How many communes")
  static let totalLead = LocalizedText(
    vi: """
      Ba cách đếm: xã đạt đủ tiêu chí trong kỳ; xã đạt đủ hoặc đã được công nhận (xã đã công nhận vẫn được tính), so với mức phấn \
      đấu; xã có quyết định, so với mức cam kết.
      """,
    en: """
      Three counts: communes meeting all criteria in the period; those meeting all or recognised (recognised ones stay counted), \
      against the stretch target; those with a decision, against the committed one.
      """)
  static let measureColumn = LocalizedText(vi: "Cách đếm", en: "Count")
  static let meanColumn = LocalizedText(vi: "Bình quân", en: "Mean")
  static let targetProbabilityColumn = LocalizedText(vi: "Xác suất đạt chỉ tiêu", en: "Chance of target")
  static let noForecast = LocalizedText(vi: "Không có dự báo.", en: "There is no forecast.")
  static let measures: [String: LocalizedText] = [
    "all_met": LocalizedText(vi: "đạt đủ tiêu chí", en: "meeting all criteria"),
    "reached": LocalizedText(vi: "đạt đủ hoặc đã công nhận", en: "meeting all or recognised"),
    "recognised": LocalizedText(vi: "có quyết định công nhận", en: "with a decision"),
  ]
}
