import NTMKit

/// Hints beside completions.
enum CompletionStrings {
  static let last = LocalizedText(vi: "kỳ mới nhất có số liệu", en: "the newest period with data")
  static let previous = LocalizedText(vi: "kỳ ngay trước đó", en: "the one before it")
  static let yearToDate = LocalizedText(
    vi: "từ kỳ đầu của năm đến kỳ mới nhất", en: "from the year's first period to the newest")

  /// `Châu Thành`, `2 dòng · Châu Thành, Long Mỹ`, `14 dòng · chưa đạt`.
  static func value(rows: Int, places: [String], label: LocalizedText?) -> LocalizedText {
    var parts: [LocalizedText] = []
    if rows > 1 { parts.append(LocalizedText(vi: "\(rows) dòng", en: "\(rows) rows")) }
    if (1...3).contains(places.count) { parts.append(LocalizedText(verbatim: places.joined(separator: ", "))) }
    if let label { parts.append(label) }
    return .list(parts, separator: " · ")
  }

  static let completions = LocalizedText(
    vi: "gợi ý khi gõ ntm trong bash, zsh hoặc fish (phím Tab)", en: "completion of ntm in bash, zsh or fish (Tab)")
  static let shell = LocalizedText(vi: "shell đang dùng", en: "the shell")
  static let completionsExample = LocalizedText(
    vi: "các dòng cần đưa vào ~/.bashrc: source <(ntm completions bash)",
    en: "what ~/.bashrc needs: source <(ntm completions bash)")
}
