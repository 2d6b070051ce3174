import NTMKit
import OCOPRegister
import Testing

@Suite("ocop: score sheets and council sessions") struct OCOPCouncilsTests {
  typealias Event = TestProvince.Event

  /// The rules of 2019 and those after them, two documents for the district's council and one more for the province's; the day is
  /// 30 September 2022.
  private func province(_ events: [Event] = [], documents: [[String: String]] = []) -> TestProvince {
    var province = TestProvince()
    province.report("10")
    province.add(
      DeclaredTables.ocopRules,
      [("district", ""), ("province", "3; 4"), ("central", "5")].map { level, stars in
        [
          "version": "r2019", "effective_from": "2019-08-21", "effective_to": "2023-02-23", "level": level,
          "recognises_stars": stars, "part_a_max": "35", "part_b_max": "25", "part_c_max": "40",
        ]
      })
    province.addLaterOCOPRules()
    province.addOCOPStages()
    for version in ["r2019", "r2023"] {
      province.add(
        DeclaredTables.ocopDocuments,
        [
          requirement("form", version, "district", 1),
          requirement("sample", version, "district", 2, groups: "food; drink"),
          requirement("story", version, "district", 3, required: "no"), requirement("minutes", version, "province", 4),
        ])
    }
    if !events.isEmpty { province.addProduct("A", events: events) }
    if !documents.isEmpty { province.add(DeclaredTables.dossierDocuments, documents) }
    return province
  }

  private func requirement(
    _ document: String, _ version: String, _ level: String, _ order: Int, required: String = "yes",
    groups: String? = nil
  ) -> [String: String] {
    var row = [
      "document": document, "version": version, "level": level, "order": String(order), "required": required,
      "title_vi": "Tài liệu \(document)", "title_en": "Document \(document)", "confidence": "low",
    ]
    row["groups"] = groups
    return row
  }

  private func received(
    _ documents: [String], of product: String = "A", on day: String = "2022-09-01", state: String = "accepted",
    validTo: String? = nil
  ) -> [[String: String]] {
    documents.map { document in
      var row = ["product": product, "document": document, "received_on": day, "state": state]
      row["valid_to"] = validTo
      return row
    }
  }

  private func lines(_ province: TestProvince, _ table: String, _ columns: [String], _ arguments: [String] = [])
    throws -> [String]
  {
    let table = try #require(try province.make(OCOPRegisterReport.self, arguments).table(table))
    return Array(try table.selecting(columns).csvLines.dropFirst())
  }

  private func readiness(_ province: TestProvince, _ arguments: [String] = []) throws -> [String] {
    try lines(province, "session", ["code", "level", "readiness", "missing_documents"], arguments)
  }

  // MARK: Dossiers

