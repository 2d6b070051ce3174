import NTMKit

/// Where a person works, or who holds a course.
enum Seat: Hashable {
  /// By its code; a province on a geography without districts.
  case district(String)
  /// A name that no district has alone.
  case named(String)
  /// The province itself.
  case province
  case unknown
}

/// The programme's communes and the districts, as the report's period has them.
struct Places {
  struct Commune {
    var code: String
    var name: String
    var district: String
    var districtCode: String
    private let order: [UInt8]

    init(_ commune: CommuneList.Commune) {
      code = commune.code
      name = commune.name
      district = commune.district
      districtCode = commune.districtCode
      order =
        VietnameseCollation.key(district) + Array(districtCode.utf8) + [0] + VietnameseCollation.key(name)
        + Array(code.utf8)
    }

    /// By place: district and name as a dictionary has them, codes where these are the same.
    func isBefore(_ other: Commune) -> Bool { order.lexicographicallyPrecedes(other.order) }
  }

  let directory: UnitDirectory
  let units: ShownUnits
  /// By code.
  let communes: [Commune]
  /// The only province there is.
  let province: String?
  /// What a reader should know of the list of communes.
  let remarks: [LocalizedText]
  private let seats: [String: Seat]
  private let districtNames: [String: String]

  init(_ context: ReportContext, _ units: ShownUnits) throws {
    self.units = units
    directory = try context.unitDirectory()
    let areas = (units.isOther ? directory.currentUnits : directory.units).filter { $0.level != .commune }
    var names: [String: String] = [:]
    for unit in areas where unit.level == units.districtLevel { names[unit.code] = directory.distinctName(of: unit) }
    districtNames = names
    seats = Self.seats(areas, names)
    let list = try context.communeList()
    communes = (list?.communes ?? []).map(Commune.init).sorted { $0.code < $1.code }
    province = list.flatMap { $0.provinces.count == 1 ? $0.provinces.first : nil }
    remarks = list?.remarks ?? []
  }

  /// What tables mean by the name of a district or province; nil for a missing one.
  func seat(named name: String?) -> Seat? {
    guard let name, !name.isEmpty else { return nil }
    return seats[name] ?? .named(name)
  }

  /// The district that a commune lies in.
  func seat(ofCommune code: String) -> Seat {
    if let unit = units.shown(as: code) { return unit.districtCode.map { .district($0) } ?? .unknown }
    return directory[code].flatMap { directory.ancestor(of: $0, at: units.districtLevel) }.map { .district($0.code) }
      ?? .unknown
  }

  func name(ofDistrict code: String) -> String { districtNames[code] ?? code }

  private static func seats(
    _ areas: [AdministrativeUnit], _ districtNames: [String: String]
  ) -> [String: Seat] {
    var seats: [String: Seat] = [:]
    for unit in areas {
      let name = districtNames[unit.code] ?? unit.name
      let seat: Seat = districtNames[unit.code] == nil ? .province : .district(unit.code)
      // Several of a name cannot be told apart, except that all provinces are one level.
      seats[name] = seats[name].map { $0 == seat ? seat : .named(name) } ?? seat
    }
    return seats
  }
}

extension ReportContext {
  /// A table about what communes reported; nil where nothing was, or where no set is there to judge it by. Training has
  /// answers without.
  func results(_ name: String, in scope: DatasetScope) throws -> Table? {
    do {
      return try table(name, in: scope)
    } catch let diagnostic as Diagnostic where ["dataset.no-data", "dataset.no-set"].contains(diagnostic.code) {
      return nil
    }
  }
}
