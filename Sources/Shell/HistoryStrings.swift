import NTMKit

/// What `history` says.
enum HistoryStrings {
  static let summary = LocalizedText(
    vi:
      "nhật ký: đã nhập, sửa, rút, khoá, mở lại những gì; mọi giá trị một xã từng báo cáo; hoặc tất cả về một lần nhập",
    en:
      "what was imported, edited, taken back, closed and amended; all that a commune ever reported; or all about one import"
  )
  static let unit = LocalizedText(
    vi: "xã: mã hay tên; không ghi: nhật ký cả tệp",
    en: "a commune by code or name; else what was done to the workspace")
  static let indicator = LocalizedText(vi: "chỉ tiêu hay tiêu chí, như 17.5", en: "an indicator or criterion, as 17.5")
  static let example = LocalizedText(vi: "ba việc đầu tiên", en: "the first three things that were done")
  static let pipeExample = LocalizedText(vi: "chỉ những lần sửa tay", en: "only what was edited by hand")
  static let valueExample = LocalizedText(
    vi: "xã Phú Hữu từng báo cáo gì cho chỉ tiêu 17.5, từ tệp và dòng nào",
    en: "what Phú Hữu ever reported for indicator 17.5, from which file and row")
  static let batch = LocalizedText(
    vi: "một lần nhập (xem batches): giả định, chỗ không khớp trong tệp",
    en: "one import (see batches): what was assumed, what did not add up in the file")
  static let batchExample = LocalizedText(
    vi: "lần nhập 12: tệp, giả định, chỗ không khớp",
    en: "import 12: the file, what was assumed, what did not add up")
  static let unknownBatchExample = LocalizedText(vi: "không có lần nhập này", en: "there is no such import")
  static let unitAndBatch = LocalizedText(
    vi: "--batch là về cả một lần nhập: bỏ xã và chỉ tiêu đi",
    en: "--batch is about a whole import: leave out the commune")
  static func unknownBatch(_ id: Int) -> LocalizedText {
    LocalizedText(vi: "không có lần nhập \(String(id))", en: "there is no batch \(String(id))")
  }
  static func batches(newest: Int?) -> LocalizedText {
    newest.map {
      LocalizedText(
        vi: "có lần nhập 1 đến \(String($0)); xem: batches", en: "there are batches 1 to \(String($0)); see: batches")
    } ?? LocalizedText(vi: "chưa nhập tệp nào", en: "nothing was imported yet")
  }

  // MARK: One import

  static func batchTitle(_ batch: Batch) -> LocalizedText {
    LocalizedText(vi: "Lần nhập \(String(batch.id))", en: "Batch \(String(batch.id))")
  }
  static let factsTitle = LocalizedText(vi: "Tệp", en: "File")
  static func file(_ batch: Batch) -> LocalizedText {
    LocalizedText(vi: "\(batch.file), loại \(batch.kind)", en: "\(batch.file), of kind \(batch.kind)")
  }
  static func times(_ batch: Batch) -> LocalizedText {
    LocalizedText(
      vi: "nhận ngày \(batch.receivedOn), ghi vào lúc \(batch.recordedAt)",
      en: "received on \(batch.receivedOn), recorded at \(batch.recordedAt)")
  }
  static func rows(_ batch: Batch) -> LocalizedText {
    LocalizedText(
      vi: "số dòng đọc: \(batch.rowsRead), nhận: \(batch.rowsTaken), từ chối: \(batch.rowsRefused)",
      en: "rows read: \(batch.rowsRead), taken: \(batch.rowsTaken), refused: \(batch.rowsRefused)")
  }
  static func sha256(_ batch: Batch) -> LocalizedText { LocalizedText(verbatim: "SHA-256: \(batch.sha256)") }
  static func withdrawn(on day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "đã rút ngày \(day)", en: "taken back on \(day)")
  }
  static let assumptionsTitle = LocalizedText(vi: "Giả định", en: "Assumptions")
  static let noAssumptions = LocalizedText(vi: "Không có giả định nào.", en: "Nothing was assumed.")
  static let discrepanciesTitle = LocalizedText(vi: "Chỗ không khớp", en: "What does not add up")
  static let noDiscrepancies = LocalizedText(vi: "Không có chỗ nào không khớp.", en: "Everything adds up.")
  static let discrepanciesUnknown = LocalizedText(
    vi: "Không rõ: nhập trước khi ntm giữ lại những chỗ không khớp.",
    en: "Not known: imported before ntm kept it.")
  static let computed = LocalizedText(vi: "tính được", en: "computed")

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
