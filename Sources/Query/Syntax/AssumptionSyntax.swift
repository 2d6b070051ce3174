import NTMKit

/// One of the assumptions in `whatif { … }`, as words: `"Phú Hữu" 17.1 = 80`. `;` and the end of a line end it, `=` is a word
/// of its own.
public struct AssumptionSyntax: Sendable {
  public var words: [ArgumentWord]
  /// In characters of the line, from 0.
  public var range: Range<Int>

  /// All that stand in the braces; pure grammar, nothing is known here of what they name.
  public static func all(in braced: BracedText, of line: SourceLine) -> [AssumptionSyntax] {
    var reading = AssumptionReading(braced, line)
    return reading.all()
  }
}

private struct AssumptionReading {
  private let line: SourceLine
  private var scanner: LineScanner

  init(_ braced: BracedText, _ line: SourceLine) {
    self.line = line
    scanner = LineScanner(line.characters, from: braced.start, to: braced.start + braced.text.count)
  }

  mutating func all() -> [AssumptionSyntax] {
    var found: [AssumptionSyntax] = []
    var words: [ArgumentWord] = []
    var range = scanner.position..<scanner.position
    func end() {
      if !words.isEmpty { found.append(AssumptionSyntax(words: words, range: range)) }
      words = []
    }
    while let character = scanner.next {
      let start = scanner.position
      if character == ";" || character.isNewline {
        end()
        scanner.position += 1
      } else if character.isWhitespace {
        scanner.position += 1
      } else if character == "#", scanner.startsComment {
        while scanner.next.map({ !$0.isNewline }) ?? false { scanner.position += 1 }
      } else {
        let word = word()
        range = (words.isEmpty ? start : range.lowerBound)..<scanner.position
        words.append(word)
      }
    }
    end()
    return found
  }

  private mutating func word() -> ArgumentWord {
    let start = scanner.position
    let isQuoted = scanner.next.map { "\"`".contains($0) } ?? false
    var text = ""
    while let character = scanner.next, !character.isWhitespace, character != ";", text.isEmpty || character != "=" {
      switch character {
      case "\"": text += scanner.quotedText()
      case "`": text += scanner.backtickText()
      default:
        text.append(character)
        scanner.position += 1
      }
      if text == "=", !isQuoted { break }
    }
    return ArgumentWord(UnicodeForm.nfc(text), isQuoted: isQuoted, span: line.span(start..<scanner.position))
  }
}

extension LineSyntax {
  /// The assumptions in front of the source, in order; none where there are no braces.
  public var assumptionSyntaxes: [AssumptionSyntax] {
    assumptions.map { AssumptionSyntax.all(in: $0, of: line) } ?? []
  }

  /// The same line over other assumptions.
  public func assuming(_ text: String?) -> LineSyntax {
    var copy = self
    copy.assumptions = text.map { BracedText($0) }
    return copy
  }
}
