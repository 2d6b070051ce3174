import GRDB
import NTMKit

extension Verifier {
  /// Reads every import back and recomputes its hash; looks at the values of submissions on the way.
  mutating func checkImports() throws {
    var log: [LoggedBatch] = []
    if let damage = try Self.damage(in: { try LoggedBatch.each(db) { log.append($0) } }) {
      found.report(.imports, VerificationStrings.logUnreadable(after: log.last?.id ?? 0, damage))
    }
    self.log = log
    let slots = try slotHistory()
    let contents = try StoredContents(db)
    var previous = [""]
    var expected = 1
    for logged in log {
      try proceed()
      found.look(.imports)
      if logged.id != expected {
        found.report(.imports, VerificationStrings.importsMissing(expected, logged.id - 1))
      }
      let hash = try check(logged, after: logged.id == expected ? previous : [], contents, slots)
      // Where only the recorded hash is wrong, the next import still stands on the true one.
      previous = [logged.hash] + (hash.map { [$0] } ?? [])
      expected = logged.id + 1
    }
  }

  /// - Parameter previous: what the hash of the import before may be; empty where that import is missing.
  /// - Returns: the hash as recomputed, where that was possible.
  private mutating func check(
    _ logged: LoggedBatch, after previous: [String], _ contents: StoredContents, _ slots: SlotHistory
  ) throws -> String? {
    for field in logged.malformed {
      found.report(.imports, batch: logged.id, VerificationStrings.malformed(logged.id, field))
    }
    var verification = found
    let stored = try contents.batch(logged.id) { row in
      verification.look(.submissions)
      if let problem = slots.problem(in: row, batch: logged.id) {
        verification.report(.submissions, batch: logged.id, problem)
      }
    }
    found = verification
    found.look(at: stored.rows, .rows)
    for (table, damage) in stored.unreadable {
      found.report(.imports, batch: logged.id, VerificationStrings.rowsUnreadable(logged.id, table, damage))
    }
    guard let batch = logged.batch, stored.unreadable.isEmpty, !previous.isEmpty else { return nil }
    if stored.lines.count > batch.rowsTaken {
      found.report(
        .rows, batch: batch.id, VerificationStrings.moreRows(batch.id, stored.lines.count, batch.rowsTaken))
    }
    let name = SourceFile(path: batch.file, bytes: []).name
    func hash(_ previous: String, _ parts: [StoredContents.Part]) -> String {
      Store.chainHash(after: previous, batch, fileName: name, contents: parts)
    }
    if let previous = previous.first(where: { hash($0, stored.parts) == logged.hash }) {
      return hash(previous, stored.parts)
    }
    for parts in try earlierParts(of: stored, contents, batch.id) {
      if let previous = previous.first(where: { hash($0, parts) == logged.hash }) { return hash(previous, parts) }
    }
    found.report(.imports, batch: batch.id, VerificationStrings.changed(batch))
    return hash(previous[0], stored.parts)
  }

  /// The parts as they were hashed when a declared table had fewer columns.
  private func earlierParts(
    of stored: StoredContents.Batch, _ contents: StoredContents, _ batch: Int
  ) throws -> [[StoredContents.Part]] {
    var all: [[StoredContents.Part]] = []
    for (index, part) in stored.parts.enumerated() {
      guard let (shape, used) = stored.used[part.table], used < shape.columns.count else { continue }
      for count in (used..<shape.columns.count).reversed() {
        var parts = stored.parts
        parts[index].digest = try contents.digest(of: shape, columns: count, batch: batch)
        all.append(parts)
      }
    }
    return all
  }

  /// What the values of each set stand for, as the versions came; a later one only appends.
  private mutating func slotHistory() throws -> SlotHistory {
    var history = SlotHistory()
    try db.eachRow("SELECT code, batch, slots FROM criteria_set ORDER BY batch, seq") { row in
      let (code, batch) = (row.text(0), row.int(1))
      guard let slots = try? JSONText.texts(inArray: row.text(2)) else {
        found.report(.submissions, batch: batch, VerificationStrings.slotsUnreadable(code, batch))
        return
      }
      if !history.append(slots, of: code, batch: batch) {
        found.report(.submissions, batch: batch, VerificationStrings.slotsReordered(code, batch))
      }
    }
    return history
  }
}

/// How many slots each criteria set had after which batch.
struct SlotHistory {
  private var versions: [String: [(batch: Int, count: Int)]] = [:]
  private var newest: [String: [String]] = [:]

  /// - Returns: whether the new list begins with the one before.
  mutating func append(_ slots: [String], of set: String, batch: Int) -> Bool {
    versions[set, default: []].append((batch, slots.count))
    defer { newest[set] = slots }
    return newest[set].map { slots.starts(with: $0) } ?? true
  }

  /// - Parameter row: period, set, seq, unit, values, lines.
  func problem(in row: RawRow, batch: Int) -> LocalizedText? {
    let (set, unit) = (row.text(1), row.text(3))
    guard let count = versions[set]?.last(where: { $0.batch <= batch })?.count else {
      return VerificationStrings.valuesWithoutSet(batch, unit, set)
    }
    do {
      let values = try SubmissionScanner.values(row.bytes(4)).count
      let lines = try SubmissionScanner.lines(row.bytes(5)).count
      return values <= count && (lines == 1 || lines == values)
        ? nil : VerificationStrings.valuesDoNotFit(batch, unit, set, values: values, lines: lines, slots: count)
    } catch {
      return VerificationStrings.valuesUnreadable(batch, unit, set, error.found)
    }
  }
}
