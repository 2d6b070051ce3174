import NTMKit

/// Where the table of a file begins: the titles above it and its header, of one row or of several over one another.
struct SheetLayout {
  /// What stands above the header, cell by cell, without the empty ones.
  let titles: [(line: Int, text: String)]
  /// A name for each column; those of several levels are joined by `levelMark`, the upper level first.
  let header: [String]
  /// The first and last line of the header.
  let headerLines: ClosedRange<Int>
  /// At the first row below the header.
  let body: RowReader

  /// Between the levels of a column's name: `Tiêu chí › 1 › Quy hoạch`.
  static let levelMark = " › "

  /// What a column without a name is called, from 0: what a mapping names it by.
  static func name(ofColumn index: Int) -> String { "column_\(index + 1)" }

  static func levels(of name: String) -> [String] {
    // Nearly all names of a wide header have one level, and are asked by every kind of file.
    if !name.utf8.contains(UInt8(0xE2)) { return [name.trimmingSpaces] }
    return name.split(separator: "›", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
  }

  private static let rowsLookedAt = 40

  /// - Parameters:
  ///   - names: folded names that columns may have, to tell a header from a letterhead.
  ///   - given: the header's lines, where the user says them.
  /// - Throws: `CSVReader.Fault` when not even the first row can be read. nil when there is no row.
  init?(_ reader: RowReader, grid: CellGrid?, names: Set<String>, given: LineRange?) throws(CSVReader.Fault) {
    let rows = try Self.rows(reader, to: given?.last)
    guard !rows.isEmpty else { return nil }
    if let given, given.last == 0, rows[0].line > 0 {
      titles = []
      header = (0..<(rows.map(\.cells.count).max() ?? 0)).map(Self.name(ofColumn:))
      headerLines = 0...0
      body = reader
      return
    }
    // The keys of JSON stand in no row: they are the header.
    let given = rows[0].line == 0 ? LineRange(0, 0) : given
    let first = given.map { given in rows.firstIndex { $0.line >= given.first } } ?? Self.firstHeaderRow(rows, names)
    guard let first else { return nil }
    let last = given.map { given in rows.lastIndex { $0.line <= given.last } ?? first }
    let levels = HeaderLevels(rows, from: first, to: last.map { max(first, $0) }, merges: grid?.merges ?? [])
    header = levels.names
    headerLines = rows[first].line...rows[levels.last].line
    titles = rows[..<first].flatMap { row in row.cells.filter { !$0.isEmpty }.map { (row.line, $0) } }
    body = rows[levels.end - 1].behind
  }

  /// A row as it was looked at.
  struct Row {
    var line: Int
    /// Trimmed and in NFC.
    var cells: [String]
    /// The reader behind it.
    var behind: RowReader
    var filled: Int { cells.count { !$0.isEmpty } }
  }

  /// The first rows that are not blank; as far as they can be read.
  private static func rows(_ start: RowReader, to line: Int?) throws(CSVReader.Fault) -> [Row] {
    var reader = start
    var rows: [Row] = []
    var row = CellRow()
    while rows.count < rowsLookedAt || rows.last.map({ $0.line <= line ?? 0 }) == true {
      do throws(CSVReader.Fault) {
        guard try reader.nextFilled(&row) else { break }
      } catch {
        if rows.isEmpty { throw error }
        break
      }
      rows.append(Row(line: row.line, cells: row.texts.map { UnicodeForm.nfc($0).trimmingSpaces }, behind: reader))
    }
    return rows
  }

  /// The first row that is about as full as the table is wide and that no later one beats by names that are known: above it
  /// stand letterhead and titles, in a cell or two.
  private static func firstHeaderRow(_ rows: [Row], _ names: Set<String>) -> Int {
    let widest = rows.map(\.filled).max() ?? 0
    let full = max(2, (widest + 1) / 2)
    guard widest > 1, let first = rows.firstIndex(where: { $0.filled >= full }) else { return 0 }
    if known(rows[first], names) > 0 { return first }
    let later = rows.indices.prefix(20).first { row in
      row > first && rows[row].filled > rows[first].filled && known(rows[row], names) >= 2
    }
    return later ?? first
  }

  private static func known(_ row: Row, _ names: Set<String>) -> Int {
    row.cells.count { names.contains(HeaderMatch.key($0)) }
  }
}

/// The rows of a header laid over one another.
private struct HeaderLevels {
  /// The header's last row with names.
  private(set) var last: Int
  /// Behind the header and a row that only numbers the columns.
  private(set) var end: Int
  private(set) var names: [String] = []

