/// The programme's communes as a list, for reports on other things than their results.
public struct CommuneList: Sendable {
  /// A commune of the programme.
  public struct Commune: Sendable, Hashable {
    /// As in the table `communes`.
    public var code: String
    /// Without “xã”.
    public var name: String
    /// As tables name it: with its kind where two neighbours share a name.
    public var district: String
    /// Empty where it lies in none.
    public var districtCode: String
    /// Persons; nil where it is not known.
    public var population: Int?

    public init(code: String, name: String, district: String, districtCode: String, population: Int?) {
      self.code = code
      self.name = name
      self.district = district
      self.districtCode = districtCode
      self.population = population
    }
  }

  /// By code.
  public let communes: [Commune]
  /// Names of the provinces they lie in.
  public let provinces: Set<String>
  /// What a reader should know of the list: that it is assumed.
  public let remarks: [LocalizedText]
}

extension ReportContext {
  /// The communes of the report's period; where nothing was submitted for it, of the newest period with data.
  ///
  /// - Returns: nil where they cannot be told because no criteria set is assigned to that period.
  /// - Throws: what the table `communes` throws besides `dataset.no-data` and `dataset.no-set`.
  public func communeList() throws -> CommuneList? {
    try communeList(in: scope(of: period)) ?? communeList(in: scope(of: nil))
  }

  private func communeList(in scope: DatasetScope) throws -> CommuneList? {
    do {
      let table = try table("communes", in: scope)
      return try CommuneList(table, remarks: source.remarks(in: scope))
    } catch let diagnostic as Diagnostic where ["dataset.no-data", "dataset.no-set"].contains(diagnostic.code) {
      return nil
    }
  }
}

extension CommuneList {
  /// - Parameter table: `communes`.
  init(_ table: Table, remarks: [LocalizedText]) throws(Diagnostic) {
    let codes = try table.texts("code")
    let names = try table.texts("name")
    let districts = try table.texts("district")
    let districtCodes = try table.texts("district_code")
    let populations = try table.integers("population")
    communes = codes.indices.compactMap { row in
      guard let code = codes[row] else { return nil }
      return Commune(
        code: code, name: names[row] ?? "", district: districts[row] ?? "", districtCode: districtCodes[row] ?? "",
        population: populations[row])
    }
    provinces = Set(try table.texts("province").compactMap { $0 }).subtracting([""])
    self.remarks = remarks
  }
}
