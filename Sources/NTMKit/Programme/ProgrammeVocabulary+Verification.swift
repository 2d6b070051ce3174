extension Vocabulary {
  /// Columns of `verify`.
  static let verificationColumnLabels: [String: LocalizedText] = [
    "check": LocalizedText(vi: "kiểm tra", en: "check"),
    "looked_at": LocalizedText(vi: "đã xem", en: "looked at"),
    "count": LocalizedText(vi: "số lượng", en: "count"),
    "problems": LocalizedText(vi: "số chỗ hỏng", en: "problems"),
  ]

  static let verificationTerms: [String: [String: LocalizedText]] = [
    "check": [
      "pages": LocalizedText(vi: "trang tệp nguyên vẹn", en: "pages are whole"),
      "structure": LocalizedText(vi: "cấu trúc như ntm tạo", en: "structure is ntm's"),
      "imports": LocalizedText(vi: "nội dung từng lần nhập đúng mã băm", en: "imports have their hashes"),
      "rows": LocalizedText(vi: "dòng nào cũng thuộc một lần nhập", en: "rows belong to imports"),
      "withdrawals": LocalizedText(vi: "các lần rút đúng mã băm", en: "withdrawals have their hashes"),
      "closings": LocalizedText(vi: "các lần khoá đúng mã băm", en: "closings have their hashes"),
      "submissions": LocalizedText(vi: "giá trị khớp bộ tiêu chí", en: "values fit their criteria set"),
      "references": LocalizedText(vi: "mã nào cũng có trong danh mục", en: "codes are known"),
    ],
    "looked_at": [
      "pages": LocalizedText(vi: "trang", en: "pages"),
      "objects": LocalizedText(vi: "bảng, khung nhìn, trigger", en: "tables, views, triggers"),
      "imports": LocalizedText(vi: "lần nhập", en: "imports"),
      "rows": LocalizedText(vi: "dòng", en: "rows"),
      "withdrawals": LocalizedText(vi: "lần rút", en: "withdrawals"),
      "closings": LocalizedText(vi: "lần khoá, mở lại", en: "closings, amendments"),
      "submissions": LocalizedText(vi: "báo cáo của xã", en: "reports of communes"),
      "references": LocalizedText(vi: "mã", en: "codes"),
    ],
  ]
}
