import NTMKit
import Testing

@Suite("Another geography") struct GeographyTests {
  private let province = GeographyProvince()

  private func states(_ code: String, in province: GeographyProvince? = nil) throws -> [String] {
    try (province ?? self.province).rows("criteria").filter { $0["commune_code"] == code }.map { $0["state"] ?? "" }
  }

  @Test("a row for each new commune, the split ones by themselves behind them") func rows() throws {
    let rows = try province.rows("communes")
    #expect(rows.map { $0["code"] } == ["01", "03", "06", "08", "09", "06@old"])
    #expect(
      rows.map { $0["name"] } == ["An Bình", "Hỏa Lựu", "Phú Hữu", "Vị Thanh 1", "Giữ Nguyên", "Phú Hữu (cũ)"])
    #expect(Set(rows.map { $0["district"] }) == ["Cần Thơ"] && Set(rows.map { $0["district_code"] }) == ["92"])
    #expect(Set(rows.map { $0["province"] }) == ["Cần Thơ"])
  }

  @Test("people of communes that merged whole are added up") func population() throws {
    #expect(try province.row("communes", "01")["population"] == "2003")
    #expect(try province.row("communes", "03")["population"] == "2007", "the phường is not in the programme")
    #expect(try province.row("communes", "06")["population"] == "1007", "a part of Phú Hữu is not shared out")
    #expect(try province.row("communes", "06@old")["population"] == "1006")
  }

  @Test("a sum with an unknown part is not known") func unknownPopulation() throws {
    var province = province
    province.record.populations.removeAll { $0.unitCode == "02" }
    #expect(try province.row("communes", "01")["population"] == "")
  }

  @Test("a criterion is met where all meet it, not met where one does not, else not assessed") func criteria() throws {
    #expect(try states("01") == ["met", "not_met", "not_assessed"])
    #expect(try states("03") == ["met", "not_assessed", "met"])
    #expect(try states("06") == ["not_met", "met", "met"], "Đông Phước alone")
    #expect(try states("06@old") == ["met", "met", "met"])
    let row = try province.row("communes", "01")
    #expect(row["met"] == "1" && row["not_met"] == "1" && row["not_assessed"] == "1" && row["total"] == "3")
  }

  @Test("what applies to no part applies to none; what applies to some is judged by those") func notApplicable() throws
  {
    var province = province
    province.record.submissions.removeAll { ["01", "02"].contains($0.submission.unitCode) }
    province.record.submissions += [
      ModelRecords.submission(
        "01", ["1.1": .notApplicable, "2.1": .notApplicable, "3.1": .attested(true)], of: GeographyProvince.set),
      ModelRecords.submission(
        "02", ["1.1": .notApplicable, "2.1": .attested(true), "3.1": .attested(true)], of: GeographyProvince.set),
    ]
    #expect(try states("01", in: province) == ["not_applicable", "met", "met"])
  }

  @Test("a merged commune is recognised once all its parts are") func recognition() throws {
    var province = province
    province.recognise("03")
    #expect(try province.row("communes", "03")["status"] == "below")
    #expect(try province.row("communes", "03")["level"] == "none")
    let row = try province.row("geography", "03")
    #expect(row["parts"] == "2" && row["parts_recognised"] == "1")
    province.recognise("04", on: "2022-05-01", level: .advanced)
    let whole = try province.row("communes", "03")
    #expect(whole["status"] == "recognised" && whole["level"] == "ntm" && whole["recognised_on"] == "2022-05-01")
  }

  @Test("parts outside the programme, and parts of split communes, are named") func composition() throws {
    let merged = try province.row("geography", "03")
    #expect(merged["mapping"] == "whole" && merged["made_of"] == "xã Tân Tiến (03), xã Hỏa Lựu (04)")
    #expect(merged["outside"] == "phường I (05)" && merged["kind"] == "phường" && merged["partly"] == "")
    let partial = try province.row("geography", "06")
    #expect(partial["mapping"] == "partial" && partial["partly"] == "xã Phú Hữu (06)")
    let split = try province.row("geography", "06@old")
    #expect(split["mapping"] == "unresolved" && split["partly"] == "xã Phú Hữu (06), xã Trường Khánh (07)")
  }

  @Test("without changes between, all is as without") func same() throws {
    for text in ["2022", "2024", "2025-06-30"] {
      let scope = DatasetScope(geography: Geography(parsing: text))
      for table in ["communes", "criteria", "assessments", "geography"] {
        #expect(try province.rows(table, in: scope) == province.rows(table, in: DatasetScope()))
      }
      #expect(try Dataset(province.record).remarks(in: scope) == [])
    }
  }

  @Test("a unit whose rows contradict each other is not put anywhere") func contradiction() throws {
    var province = province
    province.set(changes: GeographyProvince.changes + [("02", "08", false)])
    #expect(try province.row("communes", "02@old")["population"] == "1002")
    #expect(try province.row("communes", "01")["population"] == "1001")
  }

  @Test("a change without a day is of the first day of its new unit") func undated() throws {
    var province = province
    let rows = GeographyProvince.changes.map {
      ["old_code": $0.old, "new_code": $0.new, "mapping": $0.isWhole ? "whole" : "split"]
    }
    province.record.declaredRows = [
      .init(
        table: DeclaredTables.unitChanges.name, rows: ModelRecords.rows(DeclaredTables.unitChanges, rows))
    ]
    #expect(try province.rows("communes") == self.province.rows("communes"))
    let before = DatasetScope(geography: Geography(parsing: "2024"))
    #expect(try province.rows("communes", in: before) == province.rows("communes", in: DatasetScope()))
  }

  @Test("changes that nothing told of are an error that says what to import") func noCrosswalk() throws {
    var province = province
    province.record.declaredRows = []
    let error = #expect(throws: Diagnostic.self) { try province.rows("communes") }
    #expect(error?.code == "geography.no-crosswalk")
    #expect(
      error?.message.en
        == "nothing says what the units of 2022-09-30 are on the geography of 2025: no changes of units were imported")
    #expect(error?.hints.first?.en.hasPrefix("import the crosswalk: import --list hau-giang-2025") == true)
  }

  @Test("a commune that the changes do not know is an error that names it") func unknownUnits() throws {
    var province = province
    province.set(changes: GeographyProvince.changes.filter { $0.old != "08" })
    let error = #expect(throws: Diagnostic.self) { try province.rows("communes") }
    #expect(error?.code == "geography.unknown-units")
    #expect(
      error?.message.en
        == "the changes of units do not say what became of a commune on the geography of 2025: Vị Thanh (08, xã, huyện Long Mỹ)"
    )
  }

  @Test("a new commune that no list has is an error that names it") func missingUnits() throws {
    var province = province
    province.record.units.removeAll { $0.code == "08" && $0.validFrom != nil }
    let error = #expect(throws: Diagnostic.self) { try province.rows("communes") }
    #expect(error?.code == "geography.missing-units")
    #expect(error?.message.en == "the list of units lacks a unit of the geography of 2025: 08")
    #expect(error?.hints.first?.en.contains("import --list units-2025") == true)
  }

  @Test("what was known then can be shown on units that were told of later") func asof() throws {
    var province = province
    province.set(changes: GeographyProvince.changes, batch: 9)
    province.record.allBatches = [ModelRecords.batch(1), ModelRecords.batch(9, receivedOn: "2025-07-02")]
    var scope = GeographyProvince.scope2025
    scope.asof = ModelRecords.day("2022-12-31")
    #expect(try province.rows("communes", in: scope) == self.province.rows("communes"))
  }

  @Test("what was published at a closing can be shown on units that were told of later") func closing() throws {
    var province = province
    province.set(changes: GeographyProvince.changes, batch: 9)
    province.record.allBatches = [ModelRecords.batch(1), ModelRecords.batch(9, receivedOn: "2025-07-02")]
    let reference = ClosingReference(period: ModelRecords.quarter(3), number: 1)
    province.record.allClosings = [
      Closing(
        reference: reference, closedOn: ModelRecords.day("2022-10-05"), closedBy: "lan", note: "x", revision: "r",
        recordedAt: "2022-10-05T08:00:00Z", lastBatch: 1)
    ]
    var scope = GeographyProvince.scope2025
    scope.closing = reference
    #expect(try province.rows("communes", in: scope) == self.province.rows("communes"))
    #expect(try province.rows("unit_change_findings", in: scope).count == 6)
  }

  @Test("a name means the unit of the day; a district that is no more, the unit of its time") func names() throws {
    let now = UnitDirectory(province.record.units, on: ModelRecords.day("2026-01-05"))
    let then = UnitDirectory(province.record.units, on: ModelRecords.day("2022-09-30"))
    #expect(try now.find("Hỏa Lựu").code == "03" && then.find("Hỏa Lựu").code == "04")
    #expect(try now.find("Tân Tiến").code == "03" && now.find("Tân Tiến, Châu Thành").code == "03")
    #expect(throws: Diagnostic.self) { try then.find("Vị Thanh 1") }
    #expect(try now.find("Phú Hữu").code == "06" && now.find("Phú Hữu, Long Mỹ").code == "06")
    #expect(try now.find("Hỏa Lựu", district: "Châu Thành").code == "04")
    #expect(
      now.currentUnits.count { $0.level == .commune } == 6 && then.currentUnits.count { $0.level == .commune } == 9)
    #expect(!now.isCurrent("02") && now["02"]?.name == "Bình An")
  }

  @Test("backwards only what was made of one commune is that commune") func backwards() throws {
    var province = GeographyProvince()
    let period = ModelRecords.quarter(4, 2025)
    province.record.programmeCommunes = ["01", "06", "08", "09"].map { ProgrammeCommune(unitCode: $0) }
    province.record.submissions = province.record.programmeCommunes.map {
      ModelRecords.submission($0.unitCode, ["1.1": .attested(true)], of: GeographyProvince.set, period)
    }
    let rows = try province.rows("communes", in: DatasetScope(geography: Geography(parsing: "2022")))
    #expect(rows.map { $0["code"] } == ["08", "09", "01@new", "06@new"])
    #expect(rows[0]["name"] == "Vị Thanh" && rows[0]["district"] == "Long Mỹ")
    #expect(rows[2]["name"] == "An Bình (mới)" && rows[2]["district"] == "Châu Thành")
  }

  @Test("records that carry a commune or district go with it") func records() throws {
    var province = province
    province.record.declaredRows += ModelRecords.declaredRows.filter {
      [DeclaredTables.ocopStages.name, DeclaredTables.ocopRules.name].contains($0.table)
    }
    province.record.declaredRows += [
      .init(
        table: DeclaredTables.products.name,
        rows: ModelRecords.rows(
          DeclaredTables.products,
          ["02", "05", "06"].map { ["product": "SP\($0)", "name": "x", "commune_code": $0] })),
      .init(
        table: DeclaredTables.fundingLines.name,
        rows: ModelRecords.rows(
          DeclaredTables.fundingLines,
          [
            ["period": "2022Q3", "commune_code": "04", "source": "central", "content": "x", "planned": "5"],
            ["period": "2022Q3", "district": "931", "source": "central", "content": "x", "planned": "7"],
          ])),
    ]
    let products = try province.rows("products")
    #expect(products.map { $0["commune_code"] } == ["01", "03", "06@old"])
    #expect(products.map { $0["commune"] } == ["An Bình", "Hỏa Lựu", "Phú Hữu (cũ)"])
    #expect(Set(products.map { $0["district"] }) == ["Cần Thơ"])
    let lines = try province.rows("funding_lines")
    #expect(lines.map { $0["commune_code"] } == ["03", ""] && Set(lines.map { $0["district"] }) == ["Cần Thơ"])
  }

  @Test("a figure of a merged commune is told by its parts, under a code that is nobody's then") func lineage() throws {
    let dataset = Dataset(province.record)
    let scope = GeographyProvince.scope2025
    let tree = try dataset.lineage(of: .column("met"), commune: "01", in: scope)
    #expect(tree.value == .int(1) && tree.subject?.code == "01@2025")
    #expect(tree.children.compactMap { $0.subject?.code } == ["01", "02"])
    #expect(tree.children.filter { $0.subject != nil }.allSatisfy { $0.kind == .figure })
    let criterion = try dataset.lineage(of: .criterion("2"), commune: "01", in: scope)
    #expect(criterion.state == .notMet)
    let split = try dataset.lineage(of: .column("population"), commune: "06@old", in: scope)
    #expect(split.value == .int(1006) && split.subject?.code == "06@old")
  }

  @Test("units of the period are told as which ones they are shown") func shownUnits() throws {
    let rows = try province.rows("geography_units")
    func row(_ code: String) -> [String?] {
      rows.filter { $0["code"] == code }.flatMap { [$0["shown_code"], $0["district_code"], $0["mapping"]] }
    }
    #expect(row("04") == ["03", "92", "whole"] && row("06") == ["06@old", "92", "unresolved"])
    #expect(row("09") == ["09", "92", "whole"], "one that did not change lies in another place all the same")
    #expect(try province.rows("geography_units", in: DatasetScope()).isEmpty)
  }

  @Test("codes and names with another meaning are found") func findings() throws {
    let findings = try province.rows("unit_change_findings", in: DatasetScope())
    let found = findings.map { [$0["rule"], $0["code"], $0["old_code"]].compactMap(\.self).joined(separator: " ") }
    #expect(
      found == [
        "same_code 01 01", "same_code 03 03", "same_name 03 04", "same_code 06 06", "same_code 07 07",
        "same_code 08 08",
      ])
    #expect(
      findings[2]["message"]
        == "tên Hỏa Lựu nay là của 03 (phường); trước là của 04 (xã), nay thuộc phường Hỏa Lựu (03)")
  }

  @Test("a geography is a year or a day") func parsing() {
    #expect(Geography(parsing: "2025")?.day == ModelRecords.day("2025-12-31"))
    #expect(Geography(parsing: "2025-07-01")?.description == "2025-07-01")
    #expect(Geography(parsing: "2025")?.description == "2025")
    for text in ["", "25", "20x5", "2025Q3"] { #expect(Geography(parsing: text) == nil) }
  }

  @Test("nothing is lost or made: people, communes and criteria add up to what they were", arguments: Array(1...60))
  func conservation(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var province = GeographyProvince()
    let codes = province.record.programmeCommunes.map(\.unitCode)
    province.record.populations = codes.map {
      Population(unitCode: $0, persons: Int.random(in: 0...20_000, using: &generator))
    }
    let targets = ["01", "03", "06", "07", "08", "09"]
    province.set(
      changes: (codes + ["05"]).flatMap { code -> [(old: String, new: String, isWhole: Bool)] in
        let chosen = targets.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))
        return chosen.map { (code, $0, chosen.count == 1) }
      })
    func sum(_ table: String, _ column: String, _ scope: DatasetScope) throws -> Int {
      try province.rows(table, in: scope).reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }
    }
    let scope = GeographyProvince.scope2025
    #expect(try sum("communes", "population", scope) == sum("communes", "population", DatasetScope()), "seed \(seed)")
    #expect(try sum("geography", "parts", scope) == codes.count, "seed \(seed)")
    #expect(try province.rows("assessments", in: scope).count == province.rows("assessments", in: DatasetScope()).count)
    #expect(
      try province.rows("submissions", in: scope).count == province.rows("submissions", in: DatasetScope()).count)
    // Every state of a shown commune is the one its parts give.
    let reported = Dictionary(
      grouping: try province.rows("criteria", in: DatasetScope()), by: { $0["commune_code"] ?? "" })
    for row in try province.rows("geography", in: scope) {
      let members = (row["made_of"] ?? "").split(separator: ", ").compactMap { part in
        part.split(separator: "(").last.map { String($0.dropLast()) }
      }
      let shown = try province.rows("criteria", in: scope).filter { $0["commune_code"] == row["code"] }
      for (place, criterion) in shown.enumerated() {
        let parts = members.compactMap { reported[$0]?[place]["state"] }
        let expected =
          parts.contains("not_met") ? "not_met" : parts.contains("not_assessed") ? "not_assessed" : "met"
        #expect(parts.count == members.count && criterion["state"] == expected, "seed \(seed)")
      }
    }
  }
}
