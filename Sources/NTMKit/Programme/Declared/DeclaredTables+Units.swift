extension DeclaredTables {
  /// What became of each unit when units changed. Merges and splits are data: no code or name says them.
  public static let unitChanges = TableDeclaration(
    name: "unit_changes", kind: "unit-changes",
    title: LocalizedText(vi: "biến động đơn vị hành chính", en: "changes of units"),
    summary: LocalizedText(
      vi: "mỗi đơn vị cũ × đơn vị mới một dòng: nhập trọn, hay chỉ một phần (tách)",
      en: "one row per old unit and new unit: whether it went there whole, or only a part of it (split)"),
    columns: [
      DeclaredColumn(
        "old_code", .text, aliases: ["mã cũ"], isRequired: true, rule: .unitCode(.commune),
        summary: LocalizedText(vi: "mã đơn vị cũ", en: "the old unit's code")),
      DeclaredColumn(
        "old_name", .text, aliases: ["tên cũ"],
        summary: LocalizedText(vi: "tên đơn vị cũ", en: "the old unit's name")),
      DeclaredColumn(
        "old_kind", .text, aliases: ["loại cũ"],
        summary: LocalizedText(vi: "loại đơn vị cũ", en: "the old unit's kind")),
      DeclaredColumn(
        "new_code", .text, aliases: ["mã mới"], isRequired: true, rule: .unitCode(.commune),
        summary: LocalizedText(vi: "mã đơn vị mới", en: "the new unit's code")),
      DeclaredColumn(
        "new_name", .text, aliases: ["tên mới"],
        summary: LocalizedText(vi: "tên đơn vị mới", en: "the new unit's name")),
      DeclaredColumn(
        "new_kind", .text, aliases: ["loại mới"],
        summary: LocalizedText(vi: "loại đơn vị mới", en: "the new unit's kind")),
      DeclaredColumn(
        "mapping", .text, aliases: ["cách chuyển", "nhập/tách"], isRequired: true,
        rule: .words([
          .init("whole", LocalizedText(vi: "nhập trọn", en: "whole"), aliases: ["toàn bộ", "trọn", "nguyên"]),
          .init("split", LocalizedText(vi: "một phần (tách)", en: "a part (split)"), aliases: ["một phần", "tách"]),
        ]),
        summary: LocalizedText(
          vi: "whole: toàn bộ đơn vị cũ về đơn vị mới; split: chỉ một phần, không rõ bao nhiêu",
          en: "whole: all of the old unit went to the new one; split: a part of it, nobody says how much")),
      DeclaredColumn(
        "effective_on", .date, aliases: ["hiệu lực từ", "từ ngày"],
        summary: LocalizedText(
          vi: "ngày có hiệu lực; để trống thì là ngày đơn vị mới bắt đầu",
          en: "the day it took effect; where it is empty, the first day of the new unit")),
    ], key: ["old_code", "new_code", "effective_on"])
}
