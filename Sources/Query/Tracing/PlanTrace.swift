import NTMKit

/// A plan run again over its source, keeping for each stage which rows went into which.
public struct PlanTrace: Sendable {
  /// A column in which rows are numbered while a stage chooses among them; no name in a line can be it.
  private static let numbers = Field("\u{0}row", .int)

  struct Stage: Sendable {
    let text: String
    let input: Table
    let trace: StageTrace
    /// For each row given the rows it was made from; nil where that cannot be told.
    let origins: [[Int]]?
  }

  public let source: Table
  public let output: Table
  let stages: [Stage]

  /// A cell of the output, followed back.
  public struct CellTrace: Sendable {
    /// A stage that worked the value out or brought rows together.
    public struct Step: Sendable {
      /// As it is written.
      public var text: String
      /// How many rows went in.
      public var rowCount: Int
    }

    /// From the last stage back.
    public var steps: [Step] = []
    /// Rows and columns of the source that the value was made from; no columns for a count of rows.
    public var rows: [Int]
    public var columns: [String]
    /// The stage at which nothing more can be told.
    public var end: String?
  }

  /// - Parameter row: from 0.
  public func cell(row: Int, column: String) -> CellTrace {
    var cell = CellTrace(rows: [row], columns: [column])
    for stage in stages.reversed() {
      guard let origins = stage.origins else {
        cell.end = stage.text
        return cell
      }
      let before = cell.columns
      let isForeign = before.contains { stage.trace.columns[$0] == nil && stage.input[$0] == nil }
      let rows = stage.rows(behind: cell.rows, origins, columns: before)
      if isForeign || (rows.isEmpty && !cell.rows.isEmpty && !stage.isGrouping) {
        cell.end = stage.text
        return cell
      }
      let isWorkedOut = before.contains { stage.trace.computed.contains($0) }
      if isWorkedOut || rows.count != cell.rows.count || stage.isGrouping {
        cell.steps.append(CellTrace.Step(text: stage.text, rowCount: rows.count))
      }
      cell.rows = rows
      cell.columns = stage.columns(behind: before)
    }
    return cell
  }

  private init(source: Table, output: Table, stages: [Stage]) {
    self.source = source
    self.output = output
    self.stages = stages
  }
}

extension PlanTrace.Stage {
  fileprivate var isGrouping: Bool { if case .groups = trace.rows { true } else { false } }

  /// In the order of the input's columns.
  fileprivate func columns(behind columns: [String]) -> [String] {
    let read = Set(columns.flatMap { trace.columns[$0] ?? [$0] })
    return input.schema.names.filter { read.contains($0) }
  }

  fileprivate func rows(behind rows: [Int], _ origins: [[Int]], columns: [String]) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for row in rows where origins.indices.contains(row) {
      for origin in origins[row] where seen.insert(origin).inserted { found.append(origin) }
    }
    for column in columns {
      guard let groups = trace.windows[column].flatMap({ try? $0(input) }) else { continue }
      let ids = Set(found.map { groups.ids[$0] })
      for row in groups.ids.indices where ids.contains(groups.ids[row]) && seen.insert(row).inserted {
        found.append(row)
      }
    }
    return found
  }
}

extension Plan {
  /// Runs the verbs as `apply` does, and notes where each row comes from.
  ///
  /// - Throws: what `apply` throws.
  /// - Cost: as running the line, and the tables between its stages are kept.
  public func trace(_ input: Table, in environment: any QueryEnvironment) throws -> PlanTrace {
    try PlanTrace(self, over: input, in: environment)
  }
}

extension PlanTrace {
  fileprivate init(_ plan: Plan, over input: Table, in environment: any QueryEnvironment) throws {
    var table = input
    var traced: [Stage] = []
    for (index, stage) in plan.stages.enumerated() {
      guard let bound = try plan.bound(stage, at: index, to: table, in: environment) else { continue }
      let (output, origins) = try Self.run(bound, table, environment)
      traced.append(Stage(text: stage.syntax.description, input: table, trace: bound.trace, origins: origins))
      table = output
    }
    self.init(source: input, output: table, stages: traced)
  }

  private static func run(
    _ bound: BoundVerb, _ table: Table, _ environment: any QueryEnvironment
  ) throws -> (Table, [[Int]]?) {
    switch bound.trace.rows {
    case .chosen:
      let rows = Column(numbers, .int((0..<table.rowCount).map { Int64($0) }))
      let numbered = try bound.apply(to: table.setting(rows), in: environment)
      guard let origins = try? numbered.integers(numbers.name) else { return (numbered, nil) }
      let names = numbered.schema.names.filter { $0 != numbers.name }
      return (try numbered.selecting(names), origins.map { $0.map { [$0] } ?? [] })
    case .same:
      return (try bound.apply(to: table, in: environment), (0..<table.rowCount).map { [$0] })
    case .groups(let grouping):
      let groups = try grouping(table)
      var rows = [[Int]](repeating: [], count: groups.count)
      for (row, id) in groups.ids.enumerated() { rows[Int(id)].append(row) }
      return (try bound.apply(to: table, in: environment), rows)
    case .repeated(let width):
      let output = try bound.apply(to: table, in: environment)
      return (output, (0..<output.rowCount).map { [$0 / max(width, 1)] })
    case .followed:
      let output = try bound.apply(to: table, in: environment)
      return (output, (0..<output.rowCount).map { $0 < table.rowCount ? [$0] : [] })
    case .unknown:
      return (try bound.apply(to: table, in: environment), nil)
    }
  }
}
