#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program running on a terminal of its own, for tests of anything interactive.
///
///     let terminal = try PseudoTerminal(executable: BuiltProduct.path("ntm"), arguments: ["-w", path])
///     try terminal.expect("ntm> ")             // waits until the screen holds it
///     try terminal.type("communes | count\r")  // keys: `\r` is Enter, `Key.up` an arrow
///     try terminal.expect("51")
///     try terminal.expectLine("ntm>")          // the next prompt, nothing typed
///     try terminal.type(Key.controlD)
///     #expect(try terminal.waitForExit() == 0)
///
/// Waiting is for what the program shows, never for a time; `timeout` only bounds how long a broken program can hold up
/// the tests. The program is ended when the object goes.
///
/// Between two prompts a terminal echoes what is typed, and takes Ctrl-D, Ctrl-R, Backspace and the like for itself: wait
/// for the prompt (`expectLine`) before sending anything but plain lines.
public final class PseudoTerminal {
  /// What the terminal shows now, as far as output was read.
  public private(set) var screen: TerminalScreen
  /// Everything the program wrote, escape sequences included.
  public private(set) var output: [UInt8] = []
  /// How long `expect` and `waitForExit` wait, in seconds.
  public var timeout: Double

  private let master: Int32
  private let process: pid_t
  private var status: Int32?

  /// Starts `executable` (a path) with a terminal as standard input, output, error and controlling terminal.
  ///
  /// - Parameter environment: the whole environment of the program; add to `defaultEnvironment` for single variables.
  /// - Throws: `PseudoTerminalError.couldNotStart`.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = PseudoTerminal.defaultEnvironment,
    rows: Int = 24, columns: Int = 80, timeout: Double = 20
  ) throws {
    screen = TerminalScreen(rows: rows, columns: columns)
    self.timeout = timeout
    (master, process) = try Spawning.start(
      executable, arguments: arguments, environment: environment, rows: rows, columns: columns)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(master)
  }

  /// A UTF-8 locale, an xterm and the system's own programs: nothing of the environment the tests run in but what programs
  /// need to find their libraries.
  public static var defaultEnvironment: [String: String] {
    var environment = ["LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    if let libraries = getenv("LD_LIBRARY_PATH") { environment["LD_LIBRARY_PATH"] = String(cString: libraries) }
    return environment
  }

  /// Sends keys, as a person types them. See `Key` for those without a character.
  public func type(_ keys: String) throws {
    try send(Array(keys.utf8))
  }

  /// Sends a text as a terminal sends a paste: between paste marks when the program asked for them, newlines as `\r`.
  public func paste(_ text: String) throws {
    let sent = String(text.map { $0 == "\n" ? "\r" : $0 })
    try type(screen.bracketsPaste ? "\u{1B}[200~\(sent)\u{1B}[201~" : sent)
  }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw PseudoTerminalError.ended(screen: screen.text) }
      rest.removeFirst(count)
    }
  }

  /// Changes the size of the terminal; the program is told by SIGWINCH.
  public func resize(rows: Int, columns: Int) throws {
    screen.resize(rows: rows, columns: columns)
    try Spawning.setSize(of: master, rows: rows, columns: columns)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Waits until the screen holds `text`, not counting what had already left it at the top.
  ///
  /// - Throws: `PseudoTerminalError.missing` after `timeout`, or `.ended` when the program closed its terminal first.
  public func expect(_ text: String) throws {
    try expect("“\(text)”") { $0.text.contains(text) }
  }

  /// Waits until the row the cursor is in is exactly `text`, spaces at the end aside.
  public func expectLine(_ text: String) throws {
    try expect("the cursor on the line “\(text)”") { $0.currentLine == text }
  }

  /// Waits until the screen satisfies a condition; `what` describes it in the error.
  public func expect(_ what: String, _ condition: (TerminalScreen) -> Bool) throws {
    let deadline = Spawning.now + timeout
    while !condition(screen) {
      let remaining = deadline - Spawning.now
      guard remaining > 0 else { throw PseudoTerminalError.missing(what, screen: screen.text) }
      guard readOutput(within: remaining) else {
        throw PseudoTerminalError.ended(screen: screen.text)
      }
    }
  }

  /// Waits for the program's end and returns its exit status, or 128 + the number of the signal that ended it.
  ///
  /// - Throws: `PseudoTerminalError.stillRunning` after `timeout`.
  @discardableResult
  public func waitForExit() throws -> Int32 {
    let deadline = Spawning.now + timeout
    while status == nil {
      _ = readOutput(within: 0.02)
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        while readOutput(within: 0) {}
        status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
      } else if Spawning.now > deadline {
        throw PseudoTerminalError.stillRunning(screen: screen.text)
      }
    }
    return status ?? 0
  }

  /// The terminal's modes as the program left them: whether it is in its ordinary, line-by-line state with echo.
  public var isCooked: Bool {
    var modes = termios()
    return tcgetattr(master, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  /// Reads what the program wrote, waiting at most `seconds`; false when it closed its terminal (or, with 0, wrote nothing).
  private func readOutput(within seconds: Double) -> Bool {
    var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let ready = poll(&waited, 1, Int32(min(seconds, 3600) * 1000))
    if ready == 0 { return seconds > 0 }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &chunk, chunk.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return true }
    guard count > 0 else { return false }
    output += chunk[..<count]
    screen.feed(chunk[..<count])
    return true
  }
}
