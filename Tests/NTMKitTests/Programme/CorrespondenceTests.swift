import NTMKit
import Testing

/// Values reported for one criteria set, judged by another.
@Suite("A period under another criteria set") struct CorrespondenceTests {
  private static let old = ModelRecords.set(
    "old",
    [
      ModelRecords.criterion(
        "1",
        [ModelRecords.indicator("1.1", [Threshold(value: 50, confidence: .high)]), ModelRecords.indicator("1.2")]),
      ModelRecords.criterion("2", [ModelRecords.indicator("2.1", [Threshold(value: 10, confidence: .high)])]),
      ModelRecords.criterion("3", [ModelRecords.indicator("3.1")]),
    ])
  /// 60 in 2021, 70 from 2022.
  private static let new = ModelRecords.set(
    "new",
    [
      ModelRecords.criterion(
        "A",
        [
          ModelRecords.indicator(
            "A.1",
            [Threshold(year: 2021, value: 60, confidence: .low), Threshold(year: 2022, value: 70, confidence: .low)]),
          ModelRecords.indicator("A.2"),
        ]),
      ModelRecords.criterion("B", [ModelRecords.indicator("B.1", [Threshold(value: nil, confidence: .low)])]),
      ModelRecords.criterion("C", [ModelRecords.indicator("C.1")]),
    ])
  private static let then = ModelRecords.quarter(4, 2021)

  private static func item(
    _ kind: String, _ from: String, _ to: String, _ relation: String, confidence: String = "medium"
  ) -> [String: String] {
    [
      "from_set": "old", "to_set": "new", "kind": kind, "from_item": from, "to_item": to, "relation": relation,
      "confidence": confidence,
    ]
  }
  private static let items = [
    item("indicator", "1.1", "A.1", "comparable", confidence: "low"), item("indicator", "1.2", "A.2", "same"),
    item("indicator", "2.1", "B.1", "same"), item("indicator", "3.1", "C.1", "changed"),
    item("criterion", "1", "A", "changed"), item("criterion", "3", "C", "same"),
  ]

  private static func record(
    _ values: [String: ReportedValue], items: [[String: String]] = items, more: [StoredSubmission] = []
  ) -> RecordedProgramme {
    var record = ModelRecords.record(old)
    record.criteriaSets.append(new)
    record.setAssignments = [
      SetAssignment(setCode: "old", level: .ntm, from: ModelRecords.quarter(1, 2020), to: then),
      SetAssignment(setCode: "new", level: .ntm, from: ModelRecords.quarter(1, 2022)),
    ]
    record.submissions = [ModelRecords.submission("31378", values, of: old, then)] + more
    record.allBatches = [ModelRecords.batch(1, receivedOn: "2022-01-10"), ModelRecords.batch(2)]
    record.declaredRows = [
      RecordedProgramme.DeclaredRows(
        table: DeclaredTables.setCorrespondences.name, batch: 1,
        rows: ModelRecords.rows(DeclaredTables.setCorrespondences, items))
    ]
    return record
  }

  private static func scope(_ set: String? = "new", _ period: Period = then, year: Int? = nil) -> DatasetScope {
    DatasetScope(period: PeriodRange(period), criteriaSet: set, thresholdYear: year)
  }

  private static func states(_ record: RecordedProgramme, _ scope: DatasetScope) throws -> [String] {
    try ModelRecords.rows("criteria", of: record, in: scope).filter { $0["commune_code"] == "31378" }
      .map { "\($0["criterion"] ?? ""):\($0["state"] ?? "")" }
  }

  private static let reported: [String: ReportedValue] = [
    "1.1": .number(65), "1.2": .attested(true), "2.1": .number(30), "3.1": .attested(true), "c:1": .attested(true),
    "c:3": .attested(false),
  ]

