import NTMKit

extension CriteriaForecastReport {
  /// Counts of communes at the end of the deadline's period, as the forecast itself counts them where they stand: a commune without
  /// results is where it was judged last.
  ///
  /// They are known once the period is closed, or nine in ten of the communes that had results within the year have some of it.
  public func outcomes(
    of questions: [ForecastQuestion], in context: ReportContext
  ) throws -> [ForecastQuestion: ForecastOutcome] {
    var states: [PeriodState.Key: PeriodState?] = [:]
    var outcomes: [ForecastQuestion: ForecastOutcome] = [:]
    for question in questions {
      guard let measure = Simulation.Measure.allCases.first(where: { $0.word == question.measure }),
        let period = question.period, let set = question.set
      else { continue }
      let key = PeriodState.Key(period: period, set: set)
      let state = try states[key] ?? PeriodState(key, context)
      states[key] = .some(state)
      outcomes[question] = state?.outcome(measure, districtCode: question.districtCode)
    }
    return outcomes
  }
}

/// Where the communes stood at the end of a period, judged by one set.
private struct PeriodState {
  struct Key: Hashable {
    var period: Period
    var set: String
  }

  /// What was judged; nil: something was reported, and nothing of it for the set.
  private let judged: Judged?
  private let isClosed: Bool

  private struct Judged {
    var communes: [ForecastCommune]
    /// As reported for the period; and with what was judged last in place of what was not.
    var reported: Judgements
    var completed: Judgements
  }

  /// nil: nothing was reported.
  init?(_ key: Key, _ context: ReportContext) throws {
    let scope = context.scope(of: key.period)
    guard let submissions = try context.ifKnown({ try context.table("submissions", in: scope) }),
      submissions.rowCount > 0
    else { return nil }
    isClosed = try context.isClosed(key.period.lastDay)
    judged = try submissions.texts("set").contains(key.set) ? Self.judged(key, context) : nil
  }

  private static func judged(_ key: Key, _ context: ReportContext) throws -> Judged? {
    func scope(_ period: Period) -> DatasetScope {
      var scope = context.scope(of: period)
      scope.criteriaSet = key.set
      return scope
    }
    let communes = try ForecastData.communes(context.table("communes", in: scope(key.period)))
    let places = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($0.element.code, $0.offset) })
    func judgements(_ period: Period) throws -> Judgements? {
      try ForecastData.judgements(period, in: scope(period), context, places)
    }
    let oldest = key.period.lastDay.adding(months: -12)
    let past = context.periods.filter {
      $0.kind == key.period.kind && $0 < key.period && $0.lastDay >= oldest
    }
    return try judgements(key.period).map { reported in
      try Judged(
        communes: communes, reported: reported, completed: reported.completed(from: past.compactMap(judgements)))
    }
  }

  /// nil: too few have reported.
  func outcome(_ measure: Simulation.Measure, districtCode: String?) -> ForecastOutcome? {
    guard let judged else { return .incomparable }
    let counted = judged.communes.indices.filter { place in
      districtCode == nil || judged.communes[place].districtCode == districtCode
    }
    let expected = counted.count(where: judged.completed.hasResults)
    guard isClosed || Backtest.isReported(counted.count(where: judged.reported.hasResults), of: expected) else {
      return nil
    }
    return .count(
      counted.count { place in
        switch measure {
        case .allMet: judged.completed.meetsAll(place)
        case .reached: judged.completed.meetsAll(place) || judged.communes[place].isRecognised
        case .recognised: judged.communes[place].isRecognised
        }
      })
  }
}
