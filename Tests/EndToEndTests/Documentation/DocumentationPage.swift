import Foundation

/// A page of the documentation, cut into what is executed and what is only read.
///
/// Executed are blocks fenced as ` ```console `: lines that begin with a prompt (`$ ` of a shell, `ntm> ` of ntm) are
/// typed, what stands below them is compared with what the screen shows. ` ```console lang=vi ` runs in Vietnamese
/// whatever the page's language. A block fenced with `file=NAME` (` ```csv file=units.csv `) is a file that the lines after
/// it find in their working folder; one fenced ` ```diff file=NAME ` changes a file that is there: see `FileChange`.
struct DocumentationPage {
  enum Part {
    case text([String])
    case file(name: String, fence: String, lines: [String])
    case console(Transcript)
  }

  struct Transcript {
    var fence: String
    /// `vi` or `en`, where the fence names one.
    var language: String?
    var steps: [Step]
  }

  /// A line typed at a prompt, and what came of it.
  struct Step {
    /// With its space: `ntm> `.
    var prompt: String
    /// The line, and those in which it goes on behind the continuation prompt.
    var input: [String]
    var output: [String]
    /// In the page, from 1.
    var line: Int

    /// As the page writes it.
    var lines: [String] {
      let continuation = Step.continuation(of: prompt)
      return input.enumerated().map { ($0 == 0 ? prompt : continuation) + $1 } + output
    }

    /// As wide as the prompt: `   | `.
    static func continuation(of prompt: String) -> String {
      String(repeating: " ", count: prompt.count - 2) + "| "
    }
  }

  /// Relative to the package.
  let path: String
  var parts: [Part]

  /// The language of the page: `vi` for `….vi.md`.
  var language: String { path.hasSuffix(".vi.md") ? "vi" : "en" }
  var isExecuted: Bool {
    parts.contains { if case .console = $0 { true } else { false } }
  }

  /// The page's text, with the parts as they are now.
  var text: String {
    let lines = parts.flatMap { part in
      switch part {
      case .text(let lines): lines
      case .file(_, let fence, let lines): [fence] + lines + ["```"]
      case .console(let transcript): [transcript.fence] + transcript.steps.flatMap(\.lines) + ["```"]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// - Throws: `DocumentationError.malformed` with page and line.
  init(path: String, text: String) throws {
    self.path = path
    parts = []
    var plain: [String] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      let words = line.split(separator: " ").map(String.init)
      let file = words.first { $0.hasPrefix("file=") }
      guard line.hasPrefix("```"), file != nil || words[0] == "```console" else {
        plain.append(line)
        continue
      }
      let number = lines.startIndex
      guard let end = lines.firstIndex(of: "```") else {
        throw DocumentationError.malformed("\(path):\(number): the block is not closed")
      }
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = []
      let body = Array(lines[lines.startIndex..<end])
      lines = lines[(end + 1)...]
      if let file {
        parts.append(.file(name: String(file.dropFirst(5)), fence: line, lines: body))
      } else {
        let language = words.first { $0.hasPrefix("lang=") }.map { String($0.dropFirst(5)) }
        let steps = try Self.steps(body, path: path, firstLine: number + 1)
        parts.append(.console(Transcript(fence: line, language: language, steps: steps)))
      }
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
  }

  private static func steps(_ lines: [String], path: String, firstLine: Int) throws -> [Step] {
    var steps: [Step] = []
    for (offset, line) in lines.enumerated() {
      if let prompt = prompt(of: line) {
        let input = String(line.dropFirst(prompt.count))
        steps.append(Step(prompt: prompt, input: [input], output: [], line: firstLine + offset))
        continue
      }
      guard var step = steps.popLast() else {
        throw DocumentationError.malformed("\(path):\(firstLine + offset): the block does not begin with a prompt")
      }
      let continuation = Step.continuation(of: step.prompt)
      if step.output.isEmpty, line.hasPrefix(continuation), step.prompt != "$ " {
        step.input.append(String(line.dropFirst(continuation.count)))
      } else {
        step.output.append(line)
      }
      steps.append(step)
    }
    return steps
  }

  /// The prompt that a line begins with: `$ `, `ntm> `, `ntm NAME> `.
  private static func prompt(of line: String) -> String? {
    if line.hasPrefix("$ ") { return "$ " }
    guard line.hasPrefix("ntm"),
      let end = line.range(of: "> ") ?? line.range(of: ">", options: [.anchored, .backwards])
    else { return nil }
    let prompt = String(line[..<end.upperBound])
    return prompt == "ntm> " || (prompt.hasPrefix("ntm ") && prompt.split(separator: " ").count == 2) ? prompt : nil
  }
}

enum DocumentationError: Error, CustomStringConvertible {
  case malformed(String)

  var description: String {
    switch self {
    case .malformed(let text): text
    }
  }
}
