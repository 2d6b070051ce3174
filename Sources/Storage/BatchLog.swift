import GRDB
import NTMKit

/// All batches and withdrawals as they stand at one moment, and the heads of their two chains.
struct BatchLog: Sendable {
  private(set) var batches: [Batch] = []
  private(set) var batchHash = ""
  private(set) var withdrawalHash = ""
  private var newestWithdrawal = 0

  var newestBatch: Int { batches.last?.id ?? 0 }

  /// One statement, so that both chains are of the same moment.
  init(_ db: Database) throws {
    try db.eachRow(
      """
      SELECT b.id, b.recorded_at, b.received_on, b.kind, b.file, b.sha256, b.rows_read, b.rows_taken, b.rows_refused,
        b.assumptions, b.chain_hash, w.withdrawn_on, w.id, w.chain_hash
      FROM batch b LEFT JOIN batch_withdrawal w ON w.batch = b.id ORDER BY b.id
      """
    ) { row in
      batches.append(
        Batch(
          id: row.int(0), recordedAt: row.text(1), receivedOn: try row.date(2), kind: row.text(3), file: row.text(4),
          sha256: row.text(5), rowsRead: row.int(6), rowsTaken: row.int(7), rowsRefused: row.int(8),
          assumptions: row.text(9), withdrawnOn: try row.optionalDate(11)))
      batchHash = row.text(10)
      if row.int(12) > newestWithdrawal {
        newestWithdrawal = row.int(12)
        withdrawalHash = row.text(13)
      }
    }
  }

  /// The same for the same files imported and withdrawn in the same order, whenever and wherever that was done.
  var contentHash: String {
    var digest = ContentDigest()
    digest.add("ntm")
    digest.add(batchHash)
    digest.add(withdrawalHash)
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
