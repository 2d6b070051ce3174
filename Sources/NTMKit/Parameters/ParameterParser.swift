/// A word of a command line or of a line at the prompt, with its place.
public struct ArgumentWord: Sendable, Hashable {
  /// Without quotes and escapes.
  public var text: String
  /// In quotes: never an option.
  public var isQuoted: Bool
  /// In braces: `{ … }`.
  public var isBraced = false
  /// Where it stands, for messages.
  public var span: SourceSpan?

  public init(_ text: String, isQuoted: Bool = false, span: SourceSpan? = nil) {
    self.text = text
    self.isQuoted = isQuoted
    self.span = span
  }
}

/// Reads words into the typed parameters of a command, report, importer or renderer.
public enum ParameterParser {
  /// - Parameter owner: what the parameters belong to, for messages: `gap`, `import`.
  /// - Throws: `parameter.unknown-option`, `parameter.missing-value`, `parameter.unexpected-argument`,
  ///   `parameter.missing`, `parameter.not-a-…`; several independent ones are joined.
  public static func parse<P: ParameterSet>(
    _ words: [ArgumentWord], as type: P.Type = P.self, of owner: String
  ) throws(Diagnostic) -> P {
    var reading = Reading<P>(owner: owner)
    var rest = words[...]
    while let word = rest.popFirst() { reading.take(word, &rest) }
    reading.requireAll()
    if let diagnostic = Diagnostic(joining: reading.diagnostics) { throw diagnostic }
    try reading.parameters.validate()
    return reading.parameters
  }

  /// As `parse`, from plain words.
  public static func parse<P: ParameterSet>(
    _ words: [String], as type: P.Type = P.self, of owner: String
  ) throws(Diagnostic) -> P {
    try parse(words.map { ArgumentWord($0) }, as: type, of: owner)
  }
}

private struct Reading<P: ParameterSet> {
  let owner: String
  var parameters = P()
  var diagnostics: [Diagnostic] = []
  var given: Set<String> = []
  var onlyPositional = false

  init(owner: String) { self.owner = owner }

  mutating func take(_ word: ArgumentWord, _ rest: inout ArraySlice<ArgumentWord>) {
    guard !word.isQuoted, !onlyPositional, word.text.hasPrefix("--") else {
      takePositional(word)
      return
    }
    if word.text == "--" {
      onlyPositional = true
      return
    }
    let parts = word.text.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let field = P.fields.first(where: { !$0.description.isPositional && $0.description.name == name }) else {
      diagnostics.append(unknownOption(name, word))
      return
    }
    if parts.count == 2 {
      set(field, String(parts[1]), word)
    } else if field.description.kind == .flag {
      set(field, "true", word)
    } else if let next = rest.first, next.isQuoted || !next.text.hasPrefix("--") {
      rest.removeFirst()
      set(field, next.text, next)
    } else {
      diagnostics.append(
        Diagnostic(
          "parameter.missing-value",
          message: LocalizedText(
            vi: "tùy chọn --\(name) cần một giá trị", en: "option --\(name) needs a value"), span: word.span,
          hints: [LocalizedText(verbatim: field.description.usage)]))
    }
  }

  private mutating func takePositional(_ word: ArgumentWord) {
    let field = P.fields.first { field in
      guard field.description.isPositional else { return false }
      if case .list = field.description.kind { return true }
      return !given.contains(field.description.name)
    }
    guard let field else {
      let options = P.fields.map(\.description.usage).joined(separator: " ")
      diagnostics.append(
        Diagnostic(
          "parameter.unexpected-argument",
          message: LocalizedText(
            vi: "“\(owner)” không nhận đối số “\(word.text)”", en: "“\(owner)” takes no argument “\(word.text)”"),
          span: word.span,
          hints: [LocalizedText(vi: "cách dùng: \(owner) \(options)", en: "usage: \(owner) \(options)")]))
      return
    }
    set(field, word.text, word)
  }

  private mutating func set(_ field: ParameterField<P>, _ text: String, _ word: ArgumentWord) {
    let name = field.description.name
    if case .list = field.description.kind {
    } else if given.contains(name) {
      diagnostics.append(
        Diagnostic(
          "parameter.repeated",
          message: LocalizedText(vi: "“\(name)” được cho hai lần", en: "“\(name)” is given twice"), span: word.span))
      return
    }
    given.insert(name)
    do {
      try field.set(&parameters, text)
    } catch {
      var diagnostic = error
      diagnostic.span = word.span ?? SourceSpan(source: field.description.isPositional ? name : "--\(name)")
      diagnostics.append(diagnostic)
    }
  }

  mutating func requireAll() {
    guard diagnostics.isEmpty else { return }
    for field in P.fields where field.description.isRequired && !given.contains(field.description.name) {
      let usage = P.fields.map(\.description.usage).joined(separator: " ")
      diagnostics.append(
        Diagnostic(
          "parameter.missing",
          message: LocalizedText(
            vi: "“\(owner)” cần \(field.description.kind.placeholder): \(field.description.summary)",
            en: "“\(owner)” needs \(field.description.kind.placeholder): \(field.description.summary)"),
          hints: [LocalizedText(vi: "cách dùng: \(owner) \(usage)", en: "usage: \(owner) \(usage)")]))
    }
  }

  private func unknownOption(_ name: String, _ word: ArgumentWord) -> Diagnostic {
    let names = P.fields.filter { !$0.description.isPositional }.map(\.description.name)
    var hints: [LocalizedText] = []
    if let nearest = NearestName.nearest(to: name, among: names) {
      hints.append(LocalizedText(vi: "có phải --\(nearest)?", en: "did you mean --\(nearest)?"))
    }
    let all = names.map { "--\($0)" }.joined(separator: ", ")
    hints.append(
      names.isEmpty
        ? LocalizedText(vi: "“\(owner)” không có tùy chọn nào", en: "“\(owner)” has no options")
        : LocalizedText(vi: "các tùy chọn: \(all)", en: "options: \(all)"))
    return Diagnostic(
      "parameter.unknown-option",
      message: LocalizedText(vi: "“\(owner)” không có tùy chọn --\(name)", en: "“\(owner)” has no option --\(name)"),
      span: word.span, hints: hints)
  }
}
