import GRDB
import NTMKit

/// Opens SQLite the way a workspace needs it.
enum Connection {
  /// - Parameters:
  ///   - isUnchanging: whether nobody writes to the file while it is read; it is not locked then.
  ///   - patience: seconds to wait for another writer.
  /// - Throws: every `store.…` of `StoreFault` that opening can meet.
  static func open(
    path: String, readOnly: Bool, isUnchanging: Bool = false, patience: Double
  ) throws(Diagnostic) -> DatabaseQueue {
    let location = StoreLocation.file(path: path)
    do {
      return try opened(location, path, readOnly: readOnly, isUnchanging: isUnchanging, patience)
    } catch let error as DatabaseError where error.isUnfinishedWrite && ProbedFile.folderIsWritable(path) {
      do {
        try recover(path, patience)
        return try opened(location, path, readOnly: readOnly, isUnchanging: isUnchanging, patience)
      } catch {
        throw StoreFault.diagnostic(for: error, at: location)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN && !readOnly {
      // The file itself was read before; what cannot be made is the log beside it.
      throw StoreFault.notWritable(location)
    } catch {
      throw StoreFault.diagnostic(for: error, at: location)
    }
  }

  private static func opened(
    _ location: StoreLocation, _ path: String, readOnly: Bool, isUnchanging: Bool, _ patience: Double
  ) throws -> DatabaseQueue {
    let probe = try ProbedFile(path)
    let queue = try DatabaseQueue(
      path: readOnly ? readingPath(path, probe, isUnchanging: isUnchanging) : plainPath(path),
      configuration: configuration(readOnly: readOnly, patience: patience))
    try queue.inDatabase { db in
      try checkIdentity(db, location, readOnly: readOnly)
      if !readOnly { try prepareWriting(db, location, probe) }
    }
    return queue
  }

  /// Takes back what a program that was killed had half written: only who may write can, and does so by reading.
  private static func recover(_ path: String, _ patience: Double) throws {
    let queue = try DatabaseQueue(
      path: plainPath(path), configuration: configuration(readOnly: false, patience: patience))
    try queue.inDatabase { try $0.eachRow("SELECT count(*) FROM sqlite_schema") { _ in } }
    try queue.close()
  }

  static func configuration(readOnly: Bool, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = !readOnly
    // A page whose cells lie outside it is then damage where it is read, and not whatever stands there.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cell_size_check = ON") }
    return configuration
  }

  private static func checkIdentity(_ db: Database, _ location: StoreLocation, readOnly: Bool) throws {
    var application = 0
    var version = 0
    try db.eachRow("SELECT application_id, user_version FROM pragma_application_id, pragma_user_version") {
      application = $0.int(0)
      version = $0.int(1)
    }
    guard application == Migrations.applicationID else { throw StoreFault.notAWorkspace(location) }
    guard version <= Migrations.currentVersion else { throw StoreFault.newer(location, version: version) }
    guard version < Migrations.currentVersion else { return }
    if readOnly { throw StoreFault.older(location, version: version) }
    try Migrations.run(from: version, on: db)
  }

  /// A commit must be on the disk before the command returns: FULL, which the log otherwise relaxes.
  private static func prepareWriting(_ db: Database, _ location: StoreLocation, _ probe: ProbedFile) throws {
    guard !db.isWriteProtected else { throw StoreFault.notWritable(location) }
    if !probe.usesLog { try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16000")
  }

  /// A file that uses the log can only be read where SQLite may put an index of the log beside it; where the folder cannot
  /// be written to and there is no log, nobody can be writing, and the file is opened as one that does not change.
  private static func readingPath(_ path: String, _ probe: ProbedFile, isUnchanging: Bool) -> String {
    let nobodyWrites = probe.usesLog ? !ProbedFile.hasLog(path) && !ProbedFile.folderIsWritable(path) : isUnchanging
    guard nobodyWrites else { return plainPath(path) }
    return "file:\(percentEncoded(path))?immutable=1"
  }

  /// Debian's SQLite takes a name that begins with `file:` for a URI, and `:memory:` is no file.
  static func plainPath(_ path: String) -> String { path.hasPrefix("/") ? path : "./\(path)" }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 47, 95, 126: encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension DatabaseError {
  /// Whether a writer ended in the middle, and a reader may not take its half back.
  var isUnfinishedWrite: Bool {
    switch extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: true
    default: false
    }
  }
}
