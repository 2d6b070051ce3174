import NTMKit

/// All words of the report, in both languages.
enum Strings {
  // MARK: The report and its options

  static let title = LocalizedText(vi: "Nguồn vốn", en: "Funding")
  static let summary = LocalizedText(
    vi: "vốn theo nguồn: kế hoạch, huy động, giải ngân; theo nội dung, quý, huyện, xã",
    en: "money by source: planned, mobilised, disbursed; by content, quarter, district and commune")
  static let yearOption = LocalizedText(
    vi: "năm; nếu không ghi thì năm của ngày báo cáo", en: "the year; without it, that of the reporting date")
  static let districtOption = LocalizedText(
    vi: "chỉ một huyện, theo mã hoặc tên", en: "one district alone, by code or name")
  static let sourceOption = LocalizedText(
    vi: "chỉ một nguồn, như central hay \"tín dụng\"", en: "one source alone, as in central or credit")
  static let exampleWhole = LocalizedText(
    vi: "từ đầu năm đến ngày báo cáo", en: "from the year's beginning to the reporting date")
  static let exampleDistrict = LocalizedText(vi: "một huyện", en: "one district")
  static let exampleCommunes = LocalizedText(
    vi: "xã nào giải ngân chậm nhất so với kế hoạch", en: "which communes are furthest behind their plan")
  static let exampleForm = LocalizedText(
    vi: "đã giải ngân: mỗi nội dung một dòng, mỗi nguồn một cột",
    en: "disbursed: a row per content, a column per source")
  static let exampleSources = LocalizedText(vi: "từng nguồn", en: "each source")
  static let examplePeriods = LocalizedText(
    vi: "lũy kế từng quý: kế hoạch và giải ngân", en: "planned and disbursed, quarter by quarter, from January")

  static func documentTitle(place: String?, source: LocalizedText?, year: Int, day: CalendarDate) -> LocalizedText {
    var parts = [title]
    if let source { parts[0] = LocalizedText(vi: "Nguồn vốn \(source)", en: "Funding, \(source)") }
    if let place { parts.append(LocalizedText(verbatim: place)) }
    let number = plain(year)
    parts.append(LocalizedText(vi: "năm \(number), đến ngày \(day)", en: "\(number), as of \(day)"))
    return .list(parts)
  }

