import NTMKit

/// What stands in a workbook of refused rows, and what is said of it.
enum RejectsStrings {
  static let rowSheet = LocalizedText(vi: "Dòng cần sửa", en: "Rows to mend")
  static let guideSheet = LocalizedText(vi: "Cách sửa", en: "How to mend")
  static func title(_ file: String) -> LocalizedText {
    LocalizedText(vi: "Các dòng bị từ chối của \(file)", en: "Rows refused from \(file)")
  }
  /// What to do where the refused rows could not be written.
  static func saveAgain(_ file: String, batch: Int?) -> LocalizedText {
    let line = "import \(LineText.quoted(file)) --dry-run --rejects \"tra-lai.csv\""
    guard let batch else {
      return LocalizedText(vi: "lưu vào tệp khác: \(line)", en: "save them to another file: \(line)")
    }
    return LocalizedText(
      vi: "lần nhập \(String(batch)) vẫn giữ nguyên; lưu các dòng bị từ chối: \(line)",
      en: "import \(String(batch)) stands; to save the refused rows: \(line)")
  }
  static let file = LocalizedText(vi: "Tệp", en: "File")
  static let sheet = LocalizedText(vi: "Trang", en: "Sheet")
  static let received = LocalizedText(vi: "Ngày nhận", en: "Received")
  static let refused = LocalizedText(vi: "Số dòng bị từ chối", en: "Rows refused")
  static func count(_ refused: Int, of read: Int) -> LocalizedText {
    LocalizedText(vi: "\(refused) trên \(read) dòng đã đọc", en: "\(refused) of \(read) rows read")
  }
  static let howTo = LocalizedText(vi: "Cách sửa và gửi lại", en: "How to mend and send back")

  /// - Parameter headings: of the four columns in front.
  static func steps(headings: [String], command: String) -> [LocalizedText] {
    let (first, reason) = (headings[0], headings[3])
    return [
      LocalizedText(
        vi: "Ở trang “\(rowSheet)”, mỗi dòng có lý do ở cột “\(reason)”; ô sai được tô màu và đóng khung.",
        en:
          "On the sheet “\(rowSheet)” every row has its reason under “\(reason)”; cells at fault are coloured and framed."
      ),
      LocalizedText(
        vi: "Sửa ngay trong các ô đó. Giữ nguyên tên các cột; dòng nào không cần gửi lại thì xóa cả dòng.",
        en: "Mend those cells in place. Keep the names of the columns; delete a row that need not be sent again."),
      LocalizedText(
        vi: "Bốn cột đầu (“\(first)” … “\(reason)”) cứ để nguyên: khi nhập lại, chúng tự được bỏ qua.",
        en: "Leave the first four columns (“\(first)” … “\(reason)”) alone: they are left out when it is imported."),
      LocalizedText(
        vi: "“\(first)” là số dòng trong tệp đã gửi.", en: "“\(first)” is the row's number in the file that was sent."),
      LocalizedText(
        vi: "Lưu lại dạng .xlsx và gửi cho nơi đã gửi tệp này.",
        en: "Save it as .xlsx and send it to who sent you this file."),
      LocalizedText(
        vi: "Nơi nhận nhập lại bằng ntm: \(command)", en: "Who receives it imports it with ntm: \(command)"),
    ]
  }

  static func howToSave(again: Bool) -> LocalizedText {
    again
      ? LocalizedText(
        vi: "  để gửi trả các dòng này: nhập lại tệp, thêm --dry-run --rejects TỆP.xlsx",
        en: "  to send these rows back: import the file again with --dry-run --rejects FILE.xlsx")
      : LocalizedText(
        vi: "  để gửi trả các dòng này: thêm --rejects TỆP.xlsx",
        en: "  to send these rows back: add --rejects FILE.xlsx")
  }

  static func wouldReplaceSource(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "--rejects sẽ ghi đè “\(path)”, chính là tệp đang nhập",
      en: "--rejects would replace “\(path)”, a file that is being imported")
  }
  static let otherName = LocalizedText(vi: "chọn tên khác, như tra-lai.xlsx", en: "choose another name, as back.xlsx")
}
