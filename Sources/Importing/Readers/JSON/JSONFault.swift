/// Why a text is no JSON, and at which byte.
struct JSONFault: Error, Hashable {
  enum Reason: Hashable {
    case value, key, colon, commaOrBrace, commaOrBracket, nothingMore, closingQuote, escape, hexDigits, digit
    case unpairedSurrogate
    /// A line break, tab or other control character inside a string.
    case control
    case tooDeep
    case duplicateKey(String)
  }

  var reason: Reason
  var index: Int
}
