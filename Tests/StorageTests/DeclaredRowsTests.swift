import NTMKit
import Testing

@testable import Storage

private let small = TableDeclaration(
  name: "small_rows", kind: "small", title: title("small"), summary: title("small"),
  columns: [
    DeclaredColumn("id", .text, isRequired: true, summary: title("id")),
    DeclaredColumn("seq", .int, summary: title("seq")), DeclaredColumn("value", .double, summary: title("value")),
  ], key: ["id", "seq"])

extension TableDeclaration {
  fileprivate func rows(_ rows: [[Value]]) throws -> NTMKit.Table {
    var builder = TableBuilder(schema.fields)
    for row in rows { builder.append(row + Array(repeating: .null, count: columns.count - row.count)) }
    return try builder.finished()
  }

  /// Two rows with a value in every column, one with none but the key's.
  fileprivate func fullRows() throws -> NTMKit.Table {
    func value(_ type: ColumnType, _ number: Int) throws -> Value {
      switch type {
      case .bool: .bool(number % 2 == 0)
      case .int: .int(Int64(number) * 1_000_000_007)
      case .double: .double(Double(number) / 3)
      case .text: .text(["", "Mật ong “bạc hà”, 1/2", "SP\(number)"][number % 3])
      case .date: .date(try day(number % 12 + 1, 28))
      case .period: .period(try quarter(number % 4 + 1))
      }
    }
    let full = try (1...2).map { row in
      try columns.enumerated().map { index, column in try value(column.field.type, row + index) }
    }
    let sparse = try columns.enumerated().map { index, column -> Value in
      key.contains(column.field.name) ? try value(column.field.type, 7 + index) : .null
    }
    return try rows(full + [sparse])
  }
}

@Suite("rows of declared tables") struct DeclaredRowsTests {
  @Test("come back as they were", arguments: DeclaredTables.stored.map(\.name))
  func roundTrip(name: String) throws {
    let declaration = try #require(DeclaredTables.named(name))
    let store = try Store(.inMemory)
    let rows = try declaration.fullRows()
    #expect(try store.snapshot().rows(of: declaration, asof: nil) == NTMKit.Table(empty: declaration.schema))
    try store.take([.rows(table: name, rows)], received: day(10, 1))
    #expect(try store.snapshot().rows(of: declaration, asof: nil) == rows.newest(perKey: declaration.key))
    #expect(try store.scalar("SELECT batch_line FROM \"\(name)\" WHERE batch_row = 1") == "3")
  }

  @Test(
    "some columns are read with the key's, and are those of the whole table",
    arguments: DeclaredTables.stored.map(\.name))
  func someColumns(name: String) throws {
    let declaration = try #require(DeclaredTables.named(name))
    let store = try Store(.inMemory)
    try store.take([.rows(table: name, declaration.fullRows())], received: day(10, 1))
    let whole = try store.snapshot().rows(of: declaration, asof: nil)
    for field in declaration.schema.fields {
      let some = try store.snapshot().rows(of: declaration, columns: [field.name], asof: nil)
      let names = some.schema.names
      #expect(Set(declaration.key).union([field.name]).isSubset(of: names))
      #expect(try some == whole.selecting(declaration.schema.names.filter(names.contains)))
    }
  }

  @Test("lead to the import and line that said them last, on every day") func places() throws {
    let store = try Store(.inMemory)
    let first = try small.rows([[.text("a"), .null, .double(1)], [.text("b"), .int(1), .double(2)]])
    let second = try small.rows([[.text("b"), .int(1), .double(3)], [.text("b"), .int(2), .double(4)]])
    try store.take([.rows(table: small.name, first)], received: day(1, 5))
    let receipt = try store.take([.rows(table: small.name, second)], file: "b.csv", received: day(2, 5))
    func places(_ keys: [[Value]], _ asof: CalendarDate? = nil) throws -> [String] {
      try store.snapshot().places(ofRows: keys, in: small, asof: asof).map { place in
        place.map { "\($0.batch):\($0.row ?? 0)" } ?? "-"
      }
    }
    let keys: [[Value]] = [
      [.text("b"), .int(1)], [.text("a"), .null], [.text("c"), .int(1)], [.text("b"), .int(2)],
    ]
    #expect(try places(keys) == ["2:2", "1:2", "-", "2:3"])
    #expect(try places(keys, day(2, 4)) == ["1:3", "1:2", "-", "-"])
    // The first part of a key: the last of its rows.
    #expect(try places([[.text("b")], [.text("a")]]) == ["2:3", "1:2"])
    try store.withdraw(batch: receipt.batch, on: day(3, 1), note: "", recordedAt: "t")
    #expect(try places(keys) == ["1:3", "1:2", "-", "-"])
    #expect(try places([]) == [])
  }

  @Test("of each key the newest counts, on every day, and what is withdrawn does not") func newest() throws {
    let store = try Store(.inMemory)
    func ids(_ asof: CalendarDate? = nil) throws -> [String] {
      try store.snapshot().rows(of: small, asof: asof).plainRows
    }
    let first = try small.rows([[.text("a"), .null, .double(1)], [.text("b"), .int(1), .double(2)]])
    let second = try small.rows([[.text("b"), .int(1), .double(3)], [.text("a"), .int(1), .double(4)]])
    try store.take([.rows(table: small.name, first)], received: day(1, 5))
    let receipt = try store.take([.rows(table: small.name, second)], file: "b.csv", received: day(2, 5))
    let (old, new) = (
      ["id = a, seq = , value = 1", "id = b, seq = 1, value = 2"],
      ["id = a, seq = , value = 1", "id = b, seq = 1, value = 3", "id = a, seq = 1, value = 4"]
    )
    #expect(try ids() == new)
    #expect(try ids(day(2, 4)) == old)
    #expect(try ids(day(1, 4)).isEmpty)
    try store.withdraw(batch: receipt.batch, on: day(3, 1), note: "", recordedAt: "t")
    #expect(try ids() == old)
  }

