import NTMKit
import Query

/// What a line assumes, in braces of its own and by `set whatif`.
struct AssumedLine {
  let plan: Plan
  let session: Session

  /// What is to be laid over the dataset while the line runs; nil: nothing.
  ///
  /// - Throws: `whatif.made-already`, `whatif.nested`, `whatif.not-read`, `whatif.not-storable`, `whatif.nothing`; what reading the assumptions
  ///   throws.
  func overlay() throws -> Overlay? {
    let isAsked = plan.line.assumptions != nil
    let own = plan.line.assumptionSyntaxes
    if isAsked { try check(own) }
    guard isAsked || session.settings.assumptions != nil, readsDataset || goesOnWithDataset else { return nil }
    let scope = scope
    var overlay = Overlay()
    if let text = session.settings.assumptions { overlay = try Self.overlay(text, in: scope, of: session) }
    overlay.add(try AssumptionReader(session: session, scope: scope, line: plan.line.line).overlay(own))
    overlay.remarks += try keptJudgements(overlay, in: scope)
    return overlay
  }

  /// What has to be said where a commune's own judgement keeps an assumption from showing.
  private func keptJudgements(_ overlay: Overlay, in scope: DatasetScope) throws -> [LocalizedText] {
    var scope = scope
    scope.overlay = overlay
    return try session.dataset.keptJudgements(in: scope).map { kept in
      let text = overlay.assumptions[kept.assumption].text
      let words = AssumptionSyntax.all(in: BracedText(text), of: SourceLine(text, source: "whatif"))[0].words
      let remedy = [words[0].text, kept.criterion].map(LineText.quoted) + ["missing", "at", words.last?.text ?? ""]
      return WhatIfStrings.keptJudgement(kept, remedy.joined(separator: " "))
    }
  }

  /// What `set whatif` holds, for a scope.
  static func overlay(_ text: String, in scope: DatasetScope, of session: Session) throws -> Overlay {
    let line = SourceLine(text, source: "whatif")
    let syntaxes = AssumptionSyntax.all(in: BracedText(text), of: line)
    guard !syntaxes.isEmpty else { throw nothing }
    do {
      return try AssumptionReader(session: session, scope: scope, line: line).overlay(syntaxes)
    } catch let diagnostic as Diagnostic {
      throw diagnostic.quoting(line)
    }
  }

  private static var nothing: Diagnostic {
    Diagnostic("whatif.nothing", message: WhatIfStrings.nothing, hints: [WhatIfStrings.forms])
  }

  /// Why a command that writes the workspace is refused while something is assumed; nil when nothing is.
  static func refusal(of command: String, in session: Session) -> Diagnostic? {
    guard session.settings.assumptions != nil else { return nil }
    return Diagnostic(
      "whatif.not-storable", message: WhatIfStrings.notStorable(command), hints: [WhatIfStrings.notStorableHint])
  }

  /// Whether the source is made from the dataset now.
  private var readsDataset: Bool {
    switch plan.source?.kind {
    case .table, .report, .sql: true
    case .command:
      command.map { $0.manifest.effect == .reads && !$0.manifest.acceptsInput } ?? false
    case .variable, nil: false
    }
  }

  /// Whether a line over a result reads more from the dataset.
  private var goesOnWithDataset: Bool {
    switch plan.source?.kind {
    case .variable, nil: plan.line.stages.contains { ["join", "union", SQL.manifest.name].contains($0.name.text) }
    case .table, .report, .sql, .command: false
    }
  }

  private var command: (any Command.Type)? { plan.source.flatMap { session.toolkit.command($0.name) } }

  private func check(_ own: [AssumptionSyntax]) throws(Diagnostic) {
    let span = plan.source?.span ?? plan.line.line.span(0..<1)
    func refused(_ code: Diagnostic.Code, _ message: LocalizedText, _ hints: LocalizedText...) -> Diagnostic {
      Diagnostic(code, message: message, span: span, hints: hints)
    }
    if case .command? = plan.source?.kind, plan.source?.name == WhatIf.manifest.name {
      throw refused("whatif.nested", WhatIfStrings.nested, WhatIfStrings.nestedHint)
    }
    if let command, case .command? = plan.source?.kind, !readsDataset {
      let name = command.manifest.name
      if command.manifest.effect == .writesWorkspace {
        throw refused("whatif.not-storable", WhatIfStrings.notStorable(name), WhatIfStrings.withoutBraces)
      }
      throw refused("whatif.not-read", WhatIfStrings.notRead(name), WhatIfStrings.notReadHint)
    }
    guard readsDataset else {
      let name = plan.source?.name ?? "_"
      throw refused("whatif.made-already", WhatIfStrings.madeAlready(name), WhatIfStrings.madeAlreadyHint(name))
    }
    if own.isEmpty {
      var diagnostic = Self.nothing
      diagnostic.span = plan.line.line.span(
        (plan.line.assumptions?.start ?? 0)..<(plan.line.assumptions?.start ?? 0) + 1)
      throw diagnostic
    }
  }

  /// What the source shows, as far as its words say.
  private var scope: DatasetScope {
    let runner = SourceRunner(session: session)
    guard let source = plan.source else { return session.settings.scope }
    let own = (try? runner.scope(of: source)) ?? session.settings.scope
    let words = CommonOptions.split(source.arguments, ownNames: []).common
    guard let options = try? ParameterParser.parse(words, as: CommonOptions.self, of: source.name) else { return own }
    return (try? runner.scope(of: source, options)) ?? own
  }
}
