import NTMKit
import Query

/// Options and arguments of commands, reports and sinks, from their parameters' descriptions.
struct ArgumentCompletion {
  let completer: Completer
  let session: Session
  /// What comes through the pipe, where that is known.
  var columns: Schema?

  func candidates(
    of owner: String, behind words: [ArgumentWord], prefix: String, isQuoted: Bool
  ) -> [Completion] {
    let parameters = parameters(of: owner)
    if let last = words.last, let option = option(last, parameters), !last.text.contains("="), option.kind != .flag {
      return values(of: option, owner, words, prefix, isQuoted)
    }
    if !isQuoted, prefix.hasPrefix("-") {
      if let equals = prefix.firstIndex(of: "=") {
        return valuesBehindEquals(prefix, equals, parameters, owner, words)
      }
      return options(parameters, words, prefix)
    }
    let given = positionals(words, parameters)
    let positional = parameters.filter(\.isPositional)
    let next = given.count < positional.count ? positional[given.count] : positional.last.flatMap(Self.repeated)
    let found = next.map { values(of: $0, owner, words, prefix, isQuoted) } ?? []
    return found.isEmpty && prefix.isEmpty ? options(parameters, words, "") : found
  }

  private func parameters(of owner: String) -> [ParameterDescription] {
    if let command = session.toolkit.command(owner) { return CommandUsage.parameters(of: command) }
    if let report = session.toolkit.description(ofReport: owner) { return CommonOptions.all(of: report) }
    return []
  }

  private static func repeated(_ parameter: ParameterDescription) -> ParameterDescription? {
    if case .list = parameter.kind { parameter } else { nil }
  }

  /// The option that a word names.
  private func option(_ word: ArgumentWord, _ parameters: [ParameterDescription]) -> ParameterDescription? {
    guard !word.isQuoted, word.text.hasPrefix("--") else { return nil }
    let name = word.text.dropFirst(2).prefix { $0 != "=" }
    return parameters.first { !$0.isPositional && $0.name == name }
  }

  /// The words given by place: neither options nor their values.
  private func positionals(_ words: [ArgumentWord], _ parameters: [ParameterDescription]) -> [ArgumentWord] {
    var found: [ArgumentWord] = []
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if !word.isQuoted, word.text.hasPrefix("--") {
        isValue = !word.text.contains("=") && option(word, parameters).map { $0.kind != .flag } ?? false
      } else {
        found.append(word)
      }
    }
    return found
  }

  private func options(
    _ parameters: [ParameterDescription], _ words: [ArgumentWord], _ prefix: String
  ) -> [Completion] {
    let used = Set(words.compactMap { option($0, parameters)?.name })
    let free = parameters.filter { parameter in
      if case .list = parameter.kind { return !parameter.isPositional }
      return !parameter.isPositional && !used.contains(parameter.name)
    }
    return free.map { Completer.Named("--\($0.name)", $0.summary) }
      .filter { $0.name.hasPrefix(prefix) }
      .map { Completion(replacement: $0.replacement, summary: $0.summary) }
  }

  private func valuesBehindEquals(
    _ prefix: String, _ equals: String.Index, _ parameters: [ParameterDescription], _ owner: String,
    _ words: [ArgumentWord]
  ) -> [Completion] {
    let name = prefix[..<equals].dropFirst(2)
    guard let parameter = parameters.first(where: { !$0.isPositional && $0.name == name }) else { return [] }
    let typed = String(prefix[prefix.index(after: equals)...])
    return values(of: parameter, owner, words, typed, false).map { candidate in
      var whole = candidate
      whole.replacement = String(prefix[...equals]) + candidate.replacement
      return whole
    }
  }

  private func values(
    of parameter: ParameterDescription, _ owner: String, _ words: [ArgumentWord], _ prefix: String, _ isQuoted: Bool
  ) -> [Completion] {
    if let offers = session.toolkit.command(owner)?.completions(
      of: parameter.name, behind: words.map(\.text), typed: prefix, isQuoted: isQuoted, in: session)
    {
      return offers
    }
    if let command = session.toolkit.command(owner),
      let own = command.completions(of: parameter.name, behind: words.map(\.text), columns: columns, in: session)
    {
      let typed = prefix.replacing("\"", with: "")
      return completer.matching(
        typed,
        Self.withoutValues(own, behind: typed).map { offer in
          // A word that needs quotes is found by what is in them, and any by what is said of it.
          let name = offer.replacement.replacing("\"", with: "").replacing("`", with: "")
          return Completer.Named(
            name, offer.summary, label: offer.summary, replacement: offer.replacement, isWhole: offer.isWhole)
        })
    }
    if parameter.name == CommonOptions.geographyName {
      return completer.matching(prefix, session.geographies.map { .init($0) })
    }
    return values(of: parameter.kind, prefix, isQuoted)
  }

  /// Values (`state=done`) only where their column (`state=`) is typed already.
  private static func withoutValues(_ offers: [Completion], behind typed: String) -> [Completion] {
    let columns = offers.filter { !$0.isWhole && $0.replacement.hasSuffix("=") }.map(\.replacement)
    guard !columns.isEmpty else { return offers }
    return offers.filter { offer in
      guard let column = columns.first(where: { offer.replacement.hasPrefix($0) }), offer.replacement != column else {
        return true
      }
      return typed.hasPrefix(column)
    }
  }

  private func values(of kind: ParameterKind, _ prefix: String, _ isQuoted: Bool) -> [Completion] {
    switch kind {
    case .flag, .text, .number, .integer, .date: return []
    case .period: return completer.matching(prefix, completer.periods)
    case .choice(let choices): return completer.matching(prefix, choices.map { .init($0.value, $0.label) })
    case .path: return PathCompletion(host: session.host).paths(prefix, isQuoted: isQuoted)
    case .list(let kind): return values(of: kind, prefix, isQuoted)
    case .reference(let table, let column):
      return ValueCompletion(session: session).values(ofColumn: column, inTable: table, prefix: prefix)
    case .name(let space):
      switch space {
      case .report: return completer.matching(prefix, completer.reports)
      case .table: return completer.matching(prefix, completer.sources)
      case .column: return completer.matching(prefix, columns.map(completer.columns) ?? [])
      case .anything:
        return completer.matching(prefix, HelpPages(session: session).topics.map { .init($0) })
      }
    }
  }
}
