import NTMKit

/// Splits the bytes of a CSV file into rows, as RFC 4180 says and as people write it: quotes, doubled quotes, new lines in
/// quotes, CRLF, LF or CR, a byte order mark at the start, any one-byte delimiter.
///
/// A quote inside a cell that does not begin with one is an ordinary letter. White space after a closing quote is left out;
/// anything else there is reported with the row (`CellRow.strayCell`).
///
/// - Cost: one pass over the bytes, no allocation for each row or cell: a row holds ranges, and text is made when asked for.
public struct CSVReader: Sendable {
  /// What makes the rest of a file unreadable.
  public enum Fault: Error, Hashable {
    /// A quote opened in this line (1-based) and cell (1-based) is never closed.
    case unclosedQuote(line: Int, cell: Int)
  }

  public let bytes: [UInt8]
  public let delimiter: UInt8
  /// What encloses a cell; 0: nothing does.
  private let quote: UInt8
  /// The line, 1-based, that the next row begins in.
  public private(set) var line = 1
  private var position: Int

  public init(bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), quote: QuoteMark = .double) {
    self.bytes = bytes
    self.quote =
      switch quote {
      case .double: UInt8(ascii: "\"")
      case .single: UInt8(ascii: "'")
      case .none: 0
      }
    self.delimiter = delimiter
    position = Self.startOfText(bytes)
  }

  /// Behind the byte order mark, if there is one.
  static func startOfText(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Reads the next row into a row that is used again; false at the end of the file.
  public mutating func next(_ row: inout CellRow) throws(Fault) -> Bool {
    guard position < bytes.count else { return false }
    row.begin(bytes: bytes, line: line)
    let bytes = self.bytes
    let source = bytes.span
    let end = source.count
    var index = position
    while true {
      if index < end, source[index] == quote, quote != 0 {
        index = try quotedCell(source, from: index, &row)
      } else {
        index = plainCell(source, from: index, &row)
      }
      guard index < end else {
        position = end
        return true
      }
      let byte = source[index]
      index += 1
      if byte == delimiter {
        continue
      }
      if byte == UInt8(ascii: "\r"), index < end, source[index] == UInt8(ascii: "\n") { index += 1 }
      line += 1
      position = index
      return true
    }
  }

  /// The index of the delimiter or line end behind the cell.
  @inline(__always)
  private func plainCell(_ source: Span<UInt8>, from start: Int, _ row: inout CellRow) -> Int {
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      index += 1
    }
    row.append(CellRange(start: start, end: index, isQuoted: false, hasDoubledQuotes: false))
    return index
  }

  private mutating func quotedCell(
    _ source: Span<UInt8>, from start: Int, _ row: inout CellRow
  ) throws(Fault) -> Int {
    let openedIn = line
    var hasDoubledQuotes = false
    var index = start + 1
    while true {
      guard index < source.count else { throw .unclosedQuote(line: openedIn, cell: row.count + 1) }
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
    while index < source.count {
      let byte = source[index]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { row.markStray() }
      index += 1
    }
    return index
  }
}
