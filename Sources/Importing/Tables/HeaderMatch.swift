import NTMKit

/// Which column of a file holds which field: found by name or alias in either language, folded, with or without a unit in
/// brackets behind it; in a header of several levels by the whole name, by its lowest level, or by an upper one that stands
/// over this column alone.
struct HeaderMatch {
  /// Column number, from 0, by field name.
  private(set) var columns: [String: Int] = [:]
  /// Columns that are no field.
  private(set) var unknown: [Int] = []
  /// Columns with a field's weak name beside the one that was taken for it, by field.
  private(set) var beside: [String: Int] = [:]
  /// Fields found in a second column, with both columns.
  private(set) var repeated: [(field: String, first: Int, second: Int)] = []

  /// What a column may be, the likeliest first.
  private struct Claim {
    var field: String
    var isWeak: Bool
  }
  private var claims: [Int: [Claim]] = [:]
  /// The field that a column's weak name means.
  private var weakest: [Int: String] = [:]

  init(_ header: [String], fields: [ImportColumn]) {
    var strong: [String: String] = [:]
    var weak: [String: [String]] = [:]
    for field in fields {
      for name in [field.name] + field.aliases {
        let folded = VietnameseFolding.fold(name)
        if strong[folded] == nil { strong[folded] = field.name }
      }
      for name in field.weakAliases { weak[VietnameseFolding.fold(name), default: []].append(field.name) }
    }
    let names = ColumnNames(header)
    for index in header.indices {
      let keys = names.spellings(ofColumn: index).map(Self.key)
      let likely = keys.lazy.compactMap { strong[$0] }.first.map { Claim(field: $0, isWeak: false) }
      claims[index] =
        [likely].compactMap(\.self) + keys.flatMap { weak[$0] ?? [] }.map { Claim(field: $0, isWeak: true) }
      weakest[index] = claims[index]?.first { $0.isWeak }?.field
      place(index)
    }
    unknown.sort()
  }

  private mutating func place(_ index: Int) {
    let own = claims[index] ?? []
    for claim in own {
      guard let holder = columns[claim.field] else {
        columns[claim.field] = index
        return
      }
      let holds = claims[holder] ?? []
      let holdsWeakly = holds.contains { $0.field == claim.field && $0.isWeak }
      if !claim.isWeak, holdsWeakly || holds.contains(where: { columns[$0.field] == nil }) {
        columns[claim.field] = index
        claims[holder]?.removeAll { $0.field == claim.field }
        place(holder)
        return
      }
    }
    if let field = own.first(where: { !$0.isWeak })?.field, let first = columns[field] {
      repeated.append((field, first, index))
    } else {
      unknown.append(index)
      if let field = weakest[index], beside[field] == nil { beside[field] = index }
    }
  }

  /// What names of columns are compared by.
  static func key(_ name: String) -> String { VietnameseFolding.fold(name) }

  subscript(field: String) -> Int? { columns[field] }

  func has(_ fields: String...) -> Bool { fields.allSatisfy { columns[$0] != nil } }
  func hasAny(_ fields: String...) -> Bool { fields.contains { columns[$0] != nil } }
}

/// The spellings under which each column of a header may be known.
struct ColumnNames {
  private let levels: [[String]]
  /// In how many columns each text of an upper level stands.
  private var uses: [String: Int] = [:]

  init(_ header: [String]) {
    // A sheet may have sixteen thousand columns without a name.
    levels = header.map { $0.isEmpty ? [] : SheetLayout.levels(of: $0) }
    for levels in levels where levels.count > 1 {
      for level in Set(levels.dropLast()) { uses[level, default: 0] += 1 }
    }
  }

  /// The most telling first.
  func spellings(ofColumn index: Int) -> [String] {
    let levels = levels[index]
    if levels.isEmpty { return [] }
    var spellings: [String] = []
    func add(_ text: String) {
      spellings.append(text)
      if let bare = Self.withoutUnit(text) { spellings.append(bare) }
    }
    add(levels.joined(separator: " "))
    guard levels.count > 1 else { return spellings }
    if let lowest = levels.last { add(lowest) }
    for level in levels.dropLast().reversed() where uses[level] == 1 { add(level) }
    return spellings
  }

  /// `Thu nhập (triệu đồng)` is `Thu nhập`; nil where nothing in brackets ends the name, or nothing stands before it.
  static func withoutUnit(_ text: String) -> String? {
    guard let end = text.utf8.last, end == UInt8(ascii: ")") || end == UInt8(ascii: "]"), let last = text.last,
      let open = text.lastIndex(of: last == ")" ? "(" : "["), open > text.startIndex
    else { return nil }
    return String(text[..<open]).trimmingSpaces
  }
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
    let names = fields.flatMap(\.names)
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
