import NTMKit

/// The rows of a table as JSON objects: keys are the names of columns in their order, missing is null, numbers are numbers,
/// dates and periods are text. The same in every language.
struct JSONRows {
  private let cells: [(Int) -> String]
  private let keys: [String]
  let count: Int
  /// For values that JSON cannot hold.
  let warnings: [Diagnostic]

  init(_ table: Table) {
    count = table.rowCount
    keys = table.columns.enumerated().map { index, column in
      (index == 0 ? "{" : ", ") + JSONText.quoted(column.name) + ": "
    }
    cells = table.columns.map(Self.cells)
    warnings = table.columns.compactMap(Self.warning)
  }

  /// One row on one line.
  func append(row: Int, to output: inout String) {
    if keys.isEmpty { output += "{" }
    for index in keys.indices {
      output += keys[index]
      output += cells[index](row)
    }
    output += "}"
  }

  func json(row: Int) -> String {
    var text = ""
    append(row: row, to: &text)
    return text
  }

  private static func cells(_ column: Column) -> (Int) -> String {
    if case .text(let codes, let dictionary) = column.storage {
      let quoted = dictionary.strings.map(JSONText.quoted)
      return { column.isNull($0) ? "null" : quoted[Int(codes[$0])] }
    }
    return { value(column[$0]) }
  }

  static func value(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool, .int: value.plainText
    case .double(let number): number.isFinite ? NumberText.plain(number) : "null"
    case .text(let text): JSONText.quoted(text)
    case .date, .period: "\"" + value.plainText + "\""
    }
  }

  private static func warning(_ column: Column) -> Diagnostic? {
    guard case .double(let values) = column.storage else { return nil }
    let count = values.enumerated().count { !$0.element.isFinite && !column.isNull($0.offset) }
    return count == 0 ? nil : Self.notFinite(column.name, count)
  }

  static func notFinite(_ column: String, _ count: Int) -> Diagnostic {
    Diagnostic("render.not-finite", kind: .data, severity: .warning, message: Strings.notFinite(column, count))
  }
}
