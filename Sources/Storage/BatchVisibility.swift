import GRDB
import NTMKit

/// The batches that count: those of the snapshot, not withdrawn, received by a day.
struct BatchVisibility: Sendable {
  private var flags: [Bool]
  let order: ReceptionOrder

  init(_ batches: [Batch], asof: CalendarDate?) {
    var flags = [Bool](repeating: false, count: (batches.last?.id ?? 0) + 1)
    let counting = batches.filter { batch in
      batch.withdrawnOn == nil && asof.map { batch.receivedOn <= $0 } ?? true
    }
    for batch in counting { flags[batch.id] = true }
    self.flags = flags
    order = ReceptionOrder(counting)
  }

  func contains(_ batch: Int) -> Bool { batch > 0 && batch < flags.count && flags[batch] }

  /// Ranges of batches to be read one behind the other, so that a table's rows come in the order of reception; nearly always one.
  ///
  /// - Parameter table: whose primary key begins with `batch`.
  /// - Cost: a look-up for each batch of the table where imports were entered out of order; else nothing.
  func spans(of table: String, upTo newest: Int, _ db: Database) throws -> [ClosedRange<Int>] {
    guard newest > 0 else { return [] }
    if order.isThatOfEntry { return [1...newest] }
    var present: [Int] = []
    var last: Int? = 0
    while let start = last {
      last = nil
      // One look-up in the primary key; a recursive query would say it at once, but SQLite compiles it for longer than it runs.
      try db.eachRow("SELECT min(batch) FROM \(table) WHERE batch > ?", [start]) { last = $0.optionalInt(0) }
      if let last, contains(last) { present.append(last) }
    }
    let before = Dictionary(uniqueKeysWithValues: zip(present.dropFirst(), present))
    var spans: [ClosedRange<Int>] = []
    for batch in order.ordered(present, by: \.self) {
      if let last = spans.last, before[batch] == last.upperBound {
        spans[spans.count - 1] = last.lowerBound...batch
      } else {
        spans.append(batch...batch)
      }
    }
    return spans
  }
}
