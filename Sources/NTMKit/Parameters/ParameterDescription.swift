/// What a parameter accepts.
public indirect enum ParameterKind: Sendable, Hashable, Codable {
  /// `flag` is on when it is named; the others take one word, read by the type behind: a text, a number, a day, a period or
  /// several, the path of a file.
  case flag, text, number, date, period, path
  /// A whole number. The range is told, not checked: `ParameterSet.validate()` refuses what lies outside.
  case integer(ClosedRange<Int>?)
  /// One of these words.
  case choice([Choice])
  /// Completed from the dataset: commune codes, product ids.
  case reference(table: String, column: String)
  /// Completed from what is there to name: commands, tables, reports, verbs, columns of what comes through the pipe.
  case name(of: NameSpace)
  /// Several of a kind: an option that may be repeated, or all words that are left.
  case list(of: ParameterKind)

  /// A word that may be given, and what it means.
  public struct Choice: Sendable, Hashable, Codable {
    /// As it is typed.
    public var value: String
    /// What help and completion say of it.
    public var label: LocalizedText
    public init(_ value: String, _ label: LocalizedText) {
      self.value = value
      self.label = label
    }
  }

  /// What names are completed from.
  public enum NameSpace: String, Sendable, Hashable, Codable {
    /// Tables of the data; reports; columns of what comes through the pipe; all of these.
    case table, report, column, anything
  }

  /// How a value is called in a usage line: `--period PERIOD`.
  public var placeholder: String {
    switch self {
    case .flag: ""
    case .text: "TEXT"
    case .number: "NUMBER"
    case .date: "DATE"
    case .period: "PERIOD"
    case .path: "PATH"
    case .integer: "N"
    case .choice(let choices):
      isLongChoice ? "\(choices[0].value)|…" : choices.map(\.value).joined(separator: "|")
    case .reference(_, let column): column.uppercased()
    case .name(let space): space == .anything ? "NAME" : space.rawValue.uppercased()
    case .list(let kind): kind.isLongChoice ? kind.placeholder : kind.placeholder + "…"
    }
  }

  /// Whether there is no room for all words in a usage line.
  fileprivate var isLongChoice: Bool {
    switch self {
    case .choice(let choices): choices.map { $0.value.count + 1 }.reduce(0, +) > 80
    case .list(let kind): kind.isLongChoice
    default: false
    }
  }

  fileprivate var choices: [Choice] {
    switch self {
    case .choice(let choices): choices
    case .list(let kind): kind.choices
    default: []
    }
  }
}

/// A parameter as help, completion, JSON description and docs see it.
public struct ParameterDescription: Sendable, Hashable, Codable {
  /// Without the dashes.
  public var name: String
  /// What it accepts, and what it is completed from.
  public var kind: ParameterKind
  /// Given by place (`describe communes`) instead of by name (`--period 2022Q3`).
  public var isPositional: Bool
  /// Whether a line without it is refused.
  public var isRequired: Bool
  /// The default as a word; nil where it has none.
  public var defaultText: String?
  /// What help and completion say of it, as a phrase.
  public var summary: LocalizedText

  /// The summary, with the words that may stand there where the usage does not name them all.
  public var wholeSummary: LocalizedText {
    guard kind.isLongChoice else { return summary }
    let words = kind.choices.map(\.value).joined(separator: ", ")
    return LocalizedText(vi: "\(summary): \(words)", en: "\(summary): \(words)")
  }

  /// `--period PERIOD`, `--strict`, `FILE…`.
  public var usage: String {
    let value = kind.placeholder
    let text = isPositional ? value : kind == .flag ? "--\(name)" : "--\(name) \(value)"
    return isRequired ? text : "[\(text)]"
  }
}

/// A type whose values a user can write as one word.
public protocol ParameterValue: Sendable, Hashable {
  /// What help calls a value of the type, and what it is completed from.
  static var kind: ParameterKind { get }
  /// Reads a word. - Throws: `parameter.not-a-…`; the span is filled in by the parser.
  init(argument text: String) throws(Diagnostic)
  /// The value as a word that is read back. Law: `init(argument: x.argumentText) == x`.
  var argumentText: String { get }
}

/// Typed parameters of a command, report, importer or renderer: a plain struct and a list of its fields.
///
///     struct Parameters: ParameterSet {
///       var most = 2
///       static var fields: [ParameterField<Parameters>] { [ParameterField("most", \.most, summary: Strings.mostOption)] }
///     }
public protocol ParameterSet: Sendable, Hashable {
  /// The defaults.
  init()
  /// One for each property that a line can set. Positional ones are taken in this order.
  static var fields: [ParameterField<Self>] { get }
  /// Rules between fields, and bounds of one. - Throws: a `Diagnostic`, whose code begins with the report's id.
  func validate() throws(Diagnostic)
}

extension ParameterSet {
  public func validate() throws(Diagnostic) {}
  /// The fields as help, completion and documentation see them.
  public static var descriptions: [ParameterDescription] { fields.map(\.description) }

  /// The values that differ from the defaults, as words that are read back: what provenance records.
  public var nonDefaultArguments: [String] {
    let defaults = Self()
    return Self.fields.flatMap { field -> [String] in
      let texts = field.texts(self)
      guard texts != field.texts(defaults) else { return [] }
      if field.description.isPositional { return texts }
      if field.description.kind == .flag { return texts.isEmpty ? [] : ["--\(field.description.name)"] }
      return texts.flatMap { ["--\(field.description.name)", $0] }
    }
  }
}

/// For what has no options.
public struct NoParameters: ParameterSet {
  public init() {}
  public static var fields: [ParameterField<Self>] { [] }
}
