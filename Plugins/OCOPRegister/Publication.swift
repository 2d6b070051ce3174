import NTMKit

/// What is to be announced and what was announced this year, in the columns of the announcement.
struct Publication {
  static let tableID = "publication"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("owner_type", .text),
    Field("commune", .text), Field("district", .text), Field("group", .text), Field("score", .double),
    Field("stars", .int), Field("recognition", .text), Field("decision_number", .text), Field("decision_date", .date),
    Field("expires_on", .date), Field("published_on", .date),
  ])
  let section: Section

  init(_ data: RegisterData) throws {
    let products = Self.products(data)
    var builder = TableBuilder(Self.schema.fields)
    for product in products { builder.append(Self.row(product)) }
    let awaiting = products.count { $0.publishedOn == nil }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("name", Strings.productColumn), ShownColumn("stars", Strings.starsColumn),
        ShownColumn("published_on", Strings.publishedColumn), ShownColumn("owner"), ShownColumn("commune"),
        ShownColumn("district"), ShownColumn("decision_number"), ShownColumn("decision_date"),
        ShownColumn("expires_on"), ShownColumn("recognition", Strings.recognitionColumn),
      ], vocabulary: data.vocabulary,
      emptyText: data.stages.tellsPublication ? Strings.nothingToPublish : Strings.publicationUnknown,
      terms: ["recognition": Self.kinds])
    let recognised = try RecognisedInYear(data).block
    section = Section(
      id: "publication-list", title: Strings.publicationTitle(data.day.year),
      blocks: products.isEmpty
        ? [.table(block), recognised]
        : [
          .paragraph(Strings.publicationLead(awaiting, products.count - awaiting, data.day.year)), .table(block),
          recognised,
        ])
  }

  static let kinds = Dictionary(
    uniqueKeysWithValues: OCOPRecognition.Kind.allCases.map { ($0.rawValue, Strings.kind($0)) })

  /// Certificates in force that await their publication, the oldest decision first; then those published in the year.
  private static func products(_ data: RegisterData) -> [RegisterProduct] {
    guard data.stages.tellsPublication else { return [] }
    let awaiting = data.products.filter(\.awaitsPublication)
    let published = data.inForce.filter { $0.publishedOn.map(data.year.contains) ?? false }
    return sorted(awaiting) { $0.standing.decisionDate } + sorted(published) { $0.publishedOn }
  }

  private static func sorted(
    _ products: [RegisterProduct], by date: (RegisterProduct) -> CalendarDate?
  ) -> [RegisterProduct] {
    products.map { (product: $0, day: date($0)?.daysSince1970 ?? 0) }
      .sorted { a, b in a.day != b.day ? a.day < b.day : a.product.code < b.product.code }.map(\.product)
  }

  private static func row(_ product: RegisterProduct) -> [Value] {
    let standing = product.standing
    return [
      .text(product.code), .text(product.name), Value(product.owner), Value(product.ownerType),
      .text(product.commune), .text(product.district), Value(product.group), Value(standing.score),
      Value(standing.stars), Value(product.recognitions.last?.kind.rawValue), Value(standing.decisionNumber),
      Value(standing.decisionDate), Value(standing.expiresOn), Value(product.publishedOn),
    ]
  }
}
