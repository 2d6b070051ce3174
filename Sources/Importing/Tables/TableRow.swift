import NTMKit

/// One row of a CSV file with its cells by field name: what an importer of ordinary size reads from.
struct TableRow {
  let match: HeaderMatch
  let row: CellRow

  var line: Int { row.line }

  func column(_ field: String) -> Int? { match[field] }

  /// The cell's text in NFC without white space around it; nil when it is empty, a lone dash, or there is no such column.
  func text(_ field: String) -> String? {
    guard let column = match[field] else { return nil }
    return Self.text(of: row, column)
  }

  static func text(of row: CellRow, _ column: Int) -> String? {
    let text = UnicodeForm.nfc(row.text(column)).trimmingSpaces
    return text.isEmpty || text == "-" || text == "–" ? nil : text
  }

  /// - Throws: `import.missing-value`.
  func required(_ field: String) throws(RowFault) -> String {
    guard let text = text(field) else {
      throw RowFault("import.missing-value", Strings.missingValue(field), column: column(field))
    }
    return text
  }

  /// - Throws: `import.not-a-date`.
  func date(_ field: String) throws(RowFault) -> CalendarDate? {
    guard let text = text(field) else { return nil }
    guard let date = CalendarDate(lenient: text) else {
      throw RowFault(
        "import.not-a-date", Strings.notADate(text), column: column(field), hints: [Strings.dateHint])
    }
    return date
  }

  /// - Throws: `import.not-a-period`.
  func period(_ field: String) throws(RowFault) -> Period? {
    guard let text = text(field) else { return nil }
    guard let period = Period(parsing: text) else {
      throw RowFault(
        "import.not-a-period", Strings.notAPeriod(text), column: column(field), hints: [Strings.periodHint])
    }
    return period
  }

  /// - Throws: `import.not-a-number`, `import.ambiguous-number`.
  func number(_ field: String, decimal: DecimalMark) throws(RowFault) -> Double? {
    guard let text = text(field) else { return nil }
    switch NumberText.parse(text, decimal: mark(of: field, decimal)) {
    case .number(let number): return number
    case .ambiguous(let thousands, let fraction):
      throw .ambiguousNumber(text, thousands, fraction, column: column(field))
    case .notANumber: throw .notANumber(text, column: column(field))
    }
  }

  /// The decimal mark of a cell: a point where the file itself says that it is a number.
  private func mark(of field: String, _ given: DecimalMark) -> DecimalMark {
    match[field].map(row.isNumber) == true ? .point : given
  }

  /// A whole number of things: `12.345` can only mean thousands here, unless the file's decimal mark was given.
  ///
  /// - Throws: `import.not-a-number`, `import.not-whole`.
  func count(_ field: String, decimal: DecimalMark) throws(RowFault) -> Int? {
    guard let text = text(field) else { return nil }
    let number: Double
    switch NumberText.parse(text, decimal: mark(of: field, decimal)) {
    case .number(let value): number = value
    case .ambiguous(let thousands, _): number = thousands
    case .notANumber: throw .notANumber(text, column: column(field))
    }
    guard let whole = Int(exactly: number), whole >= 0 else {
      throw RowFault("import.not-whole", Strings.notWhole(text), column: column(field))
    }
    return whole
  }
}

extension RowFault {
  static func notANumber(_ text: String, column: Int?) -> RowFault {
    RowFault("import.not-a-number", Strings.notANumber(text), column: column)
  }

  static func ambiguousNumber(_ text: String, _ thousands: Double, _ fraction: Double, column: Int?) -> RowFault {
    RowFault(
      "import.ambiguous-number", Strings.ambiguousNumber(text, thousands, fraction), column: column,
      hints: [Strings.decimalHint])
  }
}

extension DecimalMarkChoice {
  var mark: DecimalMark {
    switch self {
    case .auto: .either
    case .point: .point
    case .comma: .comma
    }
  }
}
