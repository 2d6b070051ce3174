import NTMKit

/// One way to go on from the cursor.
public struct Completion: Sendable, Hashable {
  /// The text put in place of what was typed; it may differ in accents (`phu h` → `Phú Hữu`).
  public var replacement: String
  /// What it is, shown beside it in the list.
  public var summary: LocalizedText?
  /// Whether nothing follows it, so that a space is added after a unique one.
  public var isWhole: Bool

  public init(replacement: String, summary: LocalizedText? = nil, isWhole: Bool = true) {
    self.replacement = replacement
    self.summary = summary
    self.isWhole = isWhole
  }
}

/// The ways to go on from the cursor, all replacing the same text before it.
public struct CompletionResult: Sendable, Hashable {
  /// The characters (graphemes) before the cursor that a replacement replaces.
  public var replacedLength: Int
  public var candidates: [Completion]

  public init(replacedLength: Int, candidates: [Completion]) {
    self.replacedLength = replacedLength
    self.candidates = candidates
  }

  public static var none: CompletionResult { CompletionResult(replacedLength: 0, candidates: []) }
}

/// Ctrl-C cancelled the line; the session goes on.
public struct LineInterrupted: Error, Sendable, Hashable {
  public init() {}
}

/// Where the lines of a session come from: a terminal, a pipe or a test.
///
/// Lines are NFC and hold no final newline. A line pasted or recalled whole may hold newlines inside.
public protocol LineEditor: AnyObject {
  /// The next line, or nil at the end of input (Ctrl-D on an empty line).
  ///
  /// `prompt` may hold colour as ANSI sequences. `complete` is asked on Tab, with the line and the number of characters
  /// (graphemes) before the cursor.
  /// - Throws: `LineInterrupted` when Ctrl-C cancelled the line.
  func readLine(
    prompt: String, complete: (_ line: String, _ cursor: Int) -> CompletionResult
  ) throws(LineInterrupted) -> String?

  /// Remembers a line for Up and Ctrl-R, in this session and later ones.
  func addHistory(_ entry: String)
}
