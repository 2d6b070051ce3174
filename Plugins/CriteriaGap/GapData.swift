import NTMKit

/// One commune and what it lacks. A reference, because a country's communes are put in order again and again.
final class GapCommune: Sendable {
  let code: String
  let name: String
  let district: String
  let districtCode: String
  let population: Int?
  let met: Int
  let missing: Int
  /// Criteria met in the period before; nil when nothing was reported then.
  let previousMet: Int?
  let change: Int?
  let status: String
  let level: String
  let recognisedOn: CalendarDate?
  let target: String
  /// Whether anything was reported: a commune without a result is left out of means and shares.
  let hasResults: Bool
  /// Its place among the communes by district and name as a dictionary has them.
  let place: Int
  /// In the order of the set's criteria.
  let states: [CriterionState]
  let attested: [Bool?]
  let computed: [CriterionState]

  fileprivate init(
    _ row: Int, of table: CommuneRows, place: Int, target: String,
    _ results: (
      states: [CriterionState], attested: [Bool?], computed: [CriterionState]
    )
  ) {
    code = table.codes[row]
    name = table.names[row]
    district = table.districts[row]
    districtCode = table.districtCodes[row]
    population = table.populations[row]
    met = table.met[row] ?? 0
    missing = table.missing[row] ?? 0
    previousMet = table.previous[row]
    change = table.changes[row]
    status = table.statuses[row]
    level = table.levels[row]
    recognisedOn = table.recognisedOn[row]
    self.target = target
    hasResults = (table.notAssessed[row] ?? 0) < (table.totals[row] ?? 0)
    self.place = place
    (states, attested, computed) = results
  }

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
  /// Whether tables say where their cells come from.
  let tellsCells: Bool

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

    setCode = try table.texts("set").compactMap { $0 }.first
    let targets = try NamedTargets(context, set: setCode, in: scope)
    communes = try Self.communes(CommuneRows(table), in: district?.code, results, targets)
    criteria = results.criteria
    total = try table.integers("total").compactMap { $0 }.max() ?? 0
    setTitle = try Self.title(of: setCode, in: context)
    let provinces = Set(try table.texts("province").compactMap { $0 }.filter { !$0.isEmpty })
    place = district?.fullName ?? (provinces.count == 1 ? provinces.first : nil)
    isOneDistrict = district != nil
    districtLabels = Self.labels(of: communes, directory)
    tellsCells = context.tellsCells
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

  /// Those that lack criteria, nearest first; then those that lack none; then those without results.
  func lackingFirst(_ communes: [GapCommune]) -> [GapCommune] {
    func rank(_ commune: GapCommune) -> Int { commune.hasResults ? (commune.missing > 0 ? 0 : 1) : 2 }
    return nearestFirst(communes).enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// By district and name as a dictionary has them.
  func byPlace(_ communes: [GapCommune]) -> [GapCommune] { communes.sorted { $0.place < $1.place } }

  /// By code.
  private static func communes(
    _ rows: CommuneRows, in district: String?, _ results: CriterionResults, _ targets: NamedTargets
  ) throws -> [GapCommune] {
    let wanted = rows.codes.indices.filter { district == nil || rows.districtCodes[$0] == district }
    var places = [Int](repeating: 0, count: rows.codes.count)
    for (place, row) in rows.byPlace(wanted).enumerated() { places[row] = place }
    return wanted.sorted { rows.codes[$0] < rows.codes[$1] }.map { row in
      GapCommune(
        row, of: rows, place: places[row], target: targets[rows.codes[row]], results.results(of: rows.codes[row]))
    }
  }

  private static func mappings(_ table: Table) throws(Diagnostic) -> [String: String] {
    var mappings: [String: String] = [:]
    for (code, mapping) in zip(try table.texts("code"), try table.texts("mapping")) { mappings[code ?? ""] = mapping }
    return mappings
  }

  static func title(of code: String?, in context: ReportContext) throws -> LocalizedText {
    try code.map(context.title(ofCriteriaSet:)) ?? Strings.noSet
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

/// The table of communes, column by column.
private struct CommuneRows {
  let codes, names, districts, districtCodes, statuses, levels: [String]
  let populations, met, missing, notAssessed, totals, previous, changes: [Int?]
  let recognisedOn: [CalendarDate?]

  init(_ table: Table) throws {
    func texts(_ name: String, _ missing: String = "") throws -> [String] { try table.texts(name) { $0 ?? missing } }
    codes = try texts("code")
    names = try texts("name")
    districts = try texts("district")
    districtCodes = try texts("district_code")
    populations = try table.integers("population")
    met = try table.integers("met")
    missing = try table.integers("missing")
    notAssessed = try table.integers("not_assessed")
    totals = try table.integers("total")
    previous = try table.integers("previous_met")
    changes = try table.integers("change")
    statuses = try texts("status", "below")
    levels = try texts("level", "none")
    recognisedOn = try table.dates("recognised_on")
  }

  /// By district and name as a dictionary has them; namesakes by code.
  func byPlace(_ rows: [Int]) -> [Int] {
    var districtKeys: [String: [UInt8]] = [:]
    for row in rows where districtKeys[districtCodes[row]] == nil {
      districtKeys[districtCodes[row]] = VietnameseCollation.key(districts[row]) + Array(districtCodes[row].utf8)
    }
    let keys = rows.map { row in
      (
        district: districtKeys[districtCodes[row]] ?? [],
        name: VietnameseCollation.key(names[row]) + Array(codes[row].utf8)
      )
    }
    return keys.indices.sorted { a, b in
      if keys[a].district != keys[b].district { return keys[a].district.lexicographicallyPrecedes(keys[b].district) }
      return keys[a].name.lexicographicallyPrecedes(keys[b].name)
    }.map { rows[$0] }
  }
}

/// The criteria table sorted by commune.
struct CriterionResults {
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
