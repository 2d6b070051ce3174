/// One of the two looks at the communes that are compared.
struct CommuneSide {
  let period: Period
  let directory: UnitDirectory
  let evaluation: Evaluation?
  private let places: [String: Int]

  /// - Throws: `dataset.no-data` and what choosing the criteria set throws.
  init(_ dataset: Dataset, _ scope: DatasetScope) throws {
    let view = try dataset.known(in: scope).view(scope.atItsClosing)
    guard let period = try view.period() else {
      throw Diagnostic(
        "dataset.no-data", kind: .data, message: LocalizedText(vi: "chưa có số liệu nào", en: "there are no data yet"))
    }
    self.period = period
    directory = try view.directory()
    evaluation = try view.evaluation(of: period)
    places = Dictionary(uniqueKeysWithValues: try view.communes().enumerated().map { ($1.code, $0) })
  }

  var codes: Set<String> { Set(places.keys) }
  var setCode: String? { evaluation?.grid.set.code }
  var criteria: [String] { evaluation?.grid.set.criteria.map(\.id) ?? [] }

  func isInProgramme(_ code: String) -> Bool { places[code] != nil }

  /// The criteria met; nil where nothing was reported.
  func met(_ code: String) -> Int? {
    guard let unit = places[code], let evaluation, evaluation.grid.hasSubmission[unit] else { return nil }
    return evaluation.tally(unit: unit).met
  }

  func state(_ code: String, _ criterion: String) -> CriterionState {
    guard let unit = places[code], let evaluation, let position = criteria.firstIndex(of: criterion) else {
      return .notAssessed
    }
    return evaluation.states[position * evaluation.grid.unitCodes.count + unit]
  }

  /// Where the values behind a criterion come from: batch and line of each, its own and its indicators'.
  func origins(_ code: String, _ criterion: String) -> [[Int32]] {
    guard let unit = places[code], let evaluation, let position = criteria.firstIndex(of: criterion) else { return [] }
    let grid = evaluation.grid
    let first = grid.set.criteria[..<position].reduce(0) { $0 + $1.indicators.count }
    let indicators = first..<(first + grid.set.criteria[position].indicators.count)
    let slots = [evaluation.criterionSlots[position]] + indicators.map { evaluation.indicatorSlots[$0] }
    return slots.filter { $0 >= 0 }.map { slot in
      let cell = grid.cell(slot: slot, unit: unit)
      return [grid.batches[cell], grid.lines[cell]]
    }
  }
}
