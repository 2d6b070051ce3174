import NTMKit
import Statistics

/// A commune of the programme, as it stands.
struct ForecastCommune: Sendable {
  var code: String
  var name: String
  var district: String
  var districtCode: String
  var status: String
  var isRecognised: Bool { status == "recognised" || status == "fallen_back" }
}

/// What the report is made from, read once: communes by code, periods oldest first.
struct ForecastData {
  let context: ReportContext
  let vocabulary: Vocabulary
  let communes: [ForecastCommune]
  /// The periods up to the one asked about that something was reported for: what is learned from. No assumption changes it.
  let history: [Judgements]
  /// Where the communes stand: each criterion as it was judged last, within a year; nil: nothing is known of the period.
  let now: Judgements?
  /// As reported for the period, and nothing else.
  private let newest: Judgements?
  let decided: [CalendarDate?]
  let level: Recognition.Level
  let setTitle: LocalizedText?
  let place: String?
  let districtCode: String?
  /// The period that the data are of; nil: there are none.
  let period: Period?
  let deadline: CalendarDate?
  /// Steps from the period to that of the deadline; 0 or fewer: it has passed.
  let steps: Int
  let targets: ForecastTargets
  let seed: Int
  private let places: [String: Int]

  static let mostMonthsAhead = 36
  /// A forecast of an earlier period is made from what had been received so many days after its end.
  static let daysToReport = 31
  private static let usualSteps = 4

