import NTMKit
import Query

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that the session's lines are written to as they are typed, so that `ntm -f FILE` gives the same results again.
///
/// Lines that could not be run stand there as comments: a script would stop at them. What lines gave is not written.
public struct Transcript: Sendable, Hashable {
  /// As the user wrote it.
  let name: String
  let path: String

  /// - Throws: `file.cannot-write`.
  func append(_ line: String, isRefused: Bool) throws(Diagnostic) {
    let lines = line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // In a script a line that begins with a pipe would belong to the one above.
    let goesOn = line.first { !$0.isWhitespace } == "|"
    let isComment = isRefused || line.first { !$0.isWhitespace } == "#"
    let text = lines.map { line in
      // In a comment nothing is replaced.
      isComment ? (isRefused ? "# \(line)" : String(line)) : ParameterReplacement.escaped(String(line))
    }
    try append((goesOn && !isRefused ? "\n" : "") + text.joined(separator: "\n") + "\n")
  }

  /// Adds to the file, which is made where it is missing: each line is there once it has run, whatever happens then.
  func append(_ text: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw AtomicFile.failure(name, errno) }
    var rest = Array(text.utf8)[...]
    var reason: Int32?
    while !rest.isEmpty, reason == nil {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest.removeFirst(count) } else if errno != EINTR { reason = errno }
    }
    if close(descriptor) != 0, reason == nil { reason = errno }
    if let reason { throw AtomicFile.failure(name, reason) }
  }

  /// The variables that the settings of now make again as they are, by name, with the line that does it.
  static func made(_ session: Session) -> [(name: String, line: String)] {
    session.variables.sorted { $0.key < $1.key }.compactMap { name, kept in
      let plan = try? Checker.plan(kept.line, in: SessionEnvironment(session), verbs: session.toolkit.verbs)
      guard let source = plan?.source else { return nil }
      // What came of `import` is not made by importing again.
      if case .command = source.kind, session.toolkit.command(source.name)?.manifest.effect != .reads { return nil }
      // Settings may have changed since: only the line itself can tell whether it still gives the same.
      var copy = session
      copy.variables[name] = nil
      _ = try? LineRunner.run("\(name) = \(kept.line)", in: &copy)
      guard let again = copy.variables[name]?.value.table, again == kept.value.table else { return nil }
      return (name, kept.line)
    }
  }

  /// What a script has to set to see what the session sees, and to make for its variables to hold what they hold;
  /// scripts begin with what nobody changed.
  ///
  /// - Parameter appending: to lines that may have set anything: then what is not set is said too.
  static func opening(_ session: Session, appending: Bool) -> String {
    let lines = SettingName.allCases.filter { $0 != .timing }.compactMap { setting -> String? in
      guard let value = setting.value(in: session) else { return appending ? "set \(setting.rawValue) none" : nil }
      if !appending, setting == .format, value == setting.defaultValue(in: session) { return nil }
      return "set \(setting.rawValue) \(LineText.quoted(value))"
    }
    let variables = made(session).map { "\($0.name) = \(ParameterReplacement.escaped($0.line))" }
    return (["# ntm \(Program.version)"] + lines + variables).joined(separator: "\n") + "\n"
  }
}
