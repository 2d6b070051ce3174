import NTMKit

/// Three stars on the way to four: who could, who has filed for it, who got there this year.
struct Upgrades {
  static let tableID = "upgrades"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("upgrade", .text), Field("score", .double), Field("previous_stars", .int),
    Field("stars", .int), Field("filed_on", .date), Field("decision_number", .text), Field("decision_date", .date),
    Field("expires_on", .date),
  ])

  struct Candidate {
    enum Stage: String, CaseIterable {
      case eligible, filed, done
    }
    var product: RegisterProduct
    var stage: Stage
    var filedOn: CalendarDate?
    /// Of those done.
    var recognition: OCOPRecognition?
  }
  /// Those that could first, the highest score first; then those that have filed; then those done, the latest first.
  let candidates: [Candidate]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    candidates = Self.candidates(data)
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for candidate in candidates { builder.append(Self.row(candidate)) }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn),
          ShownColumn("upgrade", Strings.upgradeColumn),
          ShownColumn("score", digits: 1), ShownColumn("stars", Strings.starsColumn),
          ShownColumn("filed_on", Strings.filedColumn), data.placeColumn, ShownColumn("owner"),
          ShownColumn("expires_on"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noUpgrades,
        terms: [
          "upgrade": Dictionary(
            uniqueKeysWithValues: Candidate.Stage.allCases.map { ($0.rawValue, Strings.upgrade($0)) })
        ])
      return Section(
        id: "upgrading", title: Strings.upgradesTitle,
        blocks: [.paragraph(Strings.upgradesLead(data.parameters.upgradeFrom, data.day.year)), .table(block)])
    }
  }

  private static func candidates(_ data: RegisterData) -> [Candidate] {
    let found = data.products.compactMap { candidate($0, data) }
    func ofStage(_ stage: Candidate.Stage) -> [Candidate] { found.filter { $0.stage == stage } }
    func byScore(_ candidates: [Candidate]) -> [Candidate] {
      candidates.sorted { a, b in
        let (x, y) = (a.product.standing.score ?? 0, b.product.standing.score ?? 0)
        return x != y ? x > y : a.product.code < b.product.code
      }
    }
    let done = ofStage(.done).sorted { a, b in
      let (x, y) = (a.recognition?.date ?? data.day, b.recognition?.date ?? data.day)
      return x != y ? x > y : a.product.code < b.product.code
    }
    return byScore(ofStage(.eligible)) + byScore(ofStage(.filed)) + done
  }

  private static func candidate(_ product: RegisterProduct, _ data: RegisterData) -> Candidate? {
    let standing = product.standing
    if product.isInForce, standing.stars == 3 {
      if let filed = product.refiledOn(["upgrade"]) {
        return Candidate(product: product, stage: .filed, filedOn: filed)
      }
      if let score = standing.score, score >= data.parameters.upgradeFrom {
        return Candidate(product: product, stage: .eligible)
      }
    }
    guard let recognition = product.recognisedInYear, recognition.kind == .upgraded else { return nil }
    let filed = product.history.events.last { $0.stage == "upgrade" && $0.date <= recognition.date }?.date
    return Candidate(product: product, stage: .done, filedOn: filed, recognition: recognition)
  }

  private static func row(_ candidate: Candidate) -> [Value] {
    let product = candidate.product
    let standing = product.standing
    let recognition = candidate.recognition
    return [
      .text(product.code), .text(product.name), Value(product.owner), .text(product.commune), .text(product.district),
      .text(candidate.stage.rawValue), Value(standing.score), Value(recognition.flatMap(product.stars(before:))),
      Value(recognition?.stars ?? standing.stars), Value(candidate.filedOn),
      Value(recognition?.decisionNumber ?? standing.decisionNumber), Value(recognition?.date ?? standing.decisionDate),
      Value(standing.expiresOn),
    ]
  }
}
