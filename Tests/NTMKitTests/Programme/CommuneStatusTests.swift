import NTMKit
import Testing

@Suite("CommuneStatus") struct CommuneStatusTests {
  private func tally(met: Int = 19, notMet: Int = 0, notAssessed: Int = 0) -> Evaluation.Tally {
    var tally = Evaluation.Tally()
    (tally.met, tally.notMet, tally.notAssessed) = (met, notMet, notAssessed)
    return tally
  }

  @Test("meeting all and being recognised are two facts") func twoFacts() {
    #expect(CommuneStatus(tally: tally(), level: .none) == .allMet)
    #expect(CommuneStatus(tally: tally(), level: .ntm) == .recognised)
    #expect(CommuneStatus(tally: tally(met: 18, notMet: 1), level: .none) == .below)
    #expect(CommuneStatus(tally: tally(met: 18, notMet: 1), level: .ntm) == .fallenBack)
  }

  @Test("nobody falls back, or reaches all, by silence") func silence() {
    #expect(CommuneStatus(tally: nil, level: .ntm) == .recognised)
    #expect(CommuneStatus(tally: nil, level: .none) == .below)
    #expect(CommuneStatus(tally: tally(met: 18, notAssessed: 1), level: .ntm) == .recognised)
    #expect(CommuneStatus(tally: tally(met: 18, notAssessed: 1), level: .none) == .below)
    #expect(CommuneStatus(tally: tally(met: 0), level: .none) == .below)
  }

  @Test("a commune falls back from the level that the set judges, not from one it never had") func judgedLevel() {
    let failing = tally(met: 10, notMet: 2)
    #expect(CommuneStatus(tally: failing, level: .ntm, judged: .advanced) == .below)
    #expect(CommuneStatus(tally: failing, level: .advanced, judged: .advanced) == .fallenBack)
    #expect(CommuneStatus(tally: failing, level: .model, judged: .advanced) == .fallenBack)
    #expect(CommuneStatus(tally: tally(), level: .ntm, judged: .advanced) == .allMet)
  }

  @Test("the table takes the level of the set that judges") func table() throws {
    let set = ModelRecords.set("advanced", [ModelRecords.criterion("1", [ModelRecords.indicator("1.1")])])
    var record = ModelRecords.record(set, level: .advanced)
    record.submissions = [
      ModelRecords.submission("31378", ["1.1": .attested(false)], of: set),
      ModelRecords.submission("31465", ["1.1": .attested(false)], of: set),
    ]
    record.recognitions = [
      Recognition(communeCode: "31378", level: .ntm, decisionDate: ModelRecords.day("2020-01-01")),
      Recognition(communeCode: "31465", level: .advanced, decisionDate: ModelRecords.day("2021-01-01")),
    ]
    let rows = try ModelRecords.rows("communes", of: record, in: DatasetScope(criteriaSet: "advanced"))
    #expect(rows.first { $0["code"] == "31378" }?["status"] == "below")
    #expect(rows.first { $0["code"] == "31465" }?["status"] == "fallen_back")
  }

  @Test("a decision counts from its day until it is revoked; the highest level in force is shown") func recognitions()
    throws
  {
    let set = ModelRecords.set("s", [ModelRecords.criterion("1", [ModelRecords.indicator("1.1")])])
    var record = ModelRecords.record(set)
    for quarter in 1...4 {
      record.submissions.append(
        ModelRecords.submission(
          "31378", ["1.1": .attested(true)], of: set, ModelRecords.quarter(quarter), batch: quarter))
    }
    record.recognitions = [
      Recognition(communeCode: "31378", level: .ntm, decisionDate: ModelRecords.day("2022-06-30")),
      Recognition(
        communeCode: "31378", level: .advanced, decisionDate: ModelRecords.day("2022-07-01"),
        revokedOn: ModelRecords.day("2022-12-31")),
    ]
    let expected = ["none", "ntm", "advanced", "ntm"]
    for quarter in 1...4 {
      let scope = DatasetScope(period: PeriodRange(ModelRecords.quarter(quarter)))
      let row = try ModelRecords.rows("communes", of: record, in: scope).first { $0["code"] == "31378" }
      #expect(row?["level"] == expected[quarter - 1], "quarter \(quarter)")
      #expect(row?["recognised_on"] == ["", "2022-06-30", "2022-07-01", "2022-06-30"][quarter - 1])
    }
  }
}
