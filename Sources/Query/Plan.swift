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

  /// Runs the verbs, in order. A stage whose columns were not known before is checked here.
  ///
  /// - Throws: `query.assertion-failed`, `query.overflow`, and what checking throws.
  public func apply(to input: Table, in environment: any QueryEnvironment) throws -> Table {
    var table = input
    for (index, stage) in stages.enumerated() {
      var bound = stage.bound
      // A source's columns may differ from what was promised (a report of a plugin): then check against what came.
      if bound == nil || table.schema != schemas[index] {
        let context = CheckContext(
          line: line.line, environment: environment, tableName: stage.tableName, verb: stage.syntax.name.text)
        bound = try stage.verb.bound(to: table.schema, in: context)
      }
      if let bound { table = try bound.apply(to: table, in: environment) }
    }
    return table
  }
}
