import GRDB
import NTMKit

extension Verifier {
  /// SQLite's own check: every page belongs to one tree, rows and indexes are in order, columns hold what their types say.
  mutating func checkPages() throws {
    try db.eachRow("PRAGMA page_count") { found.look(at: $0.int(0), .pages) }
    try db.eachRow("PRAGMA integrity_check(\(Verification.shownPerCheck))") { row in
      for line in row.text(0).split(separator: "\n") where line != "ok" && !line.hasPrefix("***") {
        found.report(.pages, VerificationStrings.page(String(line)))
      }
    }
  }

  /// The tables, indexes, views and triggers that an empty workspace of today has are there, word for word. What others
  /// added is left alone, but for triggers: those could change what is written.
  mutating func checkStructure() throws {
    let stored = try Self.objects(db)
    let expected = try expectedObjects(besides: stored)
    found.look(at: expected.count, .structure)
    for (name, object) in expected.sorted(by: { $0.key < $1.key }) {
      switch stored[name] {
      case nil: found.report(.structure, VerificationStrings.objectMissing(object.kind, name))
      case object?: break
      case _?: found.report(.structure, VerificationStrings.objectChanged(object.kind, name))
      }
    }
    for name in stored.keys.sorted() where stored[name]?.kind == "trigger" && expected[name] == nil {
      found.report(.structure, VerificationStrings.strangeTrigger(name))
    }
  }

  private struct Object: Equatable {
    var kind: String
    var sql: String
  }

  private static func objects(_ db: Database) throws -> [String: Object] {
    var objects: [String: Object] = [:]
    try db.eachRow("SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
      objects[$0.text(0)] = Object(kind: $0.text(1), sql: $0.text(2))
    }
    return objects
  }

  /// Declared tables are made when they are first needed and grow later, so that of them only the triggers are compared.
  private func expectedObjects(besides stored: [String: Object]) throws -> [String: Object] {
    let declared = try (OwnTableList.declarations(db) + DeclaredTables.recorded).filter {
      stored[$0.name]?.kind == "table"
    }
    return try DatabaseQueue().inDatabase { db in
      try Migrations.run(from: 0, on: db)
      for declaration in declared { try DeclaredRows.prepare(declaration.name, declaration.schema, db) }
      let names = Set(declared.map(\.name))
      return try Self.objects(db).filter { !names.contains($0.key) }
    }
  }

  /// Every row's import, period or set is there: foreign keys are kept while ntm writes, and may be off for other tools.
  mutating func checkOwners() throws {
    var orphans: [String: (rows: Int, parent: String)] = [:]
    try db.eachRow("PRAGMA foreign_key_check") { row in
      orphans[row.text(0), default: (0, row.text(2))].rows += 1
    }
    for (table, orphan) in orphans.sorted(by: { $0.key < $1.key }) {
      found.report(.rows, VerificationStrings.orphans(table, orphan.rows, orphan.parent))
    }
  }
}
