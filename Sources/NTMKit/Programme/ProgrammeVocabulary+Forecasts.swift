/// The words of forecasts that were kept, and of how they did.
extension Vocabulary {
  static let forecastColumnLabels: [String: LocalizedText] = [
    "report": LocalizedText(vi: "báo cáo", en: "report"),
    "model_version": LocalizedText(vi: "phiên bản mô hình", en: "model version"),
    "made_on": LocalizedText(vi: "ngày lập", en: "made on"),
    "made_by": LocalizedText(vi: "người lập", en: "made by"),
    "as_of": LocalizedText(vi: "số liệu đến ngày", en: "data as of"),
    "received_to": LocalizedText(vi: "nhận đến ngày", en: "received to"),
    "last_batch": LocalizedText(vi: "lần nhập mới nhất", en: "newest batch"),
    "imports": LocalizedText(vi: "số lần nhập", en: "imports"),
    "line": LocalizedText(vi: "dòng lệnh", en: "line"),
    "seed": LocalizedText(vi: "số khởi đầu của bộ sinh số ngẫu nhiên", en: "seed"),
    "deadline": LocalizedText(vi: "hạn", en: "deadline"),
    "distribution": LocalizedText(vi: "phân phối", en: "distribution"),
    "persistence_distribution": LocalizedText(vi: "phân phối nếu giữ nguyên", en: "distribution under persistence"),
    "timing": LocalizedText(vi: "lập trước hay sau hạn", en: "made before or after"),
    "first_actual": LocalizedText(vi: "thực hiện, biết lần đầu", en: "actual as first known"),
    "skill": LocalizedText(vi: "điểm kỹ năng", en: "skill score"),
    "pit_lower": LocalizedText(vi: "PIT, cận dưới", en: "PIT, lower"),
    "pit_upper": LocalizedText(vi: "PIT, cận trên", en: "PIT, upper"),
    "scored": LocalizedText(vi: "số dự báo đã đánh giá", en: "forecasts scored"),
    "covered": LocalizedText(vi: "số lần trong khoảng", en: "within P10–P90"),
    "coverage_lower": LocalizedText(vi: "tỷ lệ trong khoảng, cận dưới", en: "coverage, lower bound"),
    "coverage_upper": LocalizedText(vi: "tỷ lệ trong khoảng, cận trên", en: "coverage, upper bound"),
    "coverage": LocalizedText(vi: "tỷ lệ trong khoảng", en: "coverage"),
    "target_forecasts": LocalizedText(vi: "số dự báo có chỉ tiêu", en: "forecasts with a target"),
    "brier_skill": LocalizedText(vi: "điểm kỹ năng Brier", en: "Brier skill score"),
  ]

  static let forecastTerms: [String: [String: LocalizedText]] = [
    "measure": [
      "reached": LocalizedText(vi: "xã đủ tiêu chí hoặc đã công nhận", en: "communes meeting all or recognised")
    ],
    "state": [
      "pending": LocalizedText(vi: "chưa đến hạn", en: "pending"),
      "awaited": LocalizedText(vi: "chờ kết quả", en: "awaited"),
      "scored": LocalizedText(vi: "đã đánh giá", en: "scored"),
      "incomparable": LocalizedText(vi: "không so được", en: "not comparable"),
    ],
    "timing": [
      "forecast": LocalizedText(vi: "trước hạn", en: "before"),
      "hindcast": LocalizedText(vi: "sau hạn", en: "after"),
    ],
  ]
}
