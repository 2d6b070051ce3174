import NTMKit

/// `rename A as N, …`: the columns stay where they are under other names.
public struct Rename: Verb {
  public static let manifest = VerbManifest(
    "rename", "rename met as reached", VerbStrings.renameSummary, keywords: ["as"], opening: .column)
  public static let examples = [
    Example(
      "communes | select name, met | rename met as reached | take 1", VerbStrings.renameExample,
      .csv("name,reached\nPhú Hữu,17\n")),
    Example("communes | rename met as name", VerbStrings.renameTaken, .fails("query.repeated-column")),
  ]

  private let pairs: [(from: Name, to: Name)]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    var pairs: [(Name, Name)] = []
    repeat {
      let from = try arguments.name()
      guard arguments.take(keyword: "as") else { throw arguments.expectation(Strings.keyword(["as"])) }
      pairs.append((from, try arguments.name(Strings.newName)))
    } while arguments.take(.comma)
    self.pairs = pairs
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let fields = try ColumnResolver(input, context).fields(pairs.map(\.from))
    let names = Dictionary(uniqueKeysWithValues: zip(fields.map(\.name), pairs.map(\.to.text)))
    let origins = Dictionary(uniqueKeysWithValues: names.map { ($0.value, Set([$0.key])) })
    let output = Schema(input.fields.map { Field(names[$0.name] ?? $0.name, $0.type, unit: $0.unit) })
    for pair in pairs where output.names.count(where: { $0 == pair.to.text }) > 1 {
      throw context.line.diagnostic("query.repeated-column", pair.to.range, Strings.repeatedColumn(pair.to.text))
    }
    return BoundVerb(output: output, trace: StageTrace(rows: .same, columns: origins), reads: []) { table, _ in
      try table.columns.isEmpty
        ? table : Table(columns: table.columns.map { $0.renamed(names[$0.name] ?? $0.name) })
    }
  }
}
