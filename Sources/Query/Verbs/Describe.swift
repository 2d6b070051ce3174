import NTMKit

/// `describe`: a row for each column: what it holds, how much is missing, how the values lie.
///
/// Columns: `column type unit? count missing distinct min? q1? median? q3? max? top? histogram?`; least, quartiles and
/// greatest as text, since columns differ in type.
public struct Describe: Verb {
  public static let manifest = VerbManifest("describe", "describe", VerbStrings.describeSummary, opening: .nothing)
  public static let examples = [
    Example(
      "communes | select met, state | describe | drop histogram", VerbStrings.describeExample,
      .csv(
        "column,type,unit,count,missing,distinct,min,q1,median,q3,max,top\n"
          + "met,integer,criterion,5,0,4,15,17,18,18,19,\"18 (2), 17 (1), 15 (1)\"\n"
          + "state,text,,5,0,2,met,,,,not_met,\"met (3), not_met (2)\"\n"))
  ]

  static let output = Schema([
    Field("column", .text), Field("type", .text), Field("unit", .text), Field("count", .int), Field("missing", .int),
    Field("distinct", .int), Field("min", .text), Field("q1", .text), Field("median", .text), Field("q3", .text),
    Field("max", .text), Field("top", .text), Field("histogram", .text),
  ])

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {}

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    BoundVerb(output: Self.output) { table, _ in try Self.described(table) }
  }

  public static func described(_ table: Table) throws(Diagnostic) -> Table {
    var builder = TableBuilder(output.fields)
    for column in table.columns {
      let summary = ColumnSummary(column)
      builder.append([
        .text(column.name), .text(typeName(column.field.type)), text(column.field.unit?.rawValue),
        .int(Int64(summary.count)), .int(Int64(summary.missing)), .int(Int64(summary.distinct)),
        text(summary.least), text(summary.quartiles?.first), text(summary.quartiles?.median),
        text(summary.quartiles?.third), text(summary.greatest), text(top(summary)), text(bars(summary.histogram)),
      ])
    }
    return try builder.finished()
  }

  /// The stable word for a type, the same in every language.
  private static func typeName(_ type: ColumnType) -> String { type.name.en }

  private static func text(_ value: Value) -> Value { value.isNull ? .null : .text(value.plainText) }
  private static func text(_ number: Double?) -> Value { number.map { .text(Value.double($0).plainText) } ?? .null }
  private static func text(_ text: String?) -> Value { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null }

  private static func top(_ summary: ColumnSummary) -> String {
    summary.commonest.map { "\($0.value.plainText) (\($0.count))" }.joined(separator: ", ")
  }

  /// Eight bars, the tallest full.
  private static func bars(_ histogram: [Int]) -> String {
    let levels = Array("▁▂▃▄▅▆▇█")
    guard let tallest = histogram.max(), tallest > 0 else { return "" }
    return String(histogram.map { levels[($0 * (levels.count - 1) + tallest / 2) / tallest] })
  }
}
