import NTMKit

extension JSONFault {
  /// The fault as a message with line and column; the line itself when it is short enough to show.
  func diagnostic(_ bytes: [UInt8], _ path: String, hint: LocalizedText? = nil) -> Diagnostic {
    let index = min(index, bytes.count)
    let before = bytes[CSVReader.startOfText(bytes)..<max(index, CSVReader.startOfText(bytes))]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    let lineEnd = bytes[max(index, lineStart)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let column = String(decoding: bytes[lineStart..<max(index, lineStart)], as: UTF8.self).count + 1
    let isShort = lineEnd - lineStart <= 160 && lineStart < lineEnd
    return Diagnostic(
      code, kind: .data, message: Strings.JSON.message(reason, found: found(bytes)),
      span: SourceSpan(source: path, line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column, length: 1),
      excerpt: isShort ? EncodingDetection.printable(bytes[lineStart..<lineEnd]) : nil,
      hints: [hint ?? Strings.JSON.hint(reason, found: found(bytes))].compactMap(\.self))
  }

  private var code: Diagnostic.Code {
    if case .duplicateKey = reason { return "import.duplicate-key" }
    return "import.bad-json"
  }

  /// The character at the fault; nil at the end of the text.
  private func found(_ bytes: [UInt8]) -> Character? {
    index < bytes.count ? String(decoding: bytes[index..<min(index + 64, bytes.count)], as: UTF8.self).first : nil
  }
}

extension EncodingDetection {
  /// A line of a file without the characters that a terminal takes for orders, each replaced by one other.
  static func printable(_ line: ArraySlice<UInt8>) -> String {
    String(
      String(decoding: line, as: UTF8.self).map { character in
        character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } ? " " : character
      })
  }
}
