/// The line that makes a report again in its scope and with its parameters, whatever the session's settings; and lines over its
/// tables that give one figure.
public struct ReportLine: Sendable, Hashable {
  private let report: String
  private let scope: DatasetScope
  private let arguments: [String]
  private let reportingDate: CalendarDate?

  /// - Parameter arguments: words that are not quoted yet.
  public init(_ report: String, _ arguments: [String], in scope: DatasetScope) {
    self.init(report, arguments, in: scope, reportingDate: nil)
  }

  /// - Parameters:
  ///   - arguments: words that are not quoted yet.
  ///   - reportingDate: where it does not follow from the data; nil: it does.
  public init(_ report: String, _ arguments: [String], in scope: DatasetScope, reportingDate: CalendarDate?) {
    self.report = report
    self.scope = scope
    self.arguments = arguments
    self.reportingDate = reportingDate
  }

  /// The line with something assumed in front of it.
  public func text(assuming assumption: String) -> String {
    let own = text()
    // One that assumes something already does so with this too.
    guard let open = own.firstIndex(of: "{"), own.hasPrefix("whatif") else { return "whatif { \(assumption) } \(own)" }
    return "\(own[...open]) \(assumption);\(own[own.index(after: open)...])"
  }

  /// `gap at 2022Q3 --district 937`, `gap.push at 2022Q3 --district 937 | count`.
  ///
  /// - Parameters:
  ///   - table: the id of the report's table that stages see; nil: its primary one.
  ///   - options: that every report takes, as words of the line.
  ///   - stages: what stands behind the bars.
  public func text(table: String? = nil, options: [String] = [], _ stages: String...) -> String {
    var words = [scope.linePrefix + (table.map { "\(report).\($0)" } ?? report)]
    if let period = scope.period { words += ["at", period.description] }
    if let asof = scope.asofText { words += ["asof", asof] }
    words += arguments.map(LineText.quoted)
    if let set = scope.criteriaSet { words += ["--set", LineText.quoted(set)] }
    words += options
    if let reportingDate { words += ["--\(Self.reportingDateOption)", reportingDate.description] }
    if let geography = scope.geography { words += ["--geography", geography.description] }
    return ([words.joined(separator: " ")] + stages).joined(separator: " | ")
  }
}

extension ReportLine {
  /// The option of every report that sets the day it speaks of.
  public static let reportingDateOption = "reporting-date"
}

extension ReportContext {
  /// The line of a report in this scope.
  public func line(of manifest: ReportManifest, _ parameters: some ParameterSet) -> ReportLine {
    line(ofReport: manifest.id, parameters.nonDefaultArguments)
  }

  /// The line of another report in this scope.
  ///
  /// - Parameter arguments: words that are not quoted yet.
  public func line(ofReport id: String, _ arguments: [String] = []) -> ReportLine {
    ReportLine(id, arguments, in: scope, reportingDate: namesReportingDate ? reportingDate : nil)
  }

  /// A line over a table of the dataset as this report sees it: `communes at 2022Q3 | count`.
  ///
  /// - Parameter period: nil: the scope's.
  public func line(overTable name: String, at period: Period? = nil, _ stages: String...) -> String {
    var words = [scope.linePrefix + name]
    if let period = period.map({ PeriodRange($0) }) ?? scope.period { words += ["at", period.description] }
    if let asof = scope.asofText { words += ["asof", asof] }
    return ([words.joined(separator: " ")] + stages).joined(separator: " | ")
  }

  /// Where a record was imported; nil where that is not kept, or not told.
  public func place(of record: RecordReference) throws -> Lineage.Source? {
    tellsPlaces ? try source.place(of: record, in: scope) : nil
  }

  /// Rows that went into a figure with the places that they were imported from, as far as they are shown at once and told.
  ///
  /// - Parameters:
  ///   - table: one that is imported as it is: `plan_tasks`.
  ///   - keys: of each row the values of the table's key, or the first parts of it.
  public func placed(_ rows: [Lineage], inTable table: String, keys: [[Value]]) throws -> [Lineage] {
    guard tellsPlaces else { return rows }
    let places = try source.places(
      ofRows: Array(keys.prefix(Lineage.mostRows)), inTable: table, in: scope)
    var rows = rows
    for (row, place) in places.enumerated() { rows[row].source = place }
    return rows
  }
}
