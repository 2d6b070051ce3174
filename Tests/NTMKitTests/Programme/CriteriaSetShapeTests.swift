import NTMKit
import Testing

/// How many criteria, indicators and groups a set has is nowhere in code.
@Suite("Sets of any shape") struct CriteriaSetShapeTests {
  @Test("ten criteria with thresholds by group of communes") func tenCriteria() throws {
    let set = ModelRecords.set(
      "ntm-2026",
      (1...10).map { number in
        ModelRecords.criterion(
          "\(number)",
          [
            ModelRecords.indicator(
              "\(number).1",
              [1, 2, 3].map { Threshold(group: "group-\($0)", value: Double($0) * 20, confidence: .medium) })
          ])
      })
    var record = ModelRecords.record(set)
    record.units = ModelRecords.units.map { unit in
      var unit = unit
      unit.region = ["31333": "group-1", "31378": "group-2", "31465": "group-3"][unit.code]
      return unit
    }
    let values = Dictionary(uniqueKeysWithValues: (1...10).map { ("\($0).1", ReportedValue.number(Double($0) * 6)) })
    for code in ["31333", "31378", "31465", "31483"] {
      record.submissions.append(ModelRecords.submission(code, values, of: set))
    }
    let communes = try ModelRecords.rows("communes", of: record)
    func row(_ code: String) -> [String: String] { communes.first { $0["code"] == code } ?? [:] }
    // 6, 12 … 60 against 20, 40, 60; a commune of no group is not assessed.
    #expect(row("31333")["met"] == "7" && row("31378")["met"] == "4" && row("31465")["met"] == "1")
    #expect(row("31483")["not_assessed"] == "10" && row("31483")["met"] == "0")
    #expect(communes.allSatisfy { $0["total"] == "10" })
  }

  @Test("seventy-five indicators in nineteen criteria") func manyIndicators() throws {
    var left = 75
    let criteria = (1...19).map { number -> Criterion in
      let count = number == 19 ? left : 4 - number % 2
      left -= count
      return ModelRecords.criterion("\(number)", (1...count).map { ModelRecords.indicator("\(number).\($0)") })
    }
    let set = ModelRecords.set("advanced", criteria)
    #expect(set.indicators.count == 75 && set.slots.count == 75 + 19)
    var record = ModelRecords.record(set)
    var values = Dictionary(uniqueKeysWithValues: set.indicators.map { ($0.id, ReportedValue.attested(true)) })
    values["19.1"] = .attested(false)
    record.submissions = [ModelRecords.submission("31378", values, of: set)]
    let rows = try ModelRecords.rows("communes", of: record)
    #expect(rows.first { $0["code"] == "31378" }?["met"] == "18")
    #expect(try ModelRecords.rows("assessments", of: record).count == 75 * rows.count)
  }

  @Test("a set of one criterion, and more criteria than a machine word has bits") func extremes() throws {
    for count in [1, 65, 200] {
      let set = ModelRecords.set(
        "s", (1...count).map { ModelRecords.criterion("\($0)", [ModelRecords.indicator("\($0).1")]) })
      var record = ModelRecords.record(set)
      let values = Dictionary(uniqueKeysWithValues: set.indicators.map { ($0.id, ReportedValue.attested(true)) })
      record.submissions = [ModelRecords.submission("31378", values, of: set)]
      let row = try ModelRecords.rows("communes", of: record).first { $0["code"] == "31378" }
      #expect(row?["met"] == "\(count)" && row?["status"] == "all_met")
    }
  }
}
