import NTMKit

/// `sql { … }`: what a SELECT gives, over `_` (the rows that come), tables, reports and variables. A line may begin with it.
public struct SQL: Verb {
  public static let manifest = VerbManifest(
    "sql", "sql { select district, avg(met) as m from _ group by 1 }", VerbStrings.sqlSummary, opening: .nothing,
    notes: [
      VerbStrings.sqlTables, VerbStrings.sqlTypes, VerbStrings.sqlText, VerbStrings.sqlReadsOnly,
    ])
  public static let examples = [
    Example(
      "communes | where met < 19 | sql { select district, count(*) as n, avg(met) as m from _ group by 1 order by 1 }",
      VerbStrings.sqlExample, .csv("district,n,m\nChâu Thành,2,17.5\nVị Thủy,2,16.5\n")),
    Example(
      "sql { select c.name, l.leader from communes c join leaders l on l.code = c.code } | sort leader",
      VerbStrings.sqlSource, .csv("name,leader\nPhú Hữu,An\nVị Trung,Bình\n")),
    Example(
      "sql { select name from communes where fold(name) like '%phu%' order by name collate vietnamese }",
      VerbStrings.sqlFold, .csv("name\nĐông Phú\nPhú An\nPhú Hữu\n")),
    Example(
      "sql { select code, met - lag(met) over (partition by code order by period) as change from history order by 1 }"
        + " | where change > 0",
      VerbStrings.sqlWindow, .csv("code,change\nA1,1\nA2,2\n")),
    Example("sql { select distrct from communes }", VerbStrings.sqlUnknown, .fails("query.unknown-column")),
  ]

  private let text: BracedText

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) { text = try arguments.bracedText() }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let statement = try SQLStatement(text, input: input, line: context.line, environment: context.environment)
    return BoundVerb(output: statement.output, trace: .unknown) { table, environment in
      try statement.run(over: table, in: environment)
    }
  }
}
