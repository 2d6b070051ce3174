import NTMKit

/// How letters are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1258 = "windows-1258"
  case tcvn3, vni

  public var name: LocalizedText {
    switch self {
    case .utf8: LocalizedText(verbatim: "UTF-8")
    case .utf16LittleEndian, .utf16BigEndian: LocalizedText(verbatim: "UTF-16")
    case .windows1258: LocalizedText(verbatim: "Windows-1258")
    case .tcvn3: LocalizedText(verbatim: "TCVN3 (ABC)")
    case .vni: LocalizedText(verbatim: "VNI")
    }
  }

  /// What `--encoding` calls it.
  var choice: TextEncodingChoice {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian, .utf16BigEndian: .utf16
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    }
  }

  /// The table of an encoding of one byte; nil for the Unicode ones.
  var table: CodeTable? {
    switch self {
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  /// Text whose characters are codes of this encoding, as NFC text; the text itself for the Unicode ones.
  func decode(characters text: String) -> String {
    guard let table else { return text }
    let plain = table.decode(characters: text)
    return self == .tcvn3 ? StackedCapitals.joined(plain) : plain
  }
}
