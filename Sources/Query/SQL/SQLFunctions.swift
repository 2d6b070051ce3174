import NTMKit

/// The functions of SQL that completion offers: those that questions about tables are asked with.
enum SQLFunctions {
  static let all: [FunctionSummary] = [
    aggregate("count", "count(*)", LocalizedText(vi: "số dòng", en: "number of rows")),
    aggregate("sum", "sum(x)", LocalizedText(vi: "tổng", en: "sum")),
    aggregate("avg", "avg(x)", LocalizedText(vi: "trung bình", en: "mean")),
    aggregate("min", "min(x)", LocalizedText(vi: "nhỏ nhất", en: "least")),
    aggregate("max", "max(x)", LocalizedText(vi: "lớn nhất", en: "greatest")),
    aggregate("total", "total(x)", LocalizedText(vi: "tổng, là số thực", en: "sum, as a decimal number")),
    aggregate("group_concat", "group_concat(x, ', ')", LocalizedText(vi: "nối các giá trị", en: "values in one text")),
    row("fold", "fold(x)", LocalizedText(vi: "bỏ dấu, chữ thường, đ thành d", en: "without accents, case and đ")),
    row("round", "round(x, 1)", LocalizedText(vi: "làm tròn", en: "rounded")),
    row("coalesce", "coalesce(x, y)", LocalizedText(vi: "giá trị đầu tiên không thiếu", en: "the first not missing")),
    row("iif", "iif(c, x, y)", LocalizedText(vi: "nếu c thì x, không thì y", en: "x where c is true, else y")),
    row("substr", "substr(x, 1, 4)", LocalizedText(vi: "một phần của chữ", en: "a part of a text")),
    row("length", "length(x)", LocalizedText(vi: "số ký tự", en: "number of characters")),
    row("cast", "cast(x as text)", LocalizedText(vi: "đổi kiểu", en: "as another type")),
    row("strftime", "strftime('%Y', x)", LocalizedText(vi: "phần của ngày", en: "a part of a date")),
    row("julianday", "julianday(x)", LocalizedText(vi: "ngày thành số, để trừ", en: "a date as a number, to subtract")),
    window("row_number", "row_number() over (order by x)", LocalizedText(vi: "số thứ tự", en: "number of the row")),
    window("rank", "rank() over (order by x)", LocalizedText(vi: "thứ hạng", en: "place")),
    window("lag", "lag(x) over (order by y)", LocalizedText(vi: "giá trị dòng trước", en: "value of the row before")),
    window("lead", "lead(x) over (order by y)", LocalizedText(vi: "giá trị dòng sau", en: "value of the row behind")),
  ]

  private static func row(_ name: String, _ signature: String, _ summary: LocalizedText) -> FunctionSummary {
    FunctionSummary(name: name, signature: signature, summary: summary, group: .row)
  }
  private static func aggregate(_ name: String, _ signature: String, _ summary: LocalizedText) -> FunctionSummary {
    FunctionSummary(name: name, signature: signature, summary: summary, group: .aggregate)
  }
  private static func window(_ name: String, _ signature: String, _ summary: LocalizedText) -> FunctionSummary {
    FunctionSummary(name: name, signature: signature, summary: summary, group: .window)
  }
}
