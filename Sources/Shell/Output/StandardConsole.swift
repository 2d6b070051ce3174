import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process's own standard output and error.
public final class StandardConsole: Console {
  private let isTerminal: Bool
  private let columns: Int?
  private let isCancelled: () -> Bool
  private let environment: [String: String]
  /// nil but at a prompt.
  private var pager: Pager?
  public let usesColour: Bool
  public let messagesUseColour: Bool

  /// - Parameters:
  ///   - environment: `COLUMNS`, `NO_COLOR`, `TERM` and `PAGER` count.
  ///   - isCancelled: asked between blocks of a long output on a terminal, so that Ctrl-C stops it.
  public init(environment: [String: String], isCancelled: @escaping () -> Bool = { false }) {
    let mayColour = environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
    isTerminal = isatty(STDOUT_FILENO) == 1
    columns = environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    usesColour = isTerminal && mayColour
    messagesUseColour = isatty(STDERR_FILENO) == 1 && mayColour
    self.isCancelled = isCancelled
    self.environment = environment
  }

  /// The terminal's width now; 80 where it does not say; nil on a pipe.
  public var width: Int? { isTerminal ? width(of: STDOUT_FILENO) : nil }

  /// As `width`, of standard error.
  private var messageWidth: Int? { isatty(STDERR_FILENO) == 1 ? width(of: STDERR_FILENO) : nil }

  private func width(of descriptor: Int32) -> Int {
    if let size = Self.size(of: descriptor), size.ws_col > 0 { return Int(size.ws_col) }
    return columns ?? 80
  }

  private static func size(of descriptor: Int32) -> winsize? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  public func beginPrompt() { pager = isTerminal ? Pager(environment) : nil }

  public func page(_ text: String) throws(Diagnostic) {
    let rows = Self.size(of: STDOUT_FILENO).map { Int($0.ws_row) } ?? 0
    // The prompt below takes a row too.
    if let pager, rows > 0, text.count(where: \.isNewline) >= rows, pager.show(text) { return }
    try write(text)
  }

  public func write(_ text: String) throws(Diagnostic) {
    var text = text
    let failure: Int32? = text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        if isTerminal && isCancelled() { return nil }
        let block = UnsafeBufferPointer(rebasing: bytes[start..<min(start + (1 << 16), bytes.count)])
        let count = Self.write(block, to: STDOUT_FILENO)
        if count > 0 {
          start += count
        } else if count < 0 && errno != EINTR {
          return errno
        }
      }
      return nil
    }
    guard let failure else { return }
    throw Diagnostic(
      failure == EPIPE ? "output.closed" : "output.failed", kind: .data,
      message: Strings.outputFailed(SystemError(failure).text))
  }

  public func say(_ text: String) {
    var line = (messageWidth.map { MessageFolding.folded(text, to: $0) } ?? text) + "\n"
    line.withUTF8 { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Self.write(rest, to: STDERR_FILENO)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        rest = UnsafeBufferPointer(rebasing: rest[count...])
      }
    }
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int {
    systemWrite(descriptor, bytes.baseAddress, bytes.count)
  }
}
