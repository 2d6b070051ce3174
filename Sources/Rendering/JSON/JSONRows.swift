import NTMKit

/// The rows of a table as JSON objects: keys are the names of columns in their order, missing is null, numbers are numbers,
/// dates and periods are text. The same in every language.
struct JSONRows {
  /// Each puts its key and the value of a row.
  private let cells: [(Int, inout [UInt8]) -> Void]
  let count: Int
  /// For values that JSON cannot hold.
  let warnings: [Diagnostic]

  init(_ table: Table) {
    count = table.rowCount
    cells = table.columns.enumerated().map { index, column in
      Self.cells(column, Array(((index == 0 ? "{" : ", ") + JSONText.quoted(column.name) + ": ").utf8))
    }
    warnings = table.columns.compactMap(Self.warning)
  }

  /// One row on one line.
  func append(row: Int, to output: inout [UInt8]) {
    if cells.isEmpty { output.append(UInt8(ascii: "{")) }
    for cell in cells { cell(row, &output) }
    output.append(UInt8(ascii: "}"))
  }

  private static func cells(_ column: Column, _ key: [UInt8]) -> (Int, inout [UInt8]) -> Void {
    guard case .text(let codes, let dictionary) = column.storage else {
      return { row, output in
        output += key
        output += value(column[row]).utf8
      }
    }
    // A text that stands in many rows is put in quotes once.
    let quoted = dictionary.strings.map { key + JSONText.quoted($0).utf8 }
    let missing = key + "null".utf8
    let nulls = column.nulls
    return { row, output in output += nulls?[row] == true ? missing : quoted[Int(codes[row])] }
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
