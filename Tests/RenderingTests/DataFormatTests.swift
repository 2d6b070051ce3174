import Foundation
import NTMKit
import Rendering
import Testing

@Suite struct DataFormatTests {
  private func render(_ renderer: any Renderer, _ table: Table, _ language: Language = .vi) throws -> String {
    var output = ""
    _ = try renderer.render(table, in: RenderContext(language: language), to: &output)
    return output
  }

  /// A reader of RFC 4180 of its own; nil for an empty field without quotes.
  private func parse(_ csv: String) -> [[String?]] {
    var rows: [[String?]] = [[]]
    var field = ""
    var wasQuoted = false
    var isQuoted = false
    var scalars = Array(csv.unicodeScalars)[...]
    func finished() -> String? { field.isEmpty && !wasQuoted ? nil : field }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted:
        if scalars.first == "\"" {
          field.unicodeScalars.append(scalar)
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      case "\"" where field.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case "," where !isQuoted, "\n" where !isQuoted:
        rows[rows.count - 1].append(finished())
        if scalar == "\n" { rows.append([]) }
        field = ""
        wasQuoted = false
      default: field.unicodeScalars.append(scalar)
      }
    }
    return Array(rows.dropLast())
  }

  @Test("CSV read back is the table") func csvRoundTrip() throws {
    let table = try HostileTable.make()
    let rows = parse(try render(CSVRenderer(), table))
    #expect(rows.first == table.schema.names.map(Optional.some))
    #expect(rows.count == table.rowCount + 1)
    for (place, row) in rows.dropFirst().enumerated() {
      let expected = table.row(place).map { $0.isNull ? nil : $0.plainText }
      #expect(row == expected)
      for (column, field) in zip(table.columns, row) {
        guard case .double(let number) = column[place], let field, let read = Double(field) else { continue }
        #expect(read == number || number.isNaN)
      }
    }
  }

  @Test("CSV keeps a missing value apart from an empty text") func csvMissing() throws {
    let table = try Table(columns: [
      Column(Field("a", .text), values: [.text(""), .null, .text(" x ")]),
      Column(Field("b", .int), values: [.int(1), .null, .int(-3)]),
    ])
    #expect(try render(CSVRenderer(), table) == "a,b\n\"\",1\n,\n x ,-3\n")
  }

  @Test("a lone missing value is a row that readers see") func csvLoneColumn() throws {
    let table = try Table(columns: [Column(Field("a", .text), values: [.null, .text("x")])])
    #expect(try render(CSVRenderer(), table) == "a\n\"\"\nx\n")
  }

  @Test("JSON read back is the table") func jsonRoundTrip() throws {
    let table = try HostileTable.make()
    let text = try render(JSONRenderer(), table)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == table.rowCount)
    for (place, row) in rows.enumerated() {
      #expect(Set(row.keys) == Set(table.schema.names))
      for column in table.columns {
        let found = row[column.name]
        switch column[place] {
        case .null: #expect(found is NSNull)
        case .bool(let value): #expect(found as? Bool == value)
        case .int(let value): #expect((found as? NSNumber)?.int64Value == value)
        case .double(let value) where !value.isFinite: #expect(found is NSNull)
        case .double(let value): #expect((found as? NSNumber)?.doubleValue == value)
        case .text(let value): #expect(found as? String == value)
        case .date(let value): #expect(found as? String == value.description)
        case .period(let value): #expect(found as? String == value.description)
        }
      }
    }
  }

  @Test("each line of JSON Lines is the row of the JSON array") func jsonLines() throws {
    let table = try HostileTable.make()
    let lines = try render(JSONLinesRenderer(), table).split(separator: "\n")
    let array = try render(JSONRenderer(), table).split(separator: "\n").dropFirst().dropLast()
    let rows = array.map { $0.dropFirst(2).hasSuffix(",") ? $0.dropFirst(2).dropLast() : $0.dropFirst(2) }
    #expect(lines == rows)
  }

  @Test("keys stand in the order of the columns, numbers are as short as they can be") func jsonText() throws {
    let table = try Table(columns: [
      Column(Field("b", .double), values: [.double(74.5), .double(3), .double(0.1)]),
      Column(Field("a", .int), values: [.int(1), .null, .int(9_007_199_254_740_993)]),
    ])
    let expected = """
      [
        {"b": 74.5, "a": 1},
        {"b": 3, "a": null},
        {"b": 0.1, "a": 9007199254740993}
      ]

      """
    #expect(try render(JSONRenderer(), table) == expected)
  }

  @Test("a table without rows is an empty array, one without columns a row of nothing") func jsonEmpty() throws {
    #expect(try render(JSONRenderer(), Table(empty: Schema([Field("a", .int)]))) == "[]\n")
    #expect(try render(JSONRenderer(), Table(rowCount: 2)) == "[\n  {},\n  {}\n]\n")
    #expect(try render(JSONLinesRenderer(), Table(empty: Schema([Field("a", .int)]))) == "")
    #expect(try render(CSVRenderer(), Table(empty: Schema([Field("a", .int)]))) == "a\n")
  }

  @Test("numbers that JSON cannot hold are null, with a warning for their column") func notFinite() throws {
    var output = ""
    let warnings = try JSONRenderer().render(
      try HostileTable.make(), in: RenderContext(language: .en), to: &output)
    #expect(
      warnings.map { DiagnosticText(language: .en).text($0) } == [
        """
        warning[render.not-finite]
          column “value” has 3 infinite or not-a-number values, written as missing
        """
      ])
  }

  @Test("data formats are the same in both languages", arguments: ["csv", "json", "jsonl"])
  func sameInBothLanguages(_ name: String) throws {
    let renderer = try #require(Renderers.named(name)).init()
    #expect(try render(renderer, HostileTable.make(), .vi) == render(renderer, HostileTable.make(), .en))
    func document(_ language: Language) throws -> String {
      var output = ""
      _ = try renderer.render(
        try RichDocument(communeCount: 4).document(), in: RenderContext(language: language), to: &output)
      return output
    }
    #expect(try document(.vi) == document(.en))
  }

  @Test("a format of one table says which tables it leaves out") func otherTables() throws {
    var output = ""
    let notes = try CSVRenderer().render(
      try RichDocument(communeCount: 1).document(), in: RenderContext(language: .en), to: &output)
    #expect(
      notes.map { DiagnosticText(language: .en).text($0) } == [
        """
        note[render.only-primary-table]
          only table “communes” is written; the report also has: fallen_back, matrix, funds, figures
          hint: `gap.fallen_back`
        """
      ])
  }

  @Test("a report without a table cannot be written as one", arguments: ["csv", "jsonl", "table"])
  func noTable(_ name: String) throws {
    var document = try RichDocument(communeCount: 1).document()
    document.sections = []
    let renderer = try #require(Renderers.named(name)).init()
    var output = ""
    let error = #expect(throws: Diagnostic.self) {
      try renderer.render(document, in: RenderContext(language: .vi), to: &output)
    }
    #expect(
      error.map { DiagnosticText(language: .vi).text($0) } == """
        lỗi[render.no-table]
          báo cáo không có bảng nào để ghi
          gợi ý: dùng `show text`, `show json` hoặc `show html`
        """)
  }
}
