import NTMKit

/// Puts the values of a file together into one submission for each unit, period and set, whatever the order of its rows.
///
/// - Cost: 13 bytes for each slot of each submission, in blocks, so that a value costs no allocation and nothing is moved as they grow.
struct SubmissionCollector {
  private var groups = KeyTable()
  private var subjects: [Subject] = []
  /// Where the values of each submission begin.
  private var places: [(block: Int, start: Int)] = []
  private var blocks: [CollectedValues] = []
  private var previous: (key: UInt64, group: Int) = (0, 0)

  init(leastPending: Int = 4096) { self.leastPending = leastPending }

  /// The number of a subject's submission, made when it is new.
  ///
  /// - Parameter slots: how many the subject's set has.
  @inline(__always)
  mutating func group(of subject: Subject, slots: Int) -> Int {
    let key = subject.key
    if key == previous.key { return previous.group }
    let group = groups.value(of: key) ?? newGroup(of: subject, slots: slots)
    previous = (key, group)
    return group
  }

  @inline(never)
  private mutating func newGroup(of subject: Subject, slots: Int) -> Int {
    if blocks.last.map({ $0.room < slots }) ?? true { blocks.append(CollectedValues(leastSize: slots)) }
    let last = blocks.count - 1
    places.append((last, blocks[last].take(slots)))
    groups.set(subject.key, to: subjects.count)
    subjects.append(subject)
    if delivers != nil, subjects.count - delivered > leastPending { hasPending = true }
    return subjects.count - 1
  }

  /// Puts a value into a slot of a submission.
  ///
  /// - Returns: false where one was there already; that one stays.
  @inline(__always)
  mutating func put(_ value: ReportedValue, line: Int, in group: Int, _ slot: Int) -> Bool {
    let place = places[group]
    return blocks[place.block].put(value, line: Int32(clamping: line), at: place.start + slot)
  }

  /// The value in a slot, with its line; `.none` where there is none.
  func earlier(in group: Int, _ slot: Int) -> (value: ReportedValue, line: Int) {
    let place = places[group]
    let block = blocks[place.block]
    return (block.value(at: place.start + slot), Int(block.lines[place.start + slot]))
  }

  // MARK: Handing over

  private static let batchSize = 2048
  /// Submissions that are collected before the first are handed over.
  private let leastPending: Int

  /// Whether submissions are handed over while the file is read. Only those of a file whose units, periods and sets come in the
  /// order in which they are stored.
  private var delivers: SubjectOrder?
  /// The submissions before this one were handed over, and take no more values.
  private(set) var delivered = 0
  /// Whether there are enough to be handed over.
  private(set) var hasPending = false
  private var hasLateRow = false

  /// Hands submissions over as soon as others follow, as long as they come in order.
  mutating func deliverAsRead(_ order: SubjectOrder) { delivers = order }

  /// A row came for a submission that was handed over.
  mutating func noteLateRow() {
    hasLateRow = true
    hasPending = true
  }

  /// Hands all but the newest submission to the sink.
  ///
  /// - Throws: `OutOfOrder` when one belongs before some that were handed over; what the sink throws.
  mutating func deliverPending(
    units: [AdministrativeUnit], tables: [SlotTable], into sink: inout some ImportSink
  ) throws {
    if hasLateRow { throw OutOfOrder() }
    hasPending = false
    guard let order = delivers else { return }
    let end = subjects.count - 1
    let keys = (max(delivered - 1, 0)..<end).map { order.key(of: subjects[$0]) }
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else {
      if delivered > 0 { throw OutOfOrder() }
      delivers = nil
      return
    }
    try deliver(Array(delivered..<end), units, tables, into: &sink)
    let firstKept = places[end].block
    for block in blocks.indices.prefix(firstKept) where !blocks[block].isEmpty {
      blocks[block] = CollectedValues(leastSize: 0)
    }
    delivered = end
  }

  /// Hands the submissions that are left to the sink, by period, set and unit code.
  ///
  /// - Throws: as `deliverPending`.
  mutating func deliver(
    order: SubjectOrder, units: [AdministrativeUnit], tables: [SlotTable], into sink: inout some ImportSink
  ) throws {
    let keys = subjects.map(order.key)
    let left = (delivered..<subjects.count).sorted { keys[$0] < keys[$1] }
    if hasLateRow || delivered > 0 && left.contains(where: { keys[$0] < keys[delivered - 1] }) { throw OutOfOrder() }
    try deliver(left, units, tables, into: &sink)
  }

