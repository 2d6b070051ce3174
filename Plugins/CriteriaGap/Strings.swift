import NTMKit

/// All words of the report, in both languages.
enum Strings {
  // MARK: The report and its options

  static let title = LocalizedText(vi: "Tiêu chí còn thiếu", en: "Criteria gap")
  static let summary = LocalizedText(
    vi: "xã nào còn thiếu tiêu chí nào, xã nào gần đạt nhất", en: "which commune lacks what, and who is nearest")
  static let districtOption = LocalizedText(
    vi: "chỉ một huyện: mã hoặc tên (“huyện Long Mỹ”)", en: "one district only: code or name (“huyện Long Mỹ”)")
  static let pushFromOption = LocalizedText(
    vi: "danh sách đôn đốc lấy từ bao nhiêu tiêu chí đạt; mặc định ba phần tư bộ tiêu chí (14 trên 19)",
    en: "the push list begins at so many criteria met; by default three quarters of the set (14 of 19)")
  static func pushFromOutOfRange(_ number: Int) -> LocalizedText {
    LocalizedText(
      vi: "--push-from nhận số từ 1 đến 1000, không nhận \(number)", en: "--push-from takes 1 to 1000, not \(number)")
  }
  static let exampleWhole = LocalizedText(vi: "toàn tỉnh, kỳ mới nhất", en: "the whole province, newest period")
  static let exampleNear = LocalizedText(
    vi: "xã chưa đạt chuẩn còn thiếu tối đa 3 tiêu chí", en: "communes below that lack three criteria at most")
  static let exampleDistrict = LocalizedText(vi: "một huyện", en: "one district")
  static let exampleLevel = LocalizedText(
    vi: "theo bộ nâng cao: xã đủ tiêu chí, chờ quyết định",
    en: "by the advanced set: communes that meet all and await the decision")
  static let exampleDistribution = LocalizedText(
    vi: "bao nhiêu xã đạt bao nhiêu tiêu chí", en: "how many communes meet how many criteria")
  static let exampleCriteria = LocalizedText(
    vi: "năm tiêu chí nhiều xã chưa đạt nhất", en: "the five criteria that most communes fail")

  static func documentTitle(set: LocalizedText, place: String?, period: Period?) -> LocalizedText {
    var parts = [LocalizedText(vi: "Tiêu chí còn thiếu", en: "Criteria gap")]
    if let place { parts.append(LocalizedText(verbatim: place)) }
    if let period { parts.append(LocalizedText(vi: "\(period)", en: "\(period)")) }
    let head = LocalizedText.list(parts)
    return LocalizedText(vi: "\(head) – \(set)", en: "\(head) – \(set)")
  }

  // MARK: Headline

