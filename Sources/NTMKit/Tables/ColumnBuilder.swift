/// Makes a column value by value.
public struct ColumnBuilder {
  public let field: Field
  private var bools: [Bool] = []
  private var ints: [Int64] = []
  private var doubles: [Double] = []
  private var int32s: [Int32] = []
  private var codes: [UInt32] = []
  private var texts = TextDictionaryBuilder()
  private var nulls: [Bool] = []
  private var hasNulls = false

  public init(_ field: Field, capacity: Int = 0) {
    self.field = field
    nulls.reserveCapacity(capacity)
  }

  public var count: Int { nulls.count }

  /// Appends a value; one of another type than the column's is stored as missing, except that an integer goes into a
  /// column of doubles.
  public mutating func append(_ value: Value) {
    switch (value, field.type) {
    case (.bool(let value), .bool): bools.append(value)
    case (.int(let value), .int): ints.append(value)
    case (.int(let value), .double): doubles.append(Double(value))
    case (.double(let value), .double): doubles.append(value)
    case (.text(let value), .text): codes.append(texts.code(for: value))
    case (.date(let value), .date): int32s.append(value.daysSince1970)
    case (.period(let value), .period): int32s.append(value.packed)
    default:
      appendNull()
      return
    }
    nulls.append(false)
  }

  /// Appends a text to a column of texts, without making a `String` of one that it has.
  ///
  /// - Precondition: the field's type is `text`; the bytes are NFC.
  public mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    precondition(field.type == .text, "a text goes into a column of texts")
    codes.append(texts.code(forUTF8: bytes))
    nulls.append(false)
  }

  public mutating func append(_ text: String?) { append(text.map(Value.text) ?? .null) }
  public mutating func append(_ number: Int?) { append(number.map { .int(Int64($0)) } ?? .null) }
  public mutating func append(_ number: Double?) { append(number.map(Value.double) ?? .null) }
  public mutating func append(_ flag: Bool?) { append(flag.map(Value.bool) ?? .null) }
  public mutating func append(_ date: CalendarDate?) { append(date.map(Value.date) ?? .null) }
  public mutating func append(_ period: Period?) { append(period.map(Value.period) ?? .null) }

  public mutating func appendNull() {
    switch field.type {
    case .bool: bools.append(false)
    case .int: ints.append(0)
    case .double: doubles.append(0)
    case .text: codes.append(texts.code(for: ""))
    case .date, .period: int32s.append(0)
    }
    nulls.append(true)
    hasNulls = true
  }

  public func finished() -> Column {
    let storage: ColumnStorage =
      switch field.type {
      case .bool: .bool(bools)
      case .int: .int(ints)
      case .double: .double(doubles)
      case .text: .text(codes: codes, dictionary: texts.finished())
      case .date: .date(int32s)
      case .period: .period(int32s)
      }
    return Column(field, storage, nulls: hasNulls ? nulls : nil)
  }
}
