import NTMKit
import Testing

@Suite("AssessmentGrid") struct AssessmentGridTests {
  private let set = ModelRecords.set(
    "s", [ModelRecords.criterion("1", [ModelRecords.indicator("1.1"), ModelRecords.indicator("1.2")])])

  private func grid(_ submissions: [StoredSubmission], units: [String] = ["a", "b"]) -> AssessmentGrid {
    AssessmentGrid(set: set, period: ModelRecords.quarter(3), unitCodes: units, submissions: submissions)
  }

  @Test("a later value supersedes, and what a later file leaves out stays") func supersession() {
    let grid = grid([
      ModelRecords.submission("a", ["1.1": .number(1), "1.2": .attested(false)], of: set, batch: 1),
      ModelRecords.submission("a", ["1.1": .number(2)], of: set, batch: 2),
    ])
    #expect(grid.number(at: grid.cell(slot: 0, unit: 0)) == 2)
    #expect(grid.batches[grid.cell(slot: 0, unit: 0)] == 2)
    #expect(grid.attested(at: grid.cell(slot: 1, unit: 0)) == false)
    #expect(grid.batches[grid.cell(slot: 1, unit: 0)] == 1)
    #expect(grid.lines[grid.cell(slot: 1, unit: 0)] == 7)
  }

  @Test("a value replaces the whole of the one before: number, judgement, not applicable") func wholeValue() {
    let grid = grid([
      ModelRecords.submission("a", ["1.1": .numberAttested(1, true), "1.2": .notApplicable], of: set, batch: 1),
      ModelRecords.submission("a", ["1.1": .number(3), "1.2": .attested(true)], of: set, batch: 2),
    ])
    #expect(grid.attested(at: 0) == nil && grid.number(at: 0) == 3)
    let second = grid.cell(slot: 1, unit: 0)
    #expect(!grid.isNotApplicable(at: second) && grid.attested(at: second) == true)
  }

  @Test("a withdrawal takes back, and the batch that did is known") func withdrawal() {
    let grid = grid([
      ModelRecords.submission("a", ["1.1": .numberAttested(1, true)], of: set, batch: 1),
      ModelRecords.submission("a", ["1.1": .withdrawn], of: set, batch: 2),
    ])
    #expect(grid.number(at: 0) == nil && grid.attested(at: 0) == nil && grid.batches[0] == 2)
    #expect(grid.hasSubmission == [true, false])
  }

  @Test("units that are not asked for, and values behind the last slot, are passed over") func strangers() {
    var long = ModelRecords.submission("b", ["1.1": .number(5)], of: set)
    long.submission.values += [.number(6), .number(7)]
    let grid = grid([ModelRecords.submission("x", ["1.1": .number(9)], of: set), long])
    #expect(grid.numbers.filter { !$0.isNaN } == [5])
    #expect(grid.hasSubmission == [false, true])
  }

  @Test("a submission of before the set grew fills the slots that it knew") func grownSet() {
    let grown = ModelRecords.set("s", set.criteria + [ModelRecords.criterion("2", [ModelRecords.indicator("2.1")])])
      .adoptingSlots(set.slots)
    #expect(grown.slots == ["1.1", "1.2", "c:1", "2.1", "c:2"])
    let grid = AssessmentGrid(
      set: grown, period: ModelRecords.quarter(3), unitCodes: ["a"],
      submissions: [ModelRecords.submission("a", ["1.1": .attested(true), "1.2": .attested(true)], of: set)])
    #expect(Evaluation(grid, regions: [nil]).states == [.met, .notAssessed])
  }
}
