import NTMKit

/// What `why` says.
enum WhyStrings {
  static let summary = LocalizedText(
    vi: "một con số từ đâu mà có: quy tắc, ngưỡng, đến tệp, trang, dòng, cột",
    en: "where a figure comes from: rule, threshold, down to file, sheet, row and column")
  static let unit = LocalizedText(
    vi: "xã: mã hay tên; hoặc một ô của kết quả: _[3].met; hoặc tên biến",
    en: "a commune by code or name; or a cell of a result: _[3].met; or a variable")
  static let figure = LocalizedText(
    vi: "cột của communes, tiêu chí (17) hay chỉ tiêu (17.5); sau tên biến: xã",
    en: "a column of communes, a criterion (17) or indicator (17.5); behind a variable: the commune")
  static let column = LocalizedText(vi: "cột của biến", en: "the variable's column")
  static let geography = LocalizedText(
    vi: "địa giới: năm (2022, 2025) hoặc ngày; xã nhập lại được giải thích theo từng xã trong đó",
    en: "the geography: a year (2022, 2025) or day; a merged commune is told part by part")
  static let geographyExample = LocalizedText(
    vi: "xã nhập lại năm 2025: gồm những xã nào, mỗi xã đạt gì",
    en: "a commune merged in 2025: what it is made of, and what each part meets")
  static let all = LocalizedText(
    vi: "hiện cả phần được thu gọn: tiêu chí đã đạt, mọi dòng", en: "also what is folded: criteria met, every row")
  static let example = LocalizedText(
    vi: "vì sao xã Phú Hữu đạt chừng ấy tiêu chí", en: "why Phú Hữu meets as many criteria as it does")
  static let indicatorExample = LocalizedText(
    vi: "một chỉ tiêu: giá trị, ngưỡng, tệp và dòng", en: "an indicator: value, threshold, file and row")
  static let pipeExample = LocalizedText(vi: "các ô nguồn thành bảng", en: "the cells it comes from as a table")
  static let unknownExample = LocalizedText(
    vi: "cột không có thì báo tên gần nhất", en: "an unknown column is shown with the nearest")

  // MARK: The document

  static func title(_ commune: String, _ period: Period?) -> LocalizedText {
    guard let period else { return LocalizedText(vi: "Vì sao: \(commune)", en: "Why: \(commune)") }
    return LocalizedText(vi: "Vì sao: \(commune), \(period)", en: "Why: \(commune), \(period)")
  }
  static func cellTitle(_ place: String) -> LocalizedText { LocalizedText(vi: "Vì sao: \(place)", en: "Why: \(place)") }
  static let tree = LocalizedText(vi: "Từ con số đến tệp", en: "From the figure to the files")
  static let cellsTitle = LocalizedText(vi: "Các ô nguồn", en: "Cells it comes from")
  static let cells = LocalizedText(
    vi: "Xem thành bảng: thêm | select figure, kind, file, row, column",
    en: "As a table: add | select figure, kind, file, row, column")
  static let noCells = LocalizedText(vi: "Không có ô nào của tệp nào", en: "No cell of any file")

  // MARK: Results

