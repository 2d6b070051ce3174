import NTMKit
import Statistics

/// The question answered: what is decided, what the forecast says of the rest or why there is none.
struct Answer {
  /// What a row of the table of groups is about.
  enum Name: Hashable {
    case total
    case stars(Int)
    case district(String)
    /// Products that are not registered yet.
    case newcomers
  }

  /// A group with what is known of it.
  struct Group {
    var name: Name
    var target: Int?
    /// Products recognised in the year by the day.
    var decided: Int
    /// nil: no forecast.
    var distribution: IntegerDistribution?

    /// The chance of the target in percent; nil where there is no target, or no forecast and no certainty.
    var probability: Int? { Answer.percent(of: target, decided, distribution) }
  }

  /// The chance of a target in whole percents, as `Group.probability` has it.
  static func percent(of target: Int?, _ count: Int, _ distribution: IntegerDistribution?) -> Int? {
    guard let target else { return nil }
    guard let distribution else { return count >= target ? 100 : nil }
    return Percent.whole(distribution.probability(atLeast: target), isCertain: distribution.isCertain(target))
  }

  /// A product on its way to a decision.
  struct Product {
    var product: ForecastProduct
    var state: Int
    var since: CalendarDate
    /// The chance of a decision by the deadline, 0…1; nil: too little is known of its stage, or nothing is forecast.
    var chance: Double?
    /// nil with the chance.
    var stars: Double?
    var isLeftOut: Bool

    /// The chance as it is shown: whole percents.
    var percent: Int? { chance.map { Int(($0 * 100).rounded()) } }
  }

  /// What a product would change if it were certain to be counted.
  struct Push {
    var product: Product
    /// The chance of the target as it is, and then; 0…1.
    var now: Double
    var then: Double
  }

  /// Certificates of all ranks, of the products asked about.
  struct Certificates {
    /// On the day.
    var inForce: Int
    /// Of those, how many run out by the deadline.
    var runningOut: Int
    /// On the deadline; nil: no forecast.
    var inForceThen: IntegerDistribution?
    /// Of those that run out, how many are decided on again by then; nil: no forecast.
    var renewed: IntegerDistribution?
  }

  let estimates: Estimates
  let refusal: Refusal?
  private(set) var groups: [Group] = []
  /// By code.
  private(set) var products: [Product] = []
  /// Decisions of the year that are counted, by day.
  let decided: [(product: ForecastProduct, recognition: OCOPRecognition)]
  /// Holders of a certificate without a decision this year, and how many of them will have one on average.
  private(set) var holders: (count: Int, expected: Double) = (0, 0)
  let certificates: Certificates
  /// Products asked about that rose from three stars to four in the year so far, and will have by the deadline (nil: no forecast).
  let upgraded: (count: Int, distribution: IntegerDistribution?)
  let dossiers: Dossiers
  /// Decisions of products asked about without stars: they are not counted.
  let unrated: Int
  /// Those of the products that would move the chance of the target most, the first most of all; empty without an open target.
  private(set) var pushes: [Push] = []
  static let mostPushes = 5
  /// Less likely ones take more than a push.
  static let leastPercent = 5
  /// Of the total, by the points ahead.
  private(set) var months: [IntegerDistribution] = []
  /// nil: no forecast.
  let backtest: Backtest?
  /// nil: no forecast.
  let simple: SimpleForecasts?
  let draws: Int
  let standardError: Double?

