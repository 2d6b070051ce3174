import NTMKit

/// The values of a text that become rows: where each part of them stands. Objects only: their keys are columns.
struct JSONRecords {
  enum Kind: UInt8 { case string, number, boolean, null, nested }

  /// A value in the bytes; a string's range is between its quotes.
  struct Field {
    var start: Int
    var end: Int
    var column: Int32
    var kind: Kind
    var form: JSONScanner.StringForm
  }

  struct Row {
    var number: Int
    var firstField: Int
  }

  private(set) var columns: [String] = []
  private(set) var fields: [Field] = []
  private(set) var rows: [Row] = []
  /// Rows are objects, as far as was read.
  private(set) var areObjects = true
  /// The first key that an object has twice.
  private(set) var duplicate: JSONFault?

  private var columnOf: [String: Int32] = [:]
  /// The bytes of each column's key where it was met first, to find it again without making text.
  private var keys: [Range<Int>] = []
  /// By column: the row that has it last.
  private var lastRow: [Int] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value as the next row.
  mutating func addRow(_ source: Span<UInt8>, _ index: inout Int, number: Int) throws(JSONFault) {
    JSONScanner.skipSpace(source, &index)
    rows.append(Row(number: number, firstField: fields.count))
    guard areObjects, index < source.count, source[index] == UInt8(ascii: "{") else {
      if areObjects { becomeValues() }
      let start = index
      try JSONScanner.skipValue(source, &index)
      fields.append(Self.field(source, start, index, column: 0))
      return
    }
    // The object as a whole, should a later row be none.
    let start = index
    var expected = 0
    index += 1
    JSONScanner.skipSpace(source, &index)
    if index < source.count, source[index] == UInt8(ascii: "}") {
      index += 1
    } else {
      repeat {
        let (key, form) = try JSONScanner.skipKey(source, &index)
        let column = column(source, key, form, expected: expected)
        expected = Int(column) + 1
        if lastRow[Int(column)] == rows.count, duplicate == nil {
          duplicate = JSONFault(reason: .duplicateKey(columns[Int(column)]), index: key.lowerBound - 1)
        }
        lastRow[Int(column)] = rows.count
        JSONScanner.skipSpace(source, &index)
        let value = index
        if index < source.count, source[index] == UInt8(ascii: "\"") {
          let form = try JSONScanner.skipString(source, &index)
          fields.append(Field(start: value + 1, end: index - 1, column: column, kind: .string, form: form))
        } else {
          try JSONScanner.skipValue(source, &index)
          fields.append(Self.field(source, value, index, column: column))
        }
      } while try JSONScanner.skipComma(source, &index, inObject: true)
    }
    wholes.append(start..<index)
  }

  /// Each row's object as a whole, while rows are objects.
  private var wholes: [Range<Int>] = []

  /// A row that is no object: all rows are values of one column.
  private mutating func becomeValues() {
    areObjects = false
    fields = wholes.map {
      Field(start: $0.lowerBound, end: $0.upperBound, column: 0, kind: .nested, form: [])
    }
    for index in rows.indices { rows[index].firstField = index }
    (columns, duplicate, wholes) = (["value"], nil, [])
  }

  /// All rows as values of one column, when there are none, or only one that is no array's element.
  mutating func takeAsValues() { if areObjects { becomeValues() } }

  func fields(ofRow row: Int) -> ArraySlice<Field> {
    fields[rows[row].firstField..<(row + 1 < rows.count ? rows[row + 1].firstField : fields.count)]
  }

  /// The column of a key, a new one at its first appearance. Rows mostly have their keys in one order: the column behind the
  /// last one is tried first.
  private mutating func column(
    _ source: Span<UInt8>, _ key: Range<Int>, _ form: JSONScanner.StringForm, expected: Int
  ) -> Int32 {
    if expected < keys.count, Self.areEqual(source, keys[expected], key) { return Int32(expected) }
    let name = JSONText.text(bytes[key], form)
    if let known = columnOf[name] { return known }
    let column = Int32(columns.count)
    columns.append(name)
    columnOf[name] = column
    keys.append(key)
    lastRow.append(0)
    return column
  }

  @inline(__always)
  private static func areEqual(_ source: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where source[a.lowerBound + offset] != source[b.lowerBound + offset] { return false }
    return true
  }

  @inline(__always)
  private static func field(_ source: Span<UInt8>, _ start: Int, _ end: Int, column: Int32) -> Field {
    switch source[start] {
    case UInt8(ascii: "\""):
      var form: JSONScanner.StringForm = []
      for index in (start + 1)..<(end - 1) {
        if source[index] == UInt8(ascii: "\\") { form.insert(.hasEscapes) }
        if source[index] >= 0x80 { form.insert(.isBeyondASCII) }
      }
      return Field(start: start + 1, end: end - 1, column: column, kind: .string, form: form)
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      return Field(start: start, end: end, column: column, kind: .boolean, form: [])
    case UInt8(ascii: "n"): return Field(start: start, end: start, column: column, kind: .null, form: [])
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return Field(start: start, end: end, column: column, kind: .nested, form: [])
    default: return Field(start: start, end: end, column: column, kind: .number, form: [])
    }
  }

  // MARK: Cells

  /// A row of column names, numbered 0, and one row for each record. Keys that a row lacks are empty cells.
  func grid() -> CellGrid {
    var grid = CellGrid()
    grid.beginRow(0)
    for column in columns { grid.append(ArraySlice(column.utf8)) }
    var places = [Int](repeating: -1, count: columns.count)
    for row in rows.indices {
      grid.beginRow(rows[row].number)
      let fields = fields(ofRow: row)
      var width = 0
      for index in fields.indices where fields[index].start < fields[index].end {
        places[Int(fields[index].column)] = index
        width = max(width, Int(fields[index].column) + 1)
      }
      for column in 0..<width {
        if places[column] < 0 { grid.append([]) } else { append(self.fields[places[column]], to: &grid) }
        places[column] = -1
      }
    }
    return grid
  }

  private func append(_ field: Field, to grid: inout CellGrid) {
    let raw = bytes[field.start..<field.end]
    switch field.kind {
    case .string:
      if field.form.isEmpty { grid.append(raw) } else { grid.append(ArraySlice(JSONText.text(raw, field.form).utf8)) }
    case .number: grid.append(raw, kind: .number)
    case .boolean: grid.append(raw, kind: .boolean)
    case .nested: grid.append(ArraySlice(JSONText.compact(raw).utf8))
    case .null: grid.append([])
    }
  }
}
