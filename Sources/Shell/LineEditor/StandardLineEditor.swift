import NTMKit

/// Chooses the line editor that fits standard input.
public enum StandardLineEditor {
  /// A `TerminalLineEditor` where there is a terminal that can be edited on, else a `PlainLineEditor`: with prompts when
  /// it is a terminal all the same (TERM=dumb), silent on a pipe.
  public static func make(historyPath: String?, language: Language) -> any LineEditor {
    if let editor = TerminalLineEditor(historyPath: historyPath, language: language) { return editor }
    guard isTerminal else { return PlainLineEditor() }
    return PlainLineEditor { prompt in
      print(prompt, terminator: "")
      flushOutput()
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

/// Flushes every stream, since Swift 6 does not let C's `stdout` be named.
private func flushOutput() { fflush(nil) }
