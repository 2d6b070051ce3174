/// The words of the tables about units and their changes.
extension Vocabulary {
  static let unitColumnLabels: [String: LocalizedText] = [
    "mapping": LocalizedText(vi: "cách chuyển", en: "mapping"),
    "parts": LocalizedText(vi: "số xã cũ", en: "parts"),
    "parts_recognised": LocalizedText(vi: "số xã cũ được công nhận", en: "parts recognised"),
    "made_of": LocalizedText(vi: "gồm", en: "made of"),
    "outside": LocalizedText(vi: "ngoài chương trình", en: "outside the programme"),
    "partly": LocalizedText(vi: "một phần", en: "partly"),
    "old_code": LocalizedText(vi: "mã cũ", en: "old code"),
    "old_name": LocalizedText(vi: "tên cũ", en: "old name"),
    "old_kind": LocalizedText(vi: "loại cũ", en: "old kind"),
    "new_code": LocalizedText(vi: "mã mới", en: "new code"),
    "new_name": LocalizedText(vi: "tên mới", en: "new name"),
    "new_kind": LocalizedText(vi: "loại mới", en: "new kind"),
    "shown_code": LocalizedText(vi: "mã theo địa giới", en: "code there"),
    "shown_name": LocalizedText(vi: "tên theo địa giới", en: "name there"),
    "reported_by": LocalizedText(vi: "xã báo cáo", en: "reported by"),
    "effective_on": LocalizedText(vi: "ngày hiệu lực", en: "effective on"),
  ]

  static let unitTerms: [String: [String: LocalizedText]] = [
    "mapping": [
      "whole": LocalizedText(vi: "nhập trọn", en: "whole"),
      "split": LocalizedText(vi: "một phần (tách)", en: "a part (split)"),
      "partial": LocalizedText(vi: "còn phần tách", en: "lacks a part"),
      "unresolved": LocalizedText(vi: "bị tách", en: "was split"),
    ],
    "rule": [
      "same_code": LocalizedText(vi: "cùng mã, đơn vị khác", en: "same code, another unit"),
      "same_name": LocalizedText(vi: "cùng tên, đơn vị khác", en: "same name, another unit"),
    ],
  ]
}
