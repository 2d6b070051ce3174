import NTMKit

/// What a stage did when it was run.
public struct PlanStep: Sendable {
  /// As it is written.
  public let text: String
  /// The columns it gave.
  public let schema: Schema
  public let rowCount: Int
  public let seconds: Double
}

extension Plan {
  /// Runs the verbs as `apply` does, and measures each.
  ///
  /// - Parameter clock: seconds; asked before and behind each stage.
  /// - Throws: what `apply` throws.
  public func steps(
    from input: Table, in environment: any QueryEnvironment, clock: () -> Double
  ) throws -> [PlanStep] {
    var table = input
    return try stages.enumerated().map { index, stage in
      let start = clock()
      if let bound = try bound(stage, at: index, to: table, in: environment) {
        table = try bound.apply(to: table, in: environment)
      }
      return PlanStep(
        text: stage.syntax.description, schema: table.schema, rowCount: table.rowCount, seconds: clock() - start)
    }
  }
}
