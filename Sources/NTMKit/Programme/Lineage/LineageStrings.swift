/// What lineages say.
public enum LineageStrings {
  // MARK: Names

  static func criterion(_ criterion: Criterion) -> LocalizedText {
    LocalizedText(vi: "TC \(criterion.id) \(criterion.title)", en: "Criterion \(criterion.id) \(criterion.title)")
  }
  static func indicator(_ indicator: Indicator) -> LocalizedText {
    LocalizedText(vi: "\(indicator.id) \(indicator.title)", en: "\(indicator.id) \(indicator.title)")
  }
  static func figure(_ column: String) -> LocalizedText {
    switch column {
    case "met": LocalizedText(vi: "Số tiêu chí đạt", en: "Criteria met")
    case "not_met": LocalizedText(vi: "Số tiêu chí chưa đạt", en: "Criteria not met")
    case "not_assessed": LocalizedText(vi: "Số tiêu chí chưa đánh giá", en: "Criteria not assessed")
    case "missing": LocalizedText(vi: "Số tiêu chí còn thiếu", en: "Criteria missing")
    case "total": LocalizedText(vi: "Tổng số tiêu chí", en: "Criteria in all")
    case "previous_met": LocalizedText(vi: "Số tiêu chí đạt kỳ trước", en: "Criteria met in the period before")
    case "change": LocalizedText(vi: "Tăng, giảm so với kỳ trước", en: "Change since the period before")
    case "status": LocalizedText(vi: "Tình trạng", en: "Status")
    case "level": LocalizedText(vi: "Mức đã được công nhận", en: "Level recognised")
    case "recognised_on": LocalizedText(vi: "Ngày công nhận", en: "Recognised on")
    case "target": LocalizedText(vi: "Mục tiêu trong kế hoạch", en: "Target of the plan")
    case "set": LocalizedText(vi: "Bộ tiêu chí", en: "Criteria set")
    default: Vocabulary.programme.label(ofColumn: column) ?? LocalizedText(verbatim: column)
    }
  }
  static func state(_ state: CriterionState) -> LocalizedText {
    Vocabulary.programme.label(of: state.word, inColumn: "state") ?? LocalizedText(verbatim: state.word)
  }
  static func criteria(_ ids: [String], _ state: CriterionState) -> LocalizedText {
    let list = ids.joined(separator: ", ")
    return LocalizedText(
      vi: "\(ids.count) tiêu chí \(Self.state(state)): \(list)",
      en: ids.count == 1
        ? "1 criterion \(Self.state(state)): \(list)" : "\(ids.count) criteria \(Self.state(state)): \(list)")
  }
  static func indicators(_ ids: [String], _ state: CriterionState) -> LocalizedText {
    let list = ids.joined(separator: ", ")
    return LocalizedText(
      vi: "\(ids.count) chỉ tiêu \(Self.state(state)): \(list)",
      en: ids.count == 1
        ? "1 indicator \(Self.state(state)): \(list)" : "\(ids.count) indicators \(Self.state(state)): \(list)")
  }

  // MARK: Counting

