import GRDB
import NTMKit

extension Store {
  /// Reads the whole workspace as it is at one moment, and recomputes every hash from what is stored.
  ///
  /// What no hash covers is not checked beyond its form: when and by whom something was recorded, assumptions, and how the
  /// files of senders are read.
  ///
  /// - Parameter proceed: asked again and again; throws to stop.
  /// - Throws: `store.busy`, and what `proceed` throws. Damage is not thrown but found.
  /// - Cost: one run over all rows; ten million values in a few seconds.
  public func verify(_ proceed: @escaping () throws -> Void = {}) throws -> Verification {
    do {
      return try queue.unsafeReentrantRead { db in
        try db.execute(sql: "BEGIN DEFERRED")
        defer { if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") } }
        var verifier = Verifier(db: db, proceed: proceed)
        try verifier.run()
        return verifier.found
      }
    } catch let error as DatabaseError {
      throw StoreFault.diagnostic(for: error, at: location)
    }
  }
}

/// Goes through the checks. A part that cannot be read is a problem like any other.
struct Verifier {
  let db: Database
  let proceed: () throws -> Void
  var found = Verification()
  /// The log's rows, as far as they can be read.
  var log: [LoggedBatch] = []

  mutating func run() throws {
    try step(.pages) { try $0.checkPages() }
    try step(.structure) { try $0.checkStructure() }
    try step(.imports) { try $0.checkImports() }
    try step(.rows) { try $0.checkOwners() }
    try step(.withdrawals) { try $0.checkWithdrawals() }
    try step(.closings) { try $0.checkClosings() }
    try step(.references) { try $0.checkReferences() }
  }

  private mutating func step(_ check: Verification.Check, _ body: (inout Verifier) throws -> Void) throws {
    try proceed()
    if let damage = try Self.damage(in: { try body(&self) }) {
      found.report(check, VerificationStrings.unreadable(damage))
    }
  }

  /// What a body met that is damage of the file; other errors are thrown.
  static func damage(in body: () throws -> Void) throws -> String? {
    do {
      try body()
      return nil
    } catch let damage as Damage {
      return damage.found
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_TOOBIG:
        return error.message ?? error.resultCode.description
      default: throw error
      }
    }
  }
}
