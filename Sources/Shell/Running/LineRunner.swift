import NTMKit
import Query

/// What a line gave, to be shown by whoever ran it.
public struct LineOutcome: Sendable {
  public var value: PipelineValue = .nothing
  /// The line that makes the value again; empty for a command's.
  public var line = ""
  /// What the session had set, as lines before it.
  public var settings: [String] = []
  /// The words to show it by, before the programme's; see `KeptResult`.
  public var words = Vocabulary()
  /// Which data it was made from; nil: the session's.
  public var scope: DatasetScope?
  /// What it rests on that is only assumed; see `KeptResult`.
  public var overlay: Overlay?
  /// false where the line keeps its result (`near = …`) or has put it elsewhere (`save`).
  public var isShown = true
  public var presentation = Presentation()
  public var notices: [Notice] = []
  /// What went wrong after a part was done.
  public var failure: Diagnostic?
  public var endsSession = false
  /// Lines to be run next.
  public var script: Script?
}

/// Runs one line in a session: parse, check, make the source, run the verbs, hand the result to the sinks.
public struct LineRunner {
  private var session: Session
  private var outcome = LineOutcome()

  /// - Returns: nil for a blank line.
  /// - Throws: what is wrong with the line, or what its parts throw; then the session is as it was before.
  public static func run(
    _ text: String, source: String = "<prompt>", line: Int = 1, in session: inout Session
  ) throws -> LineOutcome? {
    session.host.progress(Strings.working.resolved(in: session.settings.language))
    defer { session.host.progress(nil) }
    do {
      guard let syntax = try LineParser.parse(text, source: source, line: line) else { return nil }
      let environment = SessionEnvironment(session)
      let plan = try Checker.check(syntax, in: environment, verbs: session.toolkit.verbs)
      var runner = LineRunner(session: session)
      runner.session.settings.scope.overlay = try AssumedLine(plan: plan, session: session).overlay()
      runner.session.reads = AssumedReads()
      if plan.line.isExplained { try runner.explain(plan) } else { try runner.run(plan) }
      runner.session.settings.scope.overlay = nil
      runner.session.reads = nil
      session = runner.session
      return runner.outcome
    } catch var diagnostic as Diagnostic {
      // A name may be that of a plugin's report, which was not loaded.
      if diagnostic.code == "query.unknown-source" { diagnostic.others += session.toolkit.plugins?.faults ?? [] }
      throw diagnostic.quoting(SourceLine(text, source: source, number: line))
    }
  }

  private mutating func run(_ plan: Plan) throws {
    for sink in plan.sinks { try check(sink, plan.output) }
    var value = try sourceValue(plan)
    if !plan.verbs.isEmpty {
      guard let table = value.table else {
        throw Diagnostic("shell.no-table", message: Strings.noTableToGoOn, span: plan.source?.span)
      }
      try session.checkCancellation()
      value = .table(try plan.apply(to: table, in: SessionEnvironment(session)))
    }
    // A command that was stopped has said so, and what it did until then.
    if outcome.failure == nil { try session.checkCancellation() }
    outcome.overlay = overlay
    value = marked(value)
    if case .document(var document) = value, !document.provenance.takesLanguage, document.provenance.settings.isEmpty,
      origin(of: plan) == nil
    {
      document.provenance.settings = session.settings.lines(notIn: document.provenance.line)
      value = .document(document)
    }
    if case .document(let document) = value, case .command? = plan.source?.kind {
      outcome.words = document.tableBlocks.first { $0.id == document.primaryTable }?.words ?? outcome.words
    }
    var result = KeptResult(
      value, line: reproducingLine(plan), words: outcome.words, scope: outcome.scope, overlay: outcome.overlay)
    result.settings = origin(of: plan)?.settings ?? Self.settings(of: value) ?? session.settings.lines()
    result.language = outcome.presentation.language
    try keep(result, of: plan)
    outcome.value = value
    outcome.line = result.line
    outcome.settings = result.settings
    if plan.assignment != nil { outcome.isShown = false }
    var passed = result
    for sink in plan.sinks { try run(sink, on: &passed) }
    // What a sink made of it (`chart`) can be shown and saved again; its table goes on as it was.
    if !plan.sinks.isEmpty, session.last != nil, result.value.table != nil { session.last?.value = passed.value }
  }

