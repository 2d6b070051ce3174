import NTMKit
import Query
import Storage

/// Keeps what a report forecasts, as a batch of its own: `criteria-forecast --store`.
///
/// What is kept was said without knowing the outcome: of the newest data, whole, with nothing assumed.
struct ForecastStoring {
  let report: ReportManifest
  let note: String?
  /// The line that makes the forecasts again.
  let line: String
  let forecasts: [ForecastRecord]
  /// Those of which it is known already what came.
  let known: Set<ForecastQuestion>

  private var name: String { StoreOptions.named(report.id) }

  /// Why a report's forecasts cannot be kept, as far as that is known before it is made.
  ///
  /// - Throws: `shell.sample-read-only`, `shell.read-only`, `whatif.not-storable`, `forecast.hindsight`.
  static func check(_ report: ReportManifest, in scope: DatasetScope, of session: Session) throws(Diagnostic) {
    let name = StoreOptions.named(report.id)
    if let refusal = session.workspace.refusal(of: name) { throw refusal }
    if scope.overlay != nil {
      let isSet = session.settings.assumptions != nil
      throw Diagnostic(
        "whatif.not-storable", message: WhatIfStrings.notStorable(name),
        hints: [isSet ? WhatIfStrings.notStorableHint : WhatIfStrings.withoutBraces])
    }
    if scope.asof != nil || scope.closing != nil {
      throw hindsight(ForecastStrings.asof(scope.asofText ?? ""), report)
    }
  }

  private static func hindsight(_ what: LocalizedText, _ report: ReportManifest) -> Diagnostic {
    Diagnostic(
      "forecast.hindsight", message: ForecastStrings.hindsight(what), hints: [ForecastStrings.hindsightHint(report.id)])
  }

  /// Writes them, and looks at the workspace anew.
  ///
  /// - Throws: `forecast.hindsight`, `forecast.day-to-come`, `forecast.no-time-left`, `forecast.outcome-known`, `forecast.data-changed`,
  ///   what writing throws.
  func store(in session: inout Session) throws -> [Notice] {
    guard let first = forecasts.first else {
      return [
        .warned(
          Diagnostic(
            "forecast.nothing-to-store", severity: .warning, message: ForecastStrings.nothingToStore,
            hints: [ForecastStrings.nothingToStoreHint]))
      ]
    }
    let newest = ReportContext.newest(try session.dataset.periods())
    if let newest, first.question.asOf < newest.lastDay {
      throw Self.hindsight(ForecastStrings.dataTo(first.question.asOf), report)
    }
    try checkDays(first.question, in: session)
    if let question = forecasts.map(\.question).first(where: known.contains) {
      throw Diagnostic(
        "forecast.outcome-known", kind: .data, message: ForecastStrings.outcomeKnown(question.deadline),
        hints: [ForecastStrings.outcomeKnownHint])
    }
    let seen = ForecastBasis(try session.dataset.source.batches())
    let stored = rows(of: seen, in: session)
    let host = session.host
    let notices = try session.workspace.writing { store -> [Notice] in
      let snapshot = try store.snapshot()
      guard ForecastBasis(snapshot.batches()) == seen else {
        throw Diagnostic(
          "forecast.data-changed", kind: .data, message: ForecastStrings.dataChanged,
          hints: [ForecastStrings.dataChangedHint])
      }
      let earlier = try StoredForecast.all(in: snapshot.rows(of: DeclaredTables.storedForecasts, asof: nil))
      if let same = earlier.first(where: { isSame($0, as: first, of: seen) }) {
        return [.said(ForecastStrings.alreadyStored(same.circumstances.madeOn))]
      }
      let table = try StoredForecast.rows(stored)
      let receipt = try store.apply(
        Self.file(table), as: Batch.forecastKind, receivedOn: host.today(), recordedAt: host.now(), force: true
      ) { sink in
        sink.assume(ForecastStrings.record(report.id, forecasts, who: host.user, note: note))
        try sink.take(.rows(table: DeclaredTables.storedForecasts.name, table), lines: [])
        try sink.finish(rowsRead: table.rowCount, rowsTaken: table.rowCount, header: table.schema.names)
      }
      let isLate = stored.contains(where: \.isHindcast)
      return [.said(ForecastStrings.stored(forecasts, batch: receipt.batch))]
        + (isLate ? [.warned(Self.late(first.question.lastDay))] : [])
    }
    try session.readAgain()
    return notices
  }

  /// A forecast from what is known of its day, of a day after it.
  private func checkDays(_ question: ForecastQuestion, in session: Session) throws {
    // Of communes the day is the end of the period that is being reported, which may be still to come.
    if question.period == nil, question.asOf > session.host.today() {
      throw Diagnostic(
        "forecast.day-to-come", message: ForecastStrings.dayToCome(question.asOf),
        hints: [ForecastStrings.dayToComeHint])
    }
    if report.requiredTables.contains(DeclaredTables.productEvents.name) {
      if let event = try Self.lastEvent(session), event > question.asOf {
        throw Self.hindsight(ForecastStrings.eventsTo(question.asOf, event), report)
      }
      let batches = try session.dataset.source.batches()
      let file = batches.filter { $0.kind == DeclaredTables.productEvents.kind && $0.withdrawnOn == nil }
        .map(\.receivedOn).max()
      if let file, file > question.asOf.adding(days: Self.daysToReport) {
        throw Self.hindsight(ForecastStrings.eventsReceived(question.asOf, file), report)
      }
    }
    if question.lastDay <= question.asOf {
      throw Diagnostic(
        "forecast.no-time-left", message: ForecastStrings.noTimeLeft(question.lastDay, question.asOf),
        hints: [ForecastStrings.outcomeKnownHint])
    }
  }

  /// So many days after a day what happened by then is still coming in.
  private static let daysToReport = 31

  private static func lastEvent(_ session: Session) throws -> CalendarDate? {
    try session.dataset.source.rows(of: DeclaredTables.productEvents, asof: nil).dates("date").compactMap(\.self).max()
  }

  private static func late(_ deadline: CalendarDate) -> Diagnostic {
    Diagnostic(
      "forecast.after-deadline", severity: .warning, message: ForecastStrings.afterDeadline(deadline),
      hints: [ForecastStrings.afterDeadlineHint])
  }

  private func rows(of basis: ForecastBasis, in session: Session) -> [StoredForecast] {
    let circumstances = StoredForecast.Circumstances(
      report: report.id, modelVersion: report.version, madeOn: session.host.today(), madeBy: session.host.user,
      note: note, data: basis, revision: session.dataset.revision.contentHash, line: line)
    return forecasts.map { StoredForecast($0, circumstances) }
  }

  /// Whether the same count by the same day was forecast from the same data by the same version, by itself or with the whole. What the
  /// count is set against (`--target`) and the random numbers make no other forecast of it, nor does another way to write the line.
  private func isSame(_ stored: StoredForecast, as forecast: ForecastRecord, of basis: ForecastBasis) -> Bool {
    let made = stored.circumstances
    return made.report == report.id && made.modelVersion == report.version && made.data == basis
      && stored.question == forecast.question
  }

  /// The rows as a file would hold them, by which the batch is known.
  private static func file(_ table: Table) -> SourceFile {
    let rows = (0..<table.rowCount).map { row in table.row(row).map(\.plainText).joined(separator: "\t") }
    let lines = [table.schema.names.joined(separator: "\t")] + rows
    return SourceFile(path: Batch.forecastKind, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
