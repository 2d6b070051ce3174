import NTMKit

enum TextFunctions {
  static let all = [length, lower, upper, trim, concat, replace, startsWith, endsWith, contains, fold, text]

  static let length = ScalarFunction("length(text)", FunctionStrings.length) { call throws(Diagnostic) in
    try call.expect(1...1, "length(text)")
    try call.expect(0, .text)
    return call.result(.int) { $0[0].countTexts(\.count) }
  }

  static let lower = mapping("lower(text)", FunctionStrings.lower) { $0.lowercased() }
  static let upper = mapping("upper(text)", FunctionStrings.upper) { $0.uppercased() }
  static let trim = mapping("trim(text)", FunctionStrings.trim) { $0.trimmingSpace() }
  static let fold = mapping("fold(text)", FunctionStrings.fold) { VietnameseFolding.fold($0) }

  static let concat = ScalarFunction("concat(a, b, …)", FunctionStrings.concat) { call throws(Diagnostic) in
    try call.expect(1...100, "concat(a, b, …)")
    return call.result(.text) { Vector.concatenate($0) }
  }

  static let replace = ScalarFunction("replace(text, old, new)", FunctionStrings.replace) { call throws(Diagnostic) in
    try call.expect(3...3, "replace(text, old, new)")
    for index in 0..<3 { try call.expect(index, .text) }
    guard case .text(let old)? = call.arguments[1].constant, case .text(let new)? = call.arguments[2].constant else {
      throw call.error("query.type", call.arguments[1].range, Strings.literalTextsExpected)
    }
    return call.result(.text) { vectors in
      vectors[0].mapTexts { old.isEmpty ? $0 : UnicodeForm.nfc($0.replacing(old, with: new)) }
    }
  }

  static let startsWith = testing("starts_with(text, part)", FunctionStrings.startsWith) { $0.hasPrefix($1) }
  static let endsWith = testing("ends_with(text, part)", FunctionStrings.endsWith) { $0.hasSuffix($1) }
  static let contains = testing("contains(text, part)", FunctionStrings.contains) { $1.isEmpty || $0.contains($1) }

  static let text = ScalarFunction("text(x)", FunctionStrings.text) { call throws(Diagnostic) in
    try call.expect(1...1, "text(x)")
    return call.result(.text) { $0[0].asText }
  }

  private static func mapping(
    _ signature: String, _ summary: LocalizedText, _ f: @escaping @Sendable (String) -> String
  ) -> ScalarFunction {
    ScalarFunction(signature, summary) { call throws(Diagnostic) in
      try call.expect(1...1, signature)
      try call.expect(0, .text)
      return call.result(.text) { $0[0].mapTexts { UnicodeForm.nfc(f($0)) } }
    }
  }

  private static func testing(
    _ signature: String, _ summary: LocalizedText, _ f: @escaping @Sendable (String, String) -> Bool
  ) -> ScalarFunction {
    ScalarFunction(signature, summary) { call throws(Diagnostic) in
      try call.expect(2...2, signature)
      try call.expect(0, .text)
      try call.expect(1, .text)
      return call.result(.bool) { Vector.testTextPairs($0[0], $0[1], f) }
    }
  }
}
