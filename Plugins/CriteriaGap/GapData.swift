import NTMKit

/// One commune and what it lacks.
struct GapCommune {
  var code: String
  var name: String
  var district: String
  var districtCode: String
  /// Its place among the communes by district and name as a dictionary has them.
  var place = 0
  var population: Int?
  var met: Int
  var missing: Int
  /// Criteria met in the period before; nil when nothing was reported then.
  var previousMet: Int?
  var change: Int?
  var status: String
  var level: String
  var recognisedOn: CalendarDate?
  var target: String
  /// Whether anything was reported: a commune without a result is left out of means and shares.
  var hasResults: Bool
  /// In the order of the set's criteria.
  var states: [CriterionState]
  var attested: [Bool?]
  var computed: [CriterionState]

  var meetsAll: Bool { hasResults && missing == 0 && met > 0 }
  var isRecognised: Bool { status == "recognised" || status == "fallen_back" }
  var hasFallenBack: Bool { status == "fallen_back" }
}

struct GapCriterion {
  var id: String
  var title: String
}

/// What the report is made from, read once: communes by code, criteria in the order of their set.
struct GapData {
  let vocabulary: Vocabulary
  let period: Period?
  let setCode: String?
  let setTitle: LocalizedText
  /// How many criteria the set has.
  let total: Int
  let criteria: [GapCriterion]
  let communes: [GapCommune]
  /// The district asked for, else the province where there is one only.
  let place: String?
  let isOneDistrict: Bool
  /// How a district is called where names repeat: `thị xã Long Mỹ`.
  let districtLabels: [String: String]
  /// How much is known of each commune that is shown on another geography; see the table `geography`.
  let mappings: [String: String]
  let units: ShownUnits
  /// Makes lines over the communes shown.
  let line: GapLine

  init(_ context: ReportContext, _ parameters: CriteriaGapReport.Parameters) throws {
    let wanted = parameters.district
    period = context.period
    let scope = context.scope(of: context.period)
    let table = try context.table("communes", in: scope)
    let results = try CriterionResults(context.table("criteria", in: scope))
    let directory = try context.unitDirectory(in: scope)
    mappings = scope.geography == nil ? [:] : try Self.mappings(context.table("geography", in: scope))
    let units = try context.shownUnits(in: scope)
    let district = try wanted.map { try directory.find($0, level: units.districtLevel) }
    self.units = units
    vocabulary = units.naming(context.vocabulary)

    let all = try Self.communes(table, results)
    communes = Self.placed(
      all.filter { district == nil || $0.districtCode == district?.code }.sorted { $0.code < $1.code })
    criteria = results.criteria
    total = try table.integers("total").compactMap { $0 }.max() ?? 0
    setCode = try table.texts("set").compactMap { $0 }.first
    setTitle = try Self.title(of: setCode, in: context)
    let provinces = Set(try table.texts("province").compactMap { $0 }.filter { !$0.isEmpty })
    place = district?.fullName ?? (provinces.count == 1 ? provinces.first : nil)
    isOneDistrict = district != nil
    districtLabels = Self.labels(of: communes, directory)
    line = GapLine(context, parameters, districtCode: district?.code)
  }

  /// Whether communes are put together or stand apart, as on another geography.
  var isMapped: Bool { mappings.values.contains { $0 != "whole" } }
  var unresolved: Int { mappings.values.count { $0 == "unresolved" } }

  var withResults: [GapCommune] { communes.filter(\.hasResults) }
  var withoutResults: [GapCommune] { communes.filter { !$0.hasResults } }
  var meanMet: Double? { mean(withResults.map { Double($0.met) }) }

  /// The ids of the criteria in one of the states: `3, 17`.
  func criteria(of commune: GapCommune, in states: Set<CriterionState>) -> [String] {
    zip(criteria, commune.states).filter { states.contains($0.1) }.map(\.0.id)
  }

  /// Nearest first: by missing, then district and name as a dictionary has them.
  func nearestFirst(_ communes: [GapCommune]) -> [GapCommune] {
    communes.sorted { ($0.missing, $0.place) < ($1.missing, $1.place) }
  }

  /// By district and name as a dictionary has them.
  func byPlace(_ communes: [GapCommune]) -> [GapCommune] { communes.sorted { $0.place < $1.place } }

  private static func placed(_ communes: [GapCommune]) -> [GapCommune] {
    let keys = communes.map { commune in
      (
        district: VietnameseCollation.key(commune.district) + Array(commune.districtCode.utf8),
        name: VietnameseCollation.key(commune.name) + Array(commune.code.utf8)
      )
    }
    let order = communes.indices.sorted { a, b in
      if keys[a].district != keys[b].district { return keys[a].district.lexicographicallyPrecedes(keys[b].district) }
      return keys[a].name.lexicographicallyPrecedes(keys[b].name)
    }
    var placed = communes
    for (place, index) in order.enumerated() { placed[index].place = place }
    return placed
  }

