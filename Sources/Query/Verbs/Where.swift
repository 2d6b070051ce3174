import NTMKit

/// `where E`: the rows where the condition is true; missing is not true.
public struct Where: Verb {
  public static let manifest = VerbManifest(
    "where", "where met >= 18 and district ~ \"phung hiep\"", VerbStrings.whereSummary)
  public static let keepsColumns = true
  public static let examples = [
    Example(
      "communes | where met >= 18", VerbStrings.whereNumber,
      .csv(
        "code,name,district,met,population,state\nA2,Vị Thanh,Vị Thủy,18,7150,met\nA4,Phú An,Châu Thành,19,,met\n"
          + "A5,Đông Phú,Châu Thành,18,5100,met\n")),
    Example(
      "communes | where name ~ \"phu\" | select name", VerbStrings.whereFolded,
      .csv("name\nPhú Hữu\nPhú An\nĐông Phú\n")),
    Example("communes | where population is missing | count", VerbStrings.whereMissing, .csv("count\n1\n")),
    Example("communes | where state = \"chưa đạt\" | count", VerbStrings.whereCoded, .csv("count\n2\n")),
    Example("communes | where distrct = \"Châu Thành\"", VerbStrings.whereUnknown, .fails("query.unknown-column")),
    Example("communes | where district = 3", VerbStrings.whereType, .fails("query.type")),
    Example("communes | where met > population", VerbStrings.whereUnit, .fails("query.unit-mismatch")),
  ]

  private let condition: ExpressionSyntax

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    condition = try arguments.expression()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let condition = try ExpressionChecker(input, context).condition(condition)
    return BoundVerb(output: input, trace: .chosen, reads: condition.columns) { table, _ in
      table.filtered(try Evaluator(table, line: context.line).vector(condition).isTrue)
    }
  }
}
