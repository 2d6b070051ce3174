import NTMKit

/// Which characters make up words and names, and how to write words so that they are read back.
enum LineGrammar {
  static func startsName(_ character: Character) -> Bool { character.isLetter || character == "_" }

  static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character == "_" || ("0"..."9").contains(character)
  }

  /// The end of the name that starts at `start`: a `-` belongs to it where a letter or digit follows.
  static func nameEnd(_ characters: [Character], from start: Int, limit: Int? = nil) -> Int {
    let limit = limit ?? characters.count
    guard start < limit, startsName(characters[start]) else { return start }
    var end = start + 1
    while end < limit {
      if isNameCharacter(characters[end]) {
        end += 1
      } else if characters[end] == "-", end + 1 < limit, isNameCharacter(characters[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a name can be written without backticks.
  static func isPlainName(_ text: String) -> Bool {
    let characters = Array(text)
    return !characters.isEmpty && nameEnd(characters, from: 0) == characters.count
      && !reservedWords.contains(text)
  }

  /// The word in front of a line that asks how it is carried out.
  static let explain = "explain"

  /// The word in front of the braces that hold what is assumed.
  static let whatif = "whatif"
  /// Words that braces may follow without a space.
  static let bracedWords: Set = [SQL.manifest.name, whatif]

  /// Words of the expressions; a column of such a name is written in backticks.
  static let reservedWords: Set<String> = ["and", "or", "not", "in", "is", "true", "false"]

  /// A word as it can be typed: plain where it holds nothing special, else in quotes.
  static func written(_ word: ArgumentWord) -> String {
    if word.isBraced { return braced(word.text) }
    if word.isQuoted || word.text.isEmpty { return quoted(word.text) }
    if isPlain(word.text) && !word.text.hasPrefix("{") && !word.text.hasPrefix("#") { return word.text }
    guard word.text.hasPrefix("--"), let equals = word.text.firstIndex(of: "="), isPlain(word.text[..<equals]) else {
      return quoted(word.text)
    }
    return String(word.text[...equals]) + quoted(String(word.text[word.text.index(after: equals)...]))
  }

  /// A brace behind a comment would belong to the comment.
  static func braced(_ text: String) -> String { "{ \(text)\(text.contains("--") ? "\n" : " ")}" }

  private static func isPlain(_ text: some StringProtocol) -> Bool {
    !text.contains { $0.isWhitespace || "|\"`".contains($0) }
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
