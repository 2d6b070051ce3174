extension Column {
  /// The values at `rows`, in that order; the text dictionary is shared.
  public func gathered(_ rows: [Int]) -> Column {
    let taken: ColumnStorage =
      switch storage {
      case .bool(let values): .bool(rows.map { values[$0] })
      case .int(let values): .int(rows.map { values[$0] })
      case .double(let values): .double(rows.map { values[$0] })
      case .text(let codes, let dictionary): .text(codes: rows.map { codes[$0] }, dictionary: dictionary)
      case .date(let values): .date(rows.map { values[$0] })
      case .period(let values): .period(rows.map { values[$0] })
      }
    return Column(field, taken, nulls: nulls.map { nulls in rows.map { nulls[$0] } })
  }

  /// As `gathered`, where nil gives a missing value (the unmatched side of a join).
  public func gathered(_ rows: [Int?]) -> Column {
    guard count > 0 else {
      return Column(field, values: rows.map { _ in Value.null })
    }
    let filled = gathered(rows.map { $0 ?? 0 })
    let missing = rows.enumerated().map { $0.element == nil || filled.isNull($0.offset) }
    return Column(field, filled.storage, nulls: missing.contains(true) ? missing : nil)
  }
}

extension Table {
  /// The rows at `rows`, in that order.
  public func gathered(_ rows: [Int]) -> Table {
    Table(unchecked: columns.map { $0.gathered(rows) }, rowCount: rows.count)
  }

  /// The rows where `mask` is true, in order.
  public func filtered(_ mask: [Bool]) -> Table {
    var rows: [Int] = []
    for row in mask.indices where mask[row] { rows.append(row) }
    return rows.count == rowCount ? self : gathered(rows)
  }

  /// The rows of a range, cut to what there is.
  public func slice(_ range: Range<Int>) -> Table {
    let cut = range.clamped(to: 0..<rowCount)
    return cut == 0..<rowCount ? self : gathered(Array(cut))
  }

  /// The columns named, in that order. - Throws: `table.missing-column`.
  public func selecting(_ names: [String]) throws(Diagnostic) -> Table {
    var taken: [Column] = []
    for name in names { taken.append(try column(name)) }
    return try columns.isEmpty || names.isEmpty ? Table(rowCount: rowCount) : Table(columns: taken)
  }

  /// With a column added, or replaced where one has its name.
  public func setting(_ column: Column) throws(Diagnostic) -> Table {
    var all = columns
    if let index = all.firstIndex(where: { $0.name == column.name }) {
      all[index] = column
    } else {
      all.append(column)
    }
    return try Table(columns: all)
  }
}
