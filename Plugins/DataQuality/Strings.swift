import NTMKit

/// The words of the report; those of each rule stand in its file.
enum Strings {
  /// Why it is not made on another geography.
  static let fixedGeography = LocalizedText(
    vi: "mỗi phát hiện chỉ vào dòng của tệp đã nhận, ghi theo đơn vị lúc đó; dưới tên khác sẽ không tìm lại được",
    en:
      "a finding points at a row of a file as it came in, with the units of its time; under another name it could not be found again"
  )

  // MARK: The report and its options

  static let title = LocalizedText(vi: "Kiểm tra số liệu", en: "Data check")
  static let summary = LocalizedText(
    vi: "số liệu có tin được không: quy tắc kiểm tra, báo cáo đủ và đúng hạn, điều đáng ngờ",
    en: "can these data be trusted: validation rules, completeness and timeliness, what looks suspicious")
  static let ruleOption = LocalizedText(
    vi: "chỉ chạy quy tắc này; có thể ghi nhiều lần", en: "run this rule only; may be given several times")
  static let districtOption = LocalizedText(
    vi: "chỉ xem một huyện: mã hoặc tên", en: "findings of one district only: code or name")
  static let severityOption = LocalizedText(
    vi: "bỏ qua điều tìm thấy nhẹ hơn mức này", en: "leave out findings less grave than this")
  static let deadlineDaysOption = LocalizedText(
    vi: "hạn nộp là bao nhiêu ngày sau khi hết kỳ, cho những kỳ không có trong bảng submission_deadlines",
    en: "how many days after a period's end reports are due, for periods that the table submission_deadlines lacks")
  static let jumpOption = LocalizedText(
    vi: "thay đổi quá bao nhiêu điểm phần trăm trong một kỳ thì nghi ngờ",
    en: "from how many percentage points within one period a change is suspicious")
  static let strictOption = LocalizedText(
    vi: "kết thúc với mã 1 khi có lỗi", en: "exit with status 1 when there are errors")
  static func unknownRule(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có quy tắc “\(id)”", en: "there is no rule “\(id)”")
  }
  static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(vi: "có phải “\(word)”?", en: "did you mean “\(word)”?")
  }
  static func rules(_ ids: [String]) -> LocalizedText {
    let list = ids.joined(separator: ", ")
    return LocalizedText(vi: "các quy tắc: \(list)", en: "rules: \(list)")
  }
  static func deadlineOutOfRange(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi: "--deadline-days nhận từ 0 đến 366 ngày, không nhận \(days)",
      en: "--deadline-days takes 0 to 366 days, not \(days)")
  }
  static func jumpOutOfRange(_ jump: Double) -> LocalizedText {
    LocalizedText(
      vi: "--jump nhận hơn 0 đến 100 điểm phần trăm, không nhận \(jump)",
      en: "--jump takes more than 0 and up to 100 percentage points, not \(jump)")
  }
  static func errorsFound(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "kiểm tra thấy \(count) lỗi", en: "errors found by the check: \(count)")
  }
  static let errorsHint = LocalizedText(
    vi: "xem từng lỗi: check | where severity = \"error\"", en: "see each: check | where severity = \"error\"")

  static let exampleWhole = LocalizedText(vi: "mọi quy tắc, kỳ mới nhất", en: "every rule, the newest period")
  static let exampleRules = LocalizedText(
    vi: "mỗi huyện có điều gì", en: "what was found in which district")
  static let exampleWarnings = LocalizedText(
    vi: "điều đáng ngờ của một kỳ trước", en: "what looked suspicious in an earlier period")
  static let exampleSummary = LocalizedText(
    vi: "quy tắc nào tìm thấy điều gì", en: "which rules found something")
  static let exampleSuspicious = LocalizedText(
    vi: "hai quy tắc, với ngưỡng nghi ngờ thấp hơn", en: "two rules, with a lower limit of suspicion")
  static let exampleCompleteness = LocalizedText(
    vi: "mỗi huyện còn bao nhiêu xã chưa báo cáo", en: "how many communes of each district have not reported")

  static func documentTitle(_ periods: [Period], district: String?) -> LocalizedText {
    var parts = [title]
    if let district { parts.append(LocalizedText(verbatim: district)) }
    if let first = periods.first, let last = periods.last {
      parts.append(
        first == last
          ? LocalizedText(vi: "\(last)", en: "\(last)") : LocalizedText(vi: "\(first)–\(last)", en: "\(first)–\(last)"))
    }
    return .list(parts)
  }

  // MARK: Gravity

  static func severity(_ severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(vi: "lỗi", en: "error")
    case .warning: LocalizedText(vi: "nghi ngờ", en: "warning")
    case .note: LocalizedText(vi: "lưu ý", en: "note")
    }
  }
  static let severities = Dictionary(
    uniqueKeysWithValues: Diagnostic.Severity.allCases.map { ($0.rawValue, severity($0)) })
  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let errorsMetric = LocalizedText(vi: "Lỗi", en: "Errors")
  static func ofRules(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) quy tắc có số liệu để kiểm tra", en: "rules with data to check: \(count)")
  }
  static let warningsMetric = LocalizedText(vi: "Điều đáng ngờ", en: "Warnings")
  static let completenessMetric = LocalizedText(vi: "Xã đã báo cáo", en: "Completeness")
  static func submittedOf(_ submitted: Int, _ communes: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(submitted) trong \(communes) báo cáo phải có", en: "submitted: \(submitted) of \(communes) expected")
  }
  static let timelinessMetric = LocalizedText(vi: "Báo cáo đúng hạn", en: "Timeliness")
  static func onTimeOf(_ onTime: Int, _ reported: Int) -> LocalizedText {
    LocalizedText(vi: "\(onTime) trong \(reported) báo cáo", en: "in time: \(onTime) of \(reported)")
  }

  // MARK: Tables

  static let ruleColumn = LocalizedText(vi: "quy tắc", en: "rule")
  static let checkedInAll = LocalizedText(vi: "đã xem, mọi huyện", en: "checked, all districts")
  static let missingColumn = LocalizedText(vi: "chưa báo cáo", en: "missing")
  static let lateColumn = LocalizedText(vi: "trễ hạn", en: "late")
  static let findingsTitle = LocalizedText(vi: "Điều tìm thấy", en: "Findings")
  static func nothingFound(_ severity: Diagnostic.Severity) -> LocalizedText {
    severity == .error
      ? LocalizedText(vi: "Không thấy lỗi nào.", en: "No errors were found.")
      : LocalizedText(vi: "Không thấy điều gì.", en: "Nothing was found.")
  }
  static let summaryTitle = LocalizedText(vi: "Từng quy tắc", en: "Rule by rule")
  static let completenessTitle = LocalizedText(vi: "Báo cáo của các huyện", en: "Submissions by district")
  static let noCommunes = LocalizedText(vi: "Chưa có xã nào.", en: "There are no communes.")

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách kiểm tra", en: "How it is checked")
  static func explained(_ title: LocalizedText, _ explanation: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(title). \(explanation)", en: "\(title). \(explanation)")
  }
  static func nothingToCheck(_ titles: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      vi: "Không có số liệu để kiểm tra: \(LocalizedText.list(titles, separator: "; "))",
      en: "No data to check: \(LocalizedText.list(titles, separator: "; "))")
  }
  static let filteredByDistrict = LocalizedText(
    vi:
      "Chỉ gồm điều tìm thấy ở một huyện; điều không gắn với huyện nào thì không hiện. Số bản ghi đã xem là của mọi huyện.",
    en:
      "Findings of one district only; what belongs to no district is not shown. The records checked are those of all districts."
  )
}
