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
  var bytes: [UInt8] = []
  private var cells: [CellRange] = []

  public init() {}

  public var count: Int { cells.count }

  mutating func begin(bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
    strayCell = nil
    cells.removeAll(keepingCapacity: true)
  }

  mutating func append(_ cell: CellRange) { cells.append(cell) }

  /// Makes the row as wide as the header: the cells behind a row's last filled one are not kept in a sheet.
  mutating func pad(to width: Int) {
    while cells.count < width { cells.append(CellRange(start: 0, end: 0)) }
  }

  func kind(_ index: Int) -> CellGrid.Kind { index < cells.count ? cells[index].kind : .text }

  /// Whether the file says that the cell is a number, so that its decimal mark is known to be a point.
  @inline(__always)
  func isNumber(_ index: Int) -> Bool { index < cells.count && cells[index].kind == .number }

  /// Whether so many cells have something in them.
  @inline(__always)
  func hasFilled(_ count: Int) -> Bool {
    var left = count
    for index in cells.indices where !withTrimmedBytes(index, { $0.isEmpty }) {
      left -= 1
      if left == 0 { return true }
    }
    return false
  }

  mutating func markStray() { if strayCell == nil { strayCell = cells.count - 1 } }

  /// The cell's text, as it stands in the file without its quotes; empty beyond the last cell.
  public func text(_ index: Int) -> String {
    withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// All cells as text.
  public var texts: [String] { cells.indices.map(text) }

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
    guard index < cells.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
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
  public var isBlank: Bool {
    for index in cells.indices where !withTrimmedBytes(index, { $0.isEmpty }) { return false }
    return true
  }

  /// Where the cell's bytes begin and end in the file: to compare cells of different rows without making text.
  func range(_ index: Int) -> Range<Int> {
    index < cells.count ? cells[index].start..<cells[index].end : 0..<0
  }
}
