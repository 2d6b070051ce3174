import Foundation
import Importing
import NTMKit

extension FuzzTarget {
  /// Text in any encoding, detected and as named, and texts in the fonts of old encodings.
  static let encodings = FuzzTarget("encodings") { bytes in
    _ = DecodedText.detect(bytes, knownNames: SmallProvince.names)
    for choice in TextEncodingChoice.allCases {
      let decoded = try unlessRefused {
        try DecodedText.decode(bytes, path: "tep.txt", choice: choice, knownNames: SmallProvince.names)
      }
      guard let decoded else { continue }
      guard let text = String(validating: decoded.bytes, as: UTF8.self) else {
        throw BrokenLaw("decoded as \(choice) is what is no UTF-8")
      }
      // UTF-8 stays the file's own bytes; its cells are composed where they are read.
      if decoded.encoding != .utf8 { try requireComposed(text, "decoded as \(choice)") }
      if choice == .auto { try requireSame(decoded, of: bytes) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for font in [".VnTime", ".VnTimeH", "VNI-Times"] {
      if let decoded = LegacyFont(fontName: font)?.decode(text) { try requireComposed(decoded, "in \(font)") }
    }
  }

  private static func requireComposed(_ text: String, _ what: String) throws {
    let composed = text.precomposedStringWithCanonicalMapping
    try require(composed.utf8.elementsEqual(text.utf8), "text \(what) is not in NFC: \(Array(text.unicodeScalars))")
  }

  /// What was detected is what comes of naming it.
  private static func requireSame(_ detected: DecodedText, of bytes: [UInt8]) throws {
    let choice: TextEncodingChoice =
      switch detected.encoding {
      case .utf8: .utf8
      case .utf16LittleEndian, .utf16BigEndian: .utf16
      case .windows1258: .windows1258
      case .tcvn3: .tcvn3
      case .vni: .vni
      }
    let named = try unlessRefused { try DecodedText.decode(bytes, path: "tep.txt", choice: choice) }
    try require(named?.bytes == detected.bytes, "detected \(detected.encoding) reads otherwise than named")
  }
}
