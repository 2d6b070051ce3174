import NTMKit

/// Letters written one after another as UTF-8.
struct UTF8Output {
  private var bytes: [UInt8] = []
  /// Something other than letters of the Latin alphabet and punctuation was written, so that the text may not be NFC.
  private var mayNeedComposing = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  @inline(__always)
  mutating func append(_ letter: UInt16) {
    switch letter {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: letter))
    case 0x80..<0x800:
      if letter >= 0x300 { mayNeedComposing = true }
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
    default:
      if !(0x1E00...0x1EFF).contains(letter), !(0x2002...0x203F).contains(letter) { mayNeedComposing = true }
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: letter >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: letter >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x300 { mayNeedComposing = true }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }

  /// The bytes in NFC.
  var normalised: [UInt8] {
    mayNeedComposing ? Array(UnicodeForm.nfc(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
  }
}
