import NTMKit

/// The numbers that communes reported for one period.
struct ReportedValues {
  struct Number {
    var commune: Int
    var indicator: String
    var number: Double
    var unit: MeasureUnit?
    var file: String?
    var row: Int?
  }

  struct Commune {
    var code: String
    var name: String
    var district: String
    /// Where its numbers stand in `numbers`.
    var numbers: [Int] = []
  }

  let period: Period
  let set: String?
  private(set) var communes: [Commune] = []
  /// Commune by commune, in the order of indicators.
  private(set) var numbers: [Number] = []

  /// nil for a period without data.
  init?(_ context: CheckContext, _ period: Period) throws {
    guard let table = try context.standings("assessments", at: period) else { return nil }
    self.period = period
    set = try table.texts("set").first ?? nil
    let codes = try table.texts("commune_code")
    let names = try table.texts("commune")
    let districts = try table.texts("district")
    let indicators = try table.texts("indicator")
    let units = try table.texts("unit")
    let files = try table.texts("file")
    let rows = try table.integers("row")
    var places: [String: Int] = [:]
    for (row, value) in try table.numbers("value").enumerated() {
      guard let value else { continue }
      let code = codes[row] ?? names[row] ?? ""
      let place = places[code] ?? communes.count
      if place == communes.count {
        places[code] = place
        communes.append(Commune(code: code, name: names[row] ?? "", district: districts[row] ?? ""))
      }
      communes[place].numbers.append(numbers.count)
      numbers.append(
        Number(
          commune: place, indicator: indicators[row] ?? "", number: value,
          unit: units[row].map { MeasureUnit(rawValue: $0) },
          file: files[row], row: rows[row]))
    }
  }

  /// The numbers of a commune by indicator.
  func byIndicator(_ commune: Commune) -> [String: Double] {
    Dictionary(commune.numbers.map { (numbers[$0].indicator, numbers[$0].number) }, uniquingKeysWith: { $1 })
  }

  func finding(_ message: LocalizedText, at number: Number) -> CheckFinding {
    let commune = communes[number.commune]
    return CheckFinding(
      message, period: period, district: commune.district, commune: commune.name, file: number.file, row: number.row,
      column: number.indicator)
  }

  func finding(_ message: LocalizedText, about commune: Commune) -> CheckFinding {
    let first = commune.numbers.first.map { numbers[$0] }
    return CheckFinding(
      message, period: period, district: commune.district, commune: commune.name, file: first?.file, row: first?.row)
  }
}
