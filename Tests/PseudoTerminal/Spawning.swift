import CPseudoTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system calls behind `PseudoTerminal`.
enum Spawning {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func setSize(of terminal: Int32, rows: Int, columns: Int) throws {
    guard cpt_set_size(terminal, Int32(rows), Int32(columns)) == 0 else {
      throw PseudoTerminalError.couldNotStart("the size could not be set: \(String(cString: strerror(errno)))")
    }
  }

  /// Starts a program on a new terminal; returns that terminal's other end.
  static func start(
    _ executable: String, arguments: [String], environment: [String: String], rows: Int, columns: Int
  ) throws -> (master: Int32, process: pid_t) {
    let words = CStrings([executable] + arguments)
    let variables = CStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    var master: Int32 = -1
    let process = cpt_start(executable, words.pointers, variables.pointers, Int32(rows), Int32(columns), &master)
    guard process > 0 else {
      throw PseudoTerminalError.couldNotStart("\(executable): \(String(cString: strerror(errno)))")
    }
    return (master, process)
  }
}

/// A NULL-terminated array of C strings, freed with the object.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    pointers = texts.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
