/// One of the two looks at the communes that are compared.
struct CommuneSide {
  let period: Period
  let evaluation: Evaluation?
  /// By code, as the scope's geography has them.
  private let rows: [String: ShownCommunes.Row]

  /// - Throws: `dataset.no-data` and what choosing the criteria set throws.
  init(_ dataset: Dataset, _ scope: DatasetScope) throws {
    let view = try dataset.known(in: scope).view(scope.atItsClosing)
    guard let period = try view.period() else {
      throw Diagnostic(
        "dataset.no-data", kind: .data, message: LocalizedText(vi: "chưa có số liệu nào", en: "there are no data yet"))
    }
    self.period = period
    evaluation = try view.evaluation(of: period)
    rows = Dictionary(try view.shownCommunes().rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var codes: Set<String> { Set(rows.keys) }
  var setCode: String? { evaluation?.grid.set.code }
  var criteria: [String] { evaluation?.grid.set.criteria.map(\.id) ?? [] }

  func isInProgramme(_ code: String) -> Bool { rows[code] != nil }
  func row(_ code: String) -> ShownCommunes.Row? { rows[code] }

  /// The criteria met; nil where nothing was reported.
  func met(_ code: String) -> Int? {
    guard let row = rows[code], let evaluation, row.parts.contains(where: { evaluation.grid.hasSubmission[$0] }) else {
      return nil
    }
    return evaluation.tally(units: row.parts).met
  }

  func state(_ code: String, _ criterion: String) -> CriterionState {
    guard let row = rows[code], let evaluation, let position = criteria.firstIndex(of: criterion) else {
      return .notAssessed
    }
    let units = evaluation.grid.unitCodes.count
    return CriterionState.combined(row.parts.lazy.map { evaluation.states[position * units + $0] })
  }

  /// Where the values behind a criterion come from: batch and line of each, its own and its indicators'.
  func origins(_ code: String, _ criterion: String) -> [[Int32]] {
    guard let row = rows[code], let evaluation, let position = criteria.firstIndex(of: criterion) else { return [] }
    let grid = evaluation.grid
    let first = grid.set.criteria[..<position].reduce(0) { $0 + $1.indicators.count }
    let indicators = first..<(first + grid.set.criteria[position].indicators.count)
    let slots = [evaluation.criterionSlots[position]] + indicators.map { evaluation.indicatorSlots[$0] }
    return row.parts.flatMap { unit in
      slots.filter { $0 >= 0 }.map { slot in
        let cell = grid.cell(slot: slot, unit: unit)
        return [grid.batches[cell], grid.lines[cell]]
      }
    }
  }
}