  @Test("what was received later has the last word, whenever it was entered; of one day what was entered later")
  func reception() throws {
    let store = try Store(.inMemory)
    func batch(_ value: Double, _ received: CalendarDate) throws -> Int {
      try store.take(
        [.rows(table: small.name, small.rows([[.text("a"), .int(1), .double(value)]]))], received: received, force: true
      ).batch
    }
    func value(_ asof: CalendarDate? = nil) throws -> String {
      try store.snapshot().rows(of: small, asof: asof)[0, "value"].plainText
    }
    func place() throws -> Int? {
      try store.snapshot().places(ofRows: [[.text("a"), .int(1)]], in: small, asof: nil)[0]?.batch
    }
    let july = try batch(7, day(7, 20))
    _ = try batch(6, day(6, 20))
    #expect(try value() == "7" && place() == july)
    #expect(try value(day(7, 19)) == "6")
    let corrected = try batch(8, day(7, 20))
    _ = try batch(5, day(5, 20))
    #expect(try value() == "8" && place() == corrected)
    #expect(try value(day(6, 19)) == "5" && value(day(7, 1)) == "6")
    try store.withdraw(batch: corrected, on: day(8, 1), note: "", recordedAt: "t")
    #expect(try value() == "7" && place() == july)
    #expect(try value(day(7, 1)) == "6")
  }

  @Test("a snapshot does not see rows that come later") func snapshots() throws {
    let store = try Store(.inMemory)
    let before = try store.snapshot()
    try store.take([.rows(table: small.name, small.rows([[.text("a"), .int(1)]]))], received: day(1, 5))
    #expect(try before.rows(of: small, asof: nil).rowCount == 0)
    #expect(try store.snapshot().rows(of: small, asof: nil).rowCount == 1)
  }

  @Test("a declaration that grew reads the old rows, and new ones fill the new column") func growth() throws {
    let store = try Store(.inMemory)
    try store.take([.rows(table: small.name, small.rows([[.text("a"), .int(1)]]))], received: day(1, 5))
    var grown = small
    grown.columns.append(DeclaredColumn("noted_on", .date, summary: title("noted")))
    #expect(try store.snapshot().rows(of: grown, asof: nil).plainRows == ["id = a, seq = 1, value = , noted_on = "])
    let row: [Value] = [.text("b"), .int(1), .null, .date(try day(2, 1))]
    try store.take([.rows(table: small.name, grown.rows([row]))], file: "b.csv", received: day(2, 5))
    #expect(try store.snapshot().rows(of: grown, asof: nil).rowCount == 2)
    #expect(try store.snapshot().rows(of: grown, asof: nil)[1, "noted_on"] == .date(day(2, 1)))
    #expect(try store.snapshot().rows(of: small, asof: nil).rowCount == 2)
  }

  @Test(
    "any SQLite tool is refused when it changes, removes or adds rows",
    arguments: [
      "UPDATE small_rows SET value = 9", "DELETE FROM small_rows",
      "INSERT INTO small_rows (batch, batch_row, id) VALUES (1, 7, 'x')",
    ])
  func appendOnly(statement: String) throws {
    let store = try Store(.inMemory)
    try store.take([.rows(table: small.name, small.rows([[.text("a"), .int(1)]]))], received: day(1, 5))
    #expect(throws: (any Error).self) { try store.sql(statement) }
    #expect(try store.snapshot().rows(of: small, asof: nil).plainRows == ["id = a, seq = 1, value = "])
  }

  @Test("every value is in the chain of hashes") func chain() throws {
    func revision(_ rows: [[Value]], _ name: String = small.name) throws -> String {
      let store = try Store(.inMemory)
      let table = try small.rows(rows)
      return try store.take([.rows(table: name, table)], bytes: "same", received: day(1, 5)).revision.contentHash
    }
    let plain = try revision([[.text("a"), .int(1), .double(2)]])
    #expect(try revision([[.text("a"), .int(1), .double(2)]]) == plain)
    let others: [[[Value]]] = [
      [[.text("b"), .int(1), .double(2)]], [[.text("a"), .int(2), .double(2)]], [[.text("a"), .int(1), .null]],
    ]
    for rows in others { #expect(try revision(rows) != plain) }
    #expect(try revision([[.text("a"), .int(1), .double(2)]], "other_rows") != plain)
  }

  @Test("an import knows the keys that its rows may refer to") func keys() throws {
    let store = try Store(.inMemory)
    let people = try DeclaredTables.people.rows([
      [.text("CB1"), .text("Lan"), .null, .null, .text("commune")],
      [.text("CB2"), .text("Mai"), .null, .null, .text("commune")],
    ])
    let receipt = try store.take([.rows(table: "people", people)], received: day(1, 5))
    #expect(try store.importContext().keys("people") == ["CB1", "CB2"])
    #expect(try store.importContext().keys("courses").isEmpty)
    try store.withdraw(batch: receipt.batch, on: day(2, 1), note: "", recordedAt: "t")
    #expect(try store.importContext().keys("people").isEmpty)
  }
}
