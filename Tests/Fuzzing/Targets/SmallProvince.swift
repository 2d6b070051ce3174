import NTMKit

/// Two districts with three communes and a set of two criteria: enough for rows of files to be taken.
enum SmallProvince {
  static let context = ImportContext(
    units: units, criteriaSets: [set],
    setAssignments: SetAssignment.from2021)
  /// Folded, as encodings are told apart by.
  static let names: Set<String> = ["hau giang", "chau thanh", "long my", "phu huu", "phu tan", "tan phu"]

  private static let units = UnitDirectory([
    AdministrativeUnit(code: "93", name: "Hậu Giang", kind: "tỉnh", level: .province),
    AdministrativeUnit(code: "933", name: "Châu Thành", kind: "huyện", level: .district, parentCode: "93"),
    AdministrativeUnit(code: "937", name: "Long Mỹ", kind: "thị xã", level: .district, parentCode: "93"),
    AdministrativeUnit(code: "31378", name: "Phú Hữu", kind: "xã", level: .commune, parentCode: "933"),
    AdministrativeUnit(code: "31379", name: "Phú Tân", kind: "xã", level: .commune, parentCode: "933"),
    AdministrativeUnit(code: "31481", name: "Tân Phú", kind: "xã", level: .commune, parentCode: "937"),
  ])

  private static let set = CriteriaSet(
    code: "2021-2025", title: LocalizedText(verbatim: "2021-2025"),
    criteria: [
      Criterion(
        id: "1", title: LocalizedText(verbatim: "Quy hoạch"),
        indicators: [indicator("1.1", .attested), indicator("1.2", .percentage, 0...100)]),
      Criterion(id: "2", title: LocalizedText(verbatim: "Giao thông"), indicators: [indicator("2.1", .money)]),
    ])

  private static func indicator(
    _ id: String, _ kind: Indicator.Kind, _ range: ClosedRange<Double>? = nil
  ) -> Indicator {
    Indicator(
      id: id, title: LocalizedText(verbatim: id), kind: kind, comparison: kind == .attested ? .attested : .atLeast,
      confidence: .high, plausibleRange: range)
  }
}

extension SetAssignment {
  fileprivate static let from2021: [SetAssignment] =
    Period(.year, year: 2021).map { [SetAssignment(setCode: "2021-2025", level: .ntm, from: $0)] } ?? []
}
