import Importing
import NTMKit
import Storage
import Synchronization
import Testing

@testable import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let header = "mã xã,tên xã,chỉ tiêu,kỳ,giá trị,ghi chú\n"

/// Results of the sample's communes for a hundred months, in the order in which they are stored; every 400th row is bad.
private func months(_ codes: [String]) -> [String] {
  var rows: [String] = []
  for month in 0..<100 {
    for code in codes.sorted() {
      let value = rows.count % 400 == 399 ? "khoảng 80" : "\(rows.count % 90).5"
      let period = "\(2010 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
      rows.append("\(code),,2.1,\(period),\(value),\"Chờ \"\"thẩm định\"\", Quý\"\n")
    }
  }
  return rows
}

private func stream(of bytes: [UInt8]) -> ByteStream {
  ByteStream(count: bytes.count) { offset, buffer throws(Diagnostic) in
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<(offset + count)])
    return count
  }
}

/// What an import left behind.
private struct Outcome: Equatable {
  var revision: String?
  var taken = 0
  var refused: [Int] = []
  var assumptions: [String] = []
  var failure: String?
}

/// Imports bytes into a copy of the sample, held or block by block.
private func outcome(
  of bytes: [UInt8], streamed: Bool, headSize: Int = 4096, times: Int = 1, goesOn: (@Sendable (Int) -> Bool)? = nil
) throws -> Outcome {
  var outcome = Outcome()
  try withSampleCopy { shell, _ in
    let end = try #require(bytes.prefix(headSize).lastIndex(of: UInt8(ascii: "\n")))
    var file =
      streamed
      ? SourceFile(path: "dài.csv", head: Array(bytes[...end]), stream: stream(of: bytes))
      : SourceFile(path: "dài.csv", bytes: bytes)
    file.goesOn = goesOn
    var options = ImportOptions()
    options.set = "ntm-2021-2025"
    let order = FileImport(
      file: file, options: options, receivedOn: try #require(CalendarDate(year: 2022, month: 10, day: 5)),
      recordedAt: "2022-10-05T08:00:00Z")
    try shell.session.workspace.writing { store in
      do {
        for _ in 0..<times {
          let report = try order.run(into: store, importers: Importers.all)
          outcome.taken = report.rowsTaken
          outcome.refused = report.refused.rows.map(\.line)
          outcome.assumptions = report.assumptions.map(\.en)
        }
      } catch let diagnostic as Diagnostic {
        outcome.failure = diagnostic.code.rawValue
      }
    }
    outcome.revision = try shell.csv("batches | count")
    outcome.revision? += try shell.session.workspace.snapshot { [] }.revision.contentHash
  }
  return outcome
}

private struct Full: Error {}

/// A writing side that fails at once.
private struct FullSink: ImportSink {
  mutating func take(_ records: ImportedRecords, lines: [Int32]) throws { throw Full() }
  mutating func refuse(_ row: RefusedRow) {}
  mutating func assume(_ assumption: LocalizedText) {}
  mutating func warn(_ diagnostic: Diagnostic) {}
  mutating func finish(rowsRead: Int, rowsTaken: Int, header: [String]) {}
}

