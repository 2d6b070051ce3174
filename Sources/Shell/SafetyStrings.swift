import NTMKit
import Storage

/// What `verify` and `backup` are and say.
enum SafetyStrings {
  static func noFile(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "“\(title)” không nằm trong tệp nào", en: "“\(title)” is not in a file")
  }

  // MARK: verify

  static let verifySummary = LocalizedText(
    vi: "kiểm tra tệp làm việc còn nguyên như khi ghi, đến từng giá trị",
    en: "check that a workspace is as it was written, down to every value")
  static let verifyPath = LocalizedText(
    vi: "tệp cần kiểm tra, như một bản sao lưu; không ghi: tệp đang mở",
    en: "the file to check, such as a backup; else the workspace that is open")
  static let verifyExample = LocalizedText(vi: "đã kiểm tra những gì", en: "what was checked")
  static let verifyPipeExample = LocalizedText(vi: "chỉ những chỗ có lỗi", en: "only what has problems")
  static let verifyMissingExample = LocalizedText(vi: "không có tệp ấy", en: "there is no such file")
  static func clean(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "\(name): nguyên vẹn, không thấy chỗ nào hỏng", en: "\(name): as it was written, no problem found")
  }
  static func problems(_ name: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(name) có \(count) chỗ hỏng, hoặc bị sửa bằng chương trình khác",
      en: count == 1
        ? "\(name) has a problem: it is damaged or was changed by other means"
        : "\(name) has \(count) problems: it is damaged or was changed by other means")
  }
  static let restore = LocalizedText(
    vi:
      "không nhập thêm vào tệp này; lấy bản sao lưu gần nhất còn nguyên (ntm verify BẢN-SAO) rồi nhập lại các tệp sau đó",
    en:
      "import nothing more into it; take the newest backup that is whole (ntm verify BACKUP) and import what came later"
  )
  static func affected(_ batches: [Int]) -> LocalizedText {
    let list = batches.prefix(12).map { String($0) }.joined(separator: ", ") + (batches.count > 12 ? ", …" : "")
    return LocalizedText(
      vi: "các lần nhập liên quan: \(list); xem: batches", en: "the imports concerned: \(list); see: batches")
  }
  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "còn \(count) chỗ nữa không liệt kê ở đây", en: "\(count) more are not listed here")
  }

  // MARK: backup

  static let backupSummary = LocalizedText(
    vi: "sao lưu tệp làm việc, kể cả khi đang có người dùng", en: "copy the workspace, even while it is in use")
  static let backupPath = LocalizedText(
    vi: "bản sao, như sao-luu/2022-10-05.ntm", en: "the copy, such as backups/2022-10-05.ntm")
  static let backupForce = LocalizedText(vi: "thay bản sao lưu cũ cùng tên", en: "replace an older backup of that name")
  static let backupExample = LocalizedText(
    vi: "một bản sao đã kiểm tra, mở được như mọi tệp làm việc", en: "a checked copy that opens like any workspace")
  static let backupFailsExample = LocalizedText(vi: "thư mục phải có sẵn", en: "the folder has to be there")
  static func backedUp(_ path: String, _ backup: Storage.Backup) -> LocalizedText {
    let size = String((backup.bytes + 512) / 1024)
    let data = backup.revision.shortHash
    return backup.hasReplaced
      ? LocalizedText(
        vi: "đã thay \(path) (\(size) KB): \(backup.batches) lần nhập, đã kiểm tra, dữ liệu \(data)",
        en: "replaced \(path) (\(size) KB): \(backup.batches) imports, checked, data \(data)")
      : LocalizedText(
        vi: "đã sao lưu vào \(path) (\(size) KB): \(backup.batches) lần nhập, đã kiểm tra, dữ liệu \(data)",
        en: "backed up to \(path) (\(size) KB): \(backup.batches) imports, checked, data \(data)")
  }
}
