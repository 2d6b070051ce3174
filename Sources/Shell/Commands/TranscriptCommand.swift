import NTMKit
import Query

/// `transcript "buoi-sang.ntm"`: from here on the session's lines are written to a file that `ntm -f` runs again.
struct TranscriptCommand: Command {
  struct Arguments: ParameterSet {
    var path: String?
    var appends = false
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("path", \.path, positional: true, kind: .path, summary: ScriptStrings.transcriptPath),
        ParameterField(flag: "append", \.appends, summary: ScriptStrings.transcriptAppend),
      ]
    }
  }

  static let manifest = CommandManifest(
    "transcript", summary: ScriptStrings.transcript, effect: .writesFiles,
    searchTerms: ["record", "log", "script", "ghi lại", "nhật ký"])
  static let examples = [
    Example("transcript \"buoi-sang.ntm\"", ScriptStrings.transcriptExample),
    Example("transcript", ScriptStrings.transcriptShowExample),
  ]
  private static let off = "off"

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let name = arguments.path else {
      return CommandResult(notices: [
        .said(session.transcript.map { ScriptStrings.recording($0.name) } ?? ScriptStrings.notRecording)
      ])
    }
    if name == Self.off {
      guard let transcript = session.transcript else {
        throw Diagnostic("transcript.not-recording", message: ScriptStrings.notRecording)
      }
      session.transcript = nil
      return CommandResult(notices: [.said(ScriptStrings.ended(transcript.name))])
    }
    let transcript = Transcript(name: name, path: session.host.expanded(name))
    let isThere = FileState(of: transcript.path) != nil
    if isThere, !arguments.appends {
      throw Diagnostic(
        "transcript.exists", kind: .data, message: ScriptStrings.exists(name), hints: [ScriptStrings.existsHint(name)])
    }
    try transcript.append(Transcript.opening(session, appending: isThere))
    session.transcript = transcript
    let made = Set(Transcript.made(session).map(\.name))
    let kept = session.variables.keys.sorted().filter { !made.contains($0) } + (session.last == nil ? [] : ["_"])
    return CommandResult(
      notices: [.said(ScriptStrings.begun(name))] + (kept.isEmpty ? [] : [.said(ScriptStrings.madeBefore(kept))]))
  }

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    parameter == "path" && session.transcript != nil ? [Completion(replacement: off, summary: ScriptStrings.off)] : nil
  }
}
