import NTMKit

struct PlanCommune {
  var code: String
  var name: String
  var district: String
  var districtCode: String
}

/// The communes of the programme judged by one set in one period.
struct Standings {
  struct Standing {
    var met: Int
    var missing: Int
    var missingCriteria: [String]
    var status: String
    var hasResults: Bool
    var meetsAll: Bool { hasResults && missing == 0 && met > 0 }
  }

  let setCode: String?
  /// How many criteria the set has.
  let total: Int
  let communes: [PlanCommune]
  let provinces: [String]
  private var byCommune: [String: Standing] = [:]

  /// - Parameter setCode: nil: the set that judges the period at the base level.
  init(_ context: ReportContext, period: Period?, setCode: String?) throws {
    var scope = context.scope(of: period)
    scope.criteriaSet = setCode
    let table = try context.table("communes", in: scope)
    let lacking = try Self.missingCriteria(context.table("criteria", in: scope))
    let codes = try table.texts("code").map { $0 ?? "" }
    let names = try table.texts("name")
    let districts = try table.texts("district")
    let districtCodes = try table.texts("district_code")
    let met = try table.integers("met")
    let missing = try table.integers("missing")
    let notAssessed = try table.integers("not_assessed")
    let totals = try table.integers("total")
    let statuses = try table.texts("status")
    self.setCode = try table.texts("set").compactMap { $0 }.first
    provinces = try table.texts("province").compactMap { $0 }.filter { !$0.isEmpty }
    total = totals.compactMap { $0 }.max() ?? 0
    for (row, code) in codes.enumerated() {
      byCommune[code] = Standing(
        met: met[row] ?? 0, missing: missing[row] ?? 0, missingCriteria: lacking[code] ?? [],
        status: statuses[row] ?? "below", hasResults: (notAssessed[row] ?? 0) < (totals[row] ?? 0))
    }
    communes = codes.indices.map { row in
      PlanCommune(
        code: codes[row], name: names[row] ?? "", district: districts[row] ?? "",
        districtCode: districtCodes[row] ?? "")
    }.sorted { $0.code < $1.code }
  }

  subscript(commune: String) -> Standing? { byCommune[commune] }

  /// nil when none of them has results.
  func meanMet(of communes: [PlanCommune]) -> Double? {
    let met = communes.compactMap { byCommune[$0.code] }.filter(\.hasResults).map { Double($0.met) }
    return met.isEmpty ? nil : met.reduce(0, +) / Double(met.count)
  }

  private static func missingCriteria(_ table: Table) throws -> [String: [String]] {
    let communes = try table.texts("commune_code")
    let criteria = try table.texts("criterion")
    let states = try table.texts("state")
    var lacking: [String: [String]] = [:]
    for row in communes.indices where states[row] == "not_met" || states[row] == "not_assessed" {
      if let commune = communes[row], let criterion = criteria[row] {
        lacking[commune, default: []].append(criterion)
      }
    }
    return lacking
  }
}

/// Decisions of recognition of the programme's communes.
struct Recognitions {
  private struct Decision {
    var level: Recognition.Level
    var date: CalendarDate
    var revokedOn: CalendarDate?

    func isInForce(on day: CalendarDate) -> Bool { date <= day && (revokedOn.map { day < $0 } ?? true) }
  }
  private var byCommune: [String: [Decision]] = [:]

  init(_ table: Table, among communes: Set<String>) throws {
    let codes = try table.texts("commune_code")
    let levels = try table.texts("level")
    let dates = try table.dates("decision_date")
    let revoked = try table.dates("revoked_on")
    for row in codes.indices {
      guard let code = codes[row], communes.contains(code),
        let level = levels[row].flatMap(Recognition.Level.init(rawValue:)),
        let date = dates[row]
      else { continue }
      byCommune[code, default: []].append(Decision(level: level, date: date, revokedOn: revoked[row]))
    }
  }

  /// The earliest decision in force on a day that is of a level or above; nil when the commune has none.
  func decision(
    of commune: String, atLeast level: Recognition.Level, on day: CalendarDate
  ) -> (level: Recognition.Level, date: CalendarDate)? {
    byCommune[commune, default: []].filter { $0.level >= level && $0.isInForce(on: day) }
      .min { ($0.date, $0.level) < ($1.date, $1.level) }.map { ($0.level, $0.date) }
  }

  func date(of commune: String, atLeast level: Recognition.Level, on day: CalendarDate) -> CalendarDate? {
    decision(of: commune, atLeast: level, on: day)?.date
  }

  func isRecognised(_ commune: String, atLeast level: Recognition.Level, on day: CalendarDate) -> Bool {
    date(of: commune, atLeast: level, on: day) != nil
  }
}
