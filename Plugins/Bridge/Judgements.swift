import NTMKit

/// How the communes of one period are judged by one set.
struct Judgements {
  /// A criterion of a commune.
  struct Judgement {
    var state: CriterionState
    /// Whether the commune's own judgement is not what its figures give.
    var isContradicted: Bool
    var isAttested: Bool

    var met: Int { state == .met ? 1 : 0 }
    var isKnown: Bool { state != .notAssessed }
  }

  struct Commune {
    var code: String
    var name: String
    var district: String
    var districtCode: String
    var met: Int
    var hasResults: Bool
  }

  let scope: DatasetScope
  /// By code.
  let communes: [String: Commune]
  /// Ids, in the order of the set.
  let criteria: [String]
  let titles: [String: String]
  let provinces: Set<String>
  private let judgements: [String: [String: Judgement]]

  init(_ context: ReportContext, _ scope: DatasetScope) throws {
    self.scope = scope
    let table = try context.table("communes", in: scope)
    communes = try Self.communes(table)
    provinces = Set(try table.texts("province").compactMap(\.self)).subtracting([""])
    let results = try context.table("criteria", in: scope)
    let codes = try results.texts("commune_code")
    let ids = try results.texts("criterion")
    let names = try results.texts("title")
    let states = try results.texts("state")
    let attested = try results.flags("attested")
    let computed = try results.texts("computed")
    let words = Dictionary(uniqueKeysWithValues: CriterionState.allCases.map { ($0.word, $0) })
    var order: [String] = []
    var titles: [String: String] = [:]
    var judgements: [String: [String: Judgement]] = [:]
    for row in codes.indices {
      guard let code = codes[row], let id = ids[row] else { continue }
      if titles.updateValue(names[row] ?? "", forKey: id) == nil { order.append(id) }
      let figures = computed[row].flatMap { words[$0] } ?? .notAssessed
      judgements[code, default: [:]][id] = Judgement(
        state: states[row].flatMap { words[$0] } ?? .notAssessed,
        isContradicted: attested[row].map { own in
          (figures == .met || figures == .notMet) && own != (figures == .met)
        } ?? false, isAttested: attested[row] != nil)
    }
    criteria = order
    self.titles = titles
    self.judgements = judgements
  }

  subscript(commune: String, criterion: String) -> Judgement? { judgements[commune]?[criterion] }

  private static func communes(_ table: Table) throws -> [String: Commune] {
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let districts = try table.texts("district")
    let districtCodes = try table.texts("district_code")
    let met = try table.integers("met")
    let notAssessed = try table.integers("not_assessed")
    let totals = try table.integers("total")
    var communes: [String: Commune] = [:]
    for row in codes.indices {
      guard let code = codes[row] else { continue }
      communes[code] = Commune(
        code: code, name: names[row] ?? "", district: districts[row] ?? "", districtCode: districtCodes[row] ?? "",
        met: met[row] ?? 0, hasResults: (notAssessed[row] ?? 0) < (totals[row] ?? 0))
    }
    return communes
  }
}

/// Indicators of a period judged by the other period's set.
struct CarriedIndicators {
  /// Those that could not be judged, by commune and criterion, in the order of the set.
  private(set) var open: [String: [String: [String]]] = [:]
  /// Those judged by a threshold of low confidence, by criterion.
  private(set) var unverified: [String: [String]] = [:]
  /// All, by criterion.
  private(set) var all: [String: Set<String>] = [:]

  init(_ context: ReportContext, _ scope: DatasetScope) throws {
    let table = try context.table("assessments", in: scope)
    let communes = try table.texts("commune_code")
    let criteria = try table.texts("criterion")
    let indicators = try table.texts("indicator")
    let met = try table.flags("met")
    let values = try table.numbers("value")
    let confidences = try table.texts("threshold_confidence")
    for row in communes.indices {
      guard let commune = communes[row], let criterion = criteria[row], let indicator = indicators[row] else {
        continue
      }
      all[criterion, default: []].insert(indicator)
      if met[row] == nil {
        open[commune, default: [:]][criterion, default: []].append(indicator)
      } else if values[row] != nil, confidences[row] == Confidence.low.rawValue,
        unverified[criterion]?.contains(indicator) != true
      {
        unverified[criterion, default: []].append(indicator)
      }
    }
  }
}
