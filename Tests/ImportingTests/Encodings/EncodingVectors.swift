import Foundation
import NTMKit
import Testing

@testable import Importing

/// A row of `Fixtures/encodings/vectors.tsv`.
struct EncodingVector: Sendable, CustomStringConvertible {
  var encoding: String
  var bytes: [UInt8]
  var text: String
  var note: String
  var description: String { "\(encoding) \(text)" }
  var isLetter: Bool { note.hasPrefix("letter") }

  /// The bytes as characters of the same numbers, as a workbook holds them.
  var characters: String { String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }

  static let all: [EncodingVector] = {
    guard let file = try? Reading.fixture("encodings/vectors.tsv") else { return [] }
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return EncodingVector(encoding: cells[0], bytes: hex(cells[1]), text: cells[2], note: cells[3])
    }
  }()

  static func of(_ encodings: String...) -> [EncodingVector] { all.filter { encodings.contains($0.encoding) } }

  private static func hex(_ text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<($0 + 2)]), radix: 16) }
  }
}

/// Writes text in an old encoding, by the vectors' letters and not by the tables under test.
struct OracleEncoder: Sendable, CustomTestStringConvertible {
  var testDescription: String { encoding.rawValue }
  var encoding: TextEncoding
  private var codes: [Character: [UInt8]] = [:]

  static let all = [TextEncoding.windows1258, .tcvn3, .vni].map(OracleEncoder.init)

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding {
    case .tcvn3:
      for vector in EncodingVector.of("TCVN3") where vector.isLetter { codes[Character(vector.text)] = vector.bytes }
      // A toned capital as some converters write it: the capital, and the small letter behind it.
      for (letter, code) in codes where codes[Character(letter.uppercased())] == nil {
        let base = String(letter).decomposedStringWithCanonicalMapping.uppercased().unicodeScalars.prefix(1)
        codes[Character(letter.uppercased())] = base.map { UInt8($0.value) } + code
      }
    case .vni:
      for vector in EncodingVector.of("VNI-WIN") where vector.isLetter { codes[Character(vector.text)] = vector.bytes }
    default:
      let hats: [(Character, UInt8)] = [
        ("Â", 0xC2), ("Ă", 0xC3), ("Ê", 0xCA), ("Đ", 0xD0), ("Ô", 0xD4), ("Ơ", 0xD5), ("Ư", 0xDD), ("â", 0xE2),
        ("ă", 0xE3),
        ("ê", 0xEA), ("đ", 0xF0), ("ô", 0xF4), ("ơ", 0xF5), ("ư", 0xFD),
      ]
      let tones: [(Unicode.Scalar, UInt8)] = [
        ("\u{300}", 0xCC), ("\u{309}", 0xD2), ("\u{303}", 0xDE), ("\u{301}", 0xEC), ("\u{323}", 0xF2),
      ]
      for (letter, code) in hats { codes[letter] = [code] }
      for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
        for (tone, code) in tones {
          let toned = (String(letter) + String(tone)).precomposedStringWithCanonicalMapping
          codes[Character(toned)] = (codes[letter] ?? Array(String(letter).utf8)) + [code]
        }
      }
    }
  }

  func encode(_ text: String) -> [UInt8] { text.flatMap { codes[$0] ?? Array($0.utf8) } }

  /// The codes as characters: what another program saved as UTF-8.
  func characters(_ text: String) -> String {
    String(String.UnicodeScalarView(encode(text).map { Unicode.Scalar($0) }))
  }
}

extension Diagnostic {
  /// What a call throws.
  static func of(_ body: () throws -> Void) -> Diagnostic? {
    do { try body() } catch { return error as? Diagnostic }
    return nil
  }
}
