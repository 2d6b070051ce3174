import NTMKit

/// A product of the register.
struct ForecastProduct: Sendable {
  var name: String
  var commune: String
  /// As the dataset's tables call it.
  var district: String
  var districtCode: String
  var history: OCOPHistory
  var code: String { history.product }
}

/// What the report is made from, read once.
struct ForecastData: Sendable {
  let vocabulary: Vocabulary
  let rulebook: OCOPRulebook
  let question: Question
  /// Of the whole dataset, by code: what is learned is learned from all of them.
  let products: [ForecastProduct]
  /// The district asked for, else the province where there is one only.
  let place: String?
  /// The districts of the products asked about, by code.
  let districts: [(code: String, name: String)]
  let targets: ForecastTargets
  private let context: ReportContext
  private let directory: UnitDirectory

  /// A forecast of an earlier quarter is made from what had been received so many days after its end.
  static let daysToReport = 31

  init(_ context: ReportContext, _ parameters: OCOPForecastReport.Parameters) throws {
    self.context = context
    vocabulary = context.vocabulary
    let directory = try context.unitDirectory()
    self.directory = directory
    let asked = context.scope.period?.last.lastDay
    let day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    let district = try parameters.district.map { try directory.find($0, level: .district) }
    let deadline = parameters.by ?? CalendarDate(year: day.year, month: 12, day: 31) ?? day
    try Self.check(deadline, on: day)
    let question = Question(
      day: day, deadline: deadline, stars: parameters.stars.stars, districtCode: district?.code,
      draws: parameters.draws, seed: parameters.seed, countsNewcomers: parameters.newcomers)
    self.question = question

    let histories = try context.ocopHistories()
    rulebook = histories.rulebook
    products = try Self.products(context.table("products"), histories, directory, until: day)
    let provinces = directory.currentUnits.filter { $0.level == .province }
    place = district.map(directory.distinctName) ?? (provinces.count == 1 ? provinces.first?.name : nil)
    var names: [String: String] = [:]
    for product in products where question.includes(product) && !product.districtCode.isEmpty {
      names[product.districtCode] = product.district
    }
    districts = names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    // The plan is the same whether anything was submitted for the period or not.
    let ofProvinces = Set(
      products.compactMap { product in
        directory[product.districtCode].flatMap { directory.ancestor(of: $0, at: .province) }?.code
      })
    targets = try ForecastTargets(
      context.table("plan_targets", in: context.scope(of: nil)), question, directory, provinces: ofProvinces,
      given: parameters.target)
  }

  /// The products as they were known a month after the end of a quarter, up to its end; where nothing of the quarter had been received
  /// by then, as they are known now.
  func origin(_ quarter: Period) throws -> (products: [ForecastProduct], isAsKnownThen: Bool) {
    let wanted = quarter.lastDay.adding(days: Self.daysToReport)
    var scope = context.scope
    scope.asof = scope.asof.map { min($0, wanted) } ?? wanted
    scope.overlay = nil
    let known = try context.ifKnown { () -> [ForecastProduct] in
      let products = try context.table("products", in: scope)
      let histories = try OCOPHistories(
        products: products, events: context.table("product_events", in: scope), stages: context.table("ocop_stages"),
        rules: context.table("ocop_rules"), groups: context.table("ocop_groups"))
      return try Self.products(products, histories, directory, until: quarter.lastDay)
    }
    if let known, known.contains(where: { $0.history.events.contains { $0.date >= quarter.firstDay } }) {
      return (known, true)
    }
    let past = products.compactMap { product -> ForecastProduct? in
      var product = product
      product.history.events.removeAll { $0.date > quarter.lastDay }
      return product.history.events.isEmpty ? nil : product
    }
    return (past, false)
  }

  /// The products that are asked about.
  var asked: [ForecastProduct] { products.filter(question.includes) }

  private static func check(_ deadline: CalendarDate, on day: CalendarDate) throws(Diagnostic) {
    let last = day.adding(months: Question.mostMonthsAhead)
    guard deadline > last else { return }
    throw Diagnostic(
      "ocop-forecast.deadline-too-far", message: Strings.deadlineTooFar(deadline, day),
      span: SourceSpan(source: "--by"), hints: [Strings.deadlineHint(last)])
  }

  static func products(
    _ table: Table, _ histories: OCOPHistories, _ directory: UnitDirectory, until day: CalendarDate
  ) throws -> [ForecastProduct] {
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let communes = try table.texts("commune_code")
    let communeNames = try table.texts("commune")
    let districts = try table.texts("district")
    return codes.indices.compactMap { row -> ForecastProduct? in
      guard let code = codes[row], var history = histories[code] else { return nil }
      history.events.removeAll { $0.date > day }
      let commune = communes[row].flatMap { directory[$0] }
      let district = commune.flatMap { directory.ancestor(of: $0, at: .district) }
      return ForecastProduct(
        name: names[row] ?? "", commune: communeNames[row] ?? "", district: districts[row] ?? "",
        districtCode: district?.code ?? "", history: history)
    }.filter { !$0.history.events.isEmpty }.sorted { $0.code < $1.code }
  }
}

extension Question {
  /// Further ahead the forecast would be of products that are not registered yet.
  static let mostMonthsAhead = 36

  func includes(_ product: ForecastProduct) -> Bool {
    districtCode == nil || product.districtCode == districtCode
  }
}
