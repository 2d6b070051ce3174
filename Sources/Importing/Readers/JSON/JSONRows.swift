import NTMKit

/// JSON as rows of cells.
///
/// An array of objects has a column for each key, in the order in which keys first appear; anything else has one column,
/// `value`: an array's elements one a row, any other value as one row. The grid's first row, number 0, is the header.
///
/// - Units: numbers keep their text, kind `number`; strings are NFC, kind `text`; `true` and `false` are kind `boolean`; null and
///   missing keys are empty cells; arrays and objects inside a cell are JSON text without white space.
public enum JSONRows {
  /// More than this is refused, so that the grid's 32-bit places are enough even where NFC makes text longer.
  static let mostBytes = 1 << 30

  /// Reads one JSON text. Rows are numbered by element, from 1.
  ///
  /// - Throws: `import.bad-json` with line, column and what was expected; `import.not-utf8`; `import.duplicate-key` for an object
  ///   that becomes a row and has a key twice, since one of the values would be lost; `import.too-large` from a gigabyte.
  public static func read(_ bytes: [UInt8], path: String) throws(Diagnostic) -> CellGrid {
    try check(bytes, path)
    do {
      return try records(bytes).grid()
    } catch {
      throw error.diagnostic(bytes, path, hint: looksLikeLines(bytes) ? Strings.JSON.linesHint : nil)
    }
  }

  /// Reads JSON Lines: a value in each line; blank lines are passed over. Rows are numbered by line.
  ///
  /// - Throws: as `read`.
  public static func readLines(_ bytes: [UInt8], path: String) throws(Diagnostic) -> CellGrid {
    try check(bytes, path)
    do {
      return try recordsOfLines(bytes).grid()
    } catch {
      throw error.diagnostic(bytes, path)
    }
  }

  /// Whether a text is several values, one a line: what tells JSON Lines from JSON. Looks at the first two lines only.
  public static func looksLikeLines(_ bytes: [UInt8]) -> Bool {
    let source = bytes.span
    var index = CSVReader.startOfText(bytes)
    JSONScanner.skipSpace(source, &index)
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
    let line = source.extracting(0..<end)
    do throws(JSONFault) {
      try JSONScanner.skipValue(line, &index)
    } catch {
      return false
    }
    JSONScanner.skipSpace(line, &index)
    guard index == end else { return false }
    JSONScanner.skipSpace(source, &index)
    return index < source.count && "{[\"-0123456789tfn".utf8.contains(source[index])
  }

  private static func check(_ bytes: [UInt8], _ path: String) throws(Diagnostic) {
    guard bytes.count <= mostBytes else {
      throw Diagnostic(
        "import.too-large", kind: .data, message: Strings.JSON.tooLarge, span: SourceSpan(source: path),
        hints: [Strings.JSON.tooLargeHint])
    }
    if let fault = UTF8Check.firstFault(in: bytes) {
      throw Diagnostic(
        "import.not-utf8", kind: .data, message: Strings.notUTF8(fault.byte),
        span: SourceSpan(source: path, line: fault.line, column: fault.column), hints: [Strings.JSON.utf8Hint])
    }
  }

  private static func records(_ bytes: [UInt8]) throws(JSONFault) -> JSONRecords {
    let source = bytes.span
    var records = JSONRecords(bytes)
    var index = CSVReader.startOfText(bytes)
    JSONScanner.skipSpace(source, &index)
    if index < source.count, source[index] == UInt8(ascii: "[") {
      index += 1
      JSONScanner.skipSpace(source, &index)
      if index < source.count, source[index] == UInt8(ascii: "]") {
        index += 1
        records.takeAsValues()
      } else {
        repeat {
          try records.addRow(source, &index, number: records.rows.count + 1)
        } while try JSONScanner.skipComma(source, &index, inObject: false)
      }
    } else {
      records.takeAsValues()
      try records.addRow(source, &index, number: 1)
    }
    JSONScanner.skipSpace(source, &index)
    guard index == source.count else { throw JSONFault(reason: .nothingMore, index: index) }
    if let duplicate = records.duplicate { throw duplicate }
    return records
  }

  private static func recordsOfLines(_ bytes: [UInt8]) throws(JSONFault) -> JSONRecords {
    let source = bytes.span
    var records = JSONRecords(bytes)
    var index = CSVReader.startOfText(bytes)
    var number = 1
    while index < source.count {
      var end = index
      while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
      let line = source.extracting(0..<end)
      JSONScanner.skipSpace(line, &index)
      if index < end {
        try records.addRow(line, &index, number: number)
        JSONScanner.skipSpace(line, &index)
        guard index == end else { throw JSONFault(reason: .nothingMore, index: index) }
      }
      index = end + 1
      number += 1
    }
    if records.rows.isEmpty { throw JSONFault(reason: .value, index: source.count) }
    if let duplicate = records.duplicate { throw duplicate }
    return records
  }
}
