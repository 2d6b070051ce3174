import NTMKit

/// A function of the values of a row.
public struct ScalarFunction: Sendable {
  public let name: String
  /// `round(x, n)`.
  public let signature: String
  public let summary: LocalizedText
  /// Checks the arguments and says how the result is worked out.
  let check: @Sendable (FunctionCall) throws(Diagnostic) -> CheckedExpression

  init(
    _ signature: String, _ summary: LocalizedText,
    check: @escaping @Sendable (FunctionCall) throws(Diagnostic) -> CheckedExpression
  ) {
    name = String(signature.prefix { $0 != "(" })
    self.signature = signature
    self.summary = summary
    self.check = check
  }
}

/// The functions there are, by name.
public struct FunctionCatalogue: Sendable {
  public let functions: [ScalarFunction]
  private let byName: [String: ScalarFunction]

  init(_ functions: [ScalarFunction]) {
    self.functions = functions
    byName = Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }

  public static let standard = FunctionCatalogue(
    ConditionalFunctions.all + NumberFunctions.all + TextFunctions.all + DateFunctions.all)

  public var names: [String] { functions.map(\.name) }
  public subscript(name: String) -> ScalarFunction? { byName[name] }
}

/// A function's checked arguments, and help in judging them.
struct FunctionCall: Sendable {
  let name: Name
  let arguments: [CheckedExpression]
  let range: Range<Int>
  let context: CheckContext

  /// - Throws: `query.arguments` unless there are so many.
  func expect(_ counts: ClosedRange<Int>, _ signature: String) throws(Diagnostic) {
    guard counts.contains(arguments.count) else {
      throw error(
        "query.arguments", range, Strings.wrongArguments(name.text, arguments.count), [Strings.usage(signature)])
    }
  }

  /// - Throws: `query.type` unless the argument, where there is one, has one of the types.
  func expect(_ index: Int, _ types: ColumnType...) throws(Diagnostic) {
    guard arguments.indices.contains(index), !types.contains(arguments[index].type) else { return }
    let argument = arguments[index]
    var hints: [LocalizedText] = []
    if types.contains(.text) { hints = [Strings.toTextHint] }
    if types.contains(.double), argument.type == .text { hints = [Strings.toNumberHint] }
    if types.contains(.double), argument.type == .bool { hints = [Strings.countConditionHint] }
    throw error(
      "query.type", argument.range,
      Strings.argumentType(name.text, .list(types.map(\.name), separator: "/"), argument.type.name), hints)
  }

  /// A literal whole number.
  func integer(_ index: Int, in range: ClosedRange<Int64>) throws(Diagnostic) -> Int {
    guard case .int(let value)? = arguments[index].constant, range.contains(value) else {
      throw error("query.type", arguments[index].range, Strings.literalIntegerExpected(range))
    }
    return Int(value)
  }

  /// The one type that all the arguments from an index on have, and their unit. A year stands for a period where others
  /// are periods.
  func common(from start: Int) throws(Diagnostic) -> (
    arguments: [CheckedExpression], type: ColumnType, unit: MeasureUnit?
  ) {
    let operators = OperatorChecker(ExpressionChecker(Schema([]), context))
    var all = Array(arguments[start...])
    guard let first = all.first else { throw error("query.arguments", range, Strings.wrongArguments(name.text, 0), []) }
    let model = all.first { $0.constant == nil } ?? first
    var type = first.type
    var unit: MeasureUnit?
    for index in all.indices {
      let (adapted, other) = try operators.comparable(all[index], model, all[index].range)
      all[index] = adapted
      if index == 0 { type = adapted.type }
      if adapted.type == .double || other.type == .double { type = .double }
      unit = unit ?? adapted.unit
    }
    return (all, type, unit)
  }

  func result(
    _ type: ColumnType, _ unit: MeasureUnit? = nil,
    _ function: @escaping @Sendable ([Vector]) throws(KernelFailure) -> Vector
  ) -> CheckedExpression {
    CheckedExpression(type, unit, .apply(arguments, function), range)
  }

  func error(
    _ code: Diagnostic.Code, _ range: Range<Int>, _ message: LocalizedText, _ hints: [LocalizedText] = []
  ) -> Diagnostic {
    context.line.diagnostic(code, range, message, hints: hints)
  }
}
