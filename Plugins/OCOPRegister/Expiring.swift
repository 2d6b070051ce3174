import NTMKit

/// Certificates that run out within the months asked for, and those that have run out.
struct Expiring {
  static let tableID = "expiring"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("stars", .int), Field("decision_number", .text), Field("decision_date", .date),
    Field("expires_on", .date), Field("days_left", .int, unit: .day), Field("state", .text),
    Field("refiled_on", .date),
  ])
  /// The earliest first.
  let products: [RegisterProduct]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    products = Self.products(data)
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for product in products {
        let standing = product.standing
        builder.append([
          .text(product.code), .text(product.name), Value(product.owner), .text(product.commune),
          .text(product.district), Value(standing.stars), Value(standing.decisionNumber), Value(standing.decisionDate),
          Value(standing.expiresOn), Value(standing.expiresOn.map { Int($0.daysSince1970 - data.day.daysSince1970) }),
          .text(standing.state.rawValue), Value(product.refiledOn()),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("stars", Strings.starsColumn),
          ShownColumn("expires_on"), ShownColumn("days_left", Strings.daysLeftColumn),
          ShownColumn("refiled_on", Strings.refiledColumn), data.placeColumn, ShownColumn("owner"),
          ShownColumn("decision_number"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noneExpiring(data.parameters.within))
      return Section(
        id: "certificates-running-out", title: Strings.expiringTitle(data.parameters.within),
        blocks: [.paragraph(Strings.expiringLead(data.horizon)), .table(block)])
    }
  }

  private static func products(_ data: RegisterData) -> [RegisterProduct] {
    data.products.filter { product in
      guard let expires = product.standing.expiresOn else { return false }
      switch product.standing.state {
      case .recognised: return expires <= data.horizon
      case .expired: return true
      case .revoked, .inProgress, .rejected, .dropped: return false
      }
    }.sorted { a, b in
      let (x, y) = (a.standing.expiresOn ?? data.day, b.standing.expiresOn ?? data.day)
      return x != y ? x < y : a.code < b.code
    }
  }
}
