import NTMKit

/// `drop A, B`: all columns but these.
public struct Drop: Verb {
  public static let manifest = VerbManifest(
    "drop", "drop population, state", VerbStrings.dropSummary, opening: .column)
  public static let examples = [
    Example(
      "communes | drop population, state, code | take 1", VerbStrings.dropExample,
      .csv("name,district,met\nPhú Hữu,Châu Thành,17\n"))
  ]

  private let names: [Name]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    names = try arguments.names()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let dropped = Set(try ColumnResolver(input, context).fields(names).map(\.name))
    let kept = input.fields.filter { !dropped.contains($0.name) }
    return BoundVerb(output: Schema(kept), trace: .same, reads: dropped) { table, _ in
      try table.selecting(kept.map(\.name))
    }
  }
}
