/// A table that is not ntm's own, but a plugin's: its rows as they are stored, with the names of units beside their codes.
struct OwnTable: Sendable {
  let declaration: TableDeclaration
  let schema: Schema
  /// Columns of codes with the names that stand behind them; a name stands behind the first column that has it.
  private var beside: [(column: String, names: [String])] = []

  init(_ declaration: TableDeclaration) {
    self.declaration = declaration
    var fields: [Field] = []
    var seen: Set<String> = []
    for column in declaration.columns {
      fields.append(column.field)
      let own = declaration.namesBeside(column).filter { seen.insert($0).inserted }
      if !own.isEmpty { beside.append((column.field.name, own)) }
      fields += own.map { Field($0, .text) }
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
    for (column, names) in beside {
      let codes = try rows.column(column)
      let none = Column(Field(column, .text), values: repeatElement(Value.null, count: rows.rowCount))
      rows = try rows.setting(places.codes(codes, as: column))
      for name in names {
        let isOfCode = name == declaration[column]?.unitName
        rows = try rows.setting(
          isOfCode
            ? places.names(codes, as: name) : places.districts(communes: codes, others: none, as: name))
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
