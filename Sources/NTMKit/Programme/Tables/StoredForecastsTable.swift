/// One row per count that was forecast and kept.
enum StoredForecastsTable: DatasetTable {
  static let name = DeclaredTables.storedForecasts.name
  static let summary = DeclaredTables.storedForecasts.summary
  static let schema = Schema(
    DeclaredTables.storedForecasts.columns.map(\.field).flatMap { field in
      field.name == "district_code" ? [field, Field("district", .text)] : [field]
    })

  /// Districts bear the names of their time: a forecast is not made again for other units.
  static func make(_ view: DatasetView) throws -> Table {
    let rows = try view.rows(of: DeclaredTables.storedForecasts)
    let places = PlaceColumns(directory: try view.places(), geography: nil)
    return try rows.setting(places.distinctNames(rows.column("district_code"), as: "district")).selecting(schema.names)
  }
}
