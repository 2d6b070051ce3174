import NTMKit
import Testing

@testable import Importing

private let tables = [SlotTable(Small.set)]
private let communes = (0..<40).map { number in
  AdministrativeUnit(code: "\(31000 + number)", name: "Xã \(number)", kind: "xã", level: .commune)
}
private let order = SubjectOrder(units: communes, tables: tables)
private let quarters = (1...4).compactMap { Period(.quarter, year: 2022, number: $0) }

/// Values in the order in which a file may have them.
private struct Entry {
  var unit: Int
  var quarter: Int
  var slot: Int
}

private let entries = (0..<4).flatMap { quarter in
  communes.indices.flatMap { unit in (0..<3).map { Entry(unit: unit, quarter: quarter, slot: $0) } }
}

/// Collects entries and hands them over; as they are read, if asked.
private func collected(_ entries: [Entry], asRead: Bool) throws -> [Submission] {
  var collector = SubmissionCollector(leastPending: 10)
  var sink = CollectingSink()
  if asRead { collector.deliverAsRead(order) }
  for (index, entry) in entries.enumerated() {
    if collector.hasPending { try collector.deliverPending(units: communes, tables: tables, into: &sink) }
    let group = collector.group(of: Subject(unit: entry.unit, period: quarters[entry.quarter], set: 0), slots: 8)
    if group < collector.delivered {
      collector.noteLateRow()
      continue
    }
    let isNew = collector.put(.number(Double(index)), line: index + 2, in: group, entry.slot)
    #expect(isNew)
  }
  try collector.deliver(order: order, units: communes, tables: tables, into: &sink)
  return sink.submissions
}

@Suite("submissions put together from rows") struct SubmissionCollectorTests {
  @Test("handed over as they are read, those of a file in order are the same as at the end") func inOrder() throws {
    let atEnd = try collected(entries, asRead: false)
    #expect(atEnd.count == 160 && atEnd[0].unitCode == "31000" && atEnd[0].lines == [2, 3, 4])
    #expect(try collected(entries, asRead: true) == atEnd)
  }

  @Test("a file in no order is kept to its end, whatever the order, and gives the same submissions") func shuffled()
    throws
  {
    var generator = SystemRandomNumberGenerator()
    for _ in 1...10 {
      let mixed = entries.shuffled(using: &generator)
      func values(_ submissions: [Submission]) -> [[Int]] { submissions.map { $0.values.map { $0 == .none ? 0 : 1 } } }
      let asRead: [Submission]
      do { asRead = try collected(mixed, asRead: true) } catch is OutOfOrder { continue }
      #expect(asRead == (try collected(mixed, asRead: false)))
      #expect(values(asRead) == values(try collected(entries, asRead: false)))
    }
  }

  @Test("a row that comes late for what was handed over is told, and so is a submission that belongs before it")
  func late() throws {
    let again = entries + [Entry(unit: 0, quarter: 0, slot: 5)]
    #expect(throws: OutOfOrder.self) { try collected(again, asRead: true) }
    let before = entries.filter { $0.unit != 3 || $0.quarter != 0 } + [Entry(unit: 3, quarter: 0, slot: 1)]
    #expect(throws: OutOfOrder.self) { try collected(before, asRead: true) }
    #expect(try collected(before, asRead: false).count == 160)
  }

  @Test("the slots behind the last value are left out") func trailing() throws {
    let submissions = try collected(
      [Entry(unit: 1, quarter: 0, slot: 2), Entry(unit: 1, quarter: 0, slot: 0)], asRead: false)
    #expect(submissions.map(\.values) == [[.number(1), .none, .number(0)]])
    #expect(submissions.map(\.lines) == [[3, 0, 2]])
  }

  @Test("every kind of value comes out as it went in, and a second one for a slot does not go in") func kinds() throws {
    let values: [ReportedValue] = [
      .number(-1.5), .attested(true), .attested(false), .numberAttested(7, true), .numberAttested(0, false),
      .notApplicable, .withdrawn,
    ]
    var collector = SubmissionCollector()
    let group = collector.group(of: Subject(unit: 0, period: quarters[0], set: 0), slots: 8)
    let areNew = values.enumerated().map { slot, value in collector.put(value, line: 9, in: group, slot) }
    let isNew = collector.put(.number(3), line: 10, in: group, 0)
    #expect(areNew.allSatisfy(\.self) && !isNew)
    #expect(collector.earlier(in: group, 0) == (.number(-1.5), 9))
    #expect(collector.earlier(in: group, 7).value == .none)
    var sink = CollectingSink()
    try collector.deliver(order: order, units: communes, tables: tables, into: &sink)
    #expect(sink.submissions.map(\.values) == [values] && sink.submissions.map(\.lines) == [[9]])
  }

  @Test("numbers by key are those of a dictionary, also where keys collide") func keyTable() {
    var table = KeyTable()
    var dictionary: [UInt64: Int] = [:]
    for number in 1...5000 {
      let key = UInt64(number % 3 == 0 ? number << 40 : number) | 1 << 56
      guard dictionary[key] == nil else { continue }
      dictionary[key] = number
      table.set(key, to: number)
    }
    #expect(table.count == dictionary.count)
    #expect(dictionary.allSatisfy { table.value(of: $0.key) == $0.value })
    #expect((6000...7000).allSatisfy { table.value(of: UInt64($0) | 1 << 56) == nil })
  }

  @Test(
    "a short cell's key is that of its trimmed bytes, wherever it stands",
    arguments: ["", "1.1", " 1.1 ", "1234567", "a b"])
  func keys(_ cell: String) throws {
    for tail in ["", ",", ",some more text behind it\n"] {
      var reader = CSVReader(bytes: Array("x,\(cell)\(tail)".utf8))
      var row = CellRow()
      let isThere = try reader.next(&row)
      #expect(isThere)
      let trimmed = Array(cell.utf8).split(separator: UInt8(ascii: " ")).joined(separator: [UInt8(ascii: " ")])
      #expect(row.key(1) == Array(trimmed).withUnsafeBufferPointer(CellKey.of))
    }
  }
}
