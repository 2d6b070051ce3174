import NTMKit
import Query

/// Changes a line word by word: a word is dropped, doubled, moved, or another takes its place.
public struct LineMutation {
  private var generator: SeededGenerator

  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words: [String] =
    VerbRegistry.standard.verbs.flatMap { [$0.manifest.name] + $0.manifest.keywords }
    + FunctionSummary.all().flatMap { [$0.name, $0.signature] }
    + [
      "|", "(", ")", ",", "=", "!=", "<", ">=", "~", "!~", "+", "-", "*", "/", "%", "..", ".", "and", "or", "not", "in",
      "is", "missing", "true", "false", "as", "by", "order", "on", "at", "asof", "last", "previous", "year-to-date",
      "explain", "communes", "history", "leaders", "gap", "gap.by_district", "near", "_", "open", "save", "show",
      "chart", "code", "name", "district", "met", "population", "state", "period", "leader", "x", "\"Phú Hữu\"", "\"\"",
      "`met`", "2022", "2022Q1", "2022-09", "2022-09-30", "2021Q1..2022Q3", "0", "1", "-1", "18", "0.5", "1e300",
      "9223372036854775807", "--lang", "vi", "sql { select * from communes }", "sql { select met from _ }", "{", "}",
      "\"", "`", "#", "{period}", "union history", "join leaders on code",
    ]

  private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  public func changed(_ bytes: [UInt8]) -> [UInt8] {
    var copy = self
    return copy.change(bytes)
  }

  private mutating func change(_ bytes: [UInt8]) -> [UInt8] {
    var pieces = Self.pieces(String(decoding: bytes, as: UTF8.self))
    for _ in 0...below(3) {
      let place = below(pieces.count + 1)
      let word = below(3) == 0 && !pieces.isEmpty ? pieces[below(pieces.count)] : Self.words[below(Self.words.count)]
      switch below(5) {
      case 0 where place < pieces.count: pieces.remove(at: place)
      case 1 where place < pieces.count: pieces.swapAt(place, below(pieces.count))
      case 2 where place < pieces.count: pieces[place] = word
      default: pieces.insert(word, at: place)
      }
    }
    return Array(pieces.joined(separator: " ").utf8)
  }

  /// Runs of letters and digits, and of anything else that is no space.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var kind: Int?
    for character in text {
      let next = character.isWhitespace ? nil : character.isLetter || character.isNumber || character == "_" ? 0 : 1
      if let next, next == kind {
        pieces[pieces.count - 1].append(character)
      } else if next != nil {
        pieces.append(String(character))
      }
      kind = next
    }
    return pieces
  }
}
