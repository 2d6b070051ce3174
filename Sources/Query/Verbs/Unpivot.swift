import NTMKit

/// `unpivot A, B [as name, value]`: the columns become rows, one for each of them, with its name and its value. The
/// other columns are repeated. Missing values keep their row.
public struct Unpivot: Verb {
  public static let manifest = VerbManifest(
    "unpivot", "unpivot q1, q2 as quarter, met", VerbStrings.unpivotSummary, keywords: ["as"], opening: .column)
  public static let examples = [
    Example(
      "communes | select code, met, population | take 1 | unpivot met, population as figure, value",
      VerbStrings.unpivotExample, .csv("code,figure,value\nA1,met,17\nA1,population,6400\n")),
    Example("communes | unpivot name, met", VerbStrings.unpivotTypes, .fails("query.type")),
  ]

  private let names: [Name]
  private var nameColumn = Name("name")
  private var valueColumn = Name("value")

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    names = try arguments.names()
    if arguments.take(keyword: "as") {
      nameColumn = try arguments.name(Strings.newName)
      guard arguments.take(.comma) else { throw arguments.expectation(VerbStrings.twoNames) }
      valueColumn = try arguments.name(Strings.newName)
    }
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let fields = try ColumnResolver(input, context).fields(names)
    guard let first = fields.first else { return BoundVerb(output: input) { table, _ in table } }
    var value = Field(valueColumn.text, first.type, unit: first.unit)
    for (field, name) in zip(fields, names) {
      guard field.type == value.type || (field.type.isNumeric && value.type.isNumeric) else {
        throw context.line.diagnostic(
          "query.type", name.range, VerbStrings.unpivotTypes(first.type.name, field.type.name))
      }
      if field.type == .double { value.type = .double }
      // Figures of different units share a column without one.
      if field.unit != value.unit { value.unit = nil }
    }
    let taken = Set(fields.map(\.name))
    let kept = input.fields.filter { !taken.contains($0.name) }
    let name = Field(nameColumn.text, .text)
    let output = Schema(kept + [name, value])
    for (field, place) in [(name, nameColumn), (value, valueColumn)]
    where output.names.count(where: { $0 == field.name }) > 1 {
      throw context.line.diagnostic(
        "query.repeated-column", place.range.isEmpty ? names[0].range : place.range, Strings.repeatedColumn(field.name),
        hints: [VerbStrings.unpivotAs])
    }
    let trace = StageTrace(
      rows: .repeated(fields.count), columns: [name.name: [], value.name: Set(fields.map(\.name))])
    return BoundVerb(output: output, trace: trace, reads: []) { [value] table, _ in
      let rows = Reshaping.repeated(table.rowCount, width: fields.count)
      let stay = try table.selecting(kept.map(\.name)).columns.map { $0.gathered(rows) }
      let become = try table.selecting(fields.map(\.name)).columns
      return try Table(
        columns: stay + [
          Reshaping.cycled(fields.map(\.name), times: table.rowCount, as: name),
          Reshaping.interleaved(become, rowCount: table.rowCount, as: value),
        ])
    }
  }
}
