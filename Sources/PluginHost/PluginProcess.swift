import NTMKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much a plugin may use.
public struct PluginLimits: Sendable, Hashable {
  /// Bytes of address space of its process.
  public var memory: UInt64
  /// For one answer.
  public var seconds: Double

  public init(memory: UInt64, seconds: Double) {
    self.memory = memory
    self.seconds = seconds
  }

  /// Half of the machine's memory, from one to four gigabytes; and a minute.
  public static var standard: PluginLimits {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    let half = pages > 0 && size > 0 ? UInt64(pages) * UInt64(size) / 2 : 0
    return PluginLimits(memory: min(max(half, 1 << 30), 4 << 30), seconds: 60)
  }
}

/// Why a plugin's process gave no answer.
public enum PluginFailure: Error, Sendable, Hashable {
  /// It could not be started.
  case notStarted(reason: LocalizedText)
  /// It ended: by a signal, or of its own accord with a status; what it said last.
  case ended(signal: Int32?, status: Int32, said: String)
  case tooSlow(seconds: Double, said: String)
  case tooLong(bytes: Int)
  case cancelled
}

/// The process in which the code of one plugin runs, and the channel to it: one question at a time, each answered in bytes.
///
/// Whatever the process does, it costs its answer and nothing else: it is ended when it takes too long, says too much, or has crashed.
/// It is in a process group of its own, so that Ctrl-C is for the session to decide about.
public final class PluginProcess: Sendable {
  /// Where the channel is in the process.
  static let channel: Int32 = 3
  /// An answer that is longer is not read.
  static let longestAnswer = 256 << 20

  private struct State {
    var process: pid_t
    var channel: Int32
    /// What it writes to its standard output and error.
    var output: Int32
    var said: [UInt8] = []
    var isRunning = true
  }
  private let state: Mutex<State>

