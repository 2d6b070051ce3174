import NTMKit

/// A table as a statement reads it: its columns, and those found by other names, which `*` does not show.
final class SQLTable {
  let rowCount: Int
  let columns: [SQLColumn]
  /// Other words for columns, with the position of the column.
  let aliases: [(word: String, column: Int)]
  /// `CREATE TABLE …`, with the number of the table and of the column behind each type: SQLite hands the type on wherever
  /// a column passes through, so that a result's column can be told by it.
  let declaration: String
  /// That of the connection that knows the table.
  var permission: SQLPermission?

  init(_ table: Table, number: Int, aliases: [String: String] = [:]) {
    rowCount = table.rowCount
    let columns = table.columns.map(SQLColumn.init)
    self.columns = columns
    let known = aliases.sorted { $0.key < $1.key }.compactMap { word, name in
      columns.firstIndex { $0.field.name == name }.map { (word: word, column: $0) }
    }
    self.aliases = known
    let shown = columns.enumerated().map { place, column in
      "\(SQLName.quoted(column.field.name)) \(column.affinity)(\(number),\(place))"
    }
    let hidden = known.enumerated().map { place, alias in
      "\(SQLName.quoted(alias.word)) HIDDEN \(columns[alias.column].affinity)(\(number),\(columns.count + place))"
    }
    // A table needs a column; one without any has rows all the same.
    declaration = "CREATE TABLE t(\((shown + hidden + (shown.isEmpty ? ["\"\" HIDDEN"] : [])).joined(separator: ", ")))"
  }

  func column(at place: Int) -> SQLColumn? {
    if columns.indices.contains(place) { return columns[place] }
    let alias = place - columns.count
    return aliases.indices.contains(alias) ? columns[aliases[alias].column] : nil
  }
}
