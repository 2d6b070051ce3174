import NTMKit
import Testing

@testable import Importing

@Suite("text in UTF-16") struct UTF16Tests {
  static func bytes(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    units(Array(text.utf16), bigEndian: bigEndian)
  }

  static func units(_ units: [UInt16], bigEndian: Bool = false) -> [UInt8] {
    units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test("is read with and without a byte order mark, in both orders", arguments: [false, true], ["", "\u{FEFF}"])
  func orders(_ bigEndian: Bool, _ mark: String) throws {
    let text = "code\tname\r\n31378\tPhú Hữu 💚\r\n31379\tHie\u{323}\u{302}p Hưng\r\n"
    let bytes = Self.bytes(mark + text, bigEndian: bigEndian)
    for choice in [TextEncodingChoice.auto, .utf16] {
      let decoded = try DecodedText.decode(bytes, path: "x.txt", choice: choice)
      #expect(decoded.bytes == Array("code\tname\r\n31378\tPhú Hữu 💚\r\n31379\tHiệp Hưng\r\n".utf8))
      #expect(decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
      #expect((decoded.assumption == nil) == (choice == .utf16))
    }
  }

  @Test("is refused where half a character stands alone, a byte is missing or a NUL stands")
  func faults() {
    let cases: [([UInt16], line: Int, column: Int)] = [
      ([0x41, 0x0A, 0x42, 0xD800, 0x43], 2, 2), ([0x41, 0x0D, 0x0A, 0xDC00], 2, 1), ([0x41, 0x42, 0xDBFF], 1, 3),
      ([0x0D, 0x0D, 0xD83D, 0xDC9A, 0xD800, 0xD800], 3, 2), ([0x41, 0x0000], 1, 2),
    ]
    for (units, line, column) in cases {
      for bigEndian in [false, true] {
        let bytes = Self.units([0xFEFF] + units, bigEndian: bigEndian)
        let diagnostic = Diagnostic.of { _ = try DecodedText.decode(bytes, path: "x.txt") }
        #expect(diagnostic?.code == "import.not-utf16")
        #expect(diagnostic?.span == SourceSpan(source: "x.txt", line: line, column: column))
      }
    }
    let cut = Self.bytes("\u{FEFF}abc").dropLast()
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(Array(cut), path: "x.txt") }
    #expect(diagnostic?.span == SourceSpan(source: "x.txt", line: 1, column: 3))
  }

  @Test("is not seen in a binary file") func binary() {
    let bytes: [UInt8] = [0x7F, 0x45, 0, 0, 0, 1, 2, 0, 0, 0, 3, 0, 0, 5]
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(bytes, path: "x") }
    #expect(diagnostic?.code == "import.not-text-file")
  }
}
