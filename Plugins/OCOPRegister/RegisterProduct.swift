import NTMKit

/// A product with where it stands on the day of the report and what happened to it in the year.
struct RegisterProduct {
  var code: String
  var name: String
  var owner: String?
  var ownerType: String?
  var communeCode: String
  var commune: String
  /// As the table `products` calls it; empty where the commune lies in none.
  var district: String
  var districtCode: String?
  var group: String?
  /// Up to the day.
  var history: OCOPHistory
  var standing: OCOPHistory.Standing
  /// Valid ones, oldest first.
  var recognitions: [OCOPRecognition]
  /// At three or four stars in the year, the last.
  var recognisedInYear: OCOPRecognition?
  /// Given three or four stars by the first level's council in the year.
  var isEvaluatedInYear: Bool
  /// When the certificate it holds was published.
  var publishedOn: CalendarDate?

  /// The ranks that a plan's targets speak of.
  private static let plannedStars = 3...4

  /// - Parameters:
  ///   - history: up to the day.
  ///   - year: up to the day.
  init(_ row: ProductRow, _ history: OCOPHistory, districtCode: String?, in year: ClosedRange<CalendarDate>) {
    code = row.code
    name = row.name
    owner = row.owner
    ownerType = row.ownerType
    communeCode = row.communeCode
    commune = row.commune
    district = row.district
    group = row.group
    self.districtCode = districtCode
    self.history = history
    standing = history.standing(on: year.upperBound)
    recognitions = history.recognitions
    recognisedInYear = history.recognition(stars: Self.plannedStars, within: year)
    isEvaluatedInYear = history.isEvaluated(stars: Self.plannedStars, within: year)
    publishedOn = history.publishedOn
  }

  /// It holds a certificate in force.
  var isInForce: Bool { standing.state == .recognised }

  /// The day on which it was first filed again after the certificate it holds, for re-evaluation or a higher rank.
  func refiledOn(_ stages: Set<String> = ["re_evaluation", "upgrade"]) -> CalendarDate? {
    guard let decided = standing.decisionDate else { return nil }
    return history.events.first { $0.date > decided && stages.contains($0.stage) }?.date
  }

  /// When the first level's council first gave it three or four stars within some days.
  func evaluatedOn(within days: ClosedRange<CalendarDate>) -> CalendarDate? {
    history.evaluation(stars: Self.plannedStars, within: days)?.date
  }

  /// The stars it had before the certificate that a recognition gave; nil when that was its first.
  func stars(before recognition: OCOPRecognition) -> Int? {
    recognitions.last { $0.date < recognition.date }?.stars
  }

  /// A certificate in force whose result nobody has published.
  var awaitsPublication: Bool { isInForce && publishedOn == nil }
}

/// A row of the table `products` as far as it says who and where.
struct ProductRow {
  var code: String
  var name: String
  var owner: String?
  var ownerType: String?
  var communeCode: String
  var commune: String
  var district: String
  var group: String?

  static func rows(of table: Table) throws -> [ProductRow] {
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let owners = try table.texts("owner")
    let ownerTypes = try table.texts("owner_type")
    let communeCodes = try table.texts("commune_code")
    let communes = try table.texts("commune")
    let districts = try table.texts("district")
    let groups = try table.texts("group")
    return codes.indices.compactMap { row in
      guard let code = codes[row] else { return nil }
      return ProductRow(
        code: code, name: names[row] ?? "", owner: owners[row], ownerType: ownerTypes[row],
        communeCode: communeCodes[row] ?? "", commune: communes[row] ?? "", district: districts[row] ?? "",
        group: groups[row])
    }
  }
}
