import NTMKit

/// Which decimal mark a file's numbers have: as the user says, or decided once from the whole file when the first value comes
/// that could mean two things.
struct DecimalDecision {
  private(set) var mark: DecimalMark
  private var isOpen: Bool
  /// The mark that was concluded from other values of the file; nil when there was no need, or no evidence.
  private(set) var concluded: DecimalMark?

  init(_ choice: DecimalMarkChoice) {
    mark = choice.mark
    isOpen = choice == .auto
  }

  /// - Parameter columns: where the file's numbers stand, to look for evidence in.
  @inline(__always)
  mutating func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, in table: CSVTable, columns: [Int]
  ) -> ParsedNumber {
    let parsed = NumberText.parse(utf8: bytes, decimal: mark)
    guard isOpen, case .ambiguous = parsed else { return parsed }
    isOpen = false
    mark = Self.evidence(in: table, columns: columns)
    if mark != .either { concluded = mark }
    return NumberText.parse(utf8: bytes, decimal: mark)
  }

  /// The mark that the file's unambiguous numbers show; `either` when they show none, or both.
  private static func evidence(in table: CSVTable, columns: [Int]) -> DecimalMark {
    var seen: Set<DecimalMark> = []
    table.scan { row in
      for column in columns {
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
