import Synchronization

/// The records of a source as one scope sees them: what the tables are made from.
final class DatasetView: Sendable {
  let source: any ProgrammeSource
  /// Where units and their changes are read for another geography: what is known today, whatever the scope's day or closing.
  let newest: any ProgrammeSource
  let scope: DatasetScope
  let kept = Mutex(Kept())
  private let evaluations: KeptEvaluations

  struct Kept {
    var directory: UnitDirectory?
    var communes: [AdministrativeUnit]?
    var standings: [Period: Evaluation] = [:]
    var places: UnitDirectory?
    var products: OCOPRegister?
    var ocopFindings: [OCOPFinding]?
    var geography: UnitGeography??
    var shown: ShownCommunes?
    var unitFindings: [UnitChangeFinding]?
  }

  /// - Parameter evaluations: those of the dataset whose view this is.
  init(
    _ source: any ProgrammeSource, newest: any ProgrammeSource, _ scope: DatasetScope, _ evaluations: KeptEvaluations
  ) {
    self.source = source
    self.newest = newest
    self.scope = scope
    self.evaluations = evaluations
  }

  // MARK: Records

  func criteriaSets() throws -> [CriteriaSet] { try source.criteriaSets(asof: scope.asof) }
  func setAssignments() throws -> [SetAssignment] { try source.setAssignments(asof: scope.asof) }
  func submitted() throws -> [(period: Period, setCode: String)] { try source.submittedPeriods(asof: scope.asof) }

  /// Units as they were on the last day of the scope's period; for a code without an entry for that day, its newest.
  func directory() throws -> UnitDirectory {
    if let directory = kept.withLock({ $0.directory }) { return directory }
    let directory = try directory(on: period()?.lastDay)
    kept.withLock { $0.directory = directory }
    return directory
  }

  /// Units as they were on a day; with nil, as they were last said to be.
  func directory(on day: CalendarDate?) throws -> UnitDirectory {
    UnitDirectory(try source.units(asof: scope.asof), on: day)
  }

  /// The programme's communes on the last day of the period, by code.
  func communes() throws -> [AdministrativeUnit] {
    if let communes = kept.withLock({ $0.communes }) { return communes }
    let directory = try directory()
    let day = try period()?.lastDay
    let list = try source.programmeCommunes(asof: scope.asof)
    let communes: [AdministrativeUnit]
    if list.isEmpty {
      let all = directory.currentUnits.filter { $0.level == .commune }
      let kinds = Set(all.map(\.kind)).filter { VietnameseFolding.fold($0) == "xa" }
      let rural = all.filter { kinds.contains($0.kind) }
      communes = rural.isEmpty ? all : rural
    } else {
      var seen: Set<String> = []
      communes = list.filter { entry in day.map { entry.isValid(on: $0) } ?? true }
        .filter { seen.insert($0.unitCode).inserted }.compactMap { directory[$0.unitCode] }
    }
    let sorted = communes.sorted { $0.code < $1.code }
    kept.withLock { $0.communes = sorted }
    return sorted
  }

  // MARK: Periods and sets

  /// The one period that tables about communes show: the scope's last one with data, else the newest with data.
  ///
  /// - Throws: `dataset.no-data` when the scope names a period and nothing was submitted for it.
  func period() throws -> Period? {
    let known = try submitted().map(\.period)
    guard let range = scope.period else { return known.max { ($0.lastDay, $0) < ($1.lastDay, $1) } }
    if known.contains(range.last) { return range.last }
    if let newest = known.filter({ range.contains($0) }).max(by: { ($0.lastDay, $0) < ($1.lastDay, $1) }) {
      return newest
    }
    if known.isEmpty { return range.last }
    throw noData(range, known)
  }

  /// All periods of the scope's range with data, oldest first; the single one otherwise.
  func periods() throws -> [Period] {
    guard let range = scope.period, !range.isSingle else { return try period().map { [$0] } ?? [] }
    let known = Set(try submitted().map(\.period)).filter { range.contains($0) }.sorted()
    return known.isEmpty ? try period().map { [$0] } ?? [] : known
  }

  private func noData(_ range: PeriodRange, _ known: [Period]) -> Diagnostic {
    let list = Set(known).sorted().map(\.description).joined(separator: ", ")
    let asof = scope.asof
    return Diagnostic(
      "dataset.no-data", kind: .data,
      message: asof.map {
        LocalizedText(
          vi: "đến ngày \($0) chưa có số liệu cho \(range)", en: "as of \($0) nothing had been submitted for \(range)")
      } ?? LocalizedText(vi: "chưa có số liệu cho \(range)", en: "nothing was submitted for \(range)"),
      hints: [LocalizedText(vi: "các kỳ có số liệu: \(list)", en: "periods with data: \(list)")])
  }

