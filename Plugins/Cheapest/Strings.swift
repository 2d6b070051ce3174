import NTMKit

/// All words of the report, in both languages.
enum Strings {
  static let title = LocalizedText(vi: "Việc cần làm để đạt mục tiêu", en: "What to do to reach a target")
  static let summary = LocalizedText(
    vi: "Ít việc nhất để đủ số xã đạt mọi tiêu chí vào một ngày: tiêu chí nào, xã nào, giá của thêm một xã",
    en:
      "The least effort that makes enough communes meet all criteria by a date: which criteria, where, the price of one more"
  )
  static let fixedGeography = LocalizedText(
    vi: "xác suất được học từ các xã như đã báo cáo", en: "chances are learned from the communes as they reported")

  // MARK: Options

  static let targetOption = LocalizedText(
    vi: "cần bao nhiêu xã đạt đủ tiêu chí; mặc định: số xã được công nhận theo kế hoạch",
    en: "how many communes are to meet all criteria; by default the plan's number of recognised ones")
  static let byOption = LocalizedText(
    vi: "hạn, không quá ba năm; mặc định: hạn kế tiếp của chỉ tiêu về xã trong kế hoạch, không có thì sau bốn kỳ",
    en:
      "the deadline, at most three years ahead; by default the next due date of a target for communes, else four periods on"
  )
  static let probabilityOption = LocalizedText(
    vi: "xác suất mong muốn: 80%, 80 hoặc 0.8", en: "the wanted probability: 80%, 80 or 0.8")
  static let effortOption = LocalizedText(
    vi: "công sức tính bằng số tiêu chí, chi phí trong tệp, hay số ngày dự kiến",
    en: "effort as the number of criteria, the costs of a file, or expected days")
  static let costOption = LocalizedText(
    vi: "tệp CSV hoặc bảng tính có cột xã (để trống: mọi xã), tiêu chí, chi phí",
    en: "a CSV file or workbook with columns commune (empty: all), criterion, cost")
  static let namedOption = LocalizedText(
    vi: "các xã kế hoạch nêu tên được giúp trước, hay không phân biệt",
    en: "whether communes that the plan names are helped first")
  static let countOption = LocalizedText(
    vi: "xã nào được tính: đạt đủ tiêu chí, hay cả xã đã được công nhận",
    en: "which communes count: those meeting all criteria, or recognised ones too")
  static let districtOption = LocalizedText(vi: "mã hoặc tên huyện", en: "code or name of a district")
  static let seedOption = LocalizedText(vi: "hạt giống của số ngẫu nhiên", en: "seed of the random numbers")
  static let criteriaEffort = LocalizedText(vi: "số tiêu chí cần đưa về đạt", en: "how many criteria to bring to met")
  static let costEffort = LocalizedText(vi: "chi phí trong tệp", en: "the costs of the file")
  static let daysEffort = LocalizedText(
    vi: "số ngày bình quân để tiêu chí tự đạt", en: "days that a criterion takes on average by itself")
  static let namedFirst = LocalizedText(
    vi: "giúp xã được nêu tên trước mọi xã khác", en: "named communes are helped before any other")
  static let namedFree = LocalizedText(vi: "xã nào rẻ nhất thì giúp", en: "whichever are cheapest")
  static let countAllMet = LocalizedText(vi: "xã đạt đủ tiêu chí", en: "communes that meet all criteria")
  static let countReached = LocalizedText(
    vi: "xã đạt đủ tiêu chí hoặc đã được công nhận", en: "communes that meet all criteria or are recognised")

  // MARK: Messages

