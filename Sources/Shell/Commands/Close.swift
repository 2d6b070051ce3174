import NTMKit
import Query
import Storage

/// `close 2022Q3 --note "Trình Ban Chỉ đạo 05/10"`: from now on what was reported for the period stands as published.
struct Close: Command {
  struct Arguments: ParameterSet {
    var period: Period?
    var note: String?
    var day: CalendarDate?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("period", \.period, positional: true, required: true, summary: ClosingWords.closePeriod),
        ParameterField("note", \.note, required: true, summary: ClosingWords.closeNote),
        ParameterField("on", \.day, summary: ClosingWords.closeDay),
      ]
    }

    func validate() throws(Diagnostic) {
      guard note?.trimmingSpaces.isEmpty != true else {
        throw Diagnostic("close.no-note", message: ClosingWords.noNote)
      }
    }
  }

  static let manifest = CommandManifest(
    "close", summary: ClosingWords.closeSummary, effect: .writesWorkspace,
    searchTerms: ["publish", "lock", "freeze", "khoá", "khóa", "chốt", "công bố"])
  static let examples = [
    Example(
      "close 2022Q3 --note \"Trình Ban Chỉ đạo 05/10\"", ClosingWords.closeExample, .fails("shell.sample-read-only"))
  ]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard parameter == "period", let closings = try? session.dataset.source.closings() else { return nil }
    let locked = Set(PeriodLocks(closings).closings.map(\.period))
    return SessionEnvironment(session).periods.reversed().filter { !locked.contains($0) }.map {
      Completion(replacement: $0.description, summary: ClosingWords.written($0))
    }
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let period = arguments.period else { return CommandResult() }
    let host = session.host
    let day = try ClosingWords.day(arguments.day, in: session)
    let closing = try session.workspace.writing { store in
      try store.close(
        period, on: day, note: (arguments.note ?? "").trimmingSpaces, by: host.user, recordedAt: host.now())
    }
    try session.readAgain()
    return CommandResult(notices: [.said(ClosingWords.closed(closing))])
  }
}
