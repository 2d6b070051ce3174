import NTMKit
import Query
import Rendering

/// Makes the value that a checked source names, commands aside.
struct SourceRunner {
  let session: Session

  /// - Parameter columns: those that the line needs; nil: all.
  /// - Throws: what the dataset, the report and its parameters throw; `shell.command-in-join` for a command.
  func value(of source: CheckedSource, columns: Set<String>? = nil) throws -> PipelineValue {
    try session.checkCancellation()
    switch source.kind {
    case .table:
      let scope = try scope(of: source)
      guard let table = try session.dataset.table(named: source.name, in: scope, columns: columns)
      else { return .nothing }
      return .table(table)
    case .variable:
      return kept(source)?.value ?? .nothing
    case .report:
      let document = try report(of: source).document
      return source.member == nil ? .document(document) : .table(try table(of: source, in: document))
    case .sql(let statement):
      return .table(try statement.run(in: SessionEnvironment(session)))
    case .command where source.name == Open.manifest.name:
      let arguments = try ParameterParser.parse(source.arguments, as: Open.Arguments.self, of: source.name)
      return .table(try session.openedFiles.table(of: arguments, in: session).table)
    case .command:
      throw Diagnostic("shell.command-in-join", message: Strings.commandAsTable(source.name), span: source.span)
    }
  }

  /// What a variable holds, `_` too.
  func kept(_ source: CheckedSource) -> KeptResult? {
    let kept = source.name == "_" ? session.last : session.variables[source.name]
    session.reads?.note(kept)
    return kept
  }

  /// The table of a report that a source picks, else its primary one.
  func table(of source: CheckedSource, in document: ReportDocument) throws(Diagnostic) -> Table {
    let member = source.member ?? document.primaryTable
    if let table = document.table(member) { return table }
    // A period that was not amended has nothing to compare.
    if member == PublishedFigures.id { return Table(empty: PublishedFigures.schema) }
    throw Diagnostic(
      "report.missing-table", kind: .defect, message: Strings.reportLacksTable(source.name, member), span: source.span)
  }

  /// What is done with a report that was made.
  enum ReportUse: String, Codable {
    case anything
    /// It is shown in its format, and then the session ends.
    case shownOnce
    /// Only its tables are gone on with, and then the session ends.
    case tables
  }

  /// A report that was made, how it asks to be shown, and what makes the line fail all the same.
  struct MadeReport {
    var document: ReportDocument
    var presentation: Presentation
    var failure: Diagnostic?
    /// What it forecasts, where that is to be kept.
    var storing: ForecastStoring?
    /// What is to be known besides.
    var warnings: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - use: what is done with it.
  ///   - mayStore: whether it stands where its forecasts can be kept.
  func report(
    of source: CheckedSource, for use: ReportUse = .anything, mayStore: Bool = false
  ) throws -> MadeReport {
    guard let type = session.toolkit.report(source.name) else {
      if let report = session.toolkit.plugins?.report(source.name) {
        return try OutsideReportRun(session: session, report: report).made(source, in: scope(of: source), for: use)
      }
      throw Diagnostic("query.unknown-source", message: Strings.noSuchReport(source.name), span: source.span)
    }
    return try make(type, source, use, mayStore: mayStore)
  }

  /// The session's scope with the period and day that the source names.
  ///
  /// - Throws: `dataset.not-closed`, `dataset.no-such-closing`.
  func scope(of source: CheckedSource) throws -> DatasetScope {
    var scope = session.settings.scope
    if let period = source.period { scope.period = period }
    if let asof = source.asof { try look(asof, in: &scope, at: source.span) }
    return scope
  }

