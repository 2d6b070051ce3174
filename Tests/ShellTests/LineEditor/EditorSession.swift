import PseudoTerminal
import Shell

/// `line-editor-demo` on a pseudo-terminal, at its first prompt.
func startDemo(
  arguments: [String] = [], variables: [String: String] = [:], rows: Int = 24, columns: Int = 80
) throws -> PseudoTerminal {
  let environment = PseudoTerminal.defaultEnvironment.merging(variables) { $1 }
  let terminal = try PseudoTerminal(
    executable: BuiltProduct.path("line-editor-demo"), arguments: arguments, environment: environment, rows: rows,
    columns: columns)
  try terminal.expect(">")
  return terminal
}

/// The letters of Vietnamese that have an accent, in both cases.
let vietnameseLetters: [String] = {
  let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
  let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
  let small = vowels.flatMap { vowel in tones.map { String((vowel + $0).precomposed) } } + ["đ"]
  return (small + small.map { $0.uppercased() }).filter { $0.utf8.count > 1 }
}()

extension String {
  /// NFC of one letter, found by comparison: texts are equal in Swift whatever their form.
  fileprivate var precomposed: String {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x1B0, 0x1EA0...0x1EF9]
    for scalar in blocks.joined().lazy.compactMap(Unicode.Scalar.init) where String(scalar) == self {
      return String(scalar)
    }
    return self
  }

  /// The letter as base and marks, each a character typed: `ệ` is `e`, dot below, circumflex.
  var decomposed: String {
    let marks = ["\u{302}", "\u{306}", "\u{31B}", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    func decompose(_ letter: Character) -> String {
      let text = String(letter)
      if text.utf8.count == 1 { return text }
      for base in "aeiouyAEIOUY" {
        for first in marks {
          if String(base) + first == text { return String(base) + first }
          for second in marks where String(base) + first + second == text { return String(base) + first + second }
        }
      }
      return text
    }
    return map(decompose).joined()
  }
}
