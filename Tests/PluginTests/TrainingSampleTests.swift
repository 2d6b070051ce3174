import Foundation
import NTMKit
import Testing
import Training

/// A view of the sample, of all years or of one, and what is expected of it.
struct TrainingView: Sendable, CustomTestStringConvertible {
  var name: String
  var asof: String
  var period: String
  var arguments: [String]
  var expected: ExpectedTraining
  var testDescription: String { name }

  private struct File: Decodable {
    struct View: Decodable {
      var asof: String
      var day: String
      var period: String
      var training: [String: ExpectedTraining]
    }
    var view: View
    var midYear: View

    enum CodingKeys: String, CodingKey {
      case view
      case midYear = "mid_year"
    }
  }

  static func load() throws -> [TrainingView] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Fixtures/sample/expected-programme.json"))
    let file = try JSONDecoder().decode(File.self, from: data)
    return [file.view, file.midYear].flatMap { view in
      view.training.sorted { $0.key < $1.key }.map { name, expected in
        TrainingView(
          name: "\(name) of \(view.period) as of \(view.asof)", asof: view.asof, period: view.period,
          arguments: name == "year" ? ["--year", String(view.day.prefix(4))] : [], expected: expected)
      }
    }
  }

  /// Empty when the file cannot be read, which a test of its own finds out.
  static let all: [TrainingView] = (try? load()) ?? []

  func document() throws -> ReportDocument {
    let context = try SampleRecords.context(
      period: Period(parsing: period), asof: CalendarDate(parsing: asof))
    return try TrainingReport().makeReport(ParameterParser.parse(arguments, of: "training"), in: context)
  }
}

/// The report over the sample against the independent count of it.
@Suite("The sample's training") struct TrainingSampleTests {
  @Test("the expected answers are there") func expectedAnswers() throws {
    #expect(try TrainingView.load().count == 4)
    #expect(TrainingView.all.count { $0.expected.gaps != nil && $0.expected.communes != nil } == 2)
  }

