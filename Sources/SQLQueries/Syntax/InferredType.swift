import NTMKit

/// What can be said of the values of an expression before any row is read.
enum InferredType: Equatable {
  /// Always NULL.
  case missing
  case known(ColumnType, MeasureUnit?)
  case unknown

  init(_ field: Field) { self = .known(field.type, field.unit) }

  /// A value that is either: of `coalesce`, `case`, two arms of a `union`.
  func joined(_ other: InferredType) -> InferredType {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.missing, let some), (let some, .missing): return some
    case (.known(let a, let unit), .known(let b, let otherUnit)):
      let common = Self.common(unit, otherUnit)
      if a == b { return .known(a, common) }
      if a.isNumeric, b.isNumeric { return .known(.double, common) }
      if (a == .bool && b == .int) || (a == .int && b == .bool) { return .known(.int, nil) }
      return .unknown
    }
  }

  /// Of `+`, `-`, `*`, `/`, `%`: whole numbers stay whole, as SQLite divides them too.
  func combined(_ other: InferredType, keepsUnit: Bool) -> InferredType {
    switch (number, other.number) {
    case (.missing, _), (_, .missing): return .missing
    case (.known(let a, let unit), .known(let b, let otherUnit)):
      let type: ColumnType = a == .int && b == .int ? .int : .double
      return .known(type, keepsUnit ? Self.common(unit, otherUnit) : nil)
    default: return .unknown
    }
  }

  /// One without a unit takes the other's; of two different ones none is left.
  private static func common(_ a: MeasureUnit?, _ b: MeasureUnit?) -> MeasureUnit? {
    guard let a, let b else { return a ?? b }
    return a == b ? a : nil
  }

  /// As a number: a boolean counts as 0 or 1; text is read, so that nothing can be said.
  var number: InferredType {
    switch self {
    case .known(.bool, _): .known(.int, nil)
    case .known(let type, _) where !type.isNumeric: .unknown
    default: self
    }
  }

  /// The same kind of value as a number of another type.
  func number(_ type: ColumnType) -> InferredType {
    if case .known(_, let unit) = self { .known(type, unit) } else { .known(type, nil) }
  }

  var isKnown: Bool { if case .known = self { true } else { false } }
}
