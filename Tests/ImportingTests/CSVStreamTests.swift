import NTMKit
import Testing

@testable import Importing

private struct Row: Equatable {
  var line: Int
  var cells: [String]
  var strayCell: Int?

  init(_ row: CellRow) {
    (line, cells, strayCell) = (row.line, row.texts, row.strayCell)
  }
}

private func stream(of bytes: [UInt8]) -> ByteStream {
  ByteStream(count: bytes.count) { offset, buffer throws(Diagnostic) in
    // As a disk may: fewer bytes than were asked for.
    let count = min(max(1, buffer.count / 2), bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<(offset + count)])
    return count
  }
}

private func rows(_ reader: CSVReader) throws(CSVReader.Fault) -> [Row] {
  var reader = reader
  var row = CellRow()
  var all: [Row] = []
  while try reader.next(&row) { all.append(Row(row)) }
  return all
}

private let texts = [
  "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2", "\u{FEFF}mã,tên\n31378,Phú Hữu\n", "a,\"b\nc\r\nd\re\",f\n\n\n1,2,3",
  "\"a \"\"b\"\"\" ,c\n\"\",\"\"\"\"\n", "\"a\"b,c\nd,e", "\u{FEFF}", "", "\n", "\r", "x", "a,", ",\n,",
  "Tiêu chí › 1 › Quy hoạch;\t74,5\u{1F600}\n\t;\u{1}\n", "a\tb\u{B}c,d\ne,f",
]

@Suite("a CSV file read block by block") struct CSVStreamTests {
  @Test("it has the rows that it has when it is held, wherever its blocks end", arguments: texts)
  func sameRows(_ text: String) throws {
    let bytes = Array(text.utf8)
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let held = try rows(CSVReader(bytes: bytes, delimiter: delimiter))
      for size in 1...(bytes.count + 1) {
        let reader = CSVReader(stream: stream(of: bytes), delimiter: delimiter, blockSize: size)
        #expect(try rows(reader) == held, "blocks of \(size)")
      }
    }
  }

  @Test("a copy of a reader goes on from where it was, on its own") func copies() throws {
    let bytes = Array((1...50).map { "\($0),xã \($0)\n" }.joined().utf8)
    var reader = CSVReader(stream: stream(of: bytes), blockSize: 16)
    var row = CellRow()
    for _ in 1...20 { _ = try reader.next(&row) }
    let copy = reader
    let rest = try rows(reader)
    #expect(rest.count == 30 && rest.first?.cells == ["21", "xã 21"])
    #expect(try rows(copy) == rest)
  }

  @Test("a quote that is never closed names the line and cell it opened in") func unclosed() {
    let bytes = Array("a,b\n\"x\ny\",\"z\n1,2\n".utf8)
    for size in 1...30 {
      #expect(throws: CSVReader.Fault.unclosedQuote(line: 3, cell: 2)) {
        try rows(CSVReader(stream: stream(of: bytes), blockSize: size))
      }
    }
  }

  @Test("a byte that is not UTF-8 is refused with its place, behind the blocks before it") func notUTF8() {
    for bad in [[0xFF], [0xC3, UInt8(ascii: ",")], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
      let bytes = Array("mã,tên\nPhú,Hữu\nxã,".utf8) + bad
      for size in 1...(bytes.count + 2) {
        #expect(throws: CSVReader.Fault.notUTF8(line: 3, column: 5, byte: bad[0]), "\(bad), blocks of \(size)") {
          try rows(CSVReader(stream: stream(of: bytes), blockSize: size))
        }
      }
    }
  }

  @Test("what keeps a block from being read ends the reading") func unreadable() {
    let failure = Diagnostic("file.cannot-read", message: LocalizedText(verbatim: "disk"))
    let stream = ByteStream(count: 100) { offset, buffer throws(Diagnostic) in
      if offset > 0 { throw failure }
      buffer.copyBytes(from: Array("a,b\n".utf8))
      return 4
    }
    #expect(throws: CSVReader.Fault.unreadable(failure)) { try rows(CSVReader(stream: stream, blockSize: 4)) }
  }

  @Test("rows read ahead on another core are those that are not blank, in order") func pipeline() throws {
    var text = ""
    for number in 1...20_000 { text += number % 7 == 0 ? "\n" : "\(number),\"xã \(number)\",\n" }
    let bytes = Array(text.utf8)
    var reader = RowPipeline.Reader(CSVReader(stream: stream(of: bytes), blockSize: 4096))
    var row = CellRow()
    var kept: [CellRow] = []
    var numbers: [Int] = []
    while try reader.next(&row) {
      numbers.append(Int(row.text(0)) ?? 0)
      if row.line % 1000 == 1 { kept.append(row) }
    }
    #expect(numbers == (1...20_000).filter { $0 % 7 != 0 })
    let more = try reader.next(&row)
    #expect(!more)
    // A row that somebody keeps stays what it is while others are read.
    #expect(kept.allSatisfy { $0.texts == ["\($0.line)", "xã \($0.line)", ""] } && kept.count > 15)
  }

  @Test("the pipeline hands over the rows before a fault, then the fault") func pipelineFault() throws {
    let bytes = Array("a\nb\n\"c\n".utf8)
    var reader = RowPipeline.Reader(CSVReader(stream: stream(of: bytes), blockSize: 3))
    var row = CellRow()
    _ = try reader.next(&row)
    _ = try reader.next(&row)
    #expect(row.text(0) == "b")
    #expect(throws: CSVReader.Fault.unclosedQuote(line: 3, cell: 1)) { try reader.next(&row) }
  }

  @Test("a pipeline that nobody reads to the end is no harm") func abandoned() throws {
    for _ in 1...20 {
      let bytes = Array(String(repeating: "a,b\n", count: 20_000).utf8)
      var reader = RowPipeline.Reader(CSVReader(stream: stream(of: bytes), blockSize: 4096))
      var row = CellRow()
      let more = try reader.next(&row)
      #expect(more)
    }
  }
}
