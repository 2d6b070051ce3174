import NTMKit

/// The text of a script, a settings file, or lines on standard input.
enum ScriptFile {
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - name: the path as the user wrote it, for messages.
  /// - Throws: `file.cannot-read`, `file.not-utf8`.
  static func text(at path: String, as name: String) throws(Diagnostic) -> String {
    let bytes = path == "-" ? descriptorBytes(0) : fileBytes(path)
    guard var bytes else {
      throw Diagnostic("file.cannot-read", kind: .data, message: Strings.cannotRead(name, lastSystemError()))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    // A script in another encoding would be run with other words than were written: it is refused.
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw Diagnostic(
      "file.not-utf8", kind: .data, message: ProgramStrings.notUTF8, span: SourceSpan(source: name),
      hints: [ProgramStrings.saveAsUTF8])
  }
}