  /// The set that judges a period: the scope's own, the one assigned at level `ntm`, or the only one submitted for.
  ///
  /// - Throws: `dataset.unknown-set`, `dataset.no-set` when several could and none is assigned.
  func criteriaSet(for period: Period) throws -> CriteriaSet? {
    let sets = try criteriaSets()
    if let wanted = scope.criteriaSet {
      if let set = sets.first(where: { $0.code == wanted }) { return set }
      throw Self.unknownSet(wanted, sets.map(\.code))
    }
    let assigned = try setAssignments().last { $0.level == .ntm && $0.covers(period) }?.setCode
    if let assigned {
      if let set = sets.first(where: { $0.code == assigned }) { return set }
      throw Self.unknownSet(assigned, sets.map(\.code))
    }
    let used = Set(try submitted().filter { $0.period == period }.map(\.setCode))
    let candidates = used.isEmpty ? sets : sets.filter { used.contains($0.code) }
    if candidates.count <= 1 { return candidates.first }
    let list = candidates.map(\.code).joined(separator: ", ")
    throw Diagnostic(
      "dataset.no-set", kind: .data,
      message: LocalizedText(
        vi: "chưa định bộ tiêu chí nào đánh giá \(period)", en: "no criteria set is assigned to \(period)"),
      hints: [
        LocalizedText(
          vi: "nhập tệp gán bộ tiêu chí (set-assignments), hoặc chọn một: \(list)",
          en: "import a set-assignments file, or choose one: \(list)")
      ])
  }

  private static func unknownSet(_ code: String, _ known: [String]) -> Diagnostic {
    var hints: [LocalizedText] = []
    if let nearest = NearestName.nearest(to: code, among: known) {
      hints.append(LocalizedText(vi: "có phải “\(nearest)”?", en: "did you mean “\(nearest)”?"))
    }
    let list = known.joined(separator: ", ")
    hints.append(
      known.isEmpty
        ? LocalizedText(
          vi: "chưa có bộ tiêu chí nào: nhập tệp criteria-set", en: "there is none yet: import a criteria-set file")
        : LocalizedText(vi: "các bộ tiêu chí: \(list)", en: "criteria sets: \(list)"))
    return Diagnostic(
      "dataset.unknown-set",
      message: LocalizedText(vi: "không có bộ tiêu chí “\(code)”", en: "there is no criteria set “\(code)”"),
      hints: hints)
  }

  /// The level of recognition that a set is for, as assigned for the period, else for any; `ntm` where it is not assigned.
  func level(judgedBy setCode: String?, in period: Period) throws -> Recognition.Level {
    let ofSet = try setAssignments().filter { $0.setCode == setCode && $0.level != .none }
    return (ofSet.last { $0.covers(period) } ?? ofSet.last)?.level ?? .ntm
  }

  /// The programme's communes judged in a period; nil when there is no set to judge by.
  func evaluation(of period: Period) throws -> Evaluation? {
    if let evaluation = kept.withLock({ $0.standings[period] }) { return evaluation }
    let evaluation = try judged(in: period)
    kept.withLock { $0.standings[period] = evaluation }
    if let evaluation { evaluations.keep(evaluation, in: scope) }
    return evaluation
  }

  /// As `evaluation(of:)`, but not kept where it was not asked for before.
  func judged(in period: Period) throws -> Evaluation? {
    if let evaluation = kept.withLock({ $0.standings[period] }) { return evaluation }
    guard let set = try criteriaSet(for: period) else { return nil }
    let communes = try communes()
    let directory = try directory()
    let codes = communes.map(\.code)
    let regions = communes.map { directory.region(of: $0) }
    if let kept = evaluations.evaluation(of: codes, regions, by: set.code, period, in: scope) { return kept }
    let grid = try grid(of: set, in: period, unitCodes: codes)
    return Evaluation(grid, regions: regions, year: scope.thresholdYear)
  }

  /// The newest period with data before another, of its kind.
  func period(before period: Period) throws -> Period? {
    try submitted().map(\.period).filter { $0.kind == period.kind && $0 < period }.max()
  }

  /// The communes judged in the period before, where that can be compared: by values reported for the set in both, or carried
  /// over from another in both.
  func evaluation(before period: Period) throws -> Evaluation? {
    guard let earlier = try self.period(before: period), let before = try evaluation(of: earlier) else { return nil }
    let isCarried = try evaluation(of: period)?.grid.correspondence != nil
    return isCarried == (before.grid.correspondence != nil) ? before : nil
  }

  // MARK: What readers should know

  func remarks() throws -> [LocalizedText] {
    var remarks: [LocalizedText] = []
    if try source.programmeCommunes(asof: scope.asof).isEmpty, try !communes().isEmpty {
      let count = try communes().count
      remarks.append(
        LocalizedText(
          vi: "chưa nhập danh sách xã của chương trình: tính mọi đơn vị loại xã (\(count))",
          en: "no list of the programme's communes was imported: all units of kind xã are counted (\(count))"))
    }
    if scope.criteriaSet == nil, let period = try period(), let set = try criteriaSet(for: period),
      try !setAssignments().contains(where: { $0.level == .ntm && $0.covers(period) })
    {
      remarks.append(
        LocalizedText(
          vi: "chưa gán bộ tiêu chí cho \(period): dùng bộ duy nhất có số liệu, \(set.code)",
          en: "no criteria set is assigned to \(period): judged by the only one there is, \(set.code)"))
    }
    return try remarks + correspondenceRemarks() + geographyRemarks()
  }
}
