import NTMKit

/// What files that were only tried would have brought, as far as files behind them refer to it.
public struct TrialRecords: Sendable {
  private var units: [AdministrativeUnit] = []
  private var criteriaSets: [CriteriaSet] = []
  private var setAssignments: [SetAssignment] = []
  private var rows: [(table: String, rows: Table)] = []

  public init() {}

  public mutating func add(_ sink: CollectingSink) {
    units += sink.units
    criteriaSets += sink.criteriaSets
    setAssignments += sink.setAssignments
    rows += sink.declaredRows.filter { Self.referred.contains($0.table) || DeclaredTables.named($0.table) == nil }
  }

  /// Tables that rows of others refer to.
  private static let referred: Set<String> = Set(
    DeclaredTables.all.flatMap(\.columns).compactMap { column in
      switch column.rule {
      case .row(let table), .listed(let table): table
      case .unit, .place, .unitCode, .words, .commonWords, .range, nil: nil
      }
    })

  fileprivate func keys(of declaration: TableDeclaration?) throws -> Set<String> {
    guard let declaration, let key = declaration.key.first else { return [] }
    return Set(try rows.filter { $0.table == declaration.name }.flatMap { try $0.rows.texts(key).compactMap(\.self) })
  }

  fileprivate func titles(
    inColumn column: String, of declaration: TableDeclaration?
  ) throws -> [(word: String, title: LocalizedText)] {
    guard let declaration else { return [] }
    return try rows.filter { $0.table == declaration.name }.flatMap {
      try declaration.titles(inColumn: column, of: $0.rows)
    }
  }

  /// A context with all of it beside what the workspace has.
  ///
  /// - Parameter day: whose units the file's names mean.
  public func added(to context: ImportContext, on day: CalendarDate?) -> ImportContext {
    var added = context
    if !units.isEmpty {
      added.unitHistory += units
      added.units = UnitDirectory(added.unitHistory, on: day)
    }
    added.criteriaSets += criteriaSets
    added.setAssignments += setAssignments
    added.keys = { [keys = context.keys] table in
      try keys(table).union(self.keys(of: context.declaration(named: table)))
    }
    added.titles = { [titles = context.titles] table, column in
      try titles(table, column) + self.titles(inColumn: column, of: context.declaration(named: table))
    }
    return added
  }
}
