import Foundation
import GRDB
import NTMKit

/// What came of an import.
public struct ImportReceipt: Sendable {
  public var batch: Int
  public var revision: DatasetRevision
  public var rowsRead: Int
  public var rowsTaken: Int
  public var rowsRefused: Int
  public var assumptions: [LocalizedText]
  /// In the order of the file, as many as were to be held.
  public var refused: [RefusedRow]
  public var warnings: [Diagnostic]
}

extension Store {
  /// Takes a file as one batch: all of it or nothing, on the disk before this returns.
  ///
  /// `body` runs an importer; what it gives the sink is written as it comes. Whatever it throws undoes the import.
  ///
  /// - Parameters:
  ///   - kind: the importer's id.
  ///   - receivedOn: when the office had the file; `asof` goes by it.
  ///   - recordedAt: now, as `2022-10-03T08:15:00Z`; the clock is the caller's.
  ///   - strict: any refused row undoes the import.
  ///   - force: takes a file that was taken before.
  ///   - mostRefused: how many refused rows are held; all are counted.
  ///   - ownTables: the declarations of tables that are not ntm's own; of those that get rows they are stored with them.
  /// - Throws: `import.already-imported`, `import.strict`, `store.table-conflict`, `store.period-closed` (importers refuse such rows one by one), `store.busy`, `store.disk-full`, and what `body` throws.
  public func apply(
    _ file: SourceFile, as kind: String, receivedOn: CalendarDate, recordedAt: String, strict: Bool = false,
    force: Bool = false, mostRefused: Int = .max, ownTables: [TableDeclaration] = [],
    _ body: (inout StoreSink) throws -> Void
  ) throws -> ImportReceipt {
    // A long file is hashed beside the reading, and known for a repetition only behind it.
    let streamed = file.stream.map(StreamDigest.init)
    defer { streamed?.cancel() }
    let known = streamed == nil ? ContentDigest.sha256(of: file.bytes) : nil
    return try transaction { db in
      if !force, let known, let repetition = try repetition(of: file, known, kind, db) { throw repetition }
      let log = try BatchLog(db)
      let batch = log.newestBatch + 1
      var sink = StoreSink(
        RecordWriter(
          db: db, batch: batch, locks: PeriodLocks(log.events.closings),
          ownTables: TableDeclaration.merged(OwnTableList.read(try db.meta()), ownTables)),
        refused: RefusedRows(holding: mostRefused))
      try body(&sink)
      guard let summary = sink.summary else { throw StoreFault.unfinished(kind) }
      let sha256 = try known ?? streamed?.finished() ?? ""
      if !force, known == nil, let repetition = try repetition(of: file, sha256, kind, db) { throw repetition }
      if strict, !sink.refused.isEmpty { throw StoreFault.strict(file, refused: sink.refused) }
      let record = Batch(
        id: batch, recordedAt: recordedAt, receivedOn: receivedOn, kind: kind, file: file.path, sha256: sha256,
        rowsRead: summary.rowsRead, rowsTaken: summary.rowsTaken, rowsRefused: sink.refused.count,
        assumptions: Self.json(sink.assumptions), discrepancies: try Discrepancy.json(sink.discrepancies))
      let hash = Self.chainHash(after: log.batchHash, record, fileName: file.name, contents: sink.contents())
      try insert(record, header: summary.header, layout: sink.layout, hash: hash, db)
      return ImportReceipt(
        batch: batch, revision: try BatchLog(db).revision(disclaimer: db.meta().text("disclaimer")),
        rowsRead: record.rowsRead, rowsTaken: record.rowsTaken, rowsRefused: record.rowsRefused,
        assumptions: sink.assumptions, refused: sink.refused.rows, warnings: sink.warnings)
    }
  }

  /// What `apply` would refuse a file for before anything of it is taken, where it is only tried: that it is in already
  /// (`import.already-imported`). `body` reads the file, in any case.
  ///
  /// - Throws: what `body` throws.
  public func attempt(_ file: SourceFile, as kind: String, force: Bool, _ body: () throws -> Void) throws -> Diagnostic?
  {
    let streamed = file.stream.map(StreamDigest.init)
    defer { streamed?.cancel() }
    try body()
    guard !force else { return nil }
    let known = try streamed?.finished() ?? ContentDigest.sha256(of: file.bytes)
    return try read { db in try repetition(of: file, known, kind, db) }
  }

  /// What a held file is known by (`Batch.sha256`).
  public static func hash(of file: SourceFile) -> String? {
    file.stream == nil ? ContentDigest.sha256(of: file.bytes) : nil
  }

  /// A batch that took nothing does not stand in the way: its file may go in once its rows can be resolved.
  private func repetition(of file: SourceFile, _ sha256: String, _ kind: String, _ db: Database) throws -> Diagnostic? {
    var repetition: Diagnostic?
    try db.eachRow(
      "SELECT id, received_on FROM active_batches WHERE sha256 = ? AND kind = ? AND rows_taken > 0 ORDER BY id LIMIT 1",
      [sha256, kind]
    ) { repetition = StoreFault.alreadyImported(file, batch: $0.int(0), receivedOn: try $0.date(1)) }
    return repetition
  }

  private func insert(
    _ batch: Batch, header: [String], layout: CellLayout?, hash: String, _ db: Database
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let layout = try layout.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try db.insert(
      """
      INSERT INTO batch (id, recorded_at, received_on, kind, file, sha256, rows_read, rows_taken, rows_refused,
        assumptions, header, layout, discrepancies, chain_hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(batch.id), .text(batch.recordedAt), .text(batch.receivedOn.description), .text(batch.kind),
        .text(batch.file), .text(batch.sha256), .int(batch.rowsRead), .int(batch.rowsTaken), .int(batch.rowsRefused),
        .text(batch.assumptions), .text(JSONText.array(of: header)), .optional(layout),
        .optional(batch.discrepancies), .text(hash),
      ])
  }

  private static func json(_ assumptions: [LocalizedText]) -> String {
    "[\(assumptions.map { JSONText.object([("vi", $0.vi), ("en", $0.en)]) }.joined(separator: ","))]"
  }

  /// Over the batch before and everything this one took; not over the clock, nor over where the file lay.
  static func chainHash(
    after previous: String, _ batch: Batch, fileName: String, contents: [(table: String, rows: Int, digest: String)]
  ) -> String {
    var digest = ContentDigest()
    digest.add(previous)
    for text in [batch.kind, batch.receivedOn.description, fileName, batch.sha256] { digest.add(text) }
    for count in [batch.rowsRead, batch.rowsTaken, batch.rowsRefused] { digest.add(Int64(count)) }
    for part in contents {
      digest.add(part.table)
      digest.add(Int64(part.rows))
      digest.add(part.digest)
    }
    return digest.finished()
  }
}
