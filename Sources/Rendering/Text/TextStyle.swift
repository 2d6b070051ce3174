import NTMKit

/// Weight and colour of terminal text; plain where colour is not wanted.
struct TextStyle {
  var usesColour: Bool

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }

  func toned(_ text: String, _ tone: Tone?) -> String {
    switch tone {
    case .good: styled(text, "32")
    case .caution: styled(text, "33")
    case .bad: styled(text, "31")
    case .neutral: styled(text, "36")
    case nil: text
    }
  }

  private func styled(_ text: String, _ code: String) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Data made safe for one line of a terminal.
enum TerminalText {
  /// Line breaks and tabs become spaces; other control characters, which could command the terminal, and marks that turn
  /// the direction of writing become `�`.
  static func oneLine(_ text: String) -> String {
    cleaned(text, keepsLines: false)
  }

  static func lines(_ text: String) -> String { cleaned(text, keepsLines: true) }

  /// Whether nothing has to be replaced, by its bytes: U+0080 to 9F, 2028 to 202E and 2066 to 2069 are what has.
  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case 0..<0x20, 0x7F: return false
        case 0xC2: if bytes[place + 1] < 0xA0 { return false }
        case 0xE2:
          let (second, third) = (bytes[place + 1], bytes[place + 2])
          if second == 0x80, 0xA8...0xAE ~= third { return false }
          if second == 0x81, 0xA6...0xA9 ~= third { return false }
        default: break
        }
      }
      return true
    }
  }

  private static func cleaned(_ text: String, keepsLines: Bool) -> String {
    if isClean(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(keepsLines ? scalar : " ")
      case 0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Short entries side by side, three spaces apart, in as many lines as they need.
enum TextLegend {
  static func lines(_ entries: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for entry in entries {
      if line.isEmpty {
        line = entry
      } else if DisplayWidth.width(of: line) + 3 + DisplayWidth.width(of: entry) <= width {
        line += "   " + entry
      } else {
        lines.append(line)
        line = entry
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.flatMap { DisplayWidth.width(of: $0) <= width ? [$0] : DisplayWidth.wrapped($0, to: width) }
  }
}
