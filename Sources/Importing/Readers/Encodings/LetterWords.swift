/// Words with letters beyond ASCII: the parts of a text that look different in each encoding.
enum LetterWords {
  /// Calls `body` with the place of each run of letters (ASCII letters and all bytes from 80 up) that holds a byte beyond ASCII.
  ///
  /// - Cost: one pass; ASCII text costs a comparison a byte.
  @inline(__always)
  static func forEach(in bytes: [UInt8], _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    let source = bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      guard source[index] >= 0x80 else {
        index += 1
        continue
      }
      var start = index
      while start > range.lowerBound, isLetter(source[start - 1]) { start -= 1 }
      var end = index + 1
      while end < range.upperBound, isLetter(source[end]) { end += 1 }
      body(start..<end)
      index = end
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// The lines of a part of a text, without their ends.
  static func forEachLine<E: Error>(
    in bytes: [UInt8], _ range: Range<Int>, _ body: (Range<Int>) throws(E) -> Void
  ) throws(E) {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
      if index > start { try body(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { try body(start..<range.upperBound) }
  }

  /// The cells of a part of a text that hold a byte beyond ASCII, whatever separates them, without spaces at their ends.
  static func cells(in bytes: [UInt8], _ range: Range<Int>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    for cell in bytes[range].split(whereSeparator: { ",;|\"\t\n\r".utf8.contains($0) }) {
      let trimmed = cell.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
      if trimmed.contains(where: { $0 >= 0x80 }) { cells.append(Array(trimmed)) }
    }
    return cells
  }

  /// The beginning of a text and parts spread over the rest of it, each of whole lines where lines are not too long.
  static func samples(of bytes: [UInt8]) -> [Range<Int>] {
    let head = 1 << 16
    let part = 1 << 13
    let parts = 8
    guard bytes.count > head + part * parts else { return [0..<bytes.count] }
    func lineStart(_ index: Int) -> Int {
      bytes[index..<min(index + part, bytes.count)].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? index
    }
    var ranges = [0..<lineStart(head)]
    let step = (bytes.count - head - part * 2) / parts
    for number in 1...parts {
      let start = lineStart(head + step * number - part / 2)
      ranges.append(start..<min(max(lineStart(start + part), start), bytes.count))
    }
    return ranges
  }
}
