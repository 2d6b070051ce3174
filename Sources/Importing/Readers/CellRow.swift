import NTMKit

/// Where a cell stands in the bytes of its file or sheet, without its quotes.
public struct CellRange: Sendable, Hashable {
  var start: Int
  var end: Int
  var isQuoted = false
  /// Each `""` inside stands for one quote.
  var hasDoubledQuotes = false
  /// What the file itself says the cell is; a text file says nothing.
  var kind = CellGrid.Kind.text
}

/// One row of a file or sheet: ranges of its bytes, made into text when asked for. Used again for the next row.
public struct CellRow: Sendable {
  /// 1-based line of the file that the row begins in; in a sheet the row's number.
  public private(set) var line = 0
  /// The first cell (from 0) with text behind its closing quote, which no reader can be sure about.
  public private(set) var strayCell: Int?
  private var bytes: [UInt8] = []
  /// The row's cells, and room behind them that is used again.
  private var cells: [CellRange] = []
  public private(set) var count = 0

  public init() {}

  @inline(__always)
  mutating func begin(bytes: [UInt8], line: Int) {
    // Most rows lie in the bytes of the row before them; counting references once more would cost as much as a cell.
    if !isSame(self.bytes, bytes) { self.bytes = bytes }
    self.line = line
    strayCell = nil
    count = 0
  }

  @inline(__always)
  private func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in a.baseAddress == b.baseAddress && a.count == b.count }
    }
  }

  @inline(__always)
  mutating func append(_ cell: CellRange) {
    if count < cells.count { cells[count] = cell } else { cells.append(cell) }
    count += 1
  }

  /// Makes the row as wide as the header: the cells behind a row's last filled one are not kept in a sheet.
  mutating func pad(to width: Int) {
    while count < width { append(CellRange(start: 0, end: 0)) }
  }

  func kind(_ index: Int) -> CellGrid.Kind { index < count ? cells[index].kind : .text }

  /// Whether the file says that the cell is a number, so that its decimal mark is known to be a point.
  @inline(__always)
  func isNumber(_ index: Int) -> Bool { index < count && cells[index].kind == .number }

  /// Whether so many cells have something in them.
  @inline(__always)
  func hasFilled(_ wanted: Int) -> Bool {
    var left = wanted
    for index in 0..<count where !isEmpty(index) {
      left -= 1
      if left == 0 { return true }
    }
    return false
  }

  /// Whether there is nothing but white space in a cell.
  @inline(__always)
  func isEmpty(_ index: Int) -> Bool {
    guard index < count else { return true }
    let cell = cells[index]
    if cell.start == cell.end { return true }
    return Self.isSpace(bytes[cell.start]) && withTrimmedBytes(index) { $0.isEmpty }
  }

  /// The trimmed bytes of a cell of up to seven in the lower bytes of a word, and how many they are; nil for other cells, and
  /// for those too near the end of the bytes.
  @inline(__always)
  func shortWord(_ index: Int) -> (word: UInt64, count: Int)? {
    guard index < count else { return (0, 0) }
    let cell = cells[index]
    let source = bytes.span
    var (start, end) = (cell.start, cell.end)
    while start < end, Self.isSpace(source[start]) { start += 1 }
    while end > start, Self.isSpace(source[end - 1]) { end -= 1 }
    guard end - start <= 7, start + 8 <= source.count, !cell.hasDoubledQuotes else { return nil }
    // SAFETY: eight bytes are there; any bytes are an integer.
    let word = source.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
    return (UInt64(littleEndian: word), end - start)
  }

  /// The cell's first byte, be it white space; nil when it has none.
  @inline(__always)
  func firstByte(_ index: Int) -> UInt8? {
    guard index < count, cells[index].start < cells[index].end else { return nil }
    return bytes[cells[index].start]
  }

  mutating func markStray() { if strayCell == nil { strayCell = count - 1 } }

  /// The cell's text, as it stands in the file without its quotes; empty beyond the last cell.
  public func text(_ index: Int) -> String {
    withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// All cells as text.
  public var texts: [String] { (0..<count).map(text) }

  /// The cell's bytes without white space at both ends and with doubled quotes made single.
  @inline(__always)
  public func withTrimmedBytes<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    withBytes(index) { all in
      var start = 0
      var end = all.count
      while start < end, Self.isSpace(all[start]) { start += 1 }
      while end > start, Self.isSpace(all[end - 1]) { end -= 1 }
      return body(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }

  @inline(__always)
  func withBytes<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard index < count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let cell = cells[index]
    // SAFETY: the buffer lives for the call only; the range was made by the reader from these very bytes.
    return bytes.withUnsafeBufferPointer { all in
      let part = UnsafeBufferPointer(rebasing: all[cell.start..<cell.end])
      guard cell.hasDoubledQuotes else { return body(part) }
      return Self.withSingledQuotes(part, all[cell.start - 1], body)
    }
  }

  /// - Parameter quote: stands twice for itself; it encloses the cell, and so stands in front of it.
  private static func withSingledQuotes<R>(
    _ part: UnsafeBufferPointer<UInt8>, _ quote: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    var single: [UInt8] = []
    single.reserveCapacity(part.count)
    var index = 0
    while index < part.count {
      single.append(part[index])
      index += part[index] == quote ? 2 : 1
    }
    return single.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// Whether all cells are empty or white space.
  @inline(__always)
  public var isBlank: Bool {
    for index in 0..<count where !isEmpty(index) { return false }
    return true
  }
}
