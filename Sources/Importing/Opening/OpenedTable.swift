import NTMKit

/// How the cells of a file that is only looked at become values.
public enum ColumnTypes: String, ParameterChoice {
  /// Each column the narrowest type that all its cells have.
  case auto
  /// Every cell as it stands.
  case text

  public var label: LocalizedText {
    switch self {
    case .auto:
      LocalizedText(vi: "mỗi cột theo kiểu của các ô", en: "each column has the type that its cells have")
    case .text: LocalizedText(vi: "mọi ô giữ nguyên là chữ", en: "every cell stays the text that it is")
    }
  }
}

/// A file as a table, without being imported: through the same readers, with a column for each column.
public struct OpenedTable: Sendable {
  public var table: Table
  public var assumptions: [LocalizedText]
  public var warnings: [Diagnostic]
  /// The line of the file that each row begins in, where it was asked for.
  public var lines: [Int] = []

  /// - Parameters:
  ///   - file: from `FileReading.opened`.
  ///   - tellsLines: whether to keep the line of each row.
  /// - Throws: what keeps the file from being a table: `import.empty-file`, `import.unclosed-quote`; ragged rows and the like, the
  ///   first of them all at once; `import.mixed-marks` for a column with both decimal marks.
  public static func read(
    _ file: SourceFile, options: ImportOptions, types: ColumnTypes = .auto, tellsLines: Bool = false
  ) throws -> OpenedTable {
    var table = try SheetTable(file, options: options, fields: [])
    var sink = CollectingSink()
    table.stateAssumptions(ignored: [], to: &sink)
    var columns = table.header.map { _ in OpenedColumn(isRaw: types == .text) }
    var row = CellRow()
    var lines: [Int] = []
    while try table.next(&row, into: &sink) {
      if tellsLines { lines.append(row.line) }
      for index in columns.indices { columns[index].append(row, index) }
    }
    try table.finish(into: &sink)
    if let fault = Diagnostic(joining: sink.refused.prefix(mostFaults).map(\.diagnostic)) { throw fault }
    var typing = ColumnTyping(types: types, decimal: options.decimal.mark, columns: columns)
    let names = Self.names(table.header)
    let finished = try zip(names, columns).map { name, column in
      try typing.column(column, named: name, place: table.path)
    }
    return OpenedTable(
      table: try Table(columns: finished), assumptions: sink.assumptions + typing.assumptions, warnings: sink.warnings,
      lines: lines)
  }

  private static let mostFaults = 10

  /// A name for each column, no two alike.
  private static func names(_ header: [String]) -> [String] {
    var taken: Set<String> = []
    // One cell merged over a sheet's whole width names sixteen thousand columns.
    var numbers: [String: Int] = [:]
    return header.enumerated().map { index, text in
      let base = text.isEmpty ? SheetLayout.name(ofColumn: index) : text
      var name = base
      var number = numbers[base] ?? 2
      while !taken.insert(name).inserted {
        name = "\(base) (\(number))"
        number += 1
      }
      numbers[base] = number
      return name
    }
  }
}
