import NTMKit
import Query

/// Runs lines one after the other, and shows each before the next: at the prompt, of a script and in one shot.
struct LineSequence {
  /// How it ended.
  struct End {
    /// Of the first line that failed, else 0.
    var status: Int32 = 0
    /// Of a script that another runs `quit` ends only that one.
    var endsSession = false
    /// Whether the last line could not be run at all; one that was run may still have failed (`check --strict`).
    var isRefused = false
  }

  let console: any Console
  /// Whether the lines behind one that failed are run.
  var keepsGoing = false

  /// Scripts that run scripts: one that runs itself does not go on for ever.
  private static let deepest = 16
  /// What a shell reports of a program ended by SIGPIPE.
  static let statusOfClosedPipe: Int32 = 141

  private var presenter: Presenter { Presenter(console) }

  func run(_ text: String, source: String, firstLine: Int = 1, in session: inout Session) -> End {
    run(text, source, firstLine, in: &session, depth: 0)
  }

  private func run(
    _ text: String, _ source: String, _ firstLine: Int, in session: inout Session, depth: Int
  ) -> End {
    var end = End()
    var comments = depth == 0 ? ScriptText.comments(of: text)[...] : []
    let lines = ScriptText.lines(of: text)
    if lines.count > 1 { session.isAtLastLine = false }
    for line in lines {
      record(&comments, before: line.number, in: &session)
      let transcript = session.transcript
      let result = run(line, source, firstLine + line.number - 1, in: &session, depth: depth)
      if depth == 0 { record(line.text, result, transcript, in: &session) }
      if end.status == 0 { end.status = result.status }
      if result.endsSession {
        end.endsSession = depth == 0 || result.status == Self.statusOfClosedPipe
        return end
      }
      if result.status != 0 && !keepsGoing { return end }
    }
    record(&comments, before: .max, in: &session)
    return end
  }

  private func run(
    _ line: ScriptText.Line, _ source: String, _ number: Int, in session: inout Session, depth: Int
  ) -> End {
    var end = End()
    let start = session.host.clock()
    do {
      guard let outcome = try LineRunner.run(line.text, source: source, line: number, in: &session) else { return end }
      let failure = try presenter.show(outcome, in: session)
      end.status = failure?.exitStatus ?? 0
      end.endsSession = outcome.endsSession
      if let script = outcome.script {
        if depth + 1 == Self.deepest {
          throw Diagnostic("source.too-deep", message: ScriptStrings.tooDeep(Self.deepest))
        }
        end = run(script.text, script.name, 1, in: &session, depth: depth + 1)
      }
    } catch {
      let diagnostic = Diagnostic(describing: error)
      if diagnostic.code == "output.closed" {
        // A reader that went away (`ntm … | head`) is nobody to talk to.
        return End(status: Self.statusOfClosedPipe, endsSession: true)
      }
      presenter.say(diagnostic, in: session.settings.language)
      end.status = diagnostic.exitStatus
      end.isRefused = true
    }
    if session.settings.showsTiming, !end.endsSession {
      console.say(ProgramStrings.took(session.host.clock() - start).resolved(in: session.settings.language))
    }
    return end
  }

  /// Comments on lines of their own go into the transcript too: they say what the lines below are for.
  private func record(_ comments: inout ArraySlice<ScriptText.Line>, before number: Int, in session: inout Session) {
    while let comment = comments.first, comment.number < number {
      comments.removeFirst()
      record(comment.text, End(), session.transcript, in: &session)
    }
  }

  /// A line goes into the transcript that was there before it and still is.
  private func record(_ text: String, _ end: End, _ transcript: Transcript?, in session: inout Session) {
    guard let transcript, session.transcript == transcript else { return }
    do {
      try transcript.append(text, isRefused: end.isRefused)
    } catch {
      session.transcript = nil
      presenter.say(error, in: session.settings.language)
    }
  }
}
