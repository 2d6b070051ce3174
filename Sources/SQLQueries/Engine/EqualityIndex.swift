import GRDBSQLite

/// The rows of each value of a column, so that a join finds partners without reading the whole table, and a group its rows
/// without sorting them.
///
/// It may give rows too many, which SQLite leaves out by comparing again; never too few.
final class EqualityIndex {
  /// All rows, those of one value together and in their order, missing ones last.
  let rows: [Int32]
  /// Where the rows of a slot begin; one more than there are slots.
  private let starts: [Int32]
  private let values: SQLColumn.Values
  private var slots: [Int64: Int32] = [:]
  /// Made once: an inner loop asks for it again and again.
  private var sorted: [Bool: [Int32]] = [:]

  init(_ values: SQLColumn.Values, nulls: [Bool]?) {
    self.values = values
    let slotCount: Int
    let slotOfRow: [Int32]
    switch values {
    case .texts(let codes, let texts):
      // Texts that are equal but for their form share a slot.
      let slotOfCode = texts.strings.enumerated().map { Int32(bitPattern: texts.code(of: $1) ?? UInt32($0)) }
      slotOfRow = codes.map { slotOfCode[Int($0)] }
      slotCount = texts.count
    case .flags(let flags):
      slotOfRow = flags.map { $0 ? 1 : 0 }
      slotCount = 2
    case .integers(let integers): (slotOfRow, slotCount) = Self.numbered(integers, &slots)
    case .doubles(let doubles): (slotOfRow, slotCount) = Self.numbered(doubles.map(Self.key), &slots)
    }
    var starts = [Int32](repeating: 0, count: slotCount + 1)
    for (row, slot) in slotOfRow.enumerated() where nulls?[row] != true { starts[Int(slot) + 1] += 1 }
    for slot in 0..<slotCount { starts[slot + 1] += starts[slot] }
    var next = starts
    var rows = [Int32](repeating: 0, count: slotOfRow.count)
    var missing = Int(starts[slotCount])
    for (row, slot) in slotOfRow.enumerated() {
      if nulls?[row] == true {
        rows[missing] = Int32(row)
        missing += 1
        continue
      }
      rows[Int(next[Int(slot)])] = Int32(row)
      next[Int(slot)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  private static func numbered(_ keys: [Int64], _ slots: inout [Int64: Int32]) -> ([Int32], Int) {
    var slotOfRow: [Int32] = []
    slotOfRow.reserveCapacity(keys.count)
    for key in keys {
      let slot = slots[key] ?? Int32(slots.count)
      slots[key] = slot
      slotOfRow.append(slot)
    }
    return (slotOfRow, slots.count)
  }

  /// Equal numbers have equal keys: both zeros are one.
  private static func key(_ number: Double) -> Int64 { Int64(bitPattern: (number == 0 ? 0 : number).bitPattern) }

  /// The places in `rows` of the rows that may be equal to a value; nil where every row of the table may be.
  func places(ofRowsEqualTo value: OpaquePointer?) -> Range<Int>? {
    let type = sqlite3_value_type(value)
    if type == SQLITE_NULL { return 0..<0 }
    switch values {
    case .texts(_, let texts):
      guard type == SQLITE_TEXT, let start = sqlite3_value_text(value) else { return nil }
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
      return places(ofSlot: texts.code(of: String(decoding: bytes, as: UTF8.self)).map(Int.init))
    case .flags:
      guard let number = Self.number(value, type) else { return nil }
      return places(ofSlot: number == 0 ? 0 : number == 1 ? 1 : nil)
    case .integers:
      if type == SQLITE_INTEGER { return places(ofSlot: slots[sqlite3_value_int64(value)].map(Int.init)) }
      guard let number = Self.number(value, type) else { return nil }
      return places(ofSlot: Int64(exactly: number).flatMap { slots[$0] }.map(Int.init))
    case .doubles:
      guard let number = Self.number(value, type) else { return nil }
      return places(ofSlot: slots[Self.key(number)].map(Int.init))
    }
  }

  /// All rows in the order that SQLite sorts values in: missing ones first, text by its bytes.
  ///
  /// - Precondition: the column is groupable.
  func sortedRows(descending: Bool) -> [Int32] {
    if let known = sorted[descending] { return known }
    let order: [Int]
    switch values {
    case .texts(_, let texts):
      order = texts.strings.indices.sorted {
        texts.strings[$0].utf8.lexicographicallyPrecedes(texts.strings[$1].utf8)
      }
    case .flags: order = [0, 1]
    case .integers, .doubles: order = slots.sorted { $0.key < $1.key }.map { Int($0.value) }
    }
    var ordered: [Int32] = []
    ordered.reserveCapacity(rows.count)
    let missing = rows[Int(starts[starts.count - 1])...]
    if !descending { ordered += missing }
    for slot in descending ? order.reversed() : order { ordered += rows[places(ofSlot: slot)] }
    if descending { ordered += missing }
    sorted[descending] = ordered
    return ordered
  }

  private func places(ofSlot slot: Int?) -> Range<Int> {
    slot.map { Int(starts[$0])..<Int(starts[$0 + 1]) } ?? 0..<0
  }

  /// Text may be read as a number by the comparison: then nothing is said.
  private static func number(_ value: OpaquePointer?, _ type: Int32) -> Double? {
    type == SQLITE_INTEGER || type == SQLITE_FLOAT ? sqlite3_value_double(value) : nil
  }
}
