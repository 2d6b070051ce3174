import NTMKit

/// Finds the type of one expression from left to right. What it does not know it calls unknown, never something else.
struct ExpressionTyping {
  let parser: SelectParser
  let range: Range<Int>
  /// The type of a column, by what stands before the point, if anything, and its name.
  let column: (_ qualifier: String?, _ name: String) -> InferredType
  /// The types of a SELECT's columns.
  let select: (Range<Int>) -> [InferredType]?
  private(set) var place: Int

  init(
    _ parser: SelectParser, _ range: Range<Int>, column: @escaping (String?, String) -> InferredType,
    select: @escaping (Range<Int>) -> [InferredType]?
  ) {
    self.parser = parser
    self.range = range
    self.column = column
    self.select = select
    place = range.lowerBound
  }

  private var token: SQLToken? { range.contains(place) ? parser.tokens[place] : nil }
  private var word: String? { token?.keyword }
  private func word(at offset: Int) -> String? { parser.keyword(place + offset, in: range) }
  private mutating func take(_ word: String) -> Bool {
    guard self.word == word else { return false }
    place += 1
    return true
  }
  private mutating func takeSymbol(_ symbol: String) -> Bool {
    guard token?.isSymbol(symbol) == true else { return false }
    place += 1
    return true
  }
  private mutating func skipGroup() {
    if token?.isSymbol("(") == true { place = parser.end(ofGroupAt: place, in: range) }
  }

  /// How tightly operators bind, loosest first.
  private enum Binding: Int {
    case or = 1
    case and, not, equality, comparison, bits, sum, product, concatenation, collation, sign
  }

  mutating func expression() -> InferredType { expression(from: .or) }

  private mutating func expression(from least: Binding) -> InferredType {
    var value = operand()
    while let binding = nextBinding(), binding.rawValue >= least.rawValue {
      value = operation(on: value, binding)
    }
    return value
  }

  private func nextBinding() -> Binding? {
    guard let token else { return nil }
    if token.kind == .symbol {
      switch token.text {
      case "=", "==", "!=", "<>": return .equality
      case "<", "<=", ">", ">=": return .comparison
      case "&", "|", "<<", ">>": return .bits
      case "+", "-": return .sum
      case "*", "/", "%": return .product
      case "||", "->", "->>": return .concatenation
      default: return nil
      }
    }
    switch word {
    case "or": return .or
    case "and": return .and
    case "is", "in", "like", "glob", "match", "regexp", "between", "isnull", "notnull": return .equality
    case "not": return .equality
    case "collate": return .collation
    default: return nil
    }
  }

  private mutating func operation(on left: InferredType, _ binding: Binding) -> InferredType {
    let symbol = token?.text ?? ""
    switch binding {
    case .or, .and:
      place += 1
      _ = expression(from: binding == .or ? .and : .not)
      return .known(.bool, nil)
    case .equality:
      test()
      return .known(.bool, nil)
    case .comparison:
      place += 1
      _ = expression(from: .bits)
      return .known(.bool, nil)
    case .bits:
      place += 1
      _ = expression(from: .sum)
      return .known(.int, nil)
    case .sum, .product:
      place += 1
      let right = expression(from: binding == .sum ? .product : .concatenation)
      return left.combined(right, keepsUnit: binding == .sum)
    case .concatenation:
      place += 1
      _ = expression(from: .collation)
      return symbol == "||" ? .known(.text, nil) : .unknown
    case .collation:
      place += 2
      return left
    case .not, .sign: return .unknown
    }
  }

  /// `= b`, `is not distinct from b`, `in (…)`, `between a and b`, `like a escape b`, `is null`.
  private mutating func test() {
    guard let word else {
      place += 1
      _ = expression(from: .comparison)
      return
    }
    place += 1
    switch word {
    case "isnull", "notnull": return
    case "not":
      if take("null") { return }
      test()
    case "is":
      _ = take("not")
      if take("distinct") { _ = take("from") }
      _ = expression(from: .comparison)
    case "in":
      if token?.isSymbol("(") == true { skipGroup() } else { place += 1 }
    case "between":
      _ = expression(from: .comparison)
      _ = take("and")
      _ = expression(from: .comparison)
    default:
      _ = expression(from: .comparison)
      if take("escape") { _ = expression(from: .comparison) }
    }
  }

