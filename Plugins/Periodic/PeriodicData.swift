import NTMKit

/// What the report is made from: the other reports on its period, and on the same period a year before.
struct PeriodicData {
  let context: ReportContext
  /// The one reported on; nil where nothing was ever submitted.
  let period: Period?
  let now: OtherReports
  /// Of the same period a year before.
  let yearBefore: OtherReports
  let communes: [CommuneRow]
  let communesBefore: [CommuneRow]
  /// Codes of the communes that meet all criteria of a level and have no decision for it; of levels without a set nothing is known.
  let awaiting: [Recognition.Level: Set<String>]
  let awaitingBefore: [Recognition.Level: Set<String>]
  /// The province; nil where there are several, or none.
  let place: String?
  let targets: PlanTargets
  /// The period a year before; nil where this one is not over: it is not compared with a whole one.
  let periodBefore: Period?
  /// Training of the period's year alone, for the appendix.
  let trainingOfYear: ReportDocument?
  let vocabulary: Vocabulary
  /// The criteria set that was asked for; nil: the base set of the period, as the report is sent.
  let set: AskedSet?

  /// - Throws: `periodic.one-period` for a range of several.
  init(_ context: ReportContext) throws {
    if let range = context.scope.period, !range.isSingle {
      throw Diagnostic("periodic.one-period", message: Strings.onePeriod(range), hints: [Strings.onePeriodHint(range)])
    }
    let period = context.scope.period?.last ?? context.period
    let here = period.map { context.at($0) } ?? context
    self.context = here
    self.period = period
    vocabulary = context.vocabulary
    let targets = try PlanTargets(here, year: period?.year)
    self.targets = targets
    set = try context.scope.criteriaSet.map { try AskedSet($0, here) }
    communes = try CommuneRow.all(here)
    periodBefore = period.flatMap { $0.lastDay <= context.reportingDate ? $0.yearBefore : nil }
    let then = periodBefore.map { context.at($0) }
    let before = try then.map { try CommuneRow.all($0) } ?? []
    // A plan and its tasks are of their own year: that of another is not reported on.
    let ofPeriod = OtherReports.ids.filter { $0 != "plan" || targets.plan != nil }.map { OtherReport($0, here) }
    let ofYear = period.map { [OtherReport("training", here, ["--year", String($0.year)])] } ?? []
    let ofBefore = then.map { then in ["training", "ocop", "gap", "funding"].map { OtherReport($0, then) } } ?? []
    // Each is made for itself: on all cores, the longest first.
    let made = try (ofPeriod + ofYear + ofBefore).concurrentMap { try $0.made() }
    now = OtherReports(zip(ofPeriod, made))
    trainingOfYear = ofYear.isEmpty ? nil : made[ofPeriod.count]
    yearBefore = OtherReports(zip(ofBefore, made.suffix(ofBefore.count)))
    communesBefore = before
    awaiting = try CommuneRow.awaiting(communes, here)
    awaitingBefore = try then.map { try CommuneRow.awaiting(before, $0) } ?? [:]
    let provinces = Set(communes.map(\.province)).subtracting([""])
    place = provinces.count == 1 ? provinces.first : nil
  }

  /// The report of tasks where any is due in the period's year: those of another plan are not reported on.
  var tasksOfYear: ReportDocument? {
    guard let year = period?.year, let due = try? now.tasks?.table("tasks")?.dates("due"),
      due.contains(where: { $0?.year == year })
    else { return nil }
    return now.tasks
  }

  /// The share of the period's year that is over on that day, 0…1.
  var yearPassed: Double? {
    guard let day, let period, let year = Period.year(period.year) else { return nil }
    let length = year.lastDay.daysSince1970 - year.firstDay.daysSince1970 + 1
    return min(Double(day.daysSince1970 - year.firstDay.daysSince1970 + 1) / Double(length), 1)
  }

  /// Whether another criteria set judged the communes a year before.
  var changesSet: Bool {
    let sets = [communes, communesBefore].map { Set($0.map(\.set)) }
    return !sets[1].isEmpty && sets[0] != sets[1]
  }

  /// Up to when the report tells: the end of its period, or the day of the data where the period is not over.
  var end: LocalizedText? {
    guard let period, let day else { return nil }
    if day == period.lastDay {
      return LocalizedText(vi: "hết \(period.formal)", en: "the end of \(period.formal)")
    }
    return LocalizedText(vi: "ngày \(day)", en: "\(day)")
  }

