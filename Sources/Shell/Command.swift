import NTMKit
import PluginHost
import Query

/// How a command is called and what it touches.
public struct CommandManifest: Sendable {
  public enum Effect: String, Sendable {
    case reads
    case changesSession
    case writesFiles
    /// Refused on the sample and with `--read-only`.
    case writesWorkspace
  }

  /// kebab-case: the word that runs it.
  public var name: String
  public var aliases: [String]
  public var summary: LocalizedText
  public var effect: Effect
  /// Words people may look for it by, in either language.
  public var searchTerms: [String]
  /// What stands behind the name, where that is not a list of parameters: `{ ASSUMPTION; … } LINE`.
  public var usage: String?
  /// Stands behind a pipe and takes what comes (`save`); at a line's beginning it takes the last result.
  public var acceptsInput: Bool

  public init(
    _ name: String, aliases: [String] = [], summary: LocalizedText, effect: Effect = .reads, searchTerms: [String] = [],
    usage: String? = nil, acceptsInput: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.effect = effect
    self.searchTerms = searchTerms
    self.usage = usage
    self.acceptsInput = acceptsInput
  }
}

/// Something a line can begin with besides a table or report, or a sink behind a pipe. Returns values; prints nothing.
public protocol Command: Sendable {
  associatedtype Arguments: ParameterSet = NoParameters
  static var manifest: CommandManifest { get }
  /// Over the sample province; run by a test, shown by `help`.
  static var examples: [Example] { get }
  /// What an argument could be, where its kind does not say; nil leaves that to the kind.
  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]?
  /// As above, for a command that asks which columns come through the pipe; nil where they are not known.
  static func completions(
    of parameter: String, behind words: [String], columns: Schema?, in session: Session
  ) -> [Completion]?
  /// As above, for an argument whose offers depend on what is typed of it so far: paths; nil leaves it to the other two.
  static func completions(
    of parameter: String, behind words: [String], typed: String, isQuoted: Bool, in session: Session
  ) -> [Completion]?
  /// What is wrong with the words behind a pipe, given the columns that come: asked before any row is read.
  static func check(_ words: [ArgumentWord], columns: Schema, in session: Session) throws(Diagnostic)
  init()
  /// - Parameter input: what came through the pipe, or the last result; nil where there is none.
  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult
}

extension Command {
  public static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    nil
  }
  public static func completions(
    of parameter: String, behind words: [String], columns: Schema?, in session: Session
  ) -> [Completion]? {
    completions(of: parameter, behind: words, in: session)
  }
  public static func completions(
    of parameter: String, behind words: [String], typed: String, isQuoted: Bool, in session: Session
  ) -> [Completion]? {
    nil
  }
  public static func check(_ words: [ArgumentWord], columns: Schema, in session: Session) throws(Diagnostic) {}
}

/// What a command gives back.
public struct CommandResult: Sendable {
  public var value: PipelineValue
  /// The words to show the value by, before the programme's: what its codes mean here.
  public var words = Vocabulary()
  /// Said on standard error, in order.
  public var notices: [Notice]
  /// How the value is to be shown; nil leaves that to the session.
  public var presentation: Presentation?
  /// What went wrong after the part that is reported in `value` was done.
  public var failure: Diagnostic?
  /// Whether the session ends here.
  public var endsSession = false
  /// Lines to be run next.
  public var script: Script?

  public init(
    _ value: PipelineValue = .nothing, notices: [Notice] = [], presentation: Presentation? = nil,
    failure: Diagnostic? = nil
  ) {
    self.value = value
    self.notices = notices
    self.presentation = presentation
    self.failure = failure
  }
}

/// Something to know beside the result.
public enum Notice: Sendable {
  case said(LocalizedText)
  case warned(Diagnostic)

  /// The words without what a terminal would obey: cells of files stand in them as they are.
  func text(in language: Language) -> String {
    switch self {
    case .said(let text): PlainText.withoutControls(text.resolved(in: language))
    case .warned(let diagnostic): DiagnosticText(language: language).text(diagnostic)
    }
  }
}

/// How one result is shown where that differs from the session's settings.
public struct Presentation: Sendable, Hashable {
  /// A renderer's name.
  public var format: String?
  public var language: Language?
  /// All rows, even on a terminal.
  public var showsAllRows = false
  /// A message that is for programs: its lines are not folded on a terminal.
  public var isVerbatim = false

  public init(
    format: String? = nil, language: Language? = nil, showsAllRows: Bool = false, isVerbatim: Bool = false
  ) {
    self.format = format
    self.language = language
    self.showsAllRows = showsAllRows
    self.isVerbatim = isVerbatim
  }
}
