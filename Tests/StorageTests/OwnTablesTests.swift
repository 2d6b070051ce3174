import NTMKit
import Testing

@testable import Storage

private let wards = TableDeclaration(
  name: "wards", kind: "ward-form", title: title("wards"), summary: title("wards"),
  columns: [
    DeclaredColumn("ward_code", .text, isRequired: true, rule: .unit(.commune), summary: title("ward")),
    DeclaredColumn("period", .period, isRequired: true, summary: title("period")),
    DeclaredColumn("grade", .text, summary: title("grade")),
  ], key: ["ward_code", "period"])

private func rows(_ declaration: TableDeclaration, grade: String) throws -> NTMKit.Table {
  var builder = TableBuilder(declaration.schema.fields)
  builder.append(
    [.text("31378"), .period(try quarter(3)), .text(grade)]
      + Array(repeating: .null, count: declaration.columns.count - 3))
  return try builder.finished()
}

@Suite("Tables of plugins in a workspace") struct OwnTablesTests {
  @Test("are kept with their declaration, which another program reads them by") func declaration() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("w.ntm")
    let store = try Store.create(at: path, createdAt: "2022-10-01T08:00:00Z")
    #expect(try store.snapshot().ownTables == [])
    try store.take([.rows(table: "wards", rows(wards, grade: "good"))], received: day(10, 1), ownTables: [wards])
    try store.close()
    let snapshot = try Store(.file(path: path), readOnly: true).snapshot()
    #expect(snapshot.ownTables == [wards])
    #expect(try snapshot.rows(of: wards, asof: nil).texts("grade") == ["good"])
    #expect(snapshot.declaration(named: "wards") == wards)
  }

  @Test("are not written down where no row of them came") func unused() throws {
    let store = try Store(.inMemory)
    try store.take([.units([])], received: day(10, 1), ownTables: [wards])
    #expect(try store.snapshot().ownTables == [])
  }

  @Test("grow; one that lost a column, or has the name of something else, changes nothing") func conflicts() throws {
    let store = try Store(.inMemory)
    try store.take([.rows(table: "wards", rows(wards, grade: "good"))], received: day(10, 1), ownTables: [wards])
    var grown = wards
    grown.columns.append(DeclaredColumn("note", .text, summary: title("note")))
    try store.take([.rows(table: "wards", rows(grown, grade: "fair"))], received: day(10, 2), ownTables: [grown])
    #expect(try store.snapshot().ownTables == [grown])
    #expect(try store.snapshot().rows(of: grown, asof: nil).texts("grade") == ["fair"])

    var meta = wards
    meta.name = "meta"
    let fault = #expect(throws: Diagnostic.self) {
      try store.take([.rows(table: "meta", rows(meta, grade: "bad"))], received: day(10, 3), ownTables: [meta])
    }
    #expect(fault?.code == "store.table-conflict")
    #expect(try store.snapshot().ownTables == [grown] && store.snapshot().batches().count == 2)
  }

  @Test("are verified, closed and taken back as all others") func alike() throws {
    let store = try Store(.inMemory)
    try store.take([.rows(table: "wards", rows(wards, grade: "good"))], received: day(10, 1), ownTables: [wards])
    #expect(try store.laterEdits(ofRowsIn: 1) == [])
    #expect(try store.rowsReceivedEarlier(inBatch: 1) == 0)
    #expect(try store.read { try BatchPeriods.all(of: 1, $0) } == [quarter(3)])
  }
}