  static func targetOutOfRange(_ target: Int, _ range: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      vi: "mục tiêu \(target) xã nằm ngoài khoảng \(range.lowerBound)–\(range.upperBound)",
      en: "a target of \(target) communes is outside \(range.lowerBound)–\(range.upperBound)")
  }
  static func notAProbability(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” không phải xác suất trên 0% và dưới 100% (viết 80%, 80 hoặc 0.8)",
      en: "“\(text)” is not a probability above 0% and below 100% (written 80%, 80 or 0.8)")
  }
  static let noCostFile = LocalizedText(
    vi: "--effort cost cần tệp chi phí", en: "--effort cost needs a file of costs")
  static let noCostFileHint = LocalizedText(
    vi: "thêm --cost TỆP với các cột xã, tiêu chí, chi phí",
    en: "add --cost FILE with columns commune, criterion, cost")
  static let noDays = LocalizedText(
    vi: "không tính được công sức bằng ngày: chưa ước lượng được nhịp độ",
    en: "effort in days cannot be worked out: the pace is not known")
  static func costColumns(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp chi phí “\(path)” cần cột tiêu chí và cột chi phí",
      en: "the file of costs “\(path)” needs a column for the criterion and one for the cost")
  }
  static func columnsThere(_ names: [String]) -> LocalizedText {
    let names = names.joined(separator: ", ")
    return LocalizedText(vi: "các cột trong tệp: \(names)", en: "columns in the file: \(names)")
  }
  static let costColumnsHint = LocalizedText(
    vi: "tên cột: xã (không bắt buộc), tiêu chí, chi phí; hoặc commune, criterion, cost",
    en: "names: commune (optional), criterion, cost; or xã, tiêu chí, chi phí")
  static let costWithoutCriterion = LocalizedText(
    vi: "dòng có chi phí mà không có tiêu chí", en: "the row has a cost but no criterion")
  static func unknownCriterion(_ text: String, _ set: LocalizedText?) -> LocalizedText {
    let set = set ?? LocalizedText(vi: "bộ tiêu chí", en: "the criteria set")
    return LocalizedText(
      vi: "không có tiêu chí “\(text)” trong \(set)", en: "no criterion “\(text)” in \(set)")
  }
  static func criteriaThere(_ ids: [String]) -> LocalizedText {
    let ids = ids.joined(separator: ", ")
    return LocalizedText(vi: "các tiêu chí: \(ids)", en: "criteria: \(ids)")
  }
  static func didYouMean(_ names: [String]) -> LocalizedText {
    let names = names.map { "“\($0)”" }.joined(separator: ", ")
    return LocalizedText(vi: "có phải \(names)?", en: "did you mean \(names)?")
  }
  static func notACost(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” không phải chi phí: cần một số không âm, như 450 hay 1,2 tỷ",
      en: "“\(text)” is not a cost: a number of 0 or more is expected, such as 450 or 1.2 billion")
  }
  static func ambiguousCost(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” có thể là hai số khác nhau: bỏ dấu hàng nghìn, hoặc viết thêm số lẻ",
      en: "“\(text)” can be two numbers: leave out the mark of thousands, or write one decimal more")
  }
  static func costWithoutUnit(_ text: String, _ other: String) -> LocalizedText {
    LocalizedText(
      vi:
        "“\(text)” không có đơn vị, mà ô khác có (“\(other)”): ghi đơn vị ở mọi ô, hoặc ở tên cột: chi phí (triệu đồng)",
      en:
        "“\(text)” has no unit and others have one (“\(other)”): name it in every cell, or in the column's name: cost (million dong)"
    )
  }
  static func costRepeated(_ line: Int) -> LocalizedText {
    LocalizedText(
      vi: "xã và tiêu chí này đã có chi phí ở dòng \(line)",
      en: "this commune and criterion have a cost in line \(line)")
  }

  // MARK: Examples

  static let exampleWhole = LocalizedText(
    vi: "để 38 xã đạt đủ vào cuối năm, với xác suất 80%", en: "to have 38 communes meet all at the year's end, with 80%"
  )
  static let exampleNamed = LocalizedText(
    vi: "xã kế hoạch nêu tên trước, chắc chắn hơn", en: "the communes that the plan names first, and surer")
  static let exampleDays = LocalizedText(
    vi: "công sức theo số ngày: tránh tiêu chí khó", en: "effort in days: hard criteria are avoided")
  static let exampleCurve = LocalizedText(vi: "mỗi số xã tốn bao nhiêu", en: "what each number of communes costs")
  static let exampleCost = LocalizedText(
    vi: "theo chi phí trong bảng tính của mình", en: "by the costs of a workbook of your own")

  // MARK: Title

  static func documentTitle(_ data: EffortData) -> LocalizedText {
    let by = data.outlook.deadline
    let place = data.outlook.place.map { LocalizedText(verbatim: ", \($0)") } ?? LocalizedText(verbatim: "")
    guard let by else { return LocalizedText(vi: "\(title)\(place)", en: "\(title)\(place)") }
    guard let target = data.target else {
      return LocalizedText(vi: "\(title) đến \(by)\(place)", en: "\(title) by \(by)\(place)")
    }
    return data.counting == .allMet
      ? LocalizedText(
        vi: "Việc cần làm để \(target) xã đạt đủ tiêu chí đến \(by)\(place)",
        en: "What to do for \(communesOf(target).en) to meet all criteria by \(by)\(place)")
      : LocalizedText(
        vi: "Việc cần làm để \(target) xã đạt đủ tiêu chí hoặc được công nhận đến \(by)\(place)",
        en: "What to do for \(communesOf(target).en) to meet all criteria or be recognised by \(by)\(place)")
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "Overview")
  static let noResults = LocalizedText(
    vi: "Kỳ này chưa có kết quả tiêu chí nào: không có gì để chọn.",
    en: "There are no results for the period: there is nothing to choose from.")
  static func certainOnly(_ refusal: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(refusal) Vì vậy chỉ tính xã chắc chắn đủ: mọi tiêu chí còn thiếu đều phải được đưa về đạt.",
      en: "\(refusal) So only what is certain counts: a commune needs every criterion that it lacks.")
  }
  static func toEnd(of period: Period, _ deadline: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Số liệu có theo kỳ: hạn \(deadline) được tính đến hết \(period) (\(period.lastDay)).",
      en: "Data come by period: the deadline \(deadline) is counted to the end of \(period) (\(period.lastDay)).")
  }
  static func past(_ data: EffortData) -> LocalizedText {
    guard let deadline = data.outlook.deadline, let period = data.outlook.period else { return noResults }
    if data.outlook.steps == 0 {
      return LocalizedText(
        vi: "Hạn \(deadline) không sau kỳ số liệu (\(period)): không còn gì để làm, con số là kết quả.",
        en:
          "The deadline \(deadline) is not after the period of the data (\(period)): nothing can be done, the figure is the result."
      )
    }
    return LocalizedText(
      vi: "Hạn \(deadline) đã qua vào ngày báo cáo (\(data.day)): không còn gì để làm, con số là kết quả kỳ \(period).",
      en:
        "The deadline \(deadline) had passed on the day of the report (\(data.day)): nothing can be done, the figure is the result of \(period)."
    )
  }
  static let noTarget = LocalizedText(
    vi: "Kế hoạch không có số xã được công nhận cho phạm vi và năm này: cho mục tiêu bằng --target.",
    en: "The plan has no number of recognised communes for this place and year: give one with --target.")
  static func outOfReach(_ price: Answer.Price, _ data: EffortData, _ answer: Answer) -> LocalizedText {
    let most = answer.curve.filter { $0.plan != nil }.map(\.target).max() ?? 0
    if price.target > data.counted.count {
      return LocalizedText(
        vi: """
          Không thể đạt: mục tiêu \(price.target) xã, chỉ có \(data.counted.count) xã. Cao nhất với xác suất \
          \(data.probability.percent)%: \(most) xã.
          """,
        en: """
          Out of reach: the target is \(price.target) communes, and there are \(data.counted.count). The highest with a \
          probability of \(data.probability.percent)% is \(most).
          """)
    }
    let chance = Share.percent(price.most ?? 0)
    return LocalizedText(
      vi: """
        Không thể đạt \(price.target) xã với xác suất \(data.probability.percent)%: làm tất cả cũng chỉ được \
        \(chance, digits: 0)%. Cao nhất: \(most) xã.
        """,
      en: """
        Out of reach: \(price.target) communes with a probability of \(data.probability.percent)%; with all that can be done it \
        is \(chance, digits: 0)%. The highest number is \(most).
        """)
  }
  static func reachedAlready(_ price: Answer.Price, _ data: EffortData) -> LocalizedText {
    data.outlook.refusal != nil
      ? LocalizedText(
        vi: "Mục tiêu \(price.target) xã đã đạt: không cần làm gì thêm.",
        en: "The target of \(communesOf(price.target).en) is reached: nothing more is needed.")
      : LocalizedText(
        vi: """
          Mục tiêu \(price.target) xã đạt được mà không cần làm gì thêm, với xác suất \
          \(Share.percent(price.before), digits: 0)%.
          """,
        en: """
          The target of \(communesOf(price.target).en) is reached without further effort, with a probability of \
          \(Share.percent(price.before), digits: 0)%.
          """)
  }
  static func notProved(_ price: Answer.Price) -> LocalizedText {
    guard let bound = price.bound, let plan = price.plan, bound > 0, bound < plan.effort else {
      return LocalizedText(
        vi: "Chưa chứng minh được đây là cách ít công sức nhất: có xã còn quá nhiều cách chọn tiêu chí.",
        en: "Not proved to be the least effort: some communes have too many sets of criteria to look at.")
    }
    return LocalizedText(
      vi: """
        Chưa chứng minh được đây là cách ít công sức nhất: không cách nào dưới \(bound), cách này là \(plan.effort) (hơn \
        không quá \((plan.effort / bound - 1) * 100, digits: 0)%).
        """,
      en: """
        Not proved to be the least effort: none is below \(bound), this one is \(plan.effort) (at most \
        \((plan.effort / bound - 1) * 100, digits: 0)% more than needed).
        """)
  }
  static func codeAndName(_ code: String, _ name: String, _ other: String) -> LocalizedText {
    LocalizedText(
      vi: "mã \(code) là xã \(name), tên ghi \(other): để lại một trong hai",
      en: "code \(code) is \(name), the name says \(other): leave one of the two")
  }
  static func unpriced(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "\(count) tiêu chí còn thiếu không có chi phí trong tệp: không được chọn, không coi là bằng 0 (xem “Phương pháp”).",
      en: count == 1
        ? "1 lacking criterion has no cost in the file: it is not chosen, and not taken as 0 (see “Method”)."
        : "\(count) lacking criteria have no cost in the file: they are not chosen, and not taken as 0 (see “Method”).")
  }
  static func nowMetric(_ data: EffortData) -> LocalizedText {
    guard let period = data.outlook.period else { return countAllMet }
    return data.counting == .allMet
      ? LocalizedText(vi: "Đạt đủ tiêu chí, \(period)", en: "Meeting all criteria, \(period)")
      : LocalizedText(vi: "Đạt đủ hoặc được công nhận, \(period)", en: "Meeting all or recognised, \(period)")
  }
  static func nowRule(_ counting: Counting) -> LocalizedText {
    counting == .allMet
      ? LocalizedText(
        vi: "Đếm xã đạt đủ tiêu chí theo kết quả gần nhất",
        en: "Counts the communes that meet all criteria by their last results")
      : LocalizedText(
        vi: "Đếm xã đạt đủ tiêu chí theo kết quả gần nhất, hoặc đã được công nhận",
        en: "Counts the communes that meet all criteria by their last results, or are recognised")
  }
  static func outOf(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trong \(count) xã", en: count == 1 ? "of 1 commune" : "of \(count) communes")
  }
  static func effortMetric(_ target: Int, _ data: EffortData) -> LocalizedText {
    switch data.measure {
    case .criteria:
      LocalizedText(
        vi: "Tiêu chí cần đưa về đạt để có \(target) xã",
        en: "Criteria to bring to met for \(communesOf(target).en)")
    case .cost: LocalizedText(vi: "Chi phí để có \(target) xã", en: "Cost of \(communesOf(target).en)")
    case .days: LocalizedText(vi: "Công sức để có \(target) xã", en: "Effort for \(communesOf(target).en)")
    }
  }
  static func proof(_ price: Answer.Price, plan: Answer.Plan) -> LocalizedText {
    if plan.helped.isEmpty { return LocalizedText(vi: "không cần làm gì thêm", en: "nothing is needed") }
    if price.isProved { return LocalizedText(vi: "ít nhất, đã chứng minh", en: "the least, proved") }
    return price.bound.map { LocalizedText(vi: "không dưới \($0)", en: "not below \($0)") }
      ?? LocalizedText(vi: "chưa chứng minh là ít nhất", en: "not proved to be the least")
  }
  static let outOfReachWord = LocalizedText(vi: "ngoài tầm với", en: "out of reach")
  static let helpedMetric = LocalizedText(vi: "Xã cần giúp", en: "Communes to help")
  static func communesOf(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) xã", en: count == 1 ? "1 commune" : "\(count) communes")
  }
  static func criteriaOf(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) tiêu chí", en: count == 1 ? "1 criterion" : "\(count) criteria")
  }
  static let helpedRule = LocalizedText(
    vi: "Đếm xã có tiêu chí được chọn", en: "Counts the communes with a criterion among those chosen")
  static func chanceMetric(_ target: Int) -> LocalizedText {
    LocalizedText(vi: "Xác suất có ≥ \(target) xã", en: "Chance of ≥ \(communesOf(target).en)")
  }
  static let chanceRule = LocalizedText(
    vi: "Xác suất có đủ số xã khi các tiêu chí được chọn đã đạt",
    en: "The chance of enough communes once the chosen criteria are met")
  static func before(_ share: Double) -> LocalizedText {
    let percent = Share.percent(share)
    return LocalizedText(vi: "không làm gì: \(percent, digits: 0)%", en: "without effort: \(percent, digits: 0)%")
  }
  static let noChances = LocalizedText(vi: "chưa có xác suất", en: "no chances are known")
  static func effortRule(_ data: EffortData) -> LocalizedText {
    switch data.measure {
    case .criteria:
      LocalizedText(
        vi: "Công sức: mỗi tiêu chí của một xã được đưa về đạt tính là một",
        en: "Effort: each criterion of a commune that is brought to met counts as one")
    case .cost:
      LocalizedText(
        vi: "Công sức: tổng chi phí trong tệp của các tiêu chí được chọn",
        en: "Effort: the costs in the file of the chosen criteria, added up")
    case .days:
      LocalizedText(
        vi: """
          Công sức: tổng số ngày bình quân để các tiêu chí được chọn tự đạt, theo nhịp độ của tiêu chí và của xã; tiêu chí càng \
          khó thì càng nhiều ngày
          """,
        en: """
          Effort: the days that the chosen criteria take on average to be met by themselves, at the pace of criterion and commune, \
          added up; the harder a criterion, the more days
          """)
    }
  }
  static func oneMoreMetric(_ target: Int) -> LocalizedText {
    LocalizedText(vi: "Thêm một xã (\(target))", en: "One more commune (\(target))")
  }
  static let oneMoreDetail = LocalizedText(vi: "tốn thêm", en: "costs so much more")
  static let oneMoreRule = LocalizedText(
    vi: "Công sức ít nhất cho một xã nhiều hơn, trừ công sức cho mục tiêu",
    en: "The least effort for one commune more, less that for the target")
  static func oneFewerMetric(_ target: Int) -> LocalizedText {
    LocalizedText(vi: "Bớt một xã (\(target))", en: "One commune fewer (\(target))")
  }
  static let oneFewerDetail = LocalizedText(vi: "đỡ được", en: "saves so much")
  static let oneFewerRule = LocalizedText(
    vi: "Công sức ít nhất cho mục tiêu, trừ công sức cho một xã ít hơn",
    en: "The least effort for the target, less that for one commune fewer")
  static func otherRuleMetric(_ rule: NamedRule) -> LocalizedText {
    rule == .free
      ? LocalizedText(vi: "Nếu xã được nêu tên đi trước", en: "With the named communes first")
      : LocalizedText(vi: "Nếu không phân biệt xã", en: "Whichever are cheapest")
  }
  static func otherRuleDetail(_ other: Answer.Price, _ own: Answer.Price, _ rule: NamedRule) -> LocalizedText {
    guard let effort = other.plan?.effort, let before = own.plan?.effort else { return outOfReachWord }
    let change = effort - before
    if abs(change) < 1e-9 { return LocalizedText(vi: "như nhau", en: "the same") }
    return change > 0
      ? LocalizedText(vi: "nhiều hơn \(change)", en: "\(change) more")
      : LocalizedText(vi: "ít hơn \(-change)", en: "\(-change) less")
  }
  static func otherRuleRule(_ rule: NamedRule) -> LocalizedText {
    rule == .free
      ? LocalizedText(
        vi: "Công sức ít nhất khi xã kế hoạch nêu tên được giúp trước mọi xã khác",
        en: "The least effort when the communes that the plan names are helped before any other")
      : LocalizedText(
        vi: "Công sức ít nhất khi không phân biệt xã nào", en: "The least effort whichever communes are helped")
  }
  static func summaryText(_ data: EffortData, _ answer: Answer) -> LocalizedText? {
    guard let price = answer.price, let plan = price.plan, !plan.helped.isEmpty else { return nil }
    let (communes, criteria) = (plan.helped.count, plan.criteria)
    let work = "\(criteriaOf(criteria).en) of \(communesOf(communes).en)"
    if data.outlook.refusal != nil {
      return LocalizedText(
        vi: "Đưa \(criteria) tiêu chí ở \(communes) xã về đạt thì có \(price.target) xã đạt đủ.",
        en: price.target == 1
          ? "With \(work) brought to met, 1 commune meets all."
          : "With \(work) brought to met, \(price.target) communes meet all.")
    }
    return LocalizedText(
      vi: """
        Đưa \(criteria) tiêu chí ở \(communes) xã về đạt thì xác suất có ít nhất \(price.target) xã tăng từ \
        \(Share.percent(price.before), digits: 0)% lên \(Share.percent(plan.chance), digits: 0)%. Phần còn lại là những tiêu \
        chí có thể tự đạt ở các xã khác.
        """,
      en: """
        Bringing \(work) to met raises the chance of at least \(communesOf(price.target).en) from \
        \(Share.percent(price.before), digits: 0)% to \(Share.percent(plan.chance), digits: 0)%. The rest is what other communes \
        may gain by themselves.
        """)
  }
}