  private mutating func operand() -> InferredType {
    guard let token else { return .unknown }
    switch token.kind {
    case .number:
      place += 1
      let isHexadecimal = token.text.lowercased().hasPrefix("0x")
      let isWhole = isHexadecimal || Int64(token.text.filter { $0 != "_" }) != nil
      return .known(isWhole ? .int : .double, nil)
    case .text:
      place += 1
      return .known(.text, nil)
    case .blob, .parameter:
      place += 1
      return .unknown
    case .symbol: return sign(token)
    case .quotedName: return named()
    case .word: return keyworded(token.text.lowercased())
    }
  }

  private mutating func sign(_ token: SQLToken) -> InferredType {
    switch token.text {
    case "-", "+":
      place += 1
      let value = expression(from: .sign)
      return token.text == "-" ? value.number : value
    case "~":
      place += 1
      _ = expression(from: .sign)
      return .known(.int, nil)
    case "(":
      let end = parser.end(ofGroupAt: place, in: range)
      let inner = (place + 1)..<max(end - 1, place + 1)
      place = end
      if parser.startsSelect(inner.lowerBound, in: inner) { return select(inner)?.first ?? .unknown }
      guard parser.pieces(inner).count == 1 else { return .unknown }
      return type(of: inner)
    default:
      place += 1
      return .unknown
    }
  }

  /// Another expression in the same scope.
  func type(of inner: Range<Int>) -> InferredType {
    var typing = ExpressionTyping(parser, inner, column: column, select: select)
    let value = typing.expression()
    return typing.place == inner.upperBound ? value : .unknown
  }

  private mutating func keyworded(_ word: String) -> InferredType {
    switch word {
    case "null":
      place += 1
      return .missing
    case "true", "false":
      place += 1
      return .known(.bool, nil)
    case "not":
      place += 1
      _ = expression(from: .equality)
      return .known(.bool, nil)
    case "exists":
      place += 1
      skipGroup()
      return .known(.bool, nil)
    case "case": return choice()
    case "cast" where parser.tokens.indices.contains(place + 1) && parser.tokens[place + 1].isSymbol("("):
      return conversion()
    default: return named()
    }
  }

  private mutating func choice() -> InferredType {
    place += 1
    if word != "when" { _ = expression() }
    var value = InferredType.missing
    while take("when") {
      _ = expression()
      guard take("then") else { return .unknown }
      value = value.joined(expression())
    }
    if take("else") { value = value.joined(expression()) }
    return take("end") ? value : .unknown
  }

  private mutating func conversion() -> InferredType {
    let end = parser.end(ofGroupAt: place + 1, in: range)
    let kind = parser.tokens[..<max(end - 1, place)].last?.text.lowercased() ?? ""
    place = end
    // SQLite goes by what the name of the type contains.
    if kind.contains("int") { return .known(.int, nil) }
    if ["char", "clob", "text"].contains(where: kind.contains) { return .known(.text, nil) }
    if ["real", "floa", "doub"].contains(where: kind.contains) { return .known(.double, nil) }
    return .unknown
  }

  /// A column, or a call.
  private mutating func named() -> InferredType {
    guard let first = token?.name else {
      place += 1
      return .unknown
    }
    place += 1
    if token?.isSymbol("(") == true { return call(first.lowercased()) }
    var names = [first]
    while token?.isSymbol(".") == true, range.contains(place + 1), let name = parser.tokens[place + 1].name {
      names.append(name)
      place += 2
    }
    return column(names.count > 1 ? names[names.count - 2] : nil, names[names.count - 1])
  }

  private mutating func call(_ name: String) -> InferredType {
    let end = parser.end(ofGroupAt: place, in: range)
    var inner = (place + 1)..<max(end - 1, place + 1)
    place = end
    if take("filter") { skipGroup() }
    if take("over") { if token?.isSymbol("(") == true { skipGroup() } else { place += 1 } }
    if parser.keyword(inner.lowerBound, in: inner) == "distinct" { inner = (inner.lowerBound + 1)..<inner.upperBound }
    let arguments = inner.isEmpty ? [] : parser.pieces(inner)
    return FunctionTypes.result(of: name, arguments.map(type(of:)))
  }
}
