import NTMKit

/// Totals and counts that stand in a file and that its rows do not make, of imports whose results still count.
struct TotalDiffers: Check {
  static let manifest = CheckManifest(
    "total_differs", .warning,
    title: LocalizedText(vi: "Số cộng trong tệp không khớp", en: "Total of a file differs"),
    explanation: LocalizedText(
      vi:
        "Khi nhập, dòng tổng được so với các dòng trên nó, cột đếm với các dấu trong dòng. Không khớp thì hoặc số cộng sai, hoặc một dòng sai hay thiếu: hỏi nơi gửi, nhập tệp đã sửa, rồi rút lần nhập cũ (undo) nếu nó không bị thay hết.",
      en:
        "On import totals are compared with the rows above them, and counts with the marks in their row. Where they differ either the total is wrong, or a row is wrong or missing: ask who sent the file, import it corrected, and take the old import back (undo) unless all of it was replaced."
    ))
  static let examples = [
    CheckExample(
      [
        "batches": [
          ["batch": "1", "kind": "submissions", "file": "chau-thanh.xlsx", "discrepancies": "1"],
          ["batch": "2", "kind": "submissions", "file": "long-my.xlsx", "discrepancies": "1"],
          ["batch": "3", "kind": "submissions", "file": "long-my-2.xlsx", "discrepancies": "0"],
        ],
        "discrepancies": [
          [
            "batch": "1", "kind": "submissions", "file": "chau-thanh.xlsx", "sheet": "Biểu 1", "row": "11",
            "column": "TC 6", "compared_with": "total", "stated": "4", "computed": "3",
          ],
          [
            "batch": "2", "kind": "submissions", "file": "long-my.xlsx", "row": "9", "column": "TC 6",
            "compared_with": "total", "stated": "8", "computed": "9",
          ],
        ],
        "submissions": [
          ["batch": "1", "commune_code": "10", "period": "2022Q3"],
          ["batch": "2", "commune_code": "20", "period": "2022Q3"],
          ["batch": "3", "commune_code": "20", "period": "2022Q3"],
        ],
      ], finds: [message("TC 6", "Biểu 1", "total", "4", computed: 3)])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let counting = try CountingImports(context)
    let imports = try context.table("batches")
    let counts = try imports.integers("discrepancies")
    let batches = try imports.integers("batch")
    let notFiles: Set<Value> = [.text(Batch.editKind), .text(Batch.forecastKind)]
    var checked = 0
    var unknown = 0
    for row in 0..<imports.rowCount where imports[row, "withdrawn_on"] == .null {
      guard let batch = batches[row], !notFiles.contains(imports[row, "kind"]), counting.has(batch, of: imports, row)
      else { continue }
      if counts[row] == nil { unknown += 1 } else { checked += 1 }
    }
    return CheckResult(
      checked: checked, try findings(counting, context), remark: unknown == 0 ? nil : Self.unknown(unknown))
  }

  private func findings(_ counting: CountingImports, _ context: CheckContext) throws -> [CheckFinding] {
    let table = try context.table("discrepancies")
    let batches = try table.integers("batch")
    let rows = try table.integers("row")
    let computed = try table.numbers("computed")
    var findings: [CheckFinding] = []
    for row in 0..<table.rowCount {
      guard let batch = batches[row], counting.has(batch, of: table, row), let computed = computed[row] else {
        continue
      }
      let sheet = table[row, "sheet"]
      let column = table[row, "column"].plainText
      findings.append(
        CheckFinding(
          Self.message(
            column, sheet == .null ? nil : sheet.plainText, table[row, "compared_with"].plainText,
            table[row, "stated"].plainText, computed: computed),
          period: counting.period(of: batch), district: counting.district(of: batch),
          file: table[row, "file"].plainText, row: rows[row], column: column))
    }
    return findings
  }

  private static func message(
    _ column: String, _ sheet: String?, _ basis: String, _ stated: String, computed: Double
  ) -> LocalizedText {
    let place = sheet.map { LocalizedText(vi: "trang “\($0)”, ", en: "sheet “\($0)”, ") } ?? LocalizedText(verbatim: "")
    return switch Discrepancy.Basis(rawValue: basis) {
    case .count:
      LocalizedText(
        vi: "\(place)cột “\(column)”: ghi \(stated), các dấu trong dòng là \(computed)",
        en: "\(place)column “\(column)”: \(stated) is stated, the row's marks are \(computed)")
    case .mean:
      LocalizedText(
        vi: "\(place)cột “\(column)”: dòng bình quân ghi \(stated), bình quân các dòng trên là \(computed, digits: 2)",
        en: "\(place)column “\(column)”: the mean says \(stated), that of the rows above is \(computed, digits: 2)")
    case .total, nil:
      LocalizedText(
        vi: "\(place)cột “\(column)”: dòng cộng ghi \(stated), các dòng trên cộng lại là \(computed)",
        en: "\(place)column “\(column)”: the total says \(stated), the rows above add up to \(computed)")
    }
  }

  private static func unknown(_ imports: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(imports) lần nhập có từ trước khi ntm giữ lại những chỗ không khớp: không rõ",
      en: "imports from before discrepancies were kept, of which nothing is known: \(imports)")
  }
}

/// The imports whose results count in the periods looked at: those that brought a commune's newest form. What files of other kinds
/// hold counts in any period.
private struct CountingImports {
  private var periods: [Int: Period] = [:]
  /// The districts whose communes an import's forms are of.
  private var districts: [Int: Set<String>] = [:]

  init(_ context: CheckContext) throws {
    for period in context.periods {
      guard let table = try context.standings("submissions", at: period) else { continue }
      let batches = try table.integers("batch")
      let places = try table.texts("district")
      var newest: [String: (batch: Int, district: String)] = [:]
      for (row, commune) in try table.texts("commune_code").enumerated() {
        guard let commune, let batch = batches[row], newest[commune].map({ $0.batch < batch }) ?? true else { continue }
        newest[commune] = (batch, places[row] ?? "")
      }
      for (batch, district) in newest.values {
        periods[batch] = periods[batch].map { min($0, period) } ?? period
        districts[batch, default: []].insert(district)
      }
    }
  }

  /// Whether the import in a row of a table with a column `kind` counts.
  func has(_ batch: Int, of table: Table, _ row: Int) -> Bool {
    table[row, "kind"] != .text("submissions") || periods[batch] != nil
  }

  func period(of batch: Int) -> Period? { periods[batch] }

  /// Where all forms are of one.
  func district(of batch: Int) -> String? {
    guard let all = districts[batch], all.count == 1 else { return nil }
    return all.first
  }
}
