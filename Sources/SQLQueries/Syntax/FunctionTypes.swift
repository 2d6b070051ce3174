import NTMKit

/// What SQLite's functions give.
enum FunctionTypes {
  static func result(of name: String, _ arguments: [InferredType]) -> InferredType {
    let first = arguments.first ?? .unknown
    switch name {
    case "count", "length", "instr", "unicode", "row_number", "rank", "dense_rank", "ntile", "changes", "unixepoch",
      "json_array_length":
      return .known(.int, nil)
    case "sum": return first.number
    case "avg", "total": return first.number.number(.double)
    case "round": return first.number.number(.double)
    case "percent_rank", "cume_dist", "julianday", "sqrt", "pow", "power", "exp", "ln", "log", "log10", "log2", "sin",
      "cos", "tan", "asin", "acos", "atan", "atan2", "pi", "radians", "degrees":
      return .known(.double, nil)
    case "abs", "ceil", "ceiling", "floor", "trunc": return first.number
    case "sign": return .known(.int, nil)
    case "min", "max", "coalesce", "ifnull": return arguments.dropFirst().reduce(first) { $0.joined($1) }
    case "iif" where arguments.count == 3: return arguments[1].joined(arguments[2])
    case "nullif", "first_value", "last_value", "nth_value": return first
    case "lag", "lead": return arguments.count > 2 ? first.joined(arguments[2]) : first
    case "likely", "unlikely", "likelihood": return first
    case "date": return .known(.date, nil)
    case "upper", "lower", "trim", "ltrim", "rtrim", "substr", "substring", "replace", "hex", "quote", "printf",
      "format", "char", "typeof", "group_concat", "strftime", "time", "datetime", "fold", "soundex":
      return .known(.text, nil)
    case "like", "glob": return .known(.bool, nil)
    default: return .unknown
    }
  }
}
