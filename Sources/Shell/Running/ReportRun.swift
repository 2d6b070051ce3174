import NTMKit

/// One report with its parameters, and what has to be said of it where its period was closed.
struct ReportRun<R: ReportPlugin> {
  let session: Session
  let parameters: R.Parameters
  var lineage = LineageDetail.headline
  /// false where nobody will see the lineages of figures.
  var tellsPlaces = true
  /// Whether what is forecast is to be kept.
  var tellsForecasts = false

  /// The report in a scope.
  ///
  /// Of a period that was just closed, with nothing imported or withdrawn since, it is made as of the closing, so that its
  /// line gives the same bytes for ever. Where the period was amended, or its figures have changed, what was published
  /// stands beside them.
  ///
  /// - Throws: what the dataset and the report throw.
  func document(in asked: DatasetScope) throws -> ReportDocument {
    let document = try compared(in: asked)
    switch lineage {
    case .headline: return document
    case .none: return document.withoutLineage
    case .full: return try CellLineages(session.dataset, document.provenance.scope).attached(to: document)
    }
  }

  private func compared(in asked: DatasetScope) throws -> ReportDocument {
    let context = try context(in: asked)
    // What was published is not set beside what is only assumed.
    guard asked.overlay == nil, let period = context.period else { return try made(context) }
    let closings = try session.dataset.closings(of: period, in: asked)
    var scope = asked
    if let last = closings.last, try isPublished(last, in: asked) { scope.closing = last.reference }
    var document = try made(scope == asked ? context : self.context(in: scope))
    document.provenance.closing = closings.last
    document = noting(try amendmentsWithin(period, scope), in: document)
    let periods = try R().periods(parameters, in: context)
    if let section = periods.contains(where: { $0 != period })
      ? try comparison(of: document, in: scope, over: periods, period)
      : try comparison(of: document, in: scope, with: closings, period)
    {
      document.sections.insert(section, at: min(1, document.sections.count))
    }
    return document
  }

  /// Amendments of periods that are parts of the one reported on, or of those of its range: their closings, oldest first.
  private func amendmentsWithin(_ period: Period, _ scope: DatasetScope) throws -> [Closing] {
    let whole = scope.period ?? PeriodRange(period)
    return try session.dataset.known(in: scope).source.closings().known(asof: scope.asof).filter { closing in
      closing.amendment != nil && closing.period != period && whole.first.firstDay <= closing.period.firstDay
        && closing.period.lastDay <= whole.last.lastDay
    }
  }

  private func noting(_ amended: [Closing], in document: ReportDocument) -> ReportDocument {
    guard !amended.isEmpty, !document.sections.isEmpty else { return document }
    var document = document
    document.sections[0].blocks.append(.note(Note(.caution, ClosingWords.amendedWithin(amended))))
    return document
  }

  private func context(in scope: DatasetScope) throws -> ReportContext {
    try session.reportContext(
      in: scope, narrative: { try narrative(in: scope, $0) }, tellsPlaces: tellsPlaces && lineage != .none,
      tellsCells: lineage == .full, tellsForecasts: tellsForecasts)
  }

  /// What people wrote beside the workspace for the report's period.
  private func narrative(in scope: DatasetScope, _ periods: [Period]) throws -> Narrative? {
    guard !R.manifest.narrative.isEmpty, scope.period?.isSingle ?? true,
      let period = scope.period?.last ?? ReportContext.newest(periods)
    else { return nil }
    return try NarrativeFile(R.manifest, period, beside: session.workspace)?.narrative()
  }

  private func made(_ context: ReportContext) throws -> ReportDocument {
    var document = try R().makeReport(parameters, in: context)
    document.provenance.line = line(context)
    if let asof = context.scope.asof, asof < context.reportingDate, !document.sections.isEmpty {
      document.sections[0].blocks.append(.note(Note(.caution, Strings.knownOnlyTo(asof, context.reportingDate))))
    }
    if let period = context.scope.period, period.last.lastDay > context.reportingDate, !document.sections.isEmpty {
      document.sections[0].blocks.append(.note(Note(.caution, Strings.periodNotOver(period, context.reportingDate))))
    }
    return document
  }

  /// Whether a line that names a closed period and no day sees just what its closing saw.
  private func isPublished(_ closing: Closing, in scope: DatasetScope) throws -> Bool {
    guard scope.closing == nil, scope.asof == nil, closing.amendment == nil,
      scope.period == PeriodRange(closing.period)
    else { return false }
    return try batches(in: scope) == batches(at: closing.reference)
  }

