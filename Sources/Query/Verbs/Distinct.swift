import NTMKit

/// `distinct [cols]`: each different row once, or each different combination of the columns; in order of first rows.
public struct Distinct: Verb {
  public static let manifest = VerbManifest(
    "distinct", "distinct district", VerbStrings.distinctSummary, opening: .column)
  public static let examples = [
    Example("communes | distinct district", VerbStrings.distinctExample, .csv("district\nChâu Thành\nVị Thủy\n")),
    Example("communes | select state | distinct", VerbStrings.distinctRows, .csv("state\nnot_met\nmet\n")),
  ]

  private let names: [Name]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    names = arguments.isAtEnd ? [] : try arguments.names()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let fields = names.isEmpty ? input.fields : try ColumnResolver(input, context).fields(names)
    let trace = StageTrace(
      rows: .groups { table in
        Grouping(try table.selecting(fields.map(\.name)).columns, rowCount: table.rowCount)
      })
    return BoundVerb(output: Schema(fields), trace: trace) { table, _ in
      let chosen = try table.selecting(fields.map(\.name))
      return chosen.gathered(Grouping(chosen.columns, rowCount: chosen.rowCount).firstRows)
    }
  }
}
