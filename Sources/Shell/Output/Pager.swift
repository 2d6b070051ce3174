#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that shows what is longer than the terminal: `$PAGER`, else `less`.
struct Pager {
  private let command: String
  private let environment: [String: String]

  /// nil where there is none, where `PAGER` is empty, and on a terminal that can do nothing.
  init?(_ environment: [String: String]) {
    guard environment["TERM"] != "dumb" else { return nil }
    if let named = environment["PAGER"] {
      guard named.contains(where: { !$0.isWhitespace }) else { return nil }
      command = named
    } else {
      guard Self.isInstalled("less", environment["PATH"] ?? "") else { return nil }
      // Colours as they are; ends at once where one screen holds all; what was shown stays on the screen.
      command = "less -RFX"
    }
    self.environment = environment.merging(["LESSCHARSET": "utf-8"]) { own, _ in own }
  }

  private static func isInstalled(_ name: String, _ path: String) -> Bool {
    path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Shows a text, and comes back when it has been read.
  ///
  /// - Returns: false where the program could not be started, or was not found by the shell: then nothing was shown.
  func show(_ text: String) -> Bool {
    guard let file = Self.file(of: text) else { return false }
    defer { close(file) }
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO) == 0 else { return false }
    var process: pid_t = 0
    let words: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/sh"), strdup("-c"), strdup(command), nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    guard posix_spawn(&process, "/bin/sh", &actions, nil, words, variables) == 0 else { return false }
    var status: Int32 = 0
    // Ctrl-C is the pager's own business: it stays.
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let notFound: Int32 = 127
    return status >> 8 & 0xFF != notFound
  }

  /// A file without a name that holds the text: a pipe would end the session where it is not read to its end.
  private static func file(of text: String) -> Int32? {
    var path = Array("/tmp/ntm-page-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count > 0 { rest.removeFirst(count) } else if errno != EINTR { break }
    }
    guard rest.isEmpty, lseek(file, 0, SEEK_SET) == 0 else {
      close(file)
      return nil
    }
    return file
  }
}