  private func deliver(
    _ groups: [Int], _ units: [AdministrativeUnit], _ tables: [SlotTable], into sink: inout some ImportSink
  ) throws {
    var batch: [Submission] = []
    for group in groups {
      let subject = subjects[group]
      let table = tables[subject.set]
      let place = places[group]
      let block = blocks[place.block]
      let slots = block.used(place.start..<(place.start + table.slots.count))
      guard !slots.isEmpty else { continue }
      batch.append(
        Submission(
          unitCode: units[subject.unit].code, period: subject.period, setCode: table.set.code,
          values: slots.map(block.value), lines: block.compactLines(slots)))
      if batch.count == Self.batchSize {
        try sink.take(.submissions(batch), lines: [])
        batch.removeAll(keepingCapacity: true)
      }
    }
    if !batch.isEmpty { try sink.take(.submissions(batch), lines: []) }
  }
}

/// A file that seemed to be in order, and was handed over as it was read (`SourceFile.isInOrder`), has a row that belongs to what was handed over already.
public struct OutOfOrder: Error {}

/// The order in which submissions are stored: by period, set and unit code.
struct SubjectOrder {
  private let unitRanks: [Int]
  private let setRanks: [Int]

  init(units: [AdministrativeUnit], tables: [SlotTable]) {
    unitRanks = Self.ranks(units.map(\.code))
    setRanks = Self.ranks(tables.map(\.set.code))
  }

  func key(of subject: Subject) -> (Int32, Int, Int) {
    (subject.period.packed, setRanks[subject.set], unitRanks[subject.unit])
  }

  /// The place of each text among all in order.
  private static func ranks(_ texts: [String]) -> [Int] {
    var ranks = Array(repeating: 0, count: texts.count)
    for (rank, index) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() { ranks[index] = rank }
    return ranks
  }
}

extension Subject {
  /// All of it in a number that is not 0. Of units there are some ten thousand, of sets a handful.
  @inline(__always)
  fileprivate var key: UInt64 {
    UInt64(truncatingIfNeeded: unit + 1) << 40 | UInt64(truncatingIfNeeded: set) << 32
      | UInt64(UInt32(bitPattern: period.packed))
  }
}

/// Values and their lines, packed.
private struct CollectedValues {
  private var numbers: [Double]
  /// What kind of value is in each slot; 0: none.
  private var marks: [Mark]
  private(set) var lines: [Int32]
  private var used = 0

  private static let size = 1 << 16

  /// What a slot holds. `number` and the two after it have a number beside them.
  private enum Mark: UInt8 {
    case none, number, numberMet, numberNotMet, met, notMet, notApplicable, withdrawn
  }

  init(leastSize: Int) {
    let size = leastSize == 0 ? 0 : max(Self.size, leastSize)
    numbers = Array(repeating: 0, count: size)
    marks = Array(repeating: .none, count: size)
    lines = Array(repeating: 0, count: size)
  }

  var room: Int { marks.count - used }
  var isEmpty: Bool { marks.isEmpty }

  /// The first of so many slots that are not taken yet.
  mutating func take(_ slots: Int) -> Int {
    used += slots
    return used - slots
  }

  @inline(__always)
  mutating func put(_ value: ReportedValue, line: Int32, at place: Int) -> Bool {
    guard marks[place] == .none else { return false }
    lines[place] = line
    switch value {
    case .none: return true
    case .number(let number):
      numbers[place] = number
      marks[place] = .number
    case .numberAttested(let number, let flag):
      numbers[place] = number
      marks[place] = flag ? .numberMet : .numberNotMet
    case .attested(let flag): marks[place] = flag ? .met : .notMet
    case .notApplicable: marks[place] = .notApplicable
    case .withdrawn: marks[place] = .withdrawn
    }
    return true
  }

  func value(at place: Int) -> ReportedValue {
    switch marks[place] {
    case .none: .none
    case .number: .number(numbers[place])
    case .numberMet: .numberAttested(numbers[place], true)
    case .numberNotMet: .numberAttested(numbers[place], false)
    case .met: .attested(true)
    case .notMet: .attested(false)
    case .notApplicable: .notApplicable
    case .withdrawn: .withdrawn
    }
  }

  /// The slots from the set's first to the last one with a value; empty when none has.
  func used(_ slots: Range<Int>) -> Range<Int> {
    guard let last = slots.last(where: { marks[$0] != .none }) else { return slots.lowerBound..<slots.lowerBound }
    return slots.lowerBound..<(last + 1)
  }

  /// The line of each slot, 0 for those without a value; one line when all values come from it.
  func compactLines(_ slots: Range<Int>) -> [Int32] {
    let first = lines[slots].first { $0 != 0 } ?? 0
    return lines[slots].allSatisfy { $0 == first || $0 == 0 } ? [first] : Array(lines[slots])
  }
}
