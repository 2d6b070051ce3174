#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the executables built together with the running tests.
public enum BuiltProduct {
  /// The path of an executable product or target of this package.
  ///
  /// It lies in the directory of the test binary (a parent of it on platforms with bundles), in every build system.
  /// - Throws: `PseudoTerminalError.couldNotStart` when it was not built: the test target must depend on it.
  public static func path(_ name: String) throws -> String {
    for start in testBinaries {
      var directory = start[...]
      for _ in 0..<5 {
        guard let slash = directory.lastIndex(of: "/") else { break }
        directory = directory[..<slash]
        let candidate = "\(directory)/\(name)"
        if access(candidate, X_OK) == 0 && !isDirectory(candidate) { return candidate }
      }
    }
    throw PseudoTerminalError.couldNotStart("\(name) was not found near \(testBinaries.joined(separator: " or "))")
  }

  /// The file that holds this code, and the program that runs: the tests are either loaded or a program themselves.
  private static var testBinaries: [String] {
    var paths = CommandLine.arguments.filter { $0.hasPrefix("/") && $0.contains(".xctest") }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    if count > 0 { paths.append(String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)) }
    return paths + CommandLine.arguments.prefix(1)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }
}
