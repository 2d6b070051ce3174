import NTMKit

/// All words of the report, in both languages.
enum Strings {
  /// Why it is not made on another geography.
  static let fixedGeography = LocalizedText(
    vi: "chỉ tiêu, mốc đầu kỳ và mức tối thiểu giao cho xã và huyện lúc lập kế hoạch; không ai đặt lại cho đơn vị mới",
    en:
      "its targets, baselines and floors are of the communes and districts of the plan's time; nobody set them anew for other units"
  )

  // MARK: The report and its options

  static let title = LocalizedText(vi: "Thực hiện kế hoạch", en: "Plan progress")
  static let summary = LocalizedText(
    vi: "có đạt kế hoạch không: từng chỉ tiêu, cam kết và phấn đấu", en: "will we meet the plan: every target, by tier")
  static let tierOption = LocalizedText(vi: "chỉ tiêu cam kết, phấn đấu, hay cả hai", en: "which tier of targets")
  static let bothTiers = LocalizedText(vi: "cả hai mức", en: "both tiers")
  static let committed = LocalizedText(vi: "cam kết", en: "committed")
  static let stretch = LocalizedText(vi: "phấn đấu", en: "stretch")
  static let exampleWhole = LocalizedText(vi: "mọi chỉ tiêu", en: "every target")
  static let exampleAtRisk = LocalizedText(
    vi: "chỉ tiêu cam kết có nguy cơ không đạt, còn thiếu bao nhiêu",
    en: "committed targets at risk, and what they lack")
  static let exampleNamed = LocalizedText(
    vi: "xã nêu tên chưa đạt, thiếu ít tiêu chí trước", en: "named communes not there yet, nearest first")
  static let exampleMet = LocalizedText(vi: "chỉ tiêu cam kết đã đạt", en: "committed targets that are met")
  static let exampleArithmetic = LocalizedText(
    vi: "con số nào của kế hoạch chỉ vừa đủ", en: "which of the plan's figures leave no slack")

  static func documentTitle(plans: [String], place: String?, day: CalendarDate) -> LocalizedText {
    var parts = [LocalizedText(vi: "Thực hiện kế hoạch", en: "Plan progress")]
    if plans.count == 1 { parts[0] = LocalizedText(vi: "Thực hiện kế hoạch \(plans[0])", en: "Plan \(plans[0])") }
    if let place { parts.append(LocalizedText(verbatim: place)) }
    parts.append(LocalizedText(vi: "đến ngày \(day)", en: "as of \(day)"))
    return .list(parts)
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let noTargets = LocalizedText(
    vi: "Chưa có chỉ tiêu kế hoạch nào: nhập tệp kế hoạch.", en: "There are no targets: import a plan.")
  static func targetsMet(_ tier: PlanTarget.Tier) -> LocalizedText {
    switch tier {
    case .committed: LocalizedText(vi: "Chỉ tiêu cam kết đã đạt", en: "Committed targets met")
    case .stretch: LocalizedText(vi: "Chỉ tiêu phấn đấu đã đạt", en: "Stretch targets met")
    }
  }
  static func namedMet(_ tier: PlanTarget.Tier) -> LocalizedText {
    switch tier {
    case .committed: LocalizedText(vi: "Xã cam kết nêu tên đã đạt", en: "Communes named as committed that got there")
    case .stretch: LocalizedText(vi: "Xã phấn đấu nêu tên đã đạt", en: "Communes named as stretch that got there")
    }
  }
  static func notBegun(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Số liệu đến ngày \(day), trước năm của kế hoạch: chưa thể nói chỉ tiêu nào đúng tiến độ.",
      en: "The data are as of \(day), before the plan's year: no target can be called on track or met yet.")
  }
  static func otherTargets(allMet: Int, onTrack: Int, atRisk: Int, missed: Int, unknown: Int) -> LocalizedText {
    var parts: [LocalizedText] = []
    if allMet > 0 {
      parts.append(
        LocalizedText(vi: "\(allMet) đủ tiêu chí, chờ quyết định", en: "\(allMet) meeting all, awaiting the decision"))
    }
    if onTrack > 0 { parts.append(LocalizedText(vi: "\(onTrack) đúng tiến độ", en: "\(onTrack) on track")) }
    if atRisk > 0 { parts.append(LocalizedText(vi: "\(atRisk) có nguy cơ", en: "\(atRisk) at risk")) }
    if missed > 0 { parts.append(LocalizedText(vi: "\(missed) không đạt", en: "\(missed) missed")) }
    if unknown > 0 { parts.append(LocalizedText(vi: "\(unknown) chưa rõ", en: "\(unknown) unknown")) }
    return .list(parts)
  }
  static func baseline(_ baseline: Double, _ target: Target) -> LocalizedText {
    LocalizedText(
      vi: "đầu kỳ \(baseline, digits: target.fractionDigits)",
      en: "baseline \(baseline, digits: target.fractionDigits)")
  }

