import NTMKit
import Testing

@testable import Storage

@Suite("imports")
struct ImportTests {
  private let store: Store
  private let received: CalendarDate
  private let units = [AdministrativeUnit(code: "1", name: "Một", kind: "xã", level: .commune)]

  init() throws {
    store = try Store(.inMemory)
    received = try day(10, 1)
  }

  @Test("a receipt and a batch say what was taken")
  func receipt() throws {
    let file = SourceFile(path: "in/units.csv", bytes: Array("abc".utf8))
    let receipt = try store.apply(file, as: "units", receivedOn: received, recordedAt: "2022-10-03T08:15:00Z") { sink in
      try sink.take(.units(units), lines: [7])
      sink.refuse(refusedRow(line: 8))
      sink.assume(title("comma \"decimal\""))
      sink.warn(Diagnostic("import.odd", severity: .warning, message: title("odd")))
      sink.locate(CellLayout(sheet: "S", columns: ["*": 3]))
      try sink.finish(rowsRead: 2, rowsTaken: 1, header: ["mã", "tên"])
    }
    #expect(receipt.batch == 1)
    #expect([receipt.rowsRead, receipt.rowsTaken, receipt.rowsRefused] == [2, 1, 1])
    #expect(receipt.refused == [refusedRow(line: 8)])
    #expect(receipt.warnings.map(\.code) == ["import.odd"])
    #expect(receipt.assumptions == [title("comma \"decimal\"")])
    #expect(
      try store.batches() == [
        Batch(
          id: 1, recordedAt: "2022-10-03T08:15:00Z", receivedOn: received, kind: "units", file: "in/units.csv",
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", rowsRead: 2, rowsTaken: 1,
          rowsRefused: 1,
          assumptions: #"[{"vi":"comma \"decimal\" (vi)","en":"comma \"decimal\""}]"#, discrepancies: "[]")
      ])
    #expect(try store.snapshot().revision == receipt.revision)
    #expect(
      try store.rows("SELECT header, layout, json_extract(assumptions, '$[0].en') FROM batch") == [
        [#"["mã","tên"]"#, #"{"columns":{"*":3},"sheet":"S"}"#, "comma \"decimal\""]
      ])
    #expect(try store.scalar("SELECT line FROM unit") == "7")
    #expect(
      receipt.revision.sources == [
        SourceRecord(
          path: "in/units.csv", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          importer: "units", rowsAccepted: 1, rowsRejected: 1)
      ])
  }

  @Test("what does not add up in a file is kept with its batch, outside the chain of hashes") func discrepancies()
    throws
  {
    let found = Discrepancy(
      basis: .total, sheet: "Biểu 1", row: 11, column: "Dân số", stated: "1.200", computed: 1150.5)
    func take(_ discrepancies: [Discrepancy], into store: Store) throws -> DatasetRevision {
      try store.apply(
        SourceFile(path: "units.csv", bytes: []), as: "units", receivedOn: received, recordedAt: "t"
      ) { sink in
        try sink.take(.units(units), lines: [2])
        for discrepancy in discrepancies { sink.note(discrepancy) }
        try sink.finish(rowsRead: 1, rowsTaken: 1, header: [])
      }.revision
    }
    let revision = try take([found], into: store)
    #expect(try store.batches()[0].discrepancyList == [found])
    #expect(try store.scalar("SELECT json_extract(discrepancies, '$[0].computed') FROM batches") == "1150.5")
    #expect(try store.verify().isClean)
    #expect(try take([], into: Store(.inMemory)).contentHash == revision.contentHash)
  }

  @Test("a workspace from before discrepancies were kept is brought up to date, and does not know of any") func older()
    throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("w.ntm")
    let old = try Store.create(at: path, createdAt: "t", id: "W")
    try old.take([.units(units)], received: received)
    let revision = try old.snapshot().revision
    try old.sql("ALTER TABLE batch DROP COLUMN discrepancies; PRAGMA user_version = 4")
    try old.close()
    let store = try Store(.file(path: path))
    #expect(try store.snapshot().revision == revision)
    #expect(try store.batches().map(\.discrepancyList) == [nil])
    try store.take([.units(units)], file: "again.csv", received: received)
    #expect(try store.batches().map(\.discrepancyList) == [nil, []])
    #expect(try store.verify().isClean)
  }

  @Test("an importer that throws leaves nothing behind")
  func failure() throws {
    struct Stopped: Error {}
    let before = try store.snapshot().revision
    #expect(throws: Stopped.self) {
      _ = try store.apply(
        SourceFile(path: "a", bytes: []), as: "units", receivedOn: received, recordedAt: "t"
      ) { sink in
        try sink.take(.units(units), lines: [1])
        throw Stopped()
      }
    }
    #expect(try store.snapshot().revision == before)
    #expect(try store.scalar("SELECT count(*) FROM unit") == "0")
    #expect(try store.take([.units(units)], received: received).batch == 1)
  }

  @Test("rows that do not add up are a defect, and nothing is taken")
  func miscount() throws {
    let error = diagnostic {
      _ = try store.apply(SourceFile(path: "a", bytes: []), as: "units", receivedOn: received, recordedAt: "t") {
        sink in
        try sink.take(.units(units), lines: [1])
        try sink.finish(rowsRead: 3, rowsTaken: 1, header: [])
      }
    }
    #expect(error?.code == "store.count-mismatch")
    #expect(
      error?.message.en == "the importer miscounted: 3 rows read, 1 taken, 0 refused; nothing was changed")
    #expect(try store.batches().isEmpty)
  }

  @Test("an importer that never finishes is a defect")
  func unfinished() throws {
    let error = diagnostic {
      _ = try store.apply(SourceFile(path: "a", bytes: []), as: "units", receivedOn: received, recordedAt: "t") { _ in }
    }
    #expect(error?.code == "store.unfinished-import")
    #expect(error?.kind == .defect)
  }

  @Test("strict: one refused row undoes the import, and every refused row is told")
  func strict() throws {
    let error = diagnostic {
      try store.take(
        [.units(units)], received: received, strict: true, refused: [refusedRow(line: 3), refusedRow(line: 9)])
    }
    #expect(error?.code == "import.strict")
    #expect(error?.exitStatus == 3)
    #expect(error?.message.en == "2 rows of “data.csv” were refused; with --strict nothing is imported")
    #expect(error?.others.map { $0.span?.line } == [3, 9])
    #expect(try store.batches().isEmpty)
    #expect(try store.take([.units(units)], received: received, strict: true).rowsTaken == 1)
  }

  @Test("the same bytes are not taken twice, unless forced or withdrawn")
  func repetition() throws {
    try store.take([.units(units)], bytes: "same", received: received)
    let error = diagnostic { try store.take([.units(units)], file: "in/copy.csv", bytes: "same", received: received) }
    #expect(error?.code == "import.already-imported")
    #expect(error?.message.en == "“copy.csv” was imported before (batch 1, received on 2022-10-01)")
    #expect(error?.message.vi == "tệp “copy.csv” đã được nhập (lần nhập 1, nhận ngày 01/10/2022)")
    #expect(error?.hints.first?.en == "add --force to import it again, or undo 1 first")
    #expect(try store.take([.units(units)], bytes: "same", received: received, force: true).batch == 2)
    for batch in 1...2 { try store.withdraw(batch: batch, on: received, note: "", recordedAt: "t") }
    #expect(try store.take([.units(units)], bytes: "same", received: received).batch == 3)
  }

  @Test("a file of which no row was taken may come again")
  func nothingTaken() throws {
    try store.take([], bytes: "same", received: received, refused: [refusedRow(line: 2)])
    #expect(try store.take([.units(units)], bytes: "same", received: received).batch == 2)
  }

  @Test("values that no set of the workspace explains are not stored")
  func unknownSet() throws {
    let missing = diagnostic { try store.report([.number(1)], received: received) }
    #expect(missing?.code == "store.unknown-set")
    #expect(missing?.message.en == "the 1 values of unit 00001 do not fit the criteria set “demo” of the workspace")
    try store.take([.criteriaSets([smallSet()])], received: received)
    let tooMany = diagnostic {
      try store.report(Array(repeating: .number(1), count: 6), received: received)
    }
    #expect(tooMany?.code == "store.unknown-set")
    let odd = diagnostic { try store.report([.number(.nan)], received: received) }
    #expect(odd?.code == "store.not-finite")
    #expect(odd?.message.en == "a value of unit 00001, Q3 2022, is not a finite number")
  }

  @Test("a set with an indicator twice is not stored")
  func repeatedIndicator() throws {
    let error = diagnostic {
      try store.take(
        [.criteriaSets([smallSet(extra: [extraCriterion("3"), extraCriterion("3")])])], received: received)
    }
    #expect(error?.code == "store.repeated-indicator")
    #expect(error?.message.en == "the criteria set “demo” has “3.1” twice")
  }

  @Test("slots stay where they are when a set grows, even if the older version is withdrawn")
  func frozenSlots() throws {
    try store.take([.criteriaSets([smallSet()])], received: received)
    let frozen = smallSet().slots
    var larger = smallSet(extra: [extraCriterion("3")])
    larger.criteria.reverse()
    larger.slots = CriteriaSet.naturalSlots(of: larger.criteria)
    let second = try store.take([.criteriaSets([larger])], received: received)
    try store.withdraw(batch: second.batch, on: received, note: "", recordedAt: "t")
    try store.take([.criteriaSets([smallSet(extra: [extraCriterion("4")])])], received: received)
    let slots = try store.importContext().criteriaSets.map(\.slots)
    #expect(slots == [frozen + ["3.1", "c:3", "4.1", "c:4"]])
  }

  @Test("the context holds what the next file may refer to, and can be asked for while one is read")
  func context() throws {
    let assignment = SetAssignment(setCode: "demo", level: .ntm, from: try quarter(1))
    try store.take(
      [.units(units), .criteriaSets([smallSet()]), .setAssignments([assignment])], received: received)
    let context = try store.importContext()
    #expect(context.units["1"] == units[0])
    #expect(context.criteriaSets == [smallSet()])
    #expect(context.setAssignments == [assignment])
    _ = try store.apply(SourceFile(path: "b", bytes: []), as: "units", receivedOn: received, recordedAt: "t") { sink in
      try sink.take(.units([AdministrativeUnit(code: "2", name: "Hai", kind: "xã", level: .commune)]), lines: [1])
      #expect(try store.importContext().units.units.map(\.code) == ["1"])
      try sink.finish(rowsRead: 1, rowsTaken: 1, header: [])
    }
  }
}
