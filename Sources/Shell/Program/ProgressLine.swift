import NTMKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on a terminal's standard error that tells how far long work has come, and goes away with it.
///
/// Nothing is shown of work that ends within a second, nor where standard error is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    /// Nanoseconds; nil between works.
    var began: UInt64?
    var shown: UInt64 = 0
    var isVisible = false
  }
  private let state = Mutex(State())
  private let descriptor: Int32
  private let isOnTerminal: Bool
  private static let patience: UInt64 = 1_000_000_000
  private static let interval: UInt64 = 150_000_000

  init(descriptor: Int32 = STDERR_FILENO) {
    self.descriptor = descriptor
    isOnTerminal = isatty(descriptor) == 1
  }

  /// Shows the text and the seconds since the first one.
  ///
  /// - Parameter text: nil when the work has ended.
  func show(_ text: String?) {
    guard isOnTerminal else { return }
    let now = Self.now
    let output: String? = state.withLock { state in
      guard let text else {
        let wasVisible = state.isVisible
        state = State()
        return wasVisible ? "\r\u{1B}[K" : nil
      }
      let began = state.began ?? now
      state.began = began
      guard now - began >= Self.patience, now - state.shown >= Self.interval else { return nil }
      state.shown = now
      state.isVisible = true
      // A line that wraps could not be taken back.
      return "\r\u{1B}[K" + DisplayWidth.truncated("\(text) · \((now - began) / 1_000_000_000) s", to: width - 1)
    }
    guard var output else { return }
    output.withUTF8 { _ = systemWrite(descriptor, $0.baseAddress, $0.count) }
  }

  private var width: Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
