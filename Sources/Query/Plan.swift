import NTMKit

/// A line that was checked and can be run.
///
/// The shell makes the source's value, has `apply` run the verbs over its table, and hands the result to the sinks.
public struct Plan: Sendable {
  /// A verb as it was read, checked where the columns before it are known.
  struct Stage: Sendable {
    let verb: any Verb
    let bound: BoundVerb?
    let syntax: StageSyntax
    let tableName: String?
  }

  public let line: LineSyntax
  /// The variable that gets the result.
  public let assignment: Name?
  /// nil: the line goes on from the last result.
  public let source: CheckedSource?
  let stages: [Stage]
  /// What the shell does with the result, in order; only after all verbs.
  public let sinks: [StageSyntax]
  /// The columns at the source and behind each verb; nil where they are known only at run time.
  public let schemas: [Schema?]

  public var verbs: [any Verb] { stages.map(\.verb) }
  /// The columns of the result.
  public var output: Schema? { schemas.last ?? nil }

  /// The columns of the source that the line needs; nil: all, or more than can be told before it runs.
  public var sourceColumns: Set<String>? {
    guard !stages.isEmpty, let output, let source = schemas.first ?? nil else { return nil }
    var wanted = Set(output.names)
    for stage in stages.reversed() {
      guard let bound = stage.bound, let reads = bound.reads else { return nil }
      let own = bound.trace.columns
      wanted = own.values.reduce(reads.union(wanted.filter { own[$0] == nil })) { $0.union($1) }
    }
    // A key of a group may be named in its aggregates.
    let known = wanted.intersection(source.names)
    return known.count < source.names.count ? known : nil
  }

  /// Runs the verbs, in order, over the columns that the line needs. A stage whose columns were not known before is checked here.
  ///
  /// - Throws: `query.assertion-failed`, `query.overflow`, and what checking throws.
  public func apply(to input: Table, in environment: any QueryEnvironment) throws -> Table {
    var table = input
    if let needed = sourceColumns, input.schema == schemas.first {
      table = try input.selecting(input.schema.names.filter(needed.contains))
    }
    for (index, stage) in stages.enumerated() {
      if let bound = try bound(stage, at: index, to: table, in: environment) {
        table = try bound.apply(to: table, in: environment)
      }
    }
    return table
  }

  /// A stage as checked against the columns it gets. A source's columns may differ from what was promised (a report of a
  /// plugin): then it is checked against what came.
  func bound(
    _ stage: Stage, at index: Int, to table: Table, in environment: any QueryEnvironment
  ) throws(Diagnostic) -> BoundVerb? {
    if let bound = stage.bound, table.schema == schemas[index] { return bound }
    let context = CheckContext(
      line: line.line, environment: environment, tableName: stage.tableName, verb: stage.syntax.name.text)
    return try stage.verb.bound(to: table.schema, in: context)
  }
}
