import Importing
import NTMKit
import SampleData
import Testing

@testable import Shell

@Suite("--store and forecasts") struct ForecastStoringTests {
  private static let december =
    "stored_forecasts | where measure = \"recognised\" | select report, made_on, made_by, as_of, deadline, note"

  /// Goes on with the workspace on another day.
  private func goOn(_ shell: TestShell, on day: String) throws {
    let today = try #require(CalendarDate(parsing: day))
    var host = testHost(directory: shell.host.directory, environment: ["USER": "lan"])
    host.today = { today }
    host.now = { "\(day)T08:00:00Z" }
    let workspace = try Workspace.open(
      "\(shell.host.directory ?? ".")/w.ntm", sample: standardToolkit().sample, isReadOnly: false)
    var session = try Session(toolkit: shell.toolkit, host: host, workspace: workspace)
    session.settings.language = .en
    shell.session = session
  }

  private static let files = [
    "930-vi-thanh", "931-nga-bay", "932-chau-thanh-a", "933-chau-thanh", "934-phung-hiep", "935-vi-thuy", "936-long-my",
    "937-thi-xa-long-my",
  ]

  /// What districts reported for 2022Q3, once more as 2022Q4.
  private func reportFourthQuarter(_ shell: TestShell, _ files: some Sequence<String>) throws {
    let (folder, directory) = (try SampleProvince.folder(), shell.host.directory ?? ".")
    for file in files {
      let text = String(decoding: try FileImport.bytes(of: "\(folder)/submissions/2022Q3/\(file).csv"), as: UTF8.self)
      try write(text.replacing("2022Q3", with: "2022Q4"), to: "\(directory)/\(file).csv")
      try shell.run("import \(file).csv --received 2023-01-10")
    }
  }

  private func batches(_ shell: TestShell) throws -> Int { try shell.dataset.source.batches().count }

  // MARK: Keeping

