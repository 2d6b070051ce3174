/// The words of correspondences between criteria sets, and of the report that rests on them.
extension Vocabulary {
  static let correspondenceColumnLabels: [String: LocalizedText] = [
    "from_set": LocalizedText(vi: "từ bộ", en: "from set"),
    "to_set": LocalizedText(vi: "sang bộ", en: "to set"),
    "from_item": LocalizedText(vi: "từ mục", en: "from item"),
    "to_item": LocalizedText(vi: "sang mục", en: "to item"),
    "relation": LocalizedText(vi: "quan hệ", en: "relation"),
    "met_before": LocalizedText(vi: "đạt trước", en: "met before"),
    "rule_change": LocalizedText(vi: "do quy định", en: "rule change"),
    "real_change": LocalizedText(vi: "thực chất", en: "real change"),
    "not_comparable": LocalizedText(vi: "không so được", en: "not comparable"),
    "met_after": LocalizedText(vi: "đạt sau", en: "met after"),
    "counterpart": LocalizedText(vi: "tiêu chí cũ", en: "counterpart"),
    "compared": LocalizedText(vi: "số xã so được", en: "compared"),
    "rule_gained": LocalizedText(vi: "thêm do quy định", en: "gained by rule"),
    "rule_lost": LocalizedText(vi: "mất do quy định", en: "lost by rule"),
    "real_gained": LocalizedText(vi: "thêm thực chất", en: "gained really"),
    "real_lost": LocalizedText(vi: "mất thực chất", en: "lost really"),
    "open_indicators": LocalizedText(vi: "chỉ tiêu còn bỏ ngỏ", en: "open indicators"),
    "step": LocalizedText(vi: "bước", en: "step"),
    "basis": LocalizedText(vi: "tính trên", en: "basis"),
    "results": LocalizedText(vi: "số kết quả", en: "results"),
  ]

  static let correspondenceTerms: [String: [String: LocalizedText]] = [
    "relation": Dictionary(
      uniqueKeysWithValues: ItemCorrespondence.Relation.allCases.map { ($0.rawValue, $0.label) }),
    "kind": [
      "indicator": LocalizedText(vi: "chỉ tiêu", en: "indicator"),
      "criterion": LocalizedText(vi: "tiêu chí", en: "criterion"),
    ],
    "order": [
      "rule_first": LocalizedText(vi: "quy định trước", en: "rule first"),
      "facts_first": LocalizedText(vi: "thực tế trước", en: "facts first"),
    ],
    "basis": [
      "own_order": LocalizedText(vi: "mọi kết quả so được theo thứ tự ấy", en: "all comparable in that order"),
      "both_orders": LocalizedText(vi: "kết quả so được theo cả hai thứ tự", en: "those comparable in both orders"),
    ],
    "step": [
      "before": LocalizedText(vi: "trước", en: "before"),
      "rule": LocalizedText(vi: "do quy định", en: "rule"),
      "real": LocalizedText(vi: "thực chất", en: "real"),
      "not_comparable": LocalizedText(vi: "không so được", en: "not comparable"),
      "after": LocalizedText(vi: "sau", en: "after"),
    ],
  ]
}
