import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file whole or not at all: into a new file beside it, to the disk, then in its place.
enum AtomicFile {
  /// - Parameter isCancelled: asked between blocks of a long file.
  /// - Returns: whether a file of that name was there before.
  /// - Throws: `file.cannot-write`, `report.cancelled`.
  @discardableResult
  static func write(
    _ text: String, to path: String, isCancelled: () -> Bool = { false }
  ) throws(Diagnostic) -> Bool { try write(.text(text), to: path, isCancelled) }

  @discardableResult
  static func write(
    _ bytes: [UInt8], to path: String, isCancelled: () -> Bool = { false }
  ) throws(Diagnostic) -> Bool { try write(.bytes(bytes), to: path, isCancelled) }

  private static let block = 1 << 20

  private enum Content {
    case text(String)
    case bytes([UInt8])

    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      switch self {
      case .bytes(let bytes): bytes.withUnsafeBufferPointer(body)
      case .text(var text): text.withUTF8(body)
      }
    }
  }

  private static func write(
    _ content: Content, to path: String, _ isCancelled: () -> Bool
  ) throws(Diagnostic) -> Bool {
    var information = stat()
    let exists = stat(path, &information) == 0
    if exists && information.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    if exists && information.st_mode & S_IFMT != S_IFREG {
      try fill(path, of: path, content, flags: O_WRONLY, mode: 0, isCancelled)  // a device or pipe has nothing to keep
      return true
    }
    let target = exists ? resolved(path) : path
    let temporary = "\(target).\(getpid()).tmp"
    do {
      try fill(
        temporary, of: path, content, flags: O_WRONLY | O_CREAT | O_EXCL,
        mode: exists ? information.st_mode & 0o777 : 0o666, isCancelled)
    } catch {
      if error.code == "report.cancelled" || errno != EEXIST { unlink(temporary) }
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let reason = errno
      unlink(temporary)
      throw failure(path, reason)
    }
    return exists
  }

  /// - Parameter path: the file as the user knows it, for messages.
  private static func fill(
    _ file: String, of path: String, _ content: Content, flags: Int32, mode: mode_t,
    _ isCancelled: () -> Bool
  ) throws(Diagnostic) {
    let descriptor = open(file, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var reason: Int32?
    var isStopped = false
    content.withBytes { bytes in
      var start = 0
      while start < bytes.count, reason == nil {
        isStopped = isCancelled()
        if isStopped { return }
        let most = min(bytes.count - start, Self.block)
        let count = systemWrite(descriptor, bytes.baseAddress.map { $0 + start }, most)
        if count > 0 { start += count } else if count < 0 && errno != EINTR { reason = errno }
      }
    }
    if reason == nil, !isStopped, flags & O_CREAT != 0, fsync(descriptor) != 0 { reason = errno }
    if close(descriptor) != 0, reason == nil { reason = errno }
    if isStopped { throw Diagnostic("report.cancelled", message: Strings.stopped) }
    if let reason { throw failure(path, reason) }
  }

  /// The file that symbolic links lead to, so that the link stays.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  static func failure(_ path: String, _ reason: Int32) -> Diagnostic {
    Diagnostic(
      "file.cannot-write", kind: .data, message: Strings.cannotWrite(path, SystemError(reason).text))
  }
}

extension AtomicFile {
  /// Removes files that were begun and are of no use.
  static func remove(_ paths: [String]) {
    for path in paths { unlink(path) }
  }
}