  /// It lives no longer than the thread that starts it: that of the session's lines, which is the program's first.
  ///
  /// - Throws: `notStarted`.
  public init(program: String, arguments: [String], environment: [String: String]) throws(PluginFailure) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.streamType, 0, &ends) == 0 else {
      throw .notStarted(reason: SystemError.last.text)
    }
    let pipes: [Int32]
    do throws(PluginFailure) {
      pipes = try Spawning.pipe()
    } catch {
      for end in ends { close(end) }
      throw error
    }
    defer {
      close(ends[1])
      close(pipes[1])
    }
    do throws(PluginFailure) {
      let process = try Spawning.spawn(
        program, arguments, environment, descriptors: [(pipes[1], 1), (pipes[1], 2), (ends[1], Self.channel)])
      _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
      _ = fcntl(pipes[0], F_SETFL, O_NONBLOCK)
      state = Mutex(State(process: process, channel: ends[0], output: pipes[0]))
    } catch {
      close(ends[0])
      close(pipes[0])
      throw error
    }
  }

  deinit { end() }

  private static var streamType: Int32 { Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) }

  // MARK: Questions

  /// Asks, and waits for the answer.
  ///
  /// - Parameter seconds: how long it may take.
  /// - Throws: why there is none; the process has ended then.
  public func answer(
    to question: [UInt8], within seconds: Double, isCancelled: () -> Bool
  ) throws(PluginFailure) -> [UInt8] {
    do throws(PluginFailure) {
      return try state.withLock { (state) throws(PluginFailure) in
        guard state.isRunning else { throw .ended(signal: nil, status: 0, said: "") }
        state.said = []
        let deadline = Self.now + seconds
        try Self.write(Self.framed(question), &state, deadline, seconds, isCancelled)
        let head = try Self.read(MessageFrame.headLength, &state, deadline, seconds, isCancelled)
        let length = MessageFrame.length(head)
        guard length <= Self.longestAnswer else { throw .tooLong(bytes: length) }
        let answer = try Self.read(length, &state, deadline, seconds, isCancelled)
        Self.listen(&state)
        return answer
      }
    } catch {
      end()
      throw error
    }
  }

  /// Whether it can be asked; one that has ended since its last answer cannot.
  public var isRunning: Bool {
    state.withLock { state in
      guard state.isRunning else { return false }
      var status: Int32 = 0
      var byte: UInt8 = 0
      if waitpid(state.process, &status, WNOHANG) == 0 {
        // One that has something to say before it is asked would answer the next question with it.
        guard recv(state.channel, &byte, 1, Int32(truncatingIfNeeded: MSG_PEEK)) > 0 else { return true }
        kill(state.process, SIGKILL)
        _ = Spawning.wait(for: state.process)
      }
      Self.shut(&state)
      return false
    }
  }

  private static func shut(_ state: inout State) {
    close(state.channel)
    close(state.output)
    state.isRunning = false
  }

  /// What it printed while it made its last answer, its end where it was much.
  public var said: String { state.withLock { Self.text($0.said) } }

  /// Ends the process, if it has not ended yet.
  public func end() {
    state.withLock { state in
      guard state.isRunning else { return }
      kill(state.process, SIGKILL)
      _ = Spawning.wait(for: state.process)
      Self.shut(&state)
    }
  }

  private static func framed(_ message: [UInt8]) -> [UInt8] { MessageFrame.head(message.count) + message }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func write(
    _ bytes: [UInt8], _ state: inout State, _ deadline: Double, _ seconds: Double, _ isCancelled: () -> Bool
  ) throws(PluginFailure) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { send(state.channel, $0.baseAddress! + sent, bytes.count - sent, noSignal) }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN || errno == EINTR {
        try wait(for: POLLOUT, &state, deadline, seconds, isCancelled)
      } else {
        throw ended(&state)
      }
    }
  }

  private static var noSignal: Int32 { Int32(truncatingIfNeeded: MSG_NOSIGNAL) }

  private static func read(
    _ count: Int, _ state: inout State, _ deadline: Double, _ seconds: Double, _ isCancelled: () -> Bool
  ) throws(PluginFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { recv(state.channel, $0.baseAddress! + filled, count - filled, 0) }
      if got > 0 {
        filled += got
      } else if got < 0, errno == EAGAIN || errno == EINTR {
        try wait(for: POLLIN, &state, deadline, seconds, isCancelled)
      } else {
        throw ended(&state)
      }
    }
    return bytes
  }

  /// Waits until the channel can be read or written, and takes what is printed meanwhile.
  private static func wait(
    for event: Int32, _ state: inout State, _ deadline: Double, _ seconds: Double, _ isCancelled: () -> Bool
  ) throws(PluginFailure) {
    if isCancelled() { throw .cancelled }
    let left = deadline - now
    guard left > 0 else {
      listen(&state)
      throw .tooSlow(seconds: seconds, said: text(state.said))
    }
    var watched = [
      pollfd(fd: state.channel, events: Int16(event), revents: 0),
      pollfd(fd: state.output, events: Int16(POLLIN), revents: 0),
    ]
    // Often enough for Ctrl-C.
    poll(&watched, 2, Int32(min(left * 1000 + 1, 50)))
    if watched[1].revents != 0 { listen(&state) }
    // Closed by the plugin: there is nothing to wait for, and the other end must not be asked all the time.
    if watched[1].revents & Int16(POLLHUP) != 0, watched[0].revents == 0 { usleep(10_000) }
  }

  /// Takes what was printed, and keeps the end of it.
  private static func listen(_ state: inout State) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<64 {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(state.output, $0.baseAddress!, $0.count) }
      guard count > 0 else { return }
      state.said += bytes[..<count]
      if state.said.count > 8192 { state.said.removeFirst(state.said.count - 4096) }
    }
  }

  /// What was printed, without what a terminal would obey.
  private static func text(_ bytes: [UInt8]) -> String {
    PlainText.withoutControls(String(decoding: bytes, as: UTF8.self))
  }

  private static func ended(_ state: inout State) -> PluginFailure {
    // It closed its channel: with nobody to talk to it has no business any more.
    var status: Int32 = 0
    if waitpid(state.process, &status, WNOHANG) == 0 {
      usleep(20_000)
      kill(state.process, SIGKILL)
      status = Spawning.wait(for: state.process)
    }
    listen(&state)
    shut(&state)
    let signal = status & 0x7f
    return .ended(signal: signal == 0 ? nil : signal, status: (status >> 8) & 0xff, said: text(state.said))
  }
}
