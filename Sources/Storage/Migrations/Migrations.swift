import GRDB

/// One step of the schema. A step that was released never changes; a later one builds on it.
struct Migration: Sendable {
  /// `user_version` once it has run.
  var version: Int
  var sql: String
}

/// The steps from an empty file to today's schema, each in a file of its own.
enum Migrations {
  /// Marks a SQLite file as a workspace of ntm: `NTMw` in ASCII.
  static let applicationID = 0x4E54_4D77

  static let all: [Migration] = [.programme, .closings, .senderMappings, .relativeLines, .discrepancies, .reception]

  static var currentVersion: Int { all.last?.version ?? 0 }

  /// Runs the steps that a file of a version still lacks, all or none.
  static func run(_ steps: [Migration] = all, from version: Int, on db: Database) throws {
    try db.inTransaction(.immediate) {
      // Another process may have migrated while this one waited for the lock.
      let version = try max(version, Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
      for step in steps where step.version > version {
        try db.execute(sql: step.sql)
        try db.execute(sql: "PRAGMA user_version = \(step.version)")
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      return .commit
    }
  }
}
