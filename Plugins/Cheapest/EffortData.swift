import CriteriaForecast
import NTMKit
import Statistics

/// What the report is made from, read once.
struct EffortData {
  let vocabulary: Vocabulary
  let outlook: CriteriaOutlook
  let probability: WantedProbability
  let measure: Effort
  let named: NamedRule
  let counting: Counting
  let seed: Int
  /// How many communes are wanted; nil: neither the line nor the plan says.
  let target: Int?
  let isPlanTarget: Bool
  /// By place of a commune: `committed`, `stretch` or `none`.
  let tiers: [String]
  let costs: CostFile?
  /// Whether nothing can be done any more.
  let isPast: Bool
  /// The day that the report speaks of.
  let day: CalendarDate

  init(_ context: ReportContext, _ parameters: CheapestReport.Parameters) throws {
    vocabulary = context.vocabulary
    let outlook = try CriteriaOutlook(
      context, by: parameters.by, district: parameters.district, seed: parameters.seed)
    self.outlook = outlook
    probability = parameters.probability
    measure = parameters.measure
    named = parameters.named
    counting = parameters.count
    seed = parameters.seed
    target = parameters.target ?? outlook.committedTarget
    isPlanTarget = parameters.target == nil
    tiers = try NamedCommunes(context, outlook).tiers
    costs = try parameters.cost.map { try CostFile(context.file($0), outlook, context.unitDirectory()) }
    let asked = context.scope.period?.last.lastDay
    let day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    self.day = day
    isPast = outlook.steps == 0 || (outlook.deadline.map { $0 < day } ?? true)
    if measure == .days, let refusal = outlook.refusal {
      throw Diagnostic(
        "cheapest.no-days", kind: .data, message: Strings.noDays, span: SourceSpan(source: "--effort"), hints: [refusal]
      )
    }
  }

  /// The places of the communes asked about.
  var counted: [Int] { outlook.communes.indices.filter { outlook.communes[$0].isCounted } }

  /// How a commune counts, whatever is done.
  enum Standing: String, CaseIterable {
    case met, recognised, open, unknown
  }

  func standing(_ place: Int) -> Standing {
    let commune = outlook.communes[place]
    if counting == .reached, commune.isRecognised { return .recognised }
    if !commune.hasResults { return .unknown }
    return commune.meetsAll ? .met : .open
  }

  /// The effort for one criterion of a commune; nil: not known, so that it cannot be chosen.
  func cost(_ place: Int, _ criterion: Int) -> Double? {
    switch measure {
    case .criteria: 1
    case .days: outlook.expectedDays(place, criterion).map { max(1, $0.rounded()) }
    case .cost: costs?.cost(place, criterion)
    }
  }

  /// Criteria that are lacking and have no cost, by commune.
  var unpriced: [(commune: Int, criterion: Int)] {
    guard measure == .cost else { return [] }
    return counted.filter { standing($0) == .open }.flatMap { place in
      outlook.communes[place].lacking.filter { cost(place, $0) == nil }.map { (place, $0) }
    }
  }

  var effortUnit: MeasureUnit? {
    switch measure {
    case .criteria: .criterion
    case .days: .day
    case .cost: nil
    }
  }

  /// The first number of communes that meet all at the moment, and of all that are asked about.
  var now: Int { counted.count { [.met, .recognised].contains(standing($0)) } }
}
