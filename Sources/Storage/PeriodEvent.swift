import GRDB
import NTMKit

/// A closing or an amendment as it is stored, with how far the workspace had come.
struct PeriodEvent: Sendable {
  enum Kind: String, Sendable {
    case closed, amended
  }

  var id: Int
  var kind: Kind
  var period: Period
  var day: CalendarDate
  var recordedAt: String
  var who: String
  var note: String
  var lastBatch: Int
  var lastWithdrawal: Int
  var revision = ""
  var chainHash = ""

  /// In the order in which they were recorded.
  static func all(_ db: Database) throws -> [PeriodEvent] {
    var events: [PeriodEvent] = []
    try db.eachRow(
      """
      SELECT id, kind, period, happened_on, recorded_at, who, note, last_batch, last_withdrawal, revision, chain_hash
      FROM period_event ORDER BY id
      """
    ) { row in
      events.append(
        PeriodEvent(
          id: row.int(0), kind: try row.word(1), period: try row.period(2), day: try row.date(3),
          recordedAt: row.text(4), who: row.text(5), note: row.text(6), lastBatch: row.int(7),
          lastWithdrawal: row.int(8), revision: row.text(9), chainHash: row.text(10)))
    }
    return events
  }

  /// Over the event before, this one and the heads of the other chains; not over the clock, nor over who it was.
  func hash(after previous: String, batches: String, withdrawals: String) -> String {
    var digest = ContentDigest()
    for text in [previous, kind.rawValue, period.description, day.description, note, batches, withdrawals] {
      digest.add(text)
    }
    return digest.finished()
  }

  func insert(_ db: Database) throws {
    try db.insert(
      """
      INSERT INTO period_event (id, kind, period, happened_on, recorded_at, who, note, last_batch, last_withdrawal,
        revision, chain_hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(id), .text(kind.rawValue), .text(period.description), .text(day.description), .text(recordedAt),
        .text(who), .text(note), .int(lastBatch), .int(lastWithdrawal), .text(revision), .text(chainHash),
      ])
  }
}

extension [PeriodEvent] {
  /// The closings, each with the amendment that followed it.
  var closings: [Closing] {
    var closings: [Closing] = []
    for event in self {
      let last = closings.lastIndex { $0.period == event.period }
      switch event.kind {
      case .closed:
        let number = (last.map { closings[$0].number } ?? 0) + 1
        closings.append(
          Closing(
            reference: ClosingReference(period: event.period, number: number), closedOn: event.day,
            closedBy: event.who, note: event.note, revision: event.revision, recordedAt: event.recordedAt,
            lastBatch: event.lastBatch))
      case .amended:
        guard let last else { continue }
        closings[last].amendment = Closing.Amendment(
          amendedOn: event.day, amendedBy: event.who, reason: event.note, recordedAt: event.recordedAt,
          lastBatch: event.lastBatch)
      }
    }
    return closings
  }

  /// The event that is a closing.
  func event(of closing: ClosingReference) -> PeriodEvent? {
    let ofPeriod = filter { $0.kind == .closed && $0.period == closing.period }
    return ofPeriod.indices.contains(closing.number - 1) ? ofPeriod[closing.number - 1] : nil
  }
}
