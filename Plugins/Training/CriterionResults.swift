import NTMKit

/// The results of the report's period, by commune, in the order of the set.
struct CriterionResults {
  let set: String
  let criteria: [Gaps.Criterion]
  private let rows: [String: Int]
  private let cells: [CriterionState]

  /// nil when there are none.
  init?(_ context: ReportContext, _ data: TrainingData) throws {
    guard let period = context.period,
      let table = try context.results("criteria", in: context.scope(of: period)), table.rowCount > 0,
      let set = try table.texts("set").compactMap({ $0 }).first
    else { return nil }
    self.set = set
    criteria = try Self.criteria(table)
    let codes = data.communes.map(\.code)
    rows = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    let states = CriterionState.allCases
    let row = try table.column("commune_code").positions(in: codes)
    let column = try table.column("criterion").positions(in: criteria.map(\.id))
    let state = try table.column("state").positions(in: states.map(\.word))
    var cells = [CriterionState](repeating: .notAssessed, count: codes.count * criteria.count)
    for index in 0..<table.rowCount {
      guard let row = row[index], let column = column[index], let state = state[index] else { continue }
      cells[row * criteria.count + column] = states[state]
    }
    self.cells = cells
  }

  /// In the order of the criteria.
  func states(of commune: Places.Commune) -> ArraySlice<CriterionState>? {
    rows[commune.code].map { cells[($0 * criteria.count)..<(($0 + 1) * criteria.count)] }
  }

  /// In the order in which they first stand.
  private static func criteria(_ table: Table) throws -> [Gaps.Criterion] {
    let ids = try table.column("criterion")
    let titles = try table.column("title")
    return Grouping([ids], rowCount: table.rowCount).firstRows.map { row in
      Gaps.Criterion(id: ids[row].plainText, title: titles[row].plainText)
    }
  }
}
