import NTMKit

/// People of one commune whose names differ in accents, case or spaces only.
struct DuplicatePerson: Check {
  static let manifest = CheckManifest(
    "duplicate_person", .warning,
    title: LocalizedText(vi: "Cán bộ có thể trùng", en: "Person entered twice"),
    explanation: LocalizedText(
      vi:
        "Hai mã cán bộ của một xã, cùng giới tính và chức danh, có tên giống nhau khi bỏ dấu, chữ hoa và khoảng trắng. Người trùng làm sai số người được tập huấn.",
      en:
        "Two people of one commune, sex and role have the same name without accents, case and spaces. A person entered twice makes the count of people trained wrong."
    ))
  static let examples = [
    CheckExample(
      [
        "people": [
          ["code": "CB1", "name": "Nguyễn Thị Hoà", "commune_code": "10", "sex": "female", "role": "cadre"],
          ["code": "CB2", "name": "Nguyễn Thị Hòa", "commune_code": "10", "sex": "female", "role": "cadre"],
          ["code": "CB3", "name": "Nguyễn Thị Hòa", "commune_code": "11", "sex": "female", "role": "cadre"],
        ]
      ], finds: [Duplicates.message("CB2", "Nguyễn Thị Hòa", like: "CB1")])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let table = try context.table("people")
    let communes = try table.texts("commune_code")
    let sexes = try table.texts("sex")
    let roles = try table.texts("role")
    return try Duplicates.result(in: table, "people") { row, name in
      [name, communes[row] ?? "", sexes[row] ?? "", Duplicates.folded(roles[row])]
    }
  }
}

/// Rows of a register that go by one folded name.
enum Duplicates {
  static func folded(_ text: String?) -> String {
    VietnameseFolding.fold(text ?? "").split(separator: " ").joined(separator: " ")
  }

  /// - Parameters:
  ///   - name: the table's.
  ///   - key: what tells rows apart, given a row and its folded name.
  static func result(
    in table: Table, _ name: String, key: (_ row: Int, _ name: String) -> [String]
  ) throws -> CheckResult {
    let codes = try table.texts("code")
    let communes = try table.texts("commune")
    let districts = try table.texts("district")
    var first: [[String]: String] = [:]
    var findings: [CheckFinding] = []
    let names = try table.texts("name")
    // By code, so that the first entry is the same whatever the order of imports.
    for row in codes.indices.sorted(by: { (codes[$0] ?? "", $0) < (codes[$1] ?? "", $1) }) {
      guard let called = names[row], let own = codes[row] else { continue }
      let key = key(row, folded(called))
      if let other = first[key] {
        findings.append(
          CheckFinding(
            message(own, called, like: other), district: districts[row], commune: communes[row], column: "name",
            records: [.row(table: name, key: [.text(own)])]))
      } else {
        first[key] = own
      }
    }
    return CheckResult(checked: table.rowCount, findings)
  }

  static func message(_ code: String, _ name: String, like other: String) -> LocalizedText {
    LocalizedText(vi: "\(code) “\(name)” có thể là \(other)", en: "\(code) “\(name)” may be \(other)")
  }
}
