/// Text is worked on once per distinct text, not once per row.
extension Vector {
  /// Each text by another.
  public func mapTexts(_ f: (String) -> String) -> Vector {
    guard case .text(let codes, let dictionary) = storage else { return self }
    var builder = TextDictionaryBuilder()
    let new = overUsed(codes, dictionary) { builder.code(for: f($0)) }
    return Vector(
      .text(codes: new, dictionary: builder.finished()), nulls: nulls, isConstant: isConstant, count: count)
  }

  /// Whether each text passes a test.
  public func testTexts(_ f: (String) -> Bool) -> Vector {
    guard case .text(let codes, let dictionary) = storage else { return self }
    return with(overUsed(codes, dictionary, f), ColumnStorage.bool, nulls: nulls)
  }

  /// A whole number of each text.
  public func countTexts(_ f: (String) -> Int) -> Vector {
    guard case .text(let codes, let dictionary) = storage else { return self }
    return with(overUsed(codes, dictionary) { Int64(f($0)) }, ColumnStorage.int, nulls: nulls)
  }

  /// A value of the type read from each text; missing where there is none.
  public func readTexts(as type: ColumnType, _ f: (String) -> Value?) -> Vector {
    guard case .text(let codes, let dictionary) = storage else { return self }
    var builder = ColumnBuilder(Field("", type))
    var places: [UInt32: Int] = [:]
    let rows: [Int] = codes.indices.map { row in
      let code = codes[row]
      if let place = places[code] { return place }
      builder.append(f(dictionary.strings[Int(code)]) ?? .null)
      places[code] = builder.count - 1
      return builder.count - 1
    }
    let column = builder.finished().gathered(rows)
    let result = Vector(column.storage, nulls: column.nulls, isConstant: isConstant, count: count)
    return nulls.map { result.missing(where: $0) } ?? result
  }

  /// `f` of each row's text, worked out once for each text that occurs.
  private func overUsed<R>(_ codes: [UInt32], _ dictionary: TextDictionary, _ f: (String) -> R) -> [R] {
    if dictionary.strings.count <= codes.count {
      let all = dictionary.strings.map(f)
      return codes.map { all[Int($0)] }
    }
    var known: [UInt32: R] = [:]
    return codes.map { code in
      if let result = known[code] { return result }
      let result = f(dictionary.strings[Int(code)])
      known[code] = result
      return result
    }
  }

  /// The texts of each row, one after the other; missing where any is.
  public static func concatenate(_ vectors: [Vector]) -> Vector {
    let texts = vectors.map(\.asText)
    guard let first = texts.first else { return .constant(.text(""), .text, count: 0) }
    return texts.dropFirst().reduce(first) { combineTexts($0, $1) { $0 + $1 } }
  }

  /// `f` of two texts a row, worked out once for each pair that occurs.
  public static func combineTexts(_ a: Vector, _ b: Vector, _ f: (String, String) -> String) -> Vector {
    guard case .text(let x, let left) = a.storage, case .text(let y, let right) = b.storage else { return a }
    let (isConstant, nulls) = joint(a, b)
    var builder = TextDictionaryBuilder()
    var known: [UInt64: UInt32] = [:]
    let codes = lift(x, a.isConstant, y, b.isConstant) { one, other in
      let pair = UInt64(one) << 32 | UInt64(other)
      if let code = known[pair] { return code }
      let code = builder.code(for: f(left.strings[Int(one)], right.strings[Int(other)]))
      known[pair] = code
      return code
    }
    return Vector(
      .text(codes: codes, dictionary: builder.finished()), nulls: nulls, isConstant: isConstant, count: a.count)
  }

  /// Whether two texts a row pass a test, worked out once for each pair that occurs.
  public static func testTextPairs(_ a: Vector, _ b: Vector, _ f: (String, String) -> Bool) -> Vector {
    guard case .text(let x, let left) = a.storage, case .text(let y, let right) = b.storage else { return a }
    let (isConstant, nulls) = joint(a, b)
    var known: [UInt64: Bool] = [:]
    let results = lift(x, a.isConstant, y, b.isConstant) { one, other in
      let pair = UInt64(one) << 32 | UInt64(other)
      if let result = known[pair] { return result }
      let result = f(left.strings[Int(one)], right.strings[Int(other)])
      known[pair] = result
      return result
    }
    return Vector(.bool(results), nulls: nulls, isConstant: isConstant, count: a.count)
  }

  /// Values of any type as data: `74.5`, `true`, `2022-09-30`.
  public var asText: Vector {
    if case .text = storage { return self }
    let column = Column(Field("", type), storage, nulls: nulls)
    var builder = TextDictionaryBuilder()
    let codes = (0..<column.count).map { builder.code(for: column[$0].plainText) }
    return Vector(
      .text(codes: codes, dictionary: builder.finished()), nulls: nulls, isConstant: isConstant, count: count)
  }
}
