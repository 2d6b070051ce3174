import GRDB
import GRDBSQLite
import NTMKit

/// Reads back what a batch stored, table by table, and hashes it as `RecordWriter` did when it was written.
struct StoredContents {
  typealias Part = (table: String, rows: Int, digest: String)

  let db: Database
  private let declared: [DeclaredShape]

  init(_ db: Database) throws {
    self.db = db
    declared = try DeclaredShape.all(db)
  }

  /// A batch's parts in the order in which they are hashed, and its rows.
  struct Batch {
    var parts: [Part] = []
    /// How many of a declared table's columns, in the order in which they came, reach to the last one with a value.
    var used: [String: (shape: DeclaredShape, columns: Int)] = [:]
    var lines = LineSet()
    var rows = 0
    /// Tables of which something could not be read, and what SQLite said.
    var unreadable: [(table: String, found: String)] = []
  }

  /// - Parameter submission: called for each submission with its row: period, set, seq, unit, values, lines.
  func batch(_ id: Int, submission: (RawRow) throws -> Void) throws -> Batch {
    var batch = Batch()
    for table in DataTable.ofBatches {
      let list = table.columns.map { "\"\($0)\"" }.joined(separator: ", ")
      try add(to: &batch, table.name) { batch in
        var digest = ContentDigest()
        try db.eachRow("SELECT \(list) FROM \(table.name) WHERE batch = ? ORDER BY \(table.order)", [id]) { row in
          try row.add(to: &digest)
          if table.columns[1] == "line" { batch.lines.insert(row.int(1)) }
        }
        return digest
      }
    }
    try addSubmissions(of: id, to: &batch, submission)
    for shape in declared { try add(shape, of: id, to: &batch) }
    // Submissions came in order of period and set, and stay so.
    batch.parts = batch.parts.enumerated().sorted { ($0.element.table, $0.offset) < ($1.element.table, $1.offset) }.map(
      \.element)
    return batch
  }

  /// The hash of a declared table's rows in a batch, over the columns that the table had when they were written.
  ///
  /// - Parameter count: of the columns there are today, in the order in which they came.
  func digest(of shape: DeclaredShape, columns count: Int, batch: Int) throws -> String {
    var digest = ContentDigest()
    try db.eachRow(shape.query(columns: count), [batch]) { try $0.add(to: &digest) }
    return digest.finished()
  }

  private func add(
    to batch: inout Batch, _ table: String, _ body: (inout Batch) throws -> ContentDigest
  ) throws {
    var digest = ContentDigest()
    if let damage = try Verifier.damage(in: { digest = try body(&batch) }) {
      batch.unreadable.append((table, damage))
    } else if digest.rows > 0 {
      batch.rows += digest.rows
      batch.parts.append((table, digest.rows, digest.finished()))
    }
  }

  private func add(_ shape: DeclaredShape, of id: Int, to batch: inout Batch) throws {
    let count = shape.columns.count
    var used = 0
    let before = batch.parts.count
    try add(to: &batch, shape.table) { batch in
      var digest = ContentDigest()
      let places = shape.places(columns: count)
      try db.eachRow(shape.query(columns: count), [id]) { row in
        try row.add(to: &digest)
        batch.lines.insert(row.int(1))
        for (index, place) in places.enumerated() where place >= used && !row.isNull(Int32(index + 2)) {
          used = place + 1
        }
      }
      return digest
    }
    if batch.parts.count > before { batch.used[shape.table] = (shape, used) }
  }

  /// One part for each period and set, as they lie; `reported_period` was written in the order in which periods came.
  private func addSubmissions(of id: Int, to batch: inout Batch, _ body: (RawRow) throws -> Void) throws {
    var reported: [(period: Int, set: String, first: Int)] = []
    let damage = try Verifier.damage {
      try db.eachRow("SELECT period_key, set_code FROM reported_period WHERE batch = ?", [id]) {
        reported.append(($0.int(0), $0.text(1), Int.max))
      }
    }
    if let damage { batch.unreadable.append((DataTable.reportedPeriod.name, damage)) }
    reported.sort { ($0.period, $0.set) < ($1.period, $1.set) }
    for index in reported.indices {
      let (period, set, _) = reported[index]
      try add(to: &batch, DataTable.submission.name) { batch in
        var digest = ContentDigest()
        try db.eachRow(
          """
          SELECT period_key, set_code, seq, unit_code, "values", lines FROM submission
          WHERE period_key = ? AND set_code = ? AND batch = ? ORDER BY seq
          """, [period, set, id]
        ) { row in
          if digest.rows == 0 { reported[index].first = row.int(2) }
          try row.add(to: &digest)
          try body(row)
          for line in (try? SubmissionScanner.lines(row.bytes(5))) ?? [] { batch.lines.insert(Int(line)) }
        }
        return digest
      }
    }
    guard !reported.isEmpty else { return }
    var digest = ContentDigest()
    for (period, set, _) in reported.sorted(by: { $0.first < $1.first }) {
      digest.add(row: [.int(period), .text(set)])
    }
    batch.rows += digest.rows
    batch.parts.append((DataTable.reportedPeriod.name, digest.rows, digest.finished()))
  }
}

extension RawRow {
  /// Adds all columns as the `Cell`s they were written from.
  fileprivate func add(to digest: inout ContentDigest) throws(Damage) {
    digest.beginRow()
    for column in 0..<sqlite3_column_count(statement) {
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: digest.addNull()
      case SQLITE_INTEGER: digest.add(sqlite3_column_int64(statement, column))
      case SQLITE_FLOAT: digest.add(double(column))
      case SQLITE_TEXT: digest.add(utf8: bytes(column))
      default: throw Damage(found: "BLOB")
      }
    }
  }
}

/// How many different lines of a file rows came from; a bit a line.
struct LineSet {
  private var words: [UInt64] = []
  private(set) var count = 0
  /// Lines a file cannot have: the number was damaged.
  private static let limit = 1 << 31

  /// Line 0 is none.
  mutating func insert(_ line: Int) {
    guard line > 0, line < Self.limit else { return }
    let word = line >> 6
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    let bit = UInt64(1) << UInt64(line & 63)
    if words[word] & bit == 0 { count += 1 }
    words[word] |= bit
  }
}
