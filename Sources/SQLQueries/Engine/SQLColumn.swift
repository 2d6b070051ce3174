import GRDBSQLite
import NTMKit

/// A column as a statement reads it. What only some statements need, bytes and indexes, is made when it is first asked for.
///
/// Dates and periods are text (`2022-09-30`, `2022Q3`), booleans 0 and 1, missing values and infinite numbers NULL.
final class SQLColumn {
  enum Values {
    case flags([Bool])
    case integers([Int64])
    case doubles([Double])
    case texts(codes: [UInt32], StaticTexts)
  }

  let field: Field
  private let column: Column
  private(set) lazy var values = Self.values(of: column)
  private(set) lazy var index = EqualityIndex(values, nulls: column.nulls)

  init(_ column: Column) {
    self.column = column
    field = column.field
  }

  /// The word in a declaration that tells SQLite how to compare.
  var affinity: String {
    switch field.type {
    case .bool, .int: "INTEGER"
    case .double: "REAL"
    case .text, .date, .period: "TEXT"
    }
  }

  /// How many different values there are, without looking at them.
  var distinctEstimate: Int {
    switch column.storage {
    case .text(_, let dictionary): max(dictionary.strings.count, 1)
    case .bool: 2
    case .int, .double: max(column.count / 4, 1)
    case .date, .period: max(column.count / 100, 1)
    }
  }

  /// Whether rows whose slots in the index differ have different values, and those of one slot equal ones.
  var isGroupable: Bool {
    switch values {
    case .flags, .integers: true
    // What is no number is NULL to SQLite.
    case .doubles: false
    case .texts(_, let texts): texts.areDistinct
    }
  }

  func give(_ row: Int, to context: OpaquePointer?) {
    if let nulls = column.nulls, nulls[row] {
      sqlite3_result_null(context)
      return
    }
    switch values {
    case .flags(let flags): sqlite3_result_int(context, flags[row] ? 1 : 0)
    case .integers(let integers): sqlite3_result_int64(context, integers[row])
    case .doubles(let doubles):
      if doubles[row].isFinite { sqlite3_result_double(context, doubles[row]) } else { sqlite3_result_null(context) }
    case .texts(let codes, let texts):
      let code = Int(codes[row])
      // No destructor (SQLITE_STATIC): the bytes outlive the connection, which holds the table.
      let start = UnsafeRawPointer(texts.start(code)).assumingMemoryBound(to: CChar.self)
      sqlite3_result_text(context, start, texts.length(code), nil)
    }
  }

  private static func values(of column: Column) -> Values {
    switch column.storage {
    case .bool(let flags): return .flags(flags)
    case .int(let integers): return .integers(integers)
    case .double(let doubles): return .doubles(doubles)
    case .text(let codes, let dictionary): return .texts(codes: codes, StaticTexts(dictionary.strings))
    case .date(let days): return coded(days) { CalendarDate(daysSince1970: $0).description }
    case .period(let packed): return coded(packed) { Period(packed: $0).description }
    }
  }

  /// Each different number is written once.
  private static func coded(_ numbers: [Int32], _ text: (Int32) -> String) -> Values {
    var codeOf: [Int32: UInt32] = [:]
    var strings: [String] = []
    var last: (number: Int32, code: UInt32)?
    let codes = numbers.map { number in
      if let last, last.number == number { return last.code }
      let code = codeOf[number] ?? UInt32(strings.count)
      if Int(code) == strings.count {
        strings.append(text(number))
        codeOf[number] = code
      }
      last = (number, code)
      return code
    }
    return .texts(codes: codes, StaticTexts(strings))
  }
}