  /// That day where the period is not over yet: what the report says may still change.
  var dayOfUnfinished: CalendarDate? { day.flatMap { $0 == period?.lastDay ? nil : $0 } }

  /// The mean that the plan wants by the set that judges the communes.
  var plannedMean: Double? {
    targets.value("mean", "criteria_met", level: set.map { $0.level?.rawValue ?? "" } ?? "ntm")
  }

  /// The day up to which the report tells.
  var day: CalendarDate? { period.map { min($0.lastDay, max(context.reportingDate, $0.firstDay)) } }
}

extension Period {
  /// The same period a year before.
  var yearBefore: Period { advanced(by: -12 / kind.months) }

  /// As official texts write it: `quý III năm 2022`, `6 tháng đầu năm 2022`, `năm 2021`.
  var formal: LocalizedText {
    switch kind {
    case .quarter:
      LocalizedText(
        resolvedVietnamese: "quý \(["I", "II", "III", "IV"][number - 1]) năm \(year)",
        resolvedEnglish: "quarter \(["I", "II", "III", "IV"][number - 1]) of \(year)")
    case .month:
      LocalizedText(
        resolvedVietnamese: "tháng \(number) năm \(year)", resolvedEnglish: written(in: .en))
    case .half:
      LocalizedText(resolvedVietnamese: written(in: .vi), resolvedEnglish: "the \(written(in: .en))")
    case .year: LocalizedText(resolvedVietnamese: written(in: .vi), resolvedEnglish: written(in: .en))
    }
  }
}

/// A report that this one is built from.
private struct OtherReport: Sendable {
  let id: String
  private let context: ReportContext
  private let arguments: [String]

  init(_ id: String, _ context: ReportContext, _ arguments: [String] = []) {
    self.id = id
    self.context = context
    self.arguments = arguments
  }

  /// nil where the program has no such report, or it has no data for the period.
  func made() throws -> ReportDocument? { try context.ifKnown { try context.report(id, arguments) } ?? nil }
}

/// The documents that the report is built from; nil where the program has no such report or it has no data for the period.
struct OtherReports {
  /// The longest first.
  static let ids = ["training", "ocop", "gap", "plan", "funding", "tasks"]

  private let documents: [String: ReportDocument]

  fileprivate init(_ made: some Sequence<(OtherReport, ReportDocument?)>) {
    documents = Dictionary(made.compactMap { other, document in document.map { (other.id, $0) } }) { first, _ in first }
  }

  var gap: ReportDocument? { documents["gap"] }
  var plan: ReportDocument? { documents["plan"] }
  var ocop: ReportDocument? { documents["ocop"] }
  var training: ReportDocument? { documents["training"] }
  var tasks: ReportDocument? { documents["tasks"] }
  var funding: ReportDocument? { documents["funding"] }
}

/// A commune of the programme and what it holds.
struct CommuneRow {
  var code: String
  var name: String
  var district: String
  var districtCode: String
  var province: String
  var met: Int?
  var missing: Int
  var previousMet: Int?
  var level: String
  var status: String
  var target: String
  var set: String

  var meetsAll: Bool { met != nil && missing == 0 && (met ?? 0) > 0 }

  /// Whether it holds a level or a higher one.
  func holds(_ wanted: String) -> Bool {
    let order = ["none", "ntm", "advanced", "model"]
    return (order.firstIndex(of: level) ?? 0) >= (order.firstIndex(of: wanted) ?? 0)
  }

