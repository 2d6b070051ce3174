import NTMKit

/// Where communes reported what they do not meet, for findings about what became of a commune.
struct UnmetPlaces {
  private struct Place {
    var file: String
    var row: Int?
    /// nil: the commune's first value, as what it does not meet was judged without one.
    var indicator: String?
  }
  private var places: [String: Place] = [:]

  init(_ context: CheckContext, _ period: Period) throws {
    guard let table = try context.standings("assessments", at: period) else { return }
    let files = try table.texts("file")
    let rows = try table.integers("row")
    let indicators = try table.texts("indicator")
    for (row, code) in try table.texts("commune_code").enumerated() {
      guard let code, let file = files[row], places[code]?.indicator == nil else { continue }
      let isUnmet = table[row, "met"] == .bool(false)
      guard isUnmet || places[code] == nil else { continue }
      places[code] = Place(file: file, row: rows[row], indicator: isUnmet ? indicators[row] : nil)
    }
  }

  /// A finding with the first place at which its commune reported what it does not meet.
  func placed(_ finding: CheckFinding, commune code: String?) -> CheckFinding {
    guard let place = code.flatMap({ places[$0] }) else { return finding }
    var finding = finding
    (finding.file, finding.row, finding.column) = (place.file, place.row, place.indicator)
    return finding
  }
}
