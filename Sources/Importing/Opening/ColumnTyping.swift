import NTMKit

/// Finds the type of each column from its different cells.
struct ColumnTyping {
  let types: ColumnTypes
  private let decimal: DecimalMark
  private(set) var assumptions: [LocalizedText] = []

  init(types: ColumnTypes, decimal: DecimalMark, columns: [OpenedColumn]) {
    self.types = types
    let seen = decimal == .either && types == .auto ? Set(columns.flatMap { Self.marks($0).keys }) : []
    self.decimal = seen.count == 1 ? seen.first ?? decimal : decimal
  }

  /// The decimal marks that a column's cells can only have, with the first line of each.
  private static func marks(_ column: OpenedColumn) -> [DecimalMark: Int] {
    var marks: [DecimalMark: Int] = [:]
    for cell in column.distinct where cell.kind == .text {
      var text = cell.text
      if let mark = text.withUTF8({ DecimalDecision.evidence(of: $0) }), marks[mark] == nil { marks[mark] = cell.line }
    }
    return marks
  }

  /// - Parameter place: the file and sheet, for messages.
  /// - Throws: `import.mixed-marks`.
  mutating func column(_ column: OpenedColumn, named name: String, place: String) throws(Diagnostic) -> Column {
    let cells = column.distinct
    if types == .auto, !cells.isEmpty {
      if let typed = try typed(column, named: name, place) { return typed }
    }
    let codes = column.codes.map { $0 == OpenedColumn.missing ? 0 : $0 }
    let nulls = column.codes.map { $0 == OpenedColumn.missing }
    var strings = TextDictionaryBuilder()
    let places = cells.map { UInt32(strings.code(for: $0.text)) }
    if cells.isEmpty { _ = strings.code(for: "") }
    return Column(
      Field(name, .text),
      .text(codes: codes.map { places.isEmpty ? 0 : places[Int($0)] }, dictionary: strings.finished()),
      nulls: nulls.contains(true) ? nulls : nil)
  }

  private mutating func typed(
    _ column: OpenedColumn, named name: String, _ place: String
  ) throws(Diagnostic) -> Column? {
    if Self.isCode(name) { return nil }
    if let numbers = try numbers(column, named: name, place) { return numbers }
    return values(column, named: name, .bool, Self.bool) ?? values(column, named: name, .date, Self.date)
      ?? values(column, named: name, .period) { Period(parsing: $0.text).map(Value.period) }
  }

  /// Codes of units are names, whatever they look like.
  private static func isCode(_ name: String) -> Bool {
    let key = HeaderMatch.key(name)
    return codeNames.contains(key) || key.hasSuffix(" code") || key.hasPrefix("ma ")
  }
  private static let codeNames = Set((Aliases.unitCode + ["unit", "code"]).map(HeaderMatch.key))

  private func values(
    _ column: OpenedColumn, named name: String, _ type: ColumnType, _ value: (OpenedColumn.Cell) -> Value?
  ) -> Column? {
    var found: [Value] = []
    for cell in column.distinct {
      guard let value = value(cell) else { return nil }
      found.append(value)
    }
    return Column(
      Field(name, type), values: column.codes.lazy.map { $0 == OpenedColumn.missing ? .null : found[Int($0)] })
  }

  private static func bool(_ cell: OpenedColumn.Cell) -> Value? {
    switch cell.text.lowercased() {
    case "true": .bool(true)
    case "false": .bool(false)
    default: nil
    }
  }

  private static func date(_ cell: OpenedColumn.Cell) -> Value? {
    CalendarDate(lenient: cell.text).map(Value.date)
  }

  // MARK: Numbers

  private mutating func numbers(
    _ column: OpenedColumn, named name: String, _ place: String
  ) throws(Diagnostic) -> Column? {
    var found: [Double] = []
    var ambiguous: OpenedColumn.Cell?
    for cell in column.distinct {
      guard cell.kind == .number || cell.kind == .text, !Self.isPadded(cell) else { return nil }
      switch NumberText.parse(cell.text, decimal: cell.kind == .number ? .point : decimal) {
      case .number(let number): found.append(number)
      case .ambiguous:
        ambiguous = ambiguous ?? cell
        found.append(.nan)
      case .notANumber: return nil
      }
    }
    let marks = decimal == .either ? Self.marks(column) : [:]
    if let point = marks[.point], let comma = marks[.comma] {
      throw Diagnostic(
        "import.mixed-marks", kind: .data, message: Strings.mixedMarks(name, point: point, comma: comma),
        span: SourceSpan(source: place, line: max(point, comma)), hints: [Strings.decimalHint])
    }
    if let ambiguous {
      assumptions.append(Strings.leftAsText(name, ambiguous.text))
      return nil
    }
    let shares = column.distinct.count { $0.text.hasSuffix("%") }
    guard shares == 0 || shares == found.count else { return nil }
    let isWhole = shares == 0 && found.allSatisfy { $0 == $0.rounded() && abs($0) < 9e15 }
    let field = Field(name, isWhole ? .int : .double, unit: shares > 0 ? .percent : nil)
    return Column(
      field,
      values: column.codes.lazy.map { code in
        if code == OpenedColumn.missing { return .null }
        let number = found[Int(code)]
        return isWhole ? .int(Int64(number)) : .double(number)
      })
  }

  /// `007` is a code.
  private static func isPadded(_ cell: OpenedColumn.Cell) -> Bool {
    let bytes = Array(cell.text.utf8.prefix(2))
    return bytes.count == 2 && bytes[0] == UInt8(ascii: "0")
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[1])
  }
}
