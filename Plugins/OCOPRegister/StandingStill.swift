import NTMKit

/// Products on their way with which nothing has happened for more than a year.
struct StandingStill {
  static let tableID = "standing"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("stage", .text), Field("stage_since", .date), Field("months", .int),
  ])
  private static let monthsAllowed = 12
  /// The longest first.
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
        builder.append([
          .text(product.code), .text(product.name), Value(product.owner), .text(product.commune),
          .text(product.district), Value(product.standing.stage), Value(product.standing.stageSince),
          Value(product.standing.stageSince.map { Self.months(from: $0, to: data.day) }),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("stage"),
          ShownColumn("stage_since", Strings.sinceColumn), ShownColumn("months", Strings.monthsColumn),
          data.placeColumn, ShownColumn("owner"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noneStanding, terms: ["stage": data.stages.terms])
      return Section(
        id: "standing-products", title: Strings.standingTitle,
        blocks: [.paragraph(Strings.standingLead), .table(block)])
    }
  }

  private static func products(_ data: RegisterData) -> [RegisterProduct] {
    data.products.filter { product in
      guard product.standing.state == .inProgress, let since = product.standing.stageSince else { return false }
      return since.adding(months: monthsAllowed) < data.day
    }.sorted { a, b in
      let (x, y) = (a.standing.stageSince ?? data.day, b.standing.stageSince ?? data.day)
      return x != y ? x < y : a.code < b.code
    }
  }

  /// Whole months between two days.
  private static func months(from first: CalendarDate, to last: CalendarDate) -> Int {
    let (a, b) = (first.components, last.components)
    let months = (b.year - a.year) * 12 + b.month - a.month
    return first.adding(months: months) > last ? months - 1 : months
  }
}
