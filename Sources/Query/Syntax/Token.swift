import NTMKit

/// A piece of a verb's arguments.
public struct Token: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A name, keyword or function: `district`, `by`, `mean`.
    case name(String)
    /// A name in backticks: never a keyword.
    case quotedName(String)
    /// In double quotes; NFC.
    case text(String)
    case integer(Int64)
    case number(Double)
    case date(CalendarDate)
    /// `2022Q3`, `2022H1`, `2022-09`; a bare `2022` is an integer.
    case period(Period)
    case symbol(Symbol)
    /// `{ … }`, for a stage in another language.
    case braces(String)
    /// What no expression knows: a curly quote, a number that is too large.
    case unknown(String)
  }

  public enum Symbol: String, Sendable, Hashable, CaseIterable {
    case range = ".."
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case doesNotContain = "!~"
    case equal = "="
    case less = "<"
    case greater = ">"
    case contains = "~"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case modulo = "%"
    case open = "("
    case close = ")"
    case comma = ","
    case dot = "."
  }

  public var kind: Kind
  /// In characters of the line, from 0.
  public var range: Range<Int>

  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