  static func countRule(_ states: [CriterionState], of total: Int) -> LocalizedText {
    let words = LocalizedText.list(states.map(state))
    return LocalizedText(
      vi: "Đếm tiêu chí \(words) trong \(total) tiêu chí của bộ",
      en: "Counts the criteria that are \(words), of the set's \(total)")
  }
  static func noSubmission(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "Xã chưa báo cáo gì cho \(period): mọi tiêu chí là chưa đánh giá",
      en: "The commune reported nothing for \(period): every criterion is not assessed")
  }
  static func metIn(_ period: Period?) -> LocalizedText {
    guard let period else { return figure("met") }
    return LocalizedText(vi: "Số tiêu chí đạt, \(period)", en: "Criteria met, \(period)")
  }
  static func criterionIn(_ period: Period?) -> LocalizedText {
    guard let period else { return nothingBefore }
    return LocalizedText(vi: "Kỳ trước, \(period)", en: "Before, \(period)")
  }
  static let changeRule = LocalizedText(
    vi: "Số đạt kỳ này trừ số đạt kỳ trước", en: "Criteria met now less those met in the period before")
  static let anotherSet = LocalizedText(
    vi: "Hai kỳ đánh giá theo hai bộ tiêu chí khác nhau", en: "The two periods are judged by different criteria sets")
  static let nothingBefore = LocalizedText(
    vi: "Kỳ trước hoặc kỳ này xã không có báo cáo", en: "There is no report of the commune for one of the two periods")

  // MARK: The set

  static let noSet = LocalizedText(
    vi: "Không có bộ tiêu chí nào để đánh giá", en: "There is no criteria set to judge by")
  static func set(_ set: CriteriaSet) -> LocalizedText {
    guard let decision = set.decision else {
      return LocalizedText(
        vi: "Bộ tiêu chí \(set.code): \(set.title)", en: "Criteria set \(set.code): \(set.title)")
    }
    return LocalizedText(
      vi: "Bộ tiêu chí \(set.code): \(set.title), Quyết định \(decision)",
      en: "Criteria set \(set.code): \(set.title), Decision \(decision)")
  }
  static func assigned(_ assignment: SetAssignment) -> LocalizedText {
    guard let to = assignment.to else {
      return LocalizedText(
        vi: "Áp dụng từ \(assignment.from)", en: "Applies from \(assignment.from)")
    }
    return LocalizedText(
      vi: "Áp dụng từ \(assignment.from) đến \(to)", en: "Applies from \(assignment.from) to \(to)")
  }
  static let setChosen = LocalizedText(
    vi: "Được chọn bằng --set hoặc set criteria", en: "Chosen by --set or the session's setting")
  static func onlySet(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "Chưa gán bộ nào cho \(period); đây là bộ duy nhất có số liệu",
      en: "None is assigned to \(period); it is the only one with data")
  }

  // MARK: Judging

  static func criterionRule(
    attested: Bool?, computed: CriterionState, state: CriterionState, isAssumed: Bool
  ) -> LocalizedText {
    if let attested {
      let word = Self.state(attested ? .met : .notMet)
      if isAssumed {
        return LocalizedText(
          vi: "Giả định cho cả tiêu chí được tính trước: \(word); tính theo chỉ tiêu: \(Self.state(computed))",
          en: "What is assumed of the whole criterion comes first: \(word); by its indicators: \(Self.state(computed))")
      }
      return LocalizedText(
        vi: "Tự đánh giá của xã cho cả tiêu chí được tính trước: \(word); tính theo chỉ tiêu: \(Self.state(computed))",
        en:
          "The commune's own judgement of the criterion comes first: \(word); by its indicators: \(Self.state(computed))"
      )
    }
    if state == .notApplicable, computed != .notApplicable { return notApplicable(isAssumed: isAssumed) }
    return switch computed {
    case .met:
      LocalizedText(vi: "Mọi chỉ tiêu áp dụng đều đạt", en: "Every indicator that applies is met")
    case .notMet:
      LocalizedText(
        vi: "Có chỉ tiêu chưa đạt thì tiêu chí chưa đạt", en: "An indicator is not met, so the criterion is not")
    case .notAssessed:
      LocalizedText(
        vi: "Còn chỉ tiêu chưa đánh giá được, chưa có chỉ tiêu nào không đạt",
        en: "Some indicators are not assessed, and none is known not to be met")
    case .notApplicable:
      LocalizedText(vi: "Không chỉ tiêu nào áp dụng", en: "No indicator applies")
    }
  }
  static func disagrees(attested: Bool, computed: CriterionState, isAssumed: Bool) -> LocalizedText {
    let own = state(attested ? .met : .notMet)
    if isAssumed {
      return LocalizedText(
        vi: "Giả định là \(own), nhưng theo số liệu là \(state(computed))",
        en: "It is assumed to be \(own), but by the figures it is \(state(computed))")
    }
    return LocalizedText(
      vi: "Xã tự đánh giá \(own), nhưng theo số liệu là \(state(computed))",
      en: "The commune says \(own), but by the figures it is \(state(computed))")
  }
  static func compared(
    _ value: Double, _ comparison: Indicator.Comparison, _ limit: Double, _ unit: MeasureUnit?, holds: Bool
  ) -> LocalizedText {
    let sign = sign(holds ? comparison : comparison.opposite)
    let unit = unit.map { LocalizedText(vi: " \($0.label)", en: " \($0.label)") } ?? LocalizedText(verbatim: "")
    let word = state(holds ? .met : .notMet)
    return LocalizedText(
      vi: "\(value) \(sign) \(limit)\(unit): \(word)", en: "\(value) \(sign) \(limit)\(unit): \(word)")
  }
  private static func sign(_ comparison: Indicator.Comparison) -> String {
    switch comparison {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .above: ">"
    case .below: "<"
    case .equal: "="
    case .attested: ""
    }
  }
  static func byAttestation(_ attested: Bool, hasNumber: Bool) -> LocalizedText {
    let word = state(attested ? .met : .notMet)
    return hasNumber
      ? LocalizedText(
        vi: "Không có ngưỡng để so: theo tự đánh giá của xã, \(word)",
        en: "No threshold to compare with: by the commune's own judgement, \(word)")
      : LocalizedText(vi: "Theo tự đánh giá của xã: \(word)", en: "By the commune's own judgement: \(word)")
  }
  static let numberWithoutThreshold = LocalizedText(
    vi: "Có số liệu nhưng không có ngưỡng để so, xã cũng không tự đánh giá: chưa đánh giá",
    en: "A figure, but no threshold to compare with and no judgement of the commune's own: not assessed")
  static let notReported = LocalizedText(vi: "Chưa báo cáo: chưa đánh giá", en: "Not reported: not assessed")
  static let asIfNotReported = LocalizedText(
    vi: "Giả định như chưa báo cáo: chưa đánh giá", en: "As if it had not been reported: not assessed")
  static func asAssumed(_ isMet: Bool) -> LocalizedText {
    LocalizedText(
      vi: "Theo giả định: \(state(isMet ? .met : .notMet))", en: "As assumed: \(state(isMet ? .met : .notMet))")
  }
  static func notApplicable(isAssumed: Bool) -> LocalizedText {
    isAssumed
      ? LocalizedText(vi: "Giả định là không áp dụng", en: "Assumed not to be applicable")
      : LocalizedText(vi: "Xã báo là không áp dụng", en: "Reported as not applicable")
  }

  // MARK: Thresholds

  static let noThreshold = LocalizedText(vi: "Không có ngưỡng nào cho xã này", en: "There is no threshold for it")
  static let unverified = LocalizedText(
    vi: "Ngưỡng chưa kiểm chứng: đừng dùng như số chính thức",
    en: "The threshold is unverified: do not take it for official")
  static func threshold(
    _ threshold: Threshold, _ indicator: Indicator, decision: String?, region: String?, year: Int?
  ) -> LocalizedText {
    let amount: LocalizedText =
      if let value = threshold.value {
        LocalizedText(
          vi: "Ngưỡng \(sign(indicator.comparison)) \(value)", en: "Threshold \(sign(indicator.comparison)) \(value)")
      } else {
        LocalizedText(vi: "Ngưỡng chưa biết", en: "Threshold not known")
      }
    let unit = threshold.value == nil ? nil : indicator.unit?.label
    let group =
      if let group = threshold.group {
        LocalizedText(vi: "vùng \(group)", en: "region \(group)")
      } else if let region {
        LocalizedText(
          vi: "mức chung (vùng \(region) không có mức riêng)", en: "common (region \(region) has none of its own)")
      } else {
        LocalizedText(vi: "mức chung", en: "common to all")
      }
    let ofYear = threshold.year.map { LocalizedText(vi: "năm \(String($0))", en: "year \(String($0))") }
    let from = (threshold.source ?? decision).map { LocalizedText(vi: "nguồn: \($0)", en: "source: \($0)") }
    let first = unit.map { LocalizedText(vi: "\(amount) \($0)", en: "\(amount) \($0)") } ?? amount
    return .list([first, group, ofYear, from].compactMap(\.self))
  }
  public static func confidence(_ confidence: Confidence) -> LocalizedText {
    switch confidence {
    case .high: LocalizedText(vi: "độ tin cậy cao", en: "high confidence")
    case .medium: LocalizedText(vi: "độ tin cậy trung bình", en: "medium confidence")
    case .low: LocalizedText(vi: "độ tin cậy thấp, chưa kiểm chứng", en: "low confidence, unverified")
    }
  }

  // MARK: Reports

  static let assumed = LocalizedText(vi: "Giả định", en: "Assumed")
  static let reported = LocalizedText(vi: "Báo cáo", en: "Reported")
  static let earlier = LocalizedText(vi: "Trước đó, đã được thay", en: "Before, superseded")
  static func older(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) giá trị cũ hơn đã được thay", en: "\(count) older values, superseded")
  }
  static func withdrawn(_ day: CalendarDate?) -> LocalizedText {
    guard let day else { return LocalizedText(vi: "Đã rút", en: "Taken back") }
    return LocalizedText(vi: "Đã rút ngày \(day)", en: "Taken back on \(day)")
  }
  static func inFile(_ number: Double, _ unit: String) -> LocalizedText {
    LocalizedText(vi: "tệp ghi \(number) (\(unit))", en: "\(number) (\(unit)) in the file")
  }
  /// What a value says besides its number.
  static func words(_ value: ReportedValue) -> LocalizedText? {
    switch value {
    case .none, .number: nil
    case .attested(let met), .numberAttested(_, let met): state(met ? .met : .notMet)
    case .notApplicable: state(.notApplicable)
    case .withdrawn: LocalizedText(vi: "xoá giá trị trước", en: "blanks the value before")
    }
  }
}

extension Indicator.Comparison {
  /// What is true where the comparison is not.
  fileprivate var opposite: Indicator.Comparison {
    switch self {
    case .attested: .attested
    case .atLeast: .below
    case .atMost: .above
    case .above: .atMost
    case .below: .atLeast
    case .equal: .equal
    }
  }
}
