import NTMKit

/// A name as it was typed, and where.
public struct Name: Sendable, CustomStringConvertible {
  public var text: String
  /// In characters of the line, from 0.
  public var range: Range<Int>

  public init(_ text: String, at range: Range<Int> = 0..<0) {
    self.text = text
    self.range = range
  }

  public var description: String { LineGrammar.isPlainName(text) ? text : "`\(text)`" }
}

/// One line: `near = gap at 2022Q3 | where missing <= 3 | save "near.html"`.
///
/// Pure grammar: nothing is known here of tables, verbs or sinks. Printing gives a line that parses to the same again.
public struct LineSyntax: Sendable {
  public var assignment: Name?
  /// nil: the line starts with `|` and goes on from the last result.
  public var source: SourceSyntax?
  public var stages: [StageSyntax]
  /// Begins with `explain`: the line is checked and run stage by stage, and what that took is told instead of its result.
  public var isExplained = false
  /// What stands in the braces of `whatif { … }` in front of the source: the line is run over data that are assumed to be so.
  public var assumptions: BracedText?
  /// The text that every range points into.
  public var line: SourceLine

  public init(assignment: Name? = nil, source: SourceSyntax?, stages: [StageSyntax], line: SourceLine) {
    self.assignment = assignment
    self.source = source
    self.stages = stages
    self.line = line
  }
}

/// What a line begins with: a table, report, command, variable or `_`, and the words behind it.
public struct SourceSyntax: Sendable {
  public var word: Name
  /// `REPORT.TABLE`.
  public var member: Name?
  /// `at PERIOD`.
  public var period: PeriodReference?
  /// `asof DATE` or `asof PERIOD` (its closing).
  public var asof: AsOf?
  /// The words left when `at` and `asof` were read: the options of a report.
  public var arguments: [ArgumentWord]
  /// Every word behind the name, `at` and `asof` too: what a command reads.
  public var words: [ArgumentWord]
  /// The first word where it is in braces, with its place: the statement of `sql { … }`.
  public var braces: BracedText?
  public var range: Range<Int>

  public init(
    word: Name, member: Name? = nil, period: PeriodReference? = nil, asof: AsOf? = nil,
    arguments: [ArgumentWord] = [], words: [ArgumentWord] = [], range: Range<Int> = 0..<0
  ) {
    self.word = word
    self.member = member
    self.period = period
    self.asof = asof
    self.arguments = arguments
    self.words = words
    self.range = range
  }
}

/// A verb or sink with its arguments, unread: which of the two it is decides whether tokens or words count.
public struct StageSyntax: Sendable {
  public var name: Name
  /// The text behind the name, without comments and outer white space.
  public var text: String
  /// What a verb reads.
  public var tokens: [Token]
  /// What a sink reads.
  public var words: [ArgumentWord]
  public var range: Range<Int>

  public init(name: Name, text: String, tokens: [Token], words: [ArgumentWord], range: Range<Int>) {
    self.name = name
    self.text = text
    self.tokens = tokens
    self.words = words
    self.range = range
  }
}

/// A period as `at` takes it: fixed, or one that depends on the periods with data.
public struct PeriodReference: Sendable, Hashable, CustomStringConvertible {
  public enum End: Sendable, Hashable {
    case period(Period)
    /// The newest period with data.
    case last
    /// The one before the newest.
    case previous
    /// The first with data of the newest's year and kind: where `year-to-date` begins.
    case yearStart
  }
  /// From the first period with data of the newest's year to the newest.
  public static let yearToDate = PeriodReference(.yearStart, .last)
  public var first: End
  public var last: End

  public init(_ first: End, _ last: End? = nil) {
    self.first = first
    self.last = last ?? first
  }

  /// Reads `2022Q3`, `2021Q1..2022Q3`, `last`, `previous`, `2021Q1..last`, `year-to-date`; nil for anything else.
  public init?(parsing text: String) {
    if text == Self.yearToDateWord {
      self = .yearToDate
      return
    }
    guard let dots = text.firstRange(of: "..") else {
      guard let end = Self.end(text) else { return nil }
      self.init(end)
      return
    }
    guard let first = Self.end(String(text[..<dots.lowerBound])), let last = Self.end(String(text[dots.upperBound...]))
    else { return nil }
    self.init(first, last)
  }

