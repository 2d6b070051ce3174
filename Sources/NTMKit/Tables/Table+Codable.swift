// A table as data, column by column: what a report says is handed on by a plugin's process, and read with care on the other side.

extension Table: Codable {
  private enum Key: CodingKey { case columns, rows }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(columns, forKey: .columns)
    try container.encode(rowCount, forKey: .rows)
  }

  /// - Throws: `DecodingError` where columns differ in length or share a name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let columns = try container.decode([Column].self, forKey: .columns)
    let rows = try container.decode(Int.self, forKey: .rows)
    guard rows >= 0, columns.allSatisfy({ $0.count == rows }), Set(columns.map(\.name)).count == columns.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .columns, in: container, debugDescription: "columns of unequal length, or with one name")
    }
    self.init(unchecked: columns, rowCount: rows)
  }
}

extension Column: Codable {
  private enum Key: CodingKey { case field, values, texts, missing }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(field, forKey: .field)
    switch storage {
    case .bool(let values): try container.encode(values, forKey: .values)
    case .int(let values): try container.encode(values, forKey: .values)
    case .double(let values): try container.encode(values, forKey: .values)
    case .text(let codes, let dictionary):
      let (codes, texts) = Self.used(codes, of: dictionary.strings)
      try container.encode(codes, forKey: .values)
      try container.encode(texts, forKey: .texts)
    case .date(let values), .period(let values): try container.encode(values, forKey: .values)
    }
    if let nulls, nulls.contains(true) {
      try container.encode(nulls.indices.filter { nulls[$0] }, forKey: .missing)
    }
  }

  /// - Throws: `DecodingError` where a code has no text, or a missing row is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let field = try container.decode(Field.self, forKey: .field)
    let storage: ColumnStorage =
      switch field.type {
      case .bool: .bool(try container.decode([Bool].self, forKey: .values))
      case .int: .int(try container.decode([Int64].self, forKey: .values))
      case .double: .double(try container.decode([Double].self, forKey: .values))
      case .date: .date(try container.decode([Int32].self, forKey: .values))
      case .period: .period(try container.decode([Int32].self, forKey: .values))
      case .text:
        .text(
          codes: try container.decode([UInt32].self, forKey: .values),
          dictionary: TextDictionary(try container.decode([String].self, forKey: .texts)))
      }
    if case .text(let codes, let dictionary) = storage, codes.contains(where: { $0 >= dictionary.strings.count }) {
      throw DecodingError.dataCorruptedError(
        forKey: .values, in: container, debugDescription: "the column “\(field.name)” has a value without a text")
    }
    var nulls: [Bool]?
    if let missing = try container.decodeIfPresent([Int].self, forKey: .missing) {
      guard missing.allSatisfy({ $0 >= 0 && $0 < storage.count }) else {
        throw DecodingError.dataCorruptedError(
          forKey: .missing, in: container, debugDescription: "a missing value is not among the rows of “\(field.name)”")
      }
      var flags = [Bool](repeating: false, count: storage.count)
      for row in missing { flags[row] = true }
      nulls = flags
    }
    guard Self.isInCalendar(storage, nulls) else {
      throw DecodingError.dataCorruptedError(
        forKey: .values, in: container, debugDescription: "the column “\(field.name)” has a day that no calendar has")
    }
    self.init(field, storage, nulls: nulls)
  }

  /// Whether its days and periods are some; what stands where a value is missing nobody reads.
  private static func isInCalendar(_ storage: ColumnStorage, _ nulls: [Bool]?) -> Bool {
    func holds(_ values: [Int32], _ isInCalendar: (Int32) -> Bool) -> Bool {
      values.indices.allSatisfy { nulls?[$0] == true || isInCalendar(values[$0]) }
    }
    switch storage {
    case .date(let days): return holds(days) { CalendarDate(daysSince1970: $0).isInCalendar }
    case .period(let periods): return holds(periods) { Period(packed: $0).isInCalendar }
    case .bool, .int, .double, .text: return true
    }
  }

  /// A dictionary is shared by the tables made from one another: only the texts that the column has, in the order of their codes.
  private static func used(_ codes: [UInt32], of texts: [String]) -> (codes: [UInt32], texts: [String]) {
    var places = [UInt32](repeating: .max, count: texts.count)
    var used: [String] = []
    let renumbered = codes.map { code in
      if places[Int(code)] == .max {
        places[Int(code)] = UInt32(used.count)
        used.append(texts[Int(code)])
      }
      return places[Int(code)]
    }
    return (renumbered, used)
  }
}
