import NTMKit
import SQLQueries

/// A few communes with a column of every type, and what is missing in some.
enum SQLExamples {
  static func communes() throws -> Table {
    var rows = TableBuilder([
      Field("code", .text), Field("name", .text), Field("district", .text), Field("met", .int, unit: .criterion),
      Field("income", .double, unit: .millionDong), Field("recognised", .bool), Field("due", .date),
      Field("period", .period), Field("group", .text),
    ])
    let day = CalendarDate(year: 2022, month: 9, day: 30).map(Value.date) ?? .null
    let later = CalendarDate(year: 2023, month: 1, day: 5).map(Value.date) ?? .null
    let quarter = Period.quarter(3, of: 2022).map(Value.period) ?? .null
    rows.append([
      .text("A1"), .text("Phú Hữu"), .text("Châu Thành"), .int(17), .double(48.5), .bool(false), day, quarter,
      .text("x"),
    ])
    rows.append([
      .text("A2"), .text("Vị Thanh"), .text("Vị Thủy"), .int(19), .double(60), .bool(true), later, quarter, .text("y"),
    ])
    rows.append([
      .text("A3"), .text("Đông Phú"), .text("Châu Thành"), .int(19), .null, .bool(true), .null, quarter, .text("x"),
    ])
    rows.append([.text("A4"), .text("Dừa"), .text("Vị Thủy"), .null, .double(.nan), .null, day, .null, .null])
    return try rows.finished()
  }

  static func leaders() throws -> Table {
    var rows = TableBuilder([Field("code", .text), Field("leader", .text), Field("years", .int)])
    rows.append([.text("A1"), .text("An"), .int(3)])
    rows.append([.text("A2"), .text("Bình"), .int(1)])
    rows.append([.text("A9"), .text("Chi"), .int(8)])
    return try rows.finished()
  }

  static func tables() throws -> [String: Table] {
    ["communes": try communes(), "leaders": try leaders(), "gap.by_district": try leaders()]
  }
}

/// Labels find columns, as in the rest of the language.
func labelled(_ word: String, _ names: [String]) -> String? {
  if names.contains(word) { return word }
  return VietnameseFolding.fold(word) == "huyen" && names.contains("district") ? "district" : nil
}

/// Statements over tables made by hand.
struct Statements {
  var tables: [String: Table]

  init(_ tables: [String: Table]) { self.tables = tables }
  init() throws { tables = try SQLExamples.tables() }

  func checked(_ text: String) throws(SQLFault) -> SQLQuery {
    try SQLQuery(checking: text, schema: { tables[$0]?.schema }, columnName: labelled)
  }

  func run(_ text: String, isStopped: @escaping () -> Bool = { false }) throws -> Table {
    let query = try checked(text)
    return try query.run(
      over: query.tables.map { tables[$0] ?? Table(rowCount: 0) }, columnName: labelled, isStopped: isStopped)
  }

  /// Rows as their values stand in data, with the columns' names in front.
  func rows(_ text: String) throws -> [String] {
    let table = try run(text)
    return [table.schema.names.joined(separator: ",")]
      + (0..<table.rowCount).map { table.row($0).map(\.plainText).joined(separator: ",") }
  }

  func fault(_ text: String) -> SQLFault? {
    do {
      _ = try run(text)
      return nil
    } catch {
      return error as? SQLFault
    }
  }
}
