import NTMKit

/// Finds the cells of one row in bytes.
struct CSVScanner: Sendable {
  private let delimiter: UInt8
  /// What encloses a cell; 0: nothing does.
  private let quote: UInt8
  /// The delimiter, and the quote, in each of eight bytes.
  private let delimiters: UInt64
  private let quotes: UInt64

  init(delimiter: UInt8, quote: QuoteMark) {
    self.delimiter = delimiter
    self.quote =
      switch quote {
      case .double: UInt8(ascii: "\"")
      case .single: UInt8(ascii: "'")
      case .none: 0
      }
    delimiters = UInt64(delimiter) &* Self.ones
    quotes = UInt64(self.quote) &* Self.ones
  }

  /// How a row ends.
  struct RowEnd {
    /// Behind its line end.
    var next: Int
    /// The line that the next row begins in.
    var line: Int
    /// Whether a whole line end was met: otherwise the row, or its line end, may go on behind the bytes that are there.
    var isWhole: Bool
    /// The line and the number (1-based) of a cell whose quote is not closed.
    var openQuote: (line: Int, cell: Int)?
  }

  /// Appends the cells of the row that begins at an index to the row.
  @inline(__always)
  func scan(_ source: Span<UInt8>, from start: Int, line: Int, into row: inout CellRow) -> RowEnd {
    let end = source.count
    var index = start
    var line = line
    while true {
      if index < end, source[index] == quote, quote != 0 {
        let opened = line
        guard let behind = quotedCell(source, from: index, &line, &row) else {
          return RowEnd(next: end, line: line, isWhole: false, openQuote: (opened, row.count + 1))
        }
        index = behind
      } else {
        let start = index
        index = cellEnd(source, from: start)
        row.append(CellRange(start: start, end: index))
      }
      guard index < end else { return RowEnd(next: end, line: line, isWhole: false) }
      let byte = source[index]
      index += 1
      if byte == delimiter { continue }
      if byte == UInt8(ascii: "\r") {
        // A line feed may follow behind the end.
        guard index < end else { return RowEnd(next: end, line: line + 1, isWhole: false) }
        if source[index] == UInt8(ascii: "\n") { index += 1 }
      }
      return RowEnd(next: index, line: line + 1, isWhole: true)
    }
  }

  /// The index of the next delimiter or line end.
  @inline(__always)
  private func cellEnd(_ source: Span<UInt8>, from start: Int) -> Int {
    var index = Self.candidate(source, from: start, delimiters)
    while index < source.count, !isEnd(source[index]) { index = Self.candidate(source, from: index + 1, delimiters) }
    return index
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The index of the delimiter or line end behind the cell; nil when its quote is not closed.
  private func quotedCell(_ source: Span<UInt8>, from start: Int, _ line: inout Int, _ row: inout CellRow) -> Int? {
    var hasDoubledQuotes = false
    var index = start + 1
    while true {
      index = Self.candidate(source, from: index, quotes)
      guard index < source.count else { return nil }
      switch source[index] {
      case quote:
        if index + 1 < source.count, source[index + 1] == quote {
          hasDoubledQuotes = true
          index += 2
          continue
        }
        row.append(CellRange(start: start + 1, end: index, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
        return behindQuote(source, from: index + 1, &row)
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\r") where index + 1 >= source.count || source[index + 1] != UInt8(ascii: "\n"): line += 1
      default: break
      }
      index += 1
    }
  }

  /// Skips white space between a closing quote and the end of the cell; marks the row when there is something else.
  private func behindQuote(_ source: Span<UInt8>, from start: Int, _ row: inout CellRow) -> Int {
    var index = start
    while index < source.count, !isEnd(source[index]) {
      if source[index] != UInt8(ascii: " "), source[index] != UInt8(ascii: "\t") { row.markStray() }
      index += 1
    }
    return index
  }

  // MARK: Eight bytes at a time

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let upperHalves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

  /// The index from which on something may stand that is looked for: one of the bytes wanted, or one below 16, as line ends are (and
  /// tabs, which nobody may want). Of the last seven bytes each may be one.
  ///
  /// - Parameter wanted: the byte wanted, in each of eight.
  @inline(__always)
  private static func candidate(_ source: Span<UInt8>, from start: Int, _ wanted: UInt64) -> Int {
    var index = start
    while index + 8 <= source.count {
      let word = word(source, index)
      let hits = zeroBytes(word ^ wanted) | zeroBytes(word & upperHalves)
      if hits != 0 { return index + (hits.trailingZeroBitCount >> 3) }
      index += 8
    }
    return index
  }

  /// - Precondition: eight bytes are there.
  @inline(__always)
  private static func word(_ source: Span<UInt8>, _ index: Int) -> UInt64 {
    // SAFETY: the callers check that eight bytes are there; any bytes are an integer.
    UInt64(littleEndian: source.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }

  /// The top bit of each byte that is zero. Bytes above the lowest such byte may be marked wrongly.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
}
