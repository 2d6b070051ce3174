extension Column {
  /// The values of the pieces one after the other; a piece that is only a number of rows is missing in all of them.
  ///
  /// - Precondition: each column has the field's type, or is of integers where the field has doubles.
  public static func concatenated(_ pieces: [(column: Column?, rowCount: Int)], as field: Field) -> Column {
    let vectors = pieces.map { piece in
      piece.column.map { Vector($0.typed(field)) }
        ?? Vector.constant(.null, field.type, count: piece.rowCount).expanded
    }
    let unified = Vector.unified(vectors)
    var nulls: [Bool]?
    if unified.contains(where: { $0.nulls != nil }) {
      nulls = unified.flatMap { $0.nulls ?? [Bool](repeating: false, count: $0.count) }
    }
    return Column(field, join(unified.map(\.storage), field.type), nulls: nulls)
  }

  /// One value in every row.
  static func constant(_ value: Value, _ field: Field, count: Int) -> Column {
    Column(field, values: CollectionOfOne(value)).gathered([Int](repeating: 0, count: count))
  }

  private func typed(_ field: Field) -> Column { Vector(self).column(field) }

  private static func join(_ storages: [ColumnStorage], _ type: ColumnType) -> ColumnStorage {
    func all<T>(_ values: (ColumnStorage) -> [T]) -> [T] {
      if let only = storages.first, storages.count == 1 { return values(only) }
      var all: [T] = []
      all.reserveCapacity(storages.reduce(0) { $0 + $1.count })
      for storage in storages { all += values(storage) }
      return all
    }
    switch type {
    case .bool: return .bool(all { if case .bool(let values) = $0 { values } else { [] } })
    case .int: return .int(all { if case .int(let values) = $0 { values } else { [] } })
    case .double: return .double(all { if case .double(let values) = $0 { values } else { [] } })
    case .date: return .date(all { if case .date(let values) = $0 { values } else { [] } })
    case .period: return .period(all { if case .period(let values) = $0 { values } else { [] } })
    case .text:
      let codes = all { if case .text(let values, _) = $0 { values } else { [] } }
      guard case .text(_, let dictionary)? = storages.first else {
        return .text(codes: [], dictionary: TextDictionary([]))
      }
      return .text(codes: codes, dictionary: dictionary)
    }
  }
}

extension Table {
  /// The rows of the pieces one after the other; without any, an empty table.
  ///
  /// - Precondition: every piece has the schema.
  static func concatenated(_ pieces: [Table], as schema: Schema) throws(Diagnostic) -> Table {
    guard pieces.count != 1 else { return pieces[0] }
    guard !pieces.isEmpty else { return Table(empty: schema) }
    guard !schema.fields.isEmpty else { return Table(rowCount: pieces.map(\.rowCount).reduce(0, +)) }
    return try Table(
      columns: schema.fields.map { field in
        Column.concatenated(pieces.map { ($0[field.name], $0.rowCount) }, as: field)
      })
  }
}