  /// A year has no thousands mark.
  private static func plain(_ year: Int) -> LocalizedText { LocalizedText(verbatim: String(year)) }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static func noLines(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có số liệu vốn của năm \(plain(year)) đến ngày này.",
      en: "Nothing is recorded of \(plain(year)) up to this day.")
  }
  static let plannedMetric = LocalizedText(vi: "Vốn kế hoạch", en: "Planned")
  static let mobilisedMetric = LocalizedText(vi: "Đã huy động", en: "Mobilised")
  static let disbursedMetric = LocalizedText(vi: "Đã giải ngân", en: "Disbursed")
  static let disbursedOfPlannedMetric = LocalizedText(vi: "Giải ngân so với kế hoạch", en: "Disbursed of planned")
  static func ofPlanned(_ share: Double) -> LocalizedText {
    LocalizedText(vi: "\(share, digits: 1) % kế hoạch", en: "\(share, digits: 1) % of planned")
  }
  static func ofMobilised(_ share: Double) -> LocalizedText {
    LocalizedText(vi: "\(share, digits: 1) % số đã huy động", en: "\(share, digits: 1) % of mobilised")
  }
  static let changeMetric = LocalizedText(
    vi: "Giải ngân so với cùng kỳ năm trước", en: "Disbursed, change on the year before")
  static func changeDetail(_ now: Double, _ then: Double, _ year: Int, _ months: [Int]) -> LocalizedText {
    let before = plain(year - 1)
    return LocalizedText(
      vi: "\(now, digits: 1) so với \(then, digits: 1) năm \(before), \(span(months))",
      en: "\(now, digits: 1) against \(then, digits: 1) in \(before), \(span(months))")
  }
  static let findingsMetric = LocalizedText(vi: "Điều cần kiểm tra lại", en: "Things to be checked")

  // MARK: Columns

  static let totalWord = "total"
  static let total = LocalizedText(vi: "Tổng cộng", en: "Total")
  static let sourceColumn = LocalizedText(vi: "nguồn vốn", en: "source")
  static let measureColumn = LocalizedText(vi: "số liệu", en: "measure")
  static let amountColumn = LocalizedText(vi: "số tiền", en: "amount")
  static let measures: [String: LocalizedText] = Dictionary(
    uniqueKeysWithValues: Money.Measure.allCases.map { ($0.rawValue, measure($0)) })
  static func measure(_ measure: Money.Measure) -> LocalizedText {
    switch measure {
    case .planned: LocalizedText(vi: "kế hoạch", en: "planned")
    case .mobilised: LocalizedText(vi: "huy động", en: "mobilised")
    case .disbursed: LocalizedText(vi: "giải ngân", en: "disbursed")
    }
  }
  static let rateColumn = LocalizedText(vi: "giải ngân so với kế hoạch", en: "disbursed of planned")
  static let plannedShareColumn = LocalizedText(vi: "tỷ trọng kế hoạch", en: "share of planned")
  static let mobilisedShareColumn = LocalizedText(vi: "tỷ trọng huy động", en: "share of mobilised")
  static let disbursedShareColumn = LocalizedText(vi: "tỷ trọng giải ngân", en: "share of disbursed")
  static let cumulativePlannedColumn = LocalizedText(vi: "lũy kế kế hoạch", en: "planned so far")
  static let cumulativeMobilisedColumn = LocalizedText(vi: "lũy kế huy động", en: "mobilised so far")
  static let cumulativeDisbursedColumn = LocalizedText(vi: "lũy kế giải ngân", en: "disbursed so far")
  static let cumulativeRateColumn = LocalizedText(vi: "lũy kế so với kế hoạch", en: "of planned so far")
  static let mobilisedBeforeColumn = LocalizedText(vi: "huy động năm trước", en: "mobilised the year before")
  static let disbursedBeforeColumn = LocalizedText(vi: "giải ngân năm trước", en: "disbursed the year before")
  static let changeColumn = LocalizedText(vi: "tăng giảm", en: "change")
  static let communeColumn = LocalizedText(vi: "xã", en: "commune")
  static let perHeadColumn = LocalizedText(vi: "huy động bình quân", en: "mobilised per head")
  static let noDistrictWord = "no_district"
  static let allCommunesWord = "all_communes"
  static let noCommuneWord = "no_commune"
  static let places = [
    totalWord: total,
    noDistrictWord: LocalizedText(vi: "Không thuộc huyện nào", en: "Not of a district"),
    allCommunesWord: LocalizedText(vi: "Các xã", en: "Communes"),
    noCommuneWord: LocalizedText(vi: "Không thuộc xã nào", en: "Not of a commune"),
  ]

  // MARK: Sections

  static let sourcesTitle = LocalizedText(vi: "Theo nguồn vốn", en: "By source")
  static let sourcesChartTitle = LocalizedText(
    vi: "Kế hoạch, huy động và giải ngân của từng nguồn", en: "Planned, mobilised and disbursed, by source")
  static func sourcesDescription(
    lowest: (label: LocalizedText, rate: Double)?, highest: (label: LocalizedText, rate: Double)?
  ) -> LocalizedText {
    guard let lowest, let highest, lowest.label != highest.label else {
      return LocalizedText(vi: "Theo triệu đồng.", en: "In million dong.")
    }
    return LocalizedText(
      vi: """
        Giải ngân so với kế hoạch cao nhất: \(highest.label), \(highest.rate, digits: 1) %; thấp nhất: \(lowest.label), \
        \(lowest.rate, digits: 1) %.
        """,
      en: """
        Disbursed of planned is highest for \(highest.label), \(highest.rate, digits: 1) %, and lowest for \(lowest.label), \
        \(lowest.rate, digits: 1) %.
        """)
  }
  static let sourceContentTitle = LocalizedText(vi: "Nguồn vốn × nội dung", en: "Source × content")
  static let contentsTitle = LocalizedText(vi: "Theo nội dung", en: "By content")
  static let periodsTitle = LocalizedText(vi: "Theo quý", en: "By quarter")
  static let periodsChartTitle = LocalizedText(vi: "Lũy kế từ đầu năm", en: "From the year's beginning")
  static func periodsDescription(_ rate: Double?) -> LocalizedText {
    guard let rate else { return LocalizedText(vi: "Theo triệu đồng.", en: "In million dong.") }
    return LocalizedText(
      vi: "Đến kỳ gần nhất đã giải ngân \(rate, digits: 1) % kế hoạch.",
      en: "By the latest period \(rate, digits: 1) % of the plan is disbursed.")
  }
  static let yearBeforeTitle = LocalizedText(vi: "So với cùng kỳ năm trước", en: "Against the year before")
  static func comparedMonths(_ months: [Int], _ year: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "So sánh \(span(months)) của năm \(plain(year)) và năm \(plain(year - 1)), là các tháng cả hai năm có số liệu.",
      en: "Compared are \(span(months)) of \(plain(year)) and \(plain(year - 1)), the months that both years have.")
  }
  static func notCompared(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Không so sánh \(count) đơn vị × nguồn × nội dung chỉ có số của kỳ dài hơn.",
      en: "Not compared, being given for longer periods only: \(count) units × sources × contents.")
  }
  static func nothingToCompare(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Không có tháng nào mà cả năm \(plain(year)) và năm \(plain(year - 1)) đều có số liệu để so sánh.",
      en: "There are no months that both \(plain(year)) and \(plain(year - 1)) have.")
  }
  static let communesTitle = LocalizedText(vi: "Theo xã", en: "By commune")

  /// `tháng 1–9`; `tháng 1–3, 7–9` where some are left out.
  private static func span(_ months: [Int]) -> LocalizedText {
    var runs: [ClosedRange<Int>] = []
    for month in months {
      if let last = runs.last, last.upperBound + 1 == month {
        runs[runs.count - 1] = last.lowerBound...month
      } else {
        runs.append(month...month)
      }
    }
    let list = LocalizedText(
      verbatim: runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        .joined(separator: ", "))
    return LocalizedText(vi: "tháng \(list)", en: "months \(list)")
  }

  // MARK: Findings

  static let findingsTitle = LocalizedText(vi: "Cần kiểm tra lại", en: "To be checked")
  static let noFindings = LocalizedText(vi: "Không có gì cần kiểm tra lại.", en: "Nothing has to be checked.")
  static let findingColumn = LocalizedText(vi: "điều tìm thấy", en: "finding")
  static func finding(_ finding: Findings.Finding) -> LocalizedText {
    switch finding {
    case .disbursedAboveMobilised:
      LocalizedText(vi: "giải ngân nhiều hơn huy động", en: "more disbursed than mobilised")
    case .mobilisedWithoutPlan: LocalizedText(vi: "huy động ngoài kế hoạch", en: "mobilised without a plan")
    case .countedOnce: LocalizedText(vi: "kỳ trùng nhau, tính một lần", en: "overlapping period, counted once")
    case .negative: LocalizedText(vi: "số âm", en: "negative figure")
    }
  }
  static func caution(_ finding: Findings.Finding, _ count: Int) -> LocalizedText {
    switch finding {
    case .disbursedAboveMobilised:
      LocalizedText(
        vi: "Giải ngân nhiều hơn huy động, tính theo đơn vị × nguồn × nội dung từ đầu năm: \(count).",
        en: "More disbursed than mobilised, by unit × source × content from the year's beginning: \(count).")
    case .mobilisedWithoutPlan:
      LocalizedText(
        vi: "Huy động mà không có kế hoạch, tính theo đơn vị × nguồn × nội dung: \(count).",
        en: "Mobilised without a plan, by unit × source × content: \(count).")
    case .countedOnce:
      LocalizedText(
        vi: """
          Dòng của kỳ nằm trong một kỳ dài hơn cùng đơn vị, nguồn, nội dung, hoặc lặp lại: \(count). Chỉ tính kỳ dài hơn, vì \
          kỳ ấy gồm mọi tháng.
          """,
        en: """
          Lines of a period inside a longer one of the same unit, source and content, or repeated: \(count). The longer one \
          counts, since it holds every month.
          """)
    case .negative: LocalizedText(vi: "Dòng có số âm: \(count).", en: "Lines with a negative figure: \(count).")
    }
  }

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách tính và điều cần biết", en: "Method and caveats")
  static func periodRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: """
        Cộng các kỳ của năm đã kết thúc đến ngày \(day). Trong cùng đơn vị, nguồn và nội dung không tháng nào bị tính hai \
        lần.
        """,
      en: """
        Sums of the year's periods that end by \(day). Within a unit, source and content no month is counted twice.
        """)
  }
  static let missingRule = LocalizedText(
    vi: "Số để trống là chưa có, không phải bằng không; tỷ lệ tính trên các số đã có.",
    en: "What is left empty is missing, not zero; shares are of what is there.")
  static func earlierYear(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Năm của ngày báo cáo chưa có số liệu: báo cáo năm \(plain(year)).",
      en: "Nothing is recorded of the reporting date's year: this is \(plain(year)).")
  }
  static func unfinished(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Dòng của kỳ kết thúc sau ngày \(day), không tính: \(count).",
      en: "Lines of periods that end after \(day), left out: \(count).")
  }
  static func plansOfYear(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Kế hoạch giao cả năm, tính trọn dù năm chưa hết (đơn vị × nguồn × nội dung): \(count).",
      en: "Plans for the whole year, counted whole although it has not ended (unit × source × content): \(count).")
  }
  static func silent(_ measure: Money.Measure, _ count: Int, _ all: Int) -> LocalizedText {
    let measure = self.measure(measure)
    return LocalizedText(
      vi: "Chưa có số \(measure) (đơn vị × nguồn × nội dung): \(count) trên \(all).",
      en: "Without a figure for \(measure) (unit × source × content): \(count) of \(all).")
  }
  static func withoutLines(_ count: Int, _ all: Int) -> LocalizedText {
    LocalizedText(
      vi: "Xã của chương trình chưa có dòng vốn nào: \(count) trên \(all).",
      en: "Communes of the programme without any line: \(count) of \(all).")
  }
  static func unknownPopulation(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Xã không rõ dân số nên không có số bình quân: \(count).",
      en: "Communes of unknown population, without a figure per head: \(count).")
  }

  // MARK: Errors

  static func yearOutOfRange(_ year: Int, _ years: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      vi: "năm \(plain(year)) không nằm trong \(plain(years.lowerBound))–\(plain(years.upperBound))",
      en: "the year \(plain(year)) is not in \(plain(years.lowerBound))–\(plain(years.upperBound))")
  }
  static let yearExample = LocalizedText(vi: "ghi năm như --year 2022", en: "write a year, as in --year 2022")
  static func unknownSource(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có nguồn vốn “\(name)”", en: "there is no source “\(name)”")
  }
  static func sourcesAre(_ sources: [(word: String, label: LocalizedText)]) -> LocalizedText {
    .list(
      [LocalizedText(vi: "các nguồn", en: "the sources")]
        + [
          .list(
            sources.map { source in
              LocalizedText(vi: "\(source.word) (\(source.label))", en: "\(source.word) (\(source.label))")
            })
        ], separator: ": ")
  }
}
