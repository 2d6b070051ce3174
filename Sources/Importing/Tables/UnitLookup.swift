import NTMKit

/// Finds the unit that a row is about: by code, or by name with its district.
struct UnitLookup {
  /// The fields that name a unit, for a file's list of columns.
  static let fields = [
    ImportColumn("unit", aliases: Aliases.unitCode, summary: Strings.Columns.unit),
    ImportColumn("name", aliases: Aliases.unitName, summary: Strings.Columns.unitName),
    ImportColumn("district", aliases: Aliases.district, summary: Strings.Columns.district),
  ]

  let units: UnitDirectory
  /// All that was ever said of units.
  private let history: [AdministrativeUnit]
  /// Only units of this level; nil: any.
  let level: AdministrativeUnit.Level?
  /// Whether a unit above the level will do where there is none of it.
  private let orAbove: Bool

  /// - Throws: `import.no-units` when the workspace has none: then every row would be refused for the same reason.
  init(
    _ context: ImportContext, level: AdministrativeUnit.Level?, orAbove: Bool = false, path: String
  ) throws(Diagnostic) {
    units = context.units
    history = context.unitHistory
    self.level = level
    self.orAbove = orAbove
    if units.units.isEmpty {
      throw Diagnostic(
        "import.no-units", kind: .data, message: Strings.noUnits, span: SourceSpan(source: path),
        hints: [Strings.noUnitsHint])
    }
  }

  init(_ units: UnitDirectory, level: AdministrativeUnit.Level?) {
    self.units = units
    history = []
    self.level = level
    orAbove = false
  }

  /// Refuses a header that names units by nothing.
  ///
  /// - Throws: `import.missing-column`.
  static func requireColumn(_ table: SheetTable) throws(Diagnostic) {
    if table.match.hasAny("unit", "name") { return }
    throw HeaderMatch.missing(
      Array(fields.prefix(2)), in: table.header, unknown: table.match.unknown,
      span: SourceSpan(source: table.path, line: table.headerLine))
  }

  /// - Parameters:
  ///   - heading: the district that a heading above the row names: it settles a name that is ambiguous without it.
  ///   - day: what the row tells of, where that is not the day of the file: a name beside a code may be the unit's of that day.
  /// - Throws: `import.missing-value`, `import.wrong-level`, `unit.unknown`, `unit.ambiguous`, `unit.wrong-district`.
  func find(
    _ row: TableRow, under heading: AdministrativeUnit? = nil, on day: CalendarDate? = nil, suggesting: Bool = true,
    warnings: inout [RowFault]
  ) throws(RowFault) -> AdministrativeUnit {
    let name = row.text("name")
    guard let text = row.text("unit") ?? name else {
      throw RowFault(
        "import.missing-value", Strings.missingValue("unit"), column: row.column("unit") ?? row.column("name"))
    }
    let column = row.text("unit") == nil ? row.column("name") : row.column("unit")
    let unit: AdministrativeUnit
    do throws(RowFault) {
      unit = try find(text, district: row.text("district"), column: column, suggesting: suggesting)
    } catch {
      guard error.diagnostic.code == "unit.ambiguous", let heading else { throw error }
      unit = try find(text, district: heading.code, column: column, suggesting: suggesting)
    }
    if let name, column == row.column("unit"), let warning = nameWarning(unit, name, column: row.column("name")),
      !(day.map { isName(name, of: unit.code, on: $0) } ?? false)
    {
      warnings.append(warning)
    }
    return unit
  }

  func find(
    _ text: String, district: String?, column: Int?, suggesting: Bool = true
  ) throws(RowFault) -> AdministrativeUnit {
    if orAbove, let level, let unit = units[text], unit.level < level { return unit }
    if let level, let unit = units[text], unit.level != level {
      throw RowFault("import.wrong-level", Strings.wrongLevel(text, unit.fullName, level), column: column)
    }
    do {
      return try units.find(text, level: level, district: district, suggesting: suggesting)
    } catch {
      if orAbove, error.code == "unit.unknown", let above = try? units.find(text, level: .province, suggesting: false) {
        return above
      }
      throw RowFault(error, column: column)
    }
  }

  /// Whether a unit had a name on a day; of days before all that is known, whether it is the first known one.
  private func isName(_ name: String, of code: String, on day: CalendarDate) -> Bool {
    let own = history.filter { $0.code == code }
    let then = own.filter { $0.isValid(on: day) }
    let first =
      own.first { $0.validFrom == nil }
      ?? own.min { a, b in
        guard let x = a.validFrom, let y = b.validFrom else { return false }
        return x < y
      }
    let folded = VietnameseFolding.fold(name)
    return (then.isEmpty ? [first].compactMap(\.self) : then).contains {
      folded == VietnameseFolding.fold($0.name) || folded == VietnameseFolding.fold($0.fullName)
    }
  }

  /// A name beside a code that is not the unit's: the code counts, and that is said.
  func nameWarning(_ unit: AdministrativeUnit, _ name: String, column: Int?) -> RowFault? {
    let folded = VietnameseFolding.fold(name)
    if folded == VietnameseFolding.fold(unit.name) || folded == VietnameseFolding.fold(unit.fullName) { return nil }
    return RowFault("import.name-differs", Strings.nameDiffers(unit.code, unit.fullName, name), column: column)
  }
}
