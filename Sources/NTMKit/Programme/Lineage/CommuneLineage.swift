/// Makes the lineages of one commune's figures in one scope.
struct CommuneLineage {
  let view: DatasetView
  let commune: AdministrativeUnit
  let directory: UnitDirectory
  let period: Period?
  let evaluation: Evaluation?
  /// The commune's place among those of the grid.
  let unit: Int
  private let batches: [Int: Batch]
  private let entries: [ReportedEntry.Slot: [ReportedEntry]]
  private let places: [Int: FilePlaces]

  /// - Parameters:
  ///   - view: of a scope without another geography.
  ///   - period: instead of the scope's.
  /// - Throws: `why.not-in-programme`, `dataset.no-data`, and what choosing the criteria set throws.
  init(_ view: DatasetView, code: String, period asked: Period? = nil) throws {
    self.view = view
    directory = try view.directory()
    let communes = try view.communes()
    guard let unit = communes.firstIndex(where: { $0.code == code }) else {
      throw Diagnostic(
        "why.not-in-programme", kind: .data,
        message: LineageStrings.notInProgramme(directory[code].map(directory.label) ?? code))
    }
    self.unit = unit
    commune = communes[unit]
    period = try asked ?? view.period()
    evaluation = try period.flatMap { try view.evaluation(of: $0) }
    batches = Dictionary(try view.source.batches().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let own = try Self.submissions(of: code, in: evaluation, view, batches)
    let reported = evaluation.map { $0.grid.correspondence?.from ?? $0.grid.set }
    entries = ReportedEntry.bySlot(own, slots: reported?.slots ?? [], batches: Array(batches.values))
    var places: [Int: FilePlaces] = [:]
    for batch in Set(own.map(\.batch)) { places[batch] = try view.source.filePlaces(ofBatch: batch) }
    self.places = places
  }

  /// All that the commune reported for the period and set, or for the one that its values come from, by the scope's day; what
  /// was taken back too.
  private static func submissions(
    of code: String, in evaluation: Evaluation?, _ view: DatasetView, _ batches: [Int: Batch]
  ) throws -> [StoredSubmission] {
    guard let grid = evaluation?.grid else { return [] }
    let set = grid.correspondence?.from ?? grid.set
    return try view.source.everySubmission(of: code).filter { stored in
      stored.submission.period == grid.period && stored.submission.setCode == set.code
        && (view.scope.asof.map { day in (batches[stored.batch]?.receivedOn).map { $0 <= day } ?? false } ?? true)
    }
  }

  var subject: Lineage.Subject { Lineage.Subject(code: commune.code, name: commune.name, period: period) }
  var hasReported: Bool { evaluation?.grid.hasSubmission[unit] ?? false }

  /// What the commune is called in titles: `xã Phú Hữu (Châu Thành)`.
  var title: String {
    let district = directory.districtName(of: commune)
    return district.isEmpty ? commune.fullName : "\(commune.fullName) (\(district))"
  }

  /// Everything below a figure, the figure on top.
  func lineage(of wanted: LineageSubject) throws -> Lineage {
    var tree: Lineage
    switch wanted {
    case .column(let name): tree = try column(name)
    case .criterion(let id):
      let position = evaluation?.grid.set.criteria.firstIndex { $0.id == id } ?? 0
      tree = try criterion(position, folds: false)
    case .indicator(let id):
      let position = evaluation?.grid.set.indicators.firstIndex { $0.id == id } ?? 0
      tree = try indicator(position)
    }
    tree.subject = subject
    return tree
  }

  // MARK: Places

  /// Where a record was imported; nil where that is not kept.
  func source(of record: RecordReference) throws -> Lineage.Source? {
    guard let place = try view.source.place(of: record, asof: view.scope.asof), let batch = batches[place.batch] else {
      return nil
    }
    return Lineage.Source(batch, row: place.row)
  }

  /// What was reported for a slot: the value that counts, those before it, those taken back. Where values come from another
  /// set, the item they come from stands above them.
  func reports(slot: Int) -> [Lineage] {
    guard let grid = evaluation?.grid else { return [] }
    let key = grid.set.slots[slot]
    guard let correspondence = grid.correspondence else { return reports(key) }
    guard let match = correspondence.matches[key] else { return [] }
    return [
      Lineage(
        .record, id: "set_correspondence",
        CorrespondenceStrings.origin(match, of: match.slot, in: correspondence.from), confidence: match.confidence,
        children: reports(match.slot))
    ]
  }

  /// What a value says besides its number: the judgement, and the number that the file has in a unit of its own.
  private func term(of entry: ReportedEntry, slot: String) -> LocalizedText? {
    let words = LineageStrings.words(entry.value)
    guard let number = entry.value.number,
      let conversion = places[entry.batch.id]?.layout?.conversions?[entry.setCode]?[slot]
    else { return words }
    return LocalizedText.list(
      [words, LineageStrings.inFile(conversion.stated(number), conversion.unit)].compactMap(\.self))
  }

  private func reports(_ key: ReportedEntry.Slot) -> [Lineage] {
    let all = entries[key] ?? []
    func node(_ entry: ReportedEntry, _ kind: Lineage.Kind, _ label: LocalizedText) -> Lineage {
      Lineage(
        kind, label, value: Value(entry.value.number), term: term(of: entry, slot: key),
        attested: entry.value.attested,
        source: Lineage.Source(entry.batch, row: entry.line, slot: key, places: places[entry.batch.id]))
    }
    let counting = all.filter { $0.state == .inForce }.map { entry in
      entry.batch.isAssumed
        ? node(entry, .assumed, LineageStrings.assumed) : node(entry, .reported, LineageStrings.reported)
    }
    let earlier = all.filter { $0.state == .superseded }.reversed().map {
      node($0, .superseded, LineageStrings.earlier)
    }
    let withdrawn = all.filter { $0.state == .withdrawn }.map { entry in
      node(entry, .withdrawn, LineageStrings.withdrawn(entry.batch.withdrawnOn))
    }
    var older = earlier.dropFirst().map { $0 }
    if older.count > 1 {
      older = [Lineage(.group, LineageStrings.older(older.count), isFolded: true, children: older)]
    }
    return counting + earlier.prefix(1) + older + withdrawn
  }
}

extension ReportedEntry {
  /// The name of a slot: `17.5`, `c:17`.
  typealias Slot = String

