/// A table that is not ntm's own, but a plugin's: its rows as they are stored, with the names of units beside their codes.
struct OwnTable: Sendable {
  let declaration: TableDeclaration
  let schema: Schema

  init(_ declaration: TableDeclaration) {
    self.declaration = declaration
    var fields: [Field] = []
    for column in declaration.columns {
      fields.append(column.field)
      for name in declaration.namesBeside(column) { fields.append(Field(name, .text)) }
    }
    schema = Schema(fields)
  }

  /// Rows of the scope's periods, where rows are of periods; as the scope's geography has their units.
  func make(_ view: DatasetView) throws -> Table {
    var rows = try view.rows(of: declaration)
    if let range = view.scope.period, declaration["period"]?.field.type == .period {
      let periods = try rows.column("period")
      rows = rows.gathered(
        (0..<rows.rowCount).filter { row in
          if case .period(let period) = periods[row] { range.contains(period) } else { false }
        })
    }
    let places = try view.placeColumns()
    for column in declaration.columns {
      let names = declaration.namesBeside(column)
      guard let name = names.first else { continue }
      let codes = try rows.column(column.field.name)
      let none = Column(Field(name, .text), values: repeatElement(Value.null, count: rows.rowCount))
      rows = try rows.setting(places.codes(codes, as: column.field.name)).setting(places.names(codes, as: name))
      for district in names.dropFirst() {
        rows = try rows.setting(places.districts(communes: codes, others: none, as: district))
      }
    }
    return try rows.selecting(schema.names)
  }
}

extension TableDeclaration {
  /// The names of a unit that a table shows behind its code: `commune` and `district` behind `commune_code`.
  func namesBeside(_ column: DeclaredColumn) -> [String] {
    guard let stem = column.unitName else { return [] }
    var names = [stem]
    if case .unit(.commune) = column.rule { names.append("district") }
    return names.filter { self[$0] == nil }
  }
}

extension DeclaredColumn {
  /// What a column of codes of units is called without the ending: `commune` of `commune_code`; nil for other columns.
  var unitName: String? {
    switch rule {
    case .unit, .place, .unitCode:
      field.name.hasSuffix("_code") ? String(field.name.dropLast("_code".count)) : nil
    case .row, .words, .commonWords, .listed, .range, nil: nil
    }
  }
}