  /// - Parameter given: the last row, where the user says it.
  init(_ rows: [SheetLayout.Row], from first: Int, to given: Int?, merges: [CellGrid.Merge]) {
    last = given ?? first
    while given == nil, last + 1 < rows.count, last - first < 3, Self.goesOn(rows, first, last + 1, merges) {
      last += 1
    }
    end = last + 1
    if end < rows.count, Self.onlyNumbers(rows[end].cells) { end += 1 }
    let width = rows[first...last].map(\.cells.count).max() ?? 0
    let levels = rows[first...last].map { Self.spread($0, isLast: $0.line == rows[last].line, to: width, merges) }
    names = (0..<width).map { column in
      var parts: [String] = []
      for level in levels where !level[column].isEmpty && parts.last != level[column] { parts.append(level[column]) }
      return parts.joined(separator: SheetLayout.levelMark)
    }
  }

  /// Whether a row belongs to the header above it: cells of the header reach into it, or it names parts of what the header
  /// leaves open while the columns that the header does name stand empty.
  private static func goesOn(
    _ rows: [SheetLayout.Row], _ first: Int, _ row: Int, _ merges: [CellGrid.Merge]
  ) -> Bool {
    let line = rows[row].line
    let header = rows[first].line...rows[row - 1].line
    let reaching = merges.contains { $0.rows.overlaps(header) && $0.rows.contains(line) }
    if reaching { return true }
    if !merges.isEmpty, !merges.contains(where: { $0.rows.overlaps(header) && $0.columns.count > 1 }) { return false }
    let (above, below) = (rows[first].cells, rows[row].cells)
    let named = above.indices.filter { !above[$0].isEmpty }
    guard let opening = named.first, let open = above.indices.first(where: { $0 > opening && above[$0].isEmpty }),
      below.indices.contains(open)
    else { return false }
    let identity = named.prefix { $0 < open }.dropLast()
    let parts = below.indices.filter { !below[$0].isEmpty }
    return !identity.isEmpty && identity.allSatisfy { $0 >= below.count || below[$0].isEmpty } && parts.count >= 2
  }

  /// `(1) (2) (3)`, `A B 1 2 3`: a row that numbers the columns.
  private static func onlyNumbers(_ cells: [String]) -> Bool {
    let tokens = cells.map { $0.trimmingCharacters(" ()[]") }.filter { !$0.isEmpty }
    guard tokens.count >= 3, !cells[0].isEmpty else { return false }
    let numbers = tokens.drop { $0.count == 1 && ("A"..."E").contains($0.uppercased()) }
    guard numbers.count >= 2 else { return false }
    let isBracketed = cells.allSatisfy { $0.isEmpty || $0.hasPrefix("(") }
    return numbers.enumerated().allSatisfy { $1 == String($0 + 1) } && (isBracketed || tokens.count >= 4)
  }

  /// A level's cells over all columns: a cell merged over several names each of them, and without merges an upper level's
  /// cell names the empty ones behind it.
  private static func spread(
    _ row: SheetLayout.Row, isLast: Bool, to width: Int, _ merges: [CellGrid.Merge]
  ) -> [String] {
    var cells = row.cells + Array(repeating: "", count: width - row.cells.count)
    if merges.isEmpty {
      guard !isLast else { return cells }
      for column in cells.indices.dropFirst() where cells[column].isEmpty { cells[column] = cells[column - 1] }
      return cells
    }
    for merge in merges where merge.rows.lowerBound == row.line && merge.columns.lowerBound <= width {
      let text = cells[merge.columns.lowerBound - 1]
      for column in merge.columns where column <= width { cells[column - 1] = text }
    }
    return cells
  }
}
