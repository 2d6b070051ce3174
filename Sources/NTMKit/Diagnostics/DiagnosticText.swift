/// Prints diagnostics for people: the one place where an error becomes text.
///
///     error[query.unknown-column] <prompt>:1:18
///       communes | where distrct = "Phụng Hiệp"
///                        ^^^^^^^ communes has no column "distrct"
///       hint: did you mean "district"?
public struct DiagnosticText: Sendable {
  public var language: Language
  public var usesColour: Bool
  /// Columns that a quoted line must not fill; nil: no terminal.
  public var width: Int?

  public init(language: Language, usesColour: Bool = false, width: Int? = nil) {
    self.language = language
    self.usesColour = usesColour
    self.width = width
  }

  public func text(_ diagnostic: Diagnostic) -> String {
    ([diagnostic] + diagnostic.others).map(single).joined(separator: "\n")
  }

  private func single(_ diagnostic: Diagnostic) -> String {
    var lines = [heading(diagnostic)]
    let message = diagnostic.message.resolved(in: language)
    if let excerpt = diagnostic.excerpt, let column = diagnostic.span?.column, column >= 1 {
      lines += excerptLines(excerpt, column: column, length: diagnostic.span?.length ?? 1, message: message)
    } else {
      if let excerpt = diagnostic.excerpt { lines.append("  " + printable(excerpt)) }
      lines += message.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    }
    let label = Self.hintLabel.resolved(in: language)
    lines += diagnostic.hints.map { coloured("  \(label): ", .hint) + $0.resolved(in: language) }
    return lines.joined(separator: "\n")
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let name = Self.severityNames[diagnostic.severity]?.resolved(in: language) ?? diagnostic.severity.rawValue
    var text = coloured("\(name)[\(diagnostic.code.rawValue)]", .severity(diagnostic.severity))
    if let span = diagnostic.span {
      let place = [span.line, span.column].compactMap { $0.map { ":\($0)" } }.joined()
      text += " \(span.source)\(place)"
    }
    return text
  }

  /// The excerpt's line and, below it, carets under the place with the message behind them.
  private func excerptLines(_ excerpt: String, column: Int, length: Int, message: String) -> [String] {
    let lines = excerpt.split(separator: "\n", omittingEmptySubsequences: false)
    var remaining = column - 1
    var shown = lines.first ?? ""
    for line in lines {
      shown = line
      if remaining <= line.count { break }
      remaining -= line.count + 1
    }
    var characters = Array(printable(String(shown)))
    var start = min(max(remaining, 0), characters.count)
    let marks = max(length, 1)
    if characters.count > longest { cut(&characters, to: &start, marks) }
    let end = min(start + marks, max(characters.count, start + 1))
    let indent = DisplayWidth.width(of: String(characters[..<start]))
    let marked = start < characters.count ? String(characters[start..<min(end, characters.count)]) : ""
    let carets = String(repeating: "^", count: max(DisplayWidth.width(of: marked), 1))
    return [
      "  " + String(characters),
      "  " + String(repeating: " ", count: indent) + coloured(carets, .caret) + " " + message,
    ]
  }

  /// The longest line that is quoted whole, in characters. Folded over two rows the carets would point to nothing.
  private var longest: Int { max(min(100, (width ?? 102) - 2), 20) }

  /// Leaves the part of a long line that its place stands in.
  private func cut(_ characters: inout [Character], to start: inout Int, _ length: Int) {
    let quoted = min(76, longest - 2)
    let first = max(min(start - quoted * 2 / 5, characters.count - quoted), 0)
    let last = min(first + quoted, characters.count)
    let ends = (first > 0 ? ["…"] : [], last < characters.count ? ["…"] : []) as ([Character], [Character])
    characters = ends.0 + Array(characters[first..<last]) + ends.1
    start += ends.0.count - first
  }

  private func printable(_ text: String) -> String {
    String(text.map { $0 == "\t" || ($0.isNewline) ? " " : $0 })
  }

  private enum Part {
    case severity(Diagnostic.Severity)
    case caret, hint
  }

  private func coloured(_ text: String, _ part: Part) -> String {
    guard usesColour else { return text }
    let code =
      switch part {
      case .severity(.error), .caret: "31;1"
      case .severity(.warning): "33;1"
      case .severity(.note), .hint: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static let severityNames: [Diagnostic.Severity: LocalizedText] = [
    .error: LocalizedText(vi: "lỗi", en: "error"),
    .warning: LocalizedText(vi: "cảnh báo", en: "warning"),
    .note: LocalizedText(vi: "ghi chú", en: "note"),
  ]
  private static let hintLabel = LocalizedText(vi: "gợi ý", en: "hint")
}
