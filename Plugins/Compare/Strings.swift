import NTMKit

/// All words of the report, in both languages.
enum Strings {
  private static func both(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
  }

  static let title = both("So sánh", "Comparison")
  static let summary = both(
    "đặt hai đơn vị, hai kỳ hoặc hai tỉnh cạnh nhau: số liệu, tiêu chí, chỉ tiêu, từng xã",
    "two units, two periods or two provinces side by side: figures, criteria, indicators, communes")
  static let firstParameter = both(
    "kỳ, hoặc mã hay tên đơn vị; không ghi thì là kỳ trước",
    "a period, or the code or name of a unit; else the period before")
  static let secondParameter = both(
    "kỳ hoặc đơn vị thứ hai; không ghi thì là kỳ mới nhất", "the second one; else the newest period")
  static let unitOption = both("khi so hai kỳ: chỉ đơn vị này", "of two periods: this unit alone")
  static let fixedGeography = both(
    "mỗi bên theo địa giới của kỳ mình", "each side is on the units of its own period")
  static let exampleNewest = both("kỳ mới nhất với kỳ trước", "the newest period with the one before")
  static let examplePeriods = both("hai quý liền nhau", "two quarters")
  static let exampleDistricts = both("hai huyện cùng tên", "two districts of one name")
  static let exampleCommunes = both("hai xã, chỉ những số khác nhau", "two communes, where they differ")
  static let exampleUnit = both("bình quân tiêu chí của một huyện trong hai kỳ", "a district's mean in two periods")
  static let exampleChanges = both("xã nào tăng, giảm giữa hai quý", "which communes rose or fell between two quarters")

  static func documentTitle(_ sides: Sides) -> LocalizedText {
    let (first, second) = (sides.first.label, sides.second.label)
    if sides.isOfPeriods {
      let place = sides.first.unit.map { "\($0.fullName), " } ?? ""
      return both("So sánh: \(place)\(first.vi) và \(second.vi)", "Comparison: \(place)\(first.en) and \(second.en)")
    }
    let period = sides.first.period.map(period)
    return both(
      "So sánh: \(first.vi) và \(second.vi)" + (period.map { ", \($0.vi)" } ?? ""),
      "Comparison: \(first.en) and \(second.en)" + (period.map { ", \($0.en)" } ?? ""))
  }
  static func period(_ period: Period) -> LocalizedText { both(period.written(in: .vi), period.written(in: .en)) }

  // MARK: What cannot be compared

  static func mixed(_ first: String, _ second: String) -> LocalizedText {
    both(
      "“\(first)” và “\(second)” không cùng loại: một kỳ, một đơn vị",
      "“\(first)” and “\(second)” are no pair: a period and a unit")
  }
  static let mixedHint = both(
    "hai kỳ: compare 2022Q2 2022Q3 --unit \"Phú Hữu\"; hai đơn vị: compare at 2022Q3 \"Phú Hữu\" \"Tân Hoà\"",
    "two periods: compare 2022Q2 2022Q3 --unit \"Phú Hữu\"; two units: compare at 2022Q3 \"Phú Hữu\" \"Tân Hoà\"")
  static func same(_ word: String) -> LocalizedText { both("hai bên đều là “\(word)”", "both sides are “\(word)”") }
  static func levels(_ first: String, _ second: String) -> LocalizedText {
    both("“\(first)” và “\(second)” không cùng cấp", "“\(first)” and “\(second)” are of different levels")
  }
  static let levelsHint = both(
    "so xã với xã, huyện với huyện, tỉnh với tỉnh", "compare communes with communes, districts with districts")
  static func unitWithUnits(_ unit: String) -> LocalizedText {
    both("--unit \"\(unit)\" chỉ dùng khi so hai kỳ", "--unit \"\(unit)\" goes with two periods only")
  }

  // MARK: Figures

  static let figuresTitle = both("Số liệu", "Figures")
  static func lead(_ sides: Sides) -> LocalizedText {
    both(
      "Bên trái \(sides.first.label.vi), bên phải \(sides.second.label.vi).",
      "To the left \(sides.first.label.en), to the right \(sides.second.label.en).")
  }
  static let figureColumn = both("số liệu", "figure")
  static let measureColumn = both("đơn vị", "unit")
  static let differenceColumn = both("chênh lệch", "difference")
  static func differenceNote(_ sides: Sides) -> LocalizedText {
    both(
      "\(sides.second.label.vi) trừ \(sides.first.label.vi), theo số đã làm tròn ở hai cột bên.",
      "\(sides.second.label.en) less \(sides.first.label.en), of the rounded figures beside it.")
  }
  static let groups = [
    "criteria": both("Tiêu chí và công nhận", "Criteria and recognition"),
    "ocop": both("Sản phẩm OCOP còn hiệu lực", "OCOP products in force"),
    "training": both("Tập huấn từ đầu năm", "Training since the year's beginning"),
    "funding": both("Vốn từ đầu năm", "Funds since the year's beginning"),
  ]
  static let figures = [
    "communes": both("số xã", "communes"), "with_results": both("xã có kết quả", "communes with results"),
    "all_met": both("xã đủ tiêu chí", "communes meeting all criteria"),
    "recognised": both("xã đạt chuẩn", "communes recognised"),
    "recognised_share": both("tỷ lệ xã đạt chuẩn", "share recognised"),
    "advanced": both("xã nâng cao trở lên", "advanced or model communes"),
    "model": both("xã kiểu mẫu", "model communes"),
    "fallen_back": both("xã nay chưa đạt", "communes fallen back"),
    "mean_met": both("bình quân tiêu chí đạt", "mean criteria met"), "met": both("tiêu chí đạt", "criteria met"),
    "missing": both("tiêu chí còn thiếu", "criteria missing"), "population": both("dân số", "population"),
    "products": both("tất cả", "all"), "products_3": both("3 sao", "3 stars"), "products_4": both("4 sao", "4 stars"),
    "products_5": both("5 sao", "5 stars"), "persons_trained": both("người được tập huấn", "persons trained"),
    "attendances": both("lượt tập huấn", "attendances"), "planned": both("kế hoạch", "planned"),
    "mobilised": both("huy động", "mobilised"), "disbursed": both("giải ngân", "disbursed"),
  ]
  static let measures = [
    "communes": both("xã", "communes"), "criteria": both("tiêu chí", "criteria"), "percent": both("%", "%"),
    "persons": both("người", "persons"), "products": both("sản phẩm", "products"),
    "attendances": both("lượt", "attendances"),
    "million_dong": both("triệu đồng", "million dong"),
  ]

