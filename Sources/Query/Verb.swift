import NTMKit

/// How a verb is called and described.
public struct VerbManifest: Sendable {
  public var name: String
  /// What is written behind the name: `sort A, -B`.
  public var signature: String
  public var summary: LocalizedText
  /// Words with a meaning of their own in its arguments: `by`, `on`, `order`.
  public var keywords: [String]
  /// What its arguments begin with, for completion.
  public var opening: Opening
  /// What help says besides; a paragraph each.
  public var notes: [LocalizedText]

  public enum Opening: Sendable {
    case nothing, expression, column, number, source, newName
    /// `mean(met)` or `m = mean(met)`.
    case aggregate
  }

  public init(
    _ name: String, _ signature: String, _ summary: LocalizedText, keywords: [String] = [],
    opening: Opening = .expression, notes: [LocalizedText] = []
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.keywords = keywords
    self.opening = opening
    self.notes = notes
  }
}

/// A stage that turns a table into a table: its grammar, its typing and its meaning in one file, with examples.
public protocol Verb: Sendable {
  static var manifest: VerbManifest { get }
  /// Over `ExampleTables`; each is run by a test.
  static var examples: [Example] { get }
  /// Whether the columns behind the stage are those before it, so that the next stage can be checked even if this one
  /// has an error.
  static var keepsColumns: Bool { get }
  /// Reads the arguments; knows no names yet. - Throws: `query.syntax`.
  init(parsing arguments: inout ArgumentCursor) throws(Diagnostic)
  /// Checks names, types and units against the columns it gets.
  /// - Throws: `query.unknown-column`, `query.type`, `query.unit-mismatch`, …; several independent ones joined.
  func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb
}

extension Verb {
  public static var keepsColumns: Bool { false }
}

/// A verb that was checked against the columns it gets.
public struct BoundVerb: Sendable {
  /// The columns it gives; nil when they depend on the data (`pivot`).
  public let output: Schema?
  /// Where its rows and columns come from.
  public let trace: StageTrace
  /// The columns that it names, besides those that columns of its own are worked out from (`trace`): which rows it gives and in
  /// what order hangs on them. nil: it may read any (`distinct`, `pivot`).
  let reads: Set<String>?
  let run: @Sendable (Table, any QueryEnvironment) throws -> Table

  public init(
    output: Schema?, trace: StageTrace = .unknown, reads: Set<String>? = nil,
    run: @escaping @Sendable (Table, any QueryEnvironment) throws -> Table
  ) {
    self.output = output
    self.trace = trace
    self.reads = reads
    self.run = run
  }

  public func apply(to table: Table, in environment: any QueryEnvironment) throws -> Table {
    try run(table, environment)
  }
}

/// What checking a stage needs besides the columns.
public struct CheckContext: Sendable {
  public let line: SourceLine
  public let environment: any QueryEnvironment
  /// The source's name while the columns are still its own, for messages: `communes has no column "distrct"`.
  public let tableName: String?
  public let verb: String

  public init(line: SourceLine, environment: any QueryEnvironment, tableName: String?, verb: String) {
    self.line = line
    self.environment = environment
    self.tableName = tableName
    self.verb = verb
  }
}

/// The verbs that lines may use.
public struct VerbRegistry: Sendable {
  public let verbs: [any Verb.Type]

  public init(_ verbs: [any Verb.Type]) { self.verbs = verbs }

  /// All that ship.
  public static let standard = VerbRegistry([
    Where.self, Select.self, Drop.self, Rename.self, Add.self, Sort.self, Take.self, Skip.self, Top.self, Sample.self,
    Distinct.self, Count.self, Summarize.self, Pivot.self, Unpivot.self, Join.self, Union.self, SQL.self, Describe.self,
    Assert.self,
  ])

  public var names: [String] { verbs.map { $0.manifest.name } }
  public subscript(name: String) -> (any Verb.Type)? { verbs.first { $0.manifest.name == name } }
}
