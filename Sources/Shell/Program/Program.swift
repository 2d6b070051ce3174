import NTMKit
import Query

/// The program: from what the command line asks for to an exit status.
public struct Program {
  public static let version = "0.1.0"

  let invocation: Invocation
  let toolkit: Toolkit
  let host: Host
  let console: any Console
  let language: Language
  private let kept = Kept()

  private var presenter: Presenter { Presenter(console) }

  /// - Parameter console: where words go; tests record them.
  public init(_ invocation: Invocation, toolkit: Toolkit, host: Host, console: any Console) {
    self.invocation = invocation
    self.toolkit = toolkit
    self.host = host
    self.console = console
    language = invocation.language.flatMap(Language.init(rawValue:)) ?? .preferred(host.environment)
  }

  /// - Returns: the exit status: 0 done, 1 an assertion failed, 2 a line is wrong, 3 data or a file, 70 a defect.
  public func run() -> Int32 {
    do {
      return try perform()
    } catch {
      return report(error)
    }
  }

  private func perform() throws -> Int32 {
    if let name = invocation.language, Language(rawValue: name) == nil {
      throw Diagnostic("shell.unknown-language", message: ProgramStrings.unknownLanguage(name))
    }
    switch invocation.action {
    case .help:
      try console.write(ProgramStrings.help.resolved(in: language) + "\n")
      return 0
    case .version:
      try console.write("ntm \(Self.version)\n")
      return 0
    case .buildSample(let path):
      try toolkit.sample.build(at: path)
      return 0
    case .writeReference(let folder):
      for page in ReferencePages(toolkit).all() { try AtomicFile.write(page.text, to: "\(folder)/\(page.name)") }
      return 0
    case .complete:
      for candidate in CommandLineCompletion(toolkit: toolkit, host: host).candidates(invocation.words) {
        let summary = candidate.summary.map { "\t" + $0.resolved(in: language) } ?? ""
        let line = (candidate.word + summary).split(whereSeparator: \.isNewline).joined(separator: " ")
        try console.write(line + "\n")
      }
      return 0
    case .run:
      try rejectMixedModes()
      return try runLines()
    }
  }

  /// `-c`, `-f` and a command exclude one another.
  private func rejectMixedModes() throws(Diagnostic) {
    let isScript = invocation.scriptPath != nil
    let modes = [!invocation.lines.isEmpty, isScript, !isScript && !invocation.words.isEmpty].count(where: \.self)
    if modes > 1 { throw Diagnostic("options.mixed-modes", message: ProgramStrings.mixedModes) }
  }

  private func runLines() throws -> Int32 {
    if !invocation.lines.isEmpty {
      var session = try openSession()
      return runEach(invocation.lines.enumerated().map { ($1, "<prompt>", $0 + 1) }, in: &session)
    }
    if let path = invocation.scriptPath {
      let text = try ScriptFile.text(at: path == "-" ? path : host.expanded(path), as: path)
      let script = try ScriptParameters(invocation.words).replaced(in: text, source: path)
      var session = try openSession(readsSettings: false)
      return runEach([(script, path, 1)], in: &session)
    }
    if !invocation.words.isEmpty { return try runWords() }
    if !host.inputIsTerminal {
      let text = try ScriptFile.text(at: "-", as: "<stdin>")
      var session = try openSession(readsSettings: false)
      return runEach([(text, "<stdin>", 1)], in: &session)
    }
    let session = try openSession()
    return Prompt(session: session, console: console).run()
  }

  /// `ntm COMMAND ARGS…`: one line, of words that stay as they are.
  private func runWords() throws -> Int32 {
    let first = invocation.words[0]
    let own = toolkit.command(first).map { CommandUsage.parameters(of: $0).map(\.name) } ?? []
    let (words, options) = CommandWords.takingOptions(invocation.words, except: Set(own))
    var session = try openSession(language: options["lang"], format: options["format"])
    let status = runEach([(CommandWords.line(words), "<prompt>", 1)], in: &session)
    if status == 2, first.contains(where: { $0.isWhitespace || $0 == "|" }) {
      console.say(ProgramStrings.useLineOption(first).resolved(in: session.settings.language))
    }
    return status
  }