  @Test("a dossier is complete when every mandatory document is in hand, and good until the council sits")
  func complete() throws {
    let filed = [Event("2022-08-20", "dossier_filed")]
    #expect(
      try readiness(province(filed, documents: received(["form", "sample"]))) == ["A,district,ready,"])
    #expect(try readiness(province(filed, documents: received(["form"]))) == ["A,district,incomplete,sample"])
    let short = received(["form"]) + received(["sample"], validTo: "2022-10-31")
    #expect(try readiness(province(filed, documents: short)) == ["A,district,ready,"])
    #expect(
      try readiness(province(filed, documents: short), ["--session", "2022-11-10"]) == ["A,district,incomplete,sample"])
    let again = received(["form", "sample"], state: "returned") + received(["form"], on: "2022-09-10")
    #expect(try readiness(province(filed, documents: again)) == ["A,district,incomplete,sample"])
    let later = received(["form", "sample"], on: "2022-10-05")
    #expect(try readiness(province(filed, documents: later)) == ["A,district,incomplete,form; sample"])
  }

  @Test("what was sent back and not filed again is not complete, whatever is in hand") func returned() throws {
    let events = [Event("2022-08-20", "dossier_filed"), Event("2022-09-02", "returned")]
    let documents = received(["form", "sample"])
    #expect(try readiness(province(events, documents: documents)) == ["A,district,incomplete,"])
    #expect(
      try readiness(province(events + [Event("2022-09-20", "dossier_filed")], documents: documents))
        == ["A,district,ready,"])
  }

  @Test("a document may be for some product groups only") func groups() throws {
    var province = province(documents: received(["form"], of: "B"))
    province.addProduct("B", group: "service", events: [Event("2022-08-20", "dossier_filed")])
    #expect(try readiness(province) == ["B,district,ready,"])
  }

  @Test("documents of before the last decision do not count for the next dossier") func before() throws {
    let events = [
      Event("2019-10-01", "dossier_filed"), Event("2019-11-01", "province_recognised", stars: 3),
      Event("2022-09-05", "re_evaluation"),
    ]
    let old = received(["form", "sample"], on: "2019-09-20")
    #expect(try readiness(province(events, documents: old)) == ["A,district,incomplete,form; sample"])
    #expect(
      try readiness(province(events, documents: old + received(["form", "sample"], on: "2022-09-06")))
        == ["A,district,ready,"])
  }

  @Test("without a list of documents, or a record of any, nothing is said of a dossier") func unknown() throws {
    let filed = [Event("2022-08-20", "dossier_filed")]
    #expect(try lines(province(filed), "session", ["code", "readiness"]) == ["A,unknown"])
    var bare = TestProvince()
    bare.report("10")
    bare.addOCOPRules()
    bare.addProduct("A", events: filed)
    let document = try bare.make(OCOPRegisterReport.self, [])
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.hasPrefix("Whether 1 dossiers are complete") })
    #expect(document.metric("ready-for-council")?.detail?.en == "0 incomplete; 1 unknown")
  }

  // MARK: Which council

  @Test(
    "who judges next follows from the rules of the day",
    arguments: [
      ("2022-08-30", 3, "2022-09-30", ["A,province"]), ("2022-08-30", 2, "2022-09-30", []),
      ("2023-08-30", 3, "2023-09-30", []), ("2023-08-30", 4, "2023-09-30", ["A,province"]),
    ] as [(String, Int, String, [String])])
  func levels(judged: String, stars: Int, day: String, found: [String]) throws {
    var province = province([
      Event("2022-08-01", "dossier_filed"), Event(judged, "first_level_evaluated", stars: stars),
    ])
    province.reportingDate = try #require(CalendarDate(parsing: day))
    #expect(try lines(province, "session", ["code", "level"]) == found)
  }

  @Test("what the province judged waits for its decision, and a national dossier for the centre") func national() throws
  {
    let events = [
      Event("2022-03-01", "dossier_filed"), Event("2022-04-01", "first_level_evaluated", stars: 5, score: 91),
      Event("2022-05-01", "province_evaluated", stars: 5, score: 92),
    ]
    #expect(try readiness(province(events)) == [])
    let filed =
      events + [
        Event("2022-06-01", "province_recognised", stars: 4), Event("2022-07-01", "national_dossier_filed"),
      ]
    let documents = received(["form", "sample"], on: "2022-02-20") + received(["minutes"], on: "2022-04-05")
    #expect(try readiness(province(filed, documents: documents)) == ["A,central,ready,"])
    #expect(try readiness(province(filed + [Event("2022-09-01", "rejected")], documents: documents)) == [])
  }

  @Test("a recognition that was not its level's to give settles nothing") func invalid() throws {
    let events = [
      Event("2022-07-01", "dossier_filed"), Event("2022-08-01", "first_level_evaluated", stars: 3, score: 55),
      Event("2022-08-09", "district_recognised", stars: 3),
    ]
    #expect(try lines(province(events), "session", ["code", "level"]) == ["A,province"])
  }

  // MARK: Sessions

  private func withSessions(_ events: [Event]) -> TestProvince {
    var province = province(events, documents: received(["form", "sample"]))
    func session(_ code: String, _ level: String, _ unit: String?, _ date: String, _ due: String?) -> [String: String] {
      var row = ["session": code, "level": level, "date": date]
      row["unit_code"] = unit
      row["dossiers_due"] = due
      return row
    }
    province.add(
      DeclaredTables.councilSessions,
      [
        session("H-0", "district", nil, "2022-09-01", nil), session("H-1", "district", nil, "2022-10-20", "2022-09-10"),
        session("H-2", "district", nil, "2022-12-01", nil), session("H-x", "district", "elsewhere", "2022-10-02", nil),
        session("T-1", "province", nil, "2022-11-20", nil),
      ])
    return province
  }

  @Test("a product goes before the next session of its council that still takes its dossier") func sessions() throws {
    func session(filed: String, _ arguments: [String] = []) throws -> [String] {
      try lines(
        withSessions([Event(filed, "dossier_filed")]), "session", ["session", "session_date", "position"], arguments)
    }
    #expect(try session(filed: "2022-09-10") == ["H-1,2022-10-20,1"])
    #expect(try session(filed: "2022-09-11") == ["H-2,2022-12-01,1"])
    #expect(try session(filed: "2022-09-11", ["--session", "H-1"]) == ["H-1,2022-10-20,1"])
    #expect(try session(filed: "2022-09-11", ["--session", "T-1"]) == [])
    #expect(try session(filed: "2022-09-11", ["--session", "next"]) == ["H-2,2022-12-01,1"])
    #expect(try session(filed: "2022-09-11", ["--session", "2022-10-31"]) == [",,1"])
  }

  @Test(
    "a session that is not known or is over is refused",
    arguments: [
      ("H-3", "ocop.unknown-session", "“H-3” is neither a session's code nor a day"),
      ("H-0", "ocop.session-past", "the session of 2022-09-01 is over: the report is as of 2022-09-30"),
      ("2022-09-29", "ocop.session-past", "the session of 2022-09-29 is over: the report is as of 2022-09-30"),
    ])
  func refused(session: String, code: String, message: String) throws {
    let error = #expect(throws: Diagnostic.self) {
      try withSessions([]).make(OCOPRegisterReport.self, ["--session", session])
    }
    #expect(error?.code == Diagnostic.Code(rawValue: code) && error?.message.en == message)
  }

  @Test("in a session the complete come first, then whose certificate runs out first, then who filed first")
  func order()
    throws
  {
    var province = withSessions([])
    let recognised = Event("2020-01-10", "province_recognised", stars: 3)
    province.addProduct("B", events: [Event("2022-08-02", "dossier_filed")])
    province.addProduct("C", events: [Event("2022-08-01", "dossier_filed")])
    province.addProduct("D", events: [recognised, Event("2022-09-02", "re_evaluation")])
    province.addProduct("E", events: [Event("2022-07-01", "dossier_filed")])
    for product in ["B", "C", "D"] {
      province.add(DeclaredTables.dossierDocuments, received(["form", "sample"], of: product, on: "2022-09-03"))
    }
    #expect(
      try lines(province, "session", ["position", "code", "readiness"]) == [
        "1,D,ready", "2,C,ready", "3,B,ready", "4,E,incomplete",
      ])
  }

  // MARK: Scores

  @Test("a sheet is held against the rules of its day, the evaluation before and the decision that followed")
  func sheets() throws {
    let province = province([
      Event("2022-02-01", "first_level_evaluated", stars: 3, score: 60, parts: [20, 15, 25]),
      Event("2022-03-01", "province_evaluated", stars: 4, score: 66.5, parts: [22, 15, 29]),
      Event("2022-04-01", "province_recognised", stars: 3),
    ])
    #expect(
      try lines(
        province, "scores",
        [
          "date", "level", "version", "part_a_max", "score", "stars_by_score", "stars", "decided_stars", "change",
          "finding",
        ]
      ) == [
        "2022-03-01,province,r2019,35,66.5,3,4,3,6.5,sum; stars", "2022-02-01,district,r2019,35,60,3,3,,,",
      ])
    #expect(try lines(province, "scores", ["date"], ["--since", "2022-02-15"]) == ["2022-03-01"])
  }

  @Test("a near miss is just below the next rank that counts; most is lost where most points are") func near() throws {
    func found(_ score: Double, _ parts: [Double] = [], _ arguments: [String] = []) throws -> [String] {
      let province = province([Event("2022-03-01", "province_evaluated", score: score, parts: parts)])
      return try lines(province, "near", ["next_stars", "needed", "lost_most"], arguments)
    }
    #expect(try found(69.9, [30, 20, 19.9]) == ["4,0.1,C"])
    #expect(try found(65, [10, 20, 35]) == ["4,5,A"])
    #expect(try found(64.9) == [])
    #expect(try found(64.9, [], ["--near", "6"]) == ["4,5.1,"])
    #expect(try found(48) == ["3,2,"])
    #expect(try found(28) == [] && found(96) == [])
    #expect(throws: Diagnostic.self) { try found(48, [], ["--near", "21"]) }
  }

  @Test("shares are of the maximum of each sheet's own rules, by the last full sheet of each product") func shares()
    throws
  {
    var province = province([
      Event("2021-03-01", "province_evaluated", stars: 3, score: 56, parts: [7, 9, 40]),
      Event("2022-03-01", "province_evaluated", stars: 3, score: 50, parts: [17.5, 12.5, 20]),
      Event("2022-05-01", "province_evaluated", stars: 3, score: 55),
    ])
    province.addProduct(
      "B", group: "drink",
      events: [Event("2022-03-01", "province_evaluated", stars: 5, score: 100, parts: [35, 25, 40])])
    #expect(
      try lines(province, "parts", ["by", "name", "products", "share_a", "share_b", "share_c", "score", "lost_most"])
        .filter { !$0.hasPrefix("district") } == [
          "all,total,2,75,75,75,75,C", "group,drink,1,100,100,100,100,", "group,food,1,50,50,50,50,C",
          "stars,3,1,50,50,50,50,C", "stars,5,1,100,100,100,100,",
        ])
  }
}
