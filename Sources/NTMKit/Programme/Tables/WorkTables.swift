/// One row per period, unit, source and content: money planned, mobilised and disbursed.
enum FundingLinesTable: DatasetTable {
  static let name = "funding_lines"
  static let summary = DeclaredTables.fundingLines.summary
  static let schema = Schema([
    Field("period", .period), Field("commune_code", .text), Field("commune", .text), Field("district", .text),
    Field("source", .text), Field("content", .text), Field("planned", .double, unit: .millionDong),
    Field("mobilised", .double, unit: .millionDong), Field("disbursed", .double, unit: .millionDong),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let rows = try view.rows(of: DeclaredTables.fundingLines)
    let places = try view.placeColumns()
    let communes = try rows.column("commune_code")
    let table = try rows.setting(places.codes(communes, as: "commune_code"))
      .setting(places.names(communes, as: "commune"))
      .setting(places.districts(communes: communes, others: rows.column("district")))
    return try table.selecting(schema.names)
  }
}

/// One row per steering body.
enum SteeringBodiesTable: DatasetTable {
  static let name = "steering_bodies"
  static let summary = DeclaredTables.steeringBodies.summary
  static let schema = Schema([
    Field("unit_code", .text), Field("unit", .text), Field("level", .text), Field("established_on", .date),
    Field("decision_number", .text), Field("members", .int, unit: .person),
    Field("office_staff", .int, unit: .person), Field("vacancies", .int),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    try view.withUnitNames(DeclaredTables.steeringBodies).selecting(schema.names)
  }
}

/// One row per award of the emulation movement.
enum AwardsTable: DatasetTable {
  static let name = "awards"
  static let summary = DeclaredTables.awards.summary
  static let schema = Schema([
    Field("year", .int), Field("title", .text), Field("kind", .text), Field("recipient", .text),
    Field("unit_code", .text), Field("unit", .text), Field("level", .text), Field("date", .date),
    Field("decision_number", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    try view.withUnitNames(DeclaredTables.awards).selecting(schema.names)
  }
}

/// One row per session of a council that evaluates products.
enum CouncilSessionsTable: DatasetTable {
  static let name = "council_sessions"
  static let summary = DeclaredTables.councilSessions.summary
  static let schema = Schema([
    Field("session", .text), Field("level", .text), Field("unit_code", .text), Field("unit", .text),
    Field("date", .date), Field("dossiers_due", .date), Field("note", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    try view.withUnitNames(DeclaredTables.councilSessions).selecting(schema.names)
  }
}

extension DatasetView {
  /// The rows of a declared table with the names of their units as `unit`: of the units of their time, whatever the geography, as
  /// what a body or an award was for does not pass to another unit.
  fileprivate func withUnitNames(_ declaration: TableDeclaration) throws -> Table {
    let rows = try rows(of: declaration)
    let places = PlaceColumns(directory: try places(), geography: nil)
    return try rows.setting(places.names(rows.column("unit_code"), as: "unit"))
  }
}
