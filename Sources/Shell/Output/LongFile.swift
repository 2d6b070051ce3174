import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is held open and read in parts.
final class LongFile: Sendable {
  private let path: String
  private let descriptor: Int32
  private let opened: FileState?

  /// nil with `errno` set when it cannot be opened.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.path = path
    opened = FileState(of: descriptor)
  }

  deinit { close(descriptor) }

  /// Bytes in it; nil for what has no length, as a pipe.
  var count: Int? { opened?.length }

  /// Its bytes. Reading fails once the file is another than it was when it was opened.
  var stream: ByteStream {
    ByteStream(count: count ?? 0) { [self] offset, buffer throws(Diagnostic) in
      let read = readAgain { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
      guard read >= 0 else {
        throw Diagnostic(
          "file.cannot-read", kind: .data, message: Strings.cannotRead(path, lastSystemError()),
          span: SourceSpan(source: path))
      }
      guard read > 0, FileState(of: descriptor) == opened else {
        throw Diagnostic(
          "file.changed", kind: .data, message: Strings.changedWhileRead(path), span: SourceSpan(source: path),
          hints: [Strings.changedWhileReadHint])
      }
      return read
    }
  }

  private func readAgain(_ body: () -> Int) -> Int {
    while true {
      let read = body()
      if read >= 0 || errno != EINTR { return read }
    }
  }
}
