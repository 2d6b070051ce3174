import NTMKit

/// Every product on its way, the likeliest first.
struct ProductTable {
  static let tableID = "products"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("commune", .text), Field("district", .text),
    Field("stage", .text), Field("stage_since", .date), Field("probability", .int, unit: .percent),
    Field("expected_stars", .double),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    let states = answer.estimates.states
    for entry in Self.sorted(answer.products) {
      builder.append([
        .text(entry.product.code), .text(entry.product.name), .text(entry.product.commune),
        .text(entry.product.district), .text(states.word(entry.state)), .date(entry.since),
        Value(entry.percent),
        Value(entry.stars.map { ($0 * 10).rounded() / 10 }),
      ])
    }
    let stars = data.question.stars.count == 1 ? data.question.stars.first : nil
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("code"), ShownColumn("name"), ShownColumn("stage"),
        ShownColumn("probability", Strings.decisionProbabilityColumn(stars)),
        ShownColumn("expected_stars", Strings.expectedStarsColumn, digits: 1),
        ShownColumn("stage_since", Strings.sinceColumn), ShownColumn("district"),
      ], vocabulary: data.vocabulary, emptyText: Strings.noneOnTheWay, terms: ["stage": data.stageTerms])
    var blocks: [Block] = [.table(block)]
    if answer.holders.count > 0 {
      blocks.append(.note(Note(.info, Strings.holders(answer.holders.count, answer.holders.expected))))
    }
    section = Section(id: "on-the-way", title: Strings.productsTitle, blocks: blocks)
  }

  private static func sorted(_ products: [Answer.Product]) -> [Answer.Product] {
    products.sorted { a, b in
      let (x, y) = (a.percent ?? -1, b.percent ?? -1)
      return x == y ? a.product.code < b.product.code : x > y
    }
  }
}

extension ForecastData {
  /// How stages and the states of the model are called; stages by the office's own titles unless those are too long for a column.
  var stageTerms: [String: LocalizedText] {
    var terms = Strings.states
    for stage in rulebook.stages {
      terms[stage.word] = rulebook.label(of: stage.word, title: stage.title, on: question.day)
    }
    return terms
  }
}
