import NTMKit

/// What is said of workbooks that cannot be written.
enum Strings {
  static let stopped = LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped on request")
  static func badSheetName(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” không thể là tên trang: tên có từ 1 đến 31 ký tự, không có [ ] : * ? / \\ và không có ' ở hai đầu",
      en: "“\(name)” cannot name a sheet: a name has 1 to 31 characters, none of [ ] : * ? / \\, and no ' at its ends")
  }
  static func repeatedSheetName(_ name: String) -> LocalizedText {
    LocalizedText(vi: "hai trang cùng tên “\(name)”", en: "two sheets are called “\(name)”")
  }
  static let noSheets = LocalizedText(vi: "sổ tính không có trang nào", en: "the workbook has no sheet")
  static func tooManyRows(_ sheet: String, _ count: Int, _ most: Int) -> LocalizedText {
    let vi = written([count, most], in: .vi)
    let en = written([count, most], in: .en)
    return LocalizedText(
      vi: "“\(sheet)” có \(vi[0]) dòng; một trang của sổ tính chứa được \(vi[1])",
      en: "“\(sheet)” has \(en[0]) rows; a sheet of a workbook holds \(en[1])")
  }
  static func tooManyColumns(_ sheet: String, _ count: Int, _ most: Int) -> LocalizedText {
    let vi = written([count, most], in: .vi)
    let en = written([count, most], in: .en)
    return LocalizedText(
      vi: "“\(sheet)” có \(vi[0]) cột; một trang của sổ tính chứa được \(vi[1])",
      en: "“\(sheet)” has \(en[0]) columns; a sheet of a workbook holds \(en[1])")
  }
  private static func written(_ numbers: [Int], in language: Language) -> [String] {
    numbers.map { NumberText.formatted(Int64($0), in: language) }
  }
  static let fewerRows = LocalizedText(
    vi: "chọn bớt dòng bằng `where` hoặc `take`, hoặc ghi thành .csv",
    en: "choose rows with `where` or `take`, or save as .csv"
  )
  static let fewerColumns = LocalizedText(
    vi: "chọn bớt cột bằng `select`, hoặc ghi thành .csv", en: "choose columns with `select`, or save as .csv")
  static func textTooLong(_ count: Int) -> LocalizedText {
    let (vi, en) = (written([count], in: .vi)[0], written([count], in: .en)[0])
    return LocalizedText(
      vi: "ô có \(vi) ký tự; một ô của sổ tính chứa được 32.767",
      en: "the cell has \(en) characters; a cell of a workbook holds 32,767")
  }
  static let otherFormat = LocalizedText(
    vi: "rút gọn chữ trong ô, hoặc ghi thành .csv hay .json", en: "shorten the text, or save as .csv or .json")
  static func noTemporaryFile(_ folder: String, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "không ghi được tệp tạm ở \(folder): \(reason)", en: "cannot write a temporary file in \(folder): \(reason)")
  }
  static func notWritten(_ reason: String) -> LocalizedText {
    LocalizedText(vi: "không làm được sổ tính: \(reason)", en: "the workbook could not be made: \(reason)")
  }
  static func incomplete(_ folder: String) -> LocalizedText {
    LocalizedText(
      vi: "sổ tính ghi dở dang: có lẽ đĩa chứa \(folder) đã đầy",
      en: "the workbook came out incomplete: the disk with \(folder) may be full")
  }
  static func libraryMissing(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không nạp được thư viện \(name), cần để ghi sổ tính",
      en: "cannot load the library \(name), which writes workbooks")
  }
  static func libraryMissingHint(_ package: String) -> LocalizedText {
    LocalizedText(
      vi: "cài gói của nó (trên Debian: apt-get install \(package)), hoặc ghi thành .csv",
      en: "install its package (on Debian: apt-get install \(package)), or save as .csv")
  }
  static let temporaryFolderHint = LocalizedText(
    vi: "dọn bớt đĩa, hoặc đặt biến TMPDIR là một thư mục còn chỗ",
    en: "make room there, or set TMPDIR to a folder with room")
}
