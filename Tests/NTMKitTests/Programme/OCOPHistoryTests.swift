import NTMKit
import Testing

@Suite("The history of an OCOP product") struct OCOPHistoryTests {
  private static func day(_ text: String) -> CalendarDate { ModelRecords.day(text) }

  /// Before 2023 the district recognises nothing; from 2023 it gives three stars and the parts change.
  private static let rulebook = OCOPRulebook(
    stages: [],
    rules: [
      rule("r2019", .district, "2019-08-21", "2023-02-23", []),
      rule("r2019", .province, "2019-08-21", "2023-02-23", [3, 4]),
      rule("r2020", .province, "2020-06-08", "2023-02-23", [3, 4]),
      rule("r2019", .central, "2019-08-21", "2023-02-23", [5]),
      rule("r2023", .district, "2023-02-24", nil, [3], [40, 25, 35]),
      rule("r2023", .province, "2023-02-24", nil, [4], [40, 25, 35]),
    ], groups: ["r2023": ["food"]])

  private static func rule(
    _ version: String, _ level: OCOPLevel, _ from: String, _ to: String?, _ stars: [Int],
    _ parts: [Double?] = [35, 25, 40]
  ) -> OCOPRule {
    OCOPRule(
      version: version, level: level, effectiveFrom: day(from), effectiveTo: to.map(day), recognisesStars: stars,
      partMaxima: parts)
  }

  private static func event(
    _ date: String, _ stage: String, score: Double? = nil, parts: [Double?] = [nil, nil, nil], stars: Int? = nil
  ) -> OCOPEvent {
    OCOPEvent(date: day(date), stage: stage, score: score, parts: parts, stars: stars)
  }

  private func history(
    _ events: [OCOPEvent], group: String? = nil, _ rulebook: OCOPRulebook = rulebook
  ) -> OCOPHistory {
    OCOPHistory(product: "SP", group: group, events: events, rulebook: rulebook)
  }

  @Test("of two versions in force on a day the one that began last counts") func versions() {
    #expect(Self.rulebook.rule(of: .province, on: Self.day("2020-06-07"))?.version == "r2019")
    #expect(Self.rulebook.rule(of: .province, on: Self.day("2020-06-08"))?.version == "r2020")
    #expect(Self.rulebook.rule(of: .province, on: Self.day("2023-02-24"))?.version == "r2023")
    #expect(Self.rulebook.rule(of: .commune, on: Self.day("2023-02-24")) == nil)
  }

  @Test("a certificate is good for 36 months and is in force before that day") func validity() {
    let product = history([
      Self.event("2019-12-01", "province_evaluated", score: 66, stars: 3),
      Self.event("2019-12-20", "province_recognised", stars: 3), Self.event("2019-12-26", "published"),
    ])
    let held = product.standing(on: Self.day("2022-12-19"))
    #expect(held.state == .recognised && held.stars == 3 && held.level == .province && held.score == 66)
    #expect(held.expiresOn == Self.day("2022-12-20") && held.decisionDate == Self.day("2019-12-20"))
    #expect(held.stage == "published" && held.stageSince == Self.day("2019-12-26"))
    #expect(product.standing(on: Self.day("2022-12-20")).state == .expired)
    #expect(product.standing(on: nil).state == .recognised)
  }

  @Test("a score after the certificate waits for the next one") func laterScore() {
    let product = history([
      Self.event("2021-01-05", "province_evaluated", score: 60, stars: 3),
      Self.event("2021-02-01", "province_recognised", stars: 3), Self.event("2022-01-05", "upgrade"),
      Self.event("2022-03-01", "province_evaluated", score: 81, stars: 4),
    ])
    #expect(product.standing(on: Self.day("2022-03-31")).score == 60)
    let upgraded = history(product.events + [Self.event("2022-04-15", "province_recognised", stars: 4)])
    let standing = upgraded.standing(on: Self.day("2022-04-30"))
    #expect(standing.score == 81 && standing.stars == 4 && standing.expiresOn == Self.day("2025-04-15"))
  }

  @Test(
    "without a certificate the last event decides; a refused upgrade takes nothing away",
    arguments: [
      (["idea_registered"], OCOPState.inProgress), (["idea_registered", "dropped"], .dropped),
      (["dossier_filed", "rejected"], .rejected), (["dossier_filed", "rejected", "dossier_filed"], .inProgress),
    ])
  func states(stages: [String], state: OCOPState) {
    let events = stages.enumerated().map { Self.event("2022-0\($0.offset + 1)-10", $0.element) }
    #expect(history(events).standing(on: Self.day("2022-09-30")).state == state)
    let before = Self.event("2021-02-01", "province_recognised", stars: 3)
    #expect(history([before] + events).standing(on: Self.day("2022-09-30")).state == .recognised)
  }

