/// Something that was done to a workspace.
public struct WorkspaceEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case imported, edited, withdrawn, closed, amended
    case forecastStored = "forecast_stored"
  }

  public var kind: Kind
  /// The day it is for: when the office had the file, when the period was closed.
  public var day: CalendarDate
  /// When ntm recorded it; nil where that is not known.
  public var recordedAt: String?
  /// The import: the one that was done, or the one that was taken back.
  public var batch: Batch?
  /// What was closed or opened again.
  public var period: Period?
  /// Who did it; not known of imports.
  public var who: String?
  /// Why, as they wrote it; of an edit what was changed, of a forecast what was stored.
  public var note: LocalizedText?

  public init(
    _ kind: Kind, day: CalendarDate, recordedAt: String?, batch: Batch? = nil, period: Period? = nil,
    who: String? = nil, note: LocalizedText? = nil
  ) {
    self.kind = kind
    self.day = day
    self.recordedAt = recordedAt
    self.batch = batch
    self.period = period
    self.who = who
    self.note = note
  }

  /// An import, an edit or a forecast that was stored.
  public init(_ batch: Batch) {
    let kind: Kind = batch.isEdit ? .edited : batch.isForecast ? .forecastStored : .imported
    self.init(
      kind, day: batch.receivedOn, recordedAt: batch.recordedAt, batch: batch,
      note: kind == .imported ? nil : batch.assumptionTexts.first)
  }
}

/// A value as it was once reported, with what became of it.
public struct ReportedEntry: Sendable, Hashable {
  public enum State: String, Sendable, CaseIterable {
    /// It counts.
    case inForce = "in_force"
    /// A later one counts.
    case superseded
    /// Its import was taken back.
    case withdrawn
  }

  public var period: Period
  public var setCode: String
  public var value: ReportedValue
  public var batch: Batch
  /// The file's line.
  public var line: Int?
  public var state: State
}

extension [ReportedEntry] {
  /// The entries of one unit and slot.
  ///
  /// - Parameters:
  ///   - submissions: all of the unit, those of withdrawn batches too, by period and set, oldest batch first.
  ///   - slots: for each set the slot looked at.
  init(_ submissions: [StoredSubmission], slots: [String: Int], batches: [Batch]) {
    let batchByID = Dictionary(batches.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self = []
    for stored in submissions {
      let submission = stored.submission
      guard let slot = slots[submission.setCode], slot < submission.values.count,
        submission.values[slot] != .none, let batch = batchByID[stored.batch]
      else { continue }
      let isWithdrawn = batch.withdrawnOn != nil
      if !isWithdrawn {
        for index in indices where self[index].state == .inForce && self[index].isOfSame(submission) {
          self[index].state = .superseded
        }
      }
      append(
        ReportedEntry(
          period: submission.period, setCode: submission.setCode, value: submission.values[slot], batch: batch,
          line: submission.line(ofSlot: slot), state: isWithdrawn ? .withdrawn : .inForce))
    }
  }
}

extension ReportedEntry {
  fileprivate func isOfSame(_ submission: Submission) -> Bool {
    period == submission.period && setCode == submission.setCode
  }
}
