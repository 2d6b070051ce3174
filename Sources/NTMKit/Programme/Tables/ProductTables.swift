/// One row per OCOP product: where it stands at the end of the scope's period.
enum ProductsTable: LargeDatasetTable {
  static let name = "products"
  static let showsLastPeriod = true
  static let summary = LocalizedText(
    vi: "mỗi sản phẩm OCOP một dòng: giai đoạn, điểm, hạng sao, quyết định, hết hạn, tình trạng đến cuối kỳ",
    en: "one row per OCOP product: stage, score, stars, decision, expiry and state at the end of the period")
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("owner_type", .text),
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("group", .text),
    Field("stage", .text), Field("stage_since", .date), Field("score", .double), Field("stars", .int),
    Field("level", .text), Field("decision_number", .text), Field("decision_date", .date), Field("expires_on", .date),
    Field("state", .text),
  ])

  /// What the list of products says, whatever has become of them.
  private static let registered: Set = [
    "code", "name", "owner", "owner_type", "commune_code", "commune", "district", "group",
  ]

  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table {
    if let columns, columns.isSubset(of: registered) { return try registry(view, columns) }
    let places = try view.placeColumns()
    let day = try view.lastDay()
    var builder = TableBuilder(schema.fields)
    for product in try view.products().products {
      let standing = product.history.standing(on: day)
      let commune = places.shown(product.communeCode)
      builder.append([
        .text(product.history.product), .text(product.name), Value(product.owner), Value(product.ownerType),
        .text(commune?.code ?? product.communeCode), .text(commune?.name ?? ""), .text(commune?.district ?? ""),
        Value(product.history.group), Value(standing.stage), Value(standing.stageSince), Value(standing.score),
        Value(standing.stars), Value(standing.level?.rawValue), Value(standing.decisionNumber),
        Value(standing.decisionDate), Value(standing.expiresOn), .text(standing.state.rawValue),
      ])
    }
    return try builder.finished()
  }

  /// Without histories: who has only events of later days is left out all the same.
  private static func registry(_ view: DatasetView, _ columns: Set<String>) throws -> Table {
    let rows = try view.rows(of: DeclaredTables.products, columns: columns.union(["product", "commune_code"]))
    let known = try view.known(products: rows.column("product"))
    let list = known.count == rows.rowCount ? rows : rows.gathered(known)
    let places = try view.placeColumns()
    return try made(columns, rowCount: list.rowCount) { field in
      let communes = try list.column("commune_code")
      switch field.name {
      case "commune_code": return places.codes(communes, as: field.name)
      case "commune": return communes.mapped(to: field.name) { places.shown($0)?.name ?? "" }
      case "district": return communes.mapped(to: field.name) { places.shown($0)?.district ?? "" }
      case let name: return try list.column(name == "code" ? "product" : name).renamed(name)
      }
    }
  }
}

/// One row per event of a product, up to the end of the scope's period, oldest first.
enum ProductEventsTable: LargeDatasetTable {
  static let name = "product_events"
  static let showsLastPeriod = true
  static let summary = DeclaredTables.productEvents.summary
  static let schema = Schema([
    Field("product", .text), Field("date", .date), Field("stage", .text), Field("session", .text),
    Field("score", .double), Field("part_a", .double), Field("part_b", .double), Field("part_c", .double),
    Field("stars", .int), Field("decision_number", .text),
  ])

  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table {
    let rows = try view.rows(of: DeclaredTables.productEvents, columns: columns.map { $0.union(["date", "seq"]) })
    // Oldest first, so that a reader of this table sees the order that `seq` gives.
    let order = try OCOPEvent.order(in: rows, upTo: view.lastDay())
    return try made(columns, rowCount: order.count) { try rows.column($0.name).gathered(order) }
  }
}

/// One row per event that the rules of its day do not allow.
enum OCOPFindingsTable: DatasetTable {
  static let name = "ocop_findings"
  static let showsLastPeriod = true
  static let summary = LocalizedText(
    vi: "mỗi sự kiện OCOP trái quy định của ngày đó một dòng, và vì sao",
    en: "one row per OCOP event that the rules of its day do not allow, and why")
  static let schema = Schema([
    Field("product", .text), Field("date", .date), Field("stage", .text), Field("rule", .text),
    Field("message", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for finding in try view.ocopFindings() {
      builder.append([
        .text(finding.product), .date(finding.date), .text(finding.stage), .text(finding.rule.rawValue),
        .text(finding.message.vi),
      ])
    }
    return try builder.finished()
  }
}

/// A declared table that is shown as it is stored.
protocol StoredTable: DatasetTable {
  static var declaration: TableDeclaration { get }
}

extension StoredTable {
  static var name: String { declaration.name }
  static var summary: LocalizedText { declaration.summary }
  static var schema: Schema { declaration.schema }
  static func make(_ view: DatasetView) throws -> Table { try view.rows(of: declaration) }
}

enum OCOPStagesTable: StoredTable { static let declaration = DeclaredTables.ocopStages }
enum OCOPRulesTable: StoredTable { static let declaration = DeclaredTables.ocopRules }
enum OCOPGroupsTable: StoredTable { static let declaration = DeclaredTables.ocopGroups }
enum OCOPDocumentsTable: StoredTable { static let declaration = DeclaredTables.ocopDocuments }
enum DossierDocumentsTable: StoredTable { static let declaration = DeclaredTables.dossierDocuments }
enum SolutionGroupsTable: StoredTable { static let declaration = DeclaredTables.solutionGroups }
enum PlanTasksTable: StoredTable { static let declaration = DeclaredTables.planTasks }
enum SubmissionDeadlinesTable: StoredTable { static let declaration = DeclaredTables.submissionDeadlines }
