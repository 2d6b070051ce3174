import NTMKit

/// What help says around the manifests.
enum HelpStrings {
  static let introduction = LocalizedText(
    vi: """
      Một dòng hỏi một câu: bắt đầu bằng một bảng hay báo cáo, rồi nối các động từ bằng dấu |.
        communes | where missing <= 3 | sort missing | take 10
        gap at 2022Q2 | save "khoang-cach.html"
      """,
    en: """
      One line asks one question: it begins with a table or report, and verbs follow, joined by |.
        communes | where missing <= 3 | sort missing | take 10
        gap at 2022Q2 | save "gap.html"
      """)
  static let tables = LocalizedText(vi: "Bảng", en: "Tables")
  static let reports = LocalizedText(vi: "Báo cáo", en: "Reports")
  static let verbs = LocalizedText(vi: "Sau dấu |", en: "Behind |")
  static let commands = LocalizedText(vi: "Lệnh", en: "Commands")
  static let more = LocalizedText(
    vi: "Xem kỹ hơn: help TỪ, như help where, help gap, help communes.",
    en: "More about one: help WORD, as help where, help gap, help communes.")
  static let functions = LocalizedText(vi: "Hàm", en: "Functions")
  static let scalarUse = LocalizedText(vi: "trong biểu thức", en: "in expressions")
  static let aggregateUse = LocalizedText(vi: "trên nhiều dòng (summarize)", en: "over rows (summarize)")
  static let windowUse = LocalizedText(
    vi: "theo thứ tự dòng (add … by … order …)", en: "along rows (add … by … order …)")
  static let seeHelp = LocalizedText(vi: "xem tất cả: help", en: "to see everything: help")
  static let examples = LocalizedText(vi: "Ví dụ", en: "Examples")
  static let parameters = LocalizedText(vi: "Tham số", en: "Parameters")
  static let commonParameters = LocalizedText(vi: "Tùy chọn chung của các báo cáo", en: "Options of every report")
  static let reportTables = LocalizedText(vi: "Các bảng của báo cáo", en: "Its tables")
  static let fileKinds = LocalizedText(vi: "Các loại tệp (--as)", en: "Kinds of files (--as)")
  static let columns = LocalizedText(vi: "Các cột", en: "Columns")

  static func title(_ name: String, _ summary: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(name) — \(summary)", en: "\(name) — \(summary)")
  }
  static func usage(_ text: String) -> LocalizedText {
    LocalizedText(vi: "Cách viết: \(text)", en: "Usage: \(text)")
  }
  static func aliases(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "Tên khác: \(list)", en: "Also: \(list)")
  }
  static func withDefault(_ summary: LocalizedText, _ text: String) -> LocalizedText {
    LocalizedText(vi: "\(summary) (mặc định: \(text))", en: "\(summary) (default: \(text))")
  }
  static func column(_ label: LocalizedText, _ kind: String) -> LocalizedText {
    LocalizedText(vi: "\(label) (\(kind))", en: "\(label) (\(kind))")
  }
  static func unknownTopic(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có trợ giúp về “\(word)”", en: "there is no help about “\(word)”")
  }
}