  static let yearToDateWord = "year-to-date"
  /// The words that stand for periods.
  public static let words = ["last", "previous", yearToDateWord]

  private static func end(_ text: String) -> End? {
    switch text {
    case "last": .last
    case "previous": .previous
    default: Period(parsing: text).map(End.period)
    }
  }

  /// The periods meant, where these have data, oldest first; nil when there is none, or the range is backwards.
  public func resolved(among periods: [Period]) -> PeriodRange? {
    guard let first = Self.period(first, among: periods), let last = Self.period(last, among: periods) else {
      return nil
    }
    return PeriodRange(first, last)
  }

  private static func period(_ end: End, among periods: [Period]) -> Period? {
    switch end {
    case .period(let period): period
    case .last: periods.last
    case .previous: periods.last.flatMap { last in periods.last { $0.kind == last.kind && $0 < last } }
    case .yearStart: periods.last.flatMap { last in periods.first { $0.kind == last.kind && $0.year == last.year } }
    }
  }

  public var description: String {
    if self == .yearToDate { return Self.yearToDateWord }
    return first == last ? Self.text(first) : "\(Self.text(first))..\(Self.text(last))"
  }

  private static func text(_ end: End) -> String {
    switch end {
    case .period(let period): period.description
    case .last: "last"
    case .previous: "previous"
    case .yearStart: yearToDateWord
    }
  }
}

// MARK: - Printing and comparing: what is said counts, not where it stands.

extension LineSyntax: Equatable, CustomStringConvertible {
  public var description: String {
    let start =
      (isExplained ? [LineGrammar.explain] : []) + (assignment.map { [$0.text, "="] } ?? [])
      + (assumptions.map { ["\(LineGrammar.whatif) \(LineGrammar.braced($0.text))"] } ?? [])
      + (source.map { [$0.description] } ?? [])
    let line = start.joined(separator: " ") + (isExplained && source == nil ? " " : "")
    return stages.reduce(line) { $0 + ($0.isEmpty || $0.hasSuffix(" ") ? "| " : " | ") + $1.description }
  }
  public static func == (a: LineSyntax, b: LineSyntax) -> Bool {
    a.isExplained == b.isExplained && a.assignment == b.assignment && a.assumptions?.text == b.assumptions?.text
      && a.source == b.source && a.stages == b.stages
  }
}

extension Name: Hashable {
  public static func == (a: Name, b: Name) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension SourceSyntax: Equatable, CustomStringConvertible {
  public var description: String {
    var parts = [writtenWord + (member.map { ".\($0)" } ?? "")]
    if let period { parts += ["at", "\(period)"] }
    if let asof { parts += ["asof", "\(asof)"] }
    return (parts + arguments.map(LineGrammar.written)).joined(separator: " ")
  }

  /// In quotes what would not be read back: `a = b` is an assignment, and a backtick ends a name in backticks.
  private var writtenWord: String {
    let isLikeAssignment =
      member == nil && words.first.map { $0.text.hasPrefix("=") && !$0.text.hasPrefix("==") } == true
    let isLikePrefix = member == nil && [LineGrammar.explain, LineGrammar.whatif].contains(word.text)
    return isLikeAssignment || isLikePrefix || word.text.contains("`") ? LineGrammar.quoted(word.text) : "\(word)"
  }

  public static func == (a: SourceSyntax, b: SourceSyntax) -> Bool {
    a.word == b.word && a.member == b.member && a.period == b.period && a.asof == b.asof
      && a.arguments.map(LineGrammar.written) == b.arguments.map(LineGrammar.written)
  }
}

extension StageSyntax: Equatable, CustomStringConvertible {
  public var description: String {
    // A space in front of a # would begin a comment.
    text.isEmpty || text.hasPrefix("#") ? name.text + text : "\(name.text) \(text)"
  }
  public static func == (a: StageSyntax, b: StageSyntax) -> Bool {
    a.name == b.name && a.tokens.map(\.kind) == b.tokens.map(\.kind)
      && a.words.map(LineGrammar.written) == b.words.map(LineGrammar.written)
  }
}
