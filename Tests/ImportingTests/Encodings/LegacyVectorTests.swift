import NTMKit
import Testing

@testable import Importing

@Suite("letters and phrases of old encodings") struct LegacyVectorTests {
  private static func decode(_ bytes: [UInt8], _ encoding: TextEncodingChoice) throws -> String {
    String(decoding: try DecodedText.decode(bytes, path: "file.csv", choice: encoding).bytes, as: UTF8.self)
  }

  @Test("all vectors are there") func vectors() {
    #expect(EncodingVector.all.count == 424)
    #expect(EncodingVector.of("TCVN3", "TCVN3-H", "VNI-WIN", "WINDOWS-1258").count == 349)
  }

  @Test("bytes of TCVN3", arguments: EncodingVector.of("TCVN3")) func tcvn3(_ vector: EncodingVector) throws {
    #expect(try Self.decode(vector.bytes, .tcvn3) == vector.text)
    #expect(LegacyFont(fontName: ".VnTime")?.decode(vector.characters) == vector.text)
    #expect(try Self.decode(Array(vector.characters.utf8), .tcvn3) == vector.text)
  }

  @Test("bytes of TCVN3 in a font of capitals", arguments: EncodingVector.of("TCVN3-H"))
  func capitals(_ vector: EncodingVector) throws {
    #expect(try Self.decode(vector.bytes, .tcvn3).uppercased() == vector.text)
    #expect(LegacyFont(fontName: ".VnTimeH")?.decode(vector.characters) == vector.text)
  }

  @Test("capitals of a font stay in NFC where a letter comes apart") func composedCapitals() {
    // ẛ with a dot below has no capital of its own: Ṩ is S with both dots.
    let text = LegacyFont(fontName: ".VnTimeH")?.decode("\u{1E9B}\u{323}")
    #expect(text?.unicodeScalars.map(\.value) == [0x1E68])
  }

  @Test("bytes of VNI", arguments: EncodingVector.of("VNI-WIN")) func vni(_ vector: EncodingVector) throws {
    #expect(try Self.decode(vector.bytes, .vni) == vector.text)
    #expect(LegacyFont(fontName: "VNI-Times")?.decode(vector.characters) == vector.text)
    #expect(try Self.decode(Array(vector.characters.utf8), .vni) == vector.text)
  }

  @Test("bytes of Windows-1258", arguments: EncodingVector.of("WINDOWS-1258"))
  func windows1258(_ vector: EncodingVector) throws {
    #expect(try Self.decode(vector.bytes, .windows1258) == vector.text)
    #expect(OracleEncoder(.windows1258).encode(vector.text) == vector.bytes)
  }

  @Test("bytes of TCVN5712-1 are TCVN3 in lower case, and refused or wrong in capitals: never certain")
  func tcvn5712() throws {
    for vector in EncodingVector.of("TCVN5712-1") where !vector.isLetter {
      if vector.text != vector.text.uppercased() {
        #expect(try Self.decode(vector.bytes, .tcvn3) == vector.text)
      }
      #expect(DecodedText.detect(vector.bytes).confidence < .certain)
    }
  }

  @Test("bytes of VISCII, which nobody reads here, are taken for nothing with certainty") func viscii() {
    let rows = EncodingVector.of("VISCII")
    #expect(rows.count == 4)
    for vector in rows { #expect(DecodedText.detect(vector.bytes).confidence < .certain) }
    let all: [UInt8] = rows.flatMap { $0.bytes + [0x0A] }
    #expect(DecodedText.detect(all).confidence < .certain)
  }

  @Test("what the encoder writes, the decoder reads", arguments: OracleEncoder.all)
  func roundTrip(_ encoder: OracleEncoder) throws {
    for vector in EncodingVector.all where !vector.isLetter && !vector.note.hasPrefix("capitals") {
      #expect(try Self.decode(encoder.encode(vector.text), encoder.encoding.choice) == vector.text)
    }
  }

  @Test("a capital written with its small letter behind it is one letter, where the word makes sense only so")
  func stackedCapitals() throws {
    let encoder = OracleEncoder(.tcvn3)
    for text in ["Ấp Ái Quốc", "CỘNG HÒA XÃ HỘI", "Ưu ái Ứng Hòa", "Ý kiến", "UỶ BAN"] {
      #expect(try Self.decode(encoder.encode(text), .tcvn3) == text)
    }
    // The letter alone, as most converters write it, and words that make sense as they stand.
    #expect(try Self.decode(Array("H".utf8) + [0xB8] + Array("N Aa".utf8), .tcvn3) == "HáN Aa")
    #expect(try Self.decode(Array("U".utf8) + [0xE8] + Array("ng".utf8), .tcvn3) == "Uống")
  }

  @Test("a soft hyphen in a cell of a TCVN3 font is ư") func softHyphen() {
    #expect(LegacyFont(fontName: ".VnArial")?.decode("x· HiÖp H\u{AD}ng") == "xã Hiệp Hưng")
  }

  @Test("fonts are told by their names") func fonts() {
    #expect(LegacyFont(fontName: ".VnTime")?.isAllCapitals == false)
    #expect(LegacyFont(fontName: ".VnArialH")?.isAllCapitals == true)
    #expect(LegacyFont(fontName: ".VnArialH")?.encoding == .tcvn3)
    #expect(LegacyFont(fontName: "vni-helve")?.encoding == .vni)
    #expect(LegacyFont(fontName: "VNI-Times")?.encoding == .vni)
    for name in ["Times New Roman", "Arial", "VNTime", "Vnitaly", ""] { #expect(LegacyFont(fontName: name) == nil) }
  }

  @Test("characters that are no codes stay as they are")
  func otherCharacters() {
    #expect(LegacyFont(fontName: ".VnTime")?.decode("“x·” – 5 m² 日本 ế 💚") == "“xã” – 5 m² 日本 ế 💚")
    #expect(LegacyFont(fontName: "VNI-Times")?.decode("caf\u{E9} “xaõ” 5 m²") == "caf\u{E9} “xã” 5 m²")
  }

  @Test("a byte without a letter is refused with its line and column") func noLetter() {
    let cases: [(bytes: [UInt8], choice: TextEncodingChoice, line: Int, column: Int)] = [
      (Array("a,b\r\nx ".utf8) + [0xC0, 0x0A], .tcvn3, 2, 3),
      (Array("a\rb\rcaf".utf8) + [0xE9, 0x0A], .vni, 3, 4),
      ([0x41, 0x9E], .windows1258, 1, 2),
    ]
    for (bytes, choice, line, column) in cases {
      let diagnostic = Diagnostic.of { _ = try DecodedText.decode(bytes, path: "x.csv", choice: choice) }
      #expect(diagnostic?.code == "import.not-in-encoding")
      #expect(diagnostic?.span == SourceSpan(source: "x.csv", line: line, column: column))
    }
  }
}
