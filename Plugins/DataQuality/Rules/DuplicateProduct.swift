import NTMKit

/// Products of one commune whose names differ in accents, case or spaces only.
struct DuplicateProduct: Check {
  static let manifest = CheckManifest(
    "duplicate_product", .warning,
    title: LocalizedText(vi: "Sản phẩm có thể trùng", en: "Product entered twice"),
    explanation: LocalizedText(
      vi:
        "Hai mã sản phẩm của một xã và một chủ thể có tên giống nhau khi bỏ dấu, chữ hoa và khoảng trắng. Nếu là một, thôi dùng một mã và chuyển các sự kiện sang mã kia.",
      en:
        "Two products of one commune and owner have the same name without accents, case and spaces. If they are one, drop one code and move its events to the other."
    ))
  static let examples = [
    CheckExample(
      [
        "products": [
          ["code": "SP1", "name": "Chả cá thát lát", "commune_code": "10", "owner": "HTX A"],
          ["code": "SP2", "name": "CHẢ CÁ  THÁC LÁC", "commune_code": "10", "owner": "HTX A"],
          ["code": "SP3", "name": "Cha ca that lat", "commune_code": "10", "owner": "htx a"],
        ]
      ], finds: [Duplicates.message("SP3", "Cha ca that lat", like: "SP1")])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    let table = try context.table("products")
    let owners = try table.texts("owner")
    let communes = try table.texts("commune_code")
    return try Duplicates.result(in: table, "products") { row, name in
      [name, Duplicates.folded(owners[row]), communes[row] ?? ""]
    }
  }
}
