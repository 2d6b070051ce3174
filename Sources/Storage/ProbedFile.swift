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
  static func hasLog(_ path: String) -> Bool { size(path + "-wal") > 0 }

  /// 0 where there is no such file.
  static func size(_ path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Whether a file is marked as a workspace of ntm, of whatever version.
  static func isWorkspace(_ path: String) -> Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var header = [UInt8](repeating: 0, count: 72)
    guard fread(&header, 1, header.count, file) == header.count else { return false }
    return header[68...].reduce(0) { $0 << 8 | Int($1) } == Migrations.applicationID
  }

  static func folderIsWritable(_ path: String) -> Bool { access(folder(of: path), W_OK) == 0 }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
