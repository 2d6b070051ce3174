import NTMKit

/// The words behind `ntm` as a line: each word stays one, whatever it holds.
enum CommandWords {
  static func line(_ words: [String]) -> String {
    words.enumerated().map { index, word in
      index == 0 ? name(word) : written(word)
    }.joined(separator: " ")
  }

  private static func name(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    return isPlain && !word.isEmpty ? word : LineText.quoted(word)
  }

  private static func written(_ word: String) -> String {
    guard word.hasPrefix("--"), word.count > 2 else { return LineText.quoted(word) }
    guard let equals = word.firstIndex(of: "=") else { return isOption(word[...]) ? word : LineText.quoted(word) }
    guard isOption(word[..<equals]) else { return LineText.quoted(word) }
    return String(word[...equals]) + LineText.quoted(String(word[word.index(after: equals)...]))
  }

  private static func isOption(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Takes `--lang` and `--format` out, unless the command has an option of that name itself.
  ///
  /// - Returns: the words left and the last value of each option.
  static func takingOptions(
    _ words: [String], except own: Set<String>
  ) -> (words: [String], options: [String: String]) {
    var left: [String] = []
    var options: [String: String] = [:]
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        left += [word] + rest
        break
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = String((parts.first ?? "").dropFirst(2))
      guard word.hasPrefix("--"), ["lang", "format"].contains(name), !own.contains(name) else {
        left.append(word)
        continue
      }
      if parts.count == 2 {
        options[name] = parts[1]
      } else if let value = rest.popFirst() {
        options[name] = value
      } else {
        left.append(word)
      }
    }
    return (left, options)
  }
}
