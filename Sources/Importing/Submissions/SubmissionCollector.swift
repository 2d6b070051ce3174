import NTMKit

/// Puts the values of a file together into one submission for each unit, period and set, whatever the order of its rows.
///
/// - Cost: values of all submissions lie in one buffer, so that a value costs no allocation.
struct SubmissionCollector {
  private var groups: [Subject: Int] = [:]
  private var subjects: [Subject] = []
  /// Where each submission's slots begin.
  private var offsets: [Int] = []
  private var values: [ReportedValue] = []
  private var lines: [Int32] = []
  private var previous: (subject: Subject, offset: Int)?

  /// Where the slots of a submission begin, made when it is new.
  @inline(__always)
  mutating func slots(of subject: Subject, count: Int) -> Int {
    if let previous, previous.subject == subject { return previous.offset }
    let offset = findSlots(of: subject, count: count)
    previous = (subject, offset)
    return offset
  }

  private mutating func findSlots(of subject: Subject, count: Int) -> Int {
    if let group = groups[subject] { return offsets[group] }
    groups[subject] = subjects.count
    subjects.append(subject)
    offsets.append(values.count)
    values.append(contentsOf: repeatElement(.none, count: count))
    lines.append(contentsOf: repeatElement(0, count: count))
    return values.count - count
  }

  /// The value already there, with its line; nil when there is none.
  @inline(__always)
  func earlier(at place: Int) -> (value: ReportedValue, line: Int)? {
    lines[place] == 0 ? nil : (values[place], Int(lines[place]))
  }

  @inline(__always)
  mutating func put(_ value: ReportedValue, line: Int, at place: Int) {
    values[place] = value
    lines[place] = Int32(clamping: line)
  }

  private static let batchSize = 2048

  /// Hands all submissions to the sink, by period, set and unit code.
  func deliver(
    units: [AdministrativeUnit], tables: [SlotTable], into sink: inout some ImportSink
  ) throws {
    let order = subjects.indices.sorted { a, b in
      let (x, y) = (subjects[a], subjects[b])
      if x.period != y.period { return x.period < y.period }
      if x.set != y.set { return tables[x.set].set.code < tables[y.set].set.code }
      return units[x.unit].code < units[y.unit].code
    }
    var batch: [Submission] = []
    for group in order {
      let subject = subjects[group]
      let table = tables[subject.set]
      let places = offsets[group]..<(offsets[group] + table.slots.count)
      guard lines[places].contains(where: { $0 != 0 }) else { continue }
      batch.append(
        Submission(
          unitCode: units[subject.unit].code, period: subject.period, setCode: table.set.code,
          values: Array(values[places]), lines: Self.compact(lines[places])))
      if batch.count == Self.batchSize {
        try sink.take(.submissions(batch), lines: [])
        batch.removeAll(keepingCapacity: true)
      }
    }
    if !batch.isEmpty { try sink.take(.submissions(batch), lines: []) }
  }

  /// One line when all values come from it.
  private static func compact(_ lines: ArraySlice<Int32>) -> [Int32] {
    let used = lines.first { $0 != 0 } ?? 0
    return lines.allSatisfy { $0 == used || $0 == 0 } ? [used] : Array(lines)
  }
}
