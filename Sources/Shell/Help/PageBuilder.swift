import NTMKit

/// Gathers the lines of a help page in both languages.
struct PageBuilder {
  private var lines: [LocalizedText] = []

  mutating func line(_ text: LocalizedText) { lines.append(text) }
  mutating func line(_ text: String) { lines.append(LocalizedText(verbatim: text)) }
  mutating func blank() { line("") }

  mutating func heading(_ text: LocalizedText) {
    if !lines.isEmpty { blank() }
    line(text)
  }

  /// Names with what they are, in two columns.
  mutating func entries(_ entries: [(name: String, summary: LocalizedText)]) {
    let width = min(entries.map { DisplayWidth.width(of: $0.name) }.max() ?? 0, 28)
    for (name, summary) in entries {
      if DisplayWidth.width(of: name) > width {
        line("  " + name)
        line(
          LocalizedText(
            vi: "  \(String(repeating: " ", count: width))  \(summary)",
            en: "  \(String(repeating: " ", count: width))  \(summary)"))
      } else {
        let padded = DisplayWidth.padded(name, to: width, alignment: .left)
        line(LocalizedText(vi: "  \(padded)  \(summary)", en: "  \(padded)  \(summary)"))
      }
    }
  }

  mutating func examples(_ examples: [Example]) {
    guard !examples.isEmpty else { return }
    heading(HelpStrings.examples)
    for example in examples {
      line("  " + example.line)
      line(LocalizedText(vi: "      \(example.summary)", en: "      \(example.summary)"))
    }
  }

  mutating func parameters(_ parameters: [ParameterDescription], heading text: LocalizedText = HelpStrings.parameters) {
    guard !parameters.isEmpty else { return }
    heading(text)
    entries(
      parameters.map { parameter in
        let value = parameter.kind.placeholder
        let name = parameter.isPositional ? value : "--\(parameter.name)" + (value.isEmpty ? "" : " \(value)")
        guard let text = parameter.defaultText, parameter.kind != .flag else { return (name, parameter.wholeSummary) }
        return (name, HelpStrings.withDefault(parameter.wholeSummary, text))
      })
  }

  var text: LocalizedText { .list(lines, separator: "\n") }
}
