import NTMKit

/// What is wrong with a statement, or went wrong while it ran: a diagnostic whose place counts bytes of the statement.
public struct SQLFault: Error {
  public enum Reason: Sendable {
    /// Nothing is called so: whoever knows the names says it better.
    case unknownTable(String)
    /// It was asked to stop.
    case stopped
    case other
  }

  public var reason: Reason
  public var code: Diagnostic.Code
  public var kind: Diagnostic.Kind
  public var message: LocalizedText
  public var hints: [LocalizedText]
  /// In bytes of UTF-8; nil where it is about the statement as a whole.
  public var range: Range<Int>?

  init(
    _ code: Diagnostic.Code, _ message: LocalizedText, at range: Range<Int>? = nil, hints: [LocalizedText] = [],
    kind: Diagnostic.Kind = .usage, reason: Reason = .other
  ) {
    self.reason = reason
    self.code = code
    self.kind = kind
    self.message = message
    self.hints = hints
    self.range = range
  }
}
