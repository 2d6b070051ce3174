#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct FileProblem: Error {
  let path: String
}

/// Runs a test with a directory of its own, removed afterwards with the files in it.
func withTemporaryDirectory(_ body: (_ path: String) throws -> Void) throws {
  var template = Array("/tmp/ntm-tests-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw FileProblem(path: "/tmp") }
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer {
    for name in names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }
  try body(path)
}

/// The names of the files in a directory, sorted.
func names(in directory: String) -> [String] {
  guard let stream = opendir(directory) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

func contents(of path: String) throws -> String {
  guard let file = fopen(path, "r") else { throw FileProblem(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += chunk[..<count]
  }
}

func write(_ text: String, to path: String) throws {
  guard let file = fopen(path, "w") else { throw FileProblem(path: path) }
  let bytes = Array(text.utf8)
  let count = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, count == bytes.count else { throw FileProblem(path: path) }
}
