import NTMKit

/// A record of random sets and submissions: three quarters, several batches over one another, gaps, withdrawals.
struct RandomRecord {
  private(set) var record = RecordedProgramme()
  static let periods = [ModelRecords.quarter(1), ModelRecords.quarter(2), ModelRecords.quarter(3)]
  static let regions: [String?] = [nil, "A", "B"]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let set = Self.randomSet(&generator)
    record = ModelRecords.record(set)
    record.units = record.units.map { unit in
      var unit = unit
      unit.region = Self.regions.randomElement(using: &generator) ?? nil
      return unit
    }
    for batch in 1...6 {
      record.allBatches.append(ModelRecords.batch(batch, receivedOn: "2022-0\(batch)-15"))
      for commune in record.programmeCommunes where Bool.random(using: &generator) {
        guard let period = Self.periods.randomElement(using: &generator) else { continue }
        let values = set.slots.map { _ in Self.randomValue(&generator) }
        record.submissions.append(
          StoredSubmission(
            batch: batch,
            submission: Submission(
              unitCode: commune.unitCode, period: period, setCode: set.code, values: values, lines: [1])))
      }
    }
    for commune in record.programmeCommunes where Int.random(in: 0..<3, using: &generator) == 0 {
      let level: Recognition.Level = Bool.random(using: &generator) ? .ntm : .advanced
      record.recognitions.append(
        Recognition(
          communeCode: commune.unitCode, level: level,
          decisionDate: ModelRecords.day("2022-0\(Int.random(in: 1...9, using: &generator))-01")))
    }
  }

  private static func randomSet(_ generator: inout SeededGenerator) -> CriteriaSet {
    let criteria = (1...Int.random(in: 1...12, using: &generator)).map { number in
      ModelRecords.criterion(
        "\(number)",
        (0..<Int.random(in: 0...3, using: &generator)).map { position in
          let id = "\(number).\(position)"
          guard Bool.random(using: &generator) else { return ModelRecords.indicator(id) }
          let comparisons = Indicator.Comparison.allCases
          return ModelRecords.indicator(
            id, (0...Int.random(in: 0...2, using: &generator)).map { _ in randomThreshold(&generator) },
            comparison: comparisons.randomElement(using: &generator) ?? .atLeast)
        })
    }
    return ModelRecords.set("random", criteria)
  }

  private static func randomThreshold(_ generator: inout SeededGenerator) -> Threshold {
    Threshold(
      group: regions.randomElement(using: &generator) ?? nil,
      year: [nil, 2021, 2022].randomElement(using: &generator) ?? nil,
      value: Int.random(in: 0..<4, using: &generator) == 0 ? nil : Double(Int.random(in: 0...5, using: &generator)),
      confidence: .medium)
  }

  private static func randomValue(_ generator: inout SeededGenerator) -> ReportedValue {
    let number = Double(Int.random(in: 0...5, using: &generator))
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1: return .none
    case 2, 3: return .number(number)
    case 4, 5, 6: return .attested(Bool.random(using: &generator))
    case 7: return .numberAttested(number, Bool.random(using: &generator))
    case 8: return .notApplicable
    default: return .withdrawn
    }
  }
}
