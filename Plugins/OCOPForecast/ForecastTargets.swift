import NTMKit

/// The plan's targets for products recognised in the year of the deadline, each for the group that it is set for.
struct ForecastTargets {
  /// For all that is asked about.
  private(set) var total: Int?
  /// By district; only where the whole province is asked about.
  private(set) var byDistrict: [String: Int] = [:]
  /// The least that the plan wants the council of each district to evaluate: not the same as recognition.
  private(set) var evaluatedPerDistrict: Int?

  /// National dossiers to be filed in the year, by the products asked about.
  private(set) var dossiers: Int?
  /// Whether there are targets of provinces and none of all of them together.
  private(set) var areOfSomeProvinces = false

  /// - Parameters:
  ///   - provinces: the codes of those that products asked about are of.
  ///   - given: takes the place of the plan's target for all that is asked about.
  init(
    _ table: Table, _ question: Question, _ directory: UnitDirectory, provinces: Set<String>, given: Int?
  ) throws {
    let rows = try Self.rows(of: table, in: question.deadline.year)
    evaluatedPerDistrict = rows.first { $0.measure == .productsEvaluated && $0.kind == .floor }?.target
    let ofDossiers = rows.filter { $0.measure == .nationalDossiers && $0.kind == .count }
    dossiers =
      question.districtCode.map { code in ofDossiers.first { $0.unit == code }?.target }
      ?? Self.whole(ofDossiers, of: provinces, directory)
    // The plan counts three and four stars together.
    let isWhole = question.stars == Set(States.stars)
    let counted = isWhole ? rows.filter { $0.measure == .products } : []
    func target(of unit: String) -> Int? {
      counted.first { $0.kind == .count && $0.unit == unit }?.target
        ?? counted.first { $0.kind == .floor }?.target
    }
    if let district = question.districtCode {
      total = given ?? target(of: district)
      return
    }
    total = given ?? Self.whole(counted.filter { $0.kind == .count }, of: provinces, directory)
    areOfSomeProvinces =
      total == nil && provinces.count > 1
      && counted.contains { $0.kind == .count && $0.unit.map(provinces.contains) ?? false }
    for unit in directory.units where unit.level == .district { byDistrict[unit.code] = target(of: unit.code) }
  }

  /// What is wanted of all: a target that names no unit, else those of the provinces together, if each has one. Of a count of several
  /// provinces the target of one says nothing.
  private static func whole(_ counts: [Row], of provinces: Set<String>, _ directory: UnitDirectory) -> Int? {
    let ofProvinces = counts.filter { $0.unit.map { directory[$0]?.level == .province } ?? false }
    if provinces.count <= 1 {
      return counts.first { row in row.unit == nil || ofProvinces.contains { $0.id == row.id } }?.target
    }
    if let target = counts.first(where: { $0.unit == nil })?.target { return target }
    let targets = provinces.map { code in ofProvinces.first { $0.unit == code }?.target }
    let known = targets.compactMap(\.self)
    return known.count == provinces.count ? known.reduce(0, +) : nil
  }

  private struct Row {
    var id: String
    var kind: PlanTarget.Kind
    var measure: PlanTarget.Measure
    var unit: String?
    var target: Int
  }

  /// The committed ones of a year, by id.
  private static func rows(of table: Table, in year: Int) throws -> [Row] {
    let ids = try table.texts("id")
    let kinds = try table.texts("kind")
    let tiers = try table.texts("tier")
    let measures = try table.texts("measure")
    let units = try table.texts("unit_code")
    let values = try table.numbers("target")
    let due = try table.dates("due")
    let rows = ids.indices.compactMap { row -> Row? in
      guard tiers[row] == PlanTarget.Tier.committed.rawValue, due[row]?.year ?? year == year,
        let kind = kinds[row].flatMap(PlanTarget.Kind.init),
        let measure = measures[row].flatMap(PlanTarget.Measure.init), let value = values[row],
        let target = Int(exactly: value.rounded(.up))
      else { return nil }
      return Row(id: ids[row] ?? "", kind: kind, measure: measure, unit: units[row], target: target)
    }
    return rows.sorted { $0.id < $1.id }
  }
}