  private func openSession(
    language name: String? = nil, format: String? = nil, readsSettings: Bool = true
  ) throws -> Session {
    var chosen = language
    if let name {
      guard let named = Language(rawValue: name) else {
        throw Diagnostic("shell.unknown-language", message: ProgramStrings.unknownLanguage(name))
      }
      chosen = named
    }
    let given = invocation.workspacePath ?? host.environment["NTM_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
    var session = try openSession(over: given.map(host.expanded))
    session.settings.language = chosen
    if readsSettings, invocation.readsSettings {
      for warning in SettingsFile.read(into: &session) { presenter.say(warning, in: session.settings.language) }
      // Who asks for a language now, or in the environment, means it more than the file does.
      let isAsked = name != nil || invocation.language != nil || host.environment["NTM_LANG"]?.isEmpty == false
      if isAsked { session.settings.language = chosen }
    }
    if let format = try SourceRunner.format(format ?? invocation.format, toolkit) { session.settings.format = format }
    session.dataset.prepareVocabulary()
    return session
  }

  /// `ntm verify` is for workspaces that cannot be read, too.
  private func openSession(over path: String?) throws -> Session {
    do {
      return try Session(toolkit: toolkit, host: host, workspace: openWorkspace(path))
    } catch let diagnostic as Diagnostic where diagnostic.code == "store.damaged" {
      let words =
        invocation.lines.count == 1 ? invocation.lines[0].split(separator: " ").map(String.init) : invocation.words
      guard let path, words.first == Verify.manifest.name else { throw diagnostic }
      return try Session(toolkit: toolkit, host: host, workspace: Workspace(damaged: path))
    }
  }

  /// `ntm init` may be told of a workspace that it is about to make.
  private func openWorkspace(_ path: String?) throws -> Workspace {
    do {
      return try Workspace.open(path, sample: toolkit.sample, isReadOnly: invocation.isReadOnly)
    } catch let diagnostic as Diagnostic where diagnostic.code == "store.missing" {
      guard invocation.words.first == Init.manifest.name else { throw diagnostic }
      return try Workspace.open(nil, sample: toolkit.sample, isReadOnly: true)
    }
  }

  // MARK: Scripts

  /// Runs the lines of texts, each with its source and first line number; stops at the first error unless told to go on.
  ///
  /// - Returns: the status of the first line that failed, else 0.
  private func runEach(_ texts: [(text: String, source: String, number: Int)], in session: inout Session) -> Int32 {
    defer { kept.keep(session) }
    let sequence = LineSequence(console: console, keepsGoing: invocation.keepsGoing)
    var status: Int32 = 0
    session.isAtLastLine = texts.count == 1
    for (text, source, number) in texts {
      let end = sequence.run(text, source: source, firstLine: number, in: &session)
      if status == 0 { status = end.status }
      if end.endsSession || end.status != 0 && !invocation.keepsGoing { return status }
    }
    return status
  }

  /// Says what went wrong. A reader that went away (`ntm … | head`) is nobody to talk to.
  private func report(_ error: any Error) -> Int32 {
    let diagnostic = Diagnostic(describing: error)
    if diagnostic.code == "output.closed" { return LineSequence.statusOfClosedPipe }
    presenter.say(diagnostic, in: language)
    return diagnostic.exitStatus
  }
}

/// The session of a program whose lines have run, kept for as long as the program is: a process that is about to end does not
/// give back tables and records piece by piece, which takes a tenth of a short run.
private final class Kept {
  private var session: Session?

  func keep(_ session: Session) {
    self.session = session
    session.toolkit.plugins?.endProcesses()
    session.workspace.close()
  }
}

extension Diagnostic {
  /// An error of any kind: one that is not a diagnostic is a defect of ntm, and says how to report it.
  init(describing error: any Error) {
    if let diagnostic = error as? Diagnostic {
      self = diagnostic
    } else {
      self.init(
        "shell.defect", kind: .defect, message: ProgramStrings.defect(String(describing: error)),
        hints: [ProgramStrings.reportDefect(Program.version)])
    }
  }
}
