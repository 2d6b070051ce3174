import NTMKit

/// Gathers a page of Markdown in one language.
struct MarkdownPage {
  private let language: Language
  private var parts: [String] = []

  init(_ language: Language) { self.language = language }

  var text: String { parts.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: LocalizedText) { heading(level, text.resolved(in: language)) }
  mutating func heading(_ level: Int, _ text: String) {
    parts.append(String(repeating: "#", count: level) + " " + text)
  }
  mutating func paragraph(_ text: LocalizedText) { parts.append(text.resolved(in: language)) }
  mutating func code(_ lines: [String]) { parts.append("```\n" + lines.joined(separator: "\n") + "\n```") }

  mutating func table(_ header: [LocalizedText], _ rows: [[LocalizedText]]) {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cell(_ text: LocalizedText) -> String { text.resolved(in: language).replacing("|", with: "\\|") }
    let lines = [line(header.map(cell)), line(header.map { _ in "---" })] + rows.map { line($0.map(cell)) }
    parts.append(lines.joined(separator: "\n"))
  }

  mutating func parameters(_ parameters: [ParameterDescription]) {
    guard !parameters.isEmpty else { return }
    table(
      [ReferencePages.Words.option, ReferencePages.Words.meaning, ReferencePages.Words.defaultValue],
      parameters.map { parameter in
        let value = parameter.kind == .flag ? "" : parameter.defaultText ?? ""
        return [
          LocalizedText(verbatim: "`\(parameter.usage)`"), parameter.wholeSummary,
          LocalizedText(verbatim: value.isEmpty ? "" : "`\(value)`"),
        ]
      })
  }

  mutating func columns(_ schema: Schema, _ vocabulary: Vocabulary) {
    table(
      [
        ReferencePages.Words.column, ReferencePages.Words.type, ReferencePages.Words.unit, ReferencePages.Words.meaning,
      ],
      schema.fields.map { field in
        [
          LocalizedText(verbatim: "`\(field.name)`"), field.type.name, field.unit?.label ?? LocalizedText(verbatim: ""),
          vocabulary.label(ofColumn: field.name) ?? LocalizedText(verbatim: field.name),
        ]
      })
  }

  mutating func examples(_ examples: [Example]) {
    guard !examples.isEmpty else { return }
    for example in examples {
      parts.append(example.summary.resolved(in: language) + ":\n\n```\n" + example.line + "\n```")
    }
  }
}
