import NTMKit

/// The plan's own sums, done again from its targets: do they agree, and what do they imply?
struct Arithmetic {
  static let tableID = "arithmetic"
  /// `computed` is the figure, or with `upper` the range, that follows from the plan's other figures.
  static let schema = Schema([
    Field("check", .text), Field("target", .text), Field("formula", .text), Field("stated", .double),
    Field("computed", .double), Field("upper", .double), Field("result", .text),
  ])

  struct Check {
    enum Kind: String, CaseIterable {
      case cumulative, ratio, named
      case meanTotal = "mean_total"
      case meanRest = "mean_rest"
      case floorTotal = "floor_total"
    }
    enum Result: String, CaseIterable {
      case agrees, differs, implied
      case noSlack = "no_slack"
    }
    var kind: Kind
    var target: Target
    var formula: LocalizedText
    var stated: Double?
    var computed: Double
    var upper: Double?
    var result: Result
  }

  let checks: [Check]
  private let data: PlanData

  init(_ data: PlanData) {
    self.data = data
    var checks: [Check] = []
    for target in data.targets {
      switch target.kind {
      case .cumulative: checks += Self.cumulative(target, data)
      case .ratio: checks += Self.ratio(target, data)
      case .count: checks += Self.named(target, data)
      case .mean: checks += Self.mean(target, data)
      case .floor: checks += Self.floor(target, data)
      case .named: break
      }
    }
    self.checks = checks
  }

  /// Whether a level's cumulative figure is its baseline and its committed count, stretch left out.
  func leavesStretchOut(_ level: Recognition.Level) -> Bool {
    checks.contains { $0.kind == .cumulative && $0.result == .agrees && $0.target.isOf(level) }
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      var formulas: [String: LocalizedText] = [:]
      for check in checks {
        formulas[check.formula.en] = check.formula
        builder.append([
          .text(check.kind.rawValue), .text(check.target.id), .text(check.formula.en), Value(check.stated),
          .double(check.computed), Value(check.upper), .text(check.result.rawValue),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("check", Strings.checkColumn), ShownColumn("target", Strings.targetColumn),
          ShownColumn("formula", Strings.formulaColumn), ShownColumn("stated", Strings.statedColumn, digits: 1),
          ShownColumn("computed", Strings.computedColumn, digits: 1),
          ShownColumn("upper", Strings.upperColumn, digits: 1),
          ShownColumn("result", Strings.resultColumn),
        ], vocabulary: data.vocabulary, emptyText: Strings.nothingToCheck,
        terms: [
          "check": Dictionary(uniqueKeysWithValues: Check.Kind.allCases.map { ($0.rawValue, Strings.check($0)) }),
          "result": Dictionary(uniqueKeysWithValues: Check.Result.allCases.map { ($0.rawValue, Strings.result($0)) }),
          "formula": formulas, "target": [:],
        ])
      return Section(
        id: "own-arithmetic", title: Strings.arithmeticTitle,
        blocks: [.paragraph(Strings.arithmeticLead), .table(block)])
    }
  }
}

// MARK: The checks

extension Arithmetic {
  /// 35 + 3 = 38.
  private static func cumulative(_ target: Target, _ data: PlanData) -> [Check] {
    guard let baseline = target.baseline, let count = committedCount(target, data) else { return [] }
    let sum = baseline + count
    return [
      Check(
        kind: .cumulative, target: target, formula: Strings.sum(baseline, count), stated: target.target,
        computed: sum, result: equal(sum, target.target) ? .agrees : .differs)
    ]
  }

  /// 38 / 51 = 74.5 %, to as many decimals as stated.
  private static func ratio(_ target: Target, _ data: PlanData) -> [Check] {
    let cumulative = data.targets.first {
      $0.kind == .cumulative && $0.plan == target.plan && $0.tier == target.tier && $0.isOf(target.level)
    }
    guard let cumulative, let whole = target.denominator ?? cumulative.denominator, whole > 0 else { return [] }
    let share = cumulative.target * 100 / whole
    return [
      Check(
        kind: .ratio, target: target, formula: Strings.quotient(cumulative.target, whole), stated: target.target,
        computed: share, result: abs(share - target.target) <= rounding(of: target.target) ? .agrees : .differs)
    ]
  }

