import NTMKit

/// Splits the bytes of a CSV file into rows, as RFC 4180 says and as people write it: quotes, doubled quotes, new lines in
/// quotes, CRLF, LF or CR, a byte order mark at the start, any one-byte delimiter.
///
/// A quote inside a cell that does not begin with one is an ordinary letter. White space after a closing quote is left out;
/// anything else there is reported with the row (`CellRow.strayCell`).
///
/// - Cost: one pass over the bytes, eight at a time, no allocation for each row or cell: a row holds ranges, and text is made when
///   asked for. Of a stream no more is held than a block and a row.
public struct CSVReader: Sendable {
  /// What makes the rest of a file unreadable.
  public enum Fault: Error, Hashable {
    /// A quote opened in this line (1-based) and cell (1-based) is never closed.
    case unclosedQuote(line: Int, cell: Int)
    /// A byte of a stream that is not part of valid UTF-8; line and column 1-based, the column in bytes.
    case notUTF8(line: Int, column: Int, byte: UInt8)
    /// A block of a stream could not be read.
    case unreadable(Diagnostic)
  }

  public let delimiter: UInt8
  /// The line, 1-based, that the next row begins in.
  public private(set) var line = 1
  /// What is held of the file.
  private var window: [UInt8]
  /// Where the next row begins in it.
  private var position: Int
  private let stream: ByteStream?
  /// How far the stream was read.
  private var streamed = 0
  private let scanner: CSVScanner

  /// Bytes that are read at once.
  private let blockSize: Int

  public init(bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), quote: QuoteMark = .double) {
    self.delimiter = delimiter
    scanner = CSVScanner(delimiter: delimiter, quote: quote)
    window = bytes
    stream = nil
    blockSize = 0
    position = Self.startOfText(bytes)
  }

  /// - Parameter stream: text in UTF-8, which is checked on the way.
  public init(
    stream: ByteStream, delimiter: UInt8 = UInt8(ascii: ","), quote: QuoteMark = .double, blockSize: Int = 1 << 20
  ) {
    self.blockSize = blockSize
    self.delimiter = delimiter
    scanner = CSVScanner(delimiter: delimiter, quote: quote)
    window = []
    self.stream = stream
    position = 0
  }

  /// Behind the byte order mark, if there is one.
  static func startOfText(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Reads the next row into a row that is used again; false at the end of the file.
  ///
  /// - Throws: of a stream anything of `Fault`; of bytes that are held a quote that is not closed.
  public mutating func next(_ row: inout CellRow) throws(Fault) -> Bool {
    while true {
      if position < window.count {
        row.begin(bytes: window, line: line)
        let end = scanner.scan(window.span, from: position, line: line, into: &row)
        if end.isWhole || isAtEnd {
          if let cell = end.openQuote { throw .unclosedQuote(line: cell.line, cell: cell.cell) }
          position = end.next
          line = end.line
          return true
        }
      }
      guard try refill(&row) else { return false }
    }
  }

  /// Whether the file is read block by block.
  var isStreamed: Bool { stream != nil }

  private var isAtEnd: Bool { streamed >= stream?.count ?? 0 }

  /// Moves the window on by a block, keeping the row that is cut off at its end; false at the end of the file.
  private mutating func refill(_ row: inout CellRow) throws(Fault) -> Bool {
    guard let stream, !isAtEnd else { return false }
    // Rows before this one may still lie in the window: what is left of it moves to a new one.
    row.begin(bytes: [], line: line)
    let rest = window[position...]
    // A row longer than a block is looked at again only after as much again was read; a byte order mark has three bytes.
    let size = max(blockSize, rest.count, 3)
    var next: [UInt8] = []
    next.reserveCapacity(rest.count + size)
    next += rest
    window = next
    position = 0
    do throws(Diagnostic) {
      try stream.append(size, from: streamed, to: &window)
    } catch {
      throw .unreadable(error)
    }
    let isFirst = streamed == 0
    streamed = min(streamed + size, stream.count)
    if let fault = UTF8Check.firstFault(in: window, mayBeCut: !isAtEnd) {
      throw .notUTF8(line: line + fault.line - 1, column: fault.column, byte: fault.byte)
    }
    if isFirst { position = Self.startOfText(window) }
    return true
  }
}
