public enum Comparison: Sendable, Hashable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

extension Vector {
  /// Compares row by row; missing where either side is. Integers and doubles compare as numbers, text by dictionary
  /// order, except that equal means the same text.
  ///
  /// - Precondition: both have one type, or are numbers.
  public static func compare(_ a: Vector, _ comparison: Comparison, _ b: Vector) -> Vector {
    let (isConstant, nulls) = joint(a, b)
    let result: [Bool]
    switch (a.storage, b.storage) {
    case (.text, .text): result = compareTexts(a, comparison, b)
    case (.int(let x), .int(let y)): result = compare(x, a.isConstant, comparison, y, b.isConstant)
    case (.date(let x), .date(let y)), (.period(let x), .period(let y)):
      result = compare(x, a.isConstant, comparison, y, b.isConstant)
    case (.bool(let x), .bool(let y)):
      result = compare(
        x.map { $0 ? UInt8(1) : 0 }, a.isConstant, comparison, y.map { $0 ? UInt8(1) : 0 }, b.isConstant)
    default:
      guard case .double(let x) = a.asDouble.storage, case .double(let y) = b.asDouble.storage else {
        preconditionFailure("values of different types are not compared")
      }
      result = compare(x, a.isConstant, comparison, y, b.isConstant)
    }
    return Vector(.bool(result), nulls: nulls, isConstant: isConstant, count: a.count)
  }

  @inline(__always)
  private static func compare<T: Comparable>(
    _ a: [T], _ aIsConstant: Bool, _ comparison: Comparison, _ b: [T], _ bIsConstant: Bool
  ) -> [Bool] {
    switch comparison {
    case .equal: lift(a, aIsConstant, b, bIsConstant) { $0 == $1 }
    case .notEqual: lift(a, aIsConstant, b, bIsConstant) { $0 != $1 }
    case .less: lift(a, aIsConstant, b, bIsConstant) { $0 < $1 }
    case .lessOrEqual: lift(a, aIsConstant, b, bIsConstant) { $0 <= $1 }
    case .greater: lift(a, aIsConstant, b, bIsConstant) { $0 > $1 }
    case .greaterOrEqual: lift(a, aIsConstant, b, bIsConstant) { $0 >= $1 }
    }
  }

  /// Texts become numbers that compare as they do: codes of one dictionary for equality, ranks for order.
  private static func compareTexts(_ a: Vector, _ comparison: Comparison, _ b: Vector) -> [Bool] {
    guard case .text(let aCodes, let aTexts) = a.storage, case .text(let bCodes, let bTexts) = b.storage else {
      return []
    }
    let isEquality = comparison == .equal || comparison == .notEqual
    let (left, right) =
      isEquality ? sharedCodes(aTexts, bTexts) : sharedRanks(aTexts, bTexts)
    return compare(
      aCodes.map { left[Int($0)] }, a.isConstant, comparison, bCodes.map { right[Int($0)] }, b.isConstant)
  }

  /// For the texts of both dictionaries numbers that are equal where the texts are.
  private static func sharedCodes(_ a: TextDictionary, _ b: TextDictionary) -> ([Int32], [Int32]) {
    let own = a.strings.indices.map { Int32($0) }
    if a === b { return (own, own) }
    if b.strings.count == 1 {
      let wanted = b.strings[0]
      return (a.strings.map { $0 == wanted ? 1 : 0 }, [1])
    }
    if a.strings.count == 1 {
      let (right, left) = sharedCodes(b, a)
      return (left, right)
    }
    var codes: [String: Int32] = [:]
    for (code, text) in a.strings.enumerated() { codes[text] = Int32(code) }
    return (own, b.strings.map { codes[$0] ?? -1 })
  }

  /// For the texts of both dictionaries their places in dictionary order.
  private static func sharedRanks(_ a: TextDictionary, _ b: TextDictionary) -> ([Int32], [Int32]) {
    if a === b { return (a.sortRanks, a.sortRanks) }
    let ranks = TextDictionary(a.strings + b.strings).sortRanks
    return (Array(ranks.prefix(a.strings.count)), Array(ranks.dropFirst(a.strings.count)))
  }

  /// Whether each value is one of a list of constants. Missing where the value is.
  ///
  /// - Precondition: the values have the vector's type, or both are numbers.
  public func isIn(_ values: [Value]) -> Vector {
    let result: [Bool]
    switch storage {
    case .bool(let own):
      let wanted = Set(values)
      result = own.map { wanted.contains(.bool($0)) }
    case .int(let own) where values.allSatisfy({ $0.type == .int }):
      let wanted = Set(values.compactMap { if case .int(let number) = $0 { number } else { nil } })
      result = own.map { wanted.contains($0) }
    case .int(let own):
      let wanted = Set(values.compactMap(\.number))
      result = own.map { wanted.contains(Double($0)) }
    case .double(let own):
      let wanted = Set(values.compactMap(\.number))
      result = own.map { wanted.contains($0) }
    case .text(let codes, let dictionary):
      let wanted = Set(values)
      let flags = dictionary.strings.map { wanted.contains(.text($0)) }
      result = codes.map { flags[Int($0)] }
    case .date(let own):
      let wanted = Set(values)
      result = own.map { wanted.contains(.date(CalendarDate(daysSince1970: $0))) }
    case .period(let own):
      let wanted = Set(values)
      result = own.map { wanted.contains(.period(Period(packed: $0))) }
    }
    return with(result, ColumnStorage.bool, nulls: nulls)
  }
}
