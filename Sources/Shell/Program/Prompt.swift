import NTMKit
import Query

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The session at the prompt: reads a line, runs it, shows what it gave. An error costs one line, never the session.
struct Prompt {
  private var session: Session
  private let console: any Console
  private var lines: LineSequence { LineSequence(console: console) }

  init(session: Session, console: any Console) {
    self.session = session
    self.console = console
  }

  /// - Returns: the exit status, 0: errors were told when they came.
  func run() -> Int32 {
    let editor = StandardLineEditor.make(
      historyPath: HistoryPlace.path(session.host.environment), language: session.settings.language)
    Interruption.install()
    return run(with: editor)
  }

  /// As `run`, reading from the given editor.
  func run(with editor: any LineEditor) -> Int32 {
    var session = session
    console.beginPrompt()
    console.say(Greeting.text(session).resolved(in: session.settings.language))
    var typed = ""
    while true {
      do {
        let prompt = typed.isEmpty ? Self.prompt(session) : Self.continuation(session)
        let line = try editor.readLine(prompt: prompt) { line, cursor in
          Completer(session).complete(typed + line, cursor: typed.count + cursor)
        }
        guard let line else {
          console.say("")
          return 0
        }
        typed += line
        if typed.allSatisfy(\.isWhitespace) {
          typed = ""
          continue
        }
        if LineParser.isIncomplete(typed) {
          typed += "\n"
          continue
        }
        editor.addHistory(typed)
        let text = typed
        typed = ""
        Interruption.clear()
        if lines.run(text, source: "<prompt>", in: &session).endsSession { return 0 }
      } catch {
        typed = ""  // Ctrl-C takes the line back, with what was begun before
      }
    }
  }

  private static func prompt(_ session: Session) -> String {
    let name = session.workspace.isSample ? "ntm" : "ntm \(session.workspace.name)"
    return name + (session.settings.assumptions == nil ? "" : " {whatif}") + "> "
  }

  /// As wide as the prompt, so that lines stand below one another.
  private static func continuation(_ session: Session) -> String {
    String(repeating: " ", count: DisplayWidth.width(of: prompt(session)) - 2) + "| "
  }
}

/// Where lines are remembered.
enum HistoryPlace {
  /// `NTM_HISTORY` (empty: nowhere), else below `XDG_STATE_HOME` or `~/.local/state`; folders are made where missing.
  static func path(_ environment: [String: String]) -> String? {
    if let named = environment["NTM_HISTORY"] { return named.isEmpty ? nil : named }
    let state: String
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      state = folder
    } else if let home = environment["HOME"], !home.isEmpty {
      state = home + "/.local/state"
    } else {
      return nil
    }
    makeFolder(state + "/ntm")
    return state + "/ntm/history"
  }

  private static func makeFolder(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }
}
