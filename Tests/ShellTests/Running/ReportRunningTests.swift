import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Reports as sources") struct ReportRunningTests {
  private func document(_ line: String, in session: TestShell) throws -> ReportDocument {
    guard case .document(let document) = try session.run(line).value else { throw NoDocument() }
    return document
  }
  private struct NoDocument: Error {}
  private func notes(_ document: ReportDocument) -> [Note] {
    document.sections.flatMap { $0.blocks }.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }
  private func lines(_ metric: Metric) -> [String] {
    (metric.lineage?.children ?? []).filter { $0.kind == .stage }
      .map { $0.label.en.replacing("Line: ", with: "", maxReplacements: 1) }
  }

  @Test("a report gives its document, and a verb behind it sees its primary table") func primary() throws {
    let session = try TestShell()
    #expect(try document("gap", in: session).provenance.reportID == "gap")
    #expect(try session.csv("gap | where missing = 0 | count") == "count\n32\n")
  }

  @Test("a point picks one of its tables") func member() throws {
    let session = try TestShell()
    let table = try session.run("gap.by_district").value.table
    #expect(table?.rowCount == 8)
    #expect(session.failure("gap.by_distrct")?.code == "query.unknown-report-table")
  }

  @Test("at, asof and the common options choose the scope") func scope() throws {
    let session = try TestShell()
    let quarter = try #require(Period.quarter(2, of: 2022))
    #expect(try document("gap at 2022Q2", in: session).provenance.scope.period == PeriodRange(quarter))
    #expect(try document("gap --period 2022Q2", in: session).provenance.scope.period == PeriodRange(quarter))
    #expect(try document("gap --period=previous", in: session).provenance.scope.period == PeriodRange(quarter))
    let day = try #require(CalendarDate(year: 2022, month: 8, day: 11))
    #expect(try document("gap --asof 2022-08-11", in: session).provenance.scope.asof == day)
  }

  @Test("its line makes the same document again, whatever is set") func line() throws {
    let session = try TestShell()
    try session.run("set period 2022Q2")
    let first = try document("gap --push-from 15", in: session)
    #expect(first.provenance.line == "gap at 2022Q2 --push-from 15")
    let other = try TestShell()
    #expect(try document(first.provenance.line, in: other) == first)
  }

  @Test("--lang and --format say how this one is shown") func presentation() throws {
    let session = try TestShell()
    let outcome = try session.run("gap --lang vi --format json")
    #expect(outcome.presentation == Presentation(format: "json", language: .vi))
    #expect(session.settings.language == .en)
  }

  @Test("an unknown option names the nearest of both kinds") func unknownOption() throws {
    let session = try TestShell()
    let error = try #require(session.failure("gap --perod 2022Q2"))
    #expect(error.code == "parameter.unknown-option")
    #expect(error.hints.first?.en == "did you mean \"--period\"?")
    let options = "--period, --asof, --set, --geography, --reporting-date, --lang, --format"
    #expect(error.hints.contains { $0.en.contains(options) })
  }

  @Test("a period without data is refused with those that have some") func noData() throws {
    let session = try TestShell()
    #expect(session.failure("gap at 2030Q1")?.code == "dataset.no-data")
    #expect(session.failure("gap --period 2022Q9")?.code == "parameter.not-a-period")
    #expect(session.failure("gap --format pdf")?.code == "shell.unknown-format")
  }

  @Test("a period that nothing was submitted for is no reason to refuse reports on other things") func otherRecords()
    throws
  {
    let session = try TestShell()
    #expect(try document("ocop-forecast at 2022-02", in: session).tableBlocks.isEmpty == false)
    #expect(try document("ocop at 2022-02", in: session).tableBlocks.isEmpty == false)
  }

  @Test(
    "every report refuses a criteria set that there is not, as a mistake in the line",
    arguments: ["ocop", "gap", "tasks"])
  func unknownSet(_ report: String) throws {
    let failure = try #require(try TestShell().failure("\(report) --set ntm-2021-2026"))
    #expect(failure.code == "dataset.unknown-set" && failure.exitStatus == 2)
    #expect(failure.hints.first?.en == "did you mean \"ntm-2021-2025\"?")
  }

  @Test(
    "a level stands for the set in force for it, in either language",
    arguments: ["advanced", "nâng cao", "NANG CAO", "ntm nâng cao"])
  func setOfLevel(_ word: String) throws {
    let document = try document("gap --set \"\(word)\"", in: TestShell())
    #expect(document.provenance.scope.criteriaSet == "ntm-nang-cao-2021-2025")
    #expect(document.provenance.line.contains("--set ntm-nang-cao-2021-2025"))
  }

  @Test("a report on a period that is not over says so") func periodNotOver() throws {
    let session = try TestShell()
    func cautions(_ line: String) throws -> [String] {
      try document(line, in: session).sections[0].blocks.compactMap { block in
        if case .note(let note) = block, note.kind == .caution { note.text.en } else { nil }
      }
    }
    let said = "Q4 2022 is not over on the reporting date, 2022-09-30: the figures are not complete."
    #expect(try cautions("ocop at 2022Q4").contains(said))
    #expect(try !cautions("ocop at 2022Q3").contains { $0.contains("not over") })
  }

  @Test("reports speak of the workspace's day, or the one that is set") func reportingDate() throws {
    let session = try TestShell()
    #expect(try document("plan", in: session).provenance.reportingDate?.description == "2022-09-30")
    try session.run("set reporting-date 2022-06-30")
    #expect(try document("plan", in: session).provenance.reportingDate?.description == "2022-06-30")
  }

  @Test("of what was received by a day reports speak of no later day, unless one is set, which is pointed out")
  func reportingDateAsof() throws {
    let session = try TestShell()
    let then = try document("stage-times asof 2022-06-30", in: session)
    // By then the first quarter had been received.
    #expect(then.provenance.reportingDate?.description == "2022-03-31")
    #expect(then.metric("standing")?.detail?.en.contains("2022-03-31") == true)
    #expect(try document("plan asof 2022-10-04", in: session).provenance.reportingDate?.description == "2022-09-30")
    let set = try document("ocop-forecast asof 2022-06-30 --reporting-date 2022-09-30", in: session)
    let said = "Only what was received by 2022-06-30 is known, which is before the reporting date (2022-09-30)"
    #expect(notes(set).contains { $0.kind == .caution && $0.text.en.hasPrefix(said) })
    #expect(!notes(then).contains { $0.text.en.hasPrefix("Only what was received") })
  }

  @Test(
    "lines of figures name the reporting date that was set, and give the figures",
    arguments: ["ocop", "ocop-forecast", "plan", "stage-times", "tasks", "training"])
  func linesOfFigures(_ report: String) throws {
    let session = try TestShell()
    let option = try document("\(report) --reporting-date 2022-08-15", in: session)
    try session.run("set reporting-date 2022-08-15")
    let setting = try document(report, in: session)
    let other = try TestShell()
    for document in [option, setting] {
      for metric in document.metrics {
        for line in lines(metric) where line.hasPrefix(report) {
          #expect(line.contains("--reporting-date 2022-08-15"), "\(metric.id): \(line)")
          let given = try other.csv(line).split(separator: "\n").last.flatMap { Double($0) }
          #expect(
            abs((given ?? .nan) - (metric.value.number ?? .nan)) < 1e-6 || given == metric.value.number,
            "\(metric.id): \(line)")
        }
      }
    }
  }

  @Test("coded values of a report keep its words when it is piped, kept under a name, picked from, or saved")
  func words() throws {
    let session = try TestShell()
    try session.run("set lang vi")
    #expect(try session.shown("tasks | where status = \"late\" | take 1 | select id, status").contains("quá hạn"))
    #expect(try session.shown("| count by status").contains("quá hạn"))
    try session.run("open_tasks = tasks | where status != \"done\"")
    #expect(try session.shown("open_tasks | count by status").contains("sắp đến hạn"))
    #expect(try session.shown("ocop.upgrades | count by upgrade").contains("có thể nâng"))
    #expect(try session.shown("ocop.upgrades | count by upgrade | show html").contains("có thể nâng"))
    #expect(try session.csv("tasks | count by status").contains("late"))
    #expect(try session.shown("communes | count by status").contains("đã công nhận"))
  }

  @Test("a condition takes the words that a report shows, in either language") func conditions() throws {
    let session = try TestShell()
    for line in [
      "tasks | where status = \"quá hạn\" | count", "tasks | where status = \"late\" | count",
      "plan.arithmetic | where result = \"no slack\" | count", "ocop.upgrades | where upgrade = \"candidate\" | count",
      "products | where stage = \"Result published\" | count", "ocop | where group = \"Thực phẩm\" | count",
      "training.gaps | where course_state = \"overdue\" | count",
    ] {
      #expect(try session.csv(line) != "count\n0\n", "\(line)")
    }
  }
}
