import NTMKit

/// Checks a line against what there is, before any row is read.
public enum Checker {
  /// - Throws: everything that is wrong with the line, joined: unknown names, types, units, the grammar of the verbs.
  public static func check(
    _ line: LineSyntax, in environment: any QueryEnvironment, verbs: VerbRegistry = .standard
  ) throws(Diagnostic) -> Plan {
    var checking = LineChecking(line: line, environment: environment, verbs: verbs)
    let plan = checking.check()
    if let diagnostic = checking.problems.joined { throw diagnostic }
    return plan
  }

  /// Parses and checks. - Returns: nil for a blank line.
  public static func plan(
    _ text: String, source: String = "<prompt>", line: Int = 1, in environment: any QueryEnvironment,
    verbs: VerbRegistry = .standard
  ) throws(Diagnostic) -> Plan? {
    guard let syntax = try LineParser.parse(text, source: source, line: line) else { return nil }
    return try check(syntax, in: environment, verbs: verbs)
  }
}

/// Walks from the source through the stages; what fails is kept, and the rest is checked as far as columns are known.
private struct LineChecking {
  let line: LineSyntax
  let environment: any QueryEnvironment
  let verbs: VerbRegistry
  var problems = Problems()

  mutating func check() -> Plan {
    checkAssignment()
    let checker = SourceChecker(line: line.line, environment: environment, verbs: verbs)
    let source = line.source.flatMap { syntax in problems.attempt { () throws(Diagnostic) in try checker.check(syntax) }
    }
    var schema = line.source == nil ? environment.resolve("_")?.kind.schema : source?.schema
    var tableName = source.map(\.text)
    var schemas: [Schema?] = [schema]
    var stages: [Plan.Stage] = []
    var sinks: [StageSyntax] = []
    for syntax in line.stages {
      if environment.sinkNames.contains(syntax.name.text) {
        sinks.append(syntax)
        continue
      }
      if let sink = sinks.last, verbs[syntax.name.text] != nil {
        problems.add(
          line.line.diagnostic(
            "query.verb-after-sink", syntax.name.range, Strings.verbAfterSink(syntax.name.text, sink.name.text),
            hints: [Strings.verbAfterSinkHint]))
        continue
      }
      guard let type = verbs[syntax.name.text] else {
        problems.add(unknownVerb(syntax.name))
        schema = nil
        continue
      }
      let stage = read(syntax, type, schema, tableName)
      if !type.keepsColumns { tableName = nil }
      if let stage {
        stages.append(stage)
        schema = stage.bound == nil && type.keepsColumns ? schema : stage.bound?.output
      } else if !type.keepsColumns {
        schema = nil
      }
      schemas.append(schema)
    }
    return Plan(
      line: line, assignment: line.assignment, source: source, stages: stages, sinks: sinks, schemas: schemas)
  }

  private mutating func read(
    _ syntax: StageSyntax, _ type: any Verb.Type, _ schema: Schema?, _ tableName: String?
  ) -> Plan.Stage? {
    let line = line.line
    var cursor = ArgumentCursor(syntax, signature: type.manifest.signature, line: line)
    let verb: (any Verb)? = problems.attempt { () throws(Diagnostic) in
      let verb = try type.init(parsing: &cursor)
      try cursor.finish()
      return verb
    }
    guard let verb else { return nil }
    let context = CheckContext(line: line, environment: environment, tableName: tableName, verb: syntax.name.text)
    let bound = schema.flatMap { schema in
      problems.attempt { () throws(Diagnostic) in try verb.bound(to: schema, in: context) }
    }
    return Plan.Stage(verb: verb, bound: bound, syntax: syntax, tableName: tableName)
  }

  /// A variable may not take the name of something else.
  private mutating func checkAssignment() {
    guard let name = line.assignment else { return }
    let isTaken: Bool
    switch environment.resolve(name.text)?.kind {
    case .table, .report, .command: isTaken = true
    case .variable: isTaken = name.text == "_"
    case .sql: isTaken = true
    case nil: isTaken = verbs[name.text] != nil || environment.sinkNames.contains(name.text)
    }
    if isTaken {
      problems.add(line.line.diagnostic("query.name-taken", name.range, Strings.nameTaken(name.text)))
    }
  }

  private func unknownVerb(_ name: Name) -> Diagnostic {
    let names = verbs.names + environment.sinkNames.sorted()
    var hints: [LocalizedText] = []
    if let nearest = NearestName.nearest(to: name.text, among: names) ?? Self.otherLanguages[name.text] {
      hints.append(Strings.didYouMean(nearest))
    }
    hints.append(Strings.verbs(names))
    return line.line.diagnostic("query.unknown-verb", name.range, Strings.unknownVerb(name.text), hints: hints)
  }

  /// What the verb is called elsewhere.
  private static let otherLanguages = [
    "filter": "where", "project": "select", "extend": "add", "mutate": "add", "derive": "add", "order": "sort",
    "limit": "take", "head": "take", "first": "take", "group": "summarize", "aggregate": "summarize",
    "uniq": "distinct", "melt": "unpivot", "append": "union", "print": "show", "write": "save",
  ]
}
