import GRDB
import NTMKit

/// A workspace: an append-only record of what was imported, in one SQLite file.
///
/// Few calls on purpose: `apply` and `withdraw` write, `snapshot` reads. Every write is one transaction, on the disk before the
/// call returns. A store may be used from several threads; its calls take turns.
public final class Store: Sendable {
  public let location: StoreLocation
  public let isReadOnly: Bool
  let queue: DatabaseQueue

  /// Opens a workspace, and brings its schema up to date unless it is opened to be read.
  ///
  /// Reading leaves a sealed file (see `seal`) and its folder untouched; beside one that is not sealed, SQLite may leave an
  /// index of its log, which the next writer takes away. An `inMemory` store begins empty.
  ///
  /// - Parameters:
  ///   - isUnchanging: whether a sealed file that is only read is known not to be written to meanwhile, but replaced as a whole: it
  ///     is then read without locks.
  ///   - patience: seconds to wait for another program that is writing.
  /// - Throws: `store.missing`, `store.unreadable`, `store.not-a-workspace`, `store.newer`, `store.older`,
  ///   `store.read-only`, `store.busy`, `store.damaged`.
  public init(
    _ location: StoreLocation, readOnly: Bool = false, isUnchanging: Bool = false, patience: Double = 10
  ) throws(Diagnostic) {
    self.location = location
    isReadOnly = readOnly
    switch location {
    case .file(let path):
      queue = try Connection.open(path: path, readOnly: readOnly, isUnchanging: isUnchanging, patience: patience)
    case .inMemory:
      do {
        queue = try DatabaseQueue(configuration: Connection.configuration(readOnly: false, patience: patience))
        try queue.inDatabase { try Migrations.run(from: 0, on: $0) }
      } catch {
        throw StoreFault.diagnostic(for: error, at: location)
      }
    }
  }

  /// Ends all use of the file, and folds the log into it. Calls after this one fail.
  ///
  /// Who is still reading keeps nobody waiting: the log is folded in as far as can be, so that the file alone, copied, has all.
  public func close() throws(Diagnostic) {
    if !isReadOnly {
      try? queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    do { try queue.close() } catch { throw StoreFault.diagnostic(for: error, at: location) }
  }

  /// Makes the file one that can be copied, or put in a folder that cannot be written to: no log beside it, no gaps.
  ///
  /// Opening it to write turns the log on again.
  public func seal() throws(Diagnostic) {
    try write { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); VACUUM")
      // Another program that has the file open keeps the log.
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") != "wal" else {
        throw StoreFault.busy(location)
      }
    }
  }

  func read<T>(_ body: (Database) throws -> T) throws(Diagnostic) -> T {
    do {
      return try queue.unsafeReentrantRead(body)
    } catch {
      throw StoreFault.diagnostic(for: error, at: location)
    }
  }

  /// Without a transaction of its own.
  func write<T>(_ body: (Database) throws -> T) throws(Diagnostic) -> T {
    guard !isReadOnly else { throw StoreFault.notWritable(location) }
    do {
      return try queue.unsafeReentrantWrite(body)
    } catch {
      throw StoreFault.diagnostic(for: error, at: location)
    }
  }

  /// One transaction that keeps out other writers from its beginning: all or nothing.
  ///
  /// - Throws: what `body` throws, the database's errors as diagnostics.
  func transaction<T>(_ body: (Database) throws -> T) throws -> T {
    guard !isReadOnly else { throw StoreFault.notWritable(location) }
    do {
      return try queue.unsafeReentrantWrite { db in
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw Damage(found: "transaction") }
        return result
      }
    } catch let error as DatabaseError {
      throw StoreFault.diagnostic(for: error, at: location)
    } catch let error as Damage {
      throw StoreFault.diagnostic(for: error, at: location)
    }
  }
}
