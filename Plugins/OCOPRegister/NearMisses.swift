import NTMKit

/// Products whose last score lies just below the next rank, and the part in which most was lost.
struct NearMisses {
  static let tableID = "near"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("date", .date), Field("level", .text), Field("score", .double),
    Field("stars_by_score", .int), Field("next_stars", .int), Field("needed", .double), Field("lost_most", .text),
    Field("lost_a", .double), Field("lost_b", .double), Field("lost_c", .double), Field("state", .text),
  ])

  struct Miss {
    var sheet: ScoreSheet
    var nextStars: Int
    /// Points short of it.
    var needed: Double
  }
  /// The nearest first.
  let misses: [Miss]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    misses = data.scoreSheets.compactMap { $0.last.flatMap { Self.miss($0, within: data.parameters.near) } }
      .sorted { a, b in a.needed != b.needed ? a.needed < b.needed : a.sheet.product.code < b.sheet.product.code }
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for miss in misses { builder.append(Self.row(miss)) }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("score", digits: 1),
          ShownColumn("next_stars", Strings.nextStarsColumn), ShownColumn("needed", Strings.shortColumn, digits: 1),
          ShownColumn("lost_most", Strings.lostMostColumn), ShownColumn("lost_a", Strings.lost("A"), digits: 1),
          ShownColumn("lost_b", Strings.lost("B"), digits: 1), ShownColumn("lost_c", Strings.lost("C"), digits: 1),
          data.placeColumn, ShownColumn("owner"), ShownColumn("date"), ShownColumn("level"), ShownColumn("state"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noNearMisses(data.parameters.near))
      return Section(
        id: "near-misses", title: Strings.nearTitle(data.parameters.near),
        blocks: (misses.isEmpty ? [] : [.paragraph(lead)]) + [.table(block)])
    }
  }

  private var lead: LocalizedText {
    let parts = ScoreSheet.parts.map { part in (part, misses.count { $0.sheet.lostMost == part }) }.filter { $0.1 > 0 }
    return Strings.nearLead(parts)
  }

  private static func miss(_ sheet: ScoreSheet, within points: Double) -> Miss? {
    switch sheet.product.standing.state {
    case .revoked, .dropped: return nil
    case .recognised, .expired, .inProgress, .rejected: break
    }
    guard let total = sheet.total,
      let band = OCOPRulebook.bands.last(where: { $0.from > total && $0.stars >= OCOPRulebook.leastCertified })
    else { return nil }
    let needed = ScoreSheet.points(band.from - total)
    return needed <= points ? Miss(sheet: sheet, nextStars: band.stars, needed: needed) : nil
  }

  private static func row(_ miss: Miss) -> [Value] {
    let (sheet, product) = (miss.sheet, miss.sheet.product)
    return [
      .text(product.code), .text(product.name), Value(product.owner), .text(product.commune), .text(product.district),
      .date(sheet.event.date), Value(sheet.level?.rawValue), Value(sheet.total), Value(sheet.starsByScore),
      Value(miss.nextStars), Value(miss.needed), Value(sheet.lostMost),
    ] + ScoreSheet.parts.indices.map { Value(sheet.lost($0)) } + [.text(product.standing.state.rawValue)]
  }
}
