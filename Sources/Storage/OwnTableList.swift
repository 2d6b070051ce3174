import Foundation
import GRDB
import NTMKit

/// The declarations of tables that are not ntm's own, kept beside their rows: who opens the workspace without the plugin that brought
/// them reads them all the same.
enum OwnTableList {
  private static let prefix = "table:"

  /// By name. One that cannot be read is left out, so that all else goes on: `verify` tells of it.
  static func read(_ meta: [String: String]) -> [TableDeclaration] { entries(meta).compactMap(\.table) }

  /// The names of those that cannot be read.
  static func unreadable(_ meta: [String: String]) -> [String] {
    entries(meta).filter { $0.table == nil }.map(\.name)
  }

  private static func entries(_ meta: [String: String]) -> [(name: String, table: TableDeclaration?)] {
    meta.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map { key, text in
      let name = String(key.dropFirst(prefix.count))
      let table = try? JSONDecoder().decode(TableDeclaration.self, from: Data(text.utf8))
      return (name, table.flatMap { $0.name == name && $0.faultOfShape == nil ? $0 : nil })
    }
  }

  /// All tables that files are imported into as they are: ntm's own, then the others.
  static func declarations(_ db: Database) throws -> [TableDeclaration] { DeclaredTables.all + read(try db.meta()) }

  /// Keeps a declaration, in place of an earlier one that it goes on from.
  ///
  /// - Throws: `store.table-conflict` where it does not, or where something else in the file has the name.
  static func store(_ table: TableDeclaration, _ db: Database) throws {
    let meta = try db.meta()
    let known = read(meta).first { $0.name == table.name }
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
