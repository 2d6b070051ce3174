import NTMKit

extension OCOPForecastReport {
  /// The measure of what is kept: products with a decision in the year of the deadline, up to it.
  static let measure = "products"

  /// Counts of products that were registered when the forecast was made: later ones were not in it.
  ///
  /// They are known once a period that the deadline lies in is closed, a file of products' events came in after the deadline, or one of
  /// the events is later than it.
  public func outcomes(
    of questions: [ForecastQuestion], in context: ReportContext
  ) throws -> [ForecastQuestion: ForecastOutcome] {
    let own = questions.filter { $0.measure == Self.measure }
    guard let last = own.map(\.deadline).max() else { return [:] }
    let register = try Register(context, to: last)
    var outcomes: [ForecastQuestion: ForecastOutcome] = [:]
    for question in own where try register.isKnown(question.deadline, context) {
      outcomes[question] = .count(register.count(question))
    }
    return outcomes
  }
}

/// The products with all their events, later than the deadlines too.
private struct Register {
  let products: [ForecastProduct]
  let lastEvent: CalendarDate?
  /// When the newest file of events came in.
  let lastFile: CalendarDate?

  init(_ context: ReportContext, to day: CalendarDate) throws {
    // Events are shown up to the end of the scope's period.
    let scope = context.scope(of: Period(.year, containing: day)?.advanced(by: 1))
    let table = try context.table("products", in: scope)
    let histories = try OCOPHistories(
      products: table, events: context.table("product_events", in: scope), stages: context.table("ocop_stages"),
      rules: context.table("ocop_rules"), groups: context.table("ocop_groups"))
    let end = scope.period?.last.lastDay ?? day
    products = try ForecastData.products(table, histories, context.unitDirectory(), until: end)
    lastEvent = products.compactMap { $0.history.events.last?.date }.max()
    lastFile = try Self.lastFile(context.table("batches"))
  }

  private static func lastFile(_ batches: Table) throws -> CalendarDate? {
    let kinds = try batches.texts("kind")
    let received = try batches.dates("received_on")
    let withdrawn = try batches.dates("withdrawn_on")
    return kinds.indices.filter { kinds[$0] == DeclaredTables.productEvents.kind && withdrawn[$0] == nil }
      .compactMap { received[$0] }.max()
  }

  func isKnown(_ deadline: CalendarDate, _ context: ReportContext) throws -> Bool {
    if let lastEvent, lastEvent > deadline { return true }
    if let lastFile, lastFile > deadline { return true }
    return try context.isClosed(deadline)
  }

  func count(_ question: ForecastQuestion) -> Int {
    let stars: Set<Int> = question.stars.map { [$0] } ?? Set(States.stars)
    let first = CalendarDate(year: question.deadline.year, month: 1, day: 1) ?? question.deadline
    return products.count { product in
      guard question.districtCode == nil || product.districtCode == question.districtCode,
        product.history.events.first.map({ $0.date <= question.asOf }) ?? false
      else { return false }
      let recognition = product.history.recognition(stars: States.stars, within: first...question.deadline)
      return recognition?.stars.map(stars.contains) ?? false
    }
  }
}
