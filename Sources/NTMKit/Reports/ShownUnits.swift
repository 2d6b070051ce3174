/// The units that a report's rows were reported for, as its geography shows them. On that of the period there are none: each is
/// shown as it is.
public struct ShownUnits: Sendable {
  /// A unit as it is shown.
  public struct Unit: Sendable, Hashable {
    /// Of a split unit with a mark: `31378@old`.
    public var code: String
    /// As tables name it.
    public var name: String
    /// As tables name what stands in the column of districts; nil where that is several.
    public var district: String?
    /// Of the district, or of the province on a geography without districts; nil where that is several.
    public var districtCode: String?
  }

  /// The level of the units in columns of districts: provinces on a geography without districts.
  public let districtLevel: AdministrativeUnit.Level
  private let byCode: [String: Unit]
  private let byShownCode: [String: Unit]
  private let areas: [String: Unit]

  /// Whether anything is shown otherwise than it was reported.
  public var isOther: Bool { !byCode.isEmpty }
  /// Whether provinces stand where districts used to.
  public var hasProvinces: Bool { districtLevel == .province }

  /// A unit of the period by its code then; nil where it is shown as it is.
  public subscript(code: String) -> Unit? { byCode[code] }
  /// A district or province of the period, by the name that tables give it; nil where it is shown as it is.
  public func area(named name: String) -> Unit? { areas[name] }
  /// A unit by the code that it is shown with; nil where it is shown as it is.
  public func shown(as code: String) -> Unit? { byShownCode[code] }

  /// - Parameters:
  ///   - table: `geography_units`.
  ///   - districtLevel: what it is where districts, or provinces, stand in the columns of districts.
  public init(_ table: Table, districtLevel: AdministrativeUnit.Level) throws(Diagnostic) {
    self.districtLevel = districtLevel
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let levels = try table.texts("level")
    let shownCodes = try table.texts("shown_code")
    let shownNames = try table.texts("shown_name")
    let districts = try table.texts("district")
    let districtCodes = try table.texts("district_code")
    var byCode: [String: Unit] = [:]
    var areas: [String: Unit] = [:]
    for row in codes.indices {
      guard let code = codes[row], let shownCode = shownCodes[row], let shownName = shownNames[row] else { continue }
      let unit = Unit(code: shownCode, name: shownName, district: districts[row], districtCode: districtCodes[row])
      byCode[code] = unit
      if let name = names[row], levels[row] != AdministrativeUnit.Level.commune.rawValue { areas[name] = unit }
    }
    self.byCode = byCode
    self.areas = areas
    byShownCode = Dictionary(byCode.values.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The heading of a column of what the units lie in.
  public var districtColumn: LocalizedText {
    hasProvinces ? LocalizedText(vi: "tỉnh", en: "province") : LocalizedText(vi: "huyện", en: "district")
  }
  /// The title of a section by them.
  public var byDistrict: LocalizedText {
    hasProvinces
      ? LocalizedText(vi: "Theo tỉnh", en: "By province") : LocalizedText(vi: "Theo huyện", en: "By district")
  }

  /// The words of a report whose columns of districts may hold provinces.
  public func naming(_ vocabulary: Vocabulary) -> Vocabulary {
    var vocabulary = vocabulary
    if hasProvinces { vocabulary.columns["district"] = districtColumn }
    return vocabulary
  }
}

extension Dataset {
  /// The programme's words, with what stands in columns of districts on the scope's geography.
  ///
  /// - Throws: what the table `geography_units` throws.
  public func vocabulary(naming scope: DatasetScope) throws -> Vocabulary {
    let words = try known(in: scope).vocabulary()
    guard let geography = scope.geography,
      let units = try table(named: GeographyUnitsTable.name, in: scope), units.rowCount > 0
    else { return words }
    let directory = UnitDirectory(try source.units(asof: nil), on: geography.day)
    let level: AdministrativeUnit.Level =
      directory.currentUnits.contains { $0.level == .district } ? .district : .province
    return try ShownUnits(units, districtLevel: level).naming(words)
  }
}

extension ReportContext {
  /// Units as this report's geography shows them.
  ///
  /// - Parameter scope: nil: the report's.
  /// - Throws: what the tables `units` and `geography_units` throw.
  public func shownUnits(in scope: DatasetScope? = nil) throws -> ShownUnits {
    let scope = scope ?? self.scope
    let asReported = try ShownUnits(Table(empty: GeographyUnitsTable.schema), districtLevel: .district)
    guard scope.geography != nil else { return asReported }
    let units = try table("geography_units", in: scope)
    // On the period's own geography everything is as it is without one.
    if units.rowCount == 0 { return asReported }
    let hasDistricts = try unitDirectory(in: scope).currentUnits.contains { $0.level == .district }
    return try ShownUnits(units, districtLevel: hasDistricts ? .district : .province)
  }
}