  static func otherMonths(_ first: Int, _ second: Int) -> LocalizedText {
    both(
      "Tập huấn và vốn lũy kế từ đầu năm: bên trái \(first) tháng, bên phải \(second) tháng, nên chênh lệch không phải là tăng, giảm.",
      "Training and funds are counted since the year's beginning: \(first) months to the left, \(second) to the right, so that their difference is no rise or fall."
    )
  }

  // MARK: Criteria, indicators, communes

  static let criteriaTitle = both("Theo tiêu chí", "By criterion")
  static let communesMeeting = both("số xã đạt", "communes meeting it")
  static let shareMeeting = both("tỷ lệ đạt", "share meeting it")
  static let sideColumn = both("bên", "side")
  static let chartTitle = both("Tỷ lệ xã đạt từng tiêu chí", "Share of communes meeting each criterion")
  static func chartDescription(_ more: Int, _ less: Int, _ all: Int) -> LocalizedText {
    both(
      "Bên thứ hai cao hơn ở \(more), thấp hơn ở \(less) trong \(all) tiêu chí.",
      "The second is higher on \(more) and lower on \(less) of \(all) criteria.")
  }
  static let otherSets = both(
    "Hai bên theo hai bộ tiêu chí khác nhau: không đặt cạnh nhau được; xem báo cáo bridge.",
    "The two are judged by different criteria sets and do not stand side by side; see the report bridge.")
  static let noResults = both("Chưa có kết quả.", "There are no results.")
  static let indicatorsTitle = both("Theo chỉ tiêu", "By indicator")
  static let indicatorColumn = both("nội dung", "indicator")
  static let meansNote = both(
    "Bình quân giản đơn của các xã có báo số.", "The plain mean of the communes that reported a figure.")
  static let noIndicators = both("Không xã nào báo chỉ tiêu bằng số.", "No commune reported an indicator as a number.")
  static let communesTitle = both("Từng xã", "Communes")
  static let communeColumn = both("xã", "commune")
  static let gainedColumn = both("mới đạt", "newly met")
  static let lostColumn = both("không còn đạt", "no longer met")
  static let changesCaption = both("Thay đổi nhiều nhất ở trên", "The greatest change first")
  static let membersCaption = both("Tiêu chí đạt của từng xã hai bên", "Criteria met by the communes of either side")
  static let noCommunes = both("Không có xã nào của Chương trình.", "There is no commune of the programme.")

  // MARK: Method

  static let methodTitle = both("Cách lập", "How it is made")
  static let method = both(
    "Xã là xã trong danh sách của Chương trình ở kỳ của mỗi bên; xã chưa có kết quả không tính vào bình quân và tỷ lệ theo tiêu chí.",
    "Communes are those of the programme in each side's period; those without results are left out of means and of shares by criterion."
  )
  static let cumulative = both(
    "Tập huấn và vốn lũy kế từ đầu năm đến hết kỳ; tiêu chí, công nhận và OCOP là tình trạng cuối kỳ.",
    "Training and funds are cumulative from the year's beginning; criteria, recognition and OCOP are as of the period's end."
  )
  static let otherSetsNote = both(
    "Hai bên theo hai bộ tiêu chí khác nhau: chênh lệch về số tiêu chí có phần do đổi bộ; báo cáo bridge tách phần đó ra.",
    "The two are judged by different criteria sets: part of the difference is the change of rules; the report bridge tells it apart."
  )
  static func noCommunesIn(_ label: LocalizedText) -> LocalizedText {
    both("\(label.vi): không có xã nào của Chương trình.", "\(label.en): no commune of the programme.")
  }
  static func withoutResults(_ count: Int, of all: Int, _ label: LocalizedText) -> LocalizedText {
    both(
      "\(label.vi): \(count) trong \(all) xã chưa có kết quả.",
      "\(label.en): \(count) of \(all) communes have no results.")
  }
  static func ambiguousDistricts(_ names: String) -> LocalizedText {
    both(
      "Hai tỉnh cùng có huyện tên \(names): sản phẩm và người chỉ ghi tên huyện này không tính cho tỉnh nào.",
      "Both provinces have a district called \(names): products and people recorded under that name alone count for neither."
    )
  }
  static let moneyOfNoDistrict = both(
    "Vốn không thuộc huyện nào (của tỉnh, hoặc ghi tên huyện mà hai tỉnh cùng có) không tính cho tỉnh nào.",
    "Funds of no district (a province's own, or under the name of a district that both have) count for neither province."
  )
  static func otherCommunes(_ new: Int, _ gone: Int) -> LocalizedText {
    both(
      "Danh sách xã không như nhau: bên thứ hai thêm \(new), bớt \(gone).",
      "The communes are not the same: the second has \(new) more and lacks \(gone).")
  }
}
