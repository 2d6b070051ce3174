import NTMKit

// What is said of changes of units.
extension Strings {
  enum UnitChanges {
    static func unknownCode(_ code: String) -> LocalizedText {
      LocalizedText(
        vi: "không danh mục đơn vị nào có xã mã “\(code)”", en: "no list of units has a commune with the code “\(code)”"
      )
    }
    static let listHint = LocalizedText(
      vi: "nhập danh mục trước: import --list units-2022, import --list units-2025",
      en: "import the lists first: import --list units-2022, import --list units-2025")
    static func wholeAndSplit(_ whole: Int, _ part: Int) -> LocalizedText {
      LocalizedText(
        vi: "dòng \(String(whole)) ghi đơn vị cũ này nhập trọn, dòng \(String(part)) ghi nó bị tách",
        en: "line \(String(whole)) says that this old unit went whole, line \(String(part)) that it was split")
    }
    static func wholeTwice(_ list: String) -> LocalizedText {
      LocalizedText(
        vi: "đơn vị cũ này được ghi nhập trọn vào nhiều đơn vị mới (mã, dòng): \(list)",
        en: "this old unit is said to have gone whole to several new ones (code, line): \(list)")
    }
    static let contradictionHint = LocalizedText(
      vi: "mọi dòng của đơn vị ấy bị từ chối; nếu nó bị tách thì ghi split ở mọi dòng của nó",
      en: "no row of that unit is taken; if it was split, write split in each of its rows")
  }
}
