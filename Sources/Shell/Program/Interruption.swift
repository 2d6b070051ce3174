import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C while a line runs. A signal handler can reach nothing but a global; only the prompt installs it.
enum Interruption {
  private static let wasPressed = Atomic<Bool>(false)

  static var isPending: Bool { wasPressed.load(ordering: .relaxed) }
  static func clear() { wasPressed.store(false, ordering: .relaxed) }

  /// From here on Ctrl-C marks the running line to be stopped instead of ending the program.
  static func install() {
    clear()  // makes the flag before a handler can ask for it
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.press() }
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
  }

  private static func press() { wasPressed.store(true, ordering: .relaxed) }
}