  // MARK: Targets

  static let atRiskTitle = LocalizedText(vi: "Có nguy cơ hoặc không đạt", en: "At risk or missed")
  static let atRiskLead = LocalizedText(
    vi: "Chỉ tiêu cam kết trước, chậm nhất trước. Tiến độ âm là chậm hơn thời gian đã qua, tính bằng điểm phần trăm.",
    en: "Committed targets first, the furthest behind first. A negative pace is behind time, in percentage points.")
  static let noneAtRisk = LocalizedText(
    vi: "Không có chỉ tiêu nào có nguy cơ.", en: "No target is at risk.")
  static let targetsTitle = LocalizedText(vi: "Tất cả chỉ tiêu", en: "All targets")
  static let planned = LocalizedText(vi: "kế hoạch", en: "plan")
  static let done = LocalizedText(vi: "thực hiện", en: "done")
  static let paceNote = LocalizedText(
    vi: """
      Tiến độ: phần đường đã đi từ xuất phát đến chỉ tiêu, trừ phần thời gian đã qua từ 1/1 đến hạn; số âm là chậm, tính \
      bằng điểm phần trăm.
      """,
    en: """
      Pace: the share of the way from baseline to target that is done, less the share of the time from 1 January to the due \
      date that has passed; negative is behind, in percentage points.
      """)
  static let statusNote = LocalizedText(
    vi: "Có nguy cơ: chưa đạt, còn hạn và chậm so với thời gian; quá hạn mà chưa đạt là không đạt.",
    en: "At risk: not there, not yet due, and behind time; past its due date a target is missed.")
  static let paceColumn = LocalizedText(vi: "tiến độ", en: "pace")
  static let targetColumn = LocalizedText(vi: "chỉ tiêu", en: "target")
  static let progressColumn = LocalizedText(vi: "đã thực hiện", en: "done")
  static let expectedColumn = LocalizedText(vi: "thời gian đã qua", en: "time passed")
  static func progressTitle(_ tier: PlanTarget.Tier) -> LocalizedText {
    switch tier {
    case .committed:
      LocalizedText(
        vi: "Đã đi được bao nhiêu từ đầu kỳ đến chỉ tiêu cam kết", en: "Share of the way done, committed targets")
    case .stretch:
      LocalizedText(
        vi: "Đã đi được bao nhiêu từ đầu kỳ đến chỉ tiêu phấn đấu", en: "Share of the way done, stretch targets")
    }
  }
  static func progressDescription(_ ahead: Int, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(ahead) trong \(count) chỉ tiêu đi kịp thời gian đã qua; vạch là phần thời gian đã qua.",
      en: "\(ahead) of \(count) targets keep up with time; the line is the share of time passed.")
  }

  // MARK: Named communes

  static let namedTitle = LocalizedText(vi: "Các xã được nêu tên", en: "Named communes")
  static let namedLead = LocalizedText(
    vi: "Mỗi xã xét theo bộ tiêu chí của cấp mà kế hoạch đặt ra cho xã đó.",
    en: "Each is judged by the criteria set of the level that the plan names it for.")
  static let noneNamed = LocalizedText(vi: "Kế hoạch không nêu tên xã nào.", en: "The plan names no communes.")
  static let levelColumn = LocalizedText(vi: "cấp đặt ra", en: "aims at")
  static let reachedColumn = LocalizedText(vi: "đã đạt", en: "reached")

  // MARK: Every district

  static let exampleFloors = LocalizedText(
    vi: "huyện nào chưa đủ số sản phẩm tối thiểu", en: "which districts are below the floor of products")
  static let floorsTitle = LocalizedText(vi: "Chỉ tiêu của từng huyện", en: "What every district has to reach")
  static let floorsLead = LocalizedText(
    vi: "Chỉ tiêu giao cho mỗi đơn vị cấp huyện; thực hiện của tỉnh là của đơn vị thấp nhất.",
    en: "Targets that each district-level unit is given; the province is where its lowest unit is.")
  static let noFloors = LocalizedText(
    vi: "Kế hoạch không giao chỉ tiêu cho từng huyện, hoặc chưa có số liệu.",
    en: "The plan sets no target for each district, or there are no data on it.")
  static let districtColumn = LocalizedText(vi: "huyện", en: "district")
  static let productRule = LocalizedText(
    vi:
      "Sản phẩm OCOP: mỗi sản phẩm tính một lần nếu trong năm có quyết định công nhận 3–4 sao đúng thẩm quyền theo quy định của ngày đó (công nhận mới, công nhận lại, nâng hạng). Chỉ tiêu của huyện tính sản phẩm được hội đồng cấp huyện chấm 3–4 sao trong năm. Hồ sơ cấp quốc gia tính theo ngày nộp. Lũy kế là sản phẩm còn giấy chứng nhận.",
    en:
      "OCOP products: each counts once when it was recognised at three or four stars in the year, as the rules of the day allow (new, renewed or upgraded). A district's target counts products that its council gave three or four stars in the year. National dossiers count by the day they were filed. A cumulative total is of certificates in force."
  )

  // MARK: Arithmetic

  static let arithmeticTitle = LocalizedText(vi: "Các con số của kế hoạch", en: "The plan's own arithmetic")
  static let arithmeticLead = LocalizedText(
    vi: "Tính lại từ chính các chỉ tiêu: có khớp nhau không, ngầm đòi hỏi gì; vừa đủ là không còn dự phòng.",
    en: "Done again from the targets themselves: do they agree, what do they imply, where is no slack?")
  static let nothingToCheck = LocalizedText(
    vi: "Không có con số nào tính được từ con số khác.", en: "No figure follows from the others.")
  static let checkColumn = LocalizedText(vi: "kiểm tra", en: "check")
  static let formulaColumn = LocalizedText(vi: "cách tính", en: "formula")
  static let statedColumn = LocalizedText(vi: "kế hoạch ghi", en: "stated")
  static let computedColumn = LocalizedText(vi: "tính được", en: "computed")
  static let upperColumn = LocalizedText(vi: "đến", en: "up to")
  static let resultColumn = LocalizedText(vi: "kết quả", en: "result")
  static func check(_ kind: Arithmetic.Check.Kind) -> LocalizedText {
    switch kind {
    case .cumulative: LocalizedText(vi: "đầu kỳ + trong năm", en: "baseline + year")
    case .ratio: LocalizedText(vi: "lũy kế / số xã", en: "total / communes")
    case .named: LocalizedText(vi: "số xã nêu tên", en: "communes named")
    case .meanTotal: LocalizedText(vi: "số xã × bình quân", en: "communes × mean")
    case .meanRest: LocalizedText(vi: "các xã còn lại", en: "other communes")
    case .floorTotal: LocalizedText(vi: "huyện × tối thiểu", en: "districts × floor")
    }
  }
  static func result(_ result: Arithmetic.Check.Result) -> LocalizedText {
    switch result {
    case .agrees: LocalizedText(vi: "khớp", en: "agrees")
    case .differs: LocalizedText(vi: "không khớp", en: "differs")
    case .implied: LocalizedText(vi: "suy ra", en: "implied")
    case .noSlack: LocalizedText(vi: "vừa đủ", en: "no slack")
    }
  }
  static func sum(_ a: Double, _ b: Double) -> LocalizedText { LocalizedText(vi: "\(a) + \(b)", en: "\(a) + \(b)") }
  static func quotient(_ a: Double, _ b: Double) -> LocalizedText {
    LocalizedText(vi: "\(a) / \(b)", en: "\(a) / \(b)")
  }
  static func product(_ a: Double, _ b: Double) -> LocalizedText { LocalizedText(vi: "\(a) × \(b)", en: "\(a) × \(b)") }
  static func rest(
    _ least: Double, _ most: Double, reached: Double, criteria: Double, rest: Double
  ) -> LocalizedText {
    LocalizedText(
      vi: "(\(least)…\(most) − \(reached) × \(criteria)) / \(rest)",
      en: "(\(least)…\(most) − \(reached) × \(criteria)) / \(rest)")
  }

  // MARK: Method and what the data lack

  static let methodTitle = LocalizedText(vi: "Cách tính và số liệu còn thiếu", en: "Method and data gaps")
  static let actualRule = LocalizedText(
    vi:
      "Thực hiện: xã nêu tên ở mức cam kết phải có quyết định công nhận; ở mức phấn đấu, đủ tiêu chí của cấp đó cũng tính. Số lượng là các xã lần đầu được công nhận cấp đó (hoặc cao hơn) trong năm; ở mức phấn đấu là số xã nêu tên đã đạt. Lũy kế và tỷ lệ tính mọi quyết định còn hiệu lực. Bình quân chỉ tính xã có số liệu.",
    en:
      "Actual: a commune named as committed must be recognised; one named as stretch is there too when it meets all criteria of the level. A count is of communes first recognised at the level (or above) in the year; as stretch, of the named ones that are there. Totals and shares take all decisions in force. The mean is over communes with results."
  )
  static let paceRule = LocalizedText(
    vi:
      "Tiến độ = phần đường đã đi từ đầu kỳ đến chỉ tiêu trừ phần thời gian đã qua từ đầu năm đến hạn. Từ 0 trở lên là đúng tiến độ, dưới 0 là có nguy cơ; quá hạn mà chưa đạt là không đạt. So sánh trên số chưa làm tròn.",
    en:
      "Pace = share of the way from baseline to target less the share of time passed from the start of the year to the due date. Zero or more is on track, below is at risk; not met after the due date is missed. Figures are compared before rounding."
  )
  static let namedRule = LocalizedText(
    vi:
      "Xã nêu tên: phần đường đã đi là số tiêu chí đạt trên tổng số của bộ của cấp đặt ra; đủ tiêu chí mà chưa có quyết định là “đủ tiêu chí, chờ công nhận”.",
    en:
      "Named communes: the share of the way done is the criteria met of those of the set of their level; one that meets all and has no decision is “all met, not yet recognised”."
  )
  static let countedRule = LocalizedText(
    vi:
      "Số chỉ tiêu đã đạt đếm mỗi việc một lần: không kể xã nêu tên (đếm riêng), tổng lũy kế và tỷ lệ của việc đã đếm theo số lượng.",
    en:
      "Targets met count each piece of work once: not the named communes, which are counted apart, nor the total and the share of what a count says already."
  )
  /// A plan may want upgrades and give no number: the data keep no target then, so that the figure stands here.
  static func upgrades(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Thăng hạng từ 3 lên 4 sao: \(count) sản phẩm từ đầu năm đến \(day). Kế hoạch muốn thăng hạng mà không ghi số thì không có chỉ tiêu để so.",
      en:
        "Upgraded from three stars to four: \(count) from the beginning of the year to \(day). Where a plan wants upgrades and gives no number there is no target to compare with."
    )
  }
  static func asOf(_ day: CalendarDate, _ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "Quyết định công nhận đến ngày \(day); tiêu chí theo số liệu \(period).",
      en: "Decisions up to \(day); criteria as reported for \(period).")
  }
  static func otherYears(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Không kể \(count) chỉ tiêu của năm khác.", en: "Targets of other years, left out: \(count).")
  }
  static let noPeriod = LocalizedText(vi: "Chưa có kỳ nào có số liệu.", en: "No period has data yet.")
  static func products(_ ids: String) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có số liệu về sản phẩm OCOP: các chỉ tiêu \(ids) chưa rõ.",
      en: "There are no data on OCOP products yet: targets \(ids) are unknown.")
  }
  static func notReported(_ ids: String) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có kết quả để xét các chỉ tiêu \(ids).", en: "Nothing was reported to judge targets \(ids) by.")
  }
  static func leftOutOfMean(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã chưa có số liệu, không tính vào bình quân.",
      en: "Communes without results, left out of the mean: \(count).")
  }
  static func meanBaseline(_ mean: Double, _ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "Kế hoạch không ghi bình quân đầu kỳ: lấy \(mean, digits: 2) của \(period).",
      en: "The plan states no baseline of the mean: \(mean, digits: 2) of \(period) is taken.")
  }
  static func meanSetChanged(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "\(period) được đánh giá theo bộ tiêu chí khác: tiến độ của bình quân gồm cả thay đổi quy định.",
      en: "\(period) was judged by another criteria set: the pace of the mean mixes in the change of rules.")
  }
  static func stretchNotCounted(_ stretch: Double, _ total: Double, _ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi:
        "Kế hoạch không nói \(stretch) xã phấn đấu có nằm trong số \(total) hay không (\(title)); đầu kỳ cộng số cam kết đã bằng \(total) nên ở đây không tính.",
      en:
        "The plan does not say whether its \(stretch) stretch communes are among the \(total) (\(title)); baseline and committed alone make \(total), so they are not counted here."
    )
  }
}
