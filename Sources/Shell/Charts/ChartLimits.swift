import NTMKit

/// Keeps a chart to what can be told apart, and counts what that leaves out.
struct ChartLimits {
  private let request: ChartRequest
  private(set) var notes: [Note] = []

  init(_ request: ChartRequest) { self.request = request }

  /// The rows of the first categories and series, in the order of the table.
  mutating func taken(from table: Table) -> Table {
    let kind = request.kind
    var table = table
    if kind == .dot, table.rowCount > ChartKind.mostPoints {
      notes.append(
        Note(.caution, ChartStrings.pointsLeftOut(table.rowCount - ChartKind.mostPoints, of: table.rowCount)))
      // Every so many rows, so that what is drawn looks like the whole.
      let count = table.rowCount
      table = table.gathered((0..<ChartKind.mostPoints).map { $0 * count / ChartKind.mostPoints })
    }
    if kind != .hist { table = first(kind.mostCategories, of: request.x, in: table) }
    if kind == .heat, let y = request.y {
      table = first(ChartKind.mostHeatRows, of: y, in: table)
    } else if let series = request.series {
      table = first(ChartKind.mostSeries, of: series, in: table)
    }
    if let facet = request.facet { table = first(ChartKind.mostFacets, of: facet, in: table) }
    return table
  }

  private mutating func first(_ most: Int, of field: Field, in table: Table) -> Table {
    guard most < table.rowCount, let column = table[field.name] else { return table }
    var places: [Value: Int] = [:]
    let kept = column.values.map { value in
      let place = places[value] ?? places.count
      places[value] = place
      return place < most
    }
    guard places.count > most else { return table }
    notes.append(Note(.caution, ChartStrings.categoriesLeftOut(field.name, drawn: most, of: places.count)))
    return table.filtered(kept)
  }
}
