import Foundation
import NTMKit

/// What a file's first bytes say before SQLite opens it.
struct ProbedFile {
  /// Write-ahead logging, the mode of a workspace that is written to; a sealed copy has not.
  var usesLog: Bool

  /// - Throws: `store.missing`, `store.unreadable`, `store.not-a-workspace`.
  init(_ path: String) throws(Diagnostic) {
    let location = StoreLocation.file(path: path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? StoreFault.missing(location) : StoreFault.unreadable(location)
    }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    // A folder opens, but does not read.
    guard count >= 0 else { throw StoreFault.unreadable(location) }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreFault.notAWorkspace(location)
    }
    usesLog = header[18] == 2
  }

  /// Whether the log beside the file holds something that is not in the file yet.
  static func hasLog(_ path: String) -> Bool {
    var information = stat()
    return stat(path + "-wal", &information) == 0 && information.st_size > 0
  }

  static func folderIsWritable(_ path: String) -> Bool { access(folder(of: path), W_OK) == 0 }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
