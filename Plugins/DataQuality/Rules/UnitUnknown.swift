import NTMKit

/// Records of units that no list of units has.
struct UnitUnknown: Check {
  static let manifest = CheckManifest(
    "unit_unknown", .error,
    title: LocalizedText(vi: "Đơn vị không có trong danh mục", en: "Unit not in the list"),
    explanation: LocalizedText(
      vi:
        "Mã đơn vị của báo cáo, quyết định, sản phẩm, cán bộ, nguồn vốn, ban chỉ đạo và khen thưởng phải có trong bảng units. Nhập danh mục đơn vị còn thiếu, hoặc sửa mã.",
      en:
        "The unit codes of submissions, decisions, products, people, money, bodies and awards must be in the table units. Import the list that has them, or mend the code."
    ))
  static let examples = [
    CheckExample(
      [
        "units": [["code": "31378", "name": "Phú Hữu", "level": "commune"]],
        "people": [["code": "CB1", "commune_code": "31378"], ["code": "CB2", "commune_code": "31999"]],
      ], finds: [message("people", "31999", rows: 1)])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let known = Set(try context.table("units").texts("code").compactMap { $0 })
    var checked = 0
    var findings: [CheckFinding] = []
    for mentions in try UnitMentions.all(in: context) {
      checked += mentions.count
      for (code, uses) in mentions.byCode where !known.contains(code) {
        findings.append(
          CheckFinding(
            Self.message(mentions.table, code, rows: uses.count), period: uses.first?.period, commune: nil,
            file: uses.first?.file, column: mentions.column, records: uses.first?.record.map { [$0] } ?? []))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ table: String, _ code: String, rows: Int) -> LocalizedText {
    LocalizedText(
      vi: "bảng \(table): mã đơn vị \(code) không có trong danh mục (số dòng: \(rows))",
      en: "table \(table): unit \(code) is not in the list (rows: \(rows))")
  }
}
