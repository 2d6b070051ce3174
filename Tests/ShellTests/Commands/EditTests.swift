import NTMKit
import Query
import Testing

@testable import Shell

@Suite("edit") struct EditTests {
  private func withWorkspace(_ body: (_ shell: TestShell) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"w.ntm\" --from sample")
      try body(shell)
    }
  }

  @Test("changes cells of a row as a batch with who, when and why, and undo takes it back") func changes() throws {
    try withWorkspace { shell in
      shell.session = try Session(
        toolkit: shell.toolkit, host: testHost(directory: shell.host.directory, environment: ["USER": "lan"]),
        workspace: shell.workspace)
      let line = "plan_tasks | where id = \"T12\" | select state, done_on, evidence"
      let before = try shell.csv(line)
      let changed = try shell.csv(
        "edit plan_tasks T12 state=\"đã xong\" done_on=30/8/2022 evidence=\"12/BC, mới\" --reason \"báo cáo\"")
      #expect(
        changed == "column,before,after\nstate,todo,done\ndone_on,,2022-08-30\nevidence,,\"12/BC, mới\"\n")
      #expect(try shell.csv(line) == "state,done_on,evidence\ndone,2022-08-30,\"12/BC, mới\"\n")
      let batch = try #require(try shell.dataset.source.batches().last)
      #expect(batch.kind == "edit" && batch.file == "edit" && batch.rowsTaken == 1)
      #expect(batch.receivedOn == shell.host.today() && batch.recordedAt == shell.host.now())
      #expect(batch.assumptions.contains("lan changed plan_tasks T12: state: todo → done"))
      #expect(batch.assumptions.contains("reason: báo cáo"))
      #expect(try shell.csv("plan_tasks asof 2022-09-30 | where id = \"T12\" | select state") == "state\ntodo\n")
      try shell.run("undo")
      #expect(try shell.csv(line) == before)
    }
  }

  @Test("the same change twice, and back again, are batches of their own; no change is none") func again() throws {
    try withWorkspace { shell in
      let count = try shell.dataset.source.batches().count
      for state in ["done", "todo", "done"] { try shell.run("edit plan_tasks T12 state=\(state) --reason x") }
      #expect(try shell.dataset.source.batches().count == count + 3)
      let console = try shell.console(after: "edit plan_tasks T12 state=done --reason x")
      #expect(console.messages == "“T12” is like that already: nothing was written\n")
      #expect(try shell.dataset.source.batches().count == count + 3)
    }
  }

  @Test("a row that changed later is not changed as of an earlier day: what came later would stand in it")
  func earlier()
    throws
  {
    try withWorkspace { shell in
      try shell.run("edit plan_tasks T12 state=done done_on=2022-08-30 --reason x --received 2022-10-01")
      let refused = shell.failure("edit plan_tasks T12 agency=\"Sở X\" --reason y --received 2022-09-30")
      #expect(refused?.code == "edit.known-later")
      #expect(try shell.csv("plan_tasks asof 2022-09-30 | where id = \"T12\" | select state") == "state\ntodo\n")
      #expect(shell.failure("edit plan_tasks T12 agency=\"Sở X\" --reason y --received 2022-10-01") == nil)
      #expect(
        shell.failure("edit plan_tasks T12 agency=\"Sở Y\" --reason y --received 2032-10-01")?.code
          == "edit.received-later")
    }
  }

  @Test("a district is not the commune of its name") func district() throws {
    try withWorkspace { shell in
      let changed = try shell.csv(
        "edit courses LH055 district=\"Phụng Hiệp\" --reason x --received 2022-09-30 --dry-run")
      #expect(changed.contains(",934\n"))
      #expect(
        shell.failure("edit courses LH055 district=31378 --reason x --received 2022-09-30")?.code
          == "import.wrong-level")
    }
  }

  @Test("a row is found by its name, by the names of its units and by the words people use") func names() throws {
    try withWorkspace { shell in
      let product = try shell.csv("edit products \"gạo vị thắng\" owner=\"HTX Mới\" --reason x --dry-run")
      #expect(product.contains("HTX Mới"))
      let body = try shell.csv("edit steering_bodies \"phu huu/xã\" vacancies=2 --reason x --dry-run")
      #expect(body.hasPrefix("column,before,after\nvacancies,"))
      let money = try shell.csv(
        "edit funding_lines \"2022Q3/vị tân/vị thanh/ngân sách trung ương/environment\" disbursed=150 --reason x --dry-run"
      )
      #expect(money.hasPrefix("column,before,after\ndisbursed,") && money.hasSuffix(",150\n"))
      let ambiguous = try #require(shell.failure("edit awards \"2021\" decision_number=1 --reason x"))
      #expect(ambiguous.code == "edit.ambiguous-key")
      #expect(ambiguous.hints.first?.en.contains("2021/") == true)
    }
  }

  @Test("a / within a part of a key is written \\/; a key in other letters is no new one") func slashes() throws {
    try withWorkspace { shell in
      let line =
        "edit awards \"2022/Bằng khen\\\\/tập thể/Xã A/2022-09-02\" --new kind=collective level=province --reason x"
      #expect(shell.failure(line) == nil)
      #expect(try shell.csv("awards | where recipient = \"Xã A\" | select title") == "title\nBằng khen/tập thể\n")
      #expect(shell.failure("edit awards \"2022/Bằng khen\\\\/tập thể/Xã A/2022-09-02\" level=huyện --reason x") == nil)
      let taken = try #require(
        shell.failure("edit plan_tasks t12 --new group=1 title=a agency=b due=2022-10-01 state=todo --reason x"))
      #expect(taken.code == "edit.key-exists" && taken.hints == [EditStrings.keyExistsHint("T12")])
    }
  }

  @Test("a change that another one was made upon is not taken back alone; undo of a file names changes that stay")
  func undoing() throws {
    try withWorkspace { shell in
      try shell.run("edit plan_tasks T12 state=in_progress --reason a")
      let first = try #require(try shell.dataset.source.batches().last?.id)
      try shell.run("edit plan_tasks T12 evidence=\"1/BC\" --reason b")
      let refused = try #require(shell.failure("undo \(first)"))
      #expect(refused.code == "undo.changed-again")
      #expect(refused.hints == [WorkspaceStrings.undoFirst(first + 1)])
      let file = try #require(try shell.dataset.source.batches().last { $0.kind == "plan-tasks" }?.id)
      let console = try shell.console(after: "undo \(file)")
      #expect(console.messages.contains("rows changed by hand since then stay"))
      try shell.run("undo \(first + 1)")
      try shell.run("undo \(first)")
      #expect(try shell.dataset.source.batches().filter { $0.withdrawnOn != nil }.count == 3)
    }
  }

  @Test("money may be written in its own words, a criterion must be one that a set has") func moneyAndCriteria() throws
  {
    try withWorkspace { shell in
      let course = try #require(try shell.csv("courses | take 1 | select code").split(separator: "\n").last)
      try shell.run("edit courses \(course) cost=\"1,2 tỷ\" criterion=\"13; 17\" --reason x")
      #expect(
        try shell.csv("courses | where code = \"\(course)\" | select cost, criterion")
          == "cost,criterion\n1200,13; 17\n")
      let fault = try #require(shell.failure("edit courses \(course) criterion=99 --reason x"))
      #expect(fault.code == "edit.unknown-criterion" && fault.message.en == "there is no criterion “99”")
      #expect(fault.hints.contains { $0.en == "ntm-2021-2025: criteria 1–19" })
    }
  }

  @Test("with --dry-run nothing is written") func trial() throws {
    try withWorkspace { shell in
      let revision = shell.dataset.revision
      #expect(shell.failure("edit plan_tasks T12 state=done --reason \" \"")?.code == "edit.no-reason")
      let table = try shell.csv("edit attendance LH028/CB0104 hours=\"12,5\" --reason x --dry-run")
      #expect(table == "column,before,after\nhours,16,12.5\n")
      #expect(shell.dataset.revision == revision)
    }
  }

  @Test("keys of several columns are joined by /, and a new row is added with --new") func keys() throws {
    try withWorkspace { shell in
      try shell.run("edit product_events SP120/2022-10-03/dossier_filed --new --reason \"nộp hồ sơ\"")
      #expect(
        try shell.csv("products at 2022Q4 | where code = \"SP120\" | select stage, stage_since")
          == "stage,stage_since\ndossier_filed,2022-10-03\n")
      #expect(
        shell.failure("edit product_events SP120/2022-10-03/dossier_filed --new --reason x")?.code == "edit.key-exists")
      try shell.run("edit funding_lines 2022Q3/31333/930/central/environment disbursed=160 --reason x")
      try shell.run("edit products SP120 commune_code=\"Phú Hữu\" --reason \"dời\"")
      #expect(
        try shell.csv("products | where code = \"SP120\" | select commune, district")
          == "commune,district\nPhú Hữu,Châu Thành\n")
    }
  }

  @Test(
    "says what is wrong and how to mend it",
    arguments: [
      ("edit plan_tasks T12 state=dở --reason x", "import.unknown-word", "state cannot be “dở”"),
      ("edit plan_tasks T12 due=mai --reason x", "import.not-a-date", "due: “mai” is not a date"),
      ("edit plan_tasks T12 state= --reason x", "import.missing-value", "“state” is empty"),
      (
        "edit products SP001 commune_code=\"Long Mỹ\" --reason x", "unit.unknown",
        "commune_code: “Long Mỹ” is huyện Long Mỹ (936), not a unit of commune level"
      ),
      ("edit plan_tasks T12 stat=done --reason x", "edit.unknown-column", "plan_tasks has no column “stat”"),
      ("edit plan_tasks T120 state=done --reason x", "edit.unknown-key", "plan_tasks has no row “T120”"),
      ("edit plan_tasks T12 id=T9 --reason x", "edit.key-column", "“id” is part of the row's key and stays"),
      ("edit plan_tasks T12 done --reason x", "edit.malformed-change", "“done” is not of the form column=value"),
      (
        "edit plan_tasks T12 state=todo state=done --reason x", "edit.column-twice", "the column “state” is given twice"
      ),
      ("edit plan_tasks T12 --reason x", "edit.no-change", "nothing is said to be changed"),
      ("edit courses LH028 cost=12.345 --reason x", "edit.ambiguous-number", "“12.345” could be 12,345 or 12.345"),
      ("edit communes 31378 met=19 --reason x", "edit.not-editable", "the table “communes” is not changed by hand"),
      ("edit comunes 31378 met=19 --reason x", "edit.unknown-table", "there is no table “comunes”"),
      ("edit plan_tasks T12 state=done", "parameter.missing", "“edit” needs TEXT: why it is changed"),
    ])
  func faults(line: String, code: String, message: String) throws {
    try withWorkspace { shell in
      let fault = try #require(shell.failure(line))
      #expect(fault.code.rawValue == code)
      #expect(fault.message.en == message)
      #expect(fault.exitStatus == 2)
      #expect(!fault.hints.isEmpty || code == "import.missing-value")
    }
  }

  @Test("is refused on the sample") func readOnly() throws {
    let shell = try TestShell()
    #expect(shell.failure("edit plan_tasks T12 state=done --reason x")?.code == "shell.sample-read-only")
  }

  @Test("tables, keys, columns and words complete") func completion() throws {
    let shell = try TestShell()
    func words(_ line: String) -> [String] {
      Completer(shell.session).complete(line, cursor: line.count).candidates.map(\.replacement)
    }
    #expect(words("edit plan_t") == ["plan_tasks"])
    #expect(words("edit plan_tasks T1").prefix(2) == ["T10", "T11"])
    #expect(words("edit plan_tasks T12 evi") == ["evidence="])
    #expect(words("edit plan_tasks T12 state=d") == ["state=done"])
    #expect(words("edit attendance LH028/CB01").allSatisfy { $0.hasPrefix("LH028/CB01") })
    #expect(words("edit awards \"2020/Cờ").allSatisfy { $0.hasPrefix("\"2020/Cờ thi đua/") })
    #expect(words("edit plan_tasks T12 --rea") == ["--reason"])
    #expect(words("edit products \"gao vi") == ["SP001"])
    #expect(words("edit plan_tasks T12 agency=\"so noi") == ["agency=\"Sở Nội vụ\""])
    #expect(words("edit plan_tasks T12 agency=van").contains("agency=\"Văn phòng Điều phối NTM tỉnh\""))
    #expect(words("edit plan_tasks T12 done_on=") == ["done_on=", "done_on=\(shell.session.host.today())"])
    #expect(words("edit products SP001 commune_code=\"phu h").contains("commune_code=\"Phú Hữu\""))
  }

  @Test("a list's word is taken by its title, one that the list lacks is refused with the nearest") func listed() throws
  {
    try withWorkspace { shell in
      try shell.run("edit product_events \"SP120/2022-10-03/Nộp hồ sơ đánh giá\" --new --reason x")
      #expect(try shell.csv("products at 2022Q4 | where code = \"SP120\" | select stage") == "stage\ndossier_filed\n")
      for line in [
        "edit product_events SP120/2022-10-04/province_evaluted --new --reason x",
        "edit plan_tasks T12 group=8 --reason x",
        "edit products SP120 group=tools --reason x", "whatif { plan_tasks T12 group=8 } tasks",
      ] {
        let refused = try #require(shell.failure(line), "\(line)")
        #expect(refused.code == "edit.not-listed" && !refused.hints.isEmpty, "\(line)")
      }
      let near = shell.failure("edit product_events SP120/2022-10-04/province_evaluted --new --reason x")
      #expect(near?.hints.first == Strings.didYouMean("province_evaluated"))
    }
  }

  @Test("an edit as of a day is refused where the row was said again later, even in the same words") func saidAgain()
    throws
  {
    try withWorkspace { shell in
      try shell.run("edit plan_tasks T12 state=in_progress --reason a --received 2022-10-01")
      try shell.run("edit plan_tasks T12 state=todo --reason b --received 2022-10-04")
      let refused = shell.failure("edit plan_tasks T12 evidence=\"1/BC\" --reason c --received 2022-10-02")
      #expect(refused?.code == "edit.known-later")
      #expect(
        try shell.run("edit plan_tasks T12 evidence=\"1/BC\" --reason c --received 2022-10-04").value.table != nil)
    }
  }

  @Test("each part of a key may be a name, and a task that is done needs a day") func parts() throws {
    try withWorkspace { shell in
      let name = try shell.csv("people | where code = \"CB0104\" | select name").split(separator: "\n")[1]
      let line = "edit attendance \"LH028/\(name)\" hours=12 --reason x --dry-run"
      #expect(try shell.csv(line) == "column,before,after\nhours,16,12\n")
      let console = try shell.console(after: "edit plan_tasks T12 state=done --reason x --dry-run")
      #expect(console.messages.contains("add done_on=DATE"))
      #expect(
        try !shell.console(after: "edit plan_tasks T12 state=done done_on=30/9/2022 --reason x --dry-run").messages
          .contains("done_on=DATE"))
    }
  }

  @Test("undo of a list names the rows about what was in it, and check finds them") func leftBehind() throws {
    try withWorkspace { shell in
      let people = try #require(try shell.dataset.source.batches().last { $0.kind == "people" }?.id)
      let console = try shell.console(after: "undo \(people)")
      #expect(console.messages.contains("are still counted: attendance "))
      #expect(try shell.csv("check --rule row_unknown | count") != "count\n0\n")
      #expect(try shell.csv("check --rule row_unknown | where file is missing | count") == "count\n0\n")
      let groups = try #require(try shell.dataset.source.batches().last { $0.kind == "ocop-groups" }?.id)
      #expect(try shell.console(after: "undo \(groups)").messages.contains("products 120"))
    }
  }
}
