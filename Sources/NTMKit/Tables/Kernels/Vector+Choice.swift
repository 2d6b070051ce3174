extension Vector {
  /// Rows of `a` where the condition is true, of `b` elsewhere (also where it is missing).
  ///
  /// - Precondition: `a` and `b` come from `unified`.
  public static func choose(_ condition: Vector, _ a: Vector, _ b: Vector) -> Vector {
    if condition.isConstant { return condition.isTrue.first ?? false ? a : b }
    let mask = condition.isTrue
    let left = a.expanded
    let right = b.expanded
    func pick<T>(_ x: [T], _ y: [T]) -> [T] { mask.indices.map { mask[$0] ? x[$0] : y[$0] } }
    let storage: ColumnStorage
    switch (left.storage, right.storage) {
    case (.bool(let x), .bool(let y)): storage = .bool(pick(x, y))
    case (.int(let x), .int(let y)): storage = .int(pick(x, y))
    case (.double(let x), .double(let y)): storage = .double(pick(x, y))
    case (.date(let x), .date(let y)): storage = .date(pick(x, y))
    case (.period(let x), .period(let y)): storage = .period(pick(x, y))
    case (.text(let x, let dictionary), .text(let y, _)): storage = .text(codes: pick(x, y), dictionary: dictionary)
    default: preconditionFailure("a choice is between values of one type")
    }
    var nulls: [Bool]?
    if left.nulls != nil || right.nulls != nil {
      let none = [Bool](repeating: false, count: mask.count)
      nulls = pick(left.nulls ?? none, right.nulls ?? none)
    }
    return Vector(storage, nulls: nulls, isConstant: false, count: mask.count)
  }

  /// The first value of each row that is not missing.
  public static func coalesce(_ vectors: [Vector]) -> Vector {
    let all = unified(vectors)
    return all.dropFirst().reduce(all[0]) { found, next in
      found.nulls == nil ? found : choose(found.isMissing(negated: true), found, next)
    }
  }

  /// The vectors with one type (doubles where some are integers) and, for text, one dictionary.
  ///
  /// - Precondition: all of one type, or numbers.
  public static func unified(_ vectors: [Vector]) -> [Vector] {
    if vectors.contains(where: { $0.type == .double }) { return vectors.map(\.asDouble) }
    guard vectors.contains(where: { $0.type == .text }) else { return vectors }
    let dictionaries = vectors.compactMap { vector -> TextDictionary? in
      if case .text(_, let dictionary) = vector.storage { dictionary } else { nil }
    }
    let (merged, codes) = TextDictionary.merging(dictionaries)
    return zip(vectors, codes).map { vector, translation in
      guard case .text(let own, _) = vector.storage else { return vector }
      return Vector(
        .text(codes: own.map { translation[Int($0)] }, dictionary: merged), nulls: vector.nulls,
        isConstant: vector.isConstant, count: vector.count)
    }
  }
}

extension TextDictionary {
  /// One dictionary for several, and for each the new codes of its texts. A dictionary stays as it is when all are it.
  static func merging(_ dictionaries: [TextDictionary]) -> (TextDictionary, codes: [[UInt32]]) {
    guard let first = dictionaries.first else { return (TextDictionary([]), []) }
    if dictionaries.allSatisfy({ $0 === first }) {
      let same = first.strings.indices.map { UInt32($0) }
      return (first, dictionaries.map { _ in same })
    }
    var builder = TextDictionaryBuilder()
    let codes = dictionaries.map { $0.strings.map { builder.code(for: $0) } }
    return (builder.finished(), codes)
  }
}
