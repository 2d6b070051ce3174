/// What a report is called and gives.
public struct ReportManifest: Sendable {
  /// kebab-case; also the word that runs it.
  public var id: String
  /// Semantic: `1.4.0`. It stands below every report, so raise it when what the report gives changes.
  public var version: String
  /// What lists, help and the heading of a page call it.
  public var title: LocalizedText
  /// What it tells, as a phrase without a capital or a full stop: lists and help show it.
  public var summary: LocalizedText
  /// Tables of the dataset it reads.
  public var requiredTables: [String]
  /// The id of the table block that a verb sees when the report is piped on.
  public var primaryTable: String
  /// The schemas of its tables by block id, so that lines are checked before the report runs. `REPORT.ID` picks one.
  public var tables: [(id: String, schema: Schema)]
  /// Whether it can be made on another geography than its period's (`--geography`).
  public var otherGeography: OtherGeography
  /// Where people may add text of their own; see `Narrative`.
  public var narrative: [NarrativePlace]
  /// Whether what it forecasts can be kept (`--store`); see `ReportContext.tellsForecasts` and `ReportPlugin.outcomes(of:in:)`.
  public var keepsForecasts: Bool

  /// What a report does when `--geography` asks for other units than its period's.
  public enum OtherGeography: Sendable, Codable {
    /// It is made on them; see `ReportContext.shownUnits(in:)`.
    case shown
    /// It is refused; why, as a sentence without a capital or a full stop.
    case refused(because: LocalizedText?)
  }

  /// Whether `--geography` can be asked for.
  public var takesGeography: Bool {
    if case .shown = otherGeography { true } else { false }
  }

  public init(
    id: String, version: String, title: LocalizedText, summary: LocalizedText, requiredTables: [String],
    primaryTable: String, tables: [(id: String, schema: Schema)],
    otherGeography: OtherGeography = .refused(because: nil), narrative: [NarrativePlace] = [],
    keepsForecasts: Bool = false
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.summary = summary
    self.requiredTables = requiredTables
    self.primaryTable = primaryTable
    self.tables = tables
    self.otherGeography = otherGeography
    self.narrative = narrative
    self.keepsForecasts = keepsForecasts
  }

  /// The columns of one of its tables; nil where it has none of the id.
  public func schema(ofTable id: String) -> Schema? { tables.first { $0.id == id }?.schema }
}

/// Turns the dataset into a document. Pure: cannot print, write files or touch the store.
public protocol ReportPlugin: Sendable {
  /// Its options; `NoParameters` where it has none.
  associatedtype Parameters: ParameterSet = NoParameters
  /// What it is called and gives. The same at every call.
  static var manifest: ReportManifest { get }
  /// At least one; each is run and rendered in every format and language by a test.
  static var examples: [Example] { get }
  /// ntm makes one for each run.
  init()
  /// Makes the document.
  ///
  /// - Parameters:
  ///   - parameters: what the line asks for, read, checked and valid.
  ///   - context: the data, the period, the day and the words. The same context and parameters have to give the same
  ///     document.
  /// - Throws: a `Diagnostic` for what the user can mend; anything else is told as a fault of the plugin. Let through
  ///   what the context throws.
  func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument
  /// The periods whose closings decide what it publishes: where one of them was amended, what was published stands beside what is
  /// known now. Usually the context's alone.
  func periods(_ parameters: Parameters, in context: ReportContext) throws -> [Period]
  /// What makes a run with these parameters fail after its document was made (`check --strict`); nil: nothing.
  func failure(of document: ReportDocument, _ parameters: Parameters) -> Diagnostic?
  /// What came of forecasts that it once made, as the context knows it; those of which it is not known yet are left out.
  func outcomes(of questions: [ForecastQuestion], in context: ReportContext) throws -> [ForecastQuestion:
    ForecastOutcome]
}

extension ReportPlugin {
  public func failure(of document: ReportDocument, _ parameters: Parameters) -> Diagnostic? { nil }
  public func outcomes(
    of questions: [ForecastQuestion], in context: ReportContext
  ) throws -> [ForecastQuestion: ForecastOutcome] { [:] }
  public func periods(_ parameters: Parameters, in context: ReportContext) throws -> [Period] {
    context.period.map { [$0] } ?? []
  }
}

