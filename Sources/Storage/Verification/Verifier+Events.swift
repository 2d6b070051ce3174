import GRDB
import NTMKit

extension Verifier {
  /// The chain of withdrawals; each takes back an import that is there.
  mutating func checkWithdrawals() throws {
    var previous = [""]
    try db.eachRow("SELECT id, batch, withdrawn_on, note, chain_hash FROM batch_withdrawal ORDER BY id") { row in
      found.look(.withdrawals)
      let batch = row.int(1)
      let hashes = previous.map { previous in
        var digest = ContentDigest()
        digest.add(previous)
        digest.add(Int64(batch))
        digest.add(row.text(2))
        digest.add(row.text(3))
        return digest.finished()
      }
      let stored = row.text(4)
      if !hashes.contains(stored) {
        found.report(.withdrawals, VerificationStrings.withdrawalChanged(batch))
      }
      previous = [stored, hashes[0]]
    }
  }

  /// The chain of closings and amendments, the revision each recorded, and whether the imports it stands on are unchanged.
  mutating func checkClosings() throws {
    let batches = Dictionary(log.map { ($0.id, $0.hash) }) { first, _ in first }
    var withdrawals: [Int: String] = [:]
    try db.eachRow("SELECT id, chain_hash FROM batch_withdrawal") { withdrawals[$0.int(0)] = $0.text(1) }
    let changed = found.batches.sorted()
    var previous = [""]
    for event in try PeriodEvent.all(db) {
      found.look(.closings)
      let (batch, withdrawal) = (batches[event.lastBatch] ?? "", withdrawals[event.lastWithdrawal] ?? "")
      if event.lastBatch > 0 && batch.isEmpty || event.lastWithdrawal > 0 && withdrawal.isEmpty {
        found.report(.closings, VerificationStrings.closingAheadOfLog(event))
      } else {
        let hashes = previous.map { event.hash(after: $0, batches: batch, withdrawals: withdrawal) }
        if !hashes.contains(event.chainHash)
          || event.revision != BatchLog.contentHash(batch, withdrawal, event.chainHash)
        {
          found.report(.closings, VerificationStrings.closingChanged(event))
        } else if let first = changed.first(where: { $0 <= event.lastBatch }) {
          found.report(.closings, VerificationStrings.closingStandsOn(event, first))
        }
        previous = [event.chainHash, hashes[0]]
        continue
      }
      previous = [event.chainHash]
    }
  }
}