  @Test("the headline is as expected", arguments: TrainingView.all) func headline(_ view: TrainingView) throws {
    let document = try view.document()
    let expected = view.expected
    func value(_ id: String) -> Double? { document.metric(id)?.value.number }
    #expect(value("courses-held") == Double(expected.courses.held))
    #expect(value("persons") == Double(expected.persons))
    #expect(value("attendances") == Double(expected.attendances))
    #expect(value("certified-persons") == Double(expected.certifiedPersons))
    #expect(abs((value("gain") ?? 0) - expected.gain.mean) < 1e-6)
    #expect(abs((value("cost") ?? 0) - expected.cost) < 1e-6)
    #expect(abs((value("cost-per-person") ?? 0) - expected.costPerPerson) < 1e-6)
    #expect(value("follow-ups-late") == Double(expected.followUps.overdue))
    let followUps = expected.followUps
    #expect(
      document.metric("follow-ups-late")?.detail?.en
        == "\(followUps.made) of \(followUps.dueOrMade) made; \(followUps.dueWithin30Days) due within 30 days")
    let table = try #require(document.table("follow_ups"))
    #expect(table.column(texts: "state").count { $0 == "late" } == followUps.overdue)
    #expect(table.column(texts: "state").count { $0 == "due_soon" } == followUps.dueWithin30Days)
  }

  @Test("all years together are as expected, and so are the courses", arguments: TrainingView.all)
  func totals(_ view: TrainingView) throws {
    let document = try view.document()
    let expected = view.expected
    let years = try #require(document.block("years"))
    let whole = try #require(years.totals ?? (years.table.rowCount == 1 ? years.table : nil))
    func total(_ column: String) -> Double? { whole[0, column].number }
    #expect(total("hours") == expected.hours)
    #expect(total("certified") == Double(expected.certified))
    #expect(total("tested") == Double(expected.gain.n))
    #expect(abs((total("cost_per_attendance") ?? 0) - expected.costPerAttendance) < 1e-6)
    #expect(total("outstanding") == Double(expected.courses.outstanding))
    #expect(total("late") == Double(expected.courses.outstandingOverdue))
    #expect(total("cancelled") == Double(expected.courses.cancelled))
    let states = try #require(document.table("courses")).column(texts: "state")
    #expect(states.count == expected.courses.listed)
    #expect(states.count { $0 == "held" } == expected.courses.held)
    #expect(states.count { $0 == "late" } == expected.courses.outstandingOverdue)
    #expect(states.count { $0 == "late" || $0 == "planned" } == expected.courses.outstanding)
  }

  @Test("people are covered as expected by sex, level and district", arguments: TrainingView.all)
  func groups(_ view: TrainingView) throws {
    let document = try view.document()
    func check(_ id: String, _ column: String, _ groups: [String: ExpectedTraining.Group]) throws {
      let table = try #require(document.table(id))
      #expect(table.rowCount == groups.count)
      for (word, group) in groups {
        let row = table.row(where: column, is: word)
        #expect(row["cadres"] == .int(Int64(group.people)), "\(id) \(word)")
        #expect(row["trained"] == .int(Int64(group.trained)), "\(id) \(word)")
        #expect(row["attendances"] == .int(Int64(group.attendances)), "\(id) \(word)")
      }
    }
    try check("by_sex", "sex", view.expected.bySex)
    try check("by_level", "cadre_level", view.expected.byLevel)
    try check("districts", "code", view.expected.byDistrict)
  }

  @Test("topics are as expected", arguments: TrainingView.all) func topics(_ view: TrainingView) throws {
    let table = try #require(try view.document().table("topics"))
    #expect(Set(table.column(texts: "topic")) == Set(view.expected.byTopic.keys))
    for (name, topic) in view.expected.byTopic {
      let row = table.row(where: "topic", is: name)
      let found = ["held", "persons", "attendances"].map { row[$0]?.number }
      #expect(found == [topic.held, topic.persons, topic.attendances].map(Double.init), "\(name)")
    }
  }

  @Test("gaps and communes are as expected", arguments: TrainingView.all) func communes(_ view: TrainingView) throws {
    let document = try view.document()
    #expect(
      document.metric("gaps")?.detail?.en.hasPrefix("of \(view.expected.missingPairs) that communes fail")
        == true)
    let gaps = try #require(document.table("gaps"))
    #expect(document.metric("gaps")?.value == .int(Int64(gaps.rowCount)))
    if let expected = view.expected.gaps {
      let found = zip(gaps.column(texts: "code"), gaps.column(texts: "criterion")).map {
        ExpectedTraining.Cell(code: $0, criterion: $1)
      }
      #expect(Set(found) == Set(expected) && found.count == expected.count)
    }
    let communes = try #require(document.table("communes"))
    #expect(communes.rowCount == 51)
    for commune in view.expected.communes ?? [] {
      let row = communes.row(where: "code", is: commune.code)
      let found = ["cadres", "trained", "hours", "certified"].map { row[$0]?.number }
      #expect(
        found == [Double(commune.cadres), Double(commune.trained), commune.hours, Double(commune.certified)],
        "\(commune.code)")
    }
  }

  @Test("districts add up: people, attendances, courses and cost") func rollUps() throws {
    let whole = try #require(TrainingView.all.first?.document().block("districts"))
    let totals = try #require(whole.totals)
    for column in ["cadres", "trained", "attendances", "hours", "certified_persons", "certified", "held", "cost"] {
      let sum = (0..<whole.table.rowCount).reduce(0.0) { $0 + (whole.table[$1, column].number ?? 0) }
      #expect(abs(sum - (totals[0, column].number ?? -1)) < 1e-6, "\(column)")
    }
    for row in 0..<whole.table.rowCount {
      guard case .text(let code) = whole.table[row, "code"] else { continue }
      let alone = try TrainingReport().makeReport(
        ParameterParser.parse(["--district", code], of: "training"), in: SampleRecords.context())
      #expect(alone.metric("attendances")?.value == whole.table[row, "attendances"], "\(code)")
      #expect(alone.metric("courses-held")?.value == whole.table[row, "held"], "\(code)")
      #expect(
        abs((alone.metric("cost")?.value.number ?? -1) - (whole.table[row, "cost"].number ?? 0)) < 1e-9, "\(code)")
    }
  }

  @Test("every gap with a course planned names one of the sample's, on that criterion") func plannedCourses() throws {
    let context = try SampleRecords.context()
    let document = try TrainingReport().makeReport(.init(), in: context)
    let gaps = try #require(document.table("gaps"))
    let courses = try context.table("courses")
    var planned = 0
    for row in 0..<gaps.rowCount where gaps[row, "course_state"] != .text("none") {
      let course = courses.row(where: "code", is: gaps[row, "course"].plainText)
      #expect(course["state"] == .text("planned"))
      #expect(course["planned_on"] == gaps[row, "planned_on"])
      let serves = course["criterion"]?.plainText.split(separator: "; ").map(String.init) ?? []
      #expect(serves.contains(gaps[row, "criterion"].plainText))
      planned += 1
    }
    #expect(planned > 0 && planned < gaps.rowCount)
  }

  @Test("the report says the same of the store and of the files") func stored() throws {
    let report = TrainingReport()
    #expect(
      try report.makeReport(.init(), in: SampleStore.context()).sections
        == report.makeReport(.init(), in: SampleRecords.context()).sections)
  }
}