  /// Imports: forecasts that were stored change no figure.
  private func batches(in scope: DatasetScope) throws -> [Batch] {
    try session.dataset.known(in: scope).source.batches().filter { !$0.isForecast }
  }

  private func batches(at closing: ClosingReference) throws -> [Batch] {
    try batches(in: DatasetScope(closing: closing))
  }

  /// The figures of the first closing beside these; nil where nothing was closed, or nothing was amended and nothing differs.
  private func comparison(
    of document: ReportDocument, in scope: DatasetScope, with closings: [Closing], _ period: Period
  ) throws -> Section? {
    guard let first = closings.first, scope.closing != first.reference else { return nil }
    let isAmended = closings.contains { $0.amendment != nil }
    if !isAmended, scope.asof == nil, try batches(in: scope) == batches(at: first.reference) { return nil }
    let then = try self.scope(scope, asSeenBy: first)
    let figures = PublishedFigures(published: try made(context(in: then)), amended: document)
    return isAmended || figures.isChanged ? try figures.section(closings) : nil
  }

  private func scope(_ scope: DatasetScope, asSeenBy closing: Closing) throws -> DatasetScope {
    var then = scope
    then.asof = nil
    then.closing = closing.reference
    if try context(in: then).period != closing.period { then.period = PeriodRange(closing.period) }
    return then
  }

  /// The same of a report on several periods: beside these the figures that it would have had with each period as its first closing
  /// saw it; one that was not closed is as the report's own closing saw it.
  private func comparison(
    of document: ReportDocument, in scope: DatasetScope, over periods: [Period], _ period: Period
  ) throws -> Section? {
    let closings = try periods.sorted().flatMap { period in
      let own = try session.dataset.closings(of: period, in: scope)
      return own.first?.reference == scope.closing ? [] : own
    }
    let isAmended = closings.contains { $0.amendment != nil }
    let isLater = try closings.contains { try batches(in: scope) != batches(at: $0.reference) }
    guard isAmended || isLater else { return nil }
    let own = closings.first { $0.period == period }
    let then = try own.map { try self.scope(scope, asSeenBy: $0) } ?? scope
    let published = try made(context(in: then).asPublished(closings.map(\.reference)))
    let figures = PublishedFigures(published: published, amended: document)
    return isAmended || figures.isChanged ? try figures.section(closings, namesPeriods: true) : nil
  }

  /// What is to be kept of a document's forecasts.
  func storing(_ document: ReportDocument, note: String?) throws -> ForecastStoring {
    var plain = self
    plain.lineage = .headline
    let context = try context(in: document.provenance.scope)
    let questions = document.forecasts.map(\.question)
    let known = try context.outcomes(of: questions, by: R.manifest.id)
    return ForecastStoring(
      report: R.manifest, note: note, line: plain.line(context), forecasts: document.forecasts, known: Set(known.keys))
  }

  /// The line that makes the same report again, whatever the session's settings.
  private func line(_ context: ReportContext) -> String {
    let options = lineage == .headline ? [] : ["--lineage", lineage.rawValue]
    return context.line(of: R.manifest, parameters).text(options: options)
  }
}

extension Session {
  /// What a report or a check may ask for, in a scope.
  ///
  /// - Parameter narrative: what people wrote, where the periods with data are those given.
  func reportContext(
    in scope: DatasetScope, narrative: ([Period]) throws -> Narrative? = { _ in nil }, tellsPlaces: Bool = true,
    tellsCells: Bool = false, tellsForecasts: Bool = false
  ) throws -> ReportContext {
    let known = try dataset.known(in: scope)
    let periods = try known.periods(asof: scope.asof)
    var context = ReportContext(
      source: dataset, scope: scope, revision: known.revision, reportingDate: try reportingDate(in: scope),
      vocabulary: try known.vocabulary(), periods: periods, narrative: try narrative(periods),
      tellsPlaces: tellsPlaces, tellsCells: tellsCells, tellsForecasts: tellsForecasts,
      reports: toolkit.reports(for:_:in:),
      outcomes: toolkit.outcomes(for:of:in:),
      files: { [self] path in try OpenedFiles.named(path, in: self) }, isCancelled: host.isCancelled)
    context.namesReportingDate = hasOwnReportingDate(of: periods)
    context.otherChecks = { [self] in OutsideCheck.all(in: self) }
    return context
  }
}