  static func line(_ line: String) -> LocalizedText {
    LocalizedText(vi: "Câu lệnh: \(line)", en: "Line: \(line)")
  }
  static func row(_ number: Int, _ name: String) -> LocalizedText {
    LocalizedText(vi: "Dòng \(number): \(name)", en: "Row \(number): \(name)")
  }
  static func step(_ text: String, rows: Int) -> LocalizedText {
    LocalizedText(vi: "\(text): từ \(rows) dòng", en: rows == 1 ? "\(text): from 1 row" : "\(text): from \(rows) rows")
  }
  static func goOn(_ code: String, _ column: String) -> LocalizedText {
    LocalizedText(
      vi: "Từng xã đến tận tệp: thêm --all, hoặc why \(code) \(column)",
      en: "Each commune down to its files: add --all, or why \(code) \(column)")
  }
  static func moreRows(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "… và \(count) dòng nữa (thêm --all)", en: "… and \(count) more rows (add --all)")
  }
  static func figure(_ label: LocalizedText, of name: String, _ period: Period?) -> LocalizedText {
    guard let period else { return LocalizedText(vi: "\(name): \(label)", en: "\(name): \(label)") }
    return LocalizedText(vi: "\(name), \(period): \(label)", en: "\(name), \(period): \(label)")
  }
  static let cannotReplay = LocalizedText(
    vi: "Câu lệnh bắt đầu bằng một lệnh; không lần ngược được qua lệnh ấy",
    en: "The line begins with a command, which cannot be followed back")
  static let changed = LocalizedText(
    vi: "Chạy lại bây giờ cho kết quả khác: dữ liệu hoặc biến đã thay đổi từ lúc ấy",
    en: "Run again now, it gives another result: data or variables have changed since")
  static func untraceable(_ stage: String) -> LocalizedText {
    LocalizedText(
      vi: "Không lần ngược được qua “\(stage)”", en: "It cannot be followed back through “\(stage)”")
  }

  // MARK: What is wrong

  static let what = LocalizedText(vi: "cần một xã và một con số của xã", en: "a commune and a figure of it are needed")
  static func whatHint(_ unit: String) -> LocalizedText {
    let name = unit.isEmpty ? "Phú Hữu" : unit
    return LocalizedText(
      vi: "ví dụ: why \"\(name)\" met, why \"\(name)\" 17.5; một ô của kết quả: why _[3].met",
      en: "for example: why \"\(name)\" met, why \"\(name)\" 17.5; a cell of a result: why _[3].met")
  }
  static func tooMany(_ word: String) -> LocalizedText {
    LocalizedText(vi: "thừa “\(word)” sau một ô", en: "“\(word)” is one word too many behind a cell")
  }
  static func whichCell(_ name: String) -> LocalizedText {
    LocalizedText(vi: "ô nào của “\(name)”?", en: "which cell of “\(name)”?")
  }
  static func cellHint(_ name: String, row: Int = 1) -> LocalizedText {
    LocalizedText(
      vi: "viết why \(name)[\(String(row))].met, hoặc why \(name) \"Phú Hữu\" met",
      en: "write why \(name)[\(String(row))].met, or why \(name) \"Phú Hữu\" met")
  }
  static func noResult(_ name: String) -> LocalizedText {
    name == "_"
      ? LocalizedText(vi: "chưa có kết quả nào", en: "there is no result yet")
      : LocalizedText(vi: "không có biến “\(name)”", en: "there is no variable “\(name)”")
  }
  static let noResultsHint = LocalizedText(
    vi: "chạy một câu lệnh trước, hoặc đặt tên: near = gap", en: "run a line first, or name one: near = gap")
  static func results(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "có: \(list)", en: "there are: \(list)")
  }
  static func notATable(_ name: String) -> LocalizedText {
    LocalizedText(vi: "“\(name)” không có bảng", en: "“\(name)” holds no table")
  }
  static func noColumn(_ column: String, of name: String) -> LocalizedText {
    LocalizedText(vi: "“\(name)” không có cột “\(column)”", en: "“\(name)” has no column “\(column)”")
  }
  static func columns(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các cột: \(list)", en: "columns: \(list)")
  }
  static func noRow(_ row: Int, of name: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” có \(count) dòng, không có dòng \(String(row))",
      en: count == 1
        ? "“\(name)” has 1 row, and no row \(String(row))" : "“\(name)” has \(count) rows, and no row \(String(row))")
  }
  static func notIn(_ unit: String, _ name: String) -> LocalizedText {
    LocalizedText(vi: "“\(name)” không có dòng nào của “\(unit)”", en: "“\(name)” has no row of “\(unit)”")
  }
  static func several(_ unit: String, _ name: String, _ rows: [Int]) -> LocalizedText {
    let list = rows.prefix(8).map { String($0) }.joined(separator: ", ")
    return LocalizedText(
      vi: "“\(name)” có \(rows.count) dòng của “\(unit)”: \(list)",
      en: "“\(name)” has \(rows.count) rows of “\(unit)”: \(list)")
  }
  static func noNames(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” không có cột mã hay tên để tìm", en: "“\(name)” has no column of codes or names to look in")
  }
}
