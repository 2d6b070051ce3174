/// One row per commune as the scope's geography has it: what it is put together from, and what is left open.
enum GeographyTable: DatasetTable {
  static let name = "geography"
  static let showsLastPeriod = true
  static let summary = LocalizedText(
    vi: "mỗi xã theo địa giới đang xem một dòng: gồm những xã nào của chương trình, phần nào ngoài, phần nào bị tách",
    en:
      "one row per commune of the geography looked at: which of the programme's communes it is made of, what is left out"
  )
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("kind", .text), Field("district", .text),
    Field("mapping", .text), Field("parts", .int), Field("parts_recognised", .int), Field("made_of", .text),
    Field("outside", .text), Field("partly", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let communes = try view.communes()
    let recognised = try view.recognisedCommunes()
    var builder = TableBuilder(schema.fields)
    for row in try view.shownCommunes().rows {
      let parts = row.parts.map { communes[$0] }
      builder.append([
        .text(row.code), .text(row.name), .text(row.kind), .text(row.district), .text(row.mapping.rawValue),
        Value(parts.count), Value(parts.count { recognised.contains($0.code) }), list(parts), list(row.outside),
        list(row.partly),
      ])
    }
    return try builder.finished()
  }

  /// `xã Vị Tân (31333), phường IV (31324)`; missing where there are none.
  private static func list(_ units: [AdministrativeUnit]) -> Value {
    units.isEmpty ? .null : .text(units.map { "\($0.fullName) (\($0.code))" }.joined(separator: ", "))
  }
}

/// One row per unit of the period as the scope's geography has it; none where that is the period's own.
enum GeographyUnitsTable: DatasetTable {
  static let name = "geography_units"
  static let summary = LocalizedText(
    vi: "mỗi đơn vị của kỳ một dòng: theo địa giới đang xem là đơn vị nào, thuộc đâu; rỗng khi xem địa giới của kỳ",
    en: "one row per unit of the period: as which one the geography looked at shows it; none on the period's own")
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("level", .text), Field("shown_code", .text),
    Field("shown_name", .text), Field("district", .text), Field("district_code", .text), Field("mapping", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    guard let geography = try view.geography() else { return try builder.finished() }
    for unit in geography.before.currentUnits.sorted(by: { $0.code < $1.code }) {
      guard let shown = geography.shown(unit.code) else { continue }
      let mapping = shown.isUnresolved ? ShownCommunes.Mapping.unresolved : .whole
      builder.append([
        .text(unit.code), .text(geography.before.distinctName(of: unit)), .text(unit.level.rawValue),
        .text(shown.code), .text(shown.name), Value(shown.place.map(geography.after.distinctName)),
        Value(shown.place?.code), .text(mapping.rawValue),
      ])
    }
    return try builder.finished()
  }
}

enum UnitChangesTable: StoredTable { static let declaration = DeclaredTables.unitChanges }

/// One row per code or name that means another unit after a change.
enum UnitChangeFindingsTable: DatasetTable {
  static let name = "unit_change_findings"
  static let summary = LocalizedText(
    vi: "mỗi mã hay tên đổi nghĩa sau khi đơn vị thay đổi một dòng: trước là đơn vị nào, nay là đơn vị nào",
    en: "one row per code or name that means another unit after a change: what it was and what it is")
  static let schema = Schema([
    Field("rule", .text), Field("code", .text), Field("name", .text), Field("old_code", .text),
    Field("old_name", .text), Field("effective_on", .date), Field("message", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for finding in try view.unitChangeFindings() {
      builder.append([
        .text(finding.rule.rawValue), .text(finding.code), .text(finding.name), .text(finding.oldCode),
        .text(finding.oldName), Value(finding.effectiveOn), .text(finding.message.vi),
      ])
    }
    return try builder.finished()
  }
}

extension DatasetView {
  func unitChangeFindings() throws -> [UnitChangeFinding] {
    if let findings = kept.withLock({ $0.unitFindings }) { return findings }
    let findings = UnitChangeFinding.all(try unitChanges(), units: try newest.units(asof: nil))
    kept.withLock { $0.unitFindings = findings }
    return findings
  }
}
