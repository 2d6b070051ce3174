import NTMKit

/// A table that is passed on without being copied.
final class HeldTable: Sendable {
  let table: SheetTable
  init(_ table: SheetTable) { self.table = table }
}

/// Reads what was reported for one indicator or criterion from its cells.
struct ValueReader {
  /// Held at arm's length: it is large, and hardly ever looked at.
  private let file: HeldTable
  /// Where numbers stand, for the decision on the decimal mark.
  let numberColumns: [Int]
  private(set) var decimal: DecimalDecision
  private var words = CellCache<CellWord>(limit: 4096)

  init(table: SheetTable, numberColumns: [Int], decimal: DecimalMarkChoice) {
    file = HeldTable(table)
    self.numberColumns = numberColumns
    self.decimal = DecimalDecision(decimal)
  }

  /// The value of a slot from its value cell and, in a long file, the cell of the commune's own judgement.
  ///
  /// - Returns: `.none` when both cells are empty.
  /// - Throws: `import.not-a-number`, `import.ambiguous-number`, `import.out-of-range`, `import.not-attested`,
  ///   `import.number-for-attested`, `import.contradiction`.
  @inline(__always)
  mutating func value(
    of slot: SlotTable.Slot, _ row: CellRow, value: Int?, attested: Int?
  ) throws(RowFault) -> ReportedValue {
    let first = try single(of: slot, row, value)
    guard let attested else { return first }
    let second = try judgement(row, attested)
    return try joined(first, second, row, attested)
  }

  private mutating func single(of slot: SlotTable.Slot, _ row: CellRow, _ column: Int?) throws(RowFault)
    -> ReportedValue
  {
    guard let column else { return .none }
    if slot.isAttested {
      switch word(row, column) {
      case .empty: return .none
      case .yes: return .attested(true)
      case .no: return .attested(false)
      case .notApplicable: return .notApplicable
      case .withdrawn: return .withdrawn
      case .other: throw notAttested(slot, row, column)
      }
    }
    switch try number(row, column) {
    case .number(let found):
      let number = slot.power == 0 ? found : found.shifted(byPowerOfTen: slot.power)
      guard slot.range?.contains(number) ?? true else { throw outOfRange(number, slot, row, column) }
      return .number(number)
    case .ambiguous(let thousands, let fraction):
      throw .ambiguousNumber(row.text(column).trimmingSpaces, thousands, fraction, column: column)
    case .notANumber: break
    }
    switch word(row, column) {
    case .empty: return .none
    case .yes: return .attested(true)
    case .no: return .attested(false)
    case .notApplicable: return .notApplicable
    case .withdrawn: return .withdrawn
    case .other: throw .notANumber(row.text(column).trimmingSpaces, column: column)
    }
  }

  @inline(__always)
  private mutating func judgement(_ row: CellRow, _ column: Int) throws(RowFault) -> ReportedValue {
    if row.isEmpty(column) { return .none }
    switch word(row, column) {
    case .empty: return .none
    case .yes: return .attested(true)
    case .no: return .attested(false)
    case .notApplicable: return .notApplicable
    case .withdrawn: return .withdrawn
    case .other:
      throw RowFault(
        "import.not-attested", Strings.notAttested(row.text(column).trimmingSpaces), column: column,
        hints: [Strings.attestedHint])
    }
  }

  private func joined(
    _ value: ReportedValue, _ judgement: ReportedValue, _ row: CellRow, _ column: Int
  ) throws(RowFault) -> ReportedValue {
    switch (value, judgement) {
    case (_, .none): return value
    case (.none, _): return judgement
    case (.number(let number), .attested(let flag)): return .numberAttested(number, flag)
    case _ where value == judgement: return value
    default:
      throw RowFault("import.contradiction", Strings.contradiction(row.text(column).trimmingSpaces), column: column)
    }
  }

  @inline(__always)
  private mutating func number(_ row: CellRow, _ column: Int) throws(RowFault) -> ParsedNumber {
    try decimal.parse(row, column, in: file, columns: numberColumns)
  }

  @inline(__always)
  private mutating func word(_ row: CellRow, _ column: Int) -> CellWord {
    let key = row.key(column)
    if key == CellKey.empty { return .empty }
    return words.known(key) ?? newWord(row, column)
  }

  @inline(never)
  private mutating func newWord(_ row: CellRow, _ column: Int) -> CellWord {
    row.withTrimmedBytes(column) { bytes in words.meaning(of: bytes) { CellWord($0) } }
  }

  /// For what stands where only Đạt or Chưa đạt can: a number beyond the plausible is called that, whatever it was meant for.
  private mutating func notAttested(_ slot: SlotTable.Slot, _ row: CellRow, _ column: Int) -> RowFault {
    let text = row.text(column).trimmingSpaces
    guard case .number(let found)? = try? number(row, column) else {
      return RowFault(
        "import.not-attested", Strings.notAttested(text), column: column, hints: [Strings.attestedHint])
    }
    if let range = slot.range, !range.contains(found) { return outOfRange(found, slot, row, column) }
    return RowFault(
      "import.number-for-attested", Strings.numberForAttested(text, slot.label), column: column,
      hints: [Strings.attestedHint])
  }

  private func outOfRange(_ number: Double, _ slot: SlotTable.Slot, _ row: CellRow, _ column: Int) -> RowFault {
    let range = slot.range ?? 0...0
    return RowFault(
      "import.out-of-range",
      Strings.outOfRange(row.text(column).trimmingSpaces, slot.label, range.lowerBound, range.upperBound),
      column: column)
  }
}
