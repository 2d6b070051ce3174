extension DeclaredTables {
  /// The stages of an OCOP history: their order, and which of them end one, are data.
  public static let ocopStages = TableDeclaration(
    name: "ocop_stages", kind: "ocop-stages", title: LocalizedText(vi: "giai đoạn OCOP", en: "OCOP stages"),
    summary: LocalizedText(
      vi: "các giai đoạn của một hồ sơ OCOP, thứ tự, và giai đoạn nào kết thúc",
      en: "the stages of an OCOP history, their order, and which of them end it"),
    columns: [
      DeclaredColumn(
        "stage", .text, aliases: ["code", "giai đoạn", "mã"], isRequired: true, rule: .listed(in: "ocop_stages"),
        summary: LocalizedText(vi: "mã giai đoạn", en: "the stage's word")),
      DeclaredColumn(
        "order", .int, aliases: ["thứ tự"], isRequired: true,
        summary: LocalizedText(vi: "thứ tự; giai đoạn phụ để trống hoặc 0", en: "place in the order; 0 for side states")
      ),
      DeclaredColumn(
        "title_vi", .text, aliases: ["tên"], isRequired: true,
        summary: LocalizedText(vi: "tên tiếng Việt", en: "Vietnamese title")),
      DeclaredColumn("title_en", .text, summary: LocalizedText(vi: "tên tiếng Anh", en: "English title")),
      DeclaredColumn(
        "ends", .bool, aliases: ["terminal", "kết thúc"],
        summary: LocalizedText(vi: "kết thúc hồ sơ", en: "whether it ends a history")),
    ], key: ["stage"])

  /// Who recognises which stars under which rule version, and the most points of each part.
  public static let ocopRules = TableDeclaration(
    name: "ocop_rules", kind: "ocop-rules", title: LocalizedText(vi: "quy định OCOP", en: "OCOP rules"),
    summary: LocalizedText(
      vi: "mỗi phiên bản quy định × cấp: công nhận hạng nào, điểm tối đa từng phần",
      en: "per rule version and level: which stars it recognises, the most points of each part"),
    columns: [
      DeclaredColumn("version", .text, isRequired: true, summary: LocalizedText(vi: "phiên bản", en: "version")),
      DeclaredColumn(
        "decision", .text, aliases: ["quyết định"], summary: LocalizedText(vi: "quyết định", en: "decision")),
      DeclaredColumn(
        "effective_from", .date, aliases: ["hiệu lực từ"], isRequired: true,
        summary: LocalizedText(vi: "có hiệu lực từ", en: "in force from")),
      DeclaredColumn(
        "effective_to", .date, aliases: ["hiệu lực đến"], summary: LocalizedText(vi: "đến hết", en: "to")),
      DeclaredColumn(
        "level", .text, aliases: ["cấp"], isRequired: true, rule: .words(councilLevels),
        summary: LocalizedText(vi: "cấp", en: "level")),
      DeclaredColumn(
        "recognises_stars", .text, aliases: ["công nhận hạng"],
        summary: LocalizedText(vi: "công nhận hạng sao nào, như 3; 4", en: "the stars it recognises, as in 3; 4")),
      DeclaredColumn(
        "part_a_max", .double, rule: .range(0...100),
        summary: LocalizedText(vi: "điểm tối đa phần A", en: "most points of part A")),
      DeclaredColumn(
        "part_b_max", .double, rule: .range(0...100),
        summary: LocalizedText(vi: "điểm tối đa phần B", en: "most points of part B")),
      DeclaredColumn(
        "part_c_max", .double, rule: .range(0...100),
        summary: LocalizedText(vi: "điểm tối đa phần C", en: "most points of part C")),
      DeclaredColumn(
        "confidence", .text, rule: confidences, summary: LocalizedText(vi: "độ tin cậy", en: "confidence")),
    ], key: ["version", "level"])

  public static let ocopGroups = TableDeclaration(
    name: "ocop_groups", kind: "ocop-groups", title: LocalizedText(vi: "nhóm sản phẩm OCOP", en: "OCOP groups"),
    summary: LocalizedText(
      vi: "nhóm sản phẩm của từng phiên bản quy định", en: "the product groups of each rule version"),
    columns: [
      DeclaredColumn("version", .text, isRequired: true, summary: LocalizedText(vi: "phiên bản", en: "version")),
      DeclaredColumn(
        "group", .text, aliases: ["nhóm"], isRequired: true, rule: .listed(in: "ocop_groups"),
        summary: LocalizedText(vi: "nhóm", en: "group")),
      DeclaredColumn(
        "title_vi", .text, isRequired: true, summary: LocalizedText(vi: "tên tiếng Việt", en: "Vietnamese title")),
      DeclaredColumn("title_en", .text, summary: LocalizedText(vi: "tên tiếng Anh", en: "English title")),
    ], key: ["version", "group"])

  public static let products = TableDeclaration(
    name: "product_registry", kind: "products", title: LocalizedText(vi: "sản phẩm OCOP", en: "OCOP products"),
    summary: LocalizedText(
      vi: "mỗi sản phẩm một dòng: tên, chủ thể, xã, nhóm", en: "one row per product: name, owner, commune, group"),
    columns: [
      DeclaredColumn(
        "product", .text, aliases: ["code", "mã", "mã sản phẩm"], isRequired: true,
        summary: LocalizedText(vi: "mã sản phẩm", en: "the product's code")),
      DeclaredColumn(
        "name", .text, aliases: ["tên", "tên sản phẩm"], isRequired: true,
        summary: LocalizedText(vi: "tên sản phẩm", en: "name")),
      DeclaredColumn("owner", .text, aliases: ["chủ thể"], summary: LocalizedText(vi: "chủ thể", en: "owner")),
      DeclaredColumn(
        "owner_type", .text, aliases: ["loại chủ thể"],
        rule: .words([
          .init("enterprise", LocalizedText(vi: "doanh nghiệp", en: "enterprise"), aliases: ["công ty", "dn"]),
          .init("cooperative", LocalizedText(vi: "hợp tác xã", en: "cooperative"), aliases: ["htx"]),
          .init("cooperative_group", LocalizedText(vi: "tổ hợp tác", en: "cooperative group"), aliases: ["tht"]),
          .init(
            "household", LocalizedText(vi: "hộ sản xuất, kinh doanh", en: "household"),
            aliases: ["hộ kinh doanh", "hộ sản xuất", "hộ"]),
        ]), summary: LocalizedText(vi: "loại chủ thể", en: "kind of owner")),
      DeclaredColumn(
        "commune_code", .text, aliases: ["unit", "xã", "mã xã", "commune"], isRequired: true, rule: .unit(.commune),
        summary: LocalizedText(vi: "xã", en: "commune")),
      DeclaredColumn(
        "group", .text, aliases: ["category", "nhóm", "ngành hàng", "nhóm sản phẩm"], rule: .listed(in: "ocop_groups"),
        summary: LocalizedText(vi: "nhóm sản phẩm", en: "product group")),
    ], key: ["product"])

  public static let productEvents = TableDeclaration(
    name: "product_events", kind: "product-events",
    title: LocalizedText(vi: "diễn biến sản phẩm OCOP", en: "OCOP product events"),
    summary: LocalizedText(
      vi: "mỗi sự kiện của một sản phẩm một dòng: giai đoạn, ngày, điểm, hạng, quyết định",
      en: "one row per event of a product: stage, date, score, stars, decision"),
    columns: [
      DeclaredColumn(
        "product", .text, aliases: ["mã sản phẩm"], isRequired: true, rule: .row(of: "product_registry"),
        summary: LocalizedText(vi: "mã sản phẩm", en: "the product's code")),
      DeclaredColumn(
        "date", .date, aliases: ["ngày", "entered_on"], isRequired: true, summary: LocalizedText(vi: "ngày", en: "date")
      ),
      DeclaredColumn(
        "stage", .text, aliases: ["giai đoạn"], isRequired: true, rule: .listed(in: "ocop_stages"),
        summary: LocalizedText(vi: "giai đoạn", en: "stage")),
      DeclaredColumn(
        "seq", .int, aliases: ["thứ tự"],
        summary: LocalizedText(vi: "thứ tự trong ngày, nếu cần", en: "order of events, where dates do not tell")),
      DeclaredColumn(
        "session", .text, aliases: ["kỳ họp", "hội đồng"],
        summary: LocalizedText(vi: "kỳ họp hội đồng", en: "council session")),
      DeclaredColumn(
        "score", .double, aliases: ["điểm"], rule: .range(0...100), summary: LocalizedText(vi: "điểm", en: "score")),
      DeclaredColumn(
        "part_a", .double, aliases: ["phần a"], rule: .range(0...100),
        summary: LocalizedText(vi: "điểm phần A", en: "points of part A")),
      DeclaredColumn(
        "part_b", .double, aliases: ["phần b"], rule: .range(0...100),
        summary: LocalizedText(vi: "điểm phần B", en: "points of part B")),
      DeclaredColumn(
        "part_c", .double, aliases: ["phần c"], rule: .range(0...100),
        summary: LocalizedText(vi: "điểm phần C", en: "points of part C")),
      DeclaredColumn(
        "stars", .int, aliases: ["sao", "hạng"], rule: .range(1...5),
        summary: LocalizedText(vi: "hạng sao", en: "stars")),
      DeclaredColumn(
        "decision_number", .text, aliases: ["số quyết định"],
        summary: LocalizedText(vi: "số quyết định", en: "decision number")),
    ], key: ["product", "date", "stage", "seq"])
}
