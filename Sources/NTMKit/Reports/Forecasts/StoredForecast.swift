/// A forecast that was kept: what was said, and the circumstances.
public struct StoredForecast: Sendable, Hashable {
  /// When, by whom and from which data forecasts were made that were stored together.
  public struct Circumstances: Sendable, Hashable {
    /// The report's id.
    public var report: String
    /// The report's version.
    public var modelVersion: String
    /// The day it was kept.
    public var madeOn: CalendarDate
    /// Who kept it; nil where nobody said.
    public var madeBy: String?
    /// What was said about it.
    public var note: String?
    /// What it was made from.
    public var data: ForecastBasis
    /// Of the data, hexadecimal.
    public var revision: String
    /// The line that made them, with its options.
    public var line: String

    public init(
      report: String, modelVersion: String, madeOn: CalendarDate, madeBy: String?, note: String?, data: ForecastBasis,
      revision: String, line: String
    ) {
      self.report = report
      self.modelVersion = modelVersion
      self.madeOn = madeOn
      self.madeBy = madeBy
      self.note = note
      self.data = data
      self.revision = revision
      self.line = line
    }
  }

  /// When, by whom, from what.
  public var circumstances: Circumstances
  /// What was said.
  public var record: ForecastRecord

  public init(_ record: ForecastRecord, _ circumstances: Circumstances) {
    self.record = record
    self.circumstances = circumstances
  }

  /// What it is of.
  public var question: ForecastQuestion { record.question }
  /// Whether it was made when the deadline was over: what came could have been known.
  public var isHindcast: Bool { circumstances.madeOn > question.lastDay }
}

/// The state of the data that a forecast was made from: the imports that counted. Stored forecasts are none of them.
public struct ForecastBasis: Sendable, Hashable {
  /// The id of the newest import.
  public var lastBatch: Int
  /// How many count.
  public var imports: Int
  /// The newest day that something was received on; nil: there is no import.
  public var receivedTo: CalendarDate?

  public init(lastBatch: Int, imports: Int, receivedTo: CalendarDate?) {
    self.lastBatch = lastBatch
    self.imports = imports
    self.receivedTo = receivedTo
  }

  /// Withdrawals are final, so that the newest import and how many count tell one state from another.
  public init(_ batches: [Batch]) {
    let imports = batches.filter { !$0.isForecast }
    let counting = imports.filter { $0.withdrawnOn == nil }
    self.init(
      lastBatch: imports.map(\.id).max() ?? 0, imports: counting.count, receivedTo: counting.map(\.receivedOn).max())
  }
}
