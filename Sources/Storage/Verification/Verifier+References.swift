import GRDB
import NTMKit

extension Verifier {
  /// A column whose values are codes of another table's rows, withdrawn ones too.
  private struct Reference {
    var table: String
    var column: String
    var target: String
    var code: String
  }

  /// Codes that importers take only when they know them.
  mutating func checkReferences() throws {
    for name in OwnTableList.unreadable(try db.meta()) { found.report(.references, Strings.unreadableTable(name)) }
    for reference in try references() {
      try proceed()
      let (table, column) = (DeclaredRows.quoted(reference.table), DeclaredRows.quoted(reference.column))
      try db.eachRow("SELECT count(\(column)) FROM \(table)") { found.look(at: $0.int(0), .references) }
      try db.eachRow(
        """
        SELECT batch, \(column), count(*) FROM \(table) WHERE \(column) NOT IN (
          SELECT \(DeclaredRows.quoted(reference.code)) FROM \(DeclaredRows.quoted(reference.target))
          WHERE \(DeclaredRows.quoted(reference.code)) IS NOT NULL)
        GROUP BY batch, \(column) ORDER BY batch, \(column)
        """
      ) { row in
        found.report(
          .references, batch: row.int(0),
          VerificationStrings.unknownCode(
            row.int(0), row.text(1), "\(reference.table).\(reference.column)", reference.target, rows: row.int(2)))
      }
    }
  }

  private func references() throws -> [Reference] {
    let units = ["programme_commune", "population", "submission"].map {
      Reference(table: $0, column: "unit_code", target: "unit", code: "code")
    }
    let communes = [Reference(table: "recognition", column: "commune_code", target: "unit", code: "code")]
    let sets = ["threshold", "set_assignment", "reported_period"].map {
      Reference(table: $0, column: "set_code", target: "criteria_set", code: "code")
    }
    var declared: [Reference] = []
    let declarations = try OwnTableList.declarations(db) + DeclaredTables.recorded
    for declaration in declarations {
      let present = try DeclaredRows.columns(of: declaration.name, db)
      for column in declaration.columns where present.contains(column.field.name) {
        guard let (target, code) = Self.target(of: column, among: declarations),
          !(try DeclaredRows.columns(of: target, db)).isEmpty
        else {
          continue
        }
        declared.append(Reference(table: declaration.name, column: column.field.name, target: target, code: code))
      }
    }
    return units + communes + sets + declared
  }

  private static func target(
    of column: DeclaredColumn, among declarations: [TableDeclaration]
  ) -> (table: String, code: String)? {
    switch column.rule {
    case .unit, .place, .unitCode: ("unit", "code")
    case .row(let table): declarations.first { $0.name == table }?.key.first.map { (table, $0) }
    case .words, .commonWords, .listed, .range, nil: nil
    }
  }
}