  @Test("a forecast is kept as a batch with who, when, why and from which data, and undo takes it back") func keeps()
    throws
  {
    try withSampleCopy { shell, _ in
      let (before, revision) = (try batches(shell), shell.dataset.revision.contentHash)
      let said = try shell.console(after: "criteria-forecast --store --note \"gửi kèm báo cáo quý III\"")
      #expect(said.messages.hasPrefix("kept the forecast as batch \(before + 1): by 2022-12-31: communes meeting all "))
      #expect(said.messages.contains("; to take it back: undo \(before + 1)"))
      #expect(said.output.contains("Forecast"))
      let rows = try shell.csv(Self.december)
      #expect(
        rows == "report,made_on,made_by,as_of,deadline,note\n"
          + "criteria-forecast,2022-10-05,lan,2022-09-30,2022-12-31,gửi kèm báo cáo quý III\n")
      #expect(
        try shell.csv("stored_forecasts | select last_batch, revision, line, period, seed | take 1")
          == "last_batch,revision,line,period,seed\n\(before),\(revision),criteria-forecast,2022Q4,1\n")
      #expect(
        try shell.csv("stored_forecasts | select measure, p10, p50, p90, target, probability")
          == shell.csv(
            "criteria-forecast.total | where period = 2022Q4 | select measure, p10, p50, p90, target, probability"))
      let event = try shell.csv("history | where event = \"forecast_stored\" | select kind, file, note")
      #expect(
        event.contains("forecast,forecast,")
          && event.contains("lan lưu criteria-forecast: đến 31/12/2022: xã đủ tiêu chí"))
      #expect(event.contains("ghi chú: gửi kèm báo cáo quý III"))
      #expect(try shell.csv("stored_forecasts asof 2022-10-04 | count") == "count\n0\n")
      #expect(try shell.csv("verify | where problems > 0 | count") == "count\n0\n")
      try shell.run("undo")
      #expect(try shell.csv("stored_forecasts | count") == "count\n0\n")
      #expect(try shell.csv("forecasts | count") == "count\n0\n")
    }
  }

  @Test("one count of the same data is forecast once, however the line is written; of other data or another day again")
  func once() throws {
    try withSampleCopy { shell, directory in
      try shell.run("criteria-forecast --store")
      let count = try batches(shell)
      let said = try shell.console(after: "criteria-forecast --store --note again --format json").messages
      #expect(
        said == "this count was forecast from the same data and kept on 2022-10-05 already: nothing was written\n")
      for line in ["--seed 2", "--by 2022-12-31"] { try shell.run("criteria-forecast --store \(line)") }
      #expect(try batches(shell) == count)
      try shell.run("ocop-forecast --store")
      // Districts and ranks were kept with the whole.
      for line in [
        "--by 2022-12-31", "--target 48", "--draws 500", "--seed 3", "--district \"Phụng Hiệp\"", "--district 934",
        "--district \"phung hiep\"", "--stars 3",
      ] { try shell.run("ocop-forecast --store \(line)") }
      #expect(try batches(shell) == count + 1)
      try shell.run("ocop-forecast --store --by 2022-11-30 --district 934")
      try shell.run("ocop-forecast --store --by 2022-11-30 --district \"Phung Hiep\"")
      #expect(try batches(shell) == count + 2)
      try shell.run("ocop-forecast --store --reporting-date 2022-10-04")
      #expect(try batches(shell) == count + 3)
      try write("unit,period,indicator,value\n31429,2022Q3,10,51\n", to: "\(directory)/l.csv")
      try shell.run("import l.csv")
      try shell.run("criteria-forecast --store")
      #expect(try batches(shell) == count + 5)
    }
  }

  @Test("the line of the page and of what goes on from it does not store again") func lines() throws {
    try withSampleCopy { shell, _ in
      let document = try shell.run(
        "criteria-forecast --store --note x --district \"Phụng Hiệp\"")
      guard case .document(let made) = document.value else { return #expect(Bool(false), "no document") }
      #expect(made.provenance.line == "criteria-forecast --district \"Phụng Hiệp\"")
      let piped = try shell.run("criteria-forecast --store --note x | count")
      #expect(piped.line == "criteria-forecast | count")
    }
  }

  @Test("OCOP products are kept as a whole, by rank and by district") func products() throws {
    try withSampleCopy { shell, _ in
      try shell.run("ocop-forecast --store")
      #expect(
        try shell.csv(
          "stored_forecasts | where stars is missing and district_code is missing | select p10, p50, p90, target")
          == shell.csv("ocop-forecast | where group = \"total\" | select p10, p50, p90, target"))
      #expect(try shell.csv("forecasts.parts | where district is not missing | count") == "count\n8\n")
    }
  }

  // MARK: What is not kept

  @Test("what is only assumed, an earlier state of the data, and other places in a line are refused") func refusals()
    throws
  {
    try withSampleCopy { shell, _ in
      let count = try batches(shell)
      func code(_ line: String) -> String? { shell.failure(line)?.code.rawValue }
      #expect(code("whatif { \"Phú Hữu\" 17 met } criteria-forecast --store") == "whatif.not-storable")
      #expect(code("criteria-forecast asof 2022-07-31 --store") == "forecast.hindsight")
      #expect(code("criteria-forecast --asof 2022-10-31 --store") == "forecast.hindsight")
      #expect(code("criteria-forecast at 2022Q2 --store") == "forecast.hindsight")
      #expect(code("ocop-forecast --reporting-date 2022-06-30 --store") == "forecast.hindsight")
      #expect(code("communes | join criteria-forecast --store on code") != nil)
      #expect(code("explain criteria-forecast --store") == "forecast.store-within-line")
      #expect(code("criteria-forecast --note x") == "forecast.note-without-store")
      #expect(code("gap --store") == "parameter.unknown-option")
      #expect(code("edit stored_forecasts x p50=1 --reason y") == "edit.not-editable")
      try shell.run("set whatif { \"Phú Hữu\" 17 met }")
      let assumed = try #require(shell.failure("criteria-forecast --store"))
      #expect(assumed.code == "whatif.not-storable")
      #expect(
        assumed.message.en == "\"criteria-forecast --store\" writes the workspace, and what is assumed is never stored")
      try shell.run("set whatif none")
      #expect(try batches(shell) == count)
      let hindsight = try #require(shell.failure("criteria-forecast at 2022Q2 --store"))
      #expect(
        hindsight.message.en
          == "a forecast made as of earlier (data to 2022-06-30) is not kept: the workspace knows more by now")
      #expect(hindsight.hints.first?.en.contains("criteria-forecast.backtest") == true)
    }
  }

  @Test("the sample, and a workspace opened to be read, say why nothing can be kept") func readOnly() throws {
    let refused = try #require(TestShell().failure("criteria-forecast --store"))
    #expect(refused.code == "shell.sample-read-only")
    #expect(refused.message.en == "the sample is read-only: “criteria-forecast --store” needs a workspace")
    try withSampleCopy { shell, directory in
      let workspace = try Workspace.open("\(directory)/w.ntm", sample: standardToolkit().sample, isReadOnly: true)
      shell.session = try Session(toolkit: shell.toolkit, host: shell.host, workspace: workspace)
      #expect(shell.failure("ocop-forecast --store")?.code == "shell.read-only")
    }
  }

  @Test("where a report refuses to forecast nothing is kept, and that is said") func nothing() throws {
    try withSampleCopy { shell, _ in
      let count = try batches(shell)
      let said = try shell.console(after: "criteria-forecast --by 2022-06-30 --store").messages
      #expect(said.contains("warning[forecast.nothing-to-store]"))
      #expect(said.contains("the report makes no forecast, so that nothing was kept"))
      #expect(try batches(shell) == count)
    }
  }

  @Test("a workspace that was changed from elsewhere is not written from what was read before") func changed() throws {
    try withSampleCopy { shell, directory in
      let other = try Session(
        toolkit: shell.toolkit, host: shell.host,
        workspace: Workspace.open("\(directory)/w.ntm", sample: standardToolkit().sample, isReadOnly: false))
      try write("unit,period,indicator,value\n31429,2022Q3,10,51\n", to: "\(directory)/l.csv")
      try TestShell(other).run("import l.csv")
      #expect(shell.failure("criteria-forecast --store")?.code == "forecast.data-changed")
    }
  }

  @Test("what has come already is no forecast") func known() throws {
    try withSampleCopy { shell, directory in
      try write("product,date,stage,stars\nSP001,2022-09-29,upgrade,\n", to: "\(directory)/e.csv")
      try shell.run("import e.csv --as product-events --received 2022-10-05")
      let refused = try #require(shell.failure("ocop-forecast --by 2022-10-03 --store"))
      #expect(refused.code == "forecast.outcome-known")
      #expect(refused.message.en == "not kept: what came by 2022-10-03 is known already")
    }
  }

  @Test("of products a forecast is of the newest events, of no day to come, and of one with a day after it")
  func days() throws {
    try withSampleCopy { shell, directory in
      func refusal(_ options: String) throws -> Diagnostic {
        try #require(shell.failure("ocop-forecast \(options) --store"))
      }
      #expect(try refusal("--by 2022-09-30").code == "forecast.no-time-left")
      #expect(
        try refusal("--by 2022-09-30").message.en
          == "not kept: the deadline 2022-09-30 is not after the day of the data (2022-09-30), so that nothing is forecast"
      )
      let ahead = try refusal("--reporting-date 2022-10-20")
      #expect(ahead.code == "forecast.day-to-come")
      #expect(
        ahead.message.en
          == "a forecast as of 2022-10-20 is not kept: that day is still to come, and nobody knows all that happens by then"
      )
      try write("product,date,stage,stars\nSP001,2022-10-03,upgrade,\n", to: "\(directory)/e.csv")
      try shell.run("import e.csv --as product-events --received 2022-10-05")
      let late = try refusal("--by 2022-12-31")
      #expect(late.code == "forecast.hindsight")
      #expect(late.message.en.contains("(to 2022-09-30, with events of products up to 2022-10-03)"))
      try shell.run("undo")
      try goOn(shell, on: "2022-11-20")
      try write("product,date,stage,stars\nSP001,2022-09-29,upgrade,\n", to: "\(directory)/f.csv")
      try shell.run("import f.csv --as product-events --received 2022-11-15")
      let received = try refusal("--by 2022-12-31")
      #expect(received.message.en.contains("with a file of products' events received on 2022-11-15"))
      try shell.run("ocop-forecast --reporting-date 2022-11-15 --store")
      #expect(try shell.csv("stored_forecasts | distinct as_of | select as_of") == "as_of\n2022-11-15\n")
    }
  }

  @Test("a period that was closed keeps what it published when forecasts are kept after it") func published() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q3 --note x")
      let before = try shell.run("gap at 2022Q3")
      try shell.run("criteria-forecast --store")
      let after = try shell.run("gap at 2022Q3")
      guard case .document(let one) = before.value, case .document(let other) = after.value else {
        return #expect(Bool(false), "no document")
      }
      #expect(one == other)
      #expect(other.provenance.line == "gap at 2022Q3 asof 2022Q3/1")
    }
  }

  // MARK: What became of it

  @Test("once the quarter is reported the forecasts for it are scored; a later change is followed, and said")
  func scored() throws {
    try withSampleCopy { shell, directory in
      try shell.run("criteria-forecast --store")
      try goOn(shell, on: "2022-11-10")
      try write("unit,period,indicator,value\n31429,2022Q3,10,51\n", to: "\(directory)/l.csv")
      try shell.run("import l.csv")
      try shell.run("criteria-forecast --store")
      let line =
        "where measure = \"all_met\" | select made_on, state, change is not missing as moved, actual is missing as open"
      #expect(
        try shell.csv("forecasts | \(line)")
          == "made_on,state,moved,open\n2022-11-10,pending,true,true\n2022-10-05,pending,false,true\n")
      try goOn(shell, on: "2023-01-12")
      #expect(try shell.csv("set reporting-date | select name, value") == "name,value\nreporting-date,2022-09-30\n")
      try reportFourthQuarter(shell, Self.files.dropLast(2))
      // The copy of the sample has a day of its own, which later data leave behind.
      #expect(try shell.csv("set reporting-date | select name, value") == "name,value\nreporting-date,\n")
      #expect(try shell.csv("forecasts | count by state") == "state,count\nawaited,6\n")
      try reportFourthQuarter(shell, Self.files.suffix(2))
      #expect(try shell.csv("forecasts | count by state") == "state,count\nscored,6\n")
      let count = try shell.csv("communes at 2022Q4 | where missing = 0 | summarize count() as actual")
      #expect(
        try shell.csv("forecasts | where measure = \"all_met\" | select actual | take 1") == count)
      #expect(try shell.csv("forecasts | where crps is missing or inside is missing | count") == "count\n0\n")
      #expect(
        try shell.csv("forecasts asof 2022-12-31 --reporting-date 2022-12-31 | count by state")
          == "state,count\nawaited,6\n")
      #expect(try !shell.shown("forecasts", width: 100).contains("changed after it was first known"))
      try goOn(shell, on: "2023-03-01")
      let before = try shell.csv("forecasts | where measure = \"all_met\" | select actual | take 1")
      try write("Mã xã,Kỳ,TC 17\n31378,2022Q4,Đạt\n", to: "\(directory)/c.csv")
      try shell.run("import c.csv")
      let after = try shell.csv("forecasts | where measure = \"all_met\" | select actual | take 1")
      #expect(before != after)
      #expect(try shell.shown("forecasts", width: 200).contains("What came was changed after it was first known"))
    }
  }

  @Test("one made when its deadline was over is kept, marked, and not counted with the others") func late() throws {
    try withSampleCopy { shell, _ in
      try goOn(shell, on: "2023-02-01")
      let said = try shell.console(after: "criteria-forecast --store").messages
      #expect(said.contains("warning[forecast.after-deadline]"))
      #expect(try shell.csv("forecasts | distinct timing | select timing") == "timing\nhindcast\n")
      #expect(try shell.csv("forecasts.scores | count") == "count\n0\n")
    }
  }

  @Test("products decided by the deadline are counted once files after it are in") func productOutcome() throws {
    try withSampleCopy { shell, directory in
      try shell.run("ocop-forecast --by 2022-10-31 --store")
      try goOn(shell, on: "2022-11-20")
      try shell.run("set reporting-date 2022-11-15")
      #expect(try shell.csv("forecasts | select state") == "state\nawaited\n")
      let decided = try shell.csv(
        "ocop-forecast.products --by 2022-10-31 --reporting-date 2022-09-30 | where stage = \"province_evaluated\" | take 2 | select code"
      )
      let codes = decided.split(separator: "\n").dropFirst()
      let rows = codes.map { "\($0),2022-10-20,province_recognised,3\n" }.joined()
      try write("product,date,stage,stars\n\(rows)", to: "\(directory)/e.csv")
      try shell.run("import e.csv --as product-events --received 2022-11-03")
      #expect(
        try shell.csv("forecasts | add same = first_actual = actual | select state, same")
          == "state,same\nscored,true\n")
      let year =
        "products at 2022-10 | where decision_date >= 2022-01-01 and decision_date <= 2022-10-31 and stars in (3, 4)"
      #expect(
        try shell.csv("forecasts | select actual") == shell.csv("\(year) | summarize count() as actual"))
    }
  }

  @Test("help, completion and the description of the reports know the options") func described() throws {
    let shell = try TestShell()
    #expect(try shell.shown("help criteria-forecast", width: 100).contains("--store"))
    #expect(try !shell.shown("help gap", width: 100).contains("--store"))
    let line = "ocop-forecast --st"
    let offered = Completer(shell.session).complete(line, cursor: line.count).candidates
    #expect(offered.map(\.replacement).contains("--store"))
  }
}
