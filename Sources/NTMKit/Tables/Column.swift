/// The values of a column: one array of one type. Where `nulls` is true the value is missing and what stands here is
/// filler that nobody may read.
public enum ColumnStorage: Sendable {
  /// Yes or no.
  case bool([Bool])
  /// Whole numbers.
  case int([Int64])
  /// Numbers.
  case double([Double])
  /// Each text by its place in the dictionary, which has it once.
  case text(codes: [UInt32], dictionary: TextDictionary)
  /// Days since 1970.
  case date([Int32])
  /// `Period.packed`.
  case period([Int32])

  /// How many values, missing ones included.
  public var count: Int {
    switch self {
    case .bool(let values): values.count
    case .int(let values): values.count
    case .double(let values): values.count
    case .text(let codes, _): codes.count
    case .date(let values), .period(let values): values.count
    }
  }

  /// The type of its values.
  public var type: ColumnType {
    switch self {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .text: .text
    case .date: .date
    case .period: .period
    }
  }
}

/// A named column of one type. Never changes after it is made.
public struct Column: Sendable {
  /// Name, type and unit.
  public let field: Field
  /// The values; read `nulls` with it.
  public let storage: ColumnStorage
  /// true where the value is missing; nil when none is.
  public let nulls: [Bool]?

  /// - Precondition: the storage has the field's type, and `nulls` its length.
  public init(_ field: Field, _ storage: ColumnStorage, nulls: [Bool]? = nil) {
    precondition(field.type == storage.type, "a column's storage has the type of its field")
    precondition(nulls == nil || nulls?.count == storage.count, "one null flag per value")
    self.field = field
    self.storage = storage
    self.nulls = nulls
  }

  /// A column of any values; those of another type than the field's become missing, integers become doubles where asked.
  public init(_ field: Field, values: some Sequence<Value>) {
    var builder = ColumnBuilder(field)
    for value in values { builder.append(value) }
    self = builder.finished()
  }

  /// A column of flags, nil where one is missing.
  init(_ field: Field, flags: [Bool?]) {
    let isMissing = flags.map { $0 == nil }
    self.init(field, .bool(flags.map { $0 ?? false }), nulls: isMissing.contains(true) ? isMissing : nil)
  }

  /// The field's.
  public var name: String { field.name }
  /// How many rows.
  public var count: Int { storage.count }
  /// Whether any value is missing.
  public var hasNulls: Bool { nulls?.contains(true) ?? false }
  /// Whether the value of a row is missing.
  public func isNull(_ row: Int) -> Bool { nulls?[row] ?? false }

  /// One value, for convenience; kernels read `storage`.
  public subscript(row: Int) -> Value {
    if isNull(row) { return .null }
    switch storage {
    case .bool(let values): return .bool(values[row])
    case .int(let values): return .int(values[row])
    case .double(let values): return .double(values[row])
    case .text(let codes, let dictionary): return .text(dictionary.strings[Int(codes[row])])
    case .date(let values): return .date(CalendarDate(daysSince1970: values[row]))
    case .period(let values): return .period(Period(packed: values[row]))
    }
  }

  /// What the values of the storage stand for, nil where one is missing.
  func masked<Stored, Meaning>(_ values: [Stored], as meaning: (Stored) -> Meaning) -> [Meaning?] {
    guard let nulls else { return values.map { meaning($0) } }
    return values.indices.map { nulls[$0] ? nil : meaning(values[$0]) }
  }

  /// All values, missing ones too, made as they are read.
  public var values: some RandomAccessCollection<Value> { (0..<count).lazy.map { self[$0] } }

  /// The same values under another name, unit kept unless another is given.
  public func renamed(_ name: String) -> Column {
    Column(Field(name, field.type, unit: field.unit), storage, nulls: nulls)
  }
  /// The same values in another unit; nothing is converted.
  public func with(unit: MeasureUnit?) -> Column {
    Column(Field(field.name, field.type, unit: unit), storage, nulls: nulls)
  }
}

extension Column: Hashable {
  public static func == (a: Column, b: Column) -> Bool {
    a.field == b.field && a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(field)
    for row in 0..<count { hasher.combine(self[row]) }
  }
}
