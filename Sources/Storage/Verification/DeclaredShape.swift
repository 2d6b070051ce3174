import GRDB
import NTMKit

/// A declared table as it lies in the file: its columns in the order in which they came.
///
/// Rows are hashed in the order of the declaration, over the columns that it had when they were written. A declaration only
/// grows, and a column that came later is empty in older rows.
struct DeclaredShape {
  let table: String
  /// In the order of the file.
  let columns: [String]
  /// Indices of `columns` in the order of the declaration.
  private let declaredOrder: [Int]

  static func all(_ db: Database) throws -> [DeclaredShape] {
    var shapes: [DeclaredShape] = []
    let declarations = try OwnTableList.declarations(db) + DeclaredTables.recorded
    var names: [String] = []
    try db.eachRow(
      """
      SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
      WHERE s.type = 'table' AND c.name = 'batch_row' ORDER BY s.name
      """
    ) { names.append($0.text(0)) }
    for name in names {
      var columns: [String] = []
      try db.eachRow("SELECT name FROM pragma_table_info(?) ORDER BY cid", [name]) { columns.append($0.text(0)) }
      shapes.append(
        DeclaredShape(
          table: name, columns: Array(columns.drop { $0.hasPrefix("batch") }),
          declaration: declarations.first { $0.name == name }))
    }
    return shapes
  }

  /// A table that is no longer declared keeps the order of the file.
  init(table: String, columns: [String], declaration: TableDeclaration?) {
    self.table = table
    self.columns = columns
    let declared = (declaration?.schema.names ?? []).compactMap { columns.firstIndex(of: $0) }
    declaredOrder = declared + columns.indices.filter { !declared.contains($0) }
  }

  /// Which of the first `count` columns are hashed, in what order.
  func places(columns count: Int) -> [Int] { declaredOrder.filter { $0 < count } }

  func query(columns count: Int) -> String {
    let list = places(columns: count).map { ", " + DeclaredRows.quoted(columns[$0]) }.joined()
    return "SELECT batch_row, batch_line\(list) FROM \(DeclaredRows.quoted(table)) WHERE batch = ? ORDER BY batch_row"
  }
}