  static let headlineTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let communesMetric = LocalizedText(vi: "Xã thuộc chương trình", en: "Communes in the programme")
  static func allMetMetric(_ total: Int) -> LocalizedText {
    LocalizedText(vi: "Đạt đủ \(total) tiêu chí", en: "Meeting all \(total) criteria")
  }
  static let recognisedMetric = LocalizedText(vi: "Đã được công nhận", en: "Recognised")
  static func meanRule(_ communes: Int) -> LocalizedText {
    LocalizedText(
      vi: "Bình quân số tiêu chí đạt của \(communes) xã có số liệu",
      en: "The mean of the criteria met by the \(communes) communes with results")
  }
  static func communesRule(_ period: Period?) -> LocalizedText {
    let when = period.map { LocalizedText(vi: " ở \($0)", en: " in \($0)") } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Đếm xã trong danh sách của chương trình\(when), kể cả xã chưa có số liệu",
      en: "Counts the communes on the programme's list\(when), those without results too")
  }
  static func recognisedRule(_ period: Period?) -> LocalizedText {
    let when =
      period.map { LocalizedText(vi: "đến \($0.lastDay)", en: "up to \($0.lastDay)") } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Đếm xã có quyết định công nhận còn hiệu lực \(when), kể cả xã nay không còn đạt đủ",
      en: "Counts the communes with a decision of recognition in force \(when), those fallen back too")
  }
  static func pushRule(from least: Int) -> LocalizedText {
    LocalizedText(
      vi: "Đếm xã có số liệu đạt từ \(least) tiêu chí mà chưa đạt hết, đã công nhận hay chưa",
      en: "Counts the communes with results that meet \(least) criteria or more but not all, recognised or not")
  }
  static let fallenBackRule = LocalizedText(
    vi: "Đếm xã đã được công nhận mà có tiêu chí chưa đạt; tiêu chí chưa đánh giá không tính",
    en: "Counts the recognised communes that fail a criterion; one that is not assessed does not count")
  static let withResultsRule = LocalizedText(
    vi: "Đếm xã có kết quả của ít nhất một tiêu chí", en: "Counts the communes with a result of a criterion at least")
  static let rangeRule = LocalizedText(
    vi: "Đếm xã có số liệu theo số tiêu chí đạt", en: "Counts the communes with results by the criteria they meet")
  static func criterionRule(_ criterion: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Đếm xã có số liệu theo kết quả tiêu chí \(criterion)",
      en: "Counts the communes with results by what they are in criterion \(criterion)")
  }
  static func allMetRule(_ total: Int) -> LocalizedText {
    LocalizedText(
      vi: "Đếm xã có số liệu không thiếu tiêu chí nào trong \(total)",
      en: "Counts the communes with results that lack none of the \(total) criteria")
  }
  static let meanMetric = LocalizedText(vi: "Bình quân tiêu chí đạt/xã", en: "Mean criteria met per commune")
  static func pushMetric(from least: Int) -> LocalizedText {
    LocalizedText(vi: "Đạt từ \(least) tiêu chí, chưa đủ", en: "At \(least) criteria or more, not all")
  }
  static let fallenBackMetric = LocalizedText(
    vi: "Đã công nhận, nay chưa đạt", en: "Recognised but fallen back")
  static func withResults(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) xã có số liệu", en: "\(count) with results")
  }
  static func before(_ count: Int, _ period: Period) -> LocalizedText {
    LocalizedText(vi: "\(period): \(count)", en: "\(period): \(count)")
  }
  static func before(_ count: Int, of known: Int, _ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "\(period): \(count) trong \(known) xã có số liệu", en: "\(period): \(count) of \(known) with results")
  }
  static func shareOfCommunes(_ share: Double) -> LocalizedText {
    LocalizedText(vi: "\(share, digits: 1) % số xã", en: "\(share, digits: 1)% of communes")
  }
  static func recognisedAmongThem(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trong đó \(count) xã đã được công nhận", en: "\(count) of them recognised already")
  }
  static func change(_ change: Double, since period: Period) -> LocalizedText {
    // The sign is of the figure as shown: what rounds to nothing has none.
    let sign = change >= 0.05 ? "+" : ""
    return LocalizedText(
      vi: "\(sign)\(change, digits: 1) so với \(period)", en: "\(sign)\(change, digits: 1) against \(period)")
  }
  static func change(_ change: Double, since period: Period, of communes: Int) -> LocalizedText {
    let change = self.change(change, since: period)
    return LocalizedText(
      vi: "\(change), tính trên \(communes) xã có số liệu cả hai kỳ",
      en: "\(change), of the \(communes) with results in both")
  }
  static func notComparable(with period: Period) -> LocalizedText {
    LocalizedText(
      vi: "không so được với \(period): không xã nào có số liệu cả hai kỳ",
      en: "not compared with \(period): no commune has results in both")
  }
  static func changeOfBoth(_ communes: Int) -> LocalizedText {
    LocalizedText(
      vi: "Chỉ tính các xã có số liệu cả hai kỳ: \(communes) xã.",
      en: "Of the communes with results in both periods alone: \(communes).")
  }

  // MARK: Communes

  static let nearestTitle = LocalizedText(vi: "Các xã, gần đạt nhất trước", en: "Communes, nearest first")
  static func nearestLead(_ total: Int) -> LocalizedText {
    LocalizedText(
      vi: "Tiêu chí thiếu gồm chưa đạt và chưa đánh giá, trên tổng số \(total).",
      en: "Missing criteria are those not met and those not assessed, of \(total) in all.")
  }
  static func completeBelow(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã không thiếu tiêu chí nào, xếp sau các xã còn thiếu.",
      en: "Communes that lack none stand below those that do: \(count).")
  }
  static func silentLast(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã chưa có số liệu theo bộ này, để trống và xếp cuối.",
      en: "Communes without results by this set stand last, with nothing filled in: \(count).")
  }
  /// What stands in the name column of a totals row.
  static let totalWord = "total"
  /// Short forms of the programme's words, for narrow columns.
  static let statuses = [
    "below": LocalizedText(vi: "chưa đạt chuẩn", en: "below"),
    "all_met": LocalizedText(vi: "đủ tiêu chí", en: "all met"),
    "dossier": LocalizedText(vi: "đã trình", en: "dossier"),
    "recognised": LocalizedText(vi: "đã công nhận", en: "recognised"),
    "fallen_back": LocalizedText(vi: "nay chưa đạt", en: "fallen back"),
  ]
  static let targets = [
    "none": LocalizedText(verbatim: "–"),
    "committed": LocalizedText(vi: "cam kết", en: "committed"),
    "stretch": LocalizedText(vi: "phấn đấu", en: "stretch"),
  ]
  static let total = LocalizedText(vi: "Tổng", en: "Total")
  static let pushTitle = LocalizedText(vi: "Đôn đốc", en: "Push list")
  static func pushTitle(from least: Int) -> LocalizedText {
    LocalizedText(
      vi: "Đôn đốc: các xã đạt từ \(least) tiêu chí", en: "Push list: communes at \(least) criteria or more")
  }
  static func pushLead(from least: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Các xã đạt từ \(least) tiêu chí trở lên nhưng chưa đủ; cột mục tiêu cho biết xã được nêu tên trong kế hoạch.",
      en: "Communes that meet \(least) criteria or more, but not all; the target column marks those the plan names.")
  }
  static func pushEmpty(from least: Int) -> LocalizedText {
    LocalizedText(
      vi: "Không có xã nào đạt từ \(least) tiêu chí mà chưa đủ.",
      en: "No commune is at \(least) criteria or more without meeting all.")
  }

  // MARK: Distribution

  static let distributionTitle = LocalizedText(vi: "Phân bố theo số tiêu chí đạt", en: "Distribution by criteria met")
  static let bucketColumn = LocalizedText(vi: "số tiêu chí đạt", en: "criteria met")
  static let communesColumn = LocalizedText(vi: "số xã", en: "communes")
  static let shareColumn = LocalizedText(vi: "tỷ lệ", en: "share")
  static let previousPeriodColumn = LocalizedText(vi: "kỳ trước", en: "previous")
  static func previousColumn(_ period: Period) -> LocalizedText { LocalizedText(vi: "\(period)", en: "\(period)") }
  static func allCriteria(_ total: Int) -> LocalizedText { LocalizedText(vi: "đủ \(total)", en: "all \(total)") }
  static func under(_ limit: Int) -> LocalizedText { LocalizedText(vi: "dưới \(limit)", en: "under \(limit)") }
  static func distributionDescription(_ all: Int, _ communes: Int, _ total: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(all) trong \(communes) xã có số liệu đạt đủ \(total) tiêu chí.",
      en: "\(all) of \(communes) communes with results meet all \(total) criteria.")
  }

  // MARK: Districts

  static func unresolvedAmongThem(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "trong đó \(count) xã cũ bị tách, để riêng",
      en: count == 1 ? "one of them an old one that was split" : "\(count) of them old ones that were split")
  }
  static let ofWhich = LocalizedText(vi: "trong đó", en: "of which")
  static let withResultsColumn = LocalizedText(vi: "có số liệu", en: "with results")
  static let allMetColumn = LocalizedText(vi: "đủ tiêu chí", en: "all met")
  static let recognisedColumn = LocalizedText(vi: "đã công nhận", en: "recognised")
  static let fallenBackColumn = LocalizedText(vi: "nay chưa đạt", en: "fallen back")
  static let meanColumn = LocalizedText(vi: "bình quân đạt", en: "mean met")
  static let districtChartTitle = LocalizedText(
    vi: "Bình quân tiêu chí đạt/xã theo huyện", en: "Mean criteria met per commune, by district")
  static func districtDescription(
    highest: String, _ most: Double, lowest: String, _ least: Double
  ) -> LocalizedText {
    LocalizedText(
      vi: "Cao nhất \(highest) (\(most, digits: 1)), thấp nhất \(lowest) (\(least, digits: 1)).",
      en: "Highest \(highest) (\(most, digits: 1)), lowest \(lowest) (\(least, digits: 1)).")
  }

  // MARK: Criteria

  static let criteriaTitle = LocalizedText(vi: "Theo tiêu chí", en: "By criterion")
  static let shareMetColumn = LocalizedText(vi: "tỷ lệ đạt", en: "share met")
  static let failingColumn = LocalizedText(vi: "xã chưa đạt", en: "communes failing")
  static let communesLackingColumn = LocalizedText(vi: "số xã thiếu", en: "communes lacking it")
  static let criterionChartTitle = LocalizedText(vi: "Số xã thiếu từng tiêu chí", en: "Communes lacking each criterion")
  static func criterionDescription(_ criterion: LocalizedText, _ communes: Int) -> LocalizedText {
    LocalizedText(
      vi: "Nhiều xã thiếu nhất: tiêu chí \(criterion), \(communes) xã.",
      en: "Lacked by most: criterion \(criterion), \(communes) communes.")
  }

  // MARK: Matrix

  static let matrixTitle = LocalizedText(vi: "Xã × tiêu chí", en: "Communes by criteria")
  static let matrixLead = LocalizedText(
    vi: "Xã xếp theo huyện; xã chưa có số liệu không có trong bảng.",
    en: "Communes by district; those without results are not in it.")
  static let provinceMatrixLead = LocalizedText(
    vi: "Xã xếp theo tỉnh; xã chưa có số liệu không có trong bảng.",
    en: "Communes by province; those without results are not in it.")
  static func matrixTooLarge(_ communes: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(communes) xã là quá nhiều để vẽ; số liệu có ở gap.matrix, hoặc xem từng huyện với --district.",
      en: "\(communes) communes are too many to draw; the data are in gap.matrix, or see one district with --district.")
  }
  static let matrixCaption = LocalizedText(
    vi: "Kết quả từng tiêu chí của từng xã", en: "Each commune's result on each criterion")
  static let communesMeeting = LocalizedText(vi: "số xã đạt", en: "communes meeting it")
  static let metColumn = LocalizedText(vi: "đạt", en: "met")
  static let changeColumn = LocalizedText(vi: "tăng giảm", en: "change")
  static let stateChanges = [
    "gained": LocalizedText(vi: "mới đạt", en: "newly met"),
    "lost": LocalizedText(vi: "không còn đạt", en: "no longer met"),
  ]
  static let noResults = LocalizedText(vi: "Chưa có xã nào có số liệu.", en: "No commune has results yet.")
  static let noDistrict = LocalizedText(vi: "Không thuộc huyện nào", en: "Without a district")
  /// - Parameter since: what the changes are against.
  static func matrixDescription(_ communes: Int, _ criteria: Int, _ gaps: Int, since: Period?) -> LocalizedText {
    let change =
      since.map { LocalizedText(vi: "; tăng giảm so với \($0)", en: "; changes are against \($0)") }
      ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "\(communes) xã, \(criteria) tiêu chí, còn thiếu \(gaps) ô\(change).",
      en: "\(communes) communes, \(criteria) criteria, \(gaps) cells missing\(change).")
  }

  // MARK: Findings

  static let findingsTitle = LocalizedText(vi: "Cần xem lại", en: "To look into")
  static let fallenBackCaption = LocalizedText(
    vi: "Đã được công nhận nhưng có tiêu chí nay chưa đạt", en: "Recognised, with criteria not met now")
  static let failingCriteriaColumn = LocalizedText(vi: "tiêu chí chưa đạt", en: "failing criteria")
  static let sinceColumn = LocalizedText(vi: "từ kỳ", en: "since")
  static let noneFallenBack = LocalizedText(
    vi: "Không có xã nào đã công nhận mà nay chưa đạt.", en: "No recognised commune has fallen back.")
  static let disagreementsCaption = LocalizedText(
    vi: "Kết quả tự đánh giá khác với kết quả tính theo chỉ tiêu",
    en: "Attested results that differ from those computed from indicators")
  static let noDisagreements = LocalizedText(
    vi: "Không có kết quả tự đánh giá nào khác với số liệu.", en: "No attested result differs from the figures.")

  // MARK: Method and what the data lack

  static let methodTitle = LocalizedText(vi: "Cách tính và số liệu còn thiếu", en: "Method and data gaps")
  static let methodOfAnySet = LocalizedText(
    vi:
      "Tiêu chí đạt khi mọi chỉ tiêu áp dụng của nó đạt; chỉ tiêu so với ngưỡng của vùng và năm, không có ngưỡng thì theo kết quả tự đánh giá, không có cả hai thì là chưa đánh giá. Kết quả tự đánh giá cho cả tiêu chí được ưu tiên.",
    en:
      "A criterion is met when all of its indicators that apply are met; an indicator is compared with the threshold of its region and year, without one the attested result counts, without either it is not assessed. A result attested for the whole criterion comes first."
  )
  static func method(_ total: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(methodOfAnySet) Bộ tiêu chí có \(total) tiêu chí.", en: "\(methodOfAnySet) The set has \(total) criteria.")
  }
  static let countingRule = LocalizedText(
    vi:
      "Xã chưa có số liệu không tính vào bình quân và tỷ lệ. Đạt đủ tiêu chí và được công nhận là hai việc khác nhau; xã đã công nhận chỉ bị coi là không còn đạt khi có tiêu chí được báo là chưa đạt.",
    en:
      "Communes without results are left out of means and shares. Meeting all criteria and being recognised are two facts; a recognised commune has fallen back only when a criterion is reported as not met."
  )
  static let noPeriod = LocalizedText(vi: "Chưa có kỳ nào có số liệu.", en: "No period has data yet.")
  static let noSet = LocalizedText(vi: "chưa có bộ tiêu chí", en: "no criteria set")
  static let noSetYet = LocalizedText(
    vi: "Chưa có bộ tiêu chí: nhập bộ tiêu chí trước.", en: "There is no criteria set: import one first.")
  static let noCommunes = LocalizedText(
    vi: "Chưa có xã nào trong chương trình.", en: "There are no communes in the programme.")
  static let noPreviousPeriod = LocalizedText(
    vi: "Không có kỳ trước để so sánh.", en: "There is no period before to compare with.")
  static func andMore(_ names: String, _ more: Int) -> LocalizedText {
    LocalizedText(vi: "\(names) và \(more) xã khác", en: "\(names) and \(more) more")
  }
  static func withoutResults(_ count: Int, _ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã chưa có số liệu của kỳ này theo bộ tiêu chí này: \(names).",
      en: "Communes without results for this period and set: \(count) (\(names)).")
  }
  static func notAssessed(_ cells: Int, _ communes: Int, _ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(cells) tiêu chí chưa đánh giá ở \(communes) xã: \(names).",
      en: "Criteria not assessed: \(cells), in communes: \(communes) (\(names)).")
  }
  static func notApplicable(_ cells: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(cells) kết quả không áp dụng: không tính là đạt, cũng không tính là thiếu.",
      en: "Results that do not apply: \(cells); they count neither as met nor as missing.")
  }
  static func unverified(_ count: Int, _ indicators: String) -> LocalizedText {
    LocalizedText(
      vi:
        "\(count) kết quả dựa trên ngưỡng chưa xác minh (độ tin cậy thấp), ở các chỉ tiêu \(indicators). Cần đối chiếu văn bản gốc trước khi dùng làm số liệu chính thức.",
      en:
        "Results that rest on unverified thresholds (low confidence): \(count), of indicators \(indicators). Check them against the decision before using them officially."
    )
  }
  static func setChanged(from old: LocalizedText, _ period: Period, to new: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(period) được đánh giá theo bộ khác (\(old), nay là \(new)): mức tăng giảm gồm cả thay đổi quy định.",
      en: "\(period) was judged by another set (\(old), now \(new)): the change mixes in the change of rules.")
  }
}
