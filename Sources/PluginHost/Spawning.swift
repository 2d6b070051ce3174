import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Starts programs.
enum Spawning {
  /// Starts a program in a session of its own, without a terminal and with nothing on its standard input.
  ///
  /// - Parameter descriptors: what it is given, and as which number it has it.
  /// - Throws: `notStarted`.
  static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    descriptors: [(own: Int32, there: Int32)]
  ) throws(PluginFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (own, there) in descriptors { posix_spawn_file_actions_adddup2(&actions, own, there) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(Self.ownSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGPIPE, SIGWINCH, SIGTERM] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var process: pid_t = 0
    let status = withStrings([program] + arguments) { words in
      withStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { variables in
        posix_spawn(&process, program, &actions, &attributes, words, variables)
      }
    }
    guard status == 0 else { throw .notStarted(reason: SystemError(status).text) }
    return process
  }

  /// `POSIX_SPAWN_SETSID`, which glibc shows to GNU programs only.
  private static let ownSession: Int32 = 0x80

  /// C's list of strings, alive while the body runs.
  private static func withStrings<R>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
    let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }

  /// Goes on as another program, with other words and the same environment.
  ///
  /// - Returns: why not; else it does not return.
  static func become(_ program: String, _ arguments: [String]) -> SystemError {
    withStrings([program] + arguments) { words in
      execv(program, words)
      return .last
    }
  }

  /// Two ends of a pipe, to be read and to be written, which programs that are started do not get by themselves.
  ///
  /// - Throws: `notStarted`.
  static func pipe() throws(PluginFailure) -> [Int32] {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .notStarted(reason: SystemError.last.text) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// Waits for a process to end; its status as `waitpid` has it.
  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Runs a program to its end, with all that it prints.
  ///
  /// - Throws: `notStarted`, `cancelled`.
  static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String], isCancelled: () -> Bool
  ) throws(PluginFailure) -> (status: Int32, output: String) {
    let pipes = try pipe()
    defer { close(pipes[0]) }
    let process: pid_t
    do throws(PluginFailure) {
      process = try spawn(program, arguments, environment, descriptors: [(pipes[1], 1), (pipes[1], 2)])
    } catch {
      close(pipes[1])
      throw error
    }
    close(pipes[1])
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while true {
      if isCancelled() {
        kill(-process, SIGKILL)
        _ = wait(for: process)
        throw .cancelled
      }
      var watched = [pollfd(fd: pipes[0], events: Int16(POLLIN), revents: 0)]
      guard poll(&watched, 1, 50) != 0 else { continue }
      let count = block.withUnsafeMutableBytes { read(pipes[0], $0.baseAddress!, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output += block[..<count]
    }
    return (wait(for: process), String(decoding: output, as: UTF8.self))
  }
}
