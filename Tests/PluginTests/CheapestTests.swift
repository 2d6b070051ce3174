import Cheapest
import Foundation
import Importing
import NTMKit
import Testing

@Suite("cheapest") struct CheapestTests {
  /// Communes that lack so many criteria each, of which nothing was known before: too short a history for chances.
  private func short(_ lacking: [String: [Int]], _ change: (inout TestProvince) -> Void = { _ in }) -> TestProvince {
    var province = TestProvince()
    for (commune, missing) in lacking.sorted(by: { $0.key < $1.key }) { province.report(commune, missing: missing) }
    change(&province)
    return province
  }

  private func long(_ change: (inout TestProvince) -> Void = { _ in }) -> TestProvince {
    var province = TestProvince()
    province.addHistory(quarters: TestProvince.quarters(8))
    change(&province)
    return province
  }

  private let usual: [String: [Int]] = [
    "10": [], "11": [1, 2, 3], "12": [4], "20": [1, 5], "21": [1, 2, 3, 4, 5], "30": [7, 8],
  ]

  private func make(_ province: TestProvince, _ arguments: String..., file: String? = nil) throws -> ReportDocument {
    let context = try province.context()
    let own = ReportContext(
      source: context.source, scope: context.scope, revision: context.revision, reportingDate: context.reportingDate,
      vocabulary: context.vocabulary, periods: context.periods, reports: AnyReport.reports,
      files: { path in try file.map { try Self.read($0, as: path) } })
    return try CheapestReport().makeReport(ParameterParser.parse(arguments, of: "cheapest"), in: own)
  }

  private static func read(_ text: String, as path: String) throws -> NamedFile {
    let opened = try OpenedTable.read(
      FileReading.opened(
        SourceFile(path: path, bytes: Array(text.utf8)), options: ImportOptions(), knownNames: []),
      options: ImportOptions(), tellsLines: true)
    return NamedFile(path: path, sha256: "abcdef0123456789", table: opened.table, lines: opened.lines)
  }

  private func notes(_ document: ReportDocument) -> [String] {
    document.allSections.flatMap(\.blocks).compactMap { if case .note(let note) = $0 { note.text.en } else { nil } }
  }

  /// `12 4` for criterion 4 of the commune 12.
  private func pairs(_ document: ReportDocument) throws -> [String] {
    let table = try #require(document.table("choices"))
    return zip(try table.texts("code"), try table.texts("criterion")).map { "\($0 ?? "") \($1 ?? "")" }
  }

  private func effort(_ document: ReportDocument) -> Double? { document.metric("effort")?.value.number }

  // MARK: For certain, without chances

  @Test("with too short a history only certain completion counts, and it takes the nearest communes") func certain()
    throws
  {
    let document = try make(short(usual), "--target", "3")
    #expect(notes(document).contains { $0.contains("So only what is certain counts") })
    #expect(try pairs(document) == ["12 4", "20 1", "20 5"])
    #expect(effort(document) == 3)
    #expect(document.metric("probability-after")?.value == .null)
    #expect(document.metric("one-more")?.value == .double(2))
    #expect(document.metric("one-fewer")?.value == .double(2))
    let curve = try #require(document.table("curve"))
    #expect(try curve.numbers("effort") == [0, 1, 3, 5, 8, 13])
    #expect(try curve.numbers("extra") == [nil, 1, 2, 2, 3, 5])
    #expect(try curve.flags("proved").allSatisfy { $0 == true })
    // Tân Phú and Xã 10 lack two each: either will do.
    let others = try #require(document.table("alternatives"))
    #expect(try others.numbers("extra").prefix(2) == [0, 0])
    #expect(others["added"]?[1] == .text("Xã 10 7, 8") && others["dropped"]?[1] == .text("Tân Phú 1, 5"))
  }

  @Test("a target that is reached needs nothing, one beyond all communes is out of reach") func ends() throws {
    let reached = try make(short(usual), "--target", "1")
    #expect(try pairs(reached).isEmpty && effort(reached) == 0)
    #expect(notes(reached).contains { $0.hasPrefix("The target of 1 commune is reached") })
    let beyond = try make(short(usual), "--target", "7")
    #expect(try pairs(beyond).isEmpty)
    #expect(beyond.metric("effort")?.value == .null)
    #expect(notes(beyond).contains { $0.hasPrefix("Out of reach: the target is 7 communes, and there are 6.") })
    let row = try #require(beyond.table("curve")).row(where: "target", is: "7")
    #expect(row["effort"] == .null && row["probability"] == .null)
  }

