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
  return descriptorBytes(descriptor)
}

/// What tells whether a file is still the one that was read.
struct FileState: Hashable {
  private var device: Int
  private var inode: Int
  private var size: Int
  private var modified: Int

  /// nil where there is no such file.
  init?(of path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    device = Int(information.st_dev)
    inode = Int(information.st_ino)
    size = Int(information.st_size)
    modified = Int(information.st_mtim.tv_sec) * 1_000_000_000 + Int(information.st_mtim.tv_nsec)
  }
}

/// All that a descriptor gives, to its end.
func descriptorBytes(_ descriptor: Int32) -> [UInt8]? {
  var bytes: [UInt8] = []
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
