extension DeclaredTables {
  /// What reports forecast, as it was said then: written by `--store`, and by nothing else.
  public static let storedForecasts: TableDeclaration = {
    var declaration = TableDeclaration(
      name: "stored_forecasts", kind: Batch.forecastKind,
      title: LocalizedText(vi: "dự báo đã lưu", en: "stored forecasts"),
      summary: LocalizedText(
        vi: "mỗi con số dự báo đã lưu bằng --store một dòng: lập khi nào, từ số liệu nào, P10, P50, P90, cả phân phối",
        en:
          "one row per count that was forecast and kept by --store: when, from which data, P10, P50, P90, the distribution"
      ),
      columns: identity + question + answer,
      key: ["report", "revision", "line", "deadline", "measure", "district_code", "stars"])
    declaration.isBoundByClosings = false
    return declaration
  }()

  /// Which forecast it is: by what it was made, when, by whom, from which data.
  private static let identity = [
    DeclaredColumn(
      "report", .text, isRequired: true,
      summary: LocalizedText(vi: "báo cáo đã dự báo", en: "the report that forecast")),
    DeclaredColumn(
      "model_version", .text, isRequired: true,
      summary: LocalizedText(vi: "phiên bản của báo cáo", en: "the report's version")),
    DeclaredColumn(
      "made_on", .date, isRequired: true, summary: LocalizedText(vi: "ngày lưu", en: "the day it was stored")),
    DeclaredColumn("made_by", .text, summary: LocalizedText(vi: "người lưu", en: "who stored it")),
    DeclaredColumn("note", .text, summary: LocalizedText(vi: "ghi chú", en: "a note")),
    DeclaredColumn(
      "as_of", .date, isRequired: true,
      summary: LocalizedText(vi: "số liệu đến hết ngày", en: "the day to which the data go")),
    DeclaredColumn(
      "received_to", .date,
      summary: LocalizedText(vi: "ngày nhận tệp mới nhất", en: "when the newest file was received")),
    DeclaredColumn(
      "last_batch", .int, isRequired: true, summary: LocalizedText(vi: "lần nhập mới nhất", en: "the newest import")),
    DeclaredColumn(
      "imports", .int, isRequired: true, summary: LocalizedText(vi: "số lần nhập được tính", en: "imports that counted")
    ),
    DeclaredColumn(
      "revision", .text, isRequired: true, summary: LocalizedText(vi: "mã dữ liệu", en: "the data's revision")),
    DeclaredColumn(
      "line", .text, isRequired: true,
      summary: LocalizedText(
        vi: "dòng lệnh lập ra dự báo, với mọi tùy chọn", en: "the line that made it, with its options")),
    DeclaredColumn(
      "seed", .int, summary: LocalizedText(vi: "số khởi đầu của bộ sinh số ngẫu nhiên", en: "the random numbers' seed")),
  ]

  private static let question = [
    DeclaredColumn(
      "deadline", .date, isRequired: true, summary: LocalizedText(vi: "dự báo đến hết ngày", en: "the day forecast for")
    ),
    DeclaredColumn("period", .period, summary: LocalizedText(vi: "kỳ của hạn", en: "the deadline's period")),
    DeclaredColumn("set", .text, summary: LocalizedText(vi: "bộ tiêu chí", en: "the criteria set")),
    DeclaredColumn(
      "measure", .text, isRequired: true, summary: LocalizedText(vi: "đếm cái gì", en: "what is counted")),
    DeclaredColumn(
      "district_code", .text,
      summary: LocalizedText(vi: "chỉ huyện này; trống: cả tỉnh", en: "one district; empty: all")),
    DeclaredColumn(
      "stars", .int, summary: LocalizedText(vi: "chỉ hạng sao này; trống: mọi hạng", en: "one rank; empty: all")),
  ]

  private static let answer = [
    DeclaredColumn("target", .int, summary: LocalizedText(vi: "chỉ tiêu", en: "the target")),
    DeclaredColumn(
      "probability", .int, unit: .percent,
      summary: LocalizedText(vi: "xác suất đạt chỉ tiêu", en: "the chance of the target")),
    DeclaredColumn("p10", .int, isRequired: true, summary: LocalizedText(verbatim: "P10")),
    DeclaredColumn("p50", .int, isRequired: true, summary: LocalizedText(verbatim: "P50")),
    DeclaredColumn("p90", .int, isRequired: true, summary: LocalizedText(verbatim: "P90")),
    DeclaredColumn(
      "persistence", .int, isRequired: true,
      summary: LocalizedText(vi: "nếu giữ nguyên, P50", en: "if nothing changed, P50")),
    DeclaredColumn(
      "distribution", .text, isRequired: true,
      summary: LocalizedText(
        vi: "xác suất của từng con số, dạng JSON", en: "the chance of each count, as JSON")),
    DeclaredColumn(
      "persistence_distribution", .text, isRequired: true,
      summary: LocalizedText(
        vi: "xác suất của từng con số nếu giữ nguyên, dạng JSON",
        en: "the chance of each count if nothing changed, as JSON")),
  ]
}
