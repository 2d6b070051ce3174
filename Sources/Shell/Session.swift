import NTMKit
import PluginHost
import Query

/// What a line is run in: the workspace, the settings, the variables. A value: a line that fails leaves none of it changed.
public struct Session: Sendable {
  public let toolkit: Toolkit
  public let host: Host
  public var workspace: Workspace
  public var dataset: Dataset
  public var settings = Settings()
  public var variables: [String: KeptResult] = [:]
  /// `_`: what the last line gave, before it was shown or saved.
  public var last: KeptResult?
  /// Where the session's lines are written down; nil: nowhere.
  public var transcript: Transcript?
  /// Whether nothing is asked after the line that runs: the one line of `ntm gap`.
  var isAtLastLine = false
  let openedFiles = OpenedFiles()
  /// What the running line read that rests on assumptions; nil between lines.
  var reads: AssumedReads?

  public init(toolkit: Toolkit, host: Host, workspace: Workspace) throws {
    self.toolkit = toolkit
    self.host = host
    self.workspace = workspace
    dataset = try workspace.snapshot(declaring: toolkit.declaredTables)
  }

  /// Looks at the workspace as it is now.
  mutating func readAgain() throws(Diagnostic) {
    dataset = try workspace.snapshot(declaring: toolkit.declaredTables)
  }

  /// For tests: over a dataset without a store.
  public init(toolkit: Toolkit, host: Host, dataset: Dataset) {
    self.toolkit = toolkit
    self.host = host
    self.dataset = dataset
    workspace = Workspace(name: "test", title: LocalizedText(verbatim: "test"), kind: .records)
  }

  /// The day reports speak of: the one set, else the later one of the workspace's and the last day of the newest period with data. Of what
  /// was received by a day it is not a later day, unless that is set, and the workspace's own only where it is not later: of the days between
  /// nothing is known.
  public func reportingDate(in scope: DatasetScope) throws -> CalendarDate {
    if let date = settings.reportingDate { return date }
    let newest = try dataset.known(in: scope).periods(asof: scope.asof).map(\.lastDay).max()
    if let asof = scope.asof, let own = workspace.reportingDate, asof < own { return min(asof, newest ?? own) }
    guard let day = [workspace.reportingDate, newest].compactMap(\.self).max() else { return host.today() }
    return scope.asof.map { min($0, day) } ?? day
  }

  /// The workspace's own day, where reports speak of it; nil: it has none, or there are later data.
  var workspaceReportingDate: CalendarDate? {
    guard let day = workspace.reportingDate, (try? reportingDate(in: DatasetScope())) == settings.reportingDate ?? day
    else {
      return nil
    }
    return day
  }

  /// Whether the reporting date is not that of the workspace or of the newest of its periods: it was set, or is today's.
  func hasOwnReportingDate(of periods: [Period]) -> Bool {
    settings.reportingDate != nil || workspace.reportingDate == nil && periods.isEmpty
  }

  /// Units as the session's lines name them: of the geography that is set, else of the last day of its period.
  func unitDirectory() throws -> UnitDirectory {
    let scope = settings.scope
    let known = try dataset.known(in: scope)
    let newest = try known.periods(asof: scope.asof).map(\.lastDay).max()
    let units = try (scope.geography == nil ? known : dataset).source.units(asof: nil)
    return UnitDirectory(units, on: scope.geography?.day ?? scope.period?.last.lastDay ?? newest)
  }

  /// The years whose units can be shown: of the periods with data, and of changes of units.
  var geographies: [String] {
    let changes = (try? dataset.source.rows(of: DeclaredTables.unitChanges, asof: nil).dates("effective_on")) ?? []
    let years = (try? dataset.periods().map(\.year)) ?? []
    return Set(years + changes.compactMap { $0?.year }).sorted().map(String.init)
  }

  /// A geography that there is a list of units for: before the first of them nothing is known of any.
  ///
  /// - Throws: `shell.no-such-geography`.
  func checked(_ geography: Geography) throws(Diagnostic) -> Geography {
    let known = geographies
    guard let first = known.first.flatMap({ Int($0) }), geography.day.year < first else { return geography }
    throw Diagnostic(
      "shell.no-such-geography", message: Strings.noSuchGeography(geography, first: first),
      hints: [Strings.knownGeographies(known)])
  }

  /// - Throws: `report.cancelled` once Ctrl-C was pressed while a line runs.
  func checkCancellation() throws(Diagnostic) {
    if host.isCancelled() { throw Diagnostic("report.cancelled", message: Strings.stopped) }
  }
}

/// A result with the line that makes it again.
public struct KeptResult: Sendable {
  public var value: PipelineValue
  /// Without assignment and sinks; lines that went on from one another are joined.
  public var line: String
  /// Words of the report that the rows came from, before the programme's.
  public var words: Vocabulary
  /// Which data it was made from; nil: the session's.
  public var scope: DatasetScope?
  /// What the session had set when it was made, as lines.
  public var settings: [String] = []
  /// The language that its line asked for; nil: the session's.
  public var language: Language?
  /// What it rests on that is only assumed, whichever variables it came through; nil: nothing.
  public var overlay: Overlay?

  public init(
    _ value: PipelineValue, line: String, words: Vocabulary = Vocabulary(), scope: DatasetScope? = nil,
    overlay: Overlay? = nil
  ) {
    self.value = value
    self.line = line
    self.words = words
    self.scope = scope
    self.overlay = overlay
  }
}

/// What `set` changes.
public struct Settings: Sendable, Hashable {
  /// Its overlay is that of the running line alone.
  public var scope = DatasetScope()
  /// What all lines assume, as it stands in the braces of `whatif`; nil: nothing.
  public var assumptions: String?
  public var language: Language = .vi
  /// A renderer's name.
  public var format = "text"
  public var reportingDate: CalendarDate?
  /// Whether each line is followed by how long it took.
  public var showsTiming = false
  /// Besides the user's own; `OutsidePlugins` looks there.
  public var pluginFolders: [PluginFolder] = []

  public init() {}

  /// The lines that set again what changes results, as far as it is set.
  ///
  /// - Parameter stated: a line that may say some of it itself, as in `--asof 2022-09-30`.
  func lines(notIn stated: String = "") -> [String] {
    let set: [(name: String, value: String?)] = [
      ("period", scope.period?.description), ("asof", scope.asofText), ("criteria-set", scope.criteriaSet),
      ("geography", scope.geography?.description), ("reporting-date", reportingDate?.description),
    ]
    return set.compactMap { name, value in
      guard let value, !stated.contains(" --\(name) ") else { return nil }
      return "set \(name) \(LineText.quoted(value))"
    }
  }
}
