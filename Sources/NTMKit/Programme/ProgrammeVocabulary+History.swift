extension Vocabulary {
  /// Columns of `history` and `diff`.
  static let historyColumnLabels: [String: LocalizedText] = [
    "day": LocalizedText(vi: "ngày", en: "day"),
    "event": LocalizedText(vi: "việc", en: "event"),
    "who": LocalizedText(vi: "người làm", en: "who"),
    "mark": LocalizedText(vi: "ghi nhận", en: "mark"),
    "before": LocalizedText(vi: "trước", en: "before"),
    "after": LocalizedText(vi: "sau", en: "after"),
    "column": LocalizedText(vi: "cột", en: "column"),
    "difference": LocalizedText(vi: "khác nhau", en: "difference"),
    "gained": LocalizedText(vi: "đạt thêm", en: "gained"),
    "lost": LocalizedText(vi: "mất đi", en: "lost"),
    "recoded": LocalizedText(vi: "đổi bộ tiêu chí", en: "re-coded"),
    "resubmitted": LocalizedText(vi: "báo cáo lại", en: "re-submitted"),
    "presence": LocalizedText(vi: "số liệu", en: "results"),
    "figure": LocalizedText(vi: "số liệu nào", en: "figure"),
    "sheet": LocalizedText(vi: "trang", en: "sheet"),
    "cell": LocalizedText(vi: "ô", en: "cell"),
  ]

  static let historyTerms: [String: [String: LocalizedText]] = [
    "kind": [
      "reported": LocalizedText(vi: "báo cáo", en: "reported"),
      "superseded": LocalizedText(vi: "đã thay thế", en: "superseded"),
      "withdrawn": LocalizedText(vi: "đã rút", en: "taken back"),
      "threshold": LocalizedText(vi: "ngưỡng", en: "threshold"),
      "recognition": LocalizedText(vi: "công nhận", en: "recognition"),
      "target": LocalizedText(vi: "chỉ tiêu kế hoạch", en: "plan target"),
      "record": LocalizedText(vi: "danh mục", en: "record"),
    ],
    "event": [
      "imported": LocalizedText(vi: "nhập", en: "imported"),
      "edited": LocalizedText(vi: "sửa tay", en: "edited"),
      "forecast_stored": LocalizedText(vi: "lưu dự báo", en: "forecast stored"),
      "withdrawn": LocalizedText(vi: "rút lại", en: "taken back"),
      "closed": LocalizedText(vi: "khoá", en: "closed"),
      "amended": LocalizedText(vi: "mở lại", en: "opened again"),
    ],
    "state": [
      "in_force": LocalizedText(vi: "đang dùng", en: "in force"),
      "superseded": LocalizedText(vi: "đã thay thế", en: "superseded"),
      "withdrawn": LocalizedText(vi: "đã rút", en: "taken back"),
    ],
    "mark": [
      "not_applicable": LocalizedText(vi: "không áp dụng", en: "not applicable"),
      "blanked": LocalizedText(vi: "xoá giá trị trước", en: "blanked"),
    ],
    "compared_with": [
      "total": LocalizedText(vi: "các dòng trên", en: "the rows above"),
      "mean": LocalizedText(vi: "bình quân các dòng trên", en: "the mean of the rows above"),
      "count": LocalizedText(vi: "dấu trong dòng", en: "the row's marks"),
    ],
    "difference": [
      "added": LocalizedText(vi: "thêm", en: "added"),
      "removed": LocalizedText(vi: "mất", en: "removed"),
      "changed": LocalizedText(vi: "đổi", en: "changed"),
    ],
    "presence": [
      "both": LocalizedText(vi: "có số liệu cả hai bên", en: "results both times"),
      "entered": LocalizedText(vi: "xã mới vào chương trình", en: "entered the programme"),
      "left": LocalizedText(vi: "xã ra khỏi chương trình", en: "left the programme"),
      "first_results": LocalizedText(vi: "trước chưa báo cáo", en: "first results"),
      "no_results": LocalizedText(vi: "sau không báo cáo", en: "no results any more"),
      "silent": LocalizedText(vi: "không báo cáo cả hai bên", en: "no results both times"),
    ],
  ]
}
