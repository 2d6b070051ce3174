import NTMKit

/// Which column of a file holds which field: found by name or alias in either language, folded.
struct HeaderMatch {
  /// Column number, from 0, by field name.
  private(set) var columns: [String: Int] = [:]
  /// Columns that are no field.
  private(set) var unknown: [Int] = []
  /// Fields found in a second column, with both columns.
  private(set) var repeated: [(field: String, first: Int, second: Int)] = []

  init(_ header: [String], fields: [ImportColumn]) {
    var fieldByName: [String: String] = [:]
    for field in fields {
      for name in [field.name] + field.aliases {
        let folded = VietnameseFolding.fold(name)
        if fieldByName[folded] == nil { fieldByName[folded] = field.name }
      }
    }
    for (index, text) in header.enumerated() {
      guard let field = fieldByName[VietnameseFolding.fold(text)] else {
        unknown.append(index)
        continue
      }
      if let first = columns[field] {
        repeated.append((field, first, index))
      } else {
        columns[field] = index
      }
    }
  }

  subscript(field: String) -> Int? { columns[field] }

  func has(_ fields: String...) -> Bool { fields.allSatisfy { columns[$0] != nil } }
  func hasAny(_ fields: String...) -> Bool { fields.contains { columns[$0] != nil } }
}

extension HeaderMatch {
  /// Refuses a header with a field in two columns, or without a required one.
  ///
  /// - Throws: `import.duplicate-column`, `import.missing-column`; all at once.
  func check(_ header: [String], fields: [ImportColumn], span: SourceSpan) throws(Diagnostic) {
    var faults = repeated.map { repeated in
      Diagnostic(
        "import.duplicate-column", kind: .data,
        message: Strings.duplicateColumn(header[repeated.first], header[repeated.second], repeated.field),
        span: span.at(column: repeated.second + 1), hints: [Strings.duplicateColumnHint])
    }
    for field in fields where field.isRequired && columns[field.name] == nil {
      faults.append(Self.missing([field], in: header, unknown: unknown, span: span))
    }
    if let fault = Diagnostic(joining: faults) { throw fault }
  }

  /// What is said when none of some fields is there.
  static func missing(
    _ fields: [ImportColumn], in header: [String], unknown: [Int], span: SourceSpan
  ) -> Diagnostic {
    let names = fields.flatMap { [$0.name] + $0.aliases }
    let found = unknown.map { header[$0] }.filter { !$0.isEmpty }
    var hints: [LocalizedText] = []
    for name in found where hints.isEmpty {
      if let near = NearestName.nearest(to: name, among: names) { hints.append(Strings.nearestColumn(name, near)) }
    }
    hints.append(Strings.columnNames(names))
    return Diagnostic(
      "import.missing-column", kind: .data,
      message: Strings.missingColumn(fields.map(\.name), found: header), span: span, hints: hints)
  }
}

extension SourceSpan {
  func at(column: Int) -> SourceSpan { SourceSpan(source: source, line: line, column: column) }
}