/// What a report may ask for while it is made.
public struct ReportContext: Sendable {
  /// The tables themselves. Most reports need `table(_:columns:in:)` only.
  public let source: any TableSource
  /// Which period, as known when, judged by which set, on whose units: what a line asks for before and behind the report's
  /// name.
  public private(set) var scope: DatasetScope
  /// Which data these are; it stands below the report.
  public let revision: DatasetRevision
  /// The day the report speaks of: never the clock.
  public let reportingDate: CalendarDate
  /// Whether lines have to name the reporting date, as it does not follow from the data: somebody set it.
  public var namesReportingDate = false
  /// Labels of columns and of coded values, in both languages.
  public let vocabulary: Vocabulary
  /// Periods with data, oldest first.
  public let periods: [Period]
  /// What people wrote for this report and period; nil where they wrote nothing.
  public let narrative: Narrative?
  /// Whether the figures' lineages name the files and rows of their records: a reader of text does not see them, and looking them
  /// up takes as long as making a small report.
  public let tellsPlaces: Bool
  /// Whether tables say where their cells come from; see `TableBlock.cellSources`.
  public let tellsCells: Bool
  /// Whether the document tells what it forecasts, count by count, so that it can be kept.
  public let tellsForecasts: Bool
  /// The validation rules that are not among those of the report `check`; asked for where rules are run.
  public var otherChecks: @Sendable () -> [OtherCheck] = { [] }
  private let reports: Reports
  private let outcomes: Outcomes
  private let files: Files
  /// What `at(_:)` looks at for a period: what its closing saw.
  private var closings: [Period: ClosingReference] = [:]
  private let isCancelled: @Sendable () -> Bool

  /// Makes another report in a context by its id and the words behind it; nil where there is none of the name.
  public typealias Reports =
    @Sendable (_ id: String, _ arguments: [String], _ context: ReportContext) throws -> ReportDocument?

  /// What came of forecasts of a report, asked in a context; see `ReportPlugin.outcomes(of:in:)`. Nothing where there is no such report.
  public typealias Outcomes =
    @Sendable (_ id: String, _ questions: [ForecastQuestion], _ context: ReportContext) throws -> [ForecastQuestion:
    ForecastOutcome]

  /// Reads a file by the path that a line has, relative to the folder of the session.
  public typealias Files = @Sendable (_ path: String) throws -> NamedFile?

  /// ntm makes contexts; tests of reports that ship make them of `FixedTables`.
  public init(
    source: any TableSource, scope: DatasetScope, revision: DatasetRevision, reportingDate: CalendarDate,
    vocabulary: Vocabulary, periods: [Period], narrative: Narrative? = nil, tellsPlaces: Bool = true,
    tellsCells: Bool = false, tellsForecasts: Bool = false,
    reports: @escaping Reports = { _, _, _ in nil },
    outcomes: @escaping Outcomes = { _, _, _ in [:] },
    files: @escaping Files = { _ in nil },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.source = source
    self.scope = scope
    self.revision = revision
    self.reportingDate = reportingDate
    self.vocabulary = vocabulary
    self.periods = periods
    self.narrative = narrative
    self.tellsPlaces = tellsPlaces
    self.tellsCells = tellsCells
    self.tellsForecasts = tellsForecasts
    self.reports = reports
    self.outcomes = outcomes
    self.files = files
    self.isCancelled = isCancelled
  }

  /// A table of the dataset, in this report's scope unless another is given. - Throws: `report.missing-table`.
  ///
  /// - Parameter columns: those that the report reads, where a country's table is large: others may be left out. nil: all.
  public func table(_ name: String, columns: Set<String>? = nil, in scope: DatasetScope? = nil) throws -> Table {
    try checkCancellation()
    if let table = try source.table(named: name, in: scope ?? self.scope, columns: columns) { return table }
    throw Diagnostic(
      "report.missing-table", kind: .data,
      message: LocalizedText(vi: "dữ liệu không có bảng “\(name)”", en: "the dataset has no table “\(name)”"))
  }

  /// Another report in this report's scope; nil where no report goes by the id. - Throws: what it throws.
  public func report(_ id: String, _ arguments: [String] = []) throws -> ReportDocument? {
    try checkCancellation()
    return try reports(id, arguments, self)
  }

  /// What came of forecasts of a report, as this context knows it; those of which it is not known yet are left out.
  ///
  /// - Parameter asof: only what was received by then; nil: as the scope says.
  public func outcomes(
    of questions: [ForecastQuestion], by report: String, asof day: CalendarDate? = nil,
    closing: ClosingReference? = nil
  ) throws -> [ForecastQuestion: ForecastOutcome] {
    try checkCancellation()
    var context = self
    // What was reported, whatever is assumed, and of whatever period.
    context.scope.overlay = nil
    context.scope.period = nil
    context.scope.geography = nil
    if let day { context.scope.asof = context.scope.asof.map { min($0, day) } ?? day }
    if let closing {
      context.scope.closing = closing
      context.scope.asof = nil
    }
    return try outcomes(report, questions, context)
  }

