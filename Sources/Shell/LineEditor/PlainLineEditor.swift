import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line editor without a terminal: the lines of standard input, as a pipe or a file gives them.
///
/// A last line without a newline counts, `\r\n` ends a line like `\n`, a byte order mark at the start is dropped, and
/// bytes that are not UTF-8 become `�`. There is no history and nothing to complete.
public final class PlainLineEditor: LineEditor {
  private let descriptor: Int32
  private let showPrompt: (String) -> Void
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isFirstLine = true

  /// - Parameter showPrompt: called before each line; by default prompts are not shown, since nobody is there to read
  ///   them. A terminal that cannot move its cursor (TERM=dumb) passes a function that prints.
  public init(descriptor: Int32 = STDIN_FILENO, showPrompt: @escaping (String) -> Void = { _ in }) {
    self.descriptor = descriptor
    self.showPrompt = showPrompt
  }

  public func readLine(
    prompt: String, complete: (_ line: String, _ cursor: Int) -> CompletionResult
  ) throws(LineInterrupted) -> String? {
    showPrompt(prompt)
    guard var bytes = nextLine() else { return nil }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if isFirstLine && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    isFirstLine = false
    return UnicodeForm.nfc(String(decoding: bytes, as: UTF8.self))
  }

  public func addHistory(_ entry: String) {}

  private func nextLine() -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = newline + 1 }
        return buffer[start..<newline]
      }
      searched = buffer.count
      if isAtEnd || !readMore() {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
    }
  }

  /// Appends what the descriptor holds, waiting for it; false at the end of the input or on an error.
  private func readMore() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk[..<count]
        return true
      }
      if count < 0 && errno == EINTR { continue }
      isAtEnd = true
      return false
    }
  }
}
