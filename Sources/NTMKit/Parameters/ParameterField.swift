/// One field of a parameter set: how it is described, read from a word and written back.
public struct ParameterField<Root: Sendable>: Sendable {
  public let description: ParameterDescription
  /// Reads one word into the value. - Throws: what the value's type throws.
  let set: @Sendable (inout Root, String) throws(Diagnostic) -> Void
  /// The value as words; none when it is nil, false or an empty list.
  let texts: @Sendable (Root) -> [String]

  /// A value with a default.
  public init<V: ParameterValue>(
    _ name: String, _ property: any WritableKeyPath<Root, V> & Sendable, positional: Bool = false,
    summary: LocalizedText
  ) where Root: ParameterSet {
    let path = property
    description = ParameterDescription(
      name: name, kind: V.kind, isPositional: positional, isRequired: false,
      defaultText: Root()[keyPath: path].argumentText, summary: summary)
    set = { (root: inout Root, text: String) throws(Diagnostic) in root[keyPath: path] = try V(argument: text) }
    texts = { [$0[keyPath: path].argumentText] }
  }

  /// A value that may be left out, or — when required — must be given.
  public init<V: ParameterValue>(
    _ name: String, _ property: any WritableKeyPath<Root, V?> & Sendable, positional: Bool = false,
    required: Bool = false, kind: ParameterKind? = nil, summary: LocalizedText
  ) {
    let path = property
    description = ParameterDescription(
      name: name, kind: kind ?? V.kind, isPositional: positional, isRequired: required, defaultText: nil,
      summary: summary)
    set = { (root: inout Root, text: String) throws(Diagnostic) in root[keyPath: path] = try V(argument: text) }
    texts = { $0[keyPath: path].map { [$0.argumentText] } ?? [] }
  }

  /// A list: positional takes all the words that are left, an option may be repeated.
  public init<V: ParameterValue>(
    _ name: String, list property: any WritableKeyPath<Root, [V]> & Sendable, positional: Bool = false,
    required: Bool = false, kind: ParameterKind? = nil, summary: LocalizedText
  ) {
    let path = property
    description = ParameterDescription(
      name: name, kind: .list(of: kind ?? V.kind), isPositional: positional, isRequired: required, defaultText: nil,
      summary: summary)
    set = { (root: inout Root, text: String) throws(Diagnostic) in
      let value = try V(argument: text)
      root[keyPath: path].append(value)
    }
    texts = { $0[keyPath: path].map(\.argumentText) }
  }

  /// A flag: off unless named.
  public init(
    flag name: String, _ property: any WritableKeyPath<Root, Bool> & Sendable, summary: LocalizedText
  ) {
    let path = property
    description = ParameterDescription(
      name: name, kind: .flag, isPositional: false, isRequired: false, defaultText: nil, summary: summary)
    set = { (root: inout Root, text: String) throws(Diagnostic) in root[keyPath: path] = text != "false" }
    texts = { $0[keyPath: path] ? ["true"] : [] }
  }
}
