/// What an expression gives over the rows of a table: a column's values, or one value that stands for every row.
///
/// The kernels on vectors loop over typed arrays; a constant is never spread out before it must be.
public struct Vector: Sendable {
  /// One value when the vector is constant, else `count`.
  public let storage: ColumnStorage
  /// As long as the storage; nil when nothing is missing.
  public let nulls: [Bool]?
  public let isConstant: Bool
  /// The rows it stands for.
  public let count: Int

  init(_ storage: ColumnStorage, nulls: [Bool]?, isConstant: Bool, count: Int) {
    self.storage = storage
    self.nulls = nulls
    self.isConstant = isConstant
    self.count = count
  }

  /// One value per row.
  public init(_ storage: ColumnStorage, nulls: [Bool]?) {
    self.init(storage, nulls: nulls, isConstant: false, count: storage.count)
  }

  public init(_ column: Column) {
    self.init(column.storage, nulls: column.nulls, isConstant: false, count: column.count)
  }

  /// The same value for each of `count` rows.
  public static func constant(_ value: Value, _ type: ColumnType, count: Int) -> Vector {
    var builder = ColumnBuilder(Field("", type))
    builder.append(value)
    let column = builder.finished()
    return Vector(column.storage, nulls: column.nulls, isConstant: true, count: count)
  }

  public var type: ColumnType { storage.type }

  /// The value of a constant; nil for any other vector.
  public var constantValue: Value? { isConstant ? Column(Field("", type), storage, nulls: nulls)[0] : nil }

  /// One value per row.
  public var expanded: Vector {
    guard isConstant else { return self }
    let rows = [Int](repeating: 0, count: count)
    let column = Column(Field("", type), storage, nulls: nulls).gathered(rows)
    return Vector(column)
  }

  /// As a column of the field's name and unit; integers become doubles where the field wants them.
  public func column(_ field: Field) -> Column {
    let vector = field.type == .double && type == .int ? asDouble : self
    let full = vector.expanded
    return Column(Field(field.name, full.type, unit: field.unit), full.storage, nulls: full.nulls)
  }

  /// Integers as doubles; anything else as it is.
  public var asDouble: Vector {
    guard case .int(let values) = storage else { return self }
    return Vector(.double(values.map(Double.init)), nulls: nulls, isConstant: isConstant, count: count)
  }

  /// For each row whether a boolean vector is true; missing is not true.
  public var isTrue: [Bool] {
    guard case .bool(let values) = storage else { return [Bool](repeating: false, count: count) }
    var mask = values
    if let nulls { mask = zip(values, nulls).map { $0 && !$1 } }
    return isConstant ? [Bool](repeating: mask[0], count: count) : mask
  }

  /// For each row whether a boolean vector is not true: false or missing.
  public var negatedMask: [Bool] { isTrue.map { !$0 } }

  /// For each row whether the value is missing, or is not.
  public func isMissing(negated: Bool) -> Vector {
    guard let nulls else { return .constant(.bool(negated), .bool, count: count) }
    return Vector(
      .bool(negated ? nulls.map { !$0 } : nulls), nulls: nil, isConstant: isConstant, count: count)
  }
}

/// Why a kernel could not finish.
public enum KernelFailure: Error, Sendable {
  /// A whole number grew beyond 64 bits.
  case overflow
}

// MARK: - Lifting functions of values to vectors

extension Vector {
  /// Whether the result over both is constant, and where it is missing because one of them is.
  static func joint(_ a: Vector, _ b: Vector) -> (isConstant: Bool, nulls: [Bool]?) {
    let isConstant = a.isConstant && b.isConstant
    guard let aNulls = a.nulls else { return (isConstant, b.spreadNulls(over: a)) }
    guard let bNulls = b.nulls else { return (isConstant, a.spreadNulls(over: b)) }
    return (isConstant, lift(aNulls, a.isConstant, bNulls, b.isConstant) { $0 || $1 })
  }

  /// The null flags, one a row when the other vector has one value a row.
  private func spreadNulls(over other: Vector) -> [Bool]? {
    guard let nulls, isConstant, !other.isConstant else { return nulls }
    return nulls[0] ? [Bool](repeating: true, count: count) : nil
  }

  /// `f` for each row of two arrays, either of which may hold one value for all rows.
  @inline(__always)
  static func lift<A, B, R>(_ a: [A], _ aIsConstant: Bool, _ b: [B], _ bIsConstant: Bool, _ f: (A, B) -> R) -> [R] {
    if bIsConstant {
      let right = b[0]
      return a.map { f($0, right) }
    }
    if aIsConstant {
      let left = a[0]
      return b.map { f(left, $0) }
    }
    return a.indices.map { f(a[$0], b[$0]) }
  }

  @inline(__always)
  func with<R>(_ values: [R], _ storage: ([R]) -> ColumnStorage, nulls: [Bool]?) -> Vector {
    Vector(storage(values), nulls: nulls, isConstant: isConstant, count: count)
  }

  /// As it is, with the rows where `isBad` is true missing as well.
  func missing(where isBad: [Bool]) -> Vector {
    guard isBad.contains(true) else { return self }
    let all = nulls.map { nulls in zip(nulls, isBad).map { $0 || $1 } } ?? isBad
    return Vector(storage, nulls: all, isConstant: isConstant, count: count)
  }

  /// Doubles that are not finite (a root of a negative number, a result too large) become missing.
  var finite: Vector {
    guard case .double(let values) = storage, !values.allSatisfy(\.isFinite) else { return self }
    return missing(where: values.map { !$0.isFinite })
  }
}
