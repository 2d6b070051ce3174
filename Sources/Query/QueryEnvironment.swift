import NTMKit

/// What a word at the beginning of a line, or behind `join`, names.
public enum SourceKind: Sendable {
  case table(Schema)
  /// A report, with the schema of the table that verbs see.
  case report(primary: Schema)
  /// A variable or `_`; nil when what it holds is not a table or its columns are not known.
  case variable(Schema?)
  /// A command: what it returns is known when it has run.
  case command
  /// `sql { … }` at the beginning of a line.
  case sql(SQLStatement)

  /// The columns a verb sees; nil when they are known only at run time.
  public var schema: Schema? {
    switch self {
    case .table(let schema), .report(let schema): schema
    case .variable(let schema): schema
    case .command: nil
    case .sql(let statement): statement.output
    }
  }
}

/// A name that was found: its canonical spelling (`communes` for `xa`) and what it is.
public struct ResolvedSource: Sendable {
  public var name: String
  public var kind: SourceKind

  public init(_ name: String, _ kind: SourceKind) {
    self.name = name
    self.kind = kind
  }
}

/// What the shell knows of names; all that the language needs to know of the world.
public protocol QueryEnvironment: Sendable {
  var vocabulary: Vocabulary { get }
  /// Everything a line can begin with, for the nearest name and for completion.
  var sourceNames: [String] { get }
  /// Stages that the shell carries out itself: `show`, `save`.
  var sinkNames: Set<String> { get }
  /// Periods with data, oldest first: what `last` and `previous` mean.
  var periods: [Period] { get }
  /// A table, report, variable, command or `_` by its name or an alias of it; nil when there is none.
  func resolve(_ word: String) -> ResolvedSource?
  /// The tables of a report besides its primary one.
  func reportTables(of report: String) -> [(id: String, schema: Schema)]
  /// Makes the table that a source names: what `join` and `union` read.
  func table(for source: CheckedSource) throws -> Table
  /// The columns of what a command returns; nil where they are known only when it has run.
  func schema(ofCommand name: String, _ words: [ArgumentWord]) throws(Diagnostic) -> Schema?
  /// Whether a command may give a table that a variable can keep.
  func mayGiveTable(command name: String) -> Bool
  /// The labels of a column's coded values, those that the data bring too.
  func terms(ofColumn name: String) -> [String: LocalizedText]
  /// Whether the running line is to stop.
  var isCancelled: @Sendable () -> Bool { get }
}

extension QueryEnvironment {
  public func schema(ofCommand name: String, _ words: [ArgumentWord]) throws(Diagnostic) -> Schema? { nil }
  public func mayGiveTable(command name: String) -> Bool { true }
  public func terms(ofColumn name: String) -> [String: LocalizedText] { vocabulary.terms[name] ?? [:] }
  public var isCancelled: @Sendable () -> Bool { { false } }
}

extension QueryEnvironment {
  /// What `join` and SQL can read.
  var tableNames: [String] {
    sourceNames.filter { name in if case .command? = resolve(name)?.kind { false } else { true } }
  }

  /// What to do where a command, or a variable without a table, stands for a table.
  func hintsOfCommandAsTable(_ name: String) -> [LocalizedText] {
    if case .command? = resolve(name)?.kind, !mayGiveTable(command: name) { return [Strings.listSources] }
    return [VerbStrings.assignFirst(name)]
  }
}

/// A source whose names were found and whose period was resolved.
public struct CheckedSource: Sendable {
  /// The canonical name.
  public var name: String
  public var kind: SourceKind
  /// `REPORT.TABLE`.
  public var member: String?
  public var period: PeriodRange?
  public var asof: AsOf?
  /// What a report (without `at` and `asof`) or a command (all its words) is given.
  public var arguments: [ArgumentWord]
  /// The columns; nil when they are known only at run time.
  public var schema: Schema?
  /// As it was written.
  public var text: String
  /// Where it stands in the line.
  public var span: SourceSpan?

  public init(
    name: String, kind: SourceKind, member: String? = nil, period: PeriodRange? = nil, asof: AsOf? = nil,
    arguments: [ArgumentWord] = [], schema: Schema? = nil, text: String? = nil, span: SourceSpan? = nil
  ) {
    self.name = name
    self.kind = kind
    self.member = member
    self.period = period
    self.asof = asof
    self.arguments = arguments
    self.schema = schema
    self.text = text ?? name
    self.span = span
  }
}
