import NTMKit

/// Which of the rows and columns that a stage gets are in those that it gives.
public struct StageTrace: Sendable {
  enum Rows: Sendable {
    /// The stage chooses, orders or repeats the rows it gets, with all of their columns.
    case chosen
    /// As many rows, in the same order.
    case same
    /// A row for each group of rows.
    case groups(@Sendable (Table) throws -> Grouping)
    /// So many rows for each.
    case repeated(Int)
    /// The rows it gets, then rows of another source.
    case followed
    /// It cannot be told.
    case unknown
  }

  var rows: Rows
  /// The columns that a column is worked out from; those not named here keep their name and values.
  var columns: [String: Set<String>] = [:]
  /// Those of them that are more than another's name.
  var computed: Set<String> = []
  /// The rows besides its own that a column is worked out from (`add … by …`).
  var windows: [String: @Sendable (Table) throws -> Grouping] = [:]

  static let chosen = StageTrace(rows: .chosen)
  static let same = StageTrace(rows: .same)
  public static let unknown = StageTrace(rows: .unknown)

  /// Groups with their keys, and aggregates over them.
  static func groups(_ columns: GroupedColumns, line: SourceLine) -> StageTrace {
    StageTrace(
      rows: .groups { table in try columns.grouping(of: table, line: line) },
      columns: Dictionary(
        (columns.keys + columns.values).map { ($0.name, $0.expression.columns) }, uniquingKeysWith: { $1 }),
      computed: Set(columns.values.map(\.name)))
  }
}

extension GroupedColumns {
  /// Which group each row is in.
  func grouping(of table: Table, line: SourceLine) throws(Diagnostic) -> Grouping {
    keys.isEmpty
      ? Grouping(whole: table.rowCount)
      : Grouping(try Evaluator(table, line: line).columns(keys), rowCount: table.rowCount)
  }
}

extension CheckedExpression {
  /// Whether it reads other rows than its own.
  var looksAtOtherRows: Bool {
    switch node {
    case .constant, .column: false
    case .apply(let arguments, _): arguments.contains(where: \.looksAtOtherRows)
    case .aggregate, .window: true
    }
  }
}
