/// A forecast that was kept: what was said, and the circumstances.
public struct StoredForecast: Sendable, Hashable {
  /// When, by whom and from which data forecasts were made that were stored together.
  public struct Circumstances: Sendable, Hashable {
    public var report: String
    public var modelVersion: String
    public var madeOn: CalendarDate
    public var madeBy: String?
    public var note: String?
    public var data: ForecastBasis
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

  public var circumstances: Circumstances
  public var record: ForecastRecord

  public init(_ record: ForecastRecord, _ circumstances: Circumstances) {
    self.record = record
    self.circumstances = circumstances
  }

  public var question: ForecastQuestion { record.question }
  /// Whether it was made when the deadline was over: what came could have been known.
  public var isHindcast: Bool { circumstances.madeOn > question.lastDay }
}

/// The state of the data that a forecast was made from: the imports that counted. Stored forecasts are none of them.
public struct ForecastBasis: Sendable, Hashable {
  public var lastBatch: Int
  public var imports: Int
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
