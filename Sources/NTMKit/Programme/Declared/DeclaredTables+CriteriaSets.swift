extension DeclaredTables {
  /// Which items of one criteria set ask what items of another ask. No number and no title says it: it is data.
  public static let setCorrespondences = TableDeclaration(
    name: "set_correspondences", kind: "set-correspondences",
    title: LocalizedText(vi: "đối chiếu các bộ tiêu chí", en: "correspondences between criteria sets"),
    summary: LocalizedText(
      vi: "mỗi cặp chỉ tiêu (hay tiêu chí) tương ứng của hai bộ một dòng: giống nhau, so được, hay đã đổi nội dung",
      en: "one row per pair of items of two criteria sets: whether they ask the same, something comparable, or another"),
    columns: [
      DeclaredColumn(
        "from_set", .text, aliases: ["bộ cũ", "từ bộ"], isRequired: true,
        summary: LocalizedText(vi: "mã một bộ tiêu chí", en: "the code of one set")),
      DeclaredColumn(
        "to_set", .text, aliases: ["bộ mới", "sang bộ"], isRequired: true,
        summary: LocalizedText(vi: "mã bộ kia", en: "the code of the other")),
      DeclaredColumn(
        "kind", .text, aliases: ["loại"], isRequired: true,
        rule: .words([
          .init("indicator", LocalizedText(vi: "chỉ tiêu", en: "indicator")),
          .init("criterion", LocalizedText(vi: "tiêu chí", en: "criterion")),
        ]),
        summary: LocalizedText(vi: "indicator: hai chỉ tiêu; criterion: hai tiêu chí", en: "what the two items are")),
      DeclaredColumn(
        "from_item", .text, aliases: ["mục cũ", "từ mục"], isRequired: true,
        summary: LocalizedText(vi: "số của mục trong bộ thứ nhất", en: "the item's number in the first set")),
      DeclaredColumn(
        "to_item", .text, aliases: ["mục mới", "sang mục"], isRequired: true,
        summary: LocalizedText(vi: "số của mục trong bộ kia", en: "the item's number in the other")),
      DeclaredColumn(
        "relation", .text, aliases: ["quan hệ"], isRequired: true,
        rule: .words(
          ItemCorrespondence.Relation.allCases.map { .init($0.rawValue, $0.label, aliases: $0.aliases) }),
        summary: LocalizedText(
          vi: "same: hỏi cùng một điều; comparable: đo cùng một thứ, khác câu chữ; changed: nay hỏi điều khác",
          en: "same: asks the same; comparable: measures the same in other words; changed: asks something else")),
      DeclaredColumn(
        "confidence", .text, aliases: ["độ tin cậy"],
        rule: confidences,
        summary: LocalizedText(vi: "chắc đến đâu; để trống là thấp", en: "how sure that is; empty: low")),
      DeclaredColumn(
        "source", .text, aliases: ["nguồn"],
        summary: LocalizedText(vi: "dựa vào đâu", en: "what it rests on")),
      DeclaredColumn(
        "note", .text, aliases: ["ghi chú"],
        summary: LocalizedText(vi: "khác nhau ở đâu", en: "what differs")),
    ], key: ["from_set", "to_set", "kind", "from_item", "to_item"])

  /// How sure a fact is.
  static let confidences: ColumnRule = .words([
    .init("high", LocalizedText(vi: "cao", en: "high")),
    .init("medium", LocalizedText(vi: "trung bình", en: "medium")),
    .init("low", LocalizedText(vi: "thấp", en: "low")),
  ])
}
