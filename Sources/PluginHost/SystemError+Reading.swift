import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemError {
  /// Why a file cannot be read; nil where it can.
  static func reading(_ path: String) -> SystemError? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .last }
    defer { close(descriptor) }
    var byte: UInt8 = 0
    // A folder can be opened, and is not read.
    return read(descriptor, &byte, 1) < 0 ? .last : nil
  }

  /// Whether it says that there is no such file.
  var isMissingFile: Bool { code == ENOENT }

  /// Whether the user lacks a right.
  var isOfRights: Bool { code == EACCES || code == EPERM }
}
