import NTMKit

/// Words of the tables.
extension Strings {
  static let communeColumn = LocalizedText(vi: "Xã", en: "Commune")
  static let numberColumn = LocalizedText(vi: "TC", en: "No.")
  static let criterionColumn = LocalizedText(vi: "Tiêu chí", en: "Criterion")
  static let ownChanceColumn = LocalizedText(vi: "Tự đạt", en: "By itself")
  static let courseColumn = LocalizedText(vi: "Tập huấn", en: "Training")
  static let plannedOnColumn = LocalizedText(vi: "Ngày mở lớp", en: "Course on")
  static let namedColumn = LocalizedText(vi: "Kế hoạch", en: "In the plan")
  static func effortColumn(_ measure: Effort) -> LocalizedText {
    switch measure {
    case .criteria: LocalizedText(vi: "Số tiêu chí", en: "Criteria")
    case .cost: LocalizedText(vi: "Chi phí", en: "Cost")
    case .days: LocalizedText(vi: "Số ngày", en: "Days")
    }
  }
  static func tooMany(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng: nhiều quá để in; xem trong dữ liệu, hay chọn một huyện.",
      en: "\(count) rows, too many to print: see the data, or choose a district.")
  }

  static let choicesTitle = LocalizedText(vi: "Đưa những tiêu chí này về đạt", en: "Bring these criteria to met")
  static func choicesLead(_ data: EffortData, _ answer: Answer) -> LocalizedText {
    let rule =
      data.outlook.refusal == nil
      ? LocalizedText(
        vi: "“Tự đạt” là xác suất tiêu chí đạt trước hạn mà không cần làm gì thêm.",
        en: "“By itself” is the chance that the criterion is met by the deadline without further effort.")
      : LocalizedText(
        vi: "Mỗi xã được chọn cần mọi tiêu chí còn thiếu.", en: "Each commune chosen needs all that it lacks.")
    return data.named == .first
      ? LocalizedText(
        vi: "\(rule) Xã kế hoạch nêu tên được giúp trước.", en: "\(rule) Communes that the plan names are helped first."
      )
      : rule
  }
  static func nothingToDo(_ data: EffortData, _ answer: Answer) -> LocalizedText {
    if data.outlook.criteria.isEmpty { return noResults }
    if data.isPast { return LocalizedText(vi: "Hạn đã qua.", en: "The deadline has passed.") }
    guard let price = answer.price else { return LocalizedText(vi: "Chưa có mục tiêu.", en: "There is no target.") }
    return price.plan == nil
      ? LocalizedText(vi: "Mục tiêu ngoài tầm với.", en: "The target is out of reach.")
      : LocalizedText(vi: "Không cần làm gì thêm.", en: "Nothing is needed.")
  }
  static let courseStates: [String: LocalizedText] = [
    "trained": LocalizedText(vi: "đã có người học", en: "somebody trained"),
    "planned": LocalizedText(vi: "có lớp sắp mở", en: "course planned"),
    "late": LocalizedText(vi: "lớp quá hạn", en: "course overdue"),
    "none": LocalizedText(vi: "chưa ai học", en: "nobody trained"),
    "no_course": LocalizedText(vi: "không có lớp nào", en: "no course at all"),
    "unknown": LocalizedText(vi: "chưa rõ", en: "not known"),
  ]

  // MARK: Curve

  static let curveTitle = LocalizedText(vi: "Giá của mỗi xã", en: "The price of each commune")
  static func curveLead(_ data: EffortData, _ answer: Answer) -> LocalizedText {
    let percent = data.probability.percent
    return data.outlook.refusal == nil
      ? LocalizedText(
        vi: "Công sức ít nhất để có từng số xã với xác suất \(percent)%; “thêm” là giá của xã sau cùng.",
        en:
          "The least effort for each number of communes with a probability of \(percent)%; “extra” is the price of the last one."
      )
      : LocalizedText(
        vi: "Công sức ít nhất để chắc chắn có từng số xã; “thêm” là giá của xã sau cùng.",
        en: "The least effort for each number of communes for certain; “extra” is the price of the last one.")
  }
  static let targetColumn = LocalizedText(vi: "Mục tiêu", en: "Target")
  static let extraColumn = LocalizedText(vi: "Thêm", en: "Extra")
  static let helpedColumn = LocalizedText(vi: "Cần giúp", en: "Helped")
  static let chosenColumn = LocalizedText(vi: "Số tiêu chí", en: "Criteria")
  static let beforeColumn = LocalizedText(vi: "Không làm gì", en: "Without effort")
  static let chanceColumn = LocalizedText(vi: "Xác suất", en: "Chance")
  static let boundColumn = LocalizedText(vi: "Không dưới", en: "Not below")
  static let noCurve = LocalizedText(vi: "Không có gì để tính.", en: "There is nothing to work out.")
  static func chartTitle(_ measure: Effort, _ probability: WantedProbability) -> LocalizedText {
    switch measure {
    case .criteria:
      LocalizedText(vi: "Số tiêu chí cần đưa về đạt, theo số xã", en: "Criteria to bring to met, by number of communes")
    case .cost: LocalizedText(vi: "Chi phí theo số xã", en: "Cost by number of communes")
    case .days: LocalizedText(vi: "Số ngày công sức theo số xã", en: "Days of effort by number of communes")
    }
  }
  static func chartDescription(_ first: Answer.Price, _ last: Answer.Price, _ measure: Effort) -> LocalizedText {
    let (from, to) = (first.plan?.effort ?? 0, last.plan?.effort ?? 0)
    return LocalizedText(
      vi: "Từ \(from) cho \(first.target) xã đến \(to) cho \(last.target) xã.",
      en: "From \(from) for \(first.target) communes to \(to) for \(last.target).")
  }

  // MARK: Alternatives

  static let alternativesTitle = LocalizedText(vi: "Cách khác", en: "Other ways")
  static func alternativesLead(_ data: EffortData, _ answer: Answer) -> LocalizedText {
    guard let price = answer.price, let plan = price.plan, !plan.helped.isEmpty else {
      return LocalizedText(vi: "Không có cách khác để so sánh.", en: "There are no other ways to compare.")
    }
    let ties = price.alternatives.count { abs($0.effort - plan.effort) < 1e-9 } - 1
    let isFull = price.alternatives.count == Answer.mostAlternatives && ties == price.alternatives.count - 1
    let same =
      ties == 0
      ? LocalizedText(vi: "Không thấy cách khác cùng công sức.", en: "No other way of the same effort was found.")
      : isFull
        ? LocalizedText(
          vi: "Ít nhất \(ties) cách khác cùng công sức, xác suất thấp hơn hoặc bằng.",
          en: "At least \(ties) other ways take the same effort, with chances that are no better.")
        : LocalizedText(
          vi: "\(ties) cách khác cùng công sức (đầu bảng), xác suất thấp hơn hoặc bằng.",
          en: ties == 1
            ? "1 other way takes the same effort, with a chance that is no better."
            : "\(ties) other ways take the same effort, with chances that are no better.")
    return price.isComplete
      ? LocalizedText(
        vi: "\(same) So với cách đầu: thêm gì, bớt gì. Cách có tiêu chí thừa không được kể.",
        en:
          "\(same) Compared with the first: what is added and what dropped. Ways with something to spare are left out.")
      : LocalizedText(
        vi: "\(same) So với cách đầu: thêm gì, bớt gì. Có thể còn cách khác chưa được xem.",
        en:
          "\(same) Compared with the first: what is added and what dropped. There may be others that were not looked at."
      )
  }
  static let moreColumn = LocalizedText(vi: "Hơn", en: "More")
  static let addedColumn = LocalizedText(vi: "Thêm", en: "Added")
  static let droppedColumn = LocalizedText(vi: "Bớt", en: "Dropped")
  static let noAlternatives = LocalizedText(vi: "Không có.", en: "None.")

  // MARK: Courses

  static let coursesTitle = LocalizedText(vi: "Lớp tập huấn còn thiếu", en: "Courses that are missing")
  static let coursesLead = LocalizedText(
    vi:
      "Với mỗi tiêu chí được chọn: bao nhiêu xã được chọn chưa có ai dự lớp về tiêu chí ấy, và lớp nào sắp mở cho họ.",
    en: """
      For each criterion chosen: in how many of its communes nobody attended a course on it, and what is planned for them.
      """)
  static let chosenCommunesColumn = LocalizedText(vi: "Xã được chọn", en: "Communes")
  static let untrainedColumn = LocalizedText(vi: "Chưa ai học", en: "Nobody trained")
  static let plannedColumn = LocalizedText(vi: "Có lớp", en: "Planned")
  static let lateColumn = LocalizedText(vi: "Lớp quá hạn", en: "Overdue")
  static let unplannedColumn = LocalizedText(vi: "Chưa có lớp", en: "No course")
  static let servedColumn = LocalizedText(vi: "Có chuyên đề", en: "Any course on it")
  static let untrainedNamesColumn = LocalizedText(vi: "Xã chưa ai học", en: "Where nobody trained")
  static let noCourseTable = LocalizedText(
    vi: "Không có tiêu chí nào được chọn, hoặc không có số liệu tập huấn.",
    en: "No criterion is chosen, or there are no training data.")

  // MARK: Communes

  static let communesTitle = LocalizedText(vi: "Từng xã", en: "Commune by commune")
  static func communesLead(_ data: EffortData) -> LocalizedText {
    let counted = data.counted.map { data.outlook.communes[$0] }
    let fallen = counted.count { $0.isRecognised && $0.hasResults && !$0.meetsAll }
    let unknown = data.counted.count { data.standing($0) == .unknown }
    var parts: [LocalizedText] = []
    if fallen > 0 {
      parts.append(
        data.counting == .allMet
          ? LocalizedText(
            vi: "\(fallen) xã đã được công nhận nhưng nay còn thiếu tiêu chí: chưa được tính, cũng có thể được chọn.",
            en: fallen == 1
              ? "1 recognised commune lacks criteria: it does not count, and may be chosen like others."
              : "\(fallen) recognised communes lack criteria: they do not count, and may be chosen like others.")
          : LocalizedText(
            vi: "\(fallen) xã đã được công nhận nhưng nay còn thiếu tiêu chí: vẫn được tính.",
            en: fallen == 1
              ? "1 recognised commune lacks criteria and counts all the same."
              : "\(fallen) recognised communes lack criteria and count all the same."))
    }
    if unknown > 0 {
      parts.append(
        LocalizedText(
          vi: "\(unknown) xã không có kết quả nào trong một năm qua: không tính, không chọn được.",
          en: unknown == 1
            ? "1 commune has no results within a year: it does not count and cannot be chosen."
            : "\(unknown) communes have no results within a year: they do not count and cannot be chosen."))
    }
    if parts.isEmpty {
      parts.append(
        LocalizedText(
          vi: "Xã được tính thế nào, và xác suất đạt đủ khi không làm gì thêm và khi làm những việc trên.",
          en: "How each commune counts, and its chance to meet all without and with what is chosen."))
    }
    return .list(parts, separator: " ")
  }
  static let countedAsColumn = LocalizedText(vi: "Được tính", en: "Counted as")
  static let lackingColumn = LocalizedText(vi: "Còn thiếu", en: "Lacks")
  static let chosenCriteriaColumn = LocalizedText(vi: "Được chọn", en: "Chosen")
  static let withEffortColumn = LocalizedText(vi: "Khi làm", en: "With it")
  static let noCommunes = LocalizedText(vi: "Không có xã nào.", en: "There are no communes.")
  static let countedAs: [String: LocalizedText] = [
    "helped": LocalizedText(vi: "cần giúp", en: "to help"),
    "open": LocalizedText(vi: "để tự đạt", en: "left to itself"),
    "met": LocalizedText(vi: "đã đạt đủ", en: "meets all"),
    "recognised": LocalizedText(vi: "đã được công nhận", en: "recognised"),
    "unknown": LocalizedText(vi: "chưa có kết quả", en: "no results"),
  ]
  static func noUnpriced(hasFile: Bool) -> LocalizedText {
    hasFile
      ? LocalizedText(vi: "Mọi tiêu chí còn thiếu đều có chi phí.", en: "Every lacking criterion has a cost.")
      : LocalizedText(vi: "Không tính theo chi phí.", en: "Costs are not counted.")
  }
  static func unpricedCaption(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) tiêu chí còn thiếu không có chi phí trong tệp",
      en: "Lacking criteria without a cost in the file: \(count)")
  }
}
