import NTMKit
import PluginHost
import Query
import Rendering

/// Shows what lines gave: the only place where a result or a diagnostic becomes text.
public struct Presenter {
  /// Rows of a table on a terminal before the rest is counted.
  static let terminalRows = 40

  let console: any Console

  public init(_ console: any Console) { self.console = console }

  /// Notices and the result.
  ///
  /// - Returns: the outcome's failure, already said.
  /// - Throws: what rendering and writing throw.
  @discardableResult
  public func show(_ outcome: LineOutcome, in session: Session) throws -> Diagnostic? {
    let language = outcome.presentation.language ?? session.settings.language
    if outcome.isShown { try showValue(outcome, language, session) }
    for notice in outcome.notices {
      switch notice {
      case .said: console.say(notice.text(in: language))
      case .warned(let diagnostic): say(diagnostic, in: language)
      }
    }
    if let failure = outcome.failure { say(failure, in: language) }
    return outcome.failure
  }

  public func say(_ diagnostic: Diagnostic, in language: Language) {
    let text = DiagnosticText(language: language, usesColour: console.messagesUseColour, width: console.width)
    console.say(text.text(diagnostic))
  }

  private func showValue(_ outcome: LineOutcome, _ language: Language, _ session: Session) throws {
    switch outcome.value {
    case .nothing: break
    case .message(let text):
      let words = PlainText.withoutControls(text.resolved(in: language))
      let width = outcome.presentation.isVerbatim ? nil : console.width
      try console.page((width.map { MessageFolding.folded(words, to: $0) } ?? words) + "\n")
    case .table, .document:
      let format = outcome.presentation.format ?? session.settings.format
      guard let renderer = session.toolkit.renderer(format) else { return }
      var context = try context(outcome, language, renderer, session)
      // A press that came before is answered: what an import did until then is shown.
      let isAnswered = session.host.isCancelled()
      if !isAnswered { context.isCancelled = session.host.isCancelled }
      var text = ""
      var result = KeptResult(
        outcome.value, line: outcome.line, words: outcome.words, scope: outcome.scope, overlay: outcome.overlay)
      result.settings = outcome.settings
      let warnings = try Self.render(result, with: renderer, context, in: session, to: &text)
      if !isAnswered { try session.checkCancellation() }
      try console.page(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
      for warning in warnings { say(warning, in: language) }
      if case .table = outcome.value, let scope = outcome.scope {
        // A document says it itself. Tables that need no results of the period have none to be remarked on.
        guard JudgedSources(session).areIn(outcome.line) else { return }
        let remarks = (try? session.dataset.correspondenceRemarks(in: scope)) ?? []
        for remark in remarks { console.say(remark.resolved(in: language)) }
      }
    }
  }

  private func context(
    _ outcome: LineOutcome, _ language: Language, _ renderer: any Renderer.Type, _ session: Session
  ) throws -> RenderContext {
    let isOnTerminal = console.width != nil
    let limit = isOnTerminal && !outcome.presentation.showsAllRows ? Self.terminalRows : nil
    return RenderContext(
      language: language, width: console.width ?? Self.widthWithoutTerminal(outcome.value),
      usesColour: console.usesColour, rowLimit: limit,
      vocabulary: try session.vocabulary(for: renderer, adding: outcome.words), overlay: outcome.overlay)
  }

  /// A table on a pipe is as wide as it needs to be: nothing is cut. A document keeps its page.
  static func widthWithoutTerminal(_ value: PipelineValue) -> Int? {
    if case .table = value { 100_000 } else { nil }
  }

  /// A table as the renderer writes tables, a document as it writes documents; for a page, a table becomes a document.
  static func render(
    _ result: KeptResult, with renderer: any Renderer.Type, _ context: RenderContext, in session: Session,
    to text: inout String
  ) throws -> [Diagnostic] {
    switch result.value {
    case .nothing, .message: return []
    case .document(let document): return try renderer.init().render(document, in: context, to: &text)
    case .table(let table):
      guard renderer.format.mediaType.hasPrefix("text/html"), let document = try document(of: result, in: session)
      else { return try renderer.init().render(table, in: context, to: &text) }
      return try renderer.init().render(document, in: context, to: &text)
    }
  }

  /// A result as a document: a table with where it came from. nil for a result that is neither.
  static func document(of result: KeptResult, in session: Session) throws -> ReportDocument? {
    switch result.value {
    case .nothing, .message: nil
    case .document(let document): document
    case .table(let table):
      try QueryDocument.make(of: result, table, in: session)
    }
  }
}

extension Session {
  /// The words to show results by; data formats show none but sentences, and go without what they would cost.
  func vocabulary(for renderer: any Renderer.Type, adding words: Vocabulary) throws -> Vocabulary {
    let media = renderer.format.mediaType
    if media.hasPrefix("text/csv") || media.hasPrefix("application/") { return words.ofSentences }
    return try shownVocabulary(adding: words)
  }

  /// The words to show results by.
  func shownVocabulary(adding words: Vocabulary) throws -> Vocabulary {
    var vocabulary = try dataset.vocabulary()
    let summaries = toolkit.summaries
    for column in ["title", "summary"] { vocabulary.terms[column, default: [:]].merge(summaries) { $1 } }
    return vocabulary.adding(words)
  }
}
