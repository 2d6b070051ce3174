import NTMKit

/// An expression as it was written. Names and types are not known yet.
public indirect enum ExpressionSyntax: Sendable {
  case literal(Value, at: Range<Int>)
  case column(Name)
  case negate(ExpressionSyntax, at: Range<Int>)
  case not(ExpressionSyntax, at: Range<Int>)
  case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax, at: Range<Int>)
  case call(Name, [ExpressionSyntax], at: Range<Int>)
  case isMissing(ExpressionSyntax, negated: Bool, at: Range<Int>)
  case inList(ExpressionSyntax, [ExpressionSyntax], negated: Bool, at: Range<Int>)
  /// Both ends included.
  case inRange(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax, negated: Bool, at: Range<Int>)

  /// Where the whole expression stands, in characters of the line.
  public var range: Range<Int> {
    switch self {
    case .column(let name): name.range
    case .literal(_, let range), .negate(_, let range), .not(_, let range), .binary(_, _, _, let range),
      .call(_, _, let range), .isMissing(_, _, let range), .inList(_, _, _, let range), .inRange(_, _, _, _, let range):
      range
    }
  }
}

public enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  case or, and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"
  case doesNotContain = "!~"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case modulo = "%"

  /// Higher binds tighter. Comparisons do not chain.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .doesNotContain:
      ExpressionSyntax.comparisonPrecedence
    case .plus, .minus: 5
    case .times, .divided, .modulo: 6
    }
  }
}

// MARK: - Printing: with no more parentheses than needed, so that parsing gives the same tree.

extension ExpressionSyntax: CustomStringConvertible, Equatable {
  static let notPrecedence = 3
  static let comparisonPrecedence = 4
  static let unaryPrecedence = 7

  var precedence: Int {
    switch self {
    case .literal(.int(let value), _): value < 0 ? Self.unaryPrecedence : 8
    case .literal(.double(let value), _): value.sign == .minus ? Self.unaryPrecedence : 8
    case .literal, .column, .call: 8
    case .negate: Self.unaryPrecedence
    case .not: Self.notPrecedence
    case .binary(let op, _, _, _): op.precedence
    case .isMissing, .inList, .inRange: Self.comparisonPrecedence
    }
  }

  public var description: String {
    switch self {
    case .literal(let value, _): Self.text(value)
    case .column(let name): name.description
    // `-5` would be read as a literal.
    case .negate(let operand, _): operand.isNumeral ? "-(\(operand))" : "-" + operand.text(atLeast: 8)
    case .not(let operand, _): "not " + operand.text(atLeast: Self.notPrecedence)
    case .binary(let op, let left, let right, _):
      // Comparisons do not chain, so both their sides must bind tighter.
      left.text(atLeast: op.precedence + (op.precedence == Self.comparisonPrecedence ? 1 : 0)) + " \(op.rawValue) "
        + right.text(atLeast: op.precedence + 1)
    case .call(let name, let arguments, _): "\(name.text)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .isMissing(let operand, let negated, _):
      operand.text(atLeast: 5) + (negated ? " is not missing" : " is missing")
    case .inList(let operand, let items, let negated, _):
      operand.text(atLeast: 5) + (negated ? " not in (" : " in (")
        + items.map(\.description).joined(separator: ", ") + ")"
    case .inRange(let operand, let first, let last, let negated, _):
      operand.text(atLeast: 5) + (negated ? " not in " : " in ") + first.text(atLeast: 5) + ".."
        + last.text(atLeast: 5)
    }
  }

  private var isNumeral: Bool {
    if case .literal(let value, _) = self { value.number != nil } else { false }
  }

  private func text(atLeast precedence: Int) -> String {
    self.precedence >= precedence ? description : "(\(description))"
  }

  /// A literal as it is read back. Missing has no literal.
  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): LineGrammar.quoted(text)
    case .double(let number):
      // A whole number keeps its point, so that it stays a number and not an integer.
      number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number)).0" : "\(number)"
    default: value.plainText
    }
  }

  /// Equal trees, wherever they stand.
  public static func == (a: ExpressionSyntax, b: ExpressionSyntax) -> Bool {
    switch (a, b) {
    case (.literal(let a, _), .literal(let b, _)): a == b
    case (.column(let a), .column(let b)): a == b
    case (.negate(let a, _), .negate(let b, _)), (.not(let a, _), .not(let b, _)): a == b
    case (.binary(let a, let aLeft, let aRight, _), .binary(let b, let bLeft, let bRight, _)):
      a == b && aLeft == bLeft && aRight == bRight
    case (.call(let a, let aArguments, _), .call(let b, let bArguments, _)): a == b && aArguments == bArguments
    case (.isMissing(let a, let aNegated, _), .isMissing(let b, let bNegated, _)): a == b && aNegated == bNegated
    case (.inList(let a, let aItems, let aNegated, _), .inList(let b, let bItems, let bNegated, _)):
      a == b && aItems == bItems && aNegated == bNegated
    case (
      .inRange(let a, let aFirst, let aLast, let aNegated, _), .inRange(let b, let bFirst, let bLast, let bNegated, _)
    ):
      a == b && aFirst == bFirst && aLast == bLast && aNegated == bNegated
    default: false
    }
  }
}
