import NTMKit

/// `union SRC`: the rows of both, these first. Columns meet by name; one that a side lacks is missing there.
public struct Union: Verb {
  public static let manifest = VerbManifest(
    "union", "union communes at 2022Q2", VerbStrings.unionSummary, keywords: ["at", "asof"], opening: .source)
  public static let examples = [
    Example(
      "communes | select code, name | take 1 | union leaders", VerbStrings.unionExample,
      .csv("code,name,leader\nA1,Phú Hữu,\nA1,,An\nA3,,Bình\nA9,,Chi\n"))
  ]

  private let source: JoinSourceSyntax

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) { source = try arguments.joinSource() }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let source = try source.checked(in: context)
    let known = try source.schema.map { schema throws(Diagnostic) in try fields(input, schema, source.text, context) }
    return BoundVerb(output: known.map { Schema($0) }, trace: StageTrace(rows: .followed)) { table, environment in
      let other = try environment.table(for: source)
      let fields = try fields(input, other.schema, source.text, context)
      let columns = fields.map { field in
        Column.concatenated([(table[field.name], table.rowCount), (other[field.name], other.rowCount)], as: field)
      }
      return try columns.isEmpty
        ? Table(rowCount: table.rowCount + other.rowCount) : Table(columns: columns)
    }
  }

  /// - Throws: `query.type`, `query.unit-mismatch`: all that do not fit.
  private func fields(
    _ first: Schema, _ second: Schema, _ name: String, _ context: CheckContext
  ) throws(Diagnostic) -> [Field] {
    var problems = Problems()
    var fields = first.fields
    for field in second.fields {
      guard let index = first.index(of: field.name) else {
        fields.append(field)
        continue
      }
      let own = fields[index]
      if own.type != field.type {
        guard own.type.isNumeric, field.type.isNumeric else {
          problems.add(
            context.line.diagnostic(
              "query.type", source.name.range,
              VerbStrings.unionTypes(field.name, own.type.name, field.type.name, name)))
          continue
        }
        fields[index].type = .double
      }
      if let unit = own.unit, let other = field.unit, unit != other {
        problems.add(
          context.line.diagnostic(
            "query.unit-mismatch", source.name.range, VerbStrings.unionUnits(field.name, unit, other, name)))
      }
      fields[index].unit = own.unit ?? field.unit
    }
    try problems.throwIfAny()
    return fields
  }
}
