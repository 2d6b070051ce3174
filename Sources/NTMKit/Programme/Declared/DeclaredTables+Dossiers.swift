extension DeclaredTables {
  /// What an OCOP dossier is made of, by rule version and by the council that it goes before.
  public static let ocopDocuments = TableDeclaration(
    name: "ocop_documents", kind: "ocop-documents",
    title: LocalizedText(vi: "thành phần hồ sơ OCOP", en: "OCOP dossier requirements"),
    summary: LocalizedText(
      vi: "mỗi phiên bản quy định × cấp × tài liệu một dòng: hồ sơ OCOP cần gì, bắt buộc hay bổ sung, độ tin cậy",
      en: "one row per rule version, level and document: what an OCOP dossier needs, mandatory or evidence, confidence"),
    columns: [
      DeclaredColumn(
        "document", .text, aliases: ["tài liệu", "mã tài liệu"], isRequired: true, rule: .listed(in: "ocop_documents"),
        summary: LocalizedText(vi: "mã tài liệu", en: "the document's word")),
      DeclaredColumn(
        "version", .text, aliases: ["phiên bản"], isRequired: true,
        summary: LocalizedText(vi: "phiên bản quy định, như trong ocop_rules", en: "rule version, as in ocop_rules")),
      DeclaredColumn(
        "level", .text, aliases: ["cấp", "cấp hội đồng"], isRequired: true, rule: .words(councilLevels),
        summary: LocalizedText(
          vi: "hồ sơ trình cấp này và các cấp trên cần có", en: "dossiers before this level and those above need it")),
      DeclaredColumn(
        "filing", .text, aliases: ["loại hồ sơ"], rule: .words(filings),
        summary: LocalizedText(
          vi: "chỉ cho loại hồ sơ này; trống: mọi loại", en: "for this filing only; empty: for all")
      ),
      DeclaredColumn(
        "groups", .text, aliases: ["các nhóm sản phẩm"],
        summary: LocalizedText(
          vi: "chỉ cho các nhóm sản phẩm này, như food; drink; trống: mọi nhóm",
          en: "for these product groups only, as in food; drink; empty: for all")),
      DeclaredColumn(
        "required", .bool, aliases: ["bắt buộc"],
        summary: LocalizedText(
          vi: "bắt buộc; không thì là minh chứng bổ sung", en: "mandatory; otherwise it is additional evidence")),
      DeclaredColumn(
        "order", .int, aliases: ["thứ tự"], summary: LocalizedText(vi: "thứ tự trong hồ sơ", en: "place in the dossier")
      ),
      DeclaredColumn(
        "title_vi", .text, aliases: ["tên"], isRequired: true,
        summary: LocalizedText(vi: "tên tiếng Việt", en: "Vietnamese title")),
      DeclaredColumn("title_en", .text, summary: LocalizedText(vi: "tên tiếng Anh", en: "English title")),
      DeclaredColumn(
        "confidence", .text, aliases: ["độ tin cậy"], rule: confidences,
        summary: LocalizedText(vi: "độ tin cậy", en: "confidence")),
    ], key: ["document", "version", "level"])

  /// Which documents came in for a product, and whether they were found in order.
  public static let dossierDocuments = TableDeclaration(
    name: "dossier_documents", kind: "dossier-documents",
    title: LocalizedText(vi: "tài liệu hồ sơ sản phẩm", en: "documents of product dossiers"),
    summary: LocalizedText(
      vi: "mỗi tài liệu nhận được của một sản phẩm một dòng: ngày nhận, trạng thái, còn giá trị đến ngày nào",
      en: "one row per document received for a product: the day, its state, and until when it is good"),
    columns: [
      DeclaredColumn(
        "product", .text, aliases: ["mã sản phẩm"], isRequired: true, rule: .row(of: "product_registry"),
        summary: LocalizedText(vi: "mã sản phẩm", en: "the product's code")),
      DeclaredColumn(
        "document", .text, aliases: ["tài liệu", "mã tài liệu"], isRequired: true, rule: .row(of: "ocop_documents"),
        summary: LocalizedText(
          vi: "mã tài liệu, như trong ocop_documents", en: "the document's word, as in ocop_documents")
      ),
      DeclaredColumn(
        "received_on", .date, aliases: ["ngày nhận", "ngày nộp"], isRequired: true,
        summary: LocalizedText(vi: "ngày nhận", en: "received on")),
      DeclaredColumn(
        "state", .text, aliases: ["trạng thái", "tình trạng"], isRequired: true,
        rule: .words([
          .init("received", LocalizedText(vi: "đã nhận", en: "received"), aliases: ["nhận"]),
          .init("accepted", LocalizedText(vi: "hợp lệ", en: "accepted"), aliases: ["đạt yêu cầu", "đạt"]),
          .init(
            "returned", LocalizedText(vi: "trả lại để bổ sung", en: "returned"), aliases: ["trả lại", "không hợp lệ"]),
        ]), summary: LocalizedText(vi: "trạng thái", en: "state")),
      DeclaredColumn(
        "valid_to", .date, aliases: ["có giá trị đến", "hết giá trị"],
        summary: LocalizedText(vi: "có giá trị đến hết ngày", en: "the last day on which it is good")),
      DeclaredColumn("note", .text, aliases: ["ghi chú"], summary: LocalizedText(vi: "ghi chú", en: "note")),
    ], key: ["product", "document", "received_on"])

  /// When the councils that judge products sit.
  public static let councilSessions = TableDeclaration(
    name: "council_sessions", kind: "council-sessions",
    title: LocalizedText(vi: "kỳ họp hội đồng OCOP", en: "sessions of OCOP councils"),
    summary: LocalizedText(
      vi: "mỗi kỳ họp của hội đồng đánh giá một dòng: cấp, đơn vị, ngày họp, hạn nhận hồ sơ",
      en: "one row per session of an evaluation council: level, unit, day, and until when dossiers are taken"),
    columns: [
      DeclaredColumn(
        "session", .text, aliases: ["kỳ họp", "hội đồng"], isRequired: true,
        summary: LocalizedText(vi: "mã kỳ họp, như trong product_events", en: "the session, as in product_events")),
      DeclaredColumn(
        "level", .text, aliases: ["cấp", "cấp hội đồng"], isRequired: true, rule: .words(councilLevels),
        summary: LocalizedText(vi: "cấp của hội đồng", en: "the council's level")),
      DeclaredColumn(
        "unit_code", .text, aliases: ["unit", "đơn vị", "mã đơn vị"], rule: .unit(nil),
        summary: LocalizedText(
          vi: "huyện hoặc tỉnh của hội đồng; trống: của mọi nơi", en: "the council's district or province; empty: all")),
      DeclaredColumn(
        "date", .date, aliases: ["ngày", "ngày họp"], isRequired: true,
        summary: LocalizedText(vi: "ngày họp", en: "the day it sits")),
      DeclaredColumn(
        "dossiers_due", .date, aliases: ["hạn nộp hồ sơ", "hạn nhận hồ sơ"],
        summary: LocalizedText(vi: "hạn nhận hồ sơ", en: "the last day on which dossiers are taken")),
      DeclaredColumn("note", .text, aliases: ["ghi chú"], summary: LocalizedText(vi: "ghi chú", en: "note")),
    ], key: ["session"])

  static let councilLevels: [ColumnRule.Word] = OCOPLevel.allCases.map { .init($0.rawValue, $0.label) }

  private static let filings: [ColumnRule.Word] = OCOPFiling.allCases.map { .init($0.rawValue, $0.label) }
}
