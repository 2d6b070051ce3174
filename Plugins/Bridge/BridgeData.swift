import NTMKit

/// What the report is made from: every criterion of every commune that has results in both periods, on its four sides.
struct BridgeData {
  /// A criterion of the later set and the one it took the place of; either may be missing.
  struct Pair: Hashable {
    var new: String?
    var old: String?
  }

  struct CommuneRow {
    var commune: Judgements.Commune
    var before: Int
    var after: Int
    /// Of each pair.
    var sides: [Sides]
  }

  /// nil where no two periods are judged by different sets; then there is nothing else.
  let ends: BridgeEnds?
  let vocabulary: Vocabulary
  private(set) var place: String?
  private(set) var pairs: [Pair] = []
  /// By code.
  private(set) var rows: [CommuneRow] = []
  /// Communes without results in one of the periods, by code.
  private(set) var leftOut: [Judgements.Commune] = []
  /// Titles of the criteria, by id.
  private(set) var titles: (old: [String: String], new: [String: String]) = ([:], [:])
  /// Indicators of the later set that keep a criterion from being compared, by criterion, by number.
  private(set) var open: [String: [String]] = [:]
  /// Indicators judged by a threshold of low confidence, in criteria that were compared.
  private(set) var unverified: [String] = []
  /// Indicators filled by a correspondence of low confidence, in criteria that were compared.
  private(set) var unsure: [String] = []
  /// Results met under the old rule of which an indicator that is known is not met under the new; not compared, as others are
  /// open.
  private(set) var knownLost = 0
  private(set) var remarks: [LocalizedText] = []

  init(_ context: ReportContext, _ parameters: BridgeReport.Parameters) throws {
    vocabulary = context.vocabulary
    let district = try parameters.district.map { try context.unitDirectory().find($0, level: .district) }
    place = district?.fullName
    ends = try BridgeEnds(parameters, context)
    guard let ends else { return }
    let four = try FourSides(context, ends)
    let items = try ItemCorrespondence.all(context.table("set_correspondences"))
      .between(ends.before.set, ends.after.set)
    pairs = four.pairs(items)
    titles = (four.before.titles, four.after.titles)
    remarks = try context.source.remarks(in: four.carried.scope)
    if place == nil, four.after.provinces.count == 1 { place = four.after.provinces.first }
    take(four, district: district?.code)
    findOpen(four.carriedIndicators)
    findUnsure(four.carriedIndicators, items)
  }

  private mutating func take(_ four: FourSides, district: String?) {
    for code in Set(four.before.communes.keys).union(four.after.communes.keys).sorted() {
      let (before, after) = (four.before.communes[code], four.after.communes[code])
      guard let commune = after ?? before, district == nil || commune.districtCode == district else { continue }
      guard let before, let after, before.hasResults, after.hasResults else {
        leftOut.append(commune)
        continue
      }
      let sides = pairs.map { four.sides(code, $0) }
      knownLost += zip(pairs, sides).count { four.isKnownLost(code, $0, $1) }
      rows.append(CommuneRow(commune: commune, before: before.met, after: after.met, sides: sides))
    }
  }

  private mutating func findOpen(_ indicators: CarriedIndicators) {
    for (position, pair) in pairs.enumerated() {
      guard let criterion = pair.new else { continue }
      let stopped = rows.filter { $0.sides[position].newRuleOldFacts == nil }
      let found = Set(stopped.flatMap { indicators.open[$0.commune.code]?[criterion] ?? [] })
      if !found.isEmpty { open[criterion] = found.sorted(by: Self.isBefore) }
    }
  }

  private mutating func findUnsure(_ indicators: CarriedIndicators, _ items: [ItemCorrespondence]) {
    let compared = pairs.enumerated().filter { position, _ in rows.contains { $0.sides[position].ruleFirst.results > 0 }
    }
    .compactMap(\.element.new)
    unverified = compared.flatMap { indicators.unverified[$0] ?? [] }
    let asked = Set(compared.flatMap { indicators.all[$0] ?? [] })
    unsure = items.filter {
      $0.kind == .indicator && $0.relation != .changed && $0.confidence == .low && asked.contains($0.toItem)
    }.map(\.toItem).sorted(by: Self.isBefore)
  }

  // MARK: Sums

  /// The parts of all criteria of some communes.
  func sum(_ rows: some Sequence<CommuneRow>, of part: (Sides) -> Parts) -> Parts {
    var sum = Parts()
    for row in rows { for sides in row.sides { sum += part(sides) } }
    return sum
  }

  var metBefore: Int { rows.reduce(0) { $0 + $1.before } }
  var metAfter: Int { rows.reduce(0) { $0 + $1.after } }
  /// How many results there are to compare: criteria of the later set in communes with results.
  var results: Int { rows.count * pairs.count { $0.new != nil } }

  /// Per commune; nil where there are none.
  func mean(_ criteria: Int) -> Double? { rows.isEmpty ? nil : Double(criteria) / Double(rows.count) }

  /// By number, part by part: 2.9 before 2.10 before 10.1.
  private static func isBefore(_ first: String, _ second: String) -> Bool {
    func parts(_ id: String) -> [Int] { id.split(separator: ".").map { Int($0) ?? 0 } }
    let (a, b) = (parts(first), parts(second))
    return a == b ? first < second : a.lexicographicallyPrecedes(b)
  }
}
