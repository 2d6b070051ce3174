/// Columns of equal length with unique names. Never changes after it is made.
public struct Table: Sendable, Hashable {
  /// In order; names are unique.
  public let columns: [Column]
  /// The same for every column.
  public let rowCount: Int

  /// - Throws: `table.unequal-columns`, `table.repeated-column`.
  public init(columns: [Column]) throws(Diagnostic) {
    let count = columns.first?.count ?? 0
    if let odd = columns.first(where: { $0.count != count }) {
      throw Diagnostic(
        "table.unequal-columns", kind: .defect,
        message: LocalizedText(
          vi: "cột “\(odd.name)” có \(odd.count) dòng, cột đầu có \(count)",
          en: "column “\(odd.name)” has \(odd.count) rows, the first has \(count)"))
    }
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name).inserted {
      throw Diagnostic(
        "table.repeated-column",
        message: LocalizedText(
          vi: "hai cột cùng tên “\(column.name)”", en: "two columns are named “\(column.name)”"))
    }
    self.columns = columns
    rowCount = count
  }

  /// A table without columns that still has rows, as `count` of nothing needs.
  public init(rowCount: Int) {
    columns = []
    self.rowCount = rowCount
  }

  /// For columns known to be of one length with unique names: made by a kernel from another table's.
  init(unchecked columns: [Column], rowCount: Int) {
    self.columns = columns
    self.rowCount = rowCount
  }

  /// An empty table of a schema.
  public init(empty schema: Schema) {
    columns = schema.fields.map { ColumnBuilder($0).finished() }
    rowCount = 0
  }

  /// The columns' names, types and units.
  public var schema: Schema { Schema(columns.map(\.field)) }
  /// A column by name; nil where there is none. See `column(_:)` for one that has to be there.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }
  /// A cell; missing where there is no such column. A row beyond the last is a mistake of the program.
  public subscript(row: Int, column: String) -> Value { self[column]?[row] ?? .null }
  /// The values of a row, in the order of the columns.
  public func row(_ row: Int) -> [Value] { columns.map { $0[row] } }

  /// The rows for a message: `name = Phú Hữu, met = 17`; missing values are left empty.
  public var plainRows: [String] {
    (0..<rowCount).map { row in columns.map { "\($0.name) = \($0[row].plainText)" }.joined(separator: ", ") }
  }
}

/// Makes a table row by row.
public struct TableBuilder {
  private var builders: [ColumnBuilder]

  /// A table without rows so far.
  ///
  /// - Parameter fields: its columns; names are unique.
  public init(_ fields: [Field]) { builders = fields.map { ColumnBuilder($0) } }

  /// Adds a row at the end. A value of another type than its field becomes missing, but for whole numbers in a column of doubles.
  ///
  /// - Precondition: one value per field.
  public mutating func append(_ row: [Value]) {
    precondition(row.count == builders.count, "a row has a value for each column")
    for index in row.indices { builders[index].append(row[index]) }
  }

  /// The table of the rows so far. - Throws: `table.repeated-column`.
  public func finished() throws(Diagnostic) -> Table { try Table(columns: builders.map { $0.finished() }) }
}

extension Table {
  /// A column by name. - Throws: `table.missing-column`, with what there is.
  public func column(_ name: String) throws(Diagnostic) -> Column {
    if let column = self[name] { return column }
    throw Diagnostic(
      "table.missing-column",
      message: LocalizedText(vi: "bảng không có cột “\(name)”", en: "the table has no column “\(name)”"),
      hints: [
        LocalizedText(
          vi: "các cột: \(schema.names.joined(separator: ", "))", en: "columns: \(schema.names.joined(separator: ", "))"
        )
      ])
  }

  /// The texts of a column, nil where one is missing; all nil in a column of another type. - Throws: `table.missing-column`.
  public func texts(_ name: String) throws(Diagnostic) -> [String?] {
    let column = try column(name)
    guard case .text(let codes, let dictionary) = column.storage else {
      return [String?](repeating: nil, count: column.count)
    }
    let strings = dictionary.strings
    guard let nulls = column.nulls else { return codes.map { strings[Int($0)] } }
    return codes.indices.map { nulls[$0] ? nil : strings[Int(codes[$0])] }
  }
  /// What each text stands for; worked out once for each different text. - Throws: `table.missing-column`.
  @inlinable
  public func texts<Meaning>(
    _ name: String, as meaning: (String?) -> Meaning
  ) throws(Diagnostic) -> [Meaning] {
    let column = try column(name)
    let missing = meaning(nil)
    guard case .text(let codes, let dictionary) = column.storage else {
      return [Meaning](repeating: missing, count: column.count)
    }
    let meanings = dictionary.strings.map { meaning($0) }
    guard let nulls = column.nulls else { return codes.map { meanings[Int($0)] } }
    return codes.indices.map { nulls[$0] ? missing : meanings[Int(codes[$0])] }
  }
  /// The whole numbers of a column, nil where one is missing; all nil in a column of another type, doubles too. - Throws: `table.missing-column`.
  public func integers(_ name: String) throws(Diagnostic) -> [Int?] {
    let column = try column(name)
    guard case .int(let values) = column.storage else { return [Int?](repeating: nil, count: column.count) }
    return column.masked(values) { Int($0) }
  }
  /// The numbers of a column of whole numbers or doubles, nil where one is missing. - Throws: `table.missing-column`.
  public func numbers(_ name: String) throws(Diagnostic) -> [Double?] {
    let column = try column(name)
    return switch column.storage {
    case .int(let values): column.masked(values) { Double($0) }
    case .double(let values): column.masked(values) { $0 }
    case .bool, .text, .date, .period: [Double?](repeating: nil, count: column.count)
    }
  }
  /// The flags of a column, nil where one is missing; all nil in a column of another type. - Throws: `table.missing-column`.
  public func flags(_ name: String) throws(Diagnostic) -> [Bool?] {
    let column = try column(name)
    guard case .bool(let values) = column.storage else { return [Bool?](repeating: nil, count: column.count) }
    return column.masked(values) { $0 }
  }
  /// The days of a column, nil where one is missing; all nil in a column of another type. - Throws: `table.missing-column`.
  public func dates(_ name: String) throws(Diagnostic) -> [CalendarDate?] {
    let column = try column(name)
    guard case .date(let values) = column.storage else { return [CalendarDate?](repeating: nil, count: column.count) }
    return column.masked(values) { CalendarDate(daysSince1970: $0) }
  }
  /// The periods of a column, nil where one is missing; all nil in a column of another type. - Throws: `table.missing-column`.
  public func periods(_ name: String) throws(Diagnostic) -> [Period?] {
    try column(name).values.map { if case .period(let value) = $0 { value } else { nil } }
  }
}
