/// A file that a dataset was made from.
public struct SourceRecord: Sendable, Hashable, Codable {
  /// As it was imported, relative to where.
  public var path: String
  /// Hexadecimal, of the file's bytes.
  public var sha256: String
  /// Which reader read it.
  public var importer: String
  /// Rows that became records.
  public var rowsAccepted: Int
  /// Rows that were refused.
  public var rowsRejected: Int

  public init(path: String, sha256: String, importer: String, rowsAccepted: Int, rowsRejected: Int) {
    self.path = path
    self.sha256 = sha256
    self.importer = importer
    self.rowsAccepted = rowsAccepted
    self.rowsRejected = rowsRejected
  }
}

/// Which data: a hash over the chain of batches, and the files behind them.
public struct DatasetRevision: Sendable, Hashable, Codable {
  /// Hexadecimal; the first twelve digits are shown.
  public var contentHash: String
  /// The files behind the data.
  public var sources: [SourceRecord]
  /// Says that figures are invented, when they are (the sample): shown wherever the data are.
  public var disclaimer: LocalizedText?

  public init(contentHash: String, sources: [SourceRecord] = [], disclaimer: LocalizedText? = nil) {
    self.contentHash = contentHash
    self.sources = sources
    self.disclaimer = disclaimer
  }

  /// The sources that are files: a forecast that was kept is a batch, and none of them.
  public var files: [SourceRecord] { sources.filter { $0.importer != Batch.forecastKind } }

  /// The first twelve digits, as they are shown.
  public var shortHash: String { String(contentHash.prefix(12)) }
}

/// A file of free text that was merged into a report.
public struct NarrativeRecord: Sendable, Hashable, Codable {
  /// As footers call it.
  public var file: String
  /// Hexadecimal, of the file's bytes.
  public var sha256: String

  public init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}

/// Enough to run a report again and compare.
public struct Provenance: Sendable, Hashable, Codable {
  /// A report's id, or `query`: the result of a line.
  public var reportID: String
  /// As the manifest had it.
  public var reportVersion: String
  /// The arguments that differ from the defaults, as words.
  public var arguments: [String]
  /// What the report was asked for.
  public var scope: DatasetScope
  /// The last closing of the report's period, as the scope knows it; nil where the period was not closed.
  public var closing: Closing?
  /// Which data it was made of.
  public var dataset: DatasetRevision
  /// The text of people that was merged into it; nil where there is none.
  public var narrative: NarrativeRecord?
  /// The day that it speaks of.
  public var reportingDate: CalendarDate?
  /// The line that makes the same document again, with `settings` before it; see `lines(in:)`.
  public var line: String
  /// What was set in the session and `line` does not say, as lines: `set asof 2022-09-30`.
  public var settings: [String] = []
  /// Whether the line ends with a report, which can be asked for in a language.
  public var takesLanguage: Bool

  public init(
    reportID: String, reportVersion: String, arguments: [String] = [], scope: DatasetScope,
    closing: Closing? = nil, dataset: DatasetRevision, narrative: NarrativeRecord? = nil,
    reportingDate: CalendarDate?, line: String, takesLanguage: Bool = false
  ) {
    self.reportID = reportID
    self.reportVersion = reportVersion
    self.arguments = arguments
    self.scope = scope
    self.closing = closing
    self.dataset = dataset
    self.narrative = narrative
    self.reportingDate = reportingDate
    self.line = line
    self.takesLanguage = takesLanguage
  }

  /// The lines that show the document in a language again, whatever the language of the session they are run in: for a report one line,
  /// but for what was set in its session.
  public func lines(in language: Language) -> [String] {
    if takesLanguage { return settings + ["\(line) --lang \(language.rawValue)"] }
    return settings + ["set lang \(language.rawValue)", line]
  }

  /// In place of a report's id, where the document is the result of a line.
  public static let query = "query"
}
