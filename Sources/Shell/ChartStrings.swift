import NTMKit

/// What `chart` says of itself, of its kinds and of what it does not draw.
enum ChartStrings {
  static let summary = LocalizedText(
    vi: "vẽ kết quả thành biểu đồ: cột, đường, phân bố, bản đồ nhiệt, điểm",
    en: "draw the result: bars, lines, a distribution, a heat map, points")
  static let kind = LocalizedText(vi: "loại biểu đồ", en: "the kind of chart")
  static let columnsWords = LocalizedText(
    vi: """
      [x] [y] [by s] [facet f]: cột đặt theo trục ngang, cột số liệu, cột tách nhóm, cột chia biểu đồ nhỏ; không ghi thì \
      lấy các cột theo thứ tự
      """,
    en: """
      [x] [y] [by s] [facet f]: what stands along, the figures, what splits them, what has a small chart each; not \
      named, columns are taken in order
      """)
  static let by = LocalizedText(vi: "tách theo một cột", en: "split by a column")
  static let facet = LocalizedText(
    vi: "mỗi giá trị của một cột một biểu đồ nhỏ, cùng thang",
    en: "a small chart for each value of a column, on one scale")
  static let facetExample = LocalizedText(
    vi: "bình quân tiêu chí qua các quý, mỗi huyện một biểu đồ nhỏ, cùng thang",
    en: "the mean over the quarters, a small chart for each district on one scale")

  static let bar = LocalizedText(
    vi: "cột: x là nhóm, y là số; không có y thì đếm số dòng",
    en: "bars: a figure y for each x; without y rows are counted")
  static let line = LocalizedText(
    vi: "đường: số liệu y theo x (kỳ, ngày, số)", en: "a line: the figure y along x (periods, days, numbers)")
  static let hist = LocalizedText(vi: "phân bố của một cột số", en: "the distribution of a column of numbers")
  static let heat = LocalizedText(
    vi: "bản đồ nhiệt: x ngang, y dọc, by là giá trị trong ô; không có by thì đếm số dòng",
    en: "a heat map: x across, y down, by the value of the cells; without by rows are counted")
  static let dot = LocalizedText(vi: "mỗi dòng một điểm: x và y là số", en: "a point for each row: x and y are numbers")

  static let barExample = LocalizedText(
    vi: "số tiêu chí đạt bình quân của mỗi huyện", en: "the mean number of criteria met in each district")
  static let countExample = LocalizedText(
    vi: "đếm xã theo huyện, tách theo tình trạng", en: "communes counted by district, split by status")
  static let histExample = LocalizedText(
    vi: "bao nhiêu xã đạt bao nhiêu tiêu chí", en: "how many communes meet how many criteria")
  static let dotExample = LocalizedText(
    vi: "dân số và số tiêu chí đạt, mỗi huyện một dấu", en: "population against criteria met, a sign for each district")
  static let heatExample = LocalizedText(
    vi: "tỷ lệ xã đạt từng tiêu chí ở mỗi huyện", en: "the share of communes that meet each criterion, by district")
  static let repeatedExample = LocalizedText(
    vi: "một huyện có nhiều dòng: phải tổng hợp trước", en: "a district has many rows: they are summarised first")
  static let typeExample = LocalizedText(
    vi: "phân bố chỉ vẽ được từ số", en: "a distribution is of numbers only")

  static let usage = LocalizedText(
    vi: "cách dùng: chart bar|line|hist|heat|dot [x] [y] [by s] [facet f]",
    en: "usage: chart bar|line|hist|heat|dot [x] [y] [by s] [facet f]")
  static let nothingToDraw = LocalizedText(vi: "không có bảng nào để vẽ", en: "there is no table to draw")

  // MARK: What is wrong with the columns