  init(_ context: ReportContext, _ parameters: CriteriaForecastReport.Parameters) throws {
    self.context = context
    vocabulary = context.vocabulary
    seed = parameters.seed
    let period = context.period
    self.period = period
    let scope = context.scope(of: period)
    let directory = try context.unitDirectory(in: scope)
    let district = try parameters.district.map { try directory.find($0, level: .district) }
    districtCode = district?.code
    let provinces = directory.currentUnits.filter { $0.level == .province }
    place = district.map(directory.distinctName) ?? (provinces.count == 1 ? provinces.first?.name : nil)
    communes = try Self.communes(context.table("communes", in: scope))
    let places = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($0.element.code, $0.offset) })
    self.places = places

    let past = context.periods.filter { other in period.map { other.kind == $0.kind && other <= $0 } ?? false }.sorted()
    let known = try Self.judgements(past, asof: context.scope.asof, context, places)
    let newest =
      scope.overlay == nil ? known.last : try period.flatMap { try Self.judgements($0, in: scope, context, places) }
    now = newest?.period == period ? newest?.completed(from: known) : nil
    history = now == nil || known.last?.set != now?.set ? [] : known
    self.newest = newest
    let set = now?.set
    level = try Self.level(judgedBy: set, context.table("set_assignments", in: scope))
    var reportedScope = scope
    reportedScope.overlay = nil
    decided = try Self.decisions(
      context.table("recognitions", in: reportedScope), level, places, communes: communes.count)
    setTitle = try set.map(context.title(ofCriteriaSet:))

    // The plan is the same whatever was submitted for the period.
    let plan = try context.table("plan_targets", in: context.scope(of: nil))
    let deadline = try period.map { period in
      try parameters.by ?? ForecastTargets.due(plan, after: period.lastDay)
        ?? period.advanced(by: Self.usualSteps).lastDay
    }
    if let deadline, let period { try Self.check(deadline, on: period.lastDay) }
    self.deadline = deadline
    steps = Self.steps(from: period, to: deadline)
    let start = deadline.flatMap { CalendarDate(year: $0.year, month: 1, day: 1) }
    let before = zip(communes, decided).count { commune, date in
      guard let date, let start, district == nil || commune.districtCode == district?.code else { return false }
      return date < start
    }
    let ofProvinces = Set(
      Set(communes.map(\.districtCode)).compactMap { code in
        directory[code].flatMap { directory.ancestor(of: $0, at: .province) }?.code
      })
    targets = try ForecastTargets(
      plan, level, year: deadline?.year, district: district?.code, provinces: ofProvinces, directory, before: before)
  }

  /// The period that the deadline lies in.
  var target: Period? { period.map { $0.advanced(by: max(0, steps)) } }

  func isCounted(_ commune: ForecastCommune) -> Bool { districtCode == nil || commune.districtCode == districtCode }
  var isCounted: [Bool] { communes.map(isCounted) }

  func hasReported(_ commune: Int) -> Bool { newest?.hasResults(commune) ?? false }

  /// Criteria of communes with results for the period that were not judged in it and stand as they were judged last.
  var carried: Int {
    guard let now, let newest else { return 0 }
    return communes.indices.filter { isCounted(communes[$0]) && hasReported($0) }.reduce(0) { sum, place in
      sum + zip(newest.states(of: place), now.states(of: place)).count { $0 == .notAssessed && $1 != .notAssessed }
    }
  }

  /// That the data go beyond the day that the report speaks of; nil: they do not.
  var isAhead: LocalizedText? {
    guard let period, period.lastDay > context.reportingDate else { return nil }
    return Strings.dataAhead(period, context.reportingDate)
  }

  /// Which communes have no results for the period, and what stands in for them.
  var silent: [LocalizedText] {
    guard let now else { return [] }
    let silent = communes.indices.filter { isCounted(communes[$0]) && !hasReported($0) }
    return [true, false].compactMap { hasEarlier in
      let names = silent.filter { now.hasResults($0) == hasEarlier }.map { communes[$0].name }
      guard !names.isEmpty else { return nil }
      let most = 10
      let shown = names.prefix(most).joined(separator: ", ")
      return Strings.silent(
        names.count, names.count > most ? Strings.andMore(shown, names.count - most) : LocalizedText(verbatim: shown),
        hasEarlier: hasEarlier)
    }
  }

  /// What was known a month after the end of an earlier period, of that period and before.
  func origin(_ period: Period) throws -> Backtest.Origin? {
    let wanted = period.lastDay.adding(days: Self.daysToReport)
    let day = context.scope.asof.map { min($0, wanted) } ?? wanted
    let past = history.map(\.period).filter { $0 <= period }
    let known = try Self.judgements(past, asof: day, context, places)
    guard known.last?.period == period else {
      let decided = decided.map { $0.flatMap { $0 <= period.lastDay ? $0 : nil } }
      return Backtest.Origin(
        history: history.filter { $0.period <= period }, decided: decided, isAsKnownThen: false)
    }
    var scope = context.scope(of: period)
    scope.asof = day
    scope.overlay = nil
    let decisions = try Self.decisions(
      context.table("recognitions", in: scope), level, places, communes: communes.count)
    return Backtest.Origin(history: known, decided: decisions, isAsKnownThen: true)
  }

  /// What was reported, whatever is assumed.
  private static func judgements(
    _ periods: [Period], asof: CalendarDate?, _ context: ReportContext, _ places: [String: Int]
  ) throws -> [Judgements] {
    try periods.concurrentMap { period in
      var scope = context.scope(of: period)
      scope.asof = asof
      scope.overlay = nil
      return try judgements(period, in: scope, context, places)
    }.compactMap(\.self)
  }

  /// What a period was judged to be in a scope; nil: nothing was.
  static func judgements(
    _ period: Period, in scope: DatasetScope, _ context: ReportContext, _ places: [String: Int]
  ) throws -> Judgements? {
    let judged = try context.ifKnown { try context.table("criteria", in: scope) }.flatMap {
      try Judgements($0, of: period, places: places)
    }
    return judged.flatMap { judged in judged.states.contains { $0 != .notAssessed } ? judged : nil }
  }

  static func communes(_ table: Table) throws -> [ForecastCommune] {
    let codes = try table.texts("code", as: { $0 ?? "" })
    let names = try table.texts("name", as: { $0 ?? "" })
    let districts = try table.texts("district", as: { $0 ?? "" })
    let districtCodes = try table.texts("district_code", as: { $0 ?? "" })
    let statuses = try table.texts("status", as: { $0 ?? "below" })
    return codes.indices.map { row in
      ForecastCommune(
        code: codes[row], name: names[row], district: districts[row], districtCode: districtCodes[row],
        status: statuses[row])
    }.sorted { $0.code < $1.code }
  }

  private static func level(judgedBy set: String?, _ table: Table) throws -> Recognition.Level {
    let levels = try table.texts("level")
    let row = try table.texts("set").firstIndex { $0 == set }
    return row.flatMap { levels[$0] }.flatMap(Recognition.Level.init(rawValue:)) ?? .ntm
  }

  /// The day of the first decision that is not revoked, by commune.
  private static func decisions(
    _ table: Table, _ level: Recognition.Level, _ places: [String: Int], communes: Int
  ) throws -> [CalendarDate?] {
    var decided = [CalendarDate?](repeating: nil, count: communes)
    let codes = try table.texts("commune_code")
    let levels = try table.texts("level")
    let dates = try table.dates("decision_date")
    let revoked = try table.dates("revoked_on")
    for row in codes.indices {
      guard let place = codes[row].flatMap({ places[$0] }), let date = dates[row], revoked[row] == nil,
        let own = levels[row].flatMap(Recognition.Level.init(rawValue:)), own >= level
      else { continue }
      decided[place] = decided[place].map { min($0, date) } ?? date
    }
    return decided
  }

  private static func check(_ deadline: CalendarDate, on day: CalendarDate) throws(Diagnostic) {
    let last = day.adding(months: mostMonthsAhead)
    guard deadline > last else { return }
    throw Diagnostic(
      "criteria-forecast.deadline-too-far", message: Strings.deadlineTooFar(deadline, day),
      span: SourceSpan(source: "--by"), hints: [Strings.deadlineHint(last)])
  }

  private static func steps(from period: Period?, to deadline: CalendarDate?) -> Int {
    guard let period, let deadline, deadline > period.lastDay else { return 0 }
    var steps = 1
    while period.advanced(by: steps).lastDay < deadline { steps += 1 }
    return steps
  }
}
