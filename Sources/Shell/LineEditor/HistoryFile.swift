import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines entered before, kept in a plain UTF-8 file shared by all sessions: an entry a line, with `\n` for a newline in it
/// and `\\` for a backslash.
///
/// A file that cannot be read is an empty history, and one that cannot be written forgets: neither is worth stopping for.
public struct HistoryFile: Sendable {
  public let path: String
  /// The entries kept; when one more comes, the oldest tenth is dropped so that the file is not rewritten every time.
  public let capacity: Int

  public init(path: String, capacity: Int = 10_000) {
    self.path = path
    self.capacity = max(1, capacity)
  }

  /// The entries, oldest first, at most `capacity`.
  public func load() -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard Self.isRegularFile(descriptor) else { return [] }
    return Array(Self.entries(in: Self.contents(of: descriptor)).suffix(capacity))
  }

  /// Adds an entry at the end, unless it is blank or repeats the last one. Creates the file, readable to its owner only.
  ///
  /// - Returns: false when the file could not be written, or another session held it for too long.
  @discardableResult
  public func append(_ entry: String) -> Bool {
    if entry.allSatisfy(\.isWhitespace) { return true }
    guard let descriptor = openLocked() else { return false }
    defer { close(descriptor) }  // ends the lock
    let contents = Self.contents(of: descriptor)
    var entries = Self.entries(in: contents)
    if entries.last == entry { return true }
    entries.append(entry)
    if entries.count > capacity { return rewrite(entries.suffix(capacity - capacity / 10)) }
    let line = Self.line(of: entry)
    return Self.write(contents.isEmpty || contents.last == 0x0A ? line : "\n" + line, to: descriptor)
  }

  // MARK: Entries

  static func line(of entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": continue
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\n"
  }

  static func entry(of line: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if isEscaped {
        bytes += byte == UInt8(ascii: "n") ? [0x0A] : byte == UInt8(ascii: "\\") ? [byte] : [UInt8(ascii: "\\"), byte]
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    return UnicodeForm.nfc(String(decoding: bytes, as: UTF8.self))
  }

  private static func entries(in contents: [UInt8]) -> [String] {
    contents.split(separator: 0x0A).map(entry(of:))
  }

  // MARK: The file

  /// The file opened for appending and locked against other sessions; nil when that fails, or takes longer than 0.2 s.
  private func openLocked() -> Int32? {
    for _ in 0..<40 {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { return nil }
      guard Self.isRegularFile(descriptor) else {
        close(descriptor)
        return nil
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 && isStillAtPath(descriptor) { return descriptor }
      close(descriptor)
      usleep(5_000)
    }
    return nil
  }

  /// False when another session replaced the file between opening and locking.
  private func isStillAtPath(_ descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  /// Replaces the file in one step, so that a crash leaves the old or the new one.
  private func rewrite(_ entries: some Sequence<String>) -> Bool {
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = Self.write(entries.map(Self.line(of:)).joined(), to: descriptor)
    close(descriptor)
    if isWritten && rename(temporary, path) == 0 { return true }
    unlink(temporary)
    return false
  }

  /// A device may never end.
  private static func isRegularFile(_ descriptor: Int32) -> Bool {
    var information = stat()
    return fstat(descriptor, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return contents }
      contents += chunk[..<count]
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }
}

/// `write(2)`, which the method of the same name hides.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
