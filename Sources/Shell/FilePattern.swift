import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Words that name files: a path, or a pattern with `*`, `?` or `[…]`.
struct FilePattern {
  let host: Host

  /// The files of all words, in the order given; those of a pattern by name.
  ///
  /// - Throws: `import.no-files` for a pattern that fits none.
  func files(_ words: [String]) throws(Diagnostic) -> [String] {
    var files: [String] = []
    for word in words {
      let path = host.expanded(word)
      guard word.contains(where: { "*?[".contains($0) }), access(path, F_OK) != 0 else {
        files.append(word)
        continue
      }
      let found = Self.matches(path)
      if found.isEmpty {
        throw Diagnostic("import.no-files", kind: .data, message: WorkspaceStrings.noFiles(word))
      }
      // Told as the user wrote them: without what was put in front.
      let added = path.hasSuffix(word) ? path.count - word.count : 0
      files += found.map { String($0.dropFirst(added)) }
    }
    return files
  }

  private static func matches(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0, let paths = result.gl_pathv else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
  }
}
