import NTMKit

/// What could be typed at a place in a line.
public struct CompletionContext: Sendable {
  public enum Expectation: Sendable {
    /// A table, report, command or variable.
    case source
    /// A table, report or variable: what `join` and `union` read.
    case joinSource
    /// A table of a report, behind its point.
    case reportTable(of: String)
    /// A verb or sink.
    case stage
    /// A column of these.
    case column(Schema)
    /// A value of a column, as `district = "…"`; the source is there while the column is its own.
    case value(of: Field, source: CheckedSource?)
    case function([FunctionSummary])
    /// One of these words.
    case keyword([String])
    case period
    /// A closing of a period, behind `asof`; a day may stand there too.
    case closing
    /// A word of a command, report or sink, with the words before it and, behind a pipe, the columns that come.
    case argument(of: String, words: [ArgumentWord], columns: Schema?)
  }

  /// Several may fit at once: a column, or a function.
  public var expectations: [Expectation]
  /// What has been typed of it, without an opening quote.
  public var prefix: String
  /// Where the replacement begins, in characters from 0: the prefix's place, with its opening quote.
  public var start: Int
  /// Whether a quote stands open before the prefix.
  public var isQuoted: Bool
  /// Whether that quote is a backtick, which opens a name.
  public var opensName = false
  /// Whether names are to be written as in SQL.
  public var isInSQL = false

  public init(_ expectations: [Expectation], prefix: String = "", start: Int, isQuoted: Bool = false) {
    self.expectations = expectations
    self.prefix = prefix
    self.start = start
    self.isQuoted = isQuoted
  }
}

/// A function as help and completion show it.
public struct FunctionSummary: Sendable {
  public enum Group: Sendable, CaseIterable {
    /// Of the values of a row.
    case row
    /// Of the values of a group of rows.
    case aggregate
    /// Of the rows before and behind, in `add`.
    case window
  }
  public let name: String
  public let signature: String
  public let summary: LocalizedText
  public let group: Group

  /// The functions of the groups, in the order in which help lists them.
  public static func all(_ groups: Set<Group> = Set(Group.allCases)) -> [FunctionSummary] {
    let rows = FunctionCatalogue.standard.functions.map {
      FunctionSummary(name: $0.name, signature: $0.signature, summary: $0.summary, group: .row)
    }
    let aggregates = AggregateFunction.all.map {
      FunctionSummary(name: $0.name, signature: $0.signature, summary: $0.summary, group: .aggregate)
    }
    let windows = WindowCatalogue.names.map {
      FunctionSummary(
        name: $0, signature: WindowCatalogue.signature(of: $0), summary: WindowCatalogue.summary(of: $0), group: .window
      )
    }
    return (rows + aggregates + windows).filter { groups.contains($0.group) }
  }
}