  init(_ data: ForecastData, checkCancellation: @Sendable () throws -> Void) throws {
    let question = data.question
    let estimates = Estimates(data.products.map(\.history), data.rulebook, on: question.day)
    let sorted = Sorted(data.products, question, estimates)
    let names = Self.names(data)
    let refusal =
      question.isPast ? nil : Refusal(estimates, onTheWay: sorted.onTheWay, leftOut: sorted.leftOut, day: question.day)
    let asked = names.map { Self.group($0, data) }
    let forecasts = refusal == nil && !question.isPast
    // The forecast and those of earlier quarters have nothing in common, random numbers neither: they are made at the same time.
    let parts = try Part.Kind.allCases.concurrentMap { kind -> Part in
      switch kind {
      case .forecast:
        .forecast(
          try refusal == nil
            ? Forecast(
              question, asked, sorted.candidates, sorted.decided, lasting: sorted.lasting, upgraded: sorted.upgraded,
              supposed: sorted.supposable, estimates,
              checkCancellation: checkCancellation) : nil)
      case .backtest:
        .backtest(
          try forecasts
            ? Backtest(
              question, data.rulebook, firstDay: estimates.firstDay, products: data.products,
              checkCancellation: checkCancellation, origin: data.origin) : nil)
      }
    }
    let forecast = parts.lazy.compactMap(\.forecast).first
    self.estimates = estimates
    self.refusal = refusal
    backtest = parts.lazy.compactMap(\.backtest).first
    simple =
      forecasts
      ? asked.first.map { SimpleForecasts(data.products, question, estimates, counted: sorted.count(of: $0)) } : nil
    decided = sorted.recognitions.filter { $0.recognition.stars.map(question.stars.contains) ?? false }
      .sorted { $0.recognition.date < $1.recognition.date }
    draws = forecast?.draws ?? 0
    standardError = forecast?.standardError
    months = forecast?.months ?? []
    groups = names.indices.map { place in
      Group(
        name: names[place], target: asked[place].target, decided: sorted.count(of: asked[place]),
        distribution: forecast?.groups[place])
    }
    if let newcomers = forecast?.newcomers {
      groups.append(Group(name: .newcomers, decided: 0, distribution: newcomers))
    }
    certificates = Certificates(
      inForce: sorted.inForce, runningOut: sorted.inForce - sorted.lasting,
      inForceThen: forecast?.certificates?.inForce, renewed: forecast?.certificates?.renewed)
    upgraded = (sorted.upgraded, forecast?.upgraded)
    dossiers = Dossiers(data.products, question, forecasts: forecasts)
    unrated = data.asked.reduce(0) { sum, product in
      sum + product.history.events.count { product.history.isUnrated($0) }
    }
    products = sorted.entries.map { entry in
      let chance = question.isPast ? nil : entry.candidate.flatMap { forecast?.chances[$0] }
      return Product(
        product: entry.product, state: entry.state, since: entry.since, chance: chance,
        stars: chance.map { _ in estimates.stars.mean(entry.sign) }, isLeftOut: entry.candidate == nil)
    }
    if let forecast {
      holders = sorted.holders(forecast.chances)
      pushes = Self.pushes(sorted, products, forecast, target: asked.first?.target)
    }
  }

  private static func pushes(
    _ sorted: Sorted, _ products: [Product], _ forecast: Forecast, target: Int?
  ) -> [Push] {
    guard let target, let total = forecast.groups.first, !total.isCertain(target) else { return [] }
    let now = total.probability(atLeast: target)
    let pushes = zip(sorted.entries, products).compactMap { entry, product -> Push? in
      guard let then = entry.candidate.flatMap({ forecast.ifCertain[$0] }), then > now,
        product.percent ?? 0 >= leastPercent
      else { return nil }
      return Push(product: product, now: now, then: then)
    }
    return Array(
      pushes.sorted { a, b in
        if a.then != b.then { return a.then > b.then }
        return a.product.product.code < b.product.product.code
      }.prefix(mostPushes))
  }

  var total: Group? { groups.first }

  var decisions: [OCOPRecognition] { decided.map(\.recognition) }

  /// Of the first letter of the year up to a day.
  func decided(by day: CalendarDate) -> Int { decided.count { $0.recognition.date <= day } }

  /// What is made at the same time.
  private enum Part: Sendable {
    enum Kind: Sendable, CaseIterable { case forecast, backtest }

    /// nil: there is none.
    case forecast(Forecast?)
    case backtest(Backtest?)

    var forecast: Forecast? { if case .forecast(let forecast) = self { forecast } else { nil } }
    var backtest: Backtest? { if case .backtest(let backtest) = self { backtest } else { nil } }
  }

  /// All together, then by stars, then by district; what is asked for alone is not split by itself again.
  private static func names(_ data: ForecastData) -> [Name] {
    let stars = data.question.stars.count > 1 ? data.question.stars.sorted().map(Name.stars) : []
    let districts = data.question.districtCode == nil ? data.districts.map { Name.district($0.code) } : []
    return [.total] + stars + districts
  }

  private static func group(_ name: Name, _ data: ForecastData) -> Forecast.Group {
    switch name {
    case .total: Forecast.Group(stars: data.question.stars, target: data.targets.total)
    case .stars(let stars): Forecast.Group(stars: [stars])
    case .district(let code):
      Forecast.Group(stars: data.question.stars, districtCode: code, target: data.targets.byDistrict[code])
    case .newcomers: Forecast.Group(stars: data.question.stars)
    }
  }
}

extension IntegerDistribution {
  /// Whether a target is reached or out of reach whatever happens.
  func isCertain(_ target: Int) -> Bool { target <= least || target >= least + probabilities.count }
}
