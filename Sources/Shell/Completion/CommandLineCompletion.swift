import NTMKit
import Query

/// What could be typed next on a shell's command line, for the completions of bash, zsh and fish: the program's own options,
/// then what the prompt would offer.
struct CommandLineCompletion {
  let toolkit: Toolkit
  let host: Host

  struct Candidate: Hashable {
    /// The whole word, unquoted: the shell quotes it.
    var word: String
    var summary: LocalizedText?
  }

  /// What stands before the command.
  private struct Options {
    var workspace: String?
    var takesLines = false
  }

  /// - Parameter words: behind `ntm`; the last is the one being typed, maybe empty.
  func candidates(_ words: [String]) -> [Candidate] {
    guard let current = words.last else { return [] }
    var options = Options()
    var rest = words.dropLast()[...]
    while let word = rest.first, word.hasPrefix("-"), word != "--", let option = ProgramOption.named(word) {
      rest.removeFirst()
      if word.contains("=") || !option.takesValue {
        note(option, String(word.drop { $0 != "=" }.dropFirst()), &options)
      } else if let value = rest.popFirst() {
        note(option, value, &options)
      } else {
        return values(of: option, current)
      }
    }
    if rest.first == "--" { rest.removeFirst() }
    if rest.isEmpty, current.hasPrefix("-") { return self.options(current) }
    return options.takesLines ? [] : arguments(Array(rest), current, options.workspace)
  }

  private func note(_ option: ProgramOption, _ value: String, _ options: inout Options) {
    if option.names.contains("-w") { options.workspace = value }
    if option.value == .line || option.names.contains("-f") { options.takesLines = true }
  }

  private func options(_ typed: String) -> [Candidate] {
    if let equals = typed.firstIndex(of: "="), let option = ProgramOption.named(typed) {
      return values(of: option, String(typed[typed.index(after: equals)...])).map {
        Candidate(word: String(typed[...equals]) + $0.word, summary: $0.summary)
      }
    }
    return ProgramOption.all.flatMap { option in
      option.names.filter { $0.hasPrefix(typed) }.map { Candidate(word: $0, summary: option.summary) }
    }
  }

  private func values(of option: ProgramOption, _ typed: String) -> [Candidate] {
    switch option.value {
    case .none, .line: []
    case .path:
      PathCompletion(host: host).paths(typed, isQuoted: true).map { Candidate(word: Self.unquoted($0.replacement)) }
    case .choice(let words): words.filter { $0.hasPrefix(typed) }.map { Candidate(word: $0) }
    case .format:
      toolkit.renderers.map { $0.format.name }.filter { $0.hasPrefix(typed) }.map { Candidate(word: $0) }
    }
  }

  /// As the prompt completes the same words, each of which is one whatever it holds.
  private func arguments(_ words: [String], _ current: String, _ workspace: String?) -> [Candidate] {
    guard let session = session(over: workspace) else { return [] }
    let isPlain = LineText.quoted(current) == current || current.isEmpty || current.hasPrefix("-")
    let typed = isPlain ? current : String(LineText.text(current).dropLast())
    let head = words.isEmpty ? "" : CommandWords.line(words) + " "
    let line = head + typed
    let result = Completer(session).complete(line, cursor: line.count)
    let kept = typed.prefix(max(typed.count - result.replacedLength, 0))
    var found = result.candidates.map {
      Candidate(word: Self.unquoted(kept + $0.replacement), summary: $0.summary)
    }
    if current.hasPrefix("-"), !words.isEmpty {
      // Every command takes the language and the format of its result.
      for candidate in options(current)
      where ["--lang", "--format"].contains(candidate.word) && !found.contains(where: { $0.word == candidate.word }) {
        found.append(candidate)
      }
    }
    return found
  }

  private func session(over path: String?) -> Session? {
    let named = path ?? host.environment["NTM_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
    func open(_ path: String?) throws -> Session {
      let workspace = try Workspace.open(path.map(host.expanded), sample: toolkit.sample, isReadOnly: true)
      var session = try Session(toolkit: toolkit, host: host, workspace: workspace)
      // Reports may come from folders that it names.
      _ = SettingsFile.read(into: &session)
      return session
    }
    // Words can be completed even where the workspace is to be made first.
    return (try? open(named)) ?? (try? open(nil))
  }

  /// The text of a word as a line would have it: in quotes, in backticks or plain.
  private static func unquoted(_ word: String) -> String {
    let syntax = try? LineParser.parse("x " + word + (LineParser.isIncomplete("x " + word) ? "\"" : ""))
    return syntax?.source?.words.first?.text ?? word
  }
}
