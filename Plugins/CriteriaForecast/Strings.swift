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

  static func documentTitle(place: String?, by deadline: CalendarDate?) -> LocalizedText {
    let head = place.map { LocalizedText(vi: "\(title), \($0)", en: "\(title), \($0)") } ?? title
    return deadline.map { LocalizedText(vi: "\(head), đến ngày \($0)", en: "\(head), by \($0)") } ?? head
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
        en: "No forecast: criteria were gained only \(count) times so far; it takes \(Refusal.leastGains) at least.")
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

  // MARK: Communes

  static let communesTitle = LocalizedText(vi: "Từng xã", en: "Commune by commune")
  static func communesLead(_ horizon: Period?) -> LocalizedText {
    guard let horizon else {
      return LocalizedText(vi: "Các xã và số tiêu chí còn thiếu.", en: "The communes and what they lack.")
    }
    return LocalizedText(
      vi: """
        Xác suất đạt đủ tiêu chí ít nhất một lần đến hạn, và kỳ đầu tiên đạt đủ: P10 sớm, P50 giữa, P90 muộn. Ô trống của \
        xã còn thiếu: muộn hơn \(horizon), là kỳ xa nhất được mô phỏng; phần muộn hơn ghi ở cột bên cạnh. Tiêu chí cản trở là \
        tiêu chí thường đạt sau cùng.
        """,
      en: """
        The chance to meet all criteria at least once by the deadline, and the first period that does: P10 early, P50 middle, P90 \
        late. An empty cell of a commune that lacks something: later than \(horizon), the last period simulated; how much lies \
        beyond stands beside it. The criterion in the way is the one most often met last.
        """)
  }
  static func probabilityColumn(_ period: Period?) -> LocalizedText {
    guard let period else { return LocalizedText(vi: "Xác suất đạt đủ", en: "Chance to meet all") }
    return LocalizedText(vi: "Đạt đủ đến \(period)", en: "Meets all by \(period)")
  }
  static let beyondColumn = LocalizedText(vi: "Muộn hơn nữa", en: "Later still")
  static let bindingColumn = LocalizedText(vi: "Tiêu chí cản trở", en: "In the way")
  static let recognitionColumn = LocalizedText(vi: "Có quyết định", en: "Decision")
  static let noCommunes = LocalizedText(vi: "Không có xã nào.", en: "There are no communes.")
  static let datesTitle = LocalizedText(
    vi: "Kỳ đạt đủ tiêu chí: từ P10 đến P90", en: "When all criteria are first met: P10 to P90")
  static func datesDescription(_ count: Int, _ last: Period) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã có triển vọng nhất, P90 không muộn hơn \(last).",
      en: "The \(count) likeliest communes, whose P90 is not later than \(last).")
  }

  // MARK: Criteria

  static let criteriaTitle = LocalizedText(vi: "Từng tiêu chí", en: "Criterion by criterion")
  static let criteriaLead = LocalizedText(
    vi: """
      Xác suất một xã còn thiếu đạt thêm tiêu chí trong một kỳ, và xác suất một xã đang đạt để mất. Số lượt: xã × kỳ. Cột “dựa \
      vào” cho biết ước lượng dựa vào chính tiêu chí, vào nhóm tiêu chí, hay vào mọi tiêu chí khi ít lần đạt.
      """,
    en: """
      The chance that a commune that lacks a criterion gains it in a period, and that one that has it loses it. Counted in commune \
      × period. “Leans on” says whether the estimate rests on the criterion itself, on its group, or on all criteria where there \
      were few gains.
      """)
  static let noCriteria = LocalizedText(vi: "Chưa có kết quả tiêu chí.", en: "There are no results on criteria.")
  static let poolings: [String: LocalizedText] = [
    "criterion": LocalizedText(vi: "chính nó", en: "itself"), "family": LocalizedText(vi: "nhóm", en: "its group"),
    "all": LocalizedText(vi: "mọi tiêu chí", en: "all criteria"),
  ]

  // MARK: Waiting for the decision

  static let waitingTitle = LocalizedText(vi: "Từ đạt đủ đến quyết định", en: "From meeting all to the decision")
  static let waitingLead = LocalizedText(
    vi: "Xác suất có quyết định trong một kỳ của xã đạt đủ tiêu chí nhưng chưa được công nhận.",
    en: "The chance of a decision in a period, of communes that meet all criteria but are not recognised.")
  static let waitingRiskColumn = LocalizedText(vi: "Số lượt chờ", en: "Waiting")
  static let chanceColumn = LocalizedText(vi: "Xác suất", en: "Chance")
  static let noWaiting = LocalizedText(vi: "Chưa biết gì về việc chờ quyết định.", en: "Nothing is known of the wait.")
  static let waits: [String: LocalizedText] = [
    "at_once": LocalizedText(vi: "ngay trong kỳ đạt đủ", en: "in the period of meeting all"),
    "later": LocalizedText(vi: "mỗi kỳ sau đó", en: "in each later period"),
  ]
  static func fewDecisions(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Mới thấy \(count) quyết định sau khi xã đạt đủ; cần ít nhất \(Waiting.leastDecisions) để dự báo số quyết định, nên không \
        dự báo.
        """,
      en: """
        Only \(count) decisions were seen after a commune had met all; it takes \(Waiting.leastDecisions) at least to forecast \
        decisions, so there is no such forecast.
        """)
  }
  static func curve(_ median: Int?, of count: Int, decided: Int) -> LocalizedText {
    guard let median else {
      return LocalizedText(
        vi: """
          Đường Kaplan–Meier của \(count) lần đạt đủ được theo dõi từ đầu (\(decided) có quyết định): chưa tới một nửa có quyết \
          định trong thời gian theo dõi.
          """,
        en: """
          Kaplan–Meier curve of the \(count) times that meeting all was watched from the beginning (\(decided) decided): less than \
          half had a decision while watched.
          """)
    }
    return LocalizedText(
      vi: """
        Đường Kaplan–Meier của \(count) lần đạt đủ được theo dõi từ đầu (\(decided) có quyết định): một nửa có quyết định trong \
        \(median == 0 ? "chính kỳ đó" : "vòng \(median) kỳ").
        """,
      en: """
        Kaplan–Meier curve of the \(count) times that meeting all was watched from the beginning (\(decided) decided): half have a \
        decision within \(median == 0 ? "the same period" : "\(median) periods").
        """)
  }
  static func unreported(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) quyết định cho xã mà số liệu chưa ghi đạt đủ: không dùng để ước lượng.",
      en: "\(count) decisions on communes not reported to meet all: not used for the estimate.")
  }

  // MARK: Track record

  static let backtestTitle = LocalizedText(vi: "Đã dự báo đúng đến đâu", en: "Track record")
  static func backtestLead(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Dự báo số xã đạt đủ tiêu chí của toàn tỉnh như đã có thể làm ở từng kỳ trước, chỉ từ số liệu nhận được trong \(days) ngày \
        sau kỳ đó, đặt cạnh kết quả. Chỉ tính các xã có kết quả cả khi đó lẫn ở các kỳ sau. Điểm càng thấp càng tốt. Số quyết định chưa được thử như vậy.
        """,
      en: """
        Forecasts of the whole province's communes meeting all criteria as earlier periods could have had them, from nothing but \
        what had been received \(days) days after each, beside what came. Counted are communes with results both then and \
        later. Lower scores are better. Decisions have not been tried \
        like this.
        """)
  }
  static func verdict(_ crps: Backtest.Scores, _ brier: Backtest.Scores) -> LocalizedText {
    LocalizedText(
      vi: """
        Sai số của số xã (CRPS): mô hình \(crps.model, digits: 2), giữ nguyên \(crps.persistence, digits: 2), nhịp độ gần đây \
        \(crps.pace, digits: 2)\(skill(crps)). Từng xã (Brier): mô hình \(brier.model, digits: 3), giữ nguyên \
        \(brier.persistence, digits: 3), nhịp độ gần đây \(brier.pace, digits: 3)\(skill(brier)).
        """,
      en: """
        Error of the count (CRPS): model \(crps.model, digits: 2), persistence \(crps.persistence, digits: 2), recent pace \
        \(crps.pace, digits: 2)\(skill(crps)). Commune by commune (Brier): model \(brier.model, digits: 3), persistence \
        \(brier.persistence, digits: 3), recent pace \(brier.pace, digits: 3)\(skill(brier)).
        """)
  }
  private static func skill(_ scores: Backtest.Scores) -> LocalizedText {
    guard let skill = scores.skill else { return LocalizedText(verbatim: "") }
    let percent = Int((skill * 100).rounded())
    return LocalizedText(
      vi: percent < 0 ? "; kém cách đơn giản tốt nhất \(-percent) %" : "; tốt hơn cách đơn giản tốt nhất \(percent) %",
      en: "; skill against the best baseline \(percent)%")
  }
  static func coverage(_ coverage: Proportion, isNarrow: Bool) -> LocalizedText {
    let interval = coverage.interval() ?? 0...1
    let (low, high) = (Int((interval.lowerBound * 100).rounded()), Int((interval.upperBound * 100).rounded()))
    let text = LocalizedText(
      vi: """
        Kết quả nằm từ P10 đến P90: \(coverage.successes) trên \(coverage.trials) lần (khoảng tin cậy 95 %: \(low)–\(high) %); \
        nên vào khoảng 80 %. Các lần thử chồng lên nhau, nên chúng nói ít hơn con số ấy.
        """,
      en: """
        Between P10 and P90: \(coverage.successes) of \(coverage.trials) (95% CI \(low)–\(high)%); it should be about 80%. The \
        trials overlap, so they say less than that interval has it.
        """)
    guard isNarrow else { return text }
    return LocalizedText(
      vi: "\(text) Khoảng dự báo đã quá hẹp: hãy coi nó là hẹp cả lần này.",
      en: "\(text) The ranges were too narrow: take them to be so this time too.")
  }
  static func notAsKnownThen(_ count: Int, _ whole: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(count) trên \(whole) lần thử: lúc đó chưa có số liệu trong tệp làm việc, nên dùng số liệu như nay đã biết cho các kỳ \
        đến lúc đó.
        """,
      en: """
        \(count) of \(whole) trials: nothing had been received by then, so the periods up to then are taken as they are known \
        now.
        """)
  }
  static let forPeriodColumn = LocalizedText(vi: "Dự báo cho", en: "For")
  static let cameColumn = LocalizedText(vi: "Kết quả", en: "Came")
  static let crpsColumn = LocalizedText(verbatim: "CRPS")
  static let brierColumn = LocalizedText(verbatim: "Brier")
  static let noBacktest = LocalizedText(vi: "Chưa thử được lần nào.", en: "Nothing could be tried.")
  static let knowns: [String: LocalizedText] = [
    "then": LocalizedText(vi: "lúc đó", en: "then"), "now": LocalizedText(vi: "nay", en: "now"),
  ]
  static let reliabilityCaption = LocalizedText(
    vi: "Khi nói xác suất chừng ấy, điều đó xảy ra bao nhiêu lần", en: "What was given such chances came how often")
  static let meanChanceColumn = LocalizedText(vi: "Xác suất bình quân", en: "Mean chance")
  static let cameShareColumn = LocalizedText(vi: "Tỷ lệ xảy ra", en: "Came, share")

  // MARK: Method

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
  static func silent(_ count: Int, _ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã chưa có kết quả kỳ này, không dự báo riêng: \(names)",
      en: "\(count) communes have no results for the period and no forecast of their own: \(names)")
  }
  static func andMore(_ shown: String, _ more: Int) -> LocalizedText {
    LocalizedText(vi: "\(shown) và \(more) xã nữa", en: "\(shown) and \(more) more")
  }
  static func notAssessed(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Tiêu chí chưa được đánh giá, coi như còn thiếu: \(count).",
      en: "Criteria not assessed, which count as lacking: \(count).")
  }
  static let noTarget = LocalizedText(
    vi: "Kế hoạch không có chỉ tiêu số xã được công nhận cho phạm vi và năm này.",
    en: "The plan has no target for recognised communes of this place and year.")
}
