/// Makes a column value by value.
public struct ColumnBuilder {
  /// Of the column to be.
  public let field: Field
  private let type: ColumnType
  private var bools: [Bool] = []
  private var ints: [Int64] = []
  private var doubles: [Double] = []
  private var int32s: [Int32] = []
  private var codes: [UInt32] = []
  private var texts = TextDictionaryBuilder()
  /// One flag for each value from the first missing one on; empty before.
  private var nulls: [Bool] = []
  /// Missing values that nothing has come after or between: most columns of most tables hold nothing at all, and are only counted.
  private var leadingNulls = 0
  /// How many values so far.
  public private(set) var count = 0

  /// A column without values so far.
  ///
  /// - Parameter capacity: how many values will come, where that is known.
  public init(_ field: Field, capacity: Int = 0) {
    self.field = field
    type = field.type
    guard capacity > 0 else { return }
    switch type {
    case .bool: bools.reserveCapacity(capacity)
    case .int: ints.reserveCapacity(capacity)
    case .double: doubles.reserveCapacity(capacity)
    case .text: codes.reserveCapacity(capacity)
    case .date, .period: int32s.reserveCapacity(capacity)
    }
  }

  /// Appends a value; one of another type than the column's is stored as missing, except that an integer goes into a
  /// column of doubles.
  public mutating func append(_ value: Value) {
    switch (value, type) {
    case (.bool(let value), .bool):
      beginValue()
      bools.append(value)
    case (.int(let value), .int): append(integer: value)
    case (.int(let value), .double): append(double: Double(value))
    case (.double(let value), .double): append(double: value)
    case (.text(let value), .text):
      beginValue()
      codes.append(texts.code(for: value))
    case (.date(let value), .date): append(days: value.daysSince1970)
    case (.period(let value), .period):
      beginValue()
      int32s.append(value.packed)
    default: appendNull()
    }
  }

  /// Appends a text to a column of texts, without making a `String` of one that it has.
  ///
  /// - Precondition: the field's type is `text`; the bytes are NFC.
  public mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    precondition(type == .text, "a text goes into a column of texts")
    beginValue()
    codes.append(texts.code(forUTF8: bytes))
  }

  /// - Precondition: the field's type is `int`.
  public mutating func append(integer value: Int64) {
    precondition(type == .int, "a whole number goes into a column of such")
    beginValue()
    ints.append(value)
  }

  /// - Precondition: the field's type is `double`.
  public mutating func append(double value: Double) {
    precondition(type == .double, "a number goes into a column of numbers")
    beginValue()
    doubles.append(value)
  }

  /// - Precondition: the field's type is `date`.
  public mutating func append(days value: Int32) {
    precondition(type == .date, "a day goes into a column of days")
    beginValue()
    int32s.append(value)
  }

  /// A text; nil, or in a column of another type: a missing value.
  public mutating func append(_ text: String?) { append(text.map(Value.text) ?? .null) }
  /// A whole number; nil, or in a column of neither `int` nor `double`: a missing value.
  public mutating func append(_ number: Int?) { append(number.map { .int(Int64($0)) } ?? .null) }
  /// A number; nil, or in a column of another type than `double`: a missing value.
  public mutating func append(_ number: Double?) { append(number.map(Value.double) ?? .null) }
  /// A flag; nil, or in a column of another type: a missing value.
  public mutating func append(_ flag: Bool?) { append(flag.map(Value.bool) ?? .null) }
  /// A day; nil, or in a column of another type: a missing value.
  public mutating func append(_ date: CalendarDate?) { append(date.map(Value.date) ?? .null) }
  /// A period; nil, or in a column of another type: a missing value.
  public mutating func append(_ period: Period?) { append(period.map(Value.period) ?? .null) }

  /// A missing value.
  public mutating func appendNull() {
    if leadingNulls == count {
      leadingNulls += 1
      count += 1
      return
    }
    if nulls.isEmpty { nulls = [Bool](repeating: false, count: count) }
    nulls.append(true)
    appendFiller(1)
    count += 1
  }

  private mutating func beginValue() {
    if count == leadingNulls, count > 0 {
      nulls = [Bool](repeating: true, count: count)
      appendFiller(count)
    }
    if !nulls.isEmpty { nulls.append(false) }
    count += 1
  }

  private mutating func appendFiller(_ count: Int) {
    switch type {
    case .bool: bools.append(contentsOf: repeatElement(false, count: count))
    case .int: ints.append(contentsOf: repeatElement(0, count: count))
    case .double: doubles.append(contentsOf: repeatElement(0, count: count))
    case .text: codes.append(contentsOf: repeatElement(texts.code(for: ""), count: count))
    case .date, .period: int32s.append(contentsOf: repeatElement(0, count: count))
    }
  }

  /// The column of the values so far.
  public func finished() -> Column {
    if count > 0, count == leadingNulls { return Column(missing: field, count: count) }
    let storage: ColumnStorage =
      switch type {
      case .bool: .bool(bools)
      case .int: .int(ints)
      case .double: .double(doubles)
      case .text: .text(codes: codes, dictionary: texts.finished())
      case .date: .date(int32s)
      case .period: .period(int32s)
      }
    return Column(field, storage, nulls: nulls.isEmpty ? nil : nulls)
  }
}

extension Column {
  /// A column in which every value is missing.
  init(missing field: Field, count: Int) {
    let storage: ColumnStorage =
      switch field.type {
      case .bool: .bool([Bool](repeating: false, count: count))
      case .int: .int([Int64](repeating: 0, count: count))
      case .double: .double([Double](repeating: 0, count: count))
      case .text: .text(codes: [UInt32](repeating: 0, count: count), dictionary: TextDictionary([""]))
      case .date: .date([Int32](repeating: 0, count: count))
      case .period: .period([Int32](repeating: 0, count: count))
      }
    self.init(field, storage, nulls: [Bool](repeating: true, count: count))
  }
}
