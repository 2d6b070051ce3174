/// Where a diagnostic points: a file, the prompt, or a parameter, and the place in it.
public struct SourceSpan: Sendable, Hashable, Codable {
  /// A file's path, `<prompt>`, or a parameter's name.
  public var source: String
  /// 1-based; for a file of rows, the row's line.
  public var line: Int?
  /// 1-based, in characters of the line; for a file of rows, the number of the column.
  public var column: Int?
  /// In characters.
  public var length: Int?

  public init(source: String, line: Int? = nil, column: Int? = nil, length: Int? = nil) {
    self.source = source
    self.line = line
    self.column = column
    self.length = length
  }
}

/// Something wrong, or worth knowing: where it is, what it is, how to mend it.
///
/// Codes and places are data; words are in both languages; `DiagnosticText` is the only place that prints one.
public struct Diagnostic: Error, Sendable, Hashable, Codable {
  /// How bad it is.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// The line stops; it goes on and the reader has to know; worth knowing.
    case error, warning, note
  }

  /// A stable, documented name: `import.unknown-commune`. The part before the point names the area.
  public struct Code: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// Decides the exit status of a script that stops here (LANGUAGE: 2, 3, 1, 70).
  public enum Kind: String, Sendable, Codable {
    /// The line is wrong: unknown name, type, syntax. Exit 2.
    case usage
    /// Data or a file could not be read or written. Exit 3.
    case data
    /// An assertion or a strict check failed. Exit 1.
    case assertion
    /// A defect of ntm. Exit 70.
    case defect
  }

  /// Errors are thrown; reports do not make the others, and write a `Note` instead.
  public var severity: Severity
  /// Decides the exit status.
  public var kind: Kind
  /// Stable: scripts look at it, and `Example.Outcome.fails` names it. The part before the point is the report's id.
  public var code: Code
  /// What is wrong, what was found and what was expected, as a sentence without a capital or a full stop.
  public var message: LocalizedText
  /// Where; nil: nowhere in particular.
  public var span: SourceSpan?
  /// The text of the line that `span` points into, for the caret.
  public var excerpt: String?
  /// How to mend it: the nearest name, the line to run. One sentence each.
  public var hints: [LocalizedText]
  /// Independent errors of the same line, shown together with this one.
  public var others: [Diagnostic]

  public init(
    _ code: Code, kind: Kind = .usage, severity: Severity = .error, message: LocalizedText, span: SourceSpan? = nil,
    excerpt: String? = nil, hints: [LocalizedText] = [], others: [Diagnostic] = []
  ) {
    self.severity = severity
    self.kind = kind
    self.code = code
    self.message = message
    self.span = span
    self.excerpt = excerpt
    self.hints = hints
    self.others = others
  }

  /// The diagnostics joined into one that can be thrown; nil when there are none.
  public init?(joining diagnostics: [Diagnostic]) {
    guard var first = diagnostics.first else { return nil }
    first.others += diagnostics.dropFirst()
    self = first
  }

  /// What a script that stops here exits with: 2, 3, 1 or 70.
  public var exitStatus: Int32 {
    switch kind {
    case .usage: 2
    case .data: 3
    case .assertion: 1
    case .defect: 70
    }
  }
}
