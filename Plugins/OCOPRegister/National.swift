import NTMKit

/// Dossiers filed for the national evaluation in the year, and products that could file one.
struct National {
  static let tableID = "national"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("dossier", .text), Field("filed_on", .date), Field("stage", .text),
    Field("stars", .int), Field("score", .double), Field("expires_on", .date),
  ])

  struct Candidate {
    enum Dossier: String, CaseIterable {
      case eligible, filed
    }
    var product: RegisterProduct
    var dossier: Dossier
    var filedOn: CalendarDate?
  }
  /// Those that could file first, the highest score first; then those filed, the earliest first.
  let candidates: [Candidate]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    candidates = Self.candidates(data)
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for candidate in candidates {
        let product = candidate.product
        builder.append([
          .text(product.code), .text(product.name), Value(product.owner), .text(product.commune),
          .text(product.district), .text(candidate.dossier.rawValue), Value(candidate.filedOn),
          Value(product.standing.stage), Value(product.standing.stars), Value(product.standing.score),
          Value(product.standing.expiresOn),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn),
          ShownColumn("dossier", Strings.dossierColumn),
          ShownColumn("filed_on", Strings.filedColumn), ShownColumn("score", digits: 1),
          ShownColumn("stars", Strings.starsColumn), ShownColumn("stage"), data.placeColumn,
          ShownColumn("owner"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noDossiers(data.day.year),
        terms: [
          "stage": data.stages.terms,
          "dossier": Dictionary(
            uniqueKeysWithValues: Candidate.Dossier.allCases.map { ($0.rawValue, Strings.dossier($0)) }),
        ])
      return Section(
        id: "national-evaluation", title: Strings.nationalTitle,
        blocks: [.paragraph(Strings.nationalLead(data.day.year)), .table(block)])
    }
  }

  private static func candidates(_ data: RegisterData) -> [Candidate] {
    var eligible: [Candidate] = []
    var filed: [Candidate] = []
    for product in data.products {
      if let date = product.history.nationalDossier(within: data.year) {
        filed.append(Candidate(product: product, dossier: .filed, filedOn: date))
      } else if isEligible(product, data) {
        eligible.append(Candidate(product: product, dossier: .eligible))
      }
    }
    eligible.sort { a, b in
      let (x, y) = (a.product.standing.score ?? 0, b.product.standing.score ?? 0)
      return x != y ? x > y : a.product.code < b.product.code
    }
    filed.sort { a, b in
      let (x, y) = (a.filedOn ?? data.day, b.filedOn ?? data.day)
      return x != y ? x < y : a.product.code < b.product.code
    }
    return eligible + filed
  }

  /// Four stars by the province in force at a score that is five stars' own, and no dossier since that decision.
  private static func isEligible(_ product: RegisterProduct, _ data: RegisterData) -> Bool {
    let standing = product.standing
    guard product.isInForce, standing.level == .province, standing.stars == 4, let score = standing.score,
      let decided = standing.decisionDate, decided <= data.day
    else { return false }
    return OCOPRulebook.stars(forScore: score) == 5
      && product.history.nationalDossier(within: decided...data.day) == nil
  }
}
