#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `write(2)`, under a name that methods called `write` do not hide.
func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// A whole file's bytes. - Returns: nil with `errno` set when it cannot be read.
func fileBytes(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  return descriptorBytes(descriptor, expected: FileState(of: descriptor)?.length ?? 0)
}

/// What tells whether a file is still the one that was read.
struct FileState: Hashable {
  private var device: Int
  private var inode: Int
  private var size: Int
  private var modified: Int
  private var isFile: Bool

  /// nil where there is no such file.
  init?(of path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    self.init(information)
  }

  init?(of descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return nil }
    self.init(information)
  }

  private init(_ information: stat) {
    device = Int(information.st_dev)
    inode = Int(information.st_ino)
    size = Int(information.st_size)
    modified = Int(information.st_mtim.tv_sec) * 1_000_000_000 + Int(information.st_mtim.tv_nsec)
    isFile = information.st_mode & S_IFMT == S_IFREG
  }

  /// Bytes in it; nil for anything but a file.
  var length: Int? { isFile ? size : nil }
}

/// All that a descriptor gives, to its end.
///
/// - Parameter expected: about how many bytes there are.
func descriptorBytes(_ descriptor: Int32, expected: Int = 0) -> [UInt8]? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(expected)
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      return nil
    }
    bytes += chunk[..<count]
  }
}
