import Foundation
import GRDB
import NTMKit

/// The declarations of tables that are not ntm's own, kept beside their rows: who opens the workspace without the plugin that brought
/// them reads them all the same.
enum OwnTableList {
  private static let prefix = "table:"

  /// - Throws: `store.table-unreadable`.
  static func read(_ meta: [String: String]) throws(Diagnostic) -> [TableDeclaration] {
    var tables: [TableDeclaration] = []
    for (key, text) in meta.filter({ $0.key.hasPrefix(prefix) }).sorted(by: { $0.key < $1.key }) {
      guard let table = try? JSONDecoder().decode(TableDeclaration.self, from: Data(text.utf8)),
        prefix + table.name == key
      else { throw StoreFault.unreadableTable(String(key.dropFirst(prefix.count))) }
      tables.append(table)
    }
    if let table = tables.first(where: { $0.fault(beside: tables) != nil }) {
      throw StoreFault.unreadableTable(table.name)
    }
    return tables
  }

  /// All tables that files are imported into as they are: ntm's own, then the others.
  static func declarations(_ db: Database) throws -> [TableDeclaration] { DeclaredTables.all + (try read(db.meta())) }

  /// Keeps a declaration, in place of an earlier one that it goes on from.
  ///
  /// - Throws: `store.table-conflict` where it does not, or where something else in the file has the name.
  static func store(_ table: TableDeclaration, _ db: Database) throws {
    let meta = try db.meta()
    let known = try read(meta).first { $0.name == table.name }
    if let known, let conflict = table.conflict(with: known) { throw StoreFault.tableConflict(conflict) }
    if known == nil, try !DeclaredRows.columns(of: table.name, db).isEmpty {
      throw StoreFault.tableConflict(Strings.nameInUse(table.name))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(table), as: UTF8.self)
    if meta[prefix + table.name] != text { try db.setMeta([(prefix + table.name, text)]) }
  }
}
