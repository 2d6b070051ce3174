import NTMKit
import Testing

@testable import Importing

@Suite("what is said about encodings") struct EncodingTextTests {
  private static func texts(
    _ bytes: [UInt8], _ choice: TextEncodingChoice = .auto
  ) -> (en: String?, vi: String?) {
    let diagnostic = Diagnostic.of { _ = try DecodedText.decode(bytes, path: "xa.csv", choice: choice) }
    return (
      diagnostic.map { DiagnosticText(language: .en).text($0) },
      diagnostic.map { DiagnosticText(language: .vi).text($0) }
    )
  }

  @Test("codes stored as characters are read, with a sample") func stored() throws {
    let text = "mã,tên\n1,xã Hiệp Hưng\n2,xã Tân Bình\n3,huyện Phụng Hiệp\n4,thị xã Ngã Bảy\n"
    let bytes = Array(OracleEncoder(.tcvn3).characters(text).utf8)
    let decoded = try DecodedText.decode(bytes, path: "xa.csv")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.assumption?.resolved(in: .en) == "text in TCVN3 (ABC): “mã” read from “m·”")
    #expect(decoded.assumption?.resolved(in: .vi) == "mã chữ TCVN3 (ABC): “mã” đọc từ “m·”")
  }

  @Test("a single word that could be stored codes stays, and is mentioned") func singleWord() throws {
    let decoded = try DecodedText.decode(Array("code,name\n1,x·\n".utf8), path: "xa.csv")
    #expect(decoded.encoding == .utf8)
    #expect(
      decoded.assumption?.resolved(in: .en) == "text in UTF-8; if “x·” means “xã”, use --encoding tcvn3")
    #expect(
      decoded.assumption?.resolved(in: .vi) == "mã chữ UTF-8; nếu “x·” là “xã” thì dùng --encoding tcvn3")
  }

  @Test("import.unsure-encoding") func unsure() {
    let texts = Self.texts(Array("name\nV".utf8) + [0xF2, 0x0A])
    #expect(
      texts.en == """
        error[import.unsure-encoding] xa.csv:2
          the encoding of the file is not clear: “Vũ” in TCVN3 (ABC); “Vị” in VNI
          hint: name it: --encoding tcvn3 or --encoding vni
        """)
    #expect(
      texts.vi == """
        lỗi[import.unsure-encoding] xa.csv:2
          không rõ mã chữ của tệp: “Vũ” theo TCVN3 (ABC); “Vị” theo VNI
          gợi ý: nói rõ mã: --encoding tcvn3 hoặc --encoding vni
        """)
  }

  @Test("import.mixed-encodings") func mixed() {
    var parts = DetectionTests.lines.map(OracleEncoder(.tcvn3).encode)
    parts[12] = OracleEncoder(.vni).encode("31999,thị xã Hiệp Đồng")
    let texts = Self.texts(Array(parts.joined(separator: [0x0A])))
    #expect(
      texts.en == """
        error[import.mixed-encodings] xa.csv:13
          this line is in VNI (“thị xã Hiệp Đồng”), the rest in TCVN3 (ABC)
          hint: mend that line, or save the whole file in one encoding
          hint: to read the whole file one way: --encoding tcvn3
        """)
    #expect(
      texts.vi == """
        lỗi[import.mixed-encodings] xa.csv:13
          dòng này theo mã VNI (“thị xã Hiệp Đồng”), phần còn lại theo TCVN3 (ABC)
          gợi ý: sửa dòng đó, hoặc lưu cả tệp bằng một mã
          gợi ý: để đọc cả tệp theo một mã: --encoding tcvn3
        """)
  }

  @Test("import.not-in-encoding") func notInEncoding() {
    let texts = Self.texts(Array("a\nb ".utf8) + [0xC0], .tcvn3)
    #expect(
      texts.en == """
        error[import.not-in-encoding] xa.csv:2:3
          the byte 0xC0 is no letter of TCVN3 (ABC)
          hint: choose another: --encoding utf-8, utf-16, windows-1258, tcvn3 or vni
        """)
    #expect(
      texts.vi == """
        lỗi[import.not-in-encoding] xa.csv:2:3
          byte 0xC0 không phải chữ nào của mã TCVN3 (ABC)
          gợi ý: chọn mã khác: --encoding utf-8, utf-16, windows-1258, tcvn3 hoặc vni
        """)
  }

  @Test("import.not-utf16") func notUTF16() {
    let texts = Self.texts([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8])
    #expect(
      texts.en == """
        error[import.not-utf16] xa.csv:1:2
          half of a UTF-16 character: its other half is missing
          hint: open it in a spreadsheet and save it as “CSV UTF-8”
        """)
    #expect(
      texts.vi == """
        lỗi[import.not-utf16] xa.csv:1:2
          ký tự UTF-16 bị cắt đôi: thiếu một nửa
          gợi ý: mở bằng bảng tính rồi lưu thành “CSV UTF-8”
        """)
  }

  @Test("samples and messages hold no orders for a terminal") func noControls() {
    let bytes = Array("tên\n".utf8) + [0x1B, 0x5B, 0x33, 0x31, 0x6D, 0x9B, 0xE9, 0x78, 0x81, 0x0A]
    for text in [Self.texts(bytes).en, Self.texts(bytes).vi] {
      #expect(text?.unicodeScalars.allSatisfy { $0 == "\n" || !(0x00...0x1F).contains($0.value) } == true)
      #expect(text?.unicodeScalars.allSatisfy { !(0x7F...0x9F).contains($0.value) } == true)
    }
  }

  @Test("choices have words and names in both languages") func choices() {
    #expect(TextEncodingChoice.allCases.map(\.rawValue) == ["auto", "utf-8", "utf-16", "windows-1258", "tcvn3", "vni"])
    for choice in TextEncodingChoice.allCases {
      #expect(!choice.label.resolved(in: .vi).isEmpty && !choice.label.resolved(in: .en).isEmpty)
    }
  }
}
