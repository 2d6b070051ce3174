import GRDBSQLite
import NTMKit

/// Gathers the values of one column of a result, whose type may be known only when they are all there.
struct ResultColumn {
  private enum Values {
    case none
    case integers([Int64])
    case doubles([Double])
    case texts([UInt32])
  }

  private let output: SQLQuery.Output
  private var values = Values.none
  private var texts = TextDictionaryBuilder()
  private var nulls: [Bool] = []
  private var hasNulls = false
  /// The bytes of the text before: columns repeat it, and comparing costs less than finding it again.
  private var lastBytes: [UInt8] = []
  private var lastCode: UInt32?

  init(_ output: SQLQuery.Output) { self.output = output }

  /// - Throws: `sql.mixed-types`, where text and numbers meet or a value is bytes.
  mutating func append(_ statement: OpaquePointer, _ place: Int32) throws(SQLFault) {
    switch sqlite3_column_type(statement, place) {
    case SQLITE_INTEGER:
      let number = sqlite3_column_int64(statement, place)
      switch values {
      case .doubles: append(Double(number))
      case .none, .integers: append(number)
      case .texts: throw mixed()
      }
    case SQLITE_FLOAT:
      let number = sqlite3_column_double(statement, place)
      // Infinite is no number that a table knows.
      guard number.isFinite else {
        appendNull()
        return
      }
      if case .texts = values { throw mixed() }
      append(number)
    case SQLITE_TEXT: try appendText(statement, place)
    case SQLITE_NULL: appendNull()
    default: throw SQLFault("sql.mixed-types", Strings.bytes(output.name), hints: [Strings.bytesHint], kind: .data)
    }
  }

  private mutating func append(_ number: Int64) {
    if case .integers(var integers) = values {
      values = .none  // so that the array is not copied
      integers.append(number)
      values = .integers(integers)
    } else {
      values = .integers([Int64](repeating: 0, count: nulls.count) + [number])
    }
    nulls.append(false)
  }

  private mutating func append(_ number: Double) {
    switch values {
    case .doubles(var doubles):
      values = .none
      doubles.append(number)
      values = .doubles(doubles)
    case .integers(let integers): values = .doubles(integers.map(Double.init) + [number])
    case .none, .texts: values = .doubles([Double](repeating: 0, count: nulls.count) + [number])
    }
    nulls.append(false)
  }

  private mutating func appendText(_ statement: OpaquePointer, _ place: Int32) throws(SQLFault) {
    // As bytes: asked for as text, SQLite would first copy it to put a zero behind.
    let start = sqlite3_column_blob(statement, place)
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
    let code = code(of: bytes)
    switch values {
    case .none: values = .texts([UInt32](repeating: code, count: nulls.count + 1))
    case .texts(var codes):
      values = .none
      codes.append(code)
      values = .texts(codes)
    case .integers, .doubles: throw mixed()
    }
    nulls.append(false)
  }

  private mutating func code(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    if let lastCode, lastBytes.count == bytes.count, lastBytes.elementsEqual(bytes) { return lastCode }
    let code = texts.code(for: UnicodeForm.nfc(String(decoding: bytes, as: UTF8.self)))
    lastBytes.removeAll(keepingCapacity: true)
    lastBytes.append(contentsOf: bytes)
    lastCode = code
    return code
  }

  private mutating func appendNull() {
    switch values {
    case .none: break
    case .integers(var integers):
      values = .none
      integers.append(0)
      values = .integers(integers)
    case .doubles(var doubles):
      values = .none
      doubles.append(0)
      values = .doubles(doubles)
    case .texts(var codes):
      values = .none
      codes.append(codes.last ?? 0)
      values = .texts(codes)
    }
    nulls.append(true)
    hasNulls = true
  }

  private func mixed() -> SQLFault {
    SQLFault(
      "sql.mixed-types", Strings.mixedTypes(output.name), hints: [Strings.mixedTypesHint(output.name)], kind: .data)
  }

  /// The column; of the type that was promised where its values are that, else of theirs.
  func finished() -> Column {
    let storage = promisedStorage() ?? ownStorage()
    let keepsUnit =
      output.field?.type == storage.type || (output.field?.type.isNumeric == true && storage.type.isNumeric)
    let field = Field(output.name, storage.type, unit: keepsUnit ? output.field?.unit : nil)
    return Column(field, storage, nulls: hasNulls ? nulls : nil)
  }

  private func ownStorage() -> ColumnStorage {
    switch values {
    case .none: .text(codes: [UInt32](repeating: 0, count: nulls.count), dictionary: TextDictionary([""]))
    case .integers(let integers): .int(integers)
    case .doubles(let doubles): .double(doubles)
    case .texts(let codes): .text(codes: codes, dictionary: texts.finished())
    }
  }

  private func promisedStorage() -> ColumnStorage? {
    guard let type = output.field?.type else { return nil }
    switch (type, values) {
    case (_, .none): return ColumnBuilder.nulls(type, count: nulls.count)
    case (.double, .integers(let integers)): return .double(integers.map(Double.init))
    case (.bool, .integers(let integers)) where integers.allSatisfy({ $0 == 0 || $0 == 1 }):
      return .bool(integers.map { $0 == 1 })
    case (.date, .texts(let codes)):
      return numbers(codes) { CalendarDate(parsing: $0)?.daysSince1970 }.map { .date($0) }
    case (.period, .texts(let codes)): return numbers(codes) { Period(parsing: $0)?.packed }.map { .period($0) }
    default: return nil
    }
  }

  /// Each text read once; nil where one of them cannot be.
  private func numbers(_ codes: [UInt32], _ read: (String) -> Int32?) -> [Int32]? {
    let known = texts.strings.map(read)
    guard known.allSatisfy({ $0 != nil }) else { return nil }
    return codes.map { known[Int($0)] ?? 0 }
  }
}

extension ColumnBuilder {
  fileprivate static func nulls(_ type: ColumnType, count: Int) -> ColumnStorage {
    var builder = ColumnBuilder(Field("", type))
    for _ in 0..<count { builder.appendNull() }
    return builder.finished().storage
  }
}