  @Test(
    "a certificate that is said to have expired before its 36 months are over stays in force: the rules do not allow it"
  )
  func saidToBeExpired() {
    let product = history([
      Self.event("2021-02-01", "province_recognised", stars: 3), Self.event("2022-02-01", "expired"),
    ])
    let standing = product.standing(on: Self.day("2022-03-01"))
    #expect(standing.state == .recognised && standing.expiresOn == Self.day("2024-02-01"))
    #expect(standing.stage == "expired")
    #expect(product.standing(on: nil).state == .recognised)
    #expect(product.standing(on: Self.day("2024-02-01")).state == .expired)
    let over = history([product.events[0], Self.event("2024-02-05", "expired")])
    #expect(over.standing(on: nil).state == .expired)
    #expect(over.standing(on: Self.day("2024-03-01")).expiresOn == Self.day("2024-02-01"))
    let again = history(over.events + [Self.event("2024-06-01", "province_recognised", stars: 4)])
    #expect(again.standing(on: Self.day("2024-07-01")).state == .recognised)
  }

  @Test("a certificate that is withdrawn is revoked") func revoked() {
    let product = history([
      Self.event("2021-02-01", "province_recognised", stars: 3), Self.event("2022-02-01", "withdrawn"),
    ])
    #expect(product.standing(on: Self.day("2022-03-01")).state == .revoked)
  }

  @Test("who may give how many stars depends on the day, and what is not allowed gives nothing") func level() {
    let early = history([Self.event("2022-08-23", "district_recognised", stars: 3)])
    #expect(early.standing(on: Self.day("2022-09-30")).state == .inProgress)
    #expect(early.findings.map(\.rule) == [.level])
    let late = history([Self.event("2023-08-23", "district_recognised", stars: 3)])
    #expect(late.standing(on: Self.day("2023-09-30")).level == .district)
    #expect(late.findings.isEmpty)
    #expect(history([Self.event("2023-08-23", "province_recognised", stars: 3)]).findings.map(\.rule) == [.level])
    #expect(history([Self.event("2023-08-23", "national_recognised", stars: 5)]).findings.map(\.rule) == [.noRule])
  }

  @Test(
    "points are held against the parts' maxima, their sum and the stars",
    arguments: [
      ("2022-08-30", [27.3, 14.4, 41.2], 82.9, 4, [OCOPFinding.Rule.part]),
      ("2022-08-30", [27.3, 14.4, 40], 81.7, 4, []), ("2023-08-30", [27.3, 14.4, 40], 81.7, 4, [.part]),
      ("2022-08-30", [27.3, 14.4, 26.8], 68.5, 4, [.stars]), ("2022-08-30", [27.3, 14.4, 26.8], 70.5, 4, [.sum]),
      ("2022-08-30", [30, 20, 40], 90, 5, []), ("2022-08-30", [30, 19.9, 40], 89.9, 4, []),
    ] as [(String, [Double], Double, Int, [OCOPFinding.Rule])])
  func points(date: String, parts: [Double], score: Double, stars: Int, found: [OCOPFinding.Rule]) {
    let product = history([Self.event(date, "province_evaluated", score: score, parts: parts, stars: stars)])
    #expect(product.findings.map(\.rule) == found)
    #expect(product.findings.allSatisfy { $0.product == "SP" && $0.date == Self.day(date) })
  }

  @Test("more stars than the score gives are found, whether the council or the decision gives them") func decision() {
    func found(_ stars: Int, _ score: Double) -> [OCOPFinding.Rule] {
      history([
        Self.event("2022-06-01", "province_evaluated", score: score, stars: OCOPRulebook.stars(forScore: score)),
        Self.event("2022-07-01", "province_recognised", stars: stars),
      ]).findings.map(\.rule)
    }
    #expect(found(4, 69.9) == [.stars])
    #expect(found(4, 70) == [] && found(4, 92) == [] && found(3, 75) == [])
  }

