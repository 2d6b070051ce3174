/// What is known of every unit and slot of one set in one period: dense, one array per fact, `slot × units + unit`.
///
/// Made by laying submissions over one another, oldest first: a later value supersedes, what a later file leaves out
/// stays, a withdrawal takes back. Where nothing was reported for the set, values reported for another can be carried over.
public struct AssessmentGrid: Sendable {
  /// 0 not attested, 1 Đạt, 2 Chưa đạt, 3 not applicable.
  public enum Attestation {
    static let none: UInt8 = 0
    static let met: UInt8 = 1
    static let notMet: UInt8 = 2
    static let notApplicable: UInt8 = 3
  }

  public let set: CriteriaSet
  public let period: Period
  public let unitCodes: [String]
  /// nan where nothing was measured.
  public private(set) var numbers: [Double]
  public private(set) var attestations: [UInt8]
  /// The batch and the file's line of the value that counts; 0 where there is none.
  public private(set) var batches: [Int32]
  public private(set) var lines: [Int32]
  /// Whether the unit has any submission at all.
  public private(set) var hasSubmission: [Bool]
  /// Of any unit, whether asked for or not.
  let submissionCount: Int
  /// How values got here that were reported for another set; nil where they were reported for this one.
  public let correspondence: SetCorrespondence?

  public init(set: CriteriaSet, period: Period, unitCodes: [String], submissions: [StoredSubmission]) {
    self.init(set: set, period: period, unitCodes: unitCodes) { submissions.forEach($0) }
  }

  /// - Parameter read: calls for each submission, oldest first.
  init(
    set: CriteriaSet, period: Period, unitCodes: [String],
    reading read: (_ body: (StoredSubmission) -> Void) throws -> Void
  ) rethrows {
    var layers = Layers(slots: set.slots.count, units: unitCodes.count)
    var index: [String: Int] = Dictionary(minimumCapacity: unitCodes.count)
    for (position, code) in unitCodes.enumerated() { index[code] = position }
    var count = 0
    try read { stored in
      count += 1
      if let unit = index[stored.submission.unitCode] { layers.lay(stored, on: unit) }
    }
    self.set = set
    self.period = period
    self.unitCodes = unitCodes
    correspondence = nil
    submissionCount = count
    numbers = layers.numbers
    attestations = layers.attestations
    batches = layers.batches
    lines = layers.lines
    hasSubmission = layers.hasSubmission
  }

  /// Submissions laid over one another.
  private struct Layers {
    var numbers: [Double]
    var attestations: [UInt8]
    var batches: [Int32]
    var lines: [Int32]
    var hasSubmission: [Bool]
    let slots: Int
    let units: Int

    init(slots: Int, units: Int) {
      self.slots = slots
      self.units = units
      let cells = slots * units
      numbers = [Double](repeating: .nan, count: cells)
      attestations = [UInt8](repeating: Attestation.none, count: cells)
      batches = [Int32](repeating: 0, count: cells)
      lines = [Int32](repeating: 0, count: cells)
      hasSubmission = [Bool](repeating: false, count: units)
    }

    mutating func lay(_ stored: StoredSubmission, on unit: Int) {
      hasSubmission[unit] = true
      let submission = stored.submission
      let batch = Int32(stored.batch)
      var cell = unit
      for slot in 0..<min(submission.values.count, slots) {
        defer { cell += units }
        let number: Double
        let attestation: UInt8
        switch submission.values[slot] {
        case .none: continue
        case .number(let value): (number, attestation) = (value, Attestation.none)
        case .attested(let met): (number, attestation) = (.nan, met ? Attestation.met : Attestation.notMet)
        case .numberAttested(let value, let met):
          (number, attestation) = (value, met ? Attestation.met : Attestation.notMet)
        case .notApplicable: (number, attestation) = (.nan, Attestation.notApplicable)
        case .withdrawn: (number, attestation) = (.nan, Attestation.none)
        }
        numbers[cell] = number
        attestations[cell] = attestation
        batches[cell] = batch
        lines[cell] = Int32(submission.line(ofSlot: slot) ?? 0)
      }
    }
  }

  /// The values of another set's grid, as far as they can stand in the set that the correspondence leads to; each keeps its
  /// batch and line.
  public init(carrying source: AssessmentGrid, by correspondence: SetCorrespondence) {
    self.init(set: correspondence.to, source, correspondence)
    for (slot, key) in set.slots.enumerated() {
      guard let match = correspondence.matches[key],
        let from = source.set.slots.firstIndex(of: match.slot)
      else { continue }
      for unit in unitCodes.indices {
        carry(source, source.cell(slot: from, unit: unit), to: cell(slot: slot, unit: unit), match)
      }
    }
  }

  private init(set: CriteriaSet, _ source: AssessmentGrid, _ correspondence: SetCorrespondence) {
    self.set = set
    self.correspondence = correspondence
    period = source.period
    unitCodes = source.unitCodes
    hasSubmission = source.hasSubmission
    submissionCount = source.submissionCount
    let cells = set.slots.count * source.unitCodes.count
    numbers = [Double](repeating: .nan, count: cells)
    attestations = [UInt8](repeating: Attestation.none, count: cells)
    batches = [Int32](repeating: 0, count: cells)
    lines = [Int32](repeating: 0, count: cells)
  }

  private mutating func carry(_ source: AssessmentGrid, _ from: Int, to cell: Int, _ match: SetCorrespondence.Match) {
    let attestation = source.attestations[from]
    let isExempt = attestation == Attestation.notApplicable
    let number = match.carriesNumbers && !isExempt ? source.numbers[from] : .nan
    let carries = isExempt ? match.relation == .same : match.carriesAttestations
    numbers[cell] = number
    attestations[cell] = carries ? attestation : Attestation.none
    guard !number.isNaN || attestations[cell] != Attestation.none else { return }
    batches[cell] = source.batches[from]
    lines[cell] = source.lines[from]
  }

  /// Whether any unit has a value there.
  public func isFilled(slot: Int) -> Bool {
    unitCodes.indices.contains { unit in
      let cell = cell(slot: slot, unit: unit)
      return !numbers[cell].isNaN || attestations[cell] != Attestation.none
    }
  }

  public func cell(slot: Int, unit: Int) -> Int { slot * unitCodes.count + unit }

  public func number(at cell: Int) -> Double? { numbers[cell].isNaN ? nil : numbers[cell] }
  public func attested(at cell: Int) -> Bool? {
    switch attestations[cell] {
    case Attestation.met: true
    case Attestation.notMet: false
    default: nil
    }
  }
  public func isNotApplicable(at cell: Int) -> Bool { attestations[cell] == Attestation.notApplicable }
}
