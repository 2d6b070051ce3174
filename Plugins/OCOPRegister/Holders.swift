import NTMKit

/// Certificates in force by stars, for each product group and each kind of owner.
struct Holders {
  static let groupsID = "groups"
  static let groups = schema("group")
  static let ownersID = "owners"
  static let owners = schema("owner_type")
  let section: Section

  init(_ data: RegisterData) throws {
    section = Section(
      id: "certificates-in-force", title: Strings.holdersTitle,
      blocks: [
        .table(
          try Self.block(data, Self.groupsID, Self.groups, caption: Strings.byGroup, none: Strings.noGroup) { $0.group }
        ),
        .table(
          try Self.block(data, Self.ownersID, Self.owners, caption: Strings.byOwner, none: Strings.noOwnerType) {
            $0.ownerType
          }),
      ])
  }

  private static func schema(_ first: String) -> Schema {
    Schema([
      Field(first, .text), Field("stars_3", .int), Field("stars_4", .int), Field("stars_5", .int),
      Field("in_force", .int), Field("share", .double, unit: .percent), Field("products", .int),
    ])
  }

  /// The most certificates first; products of which it is not said last.
  private static func block(
    _ data: RegisterData, _ id: String, _ schema: Schema, caption: LocalizedText, none: LocalizedText,
    by key: (RegisterProduct) -> String?
  ) throws -> TableBlock {
    let column = schema.names[0]
    let kinds = Dictionary(grouping: data.products) { key($0) }
      .map { (word: $0.key, products: $0.value, held: $0.value.count(where: \.isInForce)) }
      .sorted { a, b in
        if (a.word == nil) != (b.word == nil) { return b.word == nil }
        return a.held != b.held ? a.held > b.held : (a.word ?? "") < (b.word ?? "")
      }
    var builder = TableBuilder(schema.fields)
    let all = kinds.reduce(0) { $0 + $1.held }
    for kind in kinds { builder.append(row(kind.word ?? Places.nowhere, kind.products, of: all)) }
    var totals: Table?
    if kinds.count > 1 {
      var row = TableBuilder(schema.fields)
      row.append(Self.row(Strings.totalWord, data.products, of: all))
      totals = try row.finished()
    }
    let words = Set(kinds.compactMap(\.word))
    var terms = (data.vocabulary.terms[column] ?? [:]).filter { words.contains($0.key) }
    terms[Strings.totalWord] = terms[Strings.totalWord] ?? Strings.total
    terms[Places.nowhere] = terms[Places.nowhere] ?? none
    return TableBlock(
      id: id, try builder.finished(),
      showing: [
        ShownColumn(column), ShownColumn("stars_3", Strings.withStarsColumn(3)),
        ShownColumn("stars_4", Strings.withStarsColumn(4)), ShownColumn("stars_5", Strings.withStarsColumn(5)),
        ShownColumn("in_force", Strings.inForceColumn), ShownColumn("share", Strings.shareColumn, digits: 1),
        ShownColumn("products", Strings.productsColumn),
      ], vocabulary: data.vocabulary, caption: caption, totals: totals, emptyText: Strings.noProducts,
      terms: [column: terms])
  }

  /// - Parameter all: all certificates in force.
  private static func row(_ word: String, _ products: [RegisterProduct], of all: Int) -> [Value] {
    let held = products.filter(\.isInForce)
    func stars(_ stars: Int) -> Value { Value(held.count { $0.standing.stars == stars }) }
    return [
      .text(word), stars(3), stars(4), stars(5), Value(held.count), Value(share(held.count, of: all)),
      Value(products.count),
    ]
  }
}
