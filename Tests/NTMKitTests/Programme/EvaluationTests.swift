import NTMKit
import Testing

@Suite("Evaluation") struct EvaluationTests {
  private let fifty = [Threshold(value: 50, confidence: .high)]
  private func state(_ indicators: [Indicator], _ values: [String: ReportedValue]) -> CriterionState? {
    ModelRecords.state(of: indicators, values)
  }

  @Test(
    "a measurement is compared with its threshold",
    arguments: [(49.9, CriterionState.notMet), (50, .met), (50.1, .met)])
  func measured(value: Double, expected: CriterionState) {
    #expect(state([ModelRecords.indicator("1.1", fifty)], ["1.1": .number(value)]) == expected)
  }

  @Test(
    "each comparison holds where it says", arguments: Indicator.Comparison.allCases.filter { $0 != .attested })
  func comparisons(_ comparison: Indicator.Comparison) {
    let expected: [Bool] =
      switch comparison {
      case .attested: []
      case .atLeast: [false, true, true]
      case .atMost: [true, true, false]
      case .above: [false, false, true]
      case .below: [true, false, false]
      case .equal: [false, true, false]
      }
    let indicator = ModelRecords.indicator("1.1", fifty, comparison: comparison)
    for (value, holds) in zip([49.0, 50, 51], expected) {
      #expect(state([indicator], ["1.1": .number(value)]) == (holds ? .met : .notMet), "\(comparison) \(value)")
    }
  }

  @Test("without a threshold that is known, the attested result counts, and without that nothing is guessed")
  func unknownThreshold() {
    let unknown = [ModelRecords.indicator("1.1", [Threshold(value: nil, confidence: .low)])]
    #expect(state(unknown, ["1.1": .number(80)]) == .notAssessed)
    #expect(state(unknown, ["1.1": .numberAttested(80, true)]) == .met)
    #expect(state(unknown, ["1.1": .numberAttested(80, false)]) == .notMet)
    #expect(state(unknown, ["1.1": .attested(true)]) == .met)
  }

  @Test("a measurement with a known threshold comes before the commune's own judgement of it") func measuredFirst() {
    let indicator = [ModelRecords.indicator("1.1", fifty)]
    #expect(state(indicator, ["1.1": .numberAttested(40, true)]) == .notMet)
    #expect(state(indicator, ["1.1": .numberAttested(60, false)]) == .met)
    #expect(state(indicator, ["1.1": .attested(true)]) == .met)
  }

  @Test(
    "a criterion takes the states of its indicators together",
    arguments: [
      ([true, true], false, CriterionState.met), ([true, false], false, .notMet), ([nil, false], false, .notMet),
      ([true, nil], false, .notAssessed), ([nil, nil], false, .notAssessed), ([true], true, .met),
      ([false], true, .notMet), ([nil], true, .notAssessed), ([], true, .notApplicable),
    ] as [([Bool?], Bool, CriterionState)])
  func combination(attested: [Bool?], withInapplicable: Bool, expected: CriterionState) {
    var values: [String: ReportedValue] = [:]
    var indicators: [Indicator] = []
    for (position, value) in attested.enumerated() {
      indicators.append(ModelRecords.indicator("1.\(position)"))
      values["1.\(position)"] = value.map(ReportedValue.attested) ?? ReportedValue.none
    }
    if withInapplicable {
      indicators.append(ModelRecords.indicator("1.9"))
      values["1.9"] = .notApplicable
    }
    #expect(state(indicators, values) == expected)
  }

  @Test("a result attested for the whole criterion comes first, and what the figures give is kept beside it")
  func wholeCriterion() {
    let set = ModelRecords.set("s", [ModelRecords.criterion("1", [ModelRecords.indicator("1.1", fifty)])])
    let grid = AssessmentGrid(
      set: set, period: ModelRecords.quarter(3), unitCodes: ["a", "b"],
      submissions: [
        ModelRecords.submission("a", ["1.1": .number(10), "c:1": .attested(true)], of: set),
        ModelRecords.submission("b", ["1.1": .number(90), "c:1": .notApplicable], of: set),
      ])
    let evaluation = Evaluation(grid, regions: [nil, nil])
    #expect(evaluation.states == [.met, .notApplicable])
    #expect(evaluation.attested == [true, nil])
    #expect(evaluation.computed == [.notMet, .met])
  }

  @Test("a criterion without indicators is not assessed until it is attested") func withoutIndicators() {
    #expect(state([], [:]) == .notAssessed)
    #expect(state([], ["c:1": .attested(false)]) == .notMet)
  }

  @Test("a criterion that does not apply counts neither as met nor as missing") func tally() {
    let set = ModelRecords.set(
      "s", (1...4).map { ModelRecords.criterion("\($0)", [ModelRecords.indicator("\($0).1")]) })
    let values: [String: ReportedValue] = ["1.1": .attested(true), "2.1": .attested(false), "3.1": .notApplicable]
    let grid = AssessmentGrid(
      set: set, period: ModelRecords.quarter(3), unitCodes: ["a"],
      submissions: [ModelRecords.submission("a", values, of: set)])
    let tally = Evaluation(grid, regions: [nil]).tally(unit: 0)
    #expect([tally.met, tally.notMet, tally.notAssessed, tally.notApplicable, tally.missing] == [1, 1, 1, 1, 2])
  }
}
