import NTMKit

/// Which decimal mark a file's numbers have: as the user says, or decided once from the whole file when the first value comes
/// that could mean two things.
struct DecimalDecision {
  private(set) var mark: DecimalMark
  private let isDetected: Bool
  private var isOpen: Bool
  /// The lines in which a decimal point and a decimal comma were first met; 0: not yet.
  private var seen = (point: 0, comma: 0)
  /// The mark that was concluded from other values of the file; nil when there was no need, or no evidence.
  private(set) var concluded: DecimalMark?

  init(_ choice: DecimalMarkChoice) {
    mark = choice.mark
    isDetected = choice == .auto
    isOpen = isDetected
  }

  /// A cell that the file itself calls a number is one whatever the mark.
  ///
  /// - Parameter columns: where the file's numbers stand, to look for evidence in.
  /// - Throws: `import.mixed-marks` for a number with the other mark than those before it, where nobody said which is right.
  @inline(__always)
  mutating func parse(
    _ row: CellRow, _ column: Int, in file: HeldTable, columns: [Int]
  ) throws(RowFault) -> ParsedNumber {
    if row.isNumber(column) { return row.withTrimmedBytes(column) { NumberText.parse(utf8: $0, decimal: .point) } }
    let (parsed, tells) = row.withTrimmedBytes(column) { bytes in
      let parsed = NumberText.parse(utf8: bytes, decimal: mark)
      let tells =
        switch parsed {
        case .number: isDetected && Self.unseenMark(bytes, seen)
        case .ambiguous: isOpen
        case .notANumber: false
        }
      return (parsed, tells)
    }
    return tells ? try decide(parsed, row, column, in: file, columns: columns) : parsed
  }

  /// What is done with a number that tells something about the file's mark, or cannot be read without knowing it.
  @inline(never)
  private mutating func decide(
    _ parsed: ParsedNumber, _ row: CellRow, _ column: Int, in file: HeldTable, columns: [Int]
  ) throws(RowFault) -> ParsedNumber {
    guard case .ambiguous = parsed else {
      try note(row, column)
      return parsed
    }
    isOpen = false
    mark = Self.evidence(in: file.table, columns: columns)
    if mark != .either { concluded = mark }
    return row.withTrimmedBytes(column) { NumberText.parse(utf8: $0, decimal: mark) }
  }

  /// Whether a number has a sign that could be a decimal mark not met yet.
  @inline(__always)
  private static func unseenMark(_ bytes: UnsafeBufferPointer<UInt8>, _ seen: (point: Int, comma: Int)) -> Bool {
    for byte in bytes {
      if byte == UInt8(ascii: "."), seen.point == 0 || seen.comma != 0 { return true }
      if byte == UInt8(ascii: ","), seen.comma == 0 || seen.point != 0 { return true }
    }
    return false
  }

  /// Remembers where a mark was first met.
  private mutating func note(_ row: CellRow, _ column: Int) throws(RowFault) {
    guard let found = row.withTrimmedBytes(column, { Self.evidence(of: $0) }) else { return }
    let other = found == .point ? seen.comma : seen.point
    if other != 0 {
      throw RowFault(
        "import.mixed-marks",
        Strings.otherMark(row.text(column).trimmingSpaces, isComma: found == .comma, other), column: column,
        hints: [Strings.decimalHint])
    }
    if found == .point, seen.point == 0 { seen.point = row.line }
    if found == .comma, seen.comma == 0 { seen.comma = row.line }
  }

  /// The mark that the file's unambiguous numbers show; `either` when they show none, or both.
  private static func evidence(in table: SheetTable, columns: [Int]) -> DecimalMark {
    var seen: Set<DecimalMark> = []
    table.scan { row in
      for column in columns where !row.isNumber(column) {
        if let mark = row.withTrimmedBytes(column, { evidence(of: $0) }) { seen.insert(mark) }
      }
    }
    return seen.count == 1 ? seen.first ?? .either : .either
  }

  /// The only mark under which the bytes are a number; nil when both do, or neither.
  static func evidence(of bytes: UnsafeBufferPointer<UInt8>) -> DecimalMark? {
    guard bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else { return nil }
    let point = NumberText.parse(utf8: bytes, decimal: .point)
    let comma = NumberText.parse(utf8: bytes, decimal: .comma)
    switch (point, comma) {
    case (.number, .notANumber): return .point
    case (.notANumber, .number): return .comma
    default: return nil
    }
  }
}
