import GRDB
import NTMKit

/// All batches, withdrawals, closings and amendments as they stand at one moment, and the heads of their three chains.
struct BatchLog: Sendable {
  private(set) var batches: [Batch] = []
  private(set) var withdrawals: [BatchWithdrawal] = []
  private(set) var events: [PeriodEvent] = []
  private(set) var batchHash = ""
  private(set) var withdrawalHash = ""
  private var batchHashes: [Int: String] = [:]

  var newestBatch: Int { batches.last?.id ?? 0 }
  var newestWithdrawal: Int { withdrawals.last?.id ?? 0 }
  var eventHash: String { events.last?.chainHash ?? "" }

  /// Batches and withdrawals come with one statement, so that both chains are of the same moment. Of the events read
  /// behind it those count that saw no more than was read.
  init(_ db: Database) throws {
    try db.eachRow(
      """
      SELECT b.id, b.recorded_at, b.received_on, b.kind, b.file, b.sha256, b.rows_read, b.rows_taken, b.rows_refused,
        b.assumptions, b.chain_hash, w.withdrawn_on, w.id, w.chain_hash, w.recorded_at, w.note, w.last_batch,
        b.discrepancies
      FROM batch b LEFT JOIN batch_withdrawal w ON w.batch = b.id ORDER BY b.id
      """
    ) { row in
      batches.append(
        Batch(
          id: row.int(0), recordedAt: row.text(1), receivedOn: try row.date(2), kind: row.text(3), file: row.text(4),
          sha256: row.text(5), rowsRead: row.int(6), rowsTaken: row.int(7), rowsRefused: row.int(8),
          assumptions: row.text(9), withdrawnOn: try row.optionalDate(11),
          discrepancies: row.optionalText(17)))
      batchHash = row.text(10)
      batchHashes[row.int(0)] = row.text(10)
      guard let day = try row.optionalDate(11) else { return }
      withdrawals.append(
        BatchWithdrawal(
          id: row.int(12), batch: row.int(0), withdrawnOn: day, recordedAt: row.text(14), note: row.text(15),
          chainHash: row.text(13), lastBatch: row.optionalInt(16)))
    }
    withdrawals.sort { $0.id < $1.id }
    withdrawalHash = withdrawals.last?.chainHash ?? ""
    events = Array(
      try PeriodEvent.all(db).prefix { $0.lastBatch <= newestBatch && $0.lastWithdrawal <= newestWithdrawal })
  }

  /// The log as it was when an event had just been recorded.
  func asKnown(at event: PeriodEvent) -> BatchLog {
    var log = self
    log.withdrawals = withdrawals.filter { $0.id <= event.lastWithdrawal }
    let withdrawn = Set(log.withdrawals.map(\.batch))
    log.batches = batches.filter { $0.id <= event.lastBatch }.map { batch in
      var batch = batch
      if !withdrawn.contains(batch.id) { batch.withdrawnOn = nil }
      return batch
    }
    log.events = events.filter { $0.id <= event.id }
    log.batchHash = batchHashes[event.lastBatch] ?? ""
    log.withdrawalHash = log.withdrawals.last?.chainHash ?? ""
    return log
  }

  /// The same for the same files imported and withdrawn, and the same periods closed and amended, in the same order,
  /// whenever and wherever that was done.
  var contentHash: String { Self.contentHash(batchHash, withdrawalHash, eventHash) }

  /// A workspace in which nothing was ever closed has the hash it had before there were closings.
  static func contentHash(_ batches: String, _ withdrawals: String, _ events: String) -> String {
    var digest = ContentDigest()
    digest.add("ntm")
    digest.add(batches)
    digest.add(withdrawals)
    if !events.isEmpty { digest.add(events) }
    return digest.finished()
  }

  func revision(disclaimer: LocalizedText?) -> DatasetRevision {
    let sources = batches.filter { $0.withdrawnOn == nil }.map {
      SourceRecord(
        path: $0.file, sha256: $0.sha256, importer: $0.kind, rowsAccepted: $0.rowsTaken, rowsRejected: $0.rowsRefused)
    }
    return DatasetRevision(contentHash: contentHash, sources: sources, disclaimer: disclaimer)
  }
}

/// A batch taken back.
struct BatchWithdrawal: Sendable {
  var id: Int
  var batch: Int
  var withdrawnOn: CalendarDate
  var recordedAt: String
  var note: String
  var chainHash: String
  /// The newest import before it; nil where that was not recorded.
  var lastBatch: Int?
}