  /// Runs the verbs to measure them. Nothing is kept, sinks are not carried out, and a command that changes something is
  /// refused.
  private mutating func explain(_ plan: Plan) throws {
    for sink in plan.sinks { try check(sink, plan.output) }
    if case .command? = plan.source?.kind, let command = plan.source.flatMap({ session.toolkit.command($0.name) }),
      command.manifest.effect != .reads
    {
      throw Diagnostic(
        "explain.not-read", message: ExplainStrings.notRead(command.manifest.name), span: plan.source?.span,
        hints: [ExplainStrings.notReadHint])
    }
    var explanation = Explanation()
    let clock = session.host.clock
    let start = clock()
    let value = try sourceValue(plan)
    let seconds = clock() - start
    explanation.source(plan, value, seconds: seconds)
    if !plan.verbs.isEmpty {
      guard let table = value.table else {
        throw Diagnostic("shell.no-table", message: Strings.noTableToGoOn, span: plan.source?.span)
      }
      explanation.stages(try plan.steps(from: table, in: SessionEnvironment(session), clock: clock))
    }
    explanation.sinks(plan.sinks)
    outcome = LineOutcome()
    outcome.value = .table(try explanation.table())
    outcome.overlay = overlay
    outcome.line = plan.line.description
    outcome.presentation.showsAllRows = true
  }

  /// What the line assumes, and what it read rests on; nil: nothing.
  private var overlay: Overlay? {
    var all = session.settings.scope.overlay ?? Overlay()
    if let read = session.reads?.overlay { all.add(read) }
    return all.isEmpty ? nil : all
  }

  /// A document says itself what it rests on; of a table whoever shows it says so.
  private func marked(_ value: PipelineValue) -> PipelineValue {
    guard case .document(let document) = value, let overlay = outcome.overlay else { return value }
    return .document(document.assuming(overlay))
  }

  private mutating func sourceValue(_ plan: Plan) throws -> PipelineValue {
    guard let source = plan.source else {
      guard let last = session.last else {
        throw Diagnostic(
          "shell.no-last-result", message: Strings.noLastResult, span: plan.line.line.span(0..<1),
          hints: [Strings.noLastResultHint])
      }
      session.reads?.note(last)
      outcome.words = last.words
      outcome.scope = last.scope
      return last.value
    }
    switch source.kind {
    case .command:
      guard let command = session.toolkit.command(source.name) else { return .nothing }
      if command.manifest.acceptsInput, let last = session.last {
        session.reads?.note(last)
        outcome.words = last.words
        outcome.scope = last.scope
      }
      return try run(command, source.arguments, input: session.last, span: source.span)
    case .report:
      return try reportValue(source, use(plan), mayStore: !plan.line.isExplained)
    case .variable:
      let kept = SourceRunner(session: session).kept(source)
      outcome.words = kept?.words ?? Vocabulary()
      outcome.scope = kept?.scope
      return try SourceRunner(session: session).value(of: source)
    case .sql(let statement):
      outcome.scope = session.settings.scope
      return .table(try rows(of: statement))
    case .table:
      let scope = try SourceRunner(session: session).scope(of: source)
      outcome.scope = scope
      if let range = scope.period, !range.isSingle, session.dataset.showsLastPeriod(ofTable: source.name) {
        outcome.notices.append(.said(Strings.showsLastPeriod(source.name, range)))
      }
      return try SourceRunner(session: session).value(of: source, columns: plan.sourceColumns)
    }
  }

  /// A statement's rows; they keep the words of the reports that it asks.
  private mutating func rows(of statement: SQLStatement) throws -> Table {
    let runner = SourceRunner(session: session)
    let environment = SessionEnvironment(session)
    var words = Vocabulary()
    let rows = try statement.run(in: environment) { source in
      switch source.kind {
      case .report:
        let document = try runner.report(of: source).document
        let shown = source.member ?? document.primaryTable
        words = words.adding(document.tableBlocks.first { $0.id == shown }?.words ?? Vocabulary())
        return try runner.table(of: source, in: document)
      case .variable:
        words = words.adding(runner.kept(source)?.words ?? Vocabulary())
        return try environment.table(for: source)
      case .table, .command, .sql: return try environment.table(for: source)
      }
    }
    outcome.words = words
    return rows
  }

  /// Of the last line of a session it is known what its report is for.
  private func use(_ plan: Plan) -> SourceRunner.ReportUse {
    guard session.isAtLastLine, plan.sinks.isEmpty else { return .anything }
    return plan.verbs.isEmpty && plan.source?.member == nil ? .shownOnce : .tables
  }

  private mutating func reportValue(
    _ source: CheckedSource, _ use: SourceRunner.ReportUse, mayStore: Bool
  ) throws -> PipelineValue {
    let runner = SourceRunner(session: session)
    let report = try runner.report(of: source, for: use, mayStore: mayStore)
    let document = report.document
    if let storing = report.storing { outcome.notices += try storing.store(in: &session) }
    outcome.notices += report.warnings.map { .warned($0) }
    outcome.failure = report.failure
    let shown = source.member ?? document.primaryTable
    outcome.scope = document.provenance.scope
    outcome.words = document.tableBlocks.first { $0.id == shown }?.words ?? Vocabulary()
    if source.member != nil { return .table(try runner.table(of: source, in: document)) }
    outcome.presentation = report.presentation
    return .document(document)
  }

