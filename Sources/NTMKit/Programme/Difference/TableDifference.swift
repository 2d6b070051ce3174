/// What differs between two states of a table, found by key: rows added and removed, cells changed.
public struct TableDifference: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, changed
  }

  /// The columns that tell the rows of a table of the dataset apart; nil where they are not known.
  public static func key(ofTable name: String, _ schema: Schema) -> [String]? {
    let known = keys[name] ?? DeclaredTables.named(name)?.key
    guard let known, known.allSatisfy({ schema.names.contains($0) }) else { return nil }
    return known
  }

  private static let keys: [String: [String]] = [
    "communes": ["code"], "standings": ["commune_code"], "criteria": ["commune_code", "criterion"],
    "assessments": ["commune_code", "indicator"],
    "submissions": ["commune_code", "set", "batch"],
    "recognitions": ["commune_code", "level", "decision_number", "decision_date"], "plan_targets": ["plan", "id"],
    "units": ["code", "valid_from"], "criteria_sets": ["set"], "indicators": ["set", "indicator"],
    "thresholds": ["set", "indicator", "group", "year"], "set_assignments": ["level", "from_period"],
    "batches": ["batch"], "discrepancies": ["batch", "row", "column"], "closings": ["period", "number"],
    "products": ["code"],
    "product_events": ["product", "date", "stage"],
  ]

  private let before: Table
  private let after: Table
  private let key: [String]

  /// - Parameters:
  ///   - before: has the columns of `after`.
  ///   - key: of several rows with one key the first of each side belong together, then the second, and so on.
  public init(_ before: Table, _ after: Table, key: [String]) {
    self.before = before
    self.after = after
    self.key = key
  }

  /// One row per cell that changed, and per row that was added or removed.
  ///
  /// - Shape: the key's columns, `difference`, `column`, `before`, `after` (as text); rows of `after` in their order, then
  ///   those that are gone.
  /// - Throws: `table.missing-column`.
  public func table() throws(Diagnostic) -> Table {
    var keys: [(before: Column, after: Column)] = []
    for name in key { keys.append((try before.column(name), try after.column(name))) }
    let fields = keys.map(\.after.field) + ["difference", "column", "before", "after"].map { Field($0, .text) }
    var builder = TableBuilder(fields)
    var waiting = places(keys.map(\.before), before.rowCount)
    func append(_ values: [Value], _ kind: Kind, _ column: String? = nil, _ then: Value = .null, _ now: Value = .null) {
      builder.append(
        values + [
          .text(kind.rawValue), Value(column), then.isNull ? .null : .text(then.plainText),
          now.isNull ? .null : .text(now.plainText),
        ])
    }
    for row in 0..<after.rowCount {
      let values = keys.map { $0.after[row] }
      guard let old = waiting[values]?.first else {
        append(values, .added)
        continue
      }
      waiting[values]?.removeFirst()
      for column in compared {
        guard let then = before[column]?[old], let now = after[column]?[row], then != now else { continue }
        append(values, .changed, column, then, now)
      }
    }
    for row in 0..<before.rowCount {
      let values = keys.map { $0.before[row] }
      if waiting[values]?.contains(row) == true { append(values, .removed) }
    }
    return try builder.finished()
  }

  /// A period beside the key says which side a row is of, and differs always.
  private var compared: [String] {
    after.schema.fields.filter { !key.contains($0.name) && $0.type != .period }.map(\.name)
  }

  private func places(_ columns: [Column], _ rows: Int) -> [[Value]: [Int]] {
    var places: [[Value]: [Int]] = [:]
    for row in 0..<rows { places[columns.map { $0[row] }, default: []].append(row) }
    return places
  }
}
