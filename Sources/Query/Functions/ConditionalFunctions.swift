import NTMKit

enum ConditionalFunctions {
  static let all = [choose, coalesce, least, greatest]

  static let choose = ScalarFunction("if(condition, a, b)", FunctionStrings.choose) { call throws(Diagnostic) in
    try call.expect(2...3, "if(condition, a, b)")
    try call.expect(0, .bool)
    let (branches, type, unit) = try call.common(from: 1)
    return CheckedExpression(
      type, unit,
      .apply([call.arguments[0]] + branches) { vectors in
        let other = vectors.count > 2 ? vectors[2] : .constant(.null, vectors[1].type, count: vectors[1].count)
        let branches = Vector.unified([vectors[1], other])
        return Vector.choose(vectors[0], branches[0], branches[1])
      }, call.range)
  }

  static let coalesce = ScalarFunction("coalesce(a, b, …)", FunctionStrings.coalesce) { call throws(Diagnostic) in
    try call.expect(1...100, "coalesce(a, b, …)")
    let (values, type, unit) = try call.common(from: 0)
    return CheckedExpression(type, unit, .apply(values) { Vector.coalesce($0) }, call.range)
  }

  static let least = ScalarFunction("least(a, b, …)", FunctionStrings.least) { call throws(Diagnostic) in
    try extreme(call, largest: false)
  }
  static let greatest = ScalarFunction("greatest(a, b, …)", FunctionStrings.greatest) { call throws(Diagnostic) in
    try extreme(call, largest: true)
  }

  static func extreme(_ call: FunctionCall, largest: Bool) throws(Diagnostic) -> CheckedExpression {
    try call.expect(1...100, largest ? "greatest(a, b, …)" : "least(a, b, …)")
    let (values, type, unit) = try call.common(from: 0)
    return CheckedExpression(type, unit, .apply(values) { Vector.extreme($0, largest: largest) }, call.range)
  }
}
