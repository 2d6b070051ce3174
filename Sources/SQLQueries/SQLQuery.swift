import GRDBSQLite
import NTMKit

/// A SELECT that was checked: which tables it reads, and the columns it gives.
///
/// Tables are read where they are: only the columns that the statement uses cost anything, and those by which it joins are
/// indexed while it runs. Nothing can be written.
public struct SQLQuery: Sendable {
  /// A column of the result.
  public struct Output: Sendable {
    public let name: String
    /// nil where the type is known only from the values.
    public let field: Field?
  }

  /// NFC.
  public let text: String
  /// The tables that it reads, by the names it calls them.
  public var tables: [String] { bindings.map(\.source) }
  public let outputs: [Output]
  let bindings: [TableBinding]

  /// The columns; nil where the type of one is known only from its values.
  public var schema: Schema? {
    let fields = outputs.compactMap(\.field)
    return fields.count == outputs.count ? Schema(fields) : nil
  }

  /// Checks a statement over the columns of its tables; no row is read.
  ///
  /// - Parameter schema: the columns of a table by its name in the statement, without quotes; nil where there is none.
  /// - Parameter columnName: the column of these names that a word means.
  /// - Throws: `sql.syntax`, `sql.refused`, `query.unknown-column`, …
  public init(
    checking text: String, schema: (String) -> Schema?, columnName: @escaping (String, [String]) -> String?
  ) throws(SQLFault) {
    self.text = UnicodeForm.nfc(text)
    var preparation = SQLPreparation(self.text, columnName: columnName)
    let statement = try preparation.prepare { name in schema(name).map(Table.init(empty:)) }
    outputs = try preparation.outputs(of: statement)
    bindings = preparation.bindings
  }

  /// Runs it over tables, in the order of `tables`. Columns come as the statement gives them; a type is that of the column
  /// that passes through or of the function, where the values agree, else that of the values.
  ///
  /// - Throws: `sql.mixed-types`, `sql.too-large`, `sql.failed`, `query.overflow`; `SQLFault.Reason.stopped` once `isStopped`
  ///   says so.
  public func run(
    over tables: [Table], columnName: @escaping (String, [String]) -> String?, isStopped: @escaping () -> Bool
  ) throws(SQLFault) -> Table {
    let given = Dictionary(zip(self.tables, tables), uniquingKeysWith: { first, _ in first })
    var preparation = SQLPreparation(text, columnName: columnName, bindings: bindings, tables: given)
    let statement = try preparation.prepare { given[$0] }
    let outputs = try preparation.outputs(of: statement)
    statement.connection.setStop(isStopped)
    return try SQLExecution(statement: statement, outputs: outputs).table()
  }
}

/// A table as a statement calls it.
struct TableBinding: Sendable {
  /// The name that it was found by.
  var source: String
  /// The name that SQLite looks for.
  var module: String
  /// Words that the statement has for columns, with their names.
  var aliases: [String: String] = [:]
}
