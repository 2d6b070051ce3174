import NTMKit
import Testing

@testable import Importing

@Suite("a file in two encodings is refused with the line") struct MixedEncodingTests {
  private static let lines = DetectionTests.lines

  @Test("one line of another encoding in a file of bytes", arguments: OracleEncoder.all, OracleEncoder.all)
  func bytes(_ file: OracleEncoder, _ line: OracleEncoder) {
    guard file.encoding != line.encoding else { return }
    for number in [2, 30, Self.lines.count - 1] {
      var parts = Self.lines.map(file.encode)
      parts[number] = line.encode("31999,thị xã Hiệp Đồng,xã")
      let bytes = Array(parts.joined(separator: [0x0D, 0x0A]))
      let diagnostic = Diagnostic.of { _ = try DecodedText.decode(bytes, path: "x.csv") }
      #expect(diagnostic?.code == "import.mixed-encodings")
      #expect(diagnostic?.span?.line == number + 1)
      #expect(diagnostic?.message.resolved(in: .en).contains("“thị xã Hiệp Đồng”") == true)
    }
  }

  @Test("one line of UTF-8 in a file of bytes", arguments: OracleEncoder.all) func unicodeLine(_ file: OracleEncoder) {
    var parts = Self.lines.map(file.encode)
    parts[40] = Array("31999,Hiệp Đồng,xã".utf8)
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(Array(parts.joined(separator: [0x0A])), path: "x.csv") }
    #expect(diagnostic?.code == "import.mixed-encodings")
    #expect(diagnostic?.span?.line == 41)
  }

  @Test(
    "lines of codes stored as characters in a file of Unicode, and the other way round", arguments: OracleEncoder.all)
  func characters(_ encoder: OracleEncoder) {
    var lines = Self.lines
    lines[33] = encoder.characters("31999,thị xã Hiệp Đồng,xã")
    var diagnostic = Diagnostic.of {
      _ = try DecodedText.decode(Array(lines.joined(separator: "\n").utf8), path: "x.csv")
    }
    #expect(diagnostic?.code == "import.mixed-encodings")
    #expect(diagnostic?.span?.line == 34)

    lines = Self.lines.map(encoder.characters)
    lines[33] = "31999,Hiệp Đồng,xã"
    diagnostic = Diagnostic.of { _ = try DecodedText.decode(Array(lines.joined(separator: "\n").utf8), path: "x.csv") }
    #expect(diagnostic?.code == "import.mixed-encodings")
    #expect(diagnostic?.span?.line == 34)
  }

  @Test("a broken byte in a line of TCVN3 is refused by its place") func brokenByte() {
    var parts = Self.lines.map(OracleEncoder(.tcvn3).encode)
    parts[20] += [0x2C, 0xC1, 0xC0]
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(Array(parts.joined(separator: [0x0A])), path: "x.csv") }
    #expect(diagnostic?.code == "import.not-in-encoding")
    #expect(diagnostic?.span?.line == 21)
  }

  @Test("a broken byte in a file of UTF-8 is refused by its place") func brokenUTF8() {
    var parts = Self.lines.map { Array($0.utf8) }
    parts[20] += [0x2C, 0xC1]
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(Array(parts.joined(separator: [0x0A])), path: "x.csv") }
    #expect(diagnostic?.code == "import.not-utf8")
    #expect(diagnostic?.span?.line == 21)
  }
}
