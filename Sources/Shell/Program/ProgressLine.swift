import Dispatch
import NTMKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on a terminal's standard error that tells how far long work has come and how long it has taken, and goes away with it.
///
/// Nothing is shown of work that ends within a second, nor where standard error is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    /// nil between works.
    var text: String?
    /// Nanoseconds.
    var began: UInt64 = 0
    var isVisible = false
    /// Of the works so far: a tick belongs to one of them.
    var number = 0
  }
  private let state = Mutex(State())
  private let descriptor: Int32
  private let isOnTerminal: Bool
  private let patience: DispatchTimeInterval
  private static let interval = DispatchTimeInterval.milliseconds(200)

  init(descriptor: Int32 = STDERR_FILENO, patience: DispatchTimeInterval = .seconds(1)) {
    self.descriptor = descriptor
    self.patience = patience
    isOnTerminal = isatty(descriptor) == 1
  }

  /// - Parameter text: nil when the work has ended.
  func show(_ text: String?) {
    guard isOnTerminal else { return }
    state.withLock { state in
      let isNew = state.text == nil
      state.text = text
      if text == nil {
        if state.isVisible { write("\r\u{1B}[K") }
        state.isVisible = false
      } else if isNew {
        state.began = Self.now
        state.number += 1
        tick(state.number, after: patience)
      }
    }
  }

  /// Work may be silent for long, so that the line goes on by itself.
  private func tick(_ number: Int, after interval: DispatchTimeInterval) {
    DispatchQueue.global().asyncAfter(deadline: .now() + interval) { [self] in
      state.withLock { state in
        guard state.number == number, let text = state.text else { return }
        let seconds = (Self.now - state.began) / 1_000_000_000
        // A line that wraps could not be taken back.
        write("\r\u{1B}[K" + DisplayWidth.truncated("\(text) · \(seconds) s", to: width - 1))
        state.isVisible = true
        tick(number, after: Self.interval)
      }
    }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = systemWrite(descriptor, $0.baseAddress, $0.count) }
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