  /// A file that one of the report's options names, as a table.
  ///
  /// - Throws: `file.cannot-read`, what the readers throw, `report.no-files` where reports may not read files.
  public func file(_ path: String) throws -> NamedFile {
    try checkCancellation()
    if let file = try files(path) { return file }
    throw Diagnostic(
      "report.no-files",
      message: LocalizedText(vi: "ở đây không đọc được tệp “\(path)”", en: "the file “\(path)” cannot be read here"))
  }

  /// What a table or a report gives; nil where nothing was submitted for the period, or no criteria set judges it.
  public func ifKnown<Made>(_ make: () throws -> Made) throws -> Made? {
    do {
      return try make()
    } catch let diagnostic as Diagnostic where ["dataset.no-data", "dataset.no-set"].contains(diagnostic.code) {
      return nil
    }
  }

  /// The period the report is about, as tables about communes take it: the scope's last one with data, else the newest
  /// with data; nil when there are none at all.
  public var period: Period? {
    guard let range = scope.period else { return Self.newest(periods) }
    return periods.contains(range.last) ? range.last : Self.newest(periods.filter(range.contains)) ?? range.last
  }

  /// The period that a report is about where none is asked for.
  public static func newest(_ periods: [Period]) -> Period? { periods.max { ($0.lastDay, $0) < ($1.lastDay, $1) } }

  /// Units as this report names them: of its geography, else of the last day of its period.
  ///
  /// - Throws: what the table `units` throws.
  public func unitDirectory(in scope: DatasetScope? = nil) throws -> UnitDirectory {
    let scope = scope ?? self.scope
    let day = scope.geography?.day ?? scope.period?.last.lastDay ?? period?.lastDay
    try checkCancellation()
    return try source.unitDirectory(on: day, in: scope)
      ?? UnitDirectory(unitsTable: table("units", in: scope), on: day)
  }

  /// The same on the units that figures were reported for, whatever the geography.
  public var onReportedUnits: ReportContext {
    var context = self
    context.scope.geography = nil
    return context
  }

  /// The same with each period judged by the set that is its own at the base level, whatever set was asked for.
  public var byOwnSets: ReportContext {
    var context = self
    context.scope.criteriaSet = nil
    return context
  }

  /// The same on another period.
  public func at(_ period: Period) -> ReportContext {
    var context = self
    context.scope.period = PeriodRange(period)
    if let closing = closings[period] {
      context.scope.asof = nil
      context.scope.closing = closing
    }
    return context
  }

  /// The same with `at(_:)` giving what was known when a period was closed, each period for itself.
  public func asPublished(_ closings: [ClosingReference]) -> ReportContext {
    var context = self
    context.closings = Dictionary(closings.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    return context
  }

  /// This report's scope narrowed to one period; with nil, to the newest with data.
  public func scope(of period: Period?) -> DatasetScope {
    var scope = scope
    scope.period = period.map { PeriodRange($0) }
    return scope
  }

  /// What a reader of this scope's figures should know: an assumed list of communes, a set chosen for want of another.
  public func remarks() throws -> [LocalizedText] { try source.remarks(in: scope) }

  /// The newest period with data before another, of its kind.
  public func period(before period: Period) -> Period? {
    periods.last { $0.kind == period.kind && $0 < period }
  }

  /// - Throws: `report.cancelled` once the user has pressed Ctrl-C.
  public func checkCancellation() throws(Diagnostic) {
    if isCancelled() {
      throw Diagnostic("report.cancelled", message: LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped on request"))
    }
  }

  /// What stands below the report: the report and its version, the parameters that differ from their defaults, the data, and
  /// the line that makes it again.
  public func provenance(of manifest: ReportManifest, _ parameters: some ParameterSet) -> Provenance {
    let words = parameters.nonDefaultArguments
    return Provenance(
      reportID: manifest.id, reportVersion: manifest.version, arguments: words, scope: scope, dataset: revision,
      narrative: manifest.narrative.isEmpty ? nil : narrative.map { NarrativeRecord(file: $0.file, sha256: $0.sha256) },
      reportingDate: reportingDate, line: ([manifest.id] + words.map(LineText.quoted)).joined(separator: " "),
      takesLanguage: true)
  }
}

/// Writes words so that the language reads them back as they are.
public enum LineText {
  /// The word itself where it is plain, else in quotes.
  public static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ($0.value >= 48 && $0.value <= 57) || "-_./=".unicodeScalars.contains($0)
      }
    return isPlain ? word : text(word)
  }

  /// A text in an expression: always in quotes.
  public static func text(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
