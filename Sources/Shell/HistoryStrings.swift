import NTMKit

/// What `history` says.
enum HistoryStrings {
  static let summary = LocalizedText(
    vi: "nhật ký: đã nhập, sửa, rút, khoá, mở lại những gì; hoặc mọi giá trị một xã từng báo cáo",
    en: "what was imported, edited, taken back, closed and amended; or all that a commune ever reported")
  static let unit = LocalizedText(
    vi: "xã: mã hay tên; không ghi: nhật ký cả tệp",
    en: "a commune by code or name; else what was done to the workspace")
  static let indicator = LocalizedText(vi: "chỉ tiêu hay tiêu chí, như 17.5", en: "an indicator or criterion, as 17.5")
  static let example = LocalizedText(vi: "ba việc đầu tiên", en: "the first three things that were done")
  static let pipeExample = LocalizedText(vi: "chỉ những lần sửa tay", en: "only what was edited by hand")
  static let valueExample = LocalizedText(
    vi: "xã Phú Hữu từng báo cáo gì cho chỉ tiêu 17.5, từ tệp và dòng nào",
    en: "what Phú Hữu ever reported for indicator 17.5, from which file and row")
  static let noIndicator = LocalizedText(
    vi: "cần thêm chỉ tiêu hay tiêu chí", en: "an indicator or criterion is missing")
  static func noIndicatorHint(_ unit: String) -> LocalizedText {
    LocalizedText(vi: "viết: history \"\(unit)\" 17.5", en: "write: history \"\(unit)\" 17.5")
  }
  static func unknownIndicator(_ id: String) -> LocalizedText {
    LocalizedText(
      vi: "không bộ tiêu chí nào có chỉ tiêu hay tiêu chí “\(id)”",
      en: "no criteria set has an indicator or criterion “\(id)”")
  }
}