  @Test("a rank that the level does not recognise goes to the next level that the rules know") func nextLevel() {
    let (early, late) = (Self.day("2022-08-30"), Self.day("2023-08-30"))
    #expect(Self.rulebook.nextLevel(after: .district, stars: 5, on: early) == .province)
    #expect(Self.rulebook.nextLevel(after: .district, stars: 3, on: early) == .province)
    #expect(Self.rulebook.nextLevel(after: .district, stars: 2, on: early) == nil)
    #expect(Self.rulebook.nextLevel(after: .province, stars: 5, on: early) == .central)
    #expect(Self.rulebook.nextLevel(after: .province, stars: 4, on: early) == nil)
    #expect(Self.rulebook.nextLevel(after: .district, stars: 3, on: late) == nil)
    #expect(Self.rulebook.nextLevel(after: .district, stars: 4, on: late) == .province)
    #expect(Self.rulebook.nextLevel(after: .commune, stars: nil, on: late) == .district)
  }

  @Test("a group that the version does not know is found; without a list of groups none is") func groups() {
    let event = Self.event("2023-08-30", "province_evaluated", score: 75, stars: 4)
    #expect(history([event], group: "drink").findings.map(\.rule) == [.group])
    #expect(history([event], group: "food").findings.isEmpty)
    let before = Self.event("2022-08-30", "province_evaluated", score: 75, stars: 4)
    #expect(history([before], group: "drink").findings.isEmpty)
  }

  @Test("where the district no longer judges, the commune is the first level") func firstLevel() {
    var book = OCOPRulebook(rules: [Self.rule("r2025", .commune, "2025-07-06", nil, [])])
    #expect(book.level(of: "first_level_evaluated", on: Self.day("2025-08-01")) == .commune)
    #expect(book.level(of: "first_level_evaluated", on: Self.day("2024-08-01")) == .district)
    book.rules.append(Self.rule("r2025", .district, "2025-07-06", nil, []))
    #expect(book.level(of: "first_level_evaluated", on: Self.day("2025-08-01")) == .district)
  }

  @Test("without rules an office's own stages count, and recognised ends them") func ownStages() {
    let free = OCOPRulebook()
    let events = ["idea", "dossier", "recognised"].enumerated().map {
      Self.event("2019-0\($0.offset + 1)-10", $0.element)
    }
    let product = history(events, free)
    let standing = product.standing(on: Self.day("2022-03-09"))
    #expect(standing.state == .recognised && standing.expiresOn == Self.day("2022-03-10") && standing.stars == nil)
    #expect(product.standing(on: Self.day("2025-09-30")).state == .expired)
    #expect(product.findings.isEmpty)
    #expect(history(Array(events.prefix(2)), free).standing(on: Self.day("2025-09-30")).state == .inProgress)
  }

  @Test("the stage recognised of an office's own list gives a certificate beside rules too, and ends well")
  func ownRecognition() {
    var book = Self.rulebook
    book.stages = [
      OCOPStage(word: "idea", order: 1, title: ModelRecords.text("idea"), ends: false),
      OCOPStage(word: "recognised", order: 2, title: ModelRecords.text("recognised"), ends: true),
    ]
    let product = history([Self.event("2022-01-10", "idea"), Self.event("2022-02-10", "recognised", stars: 3)], book)
    let standing = product.standing(on: Self.day("2022-09-30"))
    #expect(standing.state == .recognised && standing.expiresOn == Self.day("2025-02-10") && standing.stars == 3)
    #expect(product.findings.isEmpty)
  }

  @Test("a stage that the list lacks is found; one that ends a history ends it") func stages() {
    var book = OCOPRulebook()
    book.stages = [
      OCOPStage(word: "idea", order: 1, title: ModelRecords.text("idea"), ends: false),
      OCOPStage(word: "given_up", order: 0, title: ModelRecords.text("given up"), ends: true),
    ]
    let events = [Self.event("2022-01-10", "idea"), Self.event("2022-02-10", "given_up")]
    #expect(history(events, book).standing(on: nil).state == .dropped)
    #expect(history(events, book).findings.isEmpty)
    #expect(history([Self.event("2022-01-10", "ideal")], book).findings.map(\.rule) == [.stage])
  }

  @Test("what is said to have run out needs a certificate, and its 36 months") func expiries() {
    func found(_ recognised: String?, _ expired: String) -> [OCOPFinding.Rule] {
      history(
        (recognised.map { [Self.event($0, "province_recognised", stars: 3)] } ?? []) + [Self.event(expired, "expired")]
      ).findings.map(\.rule)
    }
    #expect(found(nil, "2022-08-30") == [.expiry])
    #expect(found("2020-08-30", "2022-08-30") == [.expiry])
    #expect(found("2019-08-30", "2022-08-30") == [] && found("2019-08-30", "2022-09-30") == [])
  }
}
