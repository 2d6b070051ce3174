import NTMKit

/// All words of the plugin, in both languages.
enum Strings {
  static let title = LocalizedText(vi: "Môi trường các phường", en: "Environment of the wards")
  static let summary = LocalizedText(
    vi: "thu gom và phân loại rác, nước sạch, cây xanh của từng phường",
    en: "waste collected and sorted, clean water and green space of each ward")

  // MARK: The table

  static let table = LocalizedText(vi: "môi trường phường", en: "ward environment")
  static let tableSummary = LocalizedText(
    vi: "chỉ tiêu môi trường của phường theo kỳ", en: "environment indicators of wards by period")
  static let wardCode = LocalizedText(vi: "mã phường", en: "ward code")
  static let wardColumn = LocalizedText(vi: "phường, theo mã hoặc tên", en: "the ward, by code or name")
  static let periodColumn = LocalizedText(vi: "kỳ báo cáo", en: "the period reported on")
  static let wasteCollected = LocalizedText(vi: "thu gom rác", en: "waste collected")
  static let wasteColumn = LocalizedText(
    vi: "tỷ lệ hộ được thu gom rác", en: "share of households whose waste is collected")
  static let wasteSorted = LocalizedText(vi: "phân loại rác", en: "waste sorted")
  static let sortedColumn = LocalizedText(
    vi: "tỷ lệ hộ phân loại rác tại nguồn", en: "share of households that sort their waste")
  static let cleanWater = LocalizedText(vi: "nước sạch", en: "clean water")
  static let waterColumn = LocalizedText(vi: "tỷ lệ hộ dùng nước sạch", en: "share of households with clean water")
  static let greenSpace = LocalizedText(vi: "cây xanh", en: "green space")
  static let greenColumn = LocalizedText(vi: "đất cây xanh công cộng", en: "public green space")

  // MARK: The forms

  static let form = LocalizedText(vi: "phiếu môi trường phường", en: "ward environment form")
  static let formSummary = LocalizedText(
    vi: "phiếu chữ của phường, mỗi dòng một chỉ tiêu", en: "a ward's form as text, a figure a line")

  // MARK: The report

  static let wasteOption = LocalizedText(
    vi: "tỷ lệ thu gom rác phải đạt, phần trăm", en: "the share of waste to be collected, in percent")
  static let exampleAll = LocalizedText(vi: "mọi phường, kỳ mới nhất", en: "all wards, the newest period")
  static let exampleBelow = LocalizedText(vi: "phường thu gom dưới 98 %", en: "wards that collect less than 98 %")
  static let exampleRefused = LocalizedText(vi: "tỷ lệ quá 100 % bị từ chối", en: "a share over 100 % is refused")
  static let overview = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let byWard = LocalizedText(vi: "Từng phường", en: "Ward by ward")
  static let ward = LocalizedText(vi: "phường", en: "ward")
  static let wards = LocalizedText(vi: "Phường đã báo cáo", en: "Wards that reported")
  static let below = LocalizedText(vi: "dưới mức", en: "below")
  static let empty = LocalizedText(vi: "Chưa có phường nào báo cáo.", en: "No ward has reported yet.")
  static let method = LocalizedText(
    vi: "Mỗi phường một dòng, theo kỳ mới nhất có báo cáo; phường không báo cáo kỳ đó không có trong bảng.",
    en: "One row per ward, of the newest period with reports; wards that did not report it are not in the table.")
  static let unverified = LocalizedText(
    vi: "Mức thu gom rác là do người chạy báo cáo đặt (mặc định 95 %), chưa đối chiếu với văn bản nào.",
    en: "The share of waste to be collected is whoever runs the report's own (95 % unless given) and unverified.")

  static func belowWards(_ share: Double) -> LocalizedText {
    LocalizedText(vi: "Phường thu gom dưới \(share) %", en: "Wards that collect less than \(share) %")
  }
  static func noShare(_ share: Double) -> LocalizedText {
    LocalizedText(vi: "\(share) không phải tỷ lệ từ 0 đến 100 %", en: "\(share) is no share from 0 to 100 %")
  }
  static func documentTitle(_ period: Period?) -> LocalizedText {
    guard let period else { return title }
    return LocalizedText(vi: "\(title), \(period)", en: "\(title), \(period)")
  }

  // MARK: The check

  static let silent = LocalizedText(vi: "Phường thôi báo cáo môi trường", en: "Ward stopped reporting")
  static let silentExplanation = LocalizedText(
    vi: "Phường đã từng báo cáo chỉ tiêu môi trường mà kỳ này không có. Nhắc phường nộp phiếu.",
    en: "A ward that reported on its environment before did not for this period. Ask it for its form.")
  static func silent(_ ward: String, _ period: Period?) -> LocalizedText {
    let last = period?.description ?? ""
    return LocalizedText(
      vi: "phường \(ward) báo cáo lần cuối cho kỳ \(last)", en: "ward \(ward) last reported for \(last)")
  }
}