  @Test("figures go to indicators that are the same or comparable, and are judged by the other set's thresholds")
  func carried() throws {
    #expect(
      try Self.states(Self.record(Self.reported), Self.scope()) == ["A:met", "B:not_assessed", "C:not_met"])
    let row = try #require(
      try ModelRecords.rows("assessments", of: Self.record(Self.reported), in: Self.scope()).first {
        $0["indicator"] == "A.1" && $0["commune_code"] == "31378"
      })
    #expect(row["value"] == "65" && row["threshold"] == "60" && row["met"] == "true" && row["set"] == "new")
    #expect(row["file"] == "file-1.csv" && row["row"] == "7")
  }

  @Test("the thresholds are those of the period's year, or of the year that is asked for") func years() throws {
    let record = Self.record(Self.reported)
    #expect(try Self.states(record, Self.scope(year: 2022)).first == "A:not_met")
  }

  @Test("a judgement of the old rule is none of the new one, except where both ask the same") func attestations() throws
  {
    let values: [String: ReportedValue] = [
      "1.1": .numberAttested(40, true), "1.2": .attested(true), "2.1": .numberAttested(30, true),
      "c:1": .attested(true), "c:3": .attested(true),
    ]
    #expect(try Self.states(Self.record(values), Self.scope()) == ["A:not_met", "B:not_assessed", "C:met"])
    // Đạt for a measured indicator was said of the old threshold.
    let marked: [String: ReportedValue] = ["1.1": .attested(true), "1.2": .attested(true)]
    #expect(try Self.states(Self.record(marked), Self.scope()).first == "A:not_assessed")
  }

  @Test("what does not apply does not apply under a rule that asks the same") func notApplicable() throws {
    let values: [String: ReportedValue] = ["1.1": .number(65), "1.2": .notApplicable, "3.1": .notApplicable]
    #expect(try Self.states(Self.record(values), Self.scope()) == ["A:met", "B:not_assessed", "C:not_assessed"])
  }

  @Test("an item with two counterparts gets no value: nothing says which") func ambiguous() throws {
    let items = Self.items + [Self.item("indicator", "2.1", "A.1", "comparable")]
    #expect(try Self.states(Self.record(Self.reported, items: items), Self.scope()).first == "A:not_assessed")
  }

  @Test("it works from either end") func backwards() throws {
    var record = Self.record([:])
    let now = ModelRecords.quarter(1, 2022)
    record.submissions = [
      ModelRecords.submission("31378", ["A.1": .number(55), "A.2": .attested(true)], of: Self.new, now)
    ]
    #expect(try Self.states(record, Self.scope("old", now)) == ["1:met", "2:not_assessed", "3:not_assessed"])
    #expect(try Self.states(record, Self.scope(nil, now)).first == "A:not_met")
  }

  @Test("what was reported for the set itself wins, and without a set asked for nothing is carried over") func wins()
    throws
  {
    let own = ModelRecords.submission("31378", ["A.1": .number(10)], of: Self.new, Self.then, batch: 2)
    let record = Self.record(Self.reported, more: [own])
    #expect(try Self.states(record, Self.scope()) == ["A:not_met", "B:not_assessed", "C:not_assessed"])
    #expect(try Dataset(record).remarks(in: Self.scope()) == [])
    let unasked = Self.record(Self.reported)
    #expect(try Self.states(unasked, Self.scope(nil)) == ["1:met", "2:met", "3:not_met"])
    #expect(try Dataset(unasked).remarks(in: Self.scope(nil)) == [])
  }

  @Test("how much could be filled from which set is said, and that the old judgements do not count") func remark()
    throws
  {
    let remark = try #require(try Dataset(Self.record(Self.reported)).remarks(in: Self.scope()).first)
    #expect(
      remark.en == """
        nothing was reported for set new in Q4 2021: 3 of its 4 indicators could be filled from the values reported for old, \
        held against the thresholds of new for 2021; the rest is not assessed. Criteria attested under old are not attested \
        under new
        """)
    #expect(remark.vi.contains("3 trên 4 chỉ tiêu"))
    let without = try Dataset(Self.record(Self.reported, items: [])).remarks(in: Self.scope())
    #expect(without.map(\.en).first?.contains("no table of correspondences") == true)
  }

  @Test("a period with results is not compared with one whose values were carried over, and a reader is told")
  func previous() throws {
    let now = ModelRecords.quarter(1, 2022)
    let own = ModelRecords.submission(
      "31378", ["A.1": .number(90), "A.2": .attested(true)], of: Self.new, now, batch: 2)
    let record = Self.record(Self.reported, more: [own])
    let scope = Self.scope("new", now)
    let row = try #require(try ModelRecords.rows("communes", of: record, in: scope).first { $0["code"] == "31378" })
    #expect(row["met"] == "1" && row["previous_met"] == "" && row["change"] == "")
    let remarks = try Dataset(record).remarks(in: scope)
    #expect(remarks.count == 1 && remarks[0].en.contains("see the report bridge"))
    let tree = try Dataset(record).lineage(of: .column("previous_met"), commune: "31378", in: scope)
    #expect(tree.value.isNull)
  }

  @Test("a carried value leads to the item it came from and on to its file, an open one says that there is none")
  func lineage() throws {
    let dataset = Dataset(Self.record(Self.reported))
    func tree(_ subject: LineageSubject) throws -> Lineage {
      try dataset.lineage(of: subject, commune: "31378", in: Self.scope())
    }
    func nodes(_ tree: Lineage) -> [Lineage] { [tree] + tree.children.flatMap(nodes) }
    let filled = try nodes(tree(.indicator("A.1")))
    let origin = try #require(filled.first { $0.id == "set_correspondence" })
    #expect(origin.label.en == "Taken from item 1.1 of set old (comparable): 1.1" && origin.confidence == .low)
    #expect(origin.children.first?.kind == .reported && origin.children.first?.value == .double(65))
    #expect(origin.children.first?.source?.file == "file-1.csv")
    let open = try tree(.indicator("C.1"))
    #expect(open.children.first?.label.en == "Set old has no item whose values can stand here: not assessed")
    let criterion = try nodes(tree(.criterion("C")))
    #expect(criterion.contains { $0.label.en.hasPrefix("Taken from item TC 3 of set old (the same)") })
    let count = try nodes(tree(.column("met")))
    #expect(count.contains { $0.kind == .finding && $0.label.en.contains("could be filled") })
  }
}
