public enum Arithmetic: Sendable, Hashable, CaseIterable {
  case plus, minus, times, divided, modulo
}

extension Vector {
  /// Arithmetic on numbers, row by row; missing where either side is, where the divisor is zero, and where the result is
  /// not finite. Two integers give an integer, except that division always gives a double.
  ///
  /// - Throws: `overflow` when an integer result leaves 64 bits.
  public static func calculate(
    _ a: Vector, _ operation: Arithmetic, _ b: Vector
  ) throws(KernelFailure) -> Vector {
    let (isConstant, nulls) = joint(a, b)
    if operation != .divided, case .int(let x) = a.storage, case .int(let y) = b.storage {
      return try integers(x, a.isConstant, operation, y, b.isConstant, nulls, isConstant, a.count)
    }
    guard case .double(let x) = a.asDouble.storage, case .double(let y) = b.asDouble.storage else {
      preconditionFailure("arithmetic is on numbers")
    }
    let result: [Double] =
      switch operation {
      case .plus: lift(x, a.isConstant, y, b.isConstant) { $0 + $1 }
      case .minus: lift(x, a.isConstant, y, b.isConstant) { $0 - $1 }
      case .times: lift(x, a.isConstant, y, b.isConstant) { $0 * $1 }
      case .divided: lift(x, a.isConstant, y, b.isConstant) { $0 / $1 }
      case .modulo: lift(x, a.isConstant, y, b.isConstant) { $0.truncatingRemainder(dividingBy: $1) }
      }
    return Vector(.double(result), nulls: nulls, isConstant: isConstant, count: a.count).finite
  }

  private static func integers(
    _ x: [Int64], _ xIsConstant: Bool, _ operation: Arithmetic, _ y: [Int64], _ yIsConstant: Bool, _ nulls: [Bool]?,
    _ isConstant: Bool, _ count: Int
  ) throws(KernelFailure) -> Vector {
    typealias Reported = (partialValue: Int64, overflow: Bool)
    let reported: [Reported] =
      switch operation {
      case .plus: lift(x, xIsConstant, y, yIsConstant) { $0.addingReportingOverflow($1) }
      case .minus: lift(x, xIsConstant, y, yIsConstant) { $0.subtractingReportingOverflow($1) }
      case .times: lift(x, xIsConstant, y, yIsConstant) { $0.multipliedReportingOverflow(by: $1) }
      case .divided, .modulo:
        lift(x, xIsConstant, y, yIsConstant) { $1 == 0 || $1 == -1 ? (0, $1 == 0) : ($0 % $1, false) }
      }
    let result = Vector(.int(reported.map(\.partialValue)), nulls: nulls, isConstant: isConstant, count: count)
    guard reported.contains(where: \.overflow) else { return result }
    // The flag means a zero divisor for `%`, and too large a result for the others; missing values hold anything.
    if operation == .modulo { return result.missing(where: reported.map(\.overflow)) }
    let isReal = reported.indices.contains { reported[$0].overflow && nulls?[$0] != true }
    if isReal { throw .overflow }
    return result
  }

  /// The number with its sign turned. - Throws: `overflow` for the smallest integer.
  public func negated() throws(KernelFailure) -> Vector {
    try Vector.calculate(.constant(.int(0), .int, count: count), .minus, self)
  }

  /// A function of each number as a double; missing where the result is not finite.
  public func mapNumbers(_ f: (Double) -> Double) -> Vector {
    guard case .double(let values) = asDouble.storage else { return self }
    return with(values.map(f), ColumnStorage.double, nulls: nulls).finite
  }

  /// Without its sign. - Throws: `overflow` for the smallest integer.
  public func magnitude() throws(KernelFailure) -> Vector {
    guard case .int(let values) = storage else { return mapNumbers { abs($0) } }
    if values.indices.contains(where: { values[$0] == .min && nulls?[$0] != true }) { throw .overflow }
    return with(values.map { $0 == .min ? 0 : abs($0) }, ColumnStorage.int, nulls: nulls)
  }

  /// Whole numbers by a rounding rule; missing where the number does not fit in 64 bits. Integers stay.
  public func rounded(_ rule: FloatingPointRoundingRule) -> Vector {
    guard case .double(let values) = storage else { return self }
    let whole = values.map { Int64(exactly: $0.rounded(rule)) }
    let result = with(whole.map { $0 ?? 0 }, ColumnStorage.int, nulls: nulls)
    return result.missing(where: whole.map { $0 == nil })
  }

  /// Rounded to so many digits behind the point, halves away from zero, as a double.
  public func rounded(digits: Int) -> Vector {
    let scale = power(of: digits)
    return mapNumbers { number in
      let scaled = number * scale
      guard abs(scaled) < 1e15 else { return number }
      // 2.675 is stored a little below; what a person sees as a half is rounded as one.
      let nudged = scaled + (scaled < 0 ? -1 : 1) * abs(scaled) * 1e-15
      return nudged.rounded(.toNearestOrAwayFromZero) / scale
    }
  }

  private func power(of digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<min(abs(digits), 300) { scale *= 10 }
    return digits < 0 ? 1 / scale : scale
  }

  /// The smallest, or largest, of the values of each row that are not missing.
  ///
  /// - Precondition: all of one type, or numbers.
  public static func extreme(_ vectors: [Vector], largest: Bool) -> Vector {
    let all = unified(vectors)
    return all.dropFirst().reduce(all[0]) { best, other in
      let better = compare(other, largest ? .greater : .less, best)
      let takesOther = or(better, and(best.isMissing(negated: false), other.isMissing(negated: true)))
      return choose(takesOther.notMissing, other, best)
    }
  }

  /// A boolean vector where missing has become false.
  var notMissing: Vector {
    guard let nulls, case .bool(let values) = storage else { return self }
    return with(zip(values, nulls).map { $0 && !$1 }, ColumnStorage.bool, nulls: nil)
  }
}
