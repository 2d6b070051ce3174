import NTMKit

/// Where refused rows may be written, and how the mended file is imported again.
enum RejectsTarget {
  /// - Throws: `import.rejects-over-source`: the file would take the place of one that it was made from.
  static func check(_ path: String, against files: [String], _ host: Host) throws(Diagnostic) {
    guard let state = FileState(of: host.expanded(path)) else { return }
    for file in files where FileState(of: host.expanded(file)) == state {
      throw Diagnostic(
        "import.rejects-over-source", message: RejectsStrings.wouldReplaceSource(path),
        span: SourceSpan(source: "--rejects"), hints: [RejectsStrings.otherName])
    }
  }

  /// What the user said of the file that holds for the mended one too: not how its text was to be read, nor where its table was.
  static func options(_ arguments: Import.Arguments) -> [String] {
    var options = ImportOptions()
    options.period = arguments.options.period
    options.set = arguments.options.set
    options.decimal = arguments.options.decimal
    options.blank = arguments.options.blank
    let named = [("--as", arguments.kind), ("--mapping", arguments.mapping), ("--sender", arguments.sender)]
    return named.flatMap { name, value in value.map { [name, LineText.quoted($0)] } ?? [] }
      + options.nonDefaultArguments.map(LineText.quoted)
  }
}
