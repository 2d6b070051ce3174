import NTMKit

/// Rows about people, courses, products, documents and groups that no list has.
struct RowUnknown: Check {
  static let manifest = CheckManifest(
    "row_unknown", .error,
    title: LocalizedText(vi: "Dòng nói về điều không có", en: "Row about something not in its list"),
    explanation: LocalizedText(
      vi:
        "Lượt dự lớp phải là của một cán bộ và một lớp có trong people và courses; diễn biến và tài liệu phải là của một sản phẩm có trong products, tài liệu phải có trong ocop_documents; nhóm của sản phẩm phải có trong ocop_groups và nhóm giải pháp của nhiệm vụ trong solution_groups (chỉ nhắc, vì nơi có nhóm riêng). Danh sách bị rút lại (undo) để lại những dòng như vậy: chúng vẫn được đếm. Nhập lại danh sách, hoặc rút cả tệp có các dòng đó.",
      en:
        "Attendance must be of a person and a course that people and courses have; events and documents must be of a product that products has, and documents be in ocop_documents; a product's group must be in ocop_groups, a task's solution group in solution_groups (a warning only, as offices have groups of their own). A list that was taken back (undo) leaves such rows behind: they are still counted. Import the list again, or take the file with the rows back too."
    ))
  static let examples = [
    CheckExample(
      [
        "people": [["code": "CB1", "name": "Nguyễn Thị Hoà"]], "courses": [["code": "LH1"]],
        "attendance": [
          ["course": "LH1", "person": "CB1"], ["course": "LH1", "person": "CB2"], ["course": "LH1", "person": "CB2"],
        ],
      ], finds: [message(references[1], "CB2", rows: 2)])
  ]

  private struct Reference {
    var table: String
    /// The first columns of the table's key, up to the one that refers.
    var key: [String]
    /// nil: the last of these.
    var own: String?
    var column: String { own ?? key.last ?? "" }
    var target: String
    var code: String
    /// A word of a list, which offices may have of their own.
    var isWord = false
  }

  private static let references = [
    Reference(table: "attendance", key: ["course"], target: "courses", code: "code"),
    Reference(table: "attendance", key: ["course", "person"], target: "people", code: "code"),
    Reference(table: "product_events", key: ["product"], target: "products", code: "code"),
    Reference(table: "dossier_documents", key: ["product"], target: "products", code: "code"),
    Reference(
      table: "dossier_documents", key: ["product", "document"], target: "ocop_documents", code: "document"),
    Reference(table: "products", key: ["code"], own: "group", target: "ocop_groups", code: "group", isWord: true),
    Reference(table: "plan_tasks", key: ["id"], own: "group", target: "solution_groups", code: "group", isWord: true),
  ]
  static let tables = references.flatMap { [$0.table, $0.target] }

  func run(in context: CheckContext) throws -> CheckResult {
    var checked = 0
    var findings: [CheckFinding] = []
    for reference in Self.references {
      let table = try context.table(reference.table)
      let known = Set(try context.table(reference.target).texts(reference.code).compactMap { $0 })
      if reference.isWord, known.isEmpty { continue }
      var missing: [String: [Int]] = [:]
      for (row, code) in try table.texts(reference.column).enumerated() {
        guard let code else { continue }
        checked += 1
        if !known.contains(code) { missing[code, default: []].append(row) }
      }
      for (code, rows) in missing.sorted(by: { $0.key < $1.key }) {
        findings.append(
          CheckFinding(
            Self.message(reference, code, rows: rows.count), severity: reference.isWord ? .warning : nil,
            column: reference.column,
            records: rows.first.map { row in
              [.row(table: reference.table, key: reference.key.map { table[row, $0] })]
            } ?? []))
      }
    }
    return CheckResult(checked: checked, findings)
  }

  private static func message(_ reference: Reference, _ code: String, rows: Int) -> LocalizedText {
    LocalizedText(
      vi: "bảng \(reference.table): \(reference.column) \(code) không có trong \(reference.target) (số dòng: \(rows))",
      en: "table \(reference.table): \(reference.column) \(code) is not in \(reference.target) (rows: \(rows))")
  }
}
