#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the running program lies, and so what was built beside it.
public enum ProgramPlace {
  /// The folder of the program's file; nil where the system does not say.
  public static var directory: String? { executable.flatMap(parent) }

  /// The program's file, symbolic links resolved.
  public static var executable: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    if count > 0 { return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    return CommandLine.arguments.first { $0.hasPrefix("/") }
  }

  /// The program's folder, and those above a test bundle that is being run.
  static var directories: [String] {
    var directories = directory.map { [$0] } ?? []
    for argument in CommandLine.arguments where argument.hasPrefix("/") && argument.contains(".xctest") {
      var path = argument
      for _ in 0..<4 {
        guard let above = parent(of: path) else { break }
        directories.append(above)
        path = above
      }
    }
    return directories
  }

  /// A folder of what ships beside the program; nil where it is not there.
  static func shippedFolder(_ name: String, with file: String) -> String? {
    for directory in directories {
      for bundle in ["ntm_SampleData.bundle", "ntm_SampleData.resources"] {
        let folder = "\(directory)/\(bundle)/\(name)"
        if SampleFileText.exists("\(folder)/\(file)") { return folder }
      }
    }
    return nil
  }

  private static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
  }
}

/// Small text files, read whole.
enum SampleFileText {
  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func contents(of path: String) -> String? { bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }

  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