  /// By district and code; none where nothing was submitted for the period.
  ///
  /// - Parameter set: the criteria set that judges them; nil: the period's own.
  static func all(_ context: ReportContext, set: String? = nil) throws -> [CommuneRow] {
    var scope = context.scope(of: context.period)
    if let set { scope.criteriaSet = set }
    let known = try context.ifKnown { try context.table("communes", in: scope) }
    guard let table = known else { return [] }
    func texts(_ name: String) throws -> [String] { try table.texts(name) { $0 ?? "" } }
    let (codes, names, districts) = (try texts("code"), try texts("name"), try texts("district"))
    let (districtCodes, provinces, levels) = (try texts("district_code"), try texts("province"), try texts("level"))
    let (statuses, targets, sets) = (try texts("status"), try texts("target"), try texts("set"))
    let (met, missing) = (try table.integers("met"), try table.integers("missing"))
    let (notAssessed, totals) = (try table.integers("not_assessed"), try table.integers("total"))
    let previous = try table.integers("previous_met")
    return codes.indices.map { row in
      let hasResults = (notAssessed[row] ?? 0) < (totals[row] ?? 0)
      return CommuneRow(
        code: codes[row], name: names[row], district: districts[row], districtCode: districtCodes[row],
        province: provinces[row], met: hasResults ? met[row] : nil, missing: missing[row] ?? 0,
        previousMet: previous[row], level: levels[row], status: statuses[row], target: targets[row],
        set: sets[row])
    }.sorted { ($0.districtCode, $0.code) < ($1.districtCode, $1.code) }
  }
}

extension CommuneRow {
  /// Each level by its own set, whatever set was asked for.
  ///
  /// - Parameter communes: as that set judges them.
  static func awaiting(
    _ communes: [CommuneRow], _ context: ReportContext
  ) throws -> [Recognition.Level: Set<String>] {
    let communes = context.scope.criteriaSet == nil ? communes : try all(context.byOwnSets)
    let context = context.byOwnSets
    guard !communes.isEmpty else { return [:] }
    func codes(_ level: Recognition.Level, _ rows: [CommuneRow]) -> Set<String> {
      Set(rows.filter { $0.meetsAll && !$0.holds(level.rawValue) }.map(\.code))
    }
    var awaiting: [Recognition.Level: Set<String>] = [.ntm: codes(.ntm, communes)]
    for level in [Recognition.Level.advanced, .model] {
      guard let set = try set(of: level, context) else { continue }
      let rows = try all(context, set: set)
      if rows.contains(where: { $0.met != nil }) { awaiting[level] = codes(level, rows) }
    }
    return awaiting
  }

  /// The set that the context's period is judged by at a level.
  private static func set(of level: Recognition.Level, _ context: ReportContext) throws -> String? {
    guard let period = context.period else { return nil }
    let table = try context.table("set_assignments")
    let sets = try table.texts("set")
    let levels = try table.texts("level")
    let from = try table.periods("from_period")
    let to = try table.periods("to_period")
    return sets.indices.last { row in
      guard levels[row] == level.rawValue, let first = from[row] else { return false }
      return first.firstDay <= period.firstDay && (to[row].map { period.lastDay <= $0.lastDay } ?? true)
    }.flatMap { sets[$0] }
  }
}

/// A criteria set that was asked for in place of the base set.
struct AskedSet {
  let title: LocalizedText
  /// The level that it judges; nil where it is assigned to none.
  let level: Recognition.Level?

  init(_ code: String, _ context: ReportContext) throws {
    title = try context.title(ofCriteriaSet: code)
    let table = try context.table("set_assignments")
    let row = try table.texts("set").firstIndex(of: code)
    level = try row.flatMap { try table.texts("level")[$0] }.flatMap(Recognition.Level.init(rawValue:))
  }
}

/// What the year's plan wants of the province as a whole, committed targets only.
struct PlanTargets {
  /// Its number; nil where no plan is for the year.
  let plan: String?
  private let rows: [(kind: String, measure: String, level: String, target: Double)]

  init(_ context: ReportContext, year: Int?) throws {
    let table = try context.table("plan_targets")
    let plans = try table.texts("plan") { $0 ?? "" }
    let kinds = try table.texts("kind") { $0 ?? "" }
    let measures = try table.texts("measure") { $0 ?? "" }
    let levels = try table.texts("level") { $0 ?? "" }
    let tiers = try table.texts("tier") { $0 ?? "" }
    let values = try table.numbers("target")
    let due = try table.dates("due")
    let ofYear = plans.indices.filter { row in due[row] == nil || due[row]?.year == year }
    plan = ofYear.first.map { plans[$0] }
    rows = ofYear.filter { tiers[$0] == "committed" && kinds[$0] != "named" }.compactMap { row in
      values[row].map { (kinds[row], measures[row], levels[row], $0) }
    }
  }

  func value(_ kind: String, _ measure: String, level: String? = nil) -> Double? {
    rows.first { $0.kind == kind && $0.measure == measure && (level == nil || $0.level == level) }?.target
  }
}