  /// The entries of one unit, period and set, by slot.
  static func bySlot(_ submissions: [StoredSubmission], slots: [Slot], batches: [Batch]) -> [Slot: [ReportedEntry]] {
    guard let set = submissions.first?.submission.setCode else { return [:] }
    var found: [Slot: [ReportedEntry]] = [:]
    for (index, slot) in slots.enumerated() {
      let entries = [ReportedEntry](submissions, slots: [set: index], batches: batches)
      if !entries.isEmpty { found[slot] = entries }
    }
    return found
  }
}

extension Dataset {
  /// Where a figure of one commune comes from.
  ///
  /// - Parameter commune: its code, as the scope's geography has it.
  /// - Throws: `why.not-in-programme`, `dataset.no-data`, and what choosing the criteria set throws.
  /// - Cost: one run over all submissions.
  public func lineage(of wanted: LineageSubject, commune: String, in scope: DatasetScope) throws -> Lineage {
    try lineages(of: [wanted], commune: commune, in: scope)[0]
  }

  /// Where several figures of one commune come from, in the order asked for.
  ///
  /// - Throws, Cost: as `lineage(of:commune:in:)`.
  public func lineages(of wanted: [LineageSubject], commune: String, in scope: DatasetScope) throws -> [Lineage] {
    let (view, reported) = try lineageViews(in: scope)
    if let geography = try view.geography() {
      let figures = try MergedLineage(view, reported: reported, geography, code: commune)
      return try wanted.map { try figures.lineage(of: $0) }
    }
    let figures = try CommuneLineage(reported, code: commune)
    return try wanted.map { try figures.lineage(of: $0) }
  }

  /// The commune that a text names, and the set and period that judge it.
  ///
  /// - Returns: its code as the scope's geography has it, and what titles call it: `xã Phú Hữu (Châu Thành)`.
  /// - Throws: `unit.unknown`, `unit.ambiguous`, `why.other-geography`, `dataset.no-data`.
  public func lineageContext(
    of commune: String, in scope: DatasetScope
  ) throws -> (code: String, title: String, period: Period?, set: CriteriaSet?) {
    let (view, reported) = try lineageViews(in: scope)
    let period = try view.period()
    let set = try period.flatMap { try view.evaluation(of: $0) }?.grid.set
    if let geography = try view.geography() {
      let row = try view.shownCommunes().row(named: commune, in: geography)
      return (row.code, row.title, period, set)
    }
    let directory = try reported.directory()
    let unit = try directory.find(commune, level: .commune)
    let district = directory.districtName(of: unit)
    return (unit.code, district.isEmpty ? unit.fullName : "\(unit.fullName) (\(district))", period, set)
  }

  /// What the scope shows, and the same on the units that figures were reported for.
  private func lineageViews(in scope: DatasetScope) throws -> (shown: DatasetView, reported: DatasetView) {
    let dataset = try known(in: scope)
    var reported = scope.atItsClosing
    reported.geography = nil
    return (dataset.view(scope.atItsClosing), dataset.view(reported))
  }
}
