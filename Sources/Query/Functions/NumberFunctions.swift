import NTMKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum NumberFunctions {
  static let all = [magnitude, round, floor, ceil, squareRoot, logarithm, exponential, integer, number]

  static let magnitude = ScalarFunction("abs(x)", FunctionStrings.abs) { call throws(Diagnostic) in
    try call.expect(1...1, "abs(x)")
    try call.expect(0, .int, .double)
    return call.result(call.arguments[0].type, call.arguments[0].unit) { (vectors) throws(KernelFailure) in
      try vectors[0].magnitude()
    }
  }

  static let round = ScalarFunction("round(x, digits)", FunctionStrings.round) { call throws(Diagnostic) in
    try call.expect(1...2, "round(x, digits)")
    try call.expect(0, .int, .double)
    let unit = call.arguments[0].unit
    guard call.arguments.count == 2 else {
      return call.result(.int, unit) { $0[0].rounded(.toNearestOrAwayFromZero) }
    }
    let digits = try call.integer(1, in: -15...15)
    return call.result(.double, unit) { $0[0].rounded(digits: digits) }
  }

  static let floor = rounding("floor(x)", FunctionStrings.floor, .down)
  static let ceil = rounding("ceil(x)", FunctionStrings.ceil, .up)

  static let squareRoot = ofDouble("sqrt(x)", FunctionStrings.sqrt) { $0.squareRoot() }
  static let logarithm = ofDouble("ln(x)", FunctionStrings.ln) { log($0) }
  static let exponential = ofDouble("exp(x)", FunctionStrings.exp) { exp($0) }

  static let integer = ScalarFunction("int(x)", FunctionStrings.int) { call throws(Diagnostic) in
    try call.expect(1...1, "int(x)")
    try call.expect(0, .int, .double, .text, .bool)
    switch call.arguments[0].type {
    case .text:
      return call.result(.int) { vectors in
        vectors[0].readTexts(as: .double, Self.read).rounded(.towardZero)
      }
    case .bool:
      return call.result(.int) { vectors in
        let count = vectors[0].count
        let whole = Vector.choose(
          vectors[0], .constant(.int(1), .int, count: count), .constant(.int(0), .int, count: count))
        return Vector.choose(vectors[0].isMissing(negated: true), whole, .constant(.null, .int, count: count))
      }
    default: return call.result(.int, call.arguments[0].unit) { $0[0].rounded(.towardZero) }
    }
  }

  static let number = ScalarFunction("number(x)", FunctionStrings.number) { call throws(Diagnostic) in
    try call.expect(1...1, "number(x)")
    try call.expect(0, .int, .double, .text)
    guard call.arguments[0].type == .text else {
      return call.result(.double, call.arguments[0].unit) { $0[0].asDouble }
    }
    return call.result(.double) { $0[0].readTexts(as: .double, Self.read) }
  }

  /// A number in a text as either language writes it; a text that could be two numbers is none.
  private static func read(_ text: String) -> Value? {
    if case .number(let number) = NumberText.parse(text, decimal: .either) { .double(number) } else { nil }
  }

  private static func rounding(
    _ signature: String, _ summary: LocalizedText, _ rule: FloatingPointRoundingRule
  ) -> ScalarFunction {
    ScalarFunction(signature, summary) { call throws(Diagnostic) in
      try call.expect(1...1, signature)
      try call.expect(0, .int, .double)
      return call.result(.int, call.arguments[0].unit) { $0[0].rounded(rule) }
    }
  }

  private static func ofDouble(
    _ signature: String, _ summary: LocalizedText, _ f: @escaping @Sendable (Double) -> Double
  ) -> ScalarFunction {
    ScalarFunction(signature, summary) { call throws(Diagnostic) in
      try call.expect(1...1, signature)
      try call.expect(0, .int, .double)
      return call.result(.double) { $0[0].mapNumbers(f) }
    }
  }
}