  @Test("communes without results do not count and cannot be chosen") func unknown() throws {
    var lacking = usual
    lacking["12"] = nil
    let document = try make(short(lacking), "--target", "3")
    #expect(try pairs(document) == ["20 1", "20 5", "30 7", "30 8"])
    let communes = try #require(document.table("communes"))
    #expect(communes.row(where: "code", is: "12")["counted_as"] == .text("unknown"))
    #expect(notes(document).contains { $0.contains("have no results for the period") || $0.contains("has no results") })
  }

  @Test("recognised communes that lack something count only where that is asked for") func recognised() throws {
    let province = short(usual) { $0.recognise("21") }
    #expect(try pairs(make(province, "--target", "2")) == ["12 4"])
    let reached = try make(province, "--target", "2", "--count", "reached")
    #expect(try pairs(reached).isEmpty)
    #expect(reached.metric("now")?.value == .int(2))
    let row = try #require(reached.table("communes")).row(where: "code", is: "21")
    #expect(row["counted_as"] == .text("recognised"))
  }

  @Test("the communes that the plan names come first where that is asked for, committed ones before others")
  func named() throws {
    let province = short(usual) { province in
      province.plan("a", .named, .stretch, measure: .allMet, unit: "30")
      province.plan("b", .named, unit: "11")
      province.plan("c", .named, level: .advanced, unit: "21")
    }
    #expect(try pairs(make(province, "--target", "2")) == ["12 4"])
    let first = try make(province, "--target", "2", "--named", "first")
    #expect(try pairs(first) == ["11 1", "11 2", "11 3"])
    #expect(first.metric("other-rule")?.value == .double(1))
    #expect(try make(province, "--target", "2").metric("other-rule")?.value == .double(3))
    #expect(
      try pairs(make(province, "--target", "4", "--named", "first"))
        == ["11 1", "11 2", "11 3", "30 7", "30 8", "12 4"])
  }

  @Test("one district is looked at alone") func district() throws {
    let document = try make(short(usual), "--target", "2", "--district", "992")
    #expect(try pairs(document) == ["20 1", "20 5", "21 1", "21 2", "21 3", "21 4", "21 5"])
    #expect(document.table("communes")?.rowCount == 2)
  }

  @Test("after the deadline nothing can be done") func past() throws {
    for (arguments, text) in [
      (["--by", "2022-09-30"], "is not after the period of the data"),
      (["--by", "2022-10-31"], "had passed on the day"),
    ] {
      var province = short(usual)
      province.reportingDate = TestProvince.day(2022, 11, 15)
      let context = try province.context()
      let document = try CheapestReport().makeReport(
        ParameterParser.parse(["--target", "4"] + arguments, of: "cheapest"), in: context)
      #expect(notes(document).contains { $0.contains(text) })
      #expect(document.metrics.map(\.id) == ["now"] && document.metric("now")?.value == .int(1))
      #expect(document.table("choices")?.rowCount == 0 && document.table("curve")?.rowCount == 0)
    }
  }

  @Test("the target is the plan's where none is given; without one there is the price of each number") func planTarget()
    throws
  {
    let province = short(usual) { $0.plan("t", .cumulative, baseline: 1, target: 3) }
    #expect(try effort(make(province)) == 3)
    let none = try make(short(usual))
    #expect(notes(none).contains { $0.contains("give one with --target") })
    #expect(none.table("curve")?.rowCount == 6 && none.metric("effort") == nil)
  }

  // MARK: With chances

  @Test("the effort is that of the rows chosen, the chance is what was wanted") func sums() throws {
    for target in ["3", "4", "5"] {
      for arguments in [["--effort", "criteria"], ["--effort", "days"]] {
        let document = try make(long(), arguments[0], arguments[1], "--target", target)
        let choices = try #require(document.table("choices"))
        let sum = try choices.numbers("effort").compactMap(\.self).reduce(0, +)
        #expect(abs(sum - (effort(document) ?? .nan)) < 1e-9)
        let point = try #require(document.table("curve")).row(where: "target", is: target)
        #expect(point["effort"]?.number == effort(document) && (point["probability"]?.number ?? 0) >= 80)
        #expect(point["chosen"]?.number == Double(choices.rowCount))
        let communes = try #require(document.table("communes"))
        let helped = try communes.texts("counted_as").count { $0 == "helped" }
        #expect(document.metric("helped")?.value == .int(Int64(helped)))
        #expect(try communes.numbers("effort").compactMap(\.self).reduce(0, +) == sum)
        for row in 0..<communes.rowCount where communes["counted_as"]?[row] == .text("helped") {
          let (before, after) = (communes["chance_before"]?[row].number, communes["probability"]?[row].number)
          #expect((after ?? 0) > (before ?? 100) && (after ?? 0) >= 5)
        }
      }
    }
  }

  @Test("more communes, or a surer way, never cost less") func monotone() throws {
    var before = 0.0
    for percent in ["30%", "60%", "80%", "90%", "97%"] {
      let document = try make(long(), "--target", "4", "--probability", percent)
      let prices = try #require(document.table("curve")).numbers("effort").compactMap(\.self)
      #expect(prices == prices.sorted())
      let own = effort(document) ?? .infinity
      #expect(own >= before)
      before = own
    }
  }

  @Test("alternatives reach the target too, cheapest first, without anything to spare") func alternatives() throws {
    let document = try make(long(), "--target", "4")
    let table = try #require(document.table("alternatives"))
    let efforts = try table.numbers("effort").compactMap(\.self)
    #expect(!efforts.isEmpty && efforts == efforts.sorted() && efforts.first == effort(document))
    #expect(try table.numbers("probability").allSatisfy { ($0 ?? 0) >= 80 })
    #expect(Set(try table.texts("pairs")).count == table.rowCount)
  }

  @Test("the same seed gives the same answer; probabilities are written in three ways") func seeds() throws {
    #expect(try make(long(), "--target", "4") == make(long(), "--target", "4"))
    for text in ["90%", "90", "0.9", "0,9"] {
      #expect(try WantedProbability(argument: text).percent == 90, "\(text)")
    }
    for text in ["0", "100", "101%", "-3", "viel"] {
      #expect(throws: Diagnostic.self) { try WantedProbability(argument: text) }
    }
    #expect(try WantedProbability(argument: WantedProbability(percent: 97.5).argumentText).percent == 97.5)
  }

  @Test("an assumption changes what is left to do") func assumed() throws {
    var province = short(usual)
    #expect(try effort(make(province, "--target", "3")) == 3)
    let slots = (1...19).map { "c:\($0)" }
    province.scope.overlay = Overlay([
      Overlay.Assumption(
        text: "xã 20",
        records: slots.map {
          .result(unit: "20", period: TestProvince.now, set: TestProvince.base, slot: $0, .attested(true))
        })
    ])
    #expect(try effort(make(province, "--target", "3")) == 1)
  }

  // MARK: Training

  @Test("says where nobody was trained on what is chosen, and what is planned") func courses() throws {
    let province = short(usual) { $0.addTraining() }
    let document = try make(province, "--target", "4")
    let choices = try #require(document.table("choices"))
    let states = Dictionary(uniqueKeysWithValues: zip(try pairs(document), try choices.texts("course_state")))
    #expect(states["12 4"] == "no_course")
    #expect(states["20 1"] == "no_course")
    let table = try #require(document.table("courses"))
    #expect(table.row(where: "criterion", is: "4")["served"] == .bool(false))
    let deeper = try make(province, "--target", "5")
    let own = Dictionary(
      uniqueKeysWithValues: zip(try pairs(deeper), try #require(deeper.table("choices")).texts("course_state")))
    #expect(own["11 3"] == "trained" || own["11 3"] == "none")
  }

  // MARK: Costs

  private let costs = """
    xã,tiêu chí,chi phí
    ,1,10
    ,Tiêu chí 2,20
    ,3,30
    ,4,100
    ,5,10
    Tân Phú,1,1
    """

  @Test("costs decide; those of a commune go before those of all") func costsOfFile() throws {
    let document = try make(short(usual), "--target", "2", "--cost", "gia.csv", file: costs)
    #expect(try pairs(document) == ["20 1", "20 5"])
    #expect(effort(document) == 11)
    #expect(document.provenance.line == "cheapest --target 2 --cost gia.csv")
    #expect(notes(document).contains { $0.hasPrefix("Costs from the file “gia.csv” (SHA-256 abcdef012345…, 6 rows)") })
  }

  @Test("what has no cost is told, and not chosen") func missingCosts() throws {
    let document = try make(short(usual), "--target", "6", "--cost", "gia.csv", file: costs)
    // Xã 10 lacks 7 and 8, of which the file says nothing.
    #expect(try #require(document.table("without_cost")).texts("criterion") == ["7", "8"])
    #expect(notes(document).contains { $0.hasPrefix("2 lacking criteria have no cost in the file") })
    #expect(document.metric("effort")?.value == .null)
    let five = try make(short(usual), "--target", "5", "--cost", "gia.csv", file: costs)
    #expect(effort(five) == 341.0)
  }

  @Test("a commune is named by its code, its name or both, which must mean the same") func codesAndNames() throws {
    let header = "Mã,Tên,Tiêu chí,Chi phí"
    let document = try make(
      short(usual), "--target", "2", "--cost", "gia.csv", file: "\(header)\n20,Tân Phú,1,1\n,Tân Phú,5,10\n")
    #expect(try pairs(document) == ["20 1", "20 5"])
    #expect(effort(document) == 11)
    let fault = try #require(
      #expect(throws: Diagnostic.self) {
        try make(short(usual), "--target", "2", "--cost", "gia.csv", file: "\(header)\n10,Tân Phú,1,1\n")
      })
    #expect(fault.code == "cheapest.cost-commune" && fault.span?.line == 2)
  }

  @Test("a cost may be nothing at all, or more than can be counted") func extremes() throws {
    let file = "criterion,cost\n4,0\n1,10000000000000000000\n5,0.004\n"
    let free = try make(short(usual), "--target", "2", "--cost", "gia.csv", file: file)
    #expect(try pairs(free) == ["12 4"] && effort(free) == 0)
    #expect(effort(try make(short(usual), "--target", "3", "--cost", "gia.csv", file: file)) == 1e19)
    // What costs nothing is still to be done: the chance without it is as without a file.
    let all = "criterion,cost\n" + (1...19).map { "\($0),0\n" }.joined()
    func before(_ document: ReportDocument) throws -> [String?: Double?] {
      let table = try #require(document.table("communes"))
      return Dictionary(uniqueKeysWithValues: zip(try table.texts("code"), try table.numbers("chance_before")))
    }
    #expect(
      try before(make(long(), "--target", "5", "--cost", "gia.csv", file: all)) == before(make(long(), "--target", "5"))
    )
  }

  @Test("costs may have words for money: all of them, or the column's name says what the others are in") func words()
    throws
  {
    let file = "criterion,cost\n4,\"1,2 tỷ\"\n1,300 triệu\n5,300 triệu 500 nghìn\n"
    let document = try make(short(usual), "--target", "3", "--cost", "gia.csv", file: file)
    #expect(effort(document) == 1800.5)
    #expect(notes(document).contains("Costs with a unit of their own (“1,2 tỷ”) are brought to million dong."))
    let named = try make(
      short(usual), "--target", "3", "--cost", "gia.csv",
      file: "Tiêu chí,Chi phí (tỷ đồng)\n4,1200 triệu\n1,\"0,3\"\n5,\"0,3\"\n")
    #expect(effort(named) == 1.8)
    let fault = try #require(
      #expect(throws: Diagnostic.self) {
        try make(short(usual), "--target", "2", "--cost", "gia.csv", file: "criterion,cost\n4,1 tỷ\n1,300\n")
      })
    #expect(fault.code == "cheapest.cost-unit" && fault.span?.line == 3)
    let twofold = try #require(
      #expect(throws: Diagnostic.self) {
        try make(short(usual), "--target", "2", "--cost", "gia.csv", file: "criterion,cost\n4,1.234 triệu\n1,3 triệu\n")
      })
    #expect(twofold.code == "cheapest.cost-value" && twofold.span?.line == 2)
  }

  @Test("columns that were not looked at and rows without a cost are told") func unread() throws {
    let document = try make(
      short(usual), "--target", "2", "--cost", "gia.csv",
      file: "Tiêu chí,Chi phí,Đơn giá,Ghi chú\n4,5,6,a\n1,3,4,b\n5,,1,c\n")
    #expect(
      notes(document).contains("Columns read: Tiêu chí, Chi phí. Columns not looked at: Đơn giá, Ghi chú."))
    #expect(notes(document).contains("1 row has no cost: that is not 0, and it is not used."))
  }

  @Test("a file that cannot be used says where and why")
  func badCosts() throws {
    func fault(_ text: String) throws -> Diagnostic {
      try #require(
        #expect(throws: Diagnostic.self) {
          try make(short(usual), "--target", "2", "--cost", "gia.csv", file: text)
        })
    }
    let columns = try fault("a,b\n1,2\n")
    #expect(columns.code == "cheapest.cost-columns")
    #expect(columns.message.en == "the file of costs “gia.csv” needs a column for the criterion and one for the cost")
    #expect(columns.hints.first?.en == "columns in the file: a, b")
    let value = try fault("tieu chi,chi phi\n1,3\n2,nhiều\n3,-1\n")
    #expect(value.code == "cheapest.cost-value" && value.span?.line == 3 && value.others.count == 1)
    #expect(value.message.en == "“nhiều” is not a cost: a number of 0 or more is expected, such as 450 or 1.2 billion")
    let criterion = try fault("criterion,cost\n1,3\n27,5\n")
    #expect(criterion.code == "cheapest.cost-criterion" && criterion.span?.line == 3)
    #expect(criterion.message.en == "no criterion “27” in Set base (base)")
    let commune = try fault("commune,criterion,cost\nTân Phu,1,3\nTân Phuu,1,3\n")
    #expect(commune.code == "unit.unknown" && commune.span?.line == 3)
    #expect(commune.hints.contains { $0.en.contains("Tân Phú") })
    let repeated = try fault("criterion,cost\n1,3\n2,4\n1,5\n")
    #expect(repeated.code == "cheapest.cost-repeated" && repeated.span?.line == 4)
    #expect(repeated.message.en == "this commune and criterion have a cost in line 2")
    let none = try #require(
      #expect(throws: Diagnostic.self) { try make(short(usual), "--target", "2", "--effort", "cost") })
    #expect(none.code == "cheapest.no-costs")
    let days = try #require(
      #expect(throws: Diagnostic.self) { try make(short(usual), "--target", "2", "--effort", "days") })
    #expect(days.code == "cheapest.no-days")
  }

  // MARK: The sample

  @Test("the sample's 38 communes: the plan's communes and the cheapest ones") func sample() throws {
    let document = try CheapestReport().makeReport(
      ParameterParser.parse(["--target", "38", "--by", "2022-12-31"], of: "cheapest"), in: SampleRecords.context())
    #expect(document.metric("now")?.value == .int(32))
    let price = try #require(document.table("curve")).row(where: "target", is: "38")
    #expect(price["proved"] == .bool(true))
    #expect((effort(document) ?? 0) > 0)
  }

  @Test("far ahead the price rises from row to row, in whole days, at what exchanges find") func farAhead() throws {
    let document = try CheapestReport().makeReport(
      ParameterParser.parse(["--target", "46", "--by", "2025-09-30", "--effort", "days"], of: "cheapest"),
      in: SampleRecords.context())
    let curve = try #require(document.table("curve"))
    let efforts = try curve.numbers("effort").compactMap(\.self)
    #expect(efforts == efforts.sorted())
    #expect(try curve.numbers("bound").compactMap(\.self).allSatisfy { $0.rounded() == $0 })
    // With 128 scenarios exchanges found 3,857, where the search alone found 4,106 and a hand 3,955.
    #expect((effort(document) ?? .infinity) <= 4392)
    let row = curve.row(where: "target", is: "46")
    #expect(row["effort"]?.number == effort(document))
    let told = notes(document).contains { $0.hasPrefix("Not proved to be the least effort") }
    #expect(row["proved"] == .bool(!told))
    #expect(
      notes(document).contains { $0.hasPrefix("Simulation error with 192 courses (95%): the chance of the target ±") })
  }

  @Test("a wanted probability is shown with its decimals") func decimals() throws {
    let document = try make(long(), "--target", "3", "--probability", "99.9%")
    #expect(document.metric("probability-after")?.fractionDigits == 1)
    #expect(document.metric("probability-after")?.target == .double(99.9))
    #expect(try make(long(), "--target", "3").metric("probability-after")?.fractionDigits == 0)
  }

  @Test("without effort the chances are those of the forecast") func sameAsForecast() throws {
    let context = try SampleRecords.context()
    let own = try CheapestReport().makeReport(
      ParameterParser.parse(["--target", "38", "--by", "2022-12-31"], of: "cheapest"), in: context)
    let forecast = try #require(try context.report("criteria-forecast", ["--by", "2022-12-31"])?.table("communes"))
    let communes = try #require(own.table("communes"))
    for row in 0..<communes.rowCount {
      let code = communes["code"]?[row].plainText ?? ""
      let given = forecast.row(where: "code", is: code)["probability_at_end"]?.number
      #expect(abs((communes["chance_before"]?[row].number ?? .nan) - (given ?? .nan)) < 8, "\(code)")
    }
  }
}