@Suite("a file too long to be held") struct LongImportTests {
  private func sampleCodes() throws -> [String] {
    let shell = try TestShell()
    return try shell.csv("communes at 2022Q3 | select code").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("read block by block it gives the same batch, to the bit, as held") func same() throws {
    let rows = try months(sampleCodes())
    let bytes = Array((header + rows.joined()).utf8)
    let held = try outcome(of: bytes, streamed: false)
    #expect(held.taken == 5088 && held.refused.first == 401 && held.refused.count == 12)
    #expect(try outcome(of: bytes, streamed: true) == held)
  }

  @Test("what is refused is counted, and saved whole where it is to be", arguments: [false, true]) func refusals(
    isTrial: Bool
  ) throws {
    try withSampleCopy { shell, directory in
      let rows = (1...1_500).map { "99999,,2.1,2022-10,\($0),\n" }
      try write(header + rows.joined(), to: "\(directory)/x.csv")
      let trial = isTrial ? " --dry-run" : ""
      let line = "import \"x.csv\" --set ntm-2021-2025" + trial
      let counted = try shell.csv(line)
      #expect(counted.hasSuffix(",1500,0,1500\n"))
      try shell.run(line + " --rejects \"back.csv\" --force")
      #expect(try shell.csv("open \"back.csv\" | count") == "count\n1500\n")
    }
  }

  @Test("so it does in another order, and where one row comes late") func order() throws {
    let rows = try months(sampleCodes())
    for mixed in [Array(rows.reversed()), rows[1...] + [rows[0]], Array(rows[2500...] + rows[..<2500])] {
      let bytes = Array((header + mixed.joined()).utf8)
      let held = try outcome(of: bytes, streamed: false)
      #expect(held.taken == 5088)
      #expect(try outcome(of: bytes, streamed: true) == held)
    }
  }

  @Test("one that is not UTF-8 further down is read as what it is, or refused as it would be held") func encoding()
    throws
  {
    let rows = try months(sampleCodes())
    var bytes = Array((header + rows.joined()).utf8)
    bytes[bytes.count / 3] = 0xFF
    let held = try outcome(of: bytes, streamed: false)
    #expect(held.taken == 0)
    #expect(held.failure == "import.not-utf8")
    for headSize in [300, 4096, bytes.count / 4] {
      #expect(try outcome(of: bytes, streamed: true, headSize: headSize) == held)
    }
  }

  @Test("the same file a second time is refused, and nothing of it is kept") func again() throws {
    let bytes = try Array((header + months(sampleCodes()).joined()).utf8)
    let twice = try outcome(of: bytes, streamed: true, times: 2)
    #expect(twice.failure == "import.already-imported")
    #expect(try twice.revision == outcome(of: bytes, streamed: true).revision)
  }

  @Test("it can be stopped, and then nothing of it is kept") func stopped() throws {
    let bytes = try Array((header + String(repeating: months(sampleCodes()).joined(), count: 4)).utf8)
    let before = try outcome(of: bytes, streamed: true, times: 0)
    let stopped = try outcome(of: bytes, streamed: true) { _ in false }
    #expect(stopped.failure == "report.cancelled" && stopped.revision == before.revision)
  }

  @Test("a file that is written to while it is read says so") func changed() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/a.csv"
      try write("a,b\n1,2\n", to: path)
      let file = try #require(LongFile(path))
      #expect(try file.stream.bytes(0..<4) == Array("a,b\n".utf8) && file.count == 8)
      truncate(path, 6)
      do throws(Diagnostic) {
        _ = try file.stream.bytes(4..<8)
        Issue.record("a changed file was read")
      } catch {
        #expect(error.code == "file.changed")
      }
    }
  }

  @Test("short files are held, and so are those that are no text with delimiters") func held() throws {
    try withTemporaryDirectory { directory in
      try write("a,b\n1,2\n", to: "\(directory)/a.csv")
      #expect(try FileImport.file(named: "a.csv", at: "\(directory)/a.csv").stream == nil)
      for name in ["a.xlsx", "a.json", "a.yaml", "a"] {
        #expect(!FileReading.mayBeStreamed(SourceFile(path: name, bytes: [])))
      }
      truncate("\(directory)/a.csv", 1 << 26)
      let long = try FileImport.file(named: "a.csv", at: "\(directory)/a.csv")
      #expect(long.stream?.count == 1 << 26 && long.bytes == Array("a,b\n1,2\n".utf8))
    }
  }

  @Test("what the writing side throws ends the reading side, and is what is told") func relay() {
    let batches = Mutex(0)
    var sink = FullSink()
    #expect(throws: Full.self) {
      try RelayedImport.run(SourceFile(path: "a.csv", bytes: []), into: &sink) { file, sink in
        for _ in 0..<100_000 {
          try sink.take(.units([]), lines: [])
          batches.withLock { $0 += 1 }
        }
      }
    }
    let given = batches.withLock { $0 }
    #expect(given < 100_000)
  }

  @Test("a reader that only reads is told to stop as well, and is waited for") func stoppedReader() {
    let hasEnded = Mutex(false)
    var sink = FullSink()
    #expect(throws: Full.self) {
      try RelayedImport.run(SourceFile(path: "a.csv", bytes: []), into: &sink) { file, sink in
        try sink.take(.units([]), lines: [])
        while file.goesOn?(0) ?? true { usleep(100) }
        hasEnded.withLock { $0 = true }
      }
    }
    #expect(hasEnded.withLock { $0 })
  }

  @Test("rows of a declared table, which look up those of another, are read block by block too") func declared() throws
  {
    try withSampleCopy { shell, _ in
      let products = try shell.csv("products | select code").split(separator: "\n").dropFirst()
      var text = "product,stage,date,score\n"
      for product in products { text += "\(product),idea,2023-01-15,\n" }
      let bytes = Array(text.utf8)
      let order = FileImport(
        file: SourceFile(path: "dài.csv", head: bytes, stream: stream(of: bytes)), kind: "product-events",
        receivedOn: try #require(CalendarDate(year: 2023, month: 2, day: 1)), recordedAt: "2023-02-01T08:00:00Z")
      let report = try shell.session.workspace.writing { try order.run(into: $0, importers: Importers.all) }
      #expect(report.rowsRead == products.count && products.count > 100)
    }
  }

  @Test("what the reading side throws comes behind what it gave before") func relayedFault() {
    struct Torn: Error {}
    var sink = CollectingSink()
    #expect(throws: Torn.self) {
      try RelayedImport.run(SourceFile(path: "a.csv", bytes: []), into: &sink) { _, sink in
        sink.assume(LocalizedText(verbatim: "first"))
        for _ in 0..<10 { try sink.take(.units([]), lines: []) }
        throw Torn()
      }
    }
    #expect(sink.taken.count == 10 && sink.assumptions.count == 1)
  }
}
