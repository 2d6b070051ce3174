import NTMKit
import Query
import Testing

@testable import Shell

@Suite("close, amend and closed") struct ClosingCommandTests {
  @Test("a closing is a row of closings, with who, why and the revision") func closes() throws {
    try withSampleCopy { shell, _ in
      let said = try shell.console(after: "close 2022Q3 --note \"Trình Ban Chỉ đạo 05/10\"").messages
      let revision = shell.dataset.revision
      let short = revision.shortHash
      #expect(said == "closed 2022Q3/1, data \(short); to see it again as it is now: gap asof 2022Q3/1\n")
      let row = try shell.csv("closings | select period, closed_on, note, amended, number, closed_by")
      #expect(
        row == "period,closed_on,note,amended,number,closed_by\n"
          + "2022Q3,2022-10-05,Trình Ban Chỉ đạo 05/10,false,1,lan\n")
      #expect(try shell.csv("closed | select revision") == "revision\n\(revision.contentHash)\n")
    }
  }

  @Test("an amendment opens the period, and the next closing is a row of its own") func amends() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q3 --note a")
      let said = try shell.console(after: "amend 2022Q3 --reason \"rà soát\"").messages
      #expect(said.hasPrefix("2022Q3 is open for corrections"))
      try shell.run("close 2022Q3 --note b")
      let rows = try shell.csv("closed | select number, note, amended, amended_on, reason, amended_by")
      #expect(
        rows == "number,note,amended,amended_on,reason,amended_by\n1,a,true,2022-10-05,rà soát,lan\n2,b,false,,,\n")
    }
  }

  @Test("a report on a longer period says which periods in it were amended, when and why") func amendedWithin() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q1 --note a")
      let note = "This period holds figures that were closed and then amended: Q1 2022 on 2022-10-05: rà soát."
      #expect(try !shell.shown("gap at 2022", width: 200).contains("and then amended"))
      try shell.run("amend 2022Q1 --reason \"rà soát\"")
      #expect(try shell.shown("gap at 2022", width: 200).contains(note))
      #expect(try shell.shown("gap at 2021Q4..2022Q2", width: 200).contains(note))
      #expect(try !shell.shown("gap at 2022Q2", width: 200).contains("and then amended"))
      #expect(try !shell.shown("gap at 2022 asof 2022-10-04", width: 200).contains("and then amended"))
    }
  }

  @Test("a file taken in part says how its refused rows go in, before an amendment and after") func missingRows() throws
  {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note a")
      try write("unit,period,indicator,value\n31429,2022Q3,10,51\n31429,2022Q4,10,52\n", to: "\(directory)/l.csv")
      try shell.run("import l.csv")
      let before = try #require(shell.failure("import l.csv"))
      #expect(before.code == "import.already-imported")
      #expect(
        before.hints.first?.en
          == "import 134 refused a row: to mend it alone: import l.csv --dry-run --rejects \"tra-lai.xlsx\"; where it can be taken now: import l.csv --force (the others are taken again as they were)"
      )
      try shell.run("amend 2022Q3 --reason r")
      let after = try #require(shell.failure("import l.csv"))
      #expect(
        after.hints.first?.en
          == "import 134 refused a row, and 2022Q3 has been amended since; to take it now: import l.csv --force (the others are taken again as they were)"
      )
      #expect(
        try shell.csv("import l.csv --force | select rows_taken, rows_refused") == "rows_taken,rows_refused\n2,0\n")
      #expect(shell.failure("import l.csv")?.hints.count == 1, "nothing of it is missing any more")
    }
  }

  @Test("closings of a later day are not known on an earlier one") func asof() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q3 --note a --on 2022-10-01")
      try shell.run("amend 2022Q3 --reason r --on 2022-10-03")
      #expect(try shell.csv("closings asof 2022-09-30 | count") == "count\n0\n")
      #expect(try shell.csv("closings asof 2022-10-02 | select amended") == "amended\nfalse\n")
      #expect(try shell.csv("closings asof 2022-10-03 | select amended") == "amended\ntrue\n")
      #expect(try shell.csv("closings asof 2022Q3 | select amended") == "amended\nfalse\n")
    }
  }

  @Test("what cannot be closed or opened says why") func refusals() throws {
    try withSampleCopy { shell, _ in
      let faults = [
        ("close 2022Q4 --note x", "store.nothing-submitted"), ("close 2022 --note x", "store.ahead-of-data"),
        ("close 2022Q3", "parameter.missing"), ("close 2022Q3 --note \" \"", "close.no-note"),
        ("close quý --note x", "parameter.not-a-period"),
        ("close 2022Q3 --note x --on 2023-01-01", "close.day-to-come"),
        ("amend 2022Q3 --reason x", "store.not-closed"), ("amend 2022Q3", "parameter.missing"),
        ("amend 2022Q3 --reason \" \"", "amend.no-reason"), ("gap asof 2022Q3", "dataset.not-closed"),
      ]
      for (line, code) in faults { #expect(shell.failure(line)?.code.rawValue == code, "\(line)") }
      let count = try shell.csv("closed | count")
      #expect(count == "count\n0\n")
    }
  }

  @Test("closing twice, and a closing that never was") func again() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q3 --note a")
      #expect(shell.failure("close 2022Q3 --note b")?.code == "store.already-closed")
      let error = shell.failure("gap asof 2022Q3/2")
      #expect(error?.code == "dataset.no-such-closing")
      #expect(error?.message.en == "2022Q3 has no closing 2: it was closed once")
      #expect(shell.failure("gap asof 2022Q2")?.hints.first?.en == "closed periods: 2022Q3")
    }
  }

  @Test("the sample is not closed or amended", arguments: ["close 2022Q3 --note x", "amend 2022Q3 --reason x"])
  func sample(line: String) throws {
    #expect(try TestShell().failure(line)?.code == "shell.sample-read-only")
  }

  @Test("values for a closed period are refused row by row, in every form; nothing else of the file is lost")
  func refusedRows() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note x")
      try write(
        "Mã xã,Kỳ,TC 2,TC 17\n31402,2022Q3,Đạt,Đạt\n31402,2022Q4,Đạt,Chưa đạt\n", to: "\(directory)/wide.csv")
      let wide = try shell.console(after: "import wide.csv --received 2022-10-05 --rejects back.csv").messages
      #expect(wide.contains("wide.csv: 1 row was refused\n  line 2, column Kỳ, “2022Q3”: 2022Q3 was closed on"))
      #expect(wide.contains("amend 2022Q3 --reason"))
      #expect(try contents(of: "\(directory)/back.csv").contains("31402,2022Q3,Đạt,Đạt"))
      #expect(try shell.csv("submissions at 2022Q4 | select commune, values") == "commune,values\nBình Thành,2\n")
      try write(
        "Mã xã,Kỳ,Chỉ tiêu,Giá trị\n31402,2022Q3,10,\"61,5\"\n31402,2022Q4,10,\"62,5\"\n31402,2022-08,10,\"60,5\"\n",
        to: "\(directory)/long.csv")
      let long = try shell.csv("import long.csv | select rows_taken, rows_refused")
      #expect(long == "rows_taken,rows_refused\n1,2\n")
      try write(
        "period,district,source,content,planned\n2022Q3,934,central,roads,5\n2022Q4,934,central,roads,6\n",
        to: "\(directory)/money.csv")
      let money = try shell.console(after: "import money.csv --as funding").messages
      #expect(money.contains("line 2, column period, “2022Q3”: 2022Q3 was closed on"))
      try write("Mã xã,TC 2\n31402,Đạt\n31405,Đạt\n", to: "\(directory)/whole.csv")
      let whole = try shell.run("import whole.csv --period 2022Q3 --dry-run")
      #expect(whole.failure?.code == "import.nothing-taken")
      try shell.run("amend 2022Q3 --reason x")
      #expect(try shell.csv("import whole.csv --period 2022Q3 | select rows_taken") == "rows_taken\n2\n")
    }
  }

  @Test("edit and undo are bound as import is") func editAndUndo() throws {
    try withSampleCopy { shell, _ in
      let batch = try #require(
        try shell.dataset.source.batches().last { $0.kind == "submissions" && $0.file.contains("934") })
      let line = "edit funding_lines 2022Q3/31333/930/central/environment planned=200 --reason x"
      try shell.run("close 2022Q3 --note x")
      #expect(shell.failure(line)?.code == "store.period-closed")
      let fault = try #require(shell.failure("undo \(batch.id)"))
      #expect(fault.code == "store.period-closed")
      #expect(fault.hints.first?.en.contains("amend 2022Q3") == true)
      try shell.run("edit plan_tasks T12 state=done --reason x")
      try shell.run("amend 2022Q3 --reason x")
      #expect(try shell.csv(line) == "column,before,after\nplanned,195.3,200\n")
      try shell.run("undo \(batch.id)")
    }
  }

  @Test("a year that is closed too still binds its quarters, and amend says so") func nested() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2021 --note x")
      try shell.run("close 2021Q4 --note x")
      let said = try shell.console(after: "amend 2021Q4 --reason x").messages
      #expect(said.contains("2021 is closed too"))
    }
  }

  @Test("periods and closings are completed") func completion() throws {
    try withSampleCopy { shell, _ in
      func words(_ line: String) -> [String] {
        Completer(shell.session).complete(line, cursor: line.count).candidates.map(\.replacement)
      }
      #expect(words("close ").prefix(2) == ["2022Q3", "2022Q2"])
      #expect(words("amend 2") == [])
      try shell.run("close 2022Q3 --note \"gửi tỉnh\"")
      #expect(words("close ").first == "2022Q2")
      #expect(words("amend ") == ["2022Q3"])
      #expect(words("gap asof ") == ["2022Q3/1"])
      #expect(words("communes asof 2022Q") == ["2022Q3/1"])
      #expect(words("clos") == ["closings", "close", "closed"])
    }
  }

  @Test("asof takes a day or a closing, in options, settings and joins") func words() throws {
    try withSampleCopy { shell, directory in
      let before = try shell.csv("communes | select code, met")
      try shell.run("close 2022Q3 --note x")
      try shell.run("amend 2022Q3 --reason x")
      try write("Mã xã,Kỳ,TC 2\n31420,2022Q3,Đạt\n", to: "\(directory)/w.csv")
      try shell.run("import w.csv")
      #expect(try shell.csv("communes | select code, met") != before)
      #expect(try shell.csv("communes asof 2022Q3 | select code, met") == before)
      let changed = try shell.csv("communes | join communes at 2022Q3 asof 2022Q3/1 on code, met anti | select code")
      #expect(changed == "code\n31420\n")
      try shell.run("set asof 2022Q3")
      #expect(try shell.csv("communes | select code, met") == before)
      #expect(try shell.csv("set | where name = \"asof\" | select value") == "value\n2022Q3/1\n")
      try shell.run("set asof none")
      #expect(try shell.csv("communes | select code, met") != before)
      #expect(shell.failure("set asof tomorrow")?.code == "parameter.not-a-date")
    }
  }
}