  /// As many communes are named as are to be counted.
  private static func named(_ target: Target, _ data: PlanData) -> [Check] {
    guard !target.isOfProducts else { return [] }
    let named = data.named(plan: target.plan, level: target.level, tier: target.tier)
    guard !named.isEmpty else { return [] }
    let names = named.map { $0.unitCode.flatMap { data.directory[$0]?.name } ?? $0.unitCode ?? $0.id }
    let count = Double(named.count)
    return [
      Check(
        kind: .named, target: target, formula: LocalizedText(verbatim: names.joined(separator: ", ")),
        stated: target.target, computed: count, result: equal(count, target.target) ? .agrees : .differs)
    ]
  }

  /// The sums of criteria that round to the stated mean, and what the communes that are not to be recognised must reach.
  private static func mean(_ target: Target, _ data: PlanData) -> [Check] {
    let ofLevel = data.targets.filter { $0.plan == target.plan && $0.isOf(.ntm) && $0.tier == .committed }
    let cumulative = ofLevel.first { $0.kind == .cumulative }
    let whole = target.denominator ?? ofLevel.compactMap(\.denominator).first ?? Double(data.communes.count)
    guard whole > 0 else { return [] }
    let margin = rounding(of: target.target)
    let least = ((target.target - margin) * whole - 1e-9).rounded(.up)
    let most = ((target.target + margin) * whole - 1e-9).rounded(.up) - 1
    var checks = [
      Check(
        kind: .meanTotal, target: target, formula: Strings.product(whole, target.target), stated: nil,
        computed: least, upper: most, result: .implied)
    ]
    let criteria = Double(data.standings(for: .ntm)?.total ?? 0)
    if let cumulative, criteria > 0, whole > cumulative.target {
      let rest = whole - cumulative.target
      let full = cumulative.target * criteria
      checks.append(
        Check(
          kind: .meanRest, target: target,
          formula: Strings.rest(least, most, reached: cumulative.target, criteria: criteria, rest: rest), stated: nil,
          computed: (least - full) / rest, upper: (most - full) / rest, result: .implied))
    }
    return checks
  }

  /// 8 × 5 = 40: with every district at its floor, how far above the province's own target? Where the plan states none, what
  /// the floors imply.
  private static func floor(_ target: Target, _ data: PlanData) -> [Check] {
    let counted = data.targets.filter {
      $0.kind == .count && $0.plan == target.plan && $0.tier == target.tier
        && (target.isOfProducts ? $0.measure == .products : !$0.isOfProducts && $0.isOf(target.level))
    }
    let districts = target.denominator ?? Double(data.districts(of: target).count)
    guard districts > 0 else { return [] }
    let sum = districts * target.target
    let formula = Strings.product(districts, target.target)
    guard let whole = counted.max(by: { $0.target < $1.target }) else {
      return [Check(kind: .floorTotal, target: target, formula: formula, computed: sum, result: .implied)]
    }
    return [
      Check(
        kind: .floorTotal, target: target, formula: formula, stated: whole.target, computed: sum,
        result: equal(sum, whole.target) ? .noSlack : sum > whole.target ? .agrees : .differs)
    ]
  }

  private static func committedCount(_ target: Target, _ data: PlanData) -> Double? {
    data.targets.first {
      $0.kind == .count && $0.plan == target.plan && $0.tier == target.tier && $0.isOf(target.level)
    }?.target
  }

  private static func equal(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }

  /// Half of the last decimal place that a figure is stated to: 0.05 for 18.2 and for 18, which may be 18.0.
  private static func rounding(of number: Double) -> Double {
    let text = NumberText.plain(number)
    let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 1
    return (0..<max(1, decimals)).reduce(0.5) { half, _ in half / 10 }
  }
}