  private func make<R: ReportPlugin>(
    _ type: R.Type, _ source: CheckedSource, _ use: ReportUse, mayStore: Bool
  ) throws -> MadeReport {
    let manifest = R.manifest
    let kept = CommonOptions.split(source.arguments, taking: manifest.keepsForecasts ? StoreOptions.descriptions : [])
    let store = try ParameterParser.parse(kept.taken, as: StoreOptions.self, of: manifest.id)
    let words = CommonOptions.split(kept.rest, ownNames: R.Parameters.descriptions.map(\.name))
    let common = try ParameterParser.parse(words.common, as: CommonOptions.self, of: manifest.id)
    let parameters = try Self.naming(CommonOptions.descriptions) { () throws(Diagnostic) in
      try ParameterParser.parse(words.own, as: R.Parameters.self, of: manifest.id)
    }
    let scope = try scope(of: source, common)
    if let geography = scope.geography, case .refused(let reason) = manifest.otherGeography {
      let able = session.toolkit.reportManifests.filter(\.takesGeography).map(\.id)
      throw Diagnostic(
        "report.fixed-geography", message: Strings.fixedGeography(manifest.id, geography, because: reason),
        span: source.span,
        hints: [Strings.fixedGeographyHint(able)])
    }
    if store.isStored { try checkStoring(manifest, in: scope, source, mayStore: mayStore) }
    let presentation = Presentation(format: try Self.format(common.format, session.toolkit), language: common.lang)
    let isText = presentation.format ?? session.settings.format == TextRenderer.format.name
    var session = session
    if let day = common.reportingDate { session.settings.reportingDate = day }
    let run = ReportRun<R>(
      session: session, parameters: parameters, lineage: common.lineage,
      tellsPlaces: use == .anything || use == .shownOnce && !isText, tellsForecasts: store.isStored)
    let document = try run.document(in: scope)
    return MadeReport(
      document: document, presentation: presentation, failure: R().failure(of: document, parameters),
      storing: store.isStored ? try run.storing(document, note: store.note) : nil)
  }

  private func checkStoring(
    _ report: ReportManifest, in scope: DatasetScope, _ source: CheckedSource, mayStore: Bool
  ) throws {
    guard mayStore else {
      throw Diagnostic(
        "forecast.store-within-line", message: ForecastStrings.notHere(report.id), span: source.span,
        hints: [ForecastStrings.notHereHint])
    }
    do {
      try ForecastStoring.check(report, in: scope, of: session)
    } catch {
      var refusal = error
      refusal.span = source.span
      throw refusal
    }
  }

  func scope(of source: CheckedSource, _ options: CommonOptions) throws -> DatasetScope {
    var scope = try scope(of: source)
    if source.asof == nil, let asof = options.asof { try look(asof, in: &scope, at: source.span) }
    if source.period == nil, let period = options.period {
      let known = try session.dataset.known(in: scope)
      scope.period = try period.resolved(among: (try? known.periods(asof: scope.asof)) ?? [])
    }
    if let geography = options.geography { scope.geography = try session.checked(geography) }
    if let set = options.set { scope.criteriaSet = try SettingName.criteriaSet(set, in: scope, of: session.dataset) }
    return scope
  }

  private func look(_ asof: AsOf, in scope: inout DatasetScope, at span: SourceSpan?) throws {
    do {
      try scope.look(asof, in: session.dataset)
    } catch var diagnostic as Diagnostic {
      diagnostic.span = diagnostic.span ?? span
      throw diagnostic
    }
  }

  static func format(_ name: String?, _ toolkit: Toolkit) throws(Diagnostic) -> String? {
    guard let name else { return nil }
    if toolkit.renderer(name) != nil { return name }
    if let renderer = toolkit.fileRenderer(name) {
      throw Diagnostic(
        "shell.format-for-files", message: Strings.formatForFiles(name),
        hints: [Strings.saveInstead(renderer.format.fileExtension)])
    }
    let names = toolkit.renderers.map { $0.format.name }
    throw Diagnostic(
      "shell.unknown-format", message: Strings.unknownFormat(name),
      hints: [NearestName.nearest(to: name, among: names).map(Strings.didYouMean), Strings.formats(names)].compactMap(
        \.self))
  }

  /// The name behind the dashes, which ends the message.
  private static func unknownOption(_ diagnostic: Diagnostic) -> String? {
    guard diagnostic.code == "parameter.unknown-option" else { return nil }
    return diagnostic.message.en.split(separator: " ").last.map { String($0.drop { $0 == "-" }) }
  }

  /// Where an option is not known, names the common ones too.
  private static func naming<T>(
    _ common: [ParameterDescription], _ body: () throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    do {
      return try body()
    } catch {
      guard ([error] + error.others).contains(where: { $0.code == "parameter.unknown-option" }) else { throw error }
      var diagnostic = error
      if let word = Self.unknownOption(error),
        let nearest = NearestName.nearest(to: word, among: common.map(\.name))
      {
        diagnostic.hints.insert(Strings.didYouMean("--" + nearest), at: 0)
      }
      let list = common.map { "--\($0.name)" }.joined(separator: ", ")
      diagnostic.hints.append(Strings.commonOptions(list))
      throw diagnostic
    }
  }
}