  static func unknownColumn(_ word: String) -> LocalizedText {
    LocalizedText(vi: "bảng ở đây không có cột \"\(word)\"", en: "the table here has no column \"\(word)\"")
  }
  static func columns(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các cột: \(list)", en: "columns: \(list)")
  }
  static func numbers(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return names.isEmpty
      ? LocalizedText(vi: "bảng ở đây không có cột số nào", en: "the table here has no column of numbers")
      : LocalizedText(vi: "các cột số: \(list)", en: "columns of numbers: \(list)")
  }
  static func fitting(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các cột dùng được: \(list)", en: "columns that fit: \(list)")
  }
  static let useBar = LocalizedText(
    vi: "để so sánh các nhóm, dùng chart bar", en: "to compare categories use chart bar")
  static func wrongType(_ name: String, _ type: ColumnType, _ kind: ChartKind, takesTime: Bool) -> LocalizedText {
    takesTime
      ? LocalizedText(
        vi: "chart \(kind.rawValue) cần số, ngày hoặc kỳ ở đây; cột \"\(name)\" là \(type.name)",
        en: "chart \(kind.rawValue) needs numbers, days or periods here; \"\(name)\" is \(type.name)")
      : LocalizedText(
        vi: "chart \(kind.rawValue) cần số ở đây; cột \"\(name)\" là \(type.name)",
        en: "chart \(kind.rawValue) needs numbers here; \"\(name)\" is \(type.name)")
  }
  static func repeatedColumn(_ name: String) -> LocalizedText {
    LocalizedText(vi: "cột \"\(name)\" được ghi hai lần", en: "\"\(name)\" is named twice")
  }
  static func tooManyColumns(_ kind: ChartKind) -> LocalizedText {
    kind == .hist
      ? LocalizedText(vi: "chart hist chỉ nhận một cột", en: "chart hist takes one column")
      : LocalizedText(
        vi:
          "chart \(kind.rawValue) chỉ nhận hai cột, và một cột sau \(kind.roles.contains(.facet) ? "by, facet" : "by")",
        en:
          "chart \(kind.rawValue) takes two columns, and one behind \(kind.roles.contains(.facet) ? "by, facet" : "by")"
      )
  }
  static func oneColumn(behind word: String) -> LocalizedText {
    LocalizedText(
      vi: "sau \(word) là đúng một cột, đứng cuối", en: "one column stands behind \(word), at the end")
  }
  static func and(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(first), \(second)", en: "\(first), \(second)")
  }
  static func missingColumn(_ kind: ChartKind) -> LocalizedText {
    switch kind {
    case .hist: LocalizedText(vi: "chart hist cần biết vẽ cột số nào", en: "chart hist needs to know which column")
    case .dot, .heat:
      LocalizedText(
        vi: "chart \(kind.rawValue) cần hai cột, x và y", en: "chart \(kind.rawValue) needs two columns, x and y")
    case .bar, .line:
      LocalizedText(vi: "chart \(kind.rawValue) cần một cột x", en: "chart \(kind.rawValue) needs a column x")
    }
  }

  // MARK: What is wrong with the rows, and what is left out

  static func noRows(_ count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText(vi: "bảng ở đây không có dòng nào để vẽ", en: "the table here has no rows to draw")
      : LocalizedText(
        vi: "cả \(count) dòng đều thiếu giá trị cần vẽ",
        en: "all \(count) rows lack a value that is needed to draw them")
  }
  static func repeatedRows(_ keys: [String], _ example: String, _ count: Int) -> LocalizedText {
    let names = keys.joined(separator: ", ")
    return LocalizedText(
      vi: "mỗi \(names) chỉ được có một dòng; \"\(example)\" có \(count) dòng",
      en: "each \(names) may have one row only; \"\(example)\" has \(count)")
  }
  static func summarize(_ aggregate: String, _ keys: [String]) -> LocalizedText {
    let by = keys.joined(separator: ", ")
    return LocalizedText(
      vi: "tổng hợp trước: … | summarize v = \(aggregate) by \(by) | chart …",
      en: "summarise first: … | summarize v = \(aggregate) by \(by) | chart …")
  }
  static func missingLeftOut(_ count: Int, _ column: String) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng không có giá trị \(column) nên không được vẽ.",
      en:
        "\(count) \(count == 1 ? "row has" : "rows have") no value of \(column) and \(count == 1 ? "is" : "are") not drawn."
    )
  }
  static func missingBlank(_ count: Int, _ column: String) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng không có giá trị \(column): chỗ đó để trống.",
      en: "\(count) \(count == 1 ? "row has" : "rows have") no value of \(column): the place is left blank.")
  }
  static func categoriesLeftOut(_ column: String, drawn: Int, of count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Chỉ vẽ \(drawn) trong \(count) giá trị của \(column), theo thứ tự của bảng; \(count - drawn) giá trị bị bỏ ra. Chọn trước bằng sort, top hoặc where.",
      en:
        "Only \(drawn) of the \(count) values of \(column) are drawn, in the table's order; \(count - drawn) are left out. Choose first with sort, top or where."
    )
  }
  static func pointsLeftOut(_ left: Int, of count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Vẽ \(count - left) trong \(count) dòng, cách đều nhau; \(left) dòng bị bỏ ra.",
      en: "\(count - left) of the \(count) rows are drawn, evenly spaced; \(left) are left out.")
  }

  // MARK: Titles

  static let count = LocalizedText(vi: "số dòng", en: "rows")
  static func drawnFrom(_ rows: Int) -> LocalizedText {
    LocalizedText(vi: "Vẽ từ \(rows) dòng số liệu.", en: "Drawn from \(rows) \(rows == 1 ? "row" : "rows") of data.")
  }
  static func distribution(_ x: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "Phân bố: \(x)", en: "Distribution: \(x)")
  }
  static func by(_ y: LocalizedText, _ x: LocalizedText, _ series: LocalizedText?) -> LocalizedText {
    guard let series else { return LocalizedText(vi: "\(y) theo \(x)", en: "\(y) by \(x)") }
    return LocalizedText(vi: "\(y) theo \(x), \(series)", en: "\(y) by \(x), \(series)")
  }
  static func against(_ y: LocalizedText, _ x: LocalizedText, _ series: LocalizedText?) -> LocalizedText {
    guard let series else { return LocalizedText(vi: "\(y) so với \(x)", en: "\(y) against \(x)") }
    return LocalizedText(vi: "\(y) so với \(x), theo \(series)", en: "\(y) against \(x), by \(series)")
  }
}
