extension EncodingDetection {
  private static let longestSample = 48

  /// Adds the first cells that look different in this encoding and the next.
  mutating func addSamples(from bytes: [UInt8], _ range: Range<Int>, source: LetterSource) {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 1 << 16)
    var seen: Set<[UInt8]> = []
    for cell in LetterWords.cells(in: bytes, head) where samples.count < 5 && seen.insert(cell).inserted {
      guard cell.count <= Self.longestSample * 2 else { continue }
      let sample = Sample(
        raw: Self.printable(source.raw(cell)), text: Self.printable(source.decoded(cell, encoding)),
        otherText: runnerUp.map { Self.printable(source.decoded(cell, $0)) })
      if sample.text != sample.otherText { samples.append(sample) }
    }
  }

  /// Without the characters that a terminal takes for orders.
  static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longestSample) {
      printable.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(printable)
  }
}
