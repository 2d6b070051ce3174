import NTMKit

/// Finds what separates the cells of a file.
public enum CSVDelimiter {
  public static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  private static let rowsLookedAt = 20
  private static let bytesLookedAt = 1 << 16

  /// As `detected(in:)` for a file; a sheet of cells has no delimiter, and gives a comma.
  static func detected(in file: SourceFile) -> UInt8 {
    file.grid == nil ? detected(in: file.text) : UInt8(ascii: ",")
  }

  /// The candidate that splits most of the first rows into equally many cells; of equals the one with more columns. A comma
  /// when none splits anything (a file of one column). Titles above a table may be of one cell.
  public static func detected(in bytes: [UInt8]) -> UInt8 {
    let head = bytes.count > bytesLookedAt ? Array(bytes.prefix(bytesLookedAt)) : bytes
    var best: (delimiter: UInt8, evenness: Double, columns: Int) = (UInt8(ascii: ","), 0, 1)
    for candidate in candidates {
      let counts = cellCounts(of: head, split: candidate)
      let columns = commonest(counts)
      guard columns > 1 else { continue }
      let evenness = Double(counts.filter { $0 == columns }.count) / Double(counts.count)
      if (evenness, columns) > (best.evenness, best.columns) { best = (candidate, evenness, columns) }
    }
    return best.delimiter
  }

  /// The number of cells that most rows with several have; of equals the header's, which comes first. 1 when no row has several.
  private static func commonest(_ counts: [Int]) -> Int {
    var best = (columns: 1, rows: 0)
    for columns in counts where columns > 1 {
      let rows = counts.count { $0 == columns }
      if rows > best.rows { best = (columns, rows) }
    }
    return best.columns
  }

  /// Cells of each of the first rows that have any; the last, perhaps cut off row of a long file is left out.
  private static func cellCounts(of head: [UInt8], split delimiter: UInt8) -> [Int] {
    var reader = CSVReader(bytes: head, delimiter: delimiter)
    var row = CellRow()
    var counts: [Int] = []
    while counts.count <= rowsLookedAt {
      guard let more = try? reader.next(&row), more else { break }
      if !row.isBlank { counts.append(row.count) }
    }
    if head.count >= bytesLookedAt, counts.count > 1, counts.count <= rowsLookedAt { counts.removeLast() }
    return counts
  }

  /// What an option says: one of the candidates, `tab` or `\t`.
  ///
  /// - Throws: `import.bad-delimiter`.
  static func parse(_ text: String) throws(Diagnostic) -> UInt8 {
    switch text {
    case "tab", "\\t": return UInt8(ascii: "\t")
    default:
      guard let byte = text.utf8.first, text.utf8.count == 1, candidates.contains(byte) else {
        throw Diagnostic(
          "import.bad-delimiter", message: Strings.badDelimiter(text), span: SourceSpan(source: "--delimiter"),
          hints: [Strings.badDelimiterHint])
      }
      return byte
    }
  }

  /// How a delimiter is called in a sentence.
  static func name(of delimiter: UInt8) -> LocalizedText {
    switch delimiter {
    case UInt8(ascii: ";"): Strings.semicolon
    case UInt8(ascii: "\t"): Strings.tab
    case UInt8(ascii: "|"): Strings.bar
    default: Strings.comma
    }
  }
}
