import GRDB
import NTMKit

extension Store {
  /// The changes by hand, not taken back, that were made later on rows of a batch. Each holds its row whole: what the batch said
  /// lives on in it.
  public func laterEdits(ofRowsIn batch: Int) throws(Diagnostic) -> [Int] {
    try read { db in
      var later: Set<Int> = []
      for declaration in try OwnTableList.declarations(db)
      where try !DeclaredRows.columns(of: declaration.name, db).isEmpty {
        let table = DeclaredRows.quoted(declaration.name)
        let same = try Self.present(declaration.key, in: declaration, db).map { "w.\($0) IS l.\($0)" }
        try db.eachRow(
          """
          SELECT DISTINCT l.batch FROM \(table) l JOIN active_batches b ON b.id = l.batch
          WHERE l.batch > ?1 AND b.kind = 'edit'
            AND EXISTS (SELECT 1 FROM \(table) w WHERE w.batch = ?1 AND \(same.joined(separator: " AND ")))
          """, [batch]
        ) { later.insert($0.int(0)) }
      }
      return later.sorted()
    }
  }

  /// How many rows of a batch stand behind what was received later than it: they count only for days before that.
  public func rowsReceivedEarlier(inBatch batch: Int) throws(Diagnostic) -> Int {
    try read { db in
      var tables = [(name: "submission", key: ["unit_code", "period_key", "set_code"])]
      for declaration in try OwnTableList.declarations(db) {
        let key = try Self.present(declaration.key, in: declaration, db)
        if !key.isEmpty { tables.append((DeclaredRows.quoted(declaration.name), key)) }
      }
      var count = 0
      for (name, key) in tables {
        let list = key.joined(separator: ", ")
        try db.eachRow(
          """
          SELECT count(*) FROM (
            SELECT \(list) FROM \(name) WHERE batch = ?1
            INTERSECT
            SELECT \(list) FROM \(name) WHERE batch IN (
              SELECT id FROM active_batches
              WHERE received_on > (SELECT received_on FROM batch WHERE id = ?1)))
          """, [batch]
        ) { count += $0.int(0) }
      }
      return count
    }
  }

  /// Rows that count, by table, about rows that only a batch said that was taken back: attendance of people, events of products.
  public func rowsLeftBehind(byBatch batch: Int) throws(Diagnostic) -> [(table: String, rows: Int)] {
    try read { db in
      var left: [String: Int] = [:]
      let declarations = try OwnTableList.declarations(db)
      for declaration in declarations {
        for column in declaration.columns {
          guard let (target, word) = Self.reference(of: column, among: declarations), target != declaration.name,
            let other = declarations.first(where: { $0.name == target }),
            let key = try Self.present([word], in: other, db).first,
            let name = try Self.present([column.field.name], in: declaration, db).first
          else { continue }
          try db.eachRow(
            """
            SELECT count(*) FROM \(DeclaredRows.quoted(declaration.name)) r JOIN active_batches b ON b.id = r.batch
            WHERE r.\(name) IN (SELECT \(key) FROM \(DeclaredRows.quoted(target)) WHERE batch = ?1)
              AND r.\(name) NOT IN (
                SELECT t.\(key) FROM \(DeclaredRows.quoted(target)) t JOIN active_batches a ON a.id = t.batch)
            """, [batch]
          ) { left[declaration.name, default: 0] += $0.int(0) }
        }
      }
      return left.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  /// The table, and the column there, that a column's values are of.
  private static func reference(
    of column: DeclaredColumn, among declarations: [TableDeclaration]
  ) -> (table: String, column: String)? {
    switch column.rule {
    case .row(let table): declarations.first { $0.name == table }?.key.first.map { (table, $0) }
    case .listed(let table): (table, column.field.name)
    case .unit, .place, .unitCode, .words, .commonWords, .range, nil: nil
    }
  }

  /// Those of a declaration's columns that the file has, quoted; a workspace made earlier lacks newer ones.
  private static func present(
    _ columns: [String], in declaration: TableDeclaration, _ db: Database
  ) throws -> [String] {
    let present = try DeclaredRows.columns(of: declaration.name, db)
    return columns.filter(present.contains).map(DeclaredRows.quoted)
  }
}
