import Foundation
import NTMKit

/// A file under a name of its own until it is whole.
struct DraftFile {
  let path: String
  private let target: String
  private let replaces: Bool
  private var location: StoreLocation { .file(path: target) }

  /// - Parameter replacing: whether a file of the name may be there, and then gives way.
  /// - Throws: `store.exists`, `store.leftover-log`, `store.folder-missing`.
  init(for target: String, replacing: Bool = false) throws(Diagnostic) {
    self.target = target
    replaces = replacing
    path = "\(target).new-\(Self.host)-\(getpid())"
    if !replacing, access(target, F_OK) == 0 { throw StoreFault.exists(location) }
    // SQLite would take the log of a file that is gone for a part of the new one.
    if !replacing, access(target, F_OK) != 0 {
      for ending in ["-wal", "-journal"] where ProbedFile.size(target + ending) > 0 {
        throw StoreFault.leftoverLog(location, target + ending)
      }
    }
    guard !target.isEmpty, ProbedFile.folderIsWritable(target) else { throw StoreFault.folderMissing(location) }
    remove()
    Self.removeLeftovers(beside: target)
  }

  /// Where the process runs: a folder may be shared by machines whose processes have the same numbers.
  static let host: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "_" }
    let letters = name.prefix { $0 != 0 }.map { Unicode.Scalar(UInt8(bitPattern: $0)) }
    return String(
      letters.map { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "_" })
  }()

  /// Removes drafts for a file whose writers on this machine were killed: no process has their number any more.
  private static func removeLeftovers(beside target: String) {
    let name = (target.split(separator: "/").last.map(String.init) ?? target) + ".new-\(host)-"
    let folder = ProbedFile.folder(of: target)
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where entry.hasPrefix(name) {
      let rest = entry.dropFirst(name.count)
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      guard endings.contains(String(rest.dropFirst(number.count))), let process = pid_t(number), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(entry)")
    }
  }

  private static let endings = ["", "-journal", "-wal", "-shm"]

  /// Makes the file, empty, so that nobody may read more of it than of `model`.
  ///
  /// - Throws: `store.io`.
  func make(like model: String?) throws(Diagnostic) {
    var information = stat()
    let mode = model.map { stat($0, &information) == 0 ? information.st_mode & 0o777 : 0o600 } ?? 0o666
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw StoreFault.io(location, SystemError.last.text) }
    close(descriptor)
  }

  func remove() {
    for ending in Self.endings { unlink(path + ending) }
  }

  /// Gives the file its name, once its bytes are on the disk.
  ///
  /// - Throws: `store.exists` when the name was taken meanwhile, `store.io`, `store.folder-missing`.
  func publish() throws(Diagnostic) {
    try synchronize()
    if replaces {
      guard rename(path, target) == 0 else { throw StoreFault.folderMissing(location) }
    } else if link(path, target) != 0 {
      if errno == EEXIST { throw StoreFault.exists(location) }
      // Some file systems have no links.
      guard access(target, F_OK) != 0, rename(path, target) == 0 else { throw StoreFault.folderMissing(location) }
    }
    let folder = open(ProbedFile.folder(of: target), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func synchronize() throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw StoreFault.io(location, SystemError.last.text)
    }
  }
}
