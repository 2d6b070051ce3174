import NTMKit

/// A row of `people`.
struct Person {
  var code: String
  var name: String
  var sex: String?
  var role: String?
  var level: String?
  var communeCode: String?
  var commune: String?
  var seat: Seat
  /// false: known only from attendance.
  var isListed: Bool
  /// nil: nobody says.
  var isWoman: Bool? { sex.map { $0 == "female" } }

  /// Ought to belong to a commune and does not.
  var lacksCommune: Bool { communeCode == nil && (level == "commune" || level == "village") }

  /// All listed people, by code.
  static func all(_ table: Table, _ places: Places) throws -> [Person] {
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let sexes = try table.texts("sex")
    let roles = try table.texts("role")
    let levels = try table.texts("cadre_level")
    let communeCodes = try table.texts("commune_code")
    let communes = try table.texts("commune")
    let districts = try table.texts("district")
    var seats: [String: Seat] = [:]
    return codes.indices.map { row in
      let own = communeCodes[row].map { code in
        if let seat = seats[code] { return seat }
        let seat = places.seat(ofCommune: code)
        seats[code] = seat
        return seat
      }
      let named = places.seat(named: districts[row]) ?? (levels[row] == "province" ? .province : .unknown)
      return Person(
        code: codes[row] ?? "", name: names[row] ?? "", sex: sexes[row], role: roles[row], level: levels[row],
        communeCode: communeCodes[row], commune: communes[row],
        seat: own.flatMap { $0 == .unknown ? nil : $0 } ?? named,
        isListed: true)
    }.sorted { $0.code < $1.code }
  }
}
