import NTMKit
import Query
import Storage

/// `amend 2022Q3 --reason "…"`: opens a closed period until it is closed again; every report then shows what was published
/// beside what it is now.
struct Amend: Command {
  struct Arguments: ParameterSet {
    var period: Period?
    var reason: String?
    var day: CalendarDate?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("period", \.period, positional: true, required: true, summary: ClosingWords.amendPeriod),
        ParameterField("reason", \.reason, required: true, summary: ClosingWords.amendReason),
        ParameterField("on", \.day, summary: ClosingWords.amendDay),
      ]
    }

    func validate() throws(Diagnostic) {
      guard reason?.trimmingSpaces.isEmpty != true else {
        throw Diagnostic("amend.no-reason", message: ClosingWords.noReason)
      }
    }
  }

  static let manifest = CommandManifest(
    "amend", summary: ClosingWords.amendSummary, effect: .writesWorkspace,
    searchTerms: ["reopen", "unlock", "correct", "mở lại", "điều chỉnh", "đính chính"])
  static let examples = [
    Example(
      "amend 2022Q3 --reason \"Phụng Hiệp rà soát lại tiêu chí 17\"", ClosingWords.amendExample,
      .fails("shell.sample-read-only"))
  ]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard parameter == "period", let closings = try? session.dataset.source.closings() else { return nil }
    return PeriodLocks(closings).closings.reversed().map {
      Completion(replacement: $0.period.description, summary: ClosingWords.closedOn($0))
    }
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let period = arguments.period else { return CommandResult() }
    let host = session.host
    let day = try ClosingWords.day(arguments.day, in: session)
    let closings = try session.workspace.writing { store in
      try store.amend(
        period, on: day, reason: (arguments.reason ?? "").trimmingSpaces, by: host.user, recordedAt: host.now())
      return try store.closings()
    }
    try session.readAgain()
    var notices = [Notice.said(ClosingWords.amended(period))]
    // A year that was closed too still forbids values for its quarters.
    if let longer = PeriodLocks(closings).lock(on: period) {
      notices.append(.said(ClosingWords.stillClosed(period, longer.period)))
    }
    return CommandResult(notices: notices)
  }
}
