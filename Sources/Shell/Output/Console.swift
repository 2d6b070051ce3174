import NTMKit

/// Where a session's words go: the terminal or pipes of the process, or lists in a test.
public protocol Console: AnyObject {
  /// Columns to fit text into; nil when standard output is no terminal.
  var width: Int? { get }
  /// Whether results, and whether messages, may be coloured.
  var usesColour: Bool { get }
  var messagesUseColour: Bool { get }
  /// Data, to standard output, whole. - Throws: `output.failed`.
  func write(_ text: String) throws(Diagnostic)
  /// As `write`; at a prompt through the pager where the terminal does not hold it.
  func page(_ text: String) throws(Diagnostic)
  /// From here on somebody sits at the terminal, line by line.
  func beginPrompt()
  /// Everything else, to standard error. What cannot be written is dropped.
  func say(_ text: String)
}

extension Console {
  public func page(_ text: String) throws(Diagnostic) { try write(text) }
  public func beginPrompt() {}
}

/// Keeps what is written: for tests.
public final class RecordingConsole: Console {
  public let width: Int?
  public let usesColour = false
  public let messagesUseColour = false
  public private(set) var output = ""
  public private(set) var messages = ""

  public init(width: Int? = nil) { self.width = width }

  public func write(_ text: String) throws(Diagnostic) { output += text }
  public func say(_ text: String) { messages += text + "\n" }
}
