extension Table {
  /// One row per key: of rows with one key the last, where the first stands. A missing part of a key is a part like any other.
  ///
  /// - Throws: `table.missing-column`.
  public func newest(perKey key: [String]) throws(Diagnostic) -> Table {
    var columns: [Column] = []
    for name in key { columns.append(try column(name)) }
    let grouping = Grouping(columns, rowCount: rowCount)
    guard grouping.count < rowCount else { return self }
    var rows = grouping.firstRows
    for (row, group) in grouping.ids.enumerated() { rows[Int(group)] = row }
    return gathered(rows)
  }
}
