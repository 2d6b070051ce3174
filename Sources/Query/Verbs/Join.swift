import NTMKit

/// `join SRC on cols [left|inner|anti|semi]`: rows whose keys are equal, exactly; a missing key meets nothing.
///
/// `inner` unless said: only rows with a partner; several partners give several rows, in the order of the left rows and
/// then of the right. `left` keeps every left row; `anti` and `semi` choose the left rows without and with a partner.
/// `on code = commune_code` joins keys of different names; the left name stays.
public struct Join: Verb {
  public static let manifest = VerbManifest(
    "join", "join communes on commune_code = code left", VerbStrings.joinSummary,
    keywords: ["on", "left", "inner", "anti", "semi", "at", "asof"], opening: .source)
  public static let examples = [
    Example(
      "communes | select code, name | join leaders on code left", VerbStrings.joinLeft,
      .csv("code,name,leader\nA1,Phú Hữu,An\nA2,Vị Thanh,\nA3,Vị Trung,Bình\nA4,Phú An,\nA5,Đông Phú,\n")),
    Example(
      "communes | select code, name | join leaders on code", VerbStrings.joinInner,
      .csv("code,name,leader\nA1,Phú Hữu,An\nA3,Vị Trung,Bình\n")),
    Example(
      "communes | join leaders on code anti | select name", VerbStrings.joinAnti,
      .csv("name\nVị Thanh\nPhú An\nĐông Phú\n")),
    Example(
      "communes | select code, name | join sql { select code, max(met) - min(met) as grown from history group by 1 }"
        + " on code | where grown > 0", VerbStrings.joinSQL, .csv("code,name,grown\nA1,Phú Hữu,1\nA2,Vị Thanh,2\n")),
    Example("communes | join history on code", VerbStrings.joinCollision, .fails("query.colliding-columns")),
  ]

  private let source: JoinSourceSyntax
  private let keys: [(left: Name, right: Name)]
  private let kind: JoinKind

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    source = try arguments.joinSource()
    guard arguments.take(keyword: "on") else { throw arguments.expectation(Strings.keyword(["on"])) }
    var keys: [(Name, Name)] = []
    repeat {
      let left = try arguments.name()
      keys.append((left, arguments.take(.equal) ? try arguments.name() : left))
    } while arguments.take(.comma)
    self.keys = keys
    kind = try Self.kind(&arguments)
  }

  private static func kind(_ arguments: inout ArgumentCursor) throws(Diagnostic) -> JoinKind {
    guard let name = arguments.takeName() else { return .inner }
    if let kind = JoinKind(rawValue: name.text) { return kind }
    let words = ["left", "inner", "anti", "semi"]
    throw arguments.line.diagnostic(
      "query.syntax", name.range, Strings.expected(Strings.keyword(words), found: name.text),
      hints: NearestName.nearest(to: name.text, among: words).map { [Strings.didYouMean($0)] } ?? [])
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let source = try source.checked(in: context)
    guard let schema = source.schema else {
      return BoundVerb(output: nil, trace: .chosen) { table, environment in
        let right = try environment.table(for: source)
        let sides = try self.sides(input, right.schema, source.text, context)
        return try sides.join(table, right, kind)
      }
    }
    let sides = try self.sides(input, schema, source.text, context)
    return BoundVerb(output: sides.output(kind), trace: .chosen) { table, environment in
      let right = try environment.table(for: source)
      let real = right.schema == schema ? sides : try self.sides(input, right.schema, source.text, context)
      return try real.join(table, right, kind)
    }
  }

  /// - Throws: `query.unknown-column`, `query.type`, `query.colliding-columns`.
  private func sides(
    _ left: Schema, _ right: Schema, _ rightName: String, _ context: CheckContext
  ) throws(Diagnostic) -> JoinSides {
    let rightContext = CheckContext(
      line: context.line, environment: context.environment, tableName: rightName, verb: context.verb)
    var problems = Problems()
    let lefts = problems.attempt { () throws(Diagnostic) in try ColumnResolver(left, context).fields(keys.map(\.left)) }
    let rights = problems.attempt { () throws(Diagnostic) in
      try ColumnResolver(right, rightContext).fields(keys.map(\.right))
    }
    try problems.throwIfAny()
    let sides = JoinSides(left: left, right: right, leftKeys: lefts ?? [], rightKeys: rights ?? [])
    for (index, pair) in zip(sides.leftKeys, sides.rightKeys).enumerated()
    where pair.0.type != pair.1.type && !(pair.0.type.isNumeric && pair.1.type.isNumeric) {
      problems.add(
        context.line.diagnostic(
          "query.type", keys[index].left.range,
          Strings.notComparable(
            Strings.typed(pair.0.name, pair.0.type.name), Strings.typed("\(rightName).\(pair.1.name)", pair.1.type.name)
          )))
    }
    let collisions = kind == .inner || kind == .left ? sides.collisions : []
    if !collisions.isEmpty {
      problems.add(
        context.line.diagnostic(
          "query.colliding-columns", source.name.range, VerbStrings.collidingColumns(collisions, rightName),
          hints: [VerbStrings.collidingHint(collisions, rightName)]))
    }
    try problems.throwIfAny()
    return sides
  }
}

