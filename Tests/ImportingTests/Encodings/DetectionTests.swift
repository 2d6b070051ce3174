import Foundation
import NTMKit
import Testing

@testable import Importing

/// The same file in each encoding: what is detected, and what comes out.
@Suite("the encoding of a file of units is found") struct DetectionTests {
  /// How a file is written.
  enum Form: CaseIterable { case bytes, characters, utf16 }

  static let lines: [String] = {
    guard let file = try? Reading.sample("units.csv") else { return [] }
    return String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }()

  static func written(_ text: String, _ encoder: OracleEncoder, _ form: Form) -> [UInt8] {
    switch form {
    case .bytes: encoder.encode(text)
    case .characters: Array(encoder.characters(text).utf8)
    case .utf16: [0xFF, 0xFE] + encoder.characters(text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }

  @Test("for the whole file, with certainty", arguments: OracleEncoder.all, Form.allCases)
  func whole(_ encoder: OracleEncoder, _ form: Form) throws {
    #expect(Self.lines.count > 60)
    let text = Self.lines.joined(separator: "\r\n")
    let bytes = Self.written(text, encoder, form)
    let detection = DecodedText.detect(bytes)
    #expect(detection.encoding == encoder.encoding)
    #expect(detection.confidence == .certain)
    #expect(detection.isStoredAsCharacters == (form != .bytes))
    let decoded = try DecodedText.decode(bytes, path: "units.csv")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.wasStoredAsCharacters == (form != .bytes))
    #expect(decoded.assumption != nil)
  }

  @Test("for any 20, 10 or 5 lines: never certain and wrong", arguments: OracleEncoder.all, Form.allCases)
  func windows(_ encoder: OracleEncoder, _ form: Form) throws {
    for (size, leastRight) in [(20, 1.0), (10, 1.0), (5, 0.9)] {
      var right = 0
      let starts = 0...(Self.lines.count - size)
      for start in starts {
        let text = Self.lines[start..<(start + size)].joined(separator: "\n")
        let detection = DecodedText.detect(Self.written(text, encoder, form))
        let isRight = detection.encoding == encoder.encoding && detection.confidence > .unsure
        if isRight { right += 1 }
        #expect(isRight || detection.confidence < .certain, "lines \(start)…, \(size)")
        #expect(detection.encoding == encoder.encoding || detection.confidence == .unsure, "lines \(start)…, \(size)")
      }
      #expect(Double(right) >= leastRight * Double(starts.count), "\(size) lines: \(right) of \(starts.count)")
    }
  }

  @Test("Unicode stays Unicode: whole and in any 5 lines, NFC and NFD") func unicode() throws {
    for size in [1, 2, 5, 10, Self.lines.count] {
      for start in 0...(Self.lines.count - size) {
        let text = Self.lines[start..<(start + size)].joined(separator: "\n")
        for form in [text, text.decomposedStringWithCanonicalMapping] {
          let bytes = Array(form.utf8)
          let decoded = try DecodedText.decode(bytes, path: "units.csv")
          #expect(decoded.encoding == .utf8 && !decoded.wasStoredAsCharacters && decoded.assumption == nil, "\(form)")
          #expect(decoded.bytes == bytes)
        }
      }
    }
  }

  @Test("known names decide where words alone do not") func names() {
    let bytes = Array("Vò Bình\n".utf8)
    #expect(DecodedText.detect(bytes).encoding == .utf8)
    #expect(DecodedText.detect(bytes).confidence == .likely)
    let detection = DecodedText.detect(bytes, knownNames: ["vi binh"])
    #expect(detection.encoding == .vni)
    #expect(detection.isStoredAsCharacters)
    #expect(detection.confidence < .certain)
  }

  @Test("plain ASCII is UTF-8, with certainty") func ascii() throws {
    let detection = DecodedText.detect(Array("code,name\n1,abc\n".utf8))
    #expect(detection.encoding == .utf8 && detection.confidence == .certain && detection.samples.isEmpty)
    #expect(try DecodedText.decode([], path: "x").bytes.isEmpty)
  }

  @Test("a word or two of an old encoding is not certain") func short() {
    for encoder in OracleEncoder.all {
      for text in ["Vị Bình", "xã", "Hậu Giang", "thị xã Long Mỹ"] {
        #expect(DecodedText.detect(encoder.encode(text)).confidence < .certain)
      }
    }
  }

  @Test(
    "Western text in UTF-8 is left alone, and says nothing",
    arguments: [
      "Müller,Straße,Köln,München\nGrüße,für,Österreich,über\n",
      "déjà vu,São Paulo,señor,niño,año\nélève,fête,garçon\n",
      "10 m²,37 °C,±5 m³,½ kg\n“quoted” – text…\n", "日本語,한국어,Ελληνικά,русский\n",
    ])
  func western(_ text: String) throws {
    let decoded = try DecodedText.decode(Array(text.utf8), path: "x.csv")
    #expect(decoded.encoding == .utf8 && decoded.bytes == Array(text.utf8))
    #expect(decoded.assumption == nil)
  }

  @Test("Western text in bytes is refused, or read when the encoding is named") func westernBytes() throws {
    let bytes = Array("name\nélève,fête,garçon,Müller,señor\n".unicodeScalars.map { UInt8($0.value) })
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(bytes, path: "x.csv") }
    #expect(diagnostic?.code == "import.unsure-encoding")
    let decoded = try DecodedText.decode(bytes, path: "x.csv", choice: .windows1258)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "name\nélève,fête,garçon,Müller,señor\n")
  }

  @Test("lines end where they ended", arguments: OracleEncoder.all, ["\n", "\r", "\r\n", "\n\n"])
  func lineEnds(_ encoder: OracleEncoder, _ end: String) throws {
    let text = Self.lines.joined(separator: end) + end
    for form in Form.allCases {
      let decoded = try DecodedText.decode(Self.written(text, encoder, form), path: "x.csv").bytes
      for byte in [UInt8(0x0A), 0x0D] {
        #expect(decoded.count { $0 == byte } == text.utf8.count { $0 == byte })
      }
    }
  }
}
