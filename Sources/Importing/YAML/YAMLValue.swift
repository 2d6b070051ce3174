import NTMKit
import Yams

/// A node of a YAML file with its place: read by type, faults located in line and column.
struct YAMLValue {
  let node: Node
  let path: String
  /// How the value is called, for messages: `criteria[3].indicators[0].unit`.
  let name: String

  /// Parses a file.
  ///
  /// - Throws: `import.bad-yaml`, `import.empty-file`, `import.not-utf8`.
  static func root(of file: SourceFile) throws(Diagnostic) -> YAMLValue {
    try FileProbe.requireText(file)
    let bytes = file.text[CSVReader.startOfText(file.text)...]
    if let line = YAMLComplexKeys.firstLine(in: bytes) {
      throw Diagnostic(
        "import.bad-yaml", kind: .data, message: Strings.complexKey, span: SourceSpan(source: file.path, line: line))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      if let node = try Yams.compose(yaml: text) { return YAMLValue(node: node, path: file.path, name: "") }
    } catch {
      throw syntaxFault(error, path: file.path)
    }
    throw Diagnostic("import.empty-file", kind: .data, message: Strings.emptyFile, span: SourceSpan(source: file.path))
  }

  private static func syntaxFault(_ error: any Error, path: String) -> Diagnostic {
    var span = SourceSpan(source: path)
    var problem = "\(error)"
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
      span.line = mark.line
      span.column = mark.column
      problem = text
    case .reader(let text, _, _, _): problem = text
    case .duplicatedKeysInMapping(let keys, let context):
      span.line = context.mark.line
      span.column = context.mark.column
      problem = "duplicate key \(keys.joined(separator: ", "))"
    default: break
    }
    return Diagnostic("import.bad-yaml", kind: .data, message: Strings.badYAML(problem), span: span)
  }

  var span: SourceSpan { SourceSpan(source: path, line: node.mark?.line, column: node.mark?.column) }
  var line: Int { node.mark?.line ?? 1 }

  var isNull: Bool { node.scalar.map { $0.style == .plain && Self.nullWords.contains($0.string) } ?? false }
  private static let nullWords: Set<String> = ["", "~", "null", "Null", "NULL"]

  /// The value of a key; nil when there is no such key or its value is null.
  subscript(key: String) -> YAMLValue? {
    guard let found = member(key), !found.isNull else { return nil }
    return found
  }

  /// The value of a key, null included.
  func member(_ key: String) -> YAMLValue? {
    node.mapping?[key].map { YAMLValue(node: $0, path: path, name: name.isEmpty ? key : "\(name).\(key)") }
  }

  /// Keys and values of a mapping, in the file's order; none when it is something else.
  var members: [(key: String, value: YAMLValue)] {
    (node.mapping ?? [:]).map { pair in
      let key = pair.key.scalar?.string ?? ""
      return (key, YAMLValue(node: pair.value, path: path, name: "\(name).\(key)"))
    }
  }

  /// The value of the first key that is there.
  ///
  /// - Throws: `import.missing-key`, naming the first.
  func first(_ key: String, _ other: String) throws(Diagnostic) -> YAMLValue {
    if let found = self[key] ?? self[other] { return found }
    return try required(key)
  }

  /// - Throws: `import.missing-key`.
  func required(_ key: String) throws(Diagnostic) -> YAMLValue {
    guard let found = self[key] else {
      throw Diagnostic("import.missing-key", kind: .data, message: Strings.missingKey(key, name), span: span)
    }
    return found
  }

  /// - Throws: `import.wrong-type`.
  func items() throws(Diagnostic) -> [YAMLValue] {
    guard let sequence = node.sequence else { throw wrongType(Strings.yamlList) }
    return sequence.enumerated().map { YAMLValue(node: $1, path: path, name: "\(name)[\($0)]") }
  }

  /// A scalar as it is written, in NFC.
  ///
  /// - Throws: `import.wrong-type`.
  func text() throws(Diagnostic) -> String {
    guard let scalar = node.scalar, !isNull else { throw wrongType(Strings.yamlText) }
    return UnicodeForm.nfc(scalar.string).trimmingSpaces
  }

  /// - Throws: `import.wrong-type`.
  func number() throws(Diagnostic) -> Double {
    guard let scalar = node.scalar, case .number(let number) = NumberText.parse(scalar.string, decimal: .point) else {
      throw wrongType(Strings.yamlNumber)
    }
    return number
  }

  /// - Throws: `import.wrong-type`.
  func date() throws(Diagnostic) -> CalendarDate {
    guard let scalar = node.scalar, let date = CalendarDate(lenient: scalar.string) else {
      throw wrongType(Strings.yamlDate)
    }
    return date
  }

  /// `vi` and `en` of a mapping; the Vietnamese for both where there is no English.
  ///
  /// - Throws: `import.missing-key`, `import.wrong-type`.
  func title() throws(Diagnostic) -> LocalizedText {
    let vi = try required("vi").text()
    guard let en = self["en"] else { return LocalizedText(verbatim: vi) }
    return LocalizedText(resolvedVietnamese: vi, resolvedEnglish: try en.text())
  }

  func wrongType(_ expected: LocalizedText) -> Diagnostic {
    Diagnostic("import.wrong-type", kind: .data, message: Strings.wrongType(name, expected), span: span)
  }
}
