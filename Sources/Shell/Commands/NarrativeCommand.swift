import NTMKit
import Query

/// `narrative periodic --period 2022Q3`: begins the file that people write into a report, where there is none yet.
struct NarrativeCommand: Command {
  struct Arguments: ParameterSet {
    var report: String?
    var period: Period?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "report", \.report, positional: true, required: true, kind: .name(of: .report),
          summary: NarrativeStrings.report),
        ParameterField("period", \.period, summary: NarrativeStrings.period),
      ]
    }
  }

  static let manifest = CommandManifest(
    "narrative", summary: NarrativeStrings.summary, effect: .writesFiles,
    searchTerms: ["text", "markdown", "free text", "proposals", "lời văn", "kiến nghị", "nguyên nhân"])
  static let examples = [
    Example("narrative periodic --period 2022Q3", NarrativeStrings.example, .fails("narrative.no-workspace"))
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let file = try file(arguments, in: session)
    if file.exists {
      // What was written is looked at: a heading that the report does not know is said here too.
      let written = try file.narrative()?.passages.values.count { !$0.isEmpty } ?? 0
      return CommandResult(notices: [
        .said(NarrativeStrings.exists(file.name, written, of: file.manifest.narrative.count))
      ])
    }
    try AtomicFile.write(file.skeleton(in: session.settings.language), to: file.path)
    return CommandResult(notices: [.said(NarrativeStrings.begun(file.name))])
  }

  private func file(_ arguments: Arguments, in session: Session) throws -> NarrativeFile {
    let id = arguments.report ?? ""
    let takers = session.toolkit.reportManifests.filter { !$0.narrative.isEmpty }
    guard let manifest = session.toolkit.manifest(ofReport: id) else {
      throw Diagnostic(
        "narrative.unknown-report", message: NarrativeStrings.unknownReport(id),
        hints: [NarrativeStrings.takers(takers.map(\.id))])
    }
    guard !manifest.narrative.isEmpty else {
      throw Diagnostic(
        "narrative.takes-none", message: NarrativeStrings.takesNone(id),
        hints: [NarrativeStrings.takers(takers.map(\.id))])
    }
    let scope = session.settings.scope
    guard
      let period = try arguments.period ?? scope.period?.last
        ?? ReportContext.newest(session.dataset.known(in: scope).periods(asof: scope.asof))
    else {
      throw Diagnostic(
        "narrative.no-period", kind: .data, message: NarrativeStrings.noPeriod, hints: [NarrativeStrings.noPeriodHint])
    }
    guard let file = NarrativeFile(manifest, period, beside: session.workspace) else {
      throw Diagnostic(
        "narrative.no-workspace", message: NarrativeStrings.noWorkspace, hints: [NarrativeStrings.initHint])
    }
    return file
  }

  /// Reports that take free text.
  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard parameter == "report" else { return nil }
    return session.toolkit.reportManifests.filter { !$0.narrative.isEmpty }.map {
      Completion(replacement: $0.id, summary: $0.title)
    }
  }
}
