/// What a terminal shows: enough of a VT100 for line editors and command output.
///
/// Understands CR, LF, BS, TAB, BEL and the sequences CSI A B C D G H d J K P @ X L M m, ESC M; ignores modes, colours and
/// titles. Rows that leave at the top are kept in `scrolledOff`. Combining marks join the cell before them, wide characters
/// take two.
public struct TerminalScreen: Sendable {
  public private(set) var rows: Int
  public private(set) var columns: Int
  /// The cursor's place, from 0. It stays on the last column until the next character when a row is full.
  public private(set) var cursor: (row: Int, column: Int) = (0, 0)
  /// The text of rows that left the screen at the top, oldest first.
  public private(set) var scrolledOff: [String] = []
  /// How often the bell rang.
  public private(set) var bells = 0
  /// Whether the program asked for pastes to be bracketed.
  public private(set) var bracketsPaste = false

  private var grid: [TerminalRow]
  private var wrapsNext = false
  private var parser = SequenceParser()

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: TerminalRow(columns: columns), count: rows)
  }

  /// The rows shown, without spaces at their ends and without empty rows at the bottom.
  public var lines: [String] {
    var lines = grid.map(\.text)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The whole screen as one text, a row a line.
  public var text: String { lines.joined(separator: "\n") }

  /// The text of the cursor's row.
  public var currentLine: String { grid[cursor.row].text }

  /// Shows what a program wrote.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for event in parser.events(for: bytes) {
      switch event {
      case .scalar(let scalar): put(scalar)
      case .control(let byte): control(byte)
      case .sequence(let final, let parameters, let isPrivate):
        if isPrivate {
          if parameters.first == 2004 { bracketsPaste = final == "h" }
        } else {
          run(final, parameters)
        }
      case .reverseLineFeed: cursor.row = max(0, cursor.row - 1)
      }
    }
  }

  /// Changes the size and wraps lines anew, as current terminals do.
  public mutating func resize(rows: Int, columns: Int) {
    var cells: [TerminalCell] = []
    var wrapped: [TerminalRow] = []
    var cursorOffset: Int?
    var newCursor = (row: 0, column: 0)
    wrapsNext = false
    for (index, row) in grid.enumerated() {
      if index == cursor.row { cursorOffset = cells.count + cursor.column }
      cells += row.cells
      if row.continuesBelow { continue }
      while cells.last == .blank { cells.removeLast() }
      if let offset = cursorOffset {
        // At the end of a row that is just full the cursor waits on its last cell.
        wrapsNext = offset > 0 && offset == cells.count && offset % columns == 0
        let shown = wrapsNext ? offset - 1 : offset
        newCursor = (wrapped.count + shown / columns, shown % columns)
        cursorOffset = nil
      }
      wrapped += Self.wrap(cells, columns: columns)
      cells = []
    }
    while wrapped.count > rows && wrapped.count > newCursor.row + 1 && wrapped.last?.text == "" { wrapped.removeLast() }
    while wrapped.count > rows {
      scrolledOff.append(wrapped.removeFirst().text)
      newCursor.row -= 1
    }
    while wrapped.count < rows { wrapped.append(TerminalRow(columns: columns)) }
    (self.rows, self.columns, grid) = (rows, columns, wrapped)
    cursor = (max(0, min(rows - 1, newCursor.row)), newCursor.column)
  }

  private static func wrap(_ cells: [TerminalCell], columns: Int) -> [TerminalRow] {
    var rows = [TerminalRow(columns: columns)]
    var column = 0
    for (index, cell) in cells.enumerated() {
      let isWide = index + 1 < cells.count && cells[index + 1] == .rightHalf
      if column + (isWide ? 2 : 1) > columns {
        rows[rows.count - 1].continuesBelow = true
        rows.append(TerminalRow(columns: columns))
        column = 0
      }
      rows[rows.count - 1].cells[column] = cell
      column += 1
    }
    return rows
  }

  // MARK: Characters

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    if width == 0 {
      var column = wrapsNext ? cursor.column : cursor.column - 1
      if column > 0 && grid[cursor.row].cells[column] == .rightHalf { column -= 1 }
      if column >= 0 { grid[cursor.row].cells[column].text.unicodeScalars.append(scalar) }
      return
    }
    if wrapsNext || cursor.column + width > columns {
      grid[cursor.row].continuesBelow = true
      lineFeed()
      cursor.column = 0
    }
    grid[cursor.row].cells[cursor.column] = TerminalCell(text: String(scalar))
    if width == 2 { grid[cursor.row].cells[cursor.column + 1] = .rightHalf }
    wrapsNext = cursor.column + width >= columns
    cursor.column = min(columns - 1, cursor.column + width)
  }

  private mutating func control(_ byte: UInt8) {
    if byte != 7 { wrapsNext = false }
    switch byte {
    case 7: bells += 1
    case 8: cursor.column = max(0, cursor.column - 1)
    case 9: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 10, 11, 12: lineFeed()
    case 13: cursor.column = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      scrolledOff.append(grid.removeFirst().text)
      grid.append(TerminalRow(columns: columns))
    }
  }

  // MARK: Sequences

  private mutating func run(_ final: Unicode.Scalar, _ parameters: [Int]) {
    let first = parameters.first ?? 0
    let count = max(1, first)
    if final != "m" { wrapsNext = false }
    switch final {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G": cursor.column = min(columns, count) - 1
    case "d": cursor.row = min(rows, count) - 1
    case "H", "f": cursor = (min(rows, count) - 1, min(columns, max(1, parameters.dropFirst().first ?? 1)) - 1)
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "P": shift(deleting: count)
    case "@": shift(inserting: count)
    case "X": erase(row: cursor.row, cursor.column..<min(columns, cursor.column + count))
    case "L", "M": moveRows(final == "L", count)
    default: break
    }
  }

  private mutating func eraseDisplay(_ mode: Int) {
    if mode != 1 { eraseLine(mode == 0 ? 0 : 2) } else { eraseLine(1) }
    let others = mode == 0 ? cursor.row + 1..<rows : mode == 1 ? 0..<cursor.row : 0..<rows
    for row in others { grid[row] = TerminalRow(columns: columns) }
  }

  private mutating func eraseLine(_ mode: Int) {
    let range = mode == 0 ? cursor.column..<columns : mode == 1 ? 0..<cursor.column + 1 : 0..<columns
    erase(row: cursor.row, range)
    if mode != 1 { grid[cursor.row].continuesBelow = false }
  }

  private mutating func erase(row: Int, _ range: Range<Int>) {
    for column in range { grid[row].cells[column] = .blank }
  }

  private mutating func shift(deleting count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].cells.removeSubrange(cursor.column..<cursor.column + count)
    grid[cursor.row].cells += Array(repeating: .blank, count: count)
  }

  private mutating func shift(inserting count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].cells.insert(contentsOf: Array(repeating: .blank, count: count), at: cursor.column)
    grid[cursor.row].cells.removeLast(count)
  }

  private mutating func moveRows(_ inserts: Bool, _ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.remove(at: inserts ? rows - 1 : cursor.row)
      grid.insert(TerminalRow(columns: columns), at: inserts ? cursor.row : rows - 1)
    }
    cursor.column = 0
  }
}
