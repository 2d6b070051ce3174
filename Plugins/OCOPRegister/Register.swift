import NTMKit

/// Every product with where it stands: the columns of the table `products`.
struct Register {
  static let tableID = "products"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("owner_type", .text),
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("group", .text),
    Field("stage", .text), Field("stage_since", .date), Field("score", .double), Field("stars", .int),
    Field("level", .text), Field("decision_number", .text), Field("decision_date", .date), Field("expires_on", .date),
    Field("state", .text),
  ])
  let section: Section

  init(_ data: RegisterData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for product in data.products { builder.append(Self.row(product)) }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("district"),
        ShownColumn("stage"), ShownColumn("stars", Strings.starsColumn), ShownColumn("expires_on"),
        ShownColumn("state"), ShownColumn("commune"), ShownColumn("owner"),
        ShownColumn("group"), ShownColumn("score", digits: 1), ShownColumn("decision_number"),
        ShownColumn("decision_date"),
      ], vocabulary: data.vocabulary, emptyText: Strings.noProducts, terms: ["stage": data.stages.terms])
    section = Section(id: "register", title: Strings.registerTitle(data.products.count), blocks: [.table(block)])
  }

  private static func row(_ product: RegisterProduct) -> [Value] {
    let standing = product.standing
    return [
      .text(product.code), .text(product.name), Value(product.owner), Value(product.ownerType),
      .text(product.communeCode), .text(product.commune), .text(product.district), Value(product.group),
      Value(standing.stage), Value(standing.stageSince), Value(standing.score), Value(standing.stars),
      Value(standing.level?.rawValue), Value(standing.decisionNumber), Value(standing.decisionDate),
      Value(standing.expiresOn), .text(standing.state.rawValue),
    ]
  }
}