  /// What a sink gives goes on to the next one; one that gives nothing (`save`) lets what it got pass.
  private mutating func run(_ sink: StageSyntax, on passed: inout KeptResult) throws {
    guard let command = session.toolkit.command(sink.name.text) else { return }
    outcome.isShown = false
    let given = marked(try run(command, sink.words, input: passed, span: nil))
    if !given.isNothing {
      outcome.value = given
      outcome.isShown = true
      if given.table != nil { passed.value = given }
    }
  }

  /// The words of a sink are read before anything is done, and held against the columns where these are known.
  private func check(_ sink: StageSyntax, _ columns: Schema?) throws(Diagnostic) {
    func check<C: Command>(_ type: C.Type) throws(Diagnostic) {
      _ = try ParameterParser.parse(sink.words, as: C.Arguments.self, of: C.manifest.name)
      if let columns { try C.check(sink.words, columns: columns, in: session) }
    }
    guard let command = session.toolkit.command(sink.name.text) else { return }
    try check(command)
  }

  /// Runs a command; its notices and the way it wants its result shown go to the outcome.
  private mutating func run<C: Command>(
    _ type: C.Type, _ words: [ArgumentWord], input: KeptResult?, span: SourceSpan?
  ) throws -> PipelineValue {
    if C.manifest.effect == .writesWorkspace,
      var refusal = AssumedLine.refusal(of: C.manifest.name, in: session)
        ?? session.workspace.refusal(of: C.manifest.name)
    {
      refusal.span = span
      throw refusal
    }
    // Nobody else is to have the workspace open, or locked, while it is written.
    if C.manifest.effect == .writesWorkspace { session.toolkit.plugins?.endProcesses() }
    try session.checkCancellation()
    let arguments = try ParameterParser.parse(words, as: C.Arguments.self, of: C.manifest.name)
    let result = try C().run(arguments, input: input, in: &session)
    outcome.notices += result.notices
    outcome.words = outcome.words.adding(result.words)
    if let presentation = result.presentation { outcome.presentation = presentation }
    outcome.failure = outcome.failure ?? result.failure
    outcome.endsSession = outcome.endsSession || result.endsSession
    outcome.script = outcome.script ?? result.script
    return result.value
  }

  /// What a document says must come before its line; nil: a table, or a report, whose line says it.
  private static func settings(of value: PipelineValue) -> [String]? {
    guard case .document(let document) = value, !document.provenance.settings.isEmpty else { return nil }
    return document.provenance.settings
  }

  private mutating func keep(_ result: KeptResult, of plan: Plan) throws(Diagnostic) {
    guard result.value.table != nil else {
      if let name = plan.assignment {
        throw plan.line.line.diagnostic("shell.nothing-to-keep", name.range, Strings.nothingToKeep(name.text))
      }
      return
    }
    session.last = result
    if let name = plan.assignment?.text { session.variables[name] = result }
  }

  /// The line without assignment and sinks, with what it goes on from in place of `_`, a variable or nothing.
  private func reproducingLine(_ plan: Plan) -> String {
    var syntax = plan.line
    syntax.assignment = nil
    if case .closing(let period, nil)? = syntax.source?.asof, let number = outcome.scope?.closing?.number {
      syntax.source?.asof = .closing(period, number: number)
    }
    syntax = syntax.assuming(session.settings.scope.overlay?.text)
    // To keep a forecast is done once.
    if case .report? = plan.source?.kind, let arguments = syntax.source?.arguments,
      plan.source.flatMap({ session.toolkit.manifest(ofReport: $0.name) })?.keepsForecasts == true
    {
      syntax.source?.arguments = CommonOptions.split(arguments, taking: StoreOptions.descriptions).rest
    }
    let sinks = session.toolkit.sinkNames
    syntax.stages.removeAll { sinks.contains($0.name.text) }
    guard let origin = origin(of: plan) else { return syntax.description }
    return ([origin.line] + syntax.stages.map(\.description)).joined(separator: " | ")
  }

  /// The result that a line goes on from; nil where it begins anew.
  private func origin(of plan: Plan) -> KeptResult? {
    let origin: KeptResult? =
      switch plan.source?.kind {
      case nil: session.last
      case .variable: plan.source?.name == "_" ? session.last : plan.source.flatMap { session.variables[$0.name] }
      case .command:
        plan.source.flatMap { session.toolkit.command($0.name) }?.manifest.acceptsInput == true ? session.last : nil
      case .table, .report, .sql: nil
      }
    return origin.flatMap { $0.line.isEmpty ? nil : $0 }
  }
}

extension Diagnostic {
  /// With the text that its places point into, where that is the given line.
  func quoting(_ line: SourceLine) -> Diagnostic {
    var diagnostic = self
    diagnostic.others = others.map { $0.quoting(line) }
    guard excerpt == nil, let span, span.source == line.source, let number = span.line else { return diagnostic }
    let lines = String(line.characters).split(omittingEmptySubsequences: false) { $0.isNewline }
    let index = number - line.number
    if lines.indices.contains(index) { diagnostic.excerpt = String(lines[index]) }
    return diagnostic
  }
}
