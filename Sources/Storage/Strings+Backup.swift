import NTMKit

extension Strings {
  static let backupExistsHint = LocalizedText(
    vi: "chọn tên khác, hoặc thêm --force để thay bản sao lưu cũ",
    en: "choose another name, or add --force to replace an older backup")
  static let backupElsewhere = LocalizedText(vi: "chọn tên khác", en: "choose another name")
  static func backupOverOther(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” không phải bản sao lưu của ntm, không ghi đè",
      en: "“\(path)” is not a backup of ntm and is not overwritten")
  }
  static func backupOntoItself(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” chính là tệp đang mở, không phải bản sao của nó",
      en: "“\(path)” is the workspace itself, not a copy of it")
  }
  static func backupInUse(_ path: String, _ log: String) -> LocalizedText {
    LocalizedText(
      vi: "cạnh “\(path)” còn “\(log)”: một chương trình đang dùng tệp này, hoặc đã dừng giữa chừng",
      en: "beside “\(path)” there is “\(log)”: a program is using that file, or ended in the middle")
  }
  static func noRoom(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "đĩa không còn chỗ cho “\(path)”; chưa có bản sao lưu nào được ghi",
      en: "the disk has no room for “\(path)”: no backup was made")
  }
  static let noRoomHint = LocalizedText(
    vi: "giải phóng chỗ, hoặc sao lưu sang đĩa khác", en: "free some space, or back up to another disk")
  static func copyDamaged(_ path: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” có \(count) chỗ hỏng; không sao lưu tệp hỏng, các bản sao lưu cũ vẫn nguyên",
      en: "“\(path)” has \(count) problems: a damaged file is not backed up, older backups are untouched")
  }
  static func copyDamagedHint(_ path: String) -> LocalizedText {
    LocalizedText(vi: "xem: ntm verify \(path)", en: "see: ntm verify \(path)")
  }
}
