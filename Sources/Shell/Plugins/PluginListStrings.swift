import NTMKit

/// The words of what `plugin list`, `info` and `doctor` show.
extension PluginStrings {
  static let titleRow = LocalizedText(vi: "tên", en: "title")
  static let versionRow = LocalizedText(vi: "phiên bản", en: "version")
  static let authorRow = LocalizedText(vi: "tác giả", en: "author")
  static let reportsRow = LocalizedText(vi: "báo cáo", en: "reports")
  static let stateRow = LocalizedText(vi: "tình trạng", en: "state")
  static let fileRow = LocalizedText(vi: "tệp", en: "file")
  static let hashRow = LocalizedText(verbatim: "SHA-256")
  static let kitRow = LocalizedText(vi: "bộ khung", en: "kit")
  // No longer: beside the SHA-256 there are fourteen cells on a terminal of eighty.
  static let compilerRow = LocalizedText(vi: "trình dịch", en: "compiler")
  static let sourceRow = LocalizedText(vi: "dựng từ", en: "built from")
  static let hostRow = LocalizedText(vi: "chương trình chạy bộ cắm", en: "program that runs plugins")
  static let limitRow = LocalizedText(vi: "giới hạn", en: "limit")
  static let folderRow = LocalizedText(vi: "thư mục bộ cắm", en: "plugin folder")

  // MARK: States

  static let listWords = Vocabulary(columns: columns, terms: ["state": states])
  static let doctorWords = Vocabulary(
    columns: columns,
    terms: [
      "state": Dictionary(uniqueKeysWithValues: PluginDoctor.State.allCases.map { ($0.rawValue, label(of: $0)) })
    ])

  private static let columns = [
    "plugin": LocalizedText(vi: "bộ cắm", en: "plugin"), "version": versionRow, "reports": reportsRow,
    "state": stateRow, "check": LocalizedText(vi: "việc xem", en: "check"),
    "detail": LocalizedText(vi: "chi tiết", en: "detail"),
  ]

  /// Of a plugin's state, in words: the codes of what keeps it from being loaded, too.
  static func label(ofState code: String) -> LocalizedText { states[code] ?? LocalizedText(verbatim: code) }

  private static let states = [
    "installed": LocalizedText(vi: "đã cài", en: "installed"),
    "loaded": LocalizedText(vi: "nạp trong phiên này", en: "loaded"),
    "changed": LocalizedText(vi: "tệp đã bị đổi", en: "changed"),
    "missing": LocalizedText(vi: "mất tệp", en: "file is gone"),
    "cannot-read": LocalizedText(vi: "không đọc được", en: "cannot be read"),
    "not-a-plugin": LocalizedText(vi: "không phải bộ cắm", en: "no plugin"),
    "other-kit": LocalizedText(vi: "khác bộ khung", en: "other kit"),
    "other-compiler": LocalizedText(vi: "khác trình dịch", en: "other compiler"),
    "open-to-others": LocalizedText(vi: "người khác ghi được", en: "open to others"),
  ]

  private static func label(of state: PluginDoctor.State) -> LocalizedText {
    switch state {
    case .ok: LocalizedText(vi: "tốt", en: "ok")
    case .warning: LocalizedText(vi: "lưu ý", en: "warning")
    case .fault: LocalizedText(vi: "lỗi", en: "fault")
    }
  }

  // MARK: Doctor

  static func unwell(_ faults: Int) -> LocalizedText {
    faults == 1
      ? LocalizedText(vi: "có 1 lỗi khiến bộ cắm không chạy được", en: "1 fault keeps plugins from running")
      : LocalizedText(
        vi: "có \(faults) lỗi khiến bộ cắm không chạy được", en: "\(faults) faults keep plugins from running")
  }
  static func kitMissing(_ folder: String) -> LocalizedText {
    LocalizedText(
      vi: "không có ở “\(folder)”; chạy bộ cắm không cần nó, dựng thì cần",
      en: "not in “\(folder)”; running plugins does not need it, building does")
  }
  static func folderToCome(_ path: String) -> LocalizedText {
    LocalizedText(vi: "\(path) (chưa có)", en: "\(path) (not there yet)")
  }
  static func atPath(_ text: LocalizedText, _ path: String) -> LocalizedText {
    LocalizedText(vi: "\(text); \(path)", en: "\(text); \(path)")
  }
  static let noDescription = LocalizedText(vi: "nó không tự giới thiệu", en: "it does not say what it is")

  // MARK: Answers that are none

  static let noReport = LocalizedText(vi: "không có báo cáo trong đó", en: "there is no report in it")
  static let noFinding = LocalizedText(
    vi: "không nói phép thử đạt hay không", en: "it does not say whether the test passed")
  static func unreadable(_ place: String, _ words: String) -> LocalizedText {
    place.isEmpty
      ? LocalizedText(vi: "không đọc được (\(words))", en: "it cannot be read (\(words))")
      : LocalizedText(vi: "không đọc được \(place) (\(words))", en: "\(place) cannot be read (\(words))")
  }
}
