import NTMKit
import Testing

@Suite("Thresholds") struct ThresholdTests {
  private func threshold(_ group: String?, _ year: Int?, _ value: Double?) -> Threshold {
    Threshold(group: group, year: year, value: value, confidence: .medium)
  }

  @Test("the group's own comes before the common one") func group() {
    let indicator = ModelRecords.indicator("1.1", [threshold(nil, nil, 80), threshold("DBSCL", nil, 50)])
    #expect(indicator.threshold(group: "DBSCL", year: 2022)?.value == 50)
    #expect(indicator.threshold(group: "DNB", year: 2022)?.value == 80)
    #expect(indicator.threshold(group: nil, year: 2022)?.value == 80)
  }

  @Test("the year's own comes before one for every year") func year() {
    let indicator = ModelRecords.indicator(
      "10", [threshold("DBSCL", nil, 50), threshold("DBSCL", 2022, 53), threshold("DBSCL", 2023, 56)])
    #expect(indicator.threshold(group: "DBSCL", year: 2022)?.value == 53)
    #expect(indicator.threshold(group: "DBSCL", year: 2023)?.value == 56)
    #expect(indicator.threshold(group: "DBSCL", year: 2021)?.value == 50)
  }

  @Test("where thresholds go by year, a year that is not listed is unknown") func unlistedYear() {
    let indicator = ModelRecords.indicator("10", [threshold(nil, 2022, 53)])
    #expect(indicator.threshold(group: "DBSCL", year: 2021) == nil)
    #expect(ModelRecords.state(of: [indicator], ["10": .number(99)], year: 2021) == .notAssessed)
    #expect(ModelRecords.state(of: [indicator], ["10": .number(99)], year: 2022) == .met)
  }

  @Test("a group listed without a value is unknown: the common value is not put in its place") func explicitNull() {
    let indicator = ModelRecords.indicator("1.1", [threshold(nil, nil, 80), threshold("DBSCL", nil, nil)])
    #expect(indicator.threshold(group: "DBSCL", year: 2022)?.value == nil)
    #expect(ModelRecords.state(of: [indicator], ["1.1": .number(99)]) == .notAssessed)
    #expect(ModelRecords.state(of: [indicator], ["1.1": .number(99)], region: "DNB") == .met)
  }

  @Test("a group that is not listed, where there is no common value, is unknown") func unlistedGroup() {
    let indicator = ModelRecords.indicator("1.1", [threshold("DNB", nil, 80)])
    #expect(indicator.threshold(group: "DBSCL", year: 2022) == nil)
  }
}
