/// What was reported for one indicator or criterion.
public enum ReportedValue: Sendable, Hashable {
  /// Nothing: an earlier value stays.
  case none
  case number(Double)
  /// Đạt or Chưa đạt.
  case attested(Bool)
  /// A measurement and the commune's own judgement of it.
  case numberAttested(Double, Bool)
  /// There is nothing to judge (a conditional indicator).
  case notApplicable
  /// An earlier value is taken back.
  case withdrawn

  public var number: Double? {
    switch self {
    case .number(let value), .numberAttested(let value, _): value
    default: nil
    }
  }
  public var attested: Bool? {
    switch self {
    case .attested(let flag), .numberAttested(_, let flag): flag
    default: nil
    }
  }
}

/// What one commune reported for one period in one file. A later one supersedes it value by value; none is lost.
public struct Submission: Sendable, Hashable {
  public var unitCode: String
  public var period: Period
  public var setCode: String
  /// One per slot of the set, in its frozen order; shorter when the set has grown since.
  public var values: [ReportedValue]
  /// The file's line of each value, 1-based; a single element when all come from one line.
  public var lines: [Int32]

  public init(unitCode: String, period: Period, setCode: String, values: [ReportedValue], lines: [Int32]) {
    self.unitCode = unitCode
    self.period = period
    self.setCode = setCode
    self.values = values
    self.lines = lines
  }

  public func line(ofSlot slot: Int) -> Int? {
    if lines.count == 1 { return Int(lines[0]) }
    return slot < lines.count ? Int(lines[slot]) : nil
  }
}

/// A submission with the batch that brought it.
public struct StoredSubmission: Sendable, Hashable {
  public var batch: Int
  public var submission: Submission

  public init(batch: Int, submission: Submission) {
    self.batch = batch
    self.submission = submission
  }
}

extension [StoredSubmission] {
  /// By period and set; what is of one of them in the order it is in.
  public var byPeriod: [StoredSubmission] {
    enumerated().sorted { a, b in
      let (first, second) = (a.element.submission, b.element.submission)
      return (first.period, first.setCode, a.offset) < (second.period, second.setCode, b.offset)
    }.map(\.element)
  }
}

/// One import: which file, when, how it was read, how many rows were taken.
public struct Batch: Sendable, Hashable {
  public var id: Int
  /// When ntm took it: `2022-10-03T08:15:00Z`.
  public var recordedAt: String
  /// When the office had it.
  public var receivedOn: CalendarDate
  /// The importer's id: `units`, `submissions` …
  public var kind: String
  public var file: String
  public var sha256: String
  public var rowsRead: Int
  public var rowsTaken: Int
  public var rowsRefused: Int
  public var assumptions: String
  public var withdrawnOn: CalendarDate?
  /// What did not add up in the file (`Discrepancy.json`); nil for imports from before it was kept.
  public var discrepancies: String?

  public init(
    id: Int, recordedAt: String, receivedOn: CalendarDate, kind: String, file: String, sha256: String, rowsRead: Int,
    rowsTaken: Int, rowsRefused: Int, assumptions: String, withdrawnOn: CalendarDate? = nil,
    discrepancies: String? = nil
  ) {
    self.id = id
    self.recordedAt = recordedAt
    self.receivedOn = receivedOn
    self.kind = kind
    self.file = file
    self.sha256 = sha256
    self.rowsRead = rowsRead
    self.rowsTaken = rowsTaken
    self.rowsRefused = rowsRefused
    self.assumptions = assumptions
    self.withdrawnOn = withdrawnOn
    self.discrepancies = discrepancies
  }
}