  private static func communes(_ table: Table, _ results: CriterionResults) throws -> [GapCommune] {
    let codes = try table.texts("code").map { $0 ?? "" }
    let names = try table.texts("name")
    let districts = try table.texts("district")
    let districtCodes = try table.texts("district_code")
    let populations = try table.integers("population")
    let met = try table.integers("met")
    let missing = try table.integers("missing")
    let notAssessed = try table.integers("not_assessed")
    let totals = try table.integers("total")
    let previous = try table.integers("previous_met")
    let changes = try table.integers("change")
    let statuses = try table.texts("status")
    let levels = try table.texts("level")
    let recognisedOn = try table.dates("recognised_on")
    let targets = try table.texts("target")
    return codes.indices.map { row in
      let result = results.results(of: codes[row])
      return GapCommune(
        code: codes[row], name: names[row] ?? "", district: districts[row] ?? "",
        districtCode: districtCodes[row] ?? "", population: populations[row], met: met[row] ?? 0,
        missing: missing[row] ?? 0, previousMet: previous[row], change: changes[row], status: statuses[row] ?? "below",
        level: levels[row] ?? "none", recognisedOn: recognisedOn[row], target: targets[row] ?? "none",
        hasResults: (notAssessed[row] ?? 0) < (totals[row] ?? 0), states: result.states, attested: result.attested,
        computed: result.computed)
    }
  }

  private static func mappings(_ table: Table) throws(Diagnostic) -> [String: String] {
    var mappings: [String: String] = [:]
    for (code, mapping) in zip(try table.texts("code"), try table.texts("mapping")) { mappings[code ?? ""] = mapping }
    return mappings
  }

  static func title(of code: String?, in context: ReportContext) throws -> LocalizedText {
    guard let code else { return Strings.noSet }
    let sets = try context.table("criteria_sets")
    let row = try sets.texts("set").firstIndex(of: code)
    guard let title = try row.flatMap({ try sets.texts("title")[$0] }) else { return LocalizedText(verbatim: code) }
    let label = context.vocabulary.label(of: title, inColumn: "title") ?? LocalizedText(verbatim: title)
    return Strings.set(label, code)
  }

  private static func labels(of communes: [GapCommune], _ directory: UnitDirectory) -> [String: String] {
    var names: [String: Set<String>] = [:]
    for commune in communes { names[commune.district, default: []].insert(commune.districtCode) }
    var labels: [String: String] = [:]
    for commune in communes where labels[commune.districtCode] == nil {
      let isShared = (names[commune.district]?.count ?? 0) > 1
      labels[commune.districtCode] =
        isShared ? directory[commune.districtCode]?.fullName ?? commune.district : commune.district
    }
    return labels
  }
}

/// The criteria table sorted by commune.
private struct CriterionResults {
  typealias Results = (states: [CriterionState], attested: [Bool?], computed: [CriterionState])
  let criteria: [GapCriterion]
  private let communes: [String: Int]
  /// Of each commune, `commune × criteria + criterion`.
  private var states: [CriterionState]
  private var attested: [Bool?]
  private var computed: [CriterionState]

  init(_ table: Table) throws {
    let byCommune = Grouping([try table.column("commune_code")], rowCount: table.rowCount)
    let byCriterion = Grouping([try table.column("criterion")], rowCount: table.rowCount)
    let codes = byCommune.keys(of: try table.column("commune_code")).values
    communes = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element.plainText, $0.offset) })
    let ids = try table.column("criterion")
    let titles = try table.column("title")
    criteria = byCriterion.firstRows.map { GapCriterion(id: ids[$0].plainText, title: titles[$0].plainText) }
    let places = (0..<table.rowCount).map { row in
      Int(byCommune.ids[row]) * byCriterion.count + Int(byCriterion.ids[row])
    }
    let count = byCommune.count * byCriterion.count
    states = [CriterionState](repeating: .notAssessed, count: count)
    computed = states
    attested = [Bool?](repeating: nil, count: count)
    for (row, state) in try table.texts("state", as: CriterionState.init(word:)).enumerated() {
      states[places[row]] = state
    }
    for (row, state) in try table.texts("computed", as: CriterionState.init(word:)).enumerated() {
      computed[places[row]] = state
    }
    for (row, flag) in try table.flags("attested").enumerated() { attested[places[row]] = flag }
  }

  func results(of commune: String) -> Results {
    guard let place = communes[commune] else {
      return (
        [CriterionState](repeating: .notAssessed, count: criteria.count),
        [Bool?](repeating: nil, count: criteria.count),
        [CriterionState](repeating: .notAssessed, count: criteria.count)
      )
    }
    let own = place * criteria.count..<(place + 1) * criteria.count
    return (Array(states[own]), Array(attested[own]), Array(computed[own]))
  }
}

extension CriterionState {
  /// A word that is not a state is taken as not assessed.
  init(word: String?) { self = CriterionState.allCases.first { $0.word == word } ?? .notAssessed }
}

func mean(_ numbers: [Double]) -> Double? {
  numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
}

/// In percent; nil when there is nothing to be a share of.
func share(_ part: Int, of whole: Int) -> Double? { whole > 0 ? Double(part) * 100 / Double(whole) : nil }