/// The columns of both sides of a join.
private struct JoinSides: Sendable {
  let left: Schema
  let right: Schema
  let leftKeys: [Field]
  let rightKeys: [Field]

  /// What the right side adds.
  var added: [Field] { right.fields.filter { field in !rightKeys.contains { $0.name == field.name } } }
  var collisions: [String] { added.map(\.name).filter { left[$0] != nil } }

  func output(_ kind: JoinKind) -> Schema {
    kind == .inner || kind == .left ? Schema(left.fields + added) : left
  }

  func join(_ leftTable: Table, _ rightTable: Table, _ kind: JoinKind) throws(Diagnostic) -> Table {
    let rows = Joining.rows(
      kind, left: try leftTable.selecting(leftKeys.map(\.name)).columns,
      right: try rightTable.selecting(rightKeys.map(\.name)).columns, leftCount: leftTable.rowCount,
      rightCount: rightTable.rowCount)
    let chosen = leftTable.gathered(rows.left)
    guard let partners = rows.right else { return chosen }
    let others = try rightTable.selecting(added.map(\.name)).columns.map { $0.gathered(partners) }
    return try Table(columns: chosen.columns + others)
  }
}

/// `communes at 2022Q2`, `gap.by_district`, a variable, `sql { … }`: what a verb reads besides the table it gets.
struct JoinSourceSyntax: Sendable {
  var name: Name
  var syntax: SourceSyntax

  /// - Throws: what `SourceChecker` throws, `query.not-a-table`.
  func checked(in context: CheckContext) throws(Diagnostic) -> CheckedSource {
    let source = try SourceChecker(line: context.line, environment: context.environment, isWithin: true).check(syntax)
    if case .command = source.kind {
      throw context.line.diagnostic(
        "query.not-a-table", name.range, VerbStrings.notATable(name.text),
        hints: context.environment.hintsOfCommandAsTable(source.name))
    }
    return source
  }
}

extension ArgumentCursor {
  mutating func joinSource() throws(Diagnostic) -> JoinSourceSyntax {
    let start = place
    let name = try name(Strings.sourceName)
    var syntax = SourceSyntax(word: name)
    if name.text == SQL.manifest.name, case .braces = next?.kind {
      syntax.braces = try bracedText()
      syntax.range = range(from: start)
      return JoinSourceSyntax(name: name, syntax: syntax)
    }
    if take(.dot) { syntax.member = try self.name(Strings.sourceName) }
    while true {
      if syntax.period == nil, take(keyword: "at") {
        syntax.period = try periodReference()
      } else if syntax.asof == nil, take(keyword: "asof") {
        syntax.asof = try asof()
      } else {
        break
      }
    }
    syntax.range = range(from: start)
    return JoinSourceSyntax(name: name, syntax: syntax)
  }

  /// A day, or a closed period: `2022Q3`, `2022Q3/1`.
  private mutating func asof() throws(Diagnostic) -> AsOf {
    if case .date(let day) = next?.kind {
      advance()
      return .day(day)
    }
    guard case .period(let period)? = try? periodEnd() else { throw expectation(Strings.dayOrClosing) }
    guard take(.divided) else { return .closing(period, number: nil) }
    guard case .integer(let number) = next?.kind, number > 0 else { throw expectation(Strings.dayOrClosing) }
    advance()
    return .closing(period, number: Int(clamping: number))
  }

  private mutating func periodReference() throws(Diagnostic) -> PeriodReference {
    if take(keyword: PeriodReference.yearToDateWord) { return .yearToDate }
    let first = try periodEnd()
    return take(.range) ? PeriodReference(first, try periodEnd()) : PeriodReference(first)
  }

  private mutating func periodEnd() throws(Diagnostic) -> PeriodReference.End {
    let end: PeriodReference.End?
    switch next?.kind {
    case .period(let period): end = .period(period)
    case .integer(let year): end = Period.year(Int(clamping: year)).map { .period($0) }
    case .name("last"): end = .last
    case .name("previous"): end = .previous
    case .text(let text): end = Period(parsing: text).map { .period($0) }
    default: end = nil
    }
    guard let end else { throw expectation(Strings.period) }
    advance()
    return end
  }
}
