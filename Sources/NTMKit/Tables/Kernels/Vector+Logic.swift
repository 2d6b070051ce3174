/// Logic with three values: a missing side leaves the result missing unless the other side decides it.
extension Vector {
  public static func and(_ a: Vector, _ b: Vector) -> Vector { connect(a, b, decisive: false) }
  public static func or(_ a: Vector, _ b: Vector) -> Vector { connect(a, b, decisive: true) }

  public var inverted: Vector {
    guard case .bool(let values) = storage else { return self }
    return with(values.map { !$0 }, ColumnStorage.bool, nulls: nulls)
  }

  /// The result is `decisive` where either side is, missing where one is missing and the other not decisive.
  private static func connect(_ a: Vector, _ b: Vector, decisive: Bool) -> Vector {
    guard case .bool(let x) = a.storage, case .bool(let y) = b.storage else { return a }
    let isConstant = a.isConstant && b.isConstant
    if a.nulls == nil, b.nulls == nil {
      let result = lift(x, a.isConstant, y, b.isConstant) { decisive ? $0 || $1 : $0 && $1 }
      return Vector(.bool(result), nulls: nil, isConstant: isConstant, count: a.count)
    }
    let left = states(x, a.nulls, decisive)
    let right = states(y, b.nulls, decisive)
    // 0: the other value, 1: missing, 2: decisive. The larger wins.
    let joint = lift(left, a.isConstant, right, b.isConstant) { max($0, $1) }
    let nulls = joint.map { $0 == 1 }
    return Vector(
      .bool(joint.map { ($0 == 2) == decisive }), nulls: nulls.contains(true) ? nulls : nil, isConstant: isConstant,
      count: a.count)
  }

  private static func states(_ values: [Bool], _ nulls: [Bool]?, _ decisive: Bool) -> [UInt8] {
    guard let nulls else { return values.map { $0 == decisive ? 2 : 0 } }
    return zip(values, nulls).map { value, isNull in isNull ? 1 : value == decisive ? 2 : 0 }
  }
}
