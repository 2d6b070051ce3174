/// How the files of one sender are read, as it was found once and is to be done again.
public struct SenderMapping: Sendable, Hashable, Codable {
  /// As the user calls who sends: `Phụng Hiệp`.
  public var sender: String
  /// The importer's id.
  public var kind: String
  /// The columns of the file that it was found with, in their order.
  public var header: [String]
  /// The name of each column that says something, by its own; an empty name leaves a column out.
  public var columns: [String: String]
  /// The choices that were made for the file, by the names of the options.
  public var choices: [String: String]
  public var recordedAt: String

  public init(
    sender: String, kind: String, header: [String], columns: [String: String], choices: [String: String],
    recordedAt: String
  ) {
    self.sender = sender
    self.kind = kind
    self.header = header
    self.columns = columns
    self.choices = choices
    self.recordedAt = recordedAt
  }

  public func isOf(sender: String) -> Bool {
    VietnameseFolding.fold(self.sender) == VietnameseFolding.fold(sender)
  }

  /// Whether a file has these very columns.
  public func fits(_ header: [String]) -> Bool {
    self.header.map(VietnameseFolding.fold) == header.map(VietnameseFolding.fold)
  }

  public var mapping: ColumnMapping { ColumnMapping(columns.map { ($0.key, $0.value) }, source: sender) }
}

extension ImportOptions {
  /// The choices that say how a file is read, and that hold for the next file of the same sender: everything but the period.
  public var lastingChoices: [String: String] {
    var choices: [String: String] = [:]
    if let set { choices["set"] = set }
    if decimal != .auto { choices["decimal"] = decimal.rawValue }
    if let delimiter { choices["delimiter"] = delimiter }
    if encoding != .auto { choices["encoding"] = encoding.rawValue }
    if let sheet { choices["sheet"] = sheet }
    if let header { choices["header"] = header.argumentText }
    if quote != .double { choices["quote"] = quote.rawValue }
    if blank != .missing { choices["blank"] = blank.rawValue }
    return choices
  }

  /// Takes the choices of a sender where nothing else was said.
  public func taking(_ choices: [String: String]) -> ImportOptions {
    var options = self
    options.set = set ?? choices["set"]
    if decimal == .auto { options.decimal = choices["decimal"].flatMap(DecimalMarkChoice.init(rawValue:)) ?? .auto }
    options.delimiter = delimiter ?? choices["delimiter"]
    if encoding == .auto { options.encoding = choices["encoding"].flatMap(TextEncodingChoice.init(rawValue:)) ?? .auto }
    options.sheet = sheet ?? choices["sheet"]
    options.header = header ?? choices["header"].flatMap { try? LineRange(argument: $0) }
    if quote == .double { options.quote = choices["quote"].flatMap(QuoteMark.init(rawValue:)) ?? .double }
    if blank == .missing { options.blank = choices["blank"].flatMap(BlankMark.init(rawValue:)) ?? .missing }
    return options
  }
}
