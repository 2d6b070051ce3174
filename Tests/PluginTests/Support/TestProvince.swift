import NTMKit

/// A small province made by hand: three districts, two of them called Long Mỹ, and what its communes reported.
struct TestProvince {
  var record = RecordedProgramme()
  var reportingDate = Self.day(2022, 9, 30)
  var scope = DatasetScope()

  static let base = "base"
  /// Six communes of three districts.
  static let communes: [(code: String, name: String, district: String)] = [
    ("10", "An Bình", "991"), ("11", "Đại Thành", "991"), ("12", "Bình An", "991"), ("20", "Tân Phú", "992"),
    ("21", "Vị Bình", "992"), ("30", "Xã 10", "993"),
  ]

  /// - Parameter criteria: how many criteria the base set has, each attested as a whole.
  init(criteria: Int = 19, communes: Int = 6) {
    record.units = [
      AdministrativeUnit(code: "99", name: "Thử", kind: "tỉnh", level: .province),
      AdministrativeUnit(code: "991", name: "Châu Thành", kind: "huyện", level: .district, parentCode: "99"),
      AdministrativeUnit(code: "992", name: "Long Mỹ", kind: "huyện", level: .district, parentCode: "99"),
      AdministrativeUnit(code: "993", name: "Long Mỹ", kind: "thị xã", level: .district, parentCode: "99"),
    ]
    for commune in Self.communes.prefix(communes) {
      record.units.append(
        AdministrativeUnit(
          code: commune.code, name: commune.name, kind: "xã", level: .commune, parentCode: commune.district))
      record.programmeCommunes.append(ProgrammeCommune(unitCode: commune.code))
    }
    addSet(Self.base, criteria: criteria, level: .ntm)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSince1970: 0)
  }
  static func quarter(_ number: Int, _ year: Int = 2022) -> Period {
    Period.quarter(number, of: year) ?? Period(packed: 0)
  }
  static let now = quarter(3)
  static let before = quarter(2)

  mutating func addSet(
    _ code: String, criteria: Int, level: Recognition.Level, from: Period = quarter(1, 2020), to: Period? = nil
  ) {
    let list = (1...criteria).map { number in
      Criterion(
        id: "\(number)", title: LocalizedText(vi: "Tiêu chí số \(number)", en: "Criterion \(number)"),
        indicators: [
          Indicator(
            id: "\(number).1", title: LocalizedText(vi: "Chỉ tiêu \(number).1", en: "Indicator \(number).1"),
            kind: .percentage, unit: .percent, comparison: .atLeast, confidence: .medium,
            thresholds: [Threshold(value: 50, confidence: number % 2 == 0 ? .low : .high)])
        ])
    }
    add(
      CriteriaSet(code: code, title: LocalizedText(vi: "Bộ \(code)", en: "Set \(code)"), criteria: list), level, from,
      to)
  }

  mutating func add(_ set: CriteriaSet, _ level: Recognition.Level, _ from: Period, _ to: Period? = nil) {
    record.criteriaSets.append(set)
    record.setAssignments.append(SetAssignment(setCode: set.code, level: level, from: from, to: to))
  }

  /// Reports a commune: all criteria met but those named.
  mutating func report(
    _ commune: String, _ period: Period = now, missing: [Int] = [], open: [Int] = [], notApplicable: [Int] = [],
    set: String = base, batch: Int = 1
  ) {
    guard let criteria = record.criteriaSets.first(where: { $0.code == set }) else { return }
    let values = criteria.slots.map { slot -> ReportedValue in
      guard slot.hasPrefix("c:"), let number = Int(slot.dropFirst(2)) else { return .none }
      if open.contains(number) { return .none }
      if notApplicable.contains(number) { return .notApplicable }
      return .attested(!missing.contains(number))
    }
    submit(commune, period, values, set: set, batch: batch)
  }

  /// Reports values by slot: `["3.1": .number(40)]`.
  mutating func report(
    _ commune: String, _ period: Period = now, values: [String: ReportedValue], set: String = base, batch: Int = 1
  ) {
    guard let criteria = record.criteriaSets.first(where: { $0.code == set }) else { return }
    submit(commune, period, criteria.slots.map { values[$0] ?? .none }, set: set, batch: batch)
  }

  private mutating func submit(
    _ commune: String, _ period: Period, _ values: [ReportedValue], set: String, batch: Int
  ) {
    record.submissions.append(
      StoredSubmission(
        batch: batch,
        submission: Submission(unitCode: commune, period: period, setCode: set, values: values, lines: [1])))
  }

  mutating func recognise(
    _ commune: String, _ level: Recognition.Level = .ntm, on date: CalendarDate = day(2020, 12, 1),
    revokedOn: CalendarDate? = nil
  ) {
    record.recognitions.append(
      Recognition(communeCode: commune, level: level, decisionDate: date, revokedOn: revokedOn))
  }

  mutating func plan(
    _ id: String, _ kind: PlanTarget.Kind, _ tier: PlanTarget.Tier = .committed, level: Recognition.Level? = .ntm,
    measure: PlanTarget.Measure = .recognised, unit: String? = nil, baseline: Double? = nil, target: Double = 1,
    denominator: Double? = nil, due: CalendarDate? = day(2022, 12, 31)
  ) {
    record.planTargets.append(
      PlanTarget(
        id: id, plan: "P1", kind: kind, tier: tier, measure: measure, level: level,
        title: LocalizedText(vi: "Chỉ tiêu \(id)", en: "Target \(id)"), unitCode: unit, baseline: baseline,
        target: target, denominator: denominator, due: due))
  }

  /// - Parameter tellsForecasts: whether documents tell what they forecast.
  func context(tellsForecasts: Bool = false) throws -> ReportContext {
    let dataset = Dataset(record)
    return ReportContext(
      source: dataset, scope: scope, revision: dataset.revision, reportingDate: reportingDate,
      vocabulary: try dataset.vocabulary(), periods: try dataset.periods(asof: scope.asof),
      tellsForecasts: tellsForecasts, reports: AnyReport.reports, outcomes: AnyReport.outcomes)
  }

  func make<R: ReportPlugin>(_ report: R.Type, _ arguments: [String] = []) throws -> ReportDocument {
    try R().makeReport(ParameterParser.parse(arguments, of: R.manifest.id), in: context())
  }
}
