/// A validation rule over the dataset: one question, asked of every record that it concerns.
///
/// Rules find and explain; they change nothing. What cannot be true is an error, what is suspicious a warning, what a
/// reader should know a note.
public protocol Check: Sendable {
  static var manifest: CheckManifest { get }
  /// Small tables and what the rule finds in them; at least one, run by a test.
  static var examples: [CheckExample] { get }
  init()
  /// - Throws: what the tables throw that it asks for.
  func run(in context: CheckContext) throws -> CheckResult
}

/// What a validation rule is called, how grave its findings are, and why it is there.
public struct CheckManifest: Sendable, Codable {
  /// snake_case, stable: the word in the column `rule`.
  public var id: String
  public var severity: Diagnostic.Severity
  public var title: LocalizedText
  /// What is looked at, what is found, and what to do about it.
  public var explanation: LocalizedText

  public init(_ id: String, _ severity: Diagnostic.Severity, title: LocalizedText, explanation: LocalizedText) {
    self.id = id
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }
}

/// What a rule found, of how many records.
public struct CheckResult: Sendable, Hashable, Codable {
  /// How many records were looked at; 0: the data have none of the kind, so nothing was checked.
  public var checked: Int
  public var findings: [CheckFinding]
  /// Why the rule could not be asked of some records, or at all.
  public var remark: LocalizedText?

  public init(checked: Int, _ findings: [CheckFinding] = [], remark: LocalizedText? = nil) {
    self.checked = checked
    self.findings = findings
    self.remark = remark
  }
}

/// One thing found: what it is, which commune and period it concerns, and the place in the file it came from.
public struct CheckFinding: Sendable, Hashable, Codable {
  public var message: LocalizedText
  /// nil: the rule's own.
  public var severity: Diagnostic.Severity?
  public var period: Period?
  public var district: String?
  public var commune: String?
  public var file: String?
  /// The file's line, 1-based.
  public var row: Int?
  /// The column of the table, or the indicator or criterion.
  public var column: String?
  /// What it is about, where rules see no file: the first whose place is known gives `file` and `row`.
  public var records: [CheckedRecord]

  public init(
    _ message: LocalizedText, severity: Diagnostic.Severity? = nil, period: Period? = nil, district: String? = nil,
    commune: String? = nil, file: String? = nil, row: Int? = nil, column: String? = nil,
    records: [CheckedRecord] = []
  ) {
    self.message = message
    self.severity = severity
    self.period = period
    self.district = district.flatMap { $0.isEmpty ? nil : $0 }
    self.commune = commune.flatMap { $0.isEmpty ? nil : $0 }
    self.file = file
    self.row = row
    self.column = column
    self.records = records
  }
}

/// A record that was imported as it is.
public enum CheckedRecord: Sendable, Hashable, Codable {
  /// A row of a table, by the values of its key or the first parts of it.
  case row(table: String, key: [Value])
  case record(RecordReference)
}

extension Diagnostic.Severity: Comparable {
  private var gravity: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
  /// By gravity: a note is less than a warning, a warning less than an error.
  public static func < (a: Self, b: Self) -> Bool { a.gravity < b.gravity }
}

/// A validation rule whose code is elsewhere.
public struct OtherCheck: Sendable {
  public var manifest: CheckManifest
  /// - Throws: `report.cancelled`; a rule that fails says so in the remark of its result.
  public var run: @Sendable (CheckContext) throws -> CheckResult

  public init(_ manifest: CheckManifest, run: @escaping @Sendable (CheckContext) throws -> CheckResult) {
    self.manifest = manifest
    self.run = run
  }
}
