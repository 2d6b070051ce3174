import NTMKit
import Query
import SampleData
import Synchronization
import Testing

@testable import Shell

@Suite("init, import and undo") struct WorkspaceCommandTests {
  private static let header = "code,name,kind,level,parent_code"

  private func withWorkspace(_ body: (_ shell: TestShell, _ directory: String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"w.ntm\" --title \"Thử\"")
      try write(
        """
        code,name,kind,level,parent_code
        93,Hậu Giang,tỉnh,province,
        934,Phụng Hiệp,huyện,district,93
        31408,Long Thạnh,xã,commune,934
        31417,Phụng Hiệp,xã,commune,934
        """, to: "\(directory)/units.csv")
      try body(shell, directory)
    }
  }

  @Test("init makes an empty workspace and goes on in it") func empty() throws {
    try withWorkspace { shell, _ in
      #expect(shell.session.workspace.name == "w")
      #expect(shell.session.workspace.title.vi == "Thử")
      let count = try shell.csv("units | count")
      #expect(count == "count\n0\n")
    }
  }

  @Test("init never takes the place of a file, and leaves nothing when it fails") func exists() throws {
    try withWorkspace { shell, directory in
      #expect(shell.failure("init \"w.ntm\"")?.code == "store.exists")
      #expect(shell.failure("init \"khong/w.ntm\"")?.code == "store.folder-missing")
      #expect(names(in: directory).allSatisfy { ["w.ntm", "w.ntm-shm", "w.ntm-wal", "units.csv"].contains($0) })
    }
  }

  @Test("a copy of the sample can be written to, and stays labelled") func fromSample() throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"thu.ntm\" --from sample")
      let before = try shell.csv("communes | summarize m = sum(met)")
      #expect(before == "m\n914\n")
      #expect(shell.session.dataset.revision.disclaimer != nil)
      let said = try shell.console(after: "undo --note \"thử\"").messages
      #expect(said.hasPrefix("took back batch "))
      let withdrawn = try shell.csv("batches | where withdrawn_on is not missing | count")
      #expect(withdrawn == "count\n1\n")
    }
  }

  @Test("import takes a file as one batch and tells what it took") func takes() throws {
    try withWorkspace { shell, _ in
      let table = try shell.csv("import units.csv --received 2022-01-04")
      #expect(
        table == "file,kind,batch,rows_read,rows_taken,rows_refused\nunits.csv,units,1,4,4,0\n")
      let batch = try shell.csv("batches | select received_on, recorded_at, rows_taken")
      #expect(batch == "received_on,recorded_at,rows_taken\n2022-01-04,2022-10-05T08:00:00Z,4\n")
      let received = try shell.csv("units | count")
      #expect(received == "count\n4\n")
    }
  }

  @Test("without --received a file was received today") func today() throws {
    try withWorkspace { shell, _ in
      try shell.run("import units.csv")
      let day = try shell.csv("batches | select received_on")
      #expect(day == "received_on\n2022-10-05\n")
    }
  }

  @Test("refused rows are listed with line, column, value and reason; the good ones go in") func refused() throws {
    try withWorkspace { shell, directory in
      try write(
        "\(Self.header)\n93,Hậu Giang,tỉnh,province,\n934,,huyện,district,93\n", to: "\(directory)/units.csv")
      let console = try shell.console(after: "import units.csv --rejects \"tra-lai.csv\"")
      #expect(console.messages.contains("units.csv: 1 row was refused\n  line 3, column name"))
      #expect(console.messages.contains("wrote the refused row to tra-lai.csv"))
      let rejects = try contents(of: "\(directory)/tra-lai.csv")
      #expect(rejects.hasPrefix("refused_line,refused_column,refused_value,refused_because,\(Self.header)\n3,name,"))
      #expect(rejects.hasSuffix(",934,,huyện,district,93\n"))
      let count = try shell.csv("units | count")
      #expect(count == "count\n1\n")
    }
  }

  @Test("only the first twenty are listed, and the rest counted") func many() throws {
    try withWorkspace { shell, directory in
      let rows = (0..<25).map { "9\($0),,huyện,district,93\n" }.joined()
      try write("\(Self.header)\n93,Hậu Giang,tỉnh,province,\n\(rows)", to: "\(directory)/units.csv")
      let messages = try shell.console(after: "import units.csv").messages
      #expect(messages.split(separator: "\n").filter { $0.hasPrefix("  line ") }.count == 20)
      #expect(messages.contains("  … and 5 more\n"))
    }
  }

  @Test("--strict takes nothing of a file with a refused row") func strict() throws {
    try withWorkspace { shell, directory in
      try write("\(Self.header)\n93,Hậu Giang,tỉnh,province,\n934,,huyện,district,93\n", to: "\(directory)/units.csv")
      let outcome = try shell.run("import units.csv --strict")
      #expect(outcome.failure?.code == "import.strict")
      #expect(outcome.failure?.exitStatus == 3)
      let count = try shell.csv("units | count")
      #expect(count == "count\n0\n")
    }
  }

  @Test("a file whose every row is refused is an error") func nothingTaken() throws {
    try withWorkspace { shell, directory in
      try write("\(Self.header)\n93,,tỉnh,province,\n", to: "\(directory)/units.csv")
      #expect(try shell.run("import units.csv").failure?.code == "import.nothing-taken")
      #expect(shell.failure("import units.csv")?.exitStatus == 3)
    }
  }

  @Test("files that are only tried see what those before them would bring", arguments: ["", " --dry-run"])
  func trialOfSeveral(option: String) throws {
    try withTemporaryDirectory { directory in
      try write("\(Self.header)\n93,Tỉnh,tỉnh,province,\n10,Xã A,xã,commune,93\n", to: "\(directory)/units.csv")
      try write("product,name,commune_code\nSP1,Gạo,Xã A\n", to: "\(directory)/products.csv")
      try write("product,date,stage\nSP1,2022-01-05,expired\n", to: "\(directory)/events.csv")
      let shell = try TestShell(directory: directory)
      try shell.run("init w.ntm")
      #expect(
        try shell.csv("import events.csv products.csv units.csv\(option) | select file, rows_taken, rows_refused")
          == "file,rows_taken,rows_refused\nunits.csv,2,0\nproducts.csv,1,0\nevents.csv,1,0\n")
    }
  }

  @Test("--dry-run reads and tells, and writes nothing") func trial() throws {
    try withWorkspace { shell, _ in
      let console = try shell.console(after: "import units.csv --dry-run")
      #expect(console.messages.hasSuffix("only tried: nothing was imported\n"))
      let count = try shell.csv("batches | count")
      #expect(count == "count\n0\n")
    }
  }

  @Test("--dry-run says that a file was imported before, and reads it all the same") func trialOfRepeated() throws {
    try withWorkspace { shell, _ in
      func said(_ line: String) throws -> String { try shell.console(after: line).messages }
      #expect(try !said("import units.csv --dry-run").contains("already-imported"))
      try shell.run("import units.csv")
      #expect(try said("import units.csv --dry-run").contains("warning[import.already-imported] units.csv"))
      #expect(try shell.run("import units.csv --dry-run").value.table?.rowCount == 1)
      #expect(try !said("import units.csv --dry-run --force").contains("already-imported"))
    }
  }

  @Test("the same file is not taken twice, unless told to") func twice() throws {
    try withWorkspace { shell, _ in
      try shell.run("import units.csv")
      #expect(shell.failure("import units.csv")?.code == "import.already-imported")
      #expect(try shell.run("import units.csv --force").failure == nil)
    }
  }

  @Test("a pattern in quotes names several files; one that fits none is an error") func pattern() throws {
    try withWorkspace { shell, directory in
      try write(
        "\(Self.header)\n93,Hậu Giang,tỉnh,province,\n932,Châu Thành A,huyện,district,93\n",
        to: "\(directory)/units-2.csv")
      let files = try shell.csv("import \"unit*.csv\" | select file")
      #expect(files == "file\nunits-2.csv\nunits.csv\n" || files == "file\nunits.csv\nunits-2.csv\n")
      #expect(shell.failure("import \"khong-*.csv\"")?.code == "import.no-files")
    }
  }

  @Test("several files go in as they build on one another, whatever they are called") func orderOfFiles() throws {
    try withWorkspace { shell, directory in
      try write("course,person,hours\nLH1,CB1,8\n", to: "\(directory)/a-du-lop.csv")
      try write("course,title,topic,held_on\nLH1,Lớp,OCOP,2022-05-05\n", to: "\(directory)/b-lop.csv")
      try write("person,name,cadre_level\nCB1,Lan,xã\n", to: "\(directory)/c-nguoi.csv")
      try write("khong biet\n1\n", to: "\(directory)/d.csv")
      let outcome = try shell.run("import \"[abcd]*.csv\" units.csv")
      #expect(
        outcome.value.table?["file"]?.values.map(\.plainText) == [
          "units.csv", "b-lop.csv", "c-nguoi.csv", "a-du-lop.csv",
        ])
      #expect(outcome.failure?.code == "import.unrecognised")
      #expect(try shell.csv("attendance | count") == "count\n1\n")
    }
  }

  @Test("what was received earlier than what is there is said to count only asof a day before") func receivedEarlier()
    throws
  {
    try withWorkspace { shell, directory in
      try write("course,title,topic\nLH1,Mới,OCOP\nLH2,Lớp,OCOP\n", to: "\(directory)/moi.csv")
      try write("course,title,topic\nLH1,Cũ,OCOP\n", to: "\(directory)/cu.csv")
      try shell.run("import moi.csv --received 2022-09-30")
      let console = try shell.console(after: "import cu.csv --received 2022-06-30")
      #expect(
        console.messages.contains(
          "cu.csv: of 1 row there is something received later: it counts only asof a day before that"))
      #expect(try shell.csv("courses | sort code | select title") == "title\nMới\nLớp\n")
      #expect(try shell.csv("courses asof 2022-07-01 | select title") == "title\nCũ\n")
    }
  }

  @Test("a file without a column leaves what was known of it; with an empty cell in it the value is gone")
  func columns()
    throws
  {
    try withWorkspace { shell, directory in
      let start = "id,group,title,agency,due,state"
      try write("\(start),done_on,evidence\nT1,1,Việc,Sở,2022-05-05,done,2022-05-04,12/BC\n", to: "\(directory)/1.csv")
      try write("\(start)\nT1,1,Việc lớn,Sở,2022-05-05,done\n", to: "\(directory)/2.csv")
      try write("\(start),Minh chứng (số)\nT1,1,Việc lớn,Sở,2022-05-05,done,\n", to: "\(directory)/3.csv")
      for (file, row) in [
        ("1", "Việc,2022-05-04,12/BC"), ("2", "Việc lớn,2022-05-04,12/BC"), ("3", "Việc lớn,2022-05-04,"),
      ] {
        try shell.run("import \(file).csv --received 2022-06-0\(file)")
        #expect(try shell.csv("plan_tasks | select title, done_on, evidence") == "title,done_on,evidence\n\(row)\n")
      }
      try shell.run("edit plan_tasks T1 done_on= --reason x")
      #expect(try !shell.csv("plan_tasks | select done_on").contains("2022"))
    }
  }

  @Test("a list of attendance that comes again takes the place of the earlier one; a file of follow-ups does not")
  func lists() throws {
    try withWorkspace { shell, directory in
      try write("course,title,topic,held_on\nLH1,Lớp,OCOP,2022-05-05\n", to: "\(directory)/lop.csv")
      try write("person,name,cadre_level\nCB1,Lan,xã\n", to: "\(directory)/nguoi.csv")
      try write("course,person,hours\nLH1,CB1,8\nLH1,CB1,4\nLH1,CB1,4\n", to: "\(directory)/1.csv")
      try write("course,person,followed_up_on\nLH1,CB1,2022-06-06\n", to: "\(directory)/2.csv")
      try write("course,person,hours\nLH1,CB1,3\nLH1,CB1,3\n", to: "\(directory)/3.csv")
      try write("course,person,hours\nLH1,CB1,5\n", to: "\(directory)/4.csv")
      try shell.run("import lop.csv nguoi.csv --received 2022-06-01")
      for (file, row) in [("1", "16,"), ("2", "16,2022-06-06"), ("3", "6,2022-06-06"), ("4", "5,2022-06-06")] {
        try shell.run("import \(file).csv --received 2022-06-0\(file)")
        #expect(try shell.csv("attendance | select hours, followed_up_on") == "hours,followed_up_on\n\(row)\n")
      }
      try shell.run("edit attendance LH1/CB1 hours=7 --reason x")
      #expect(try shell.csv("attendance | select hours, followed_up_on") == "hours,followed_up_on\n7,2022-06-06\n")
    }
  }

  @Test("official lists that ship go into a new workspace: criteria sets, OCOP stages, rules, groups and documents")
  func shippedLists() throws {
    try withWorkspace { shell, _ in
      let lists = ShippedList.allCases.filter { !$0.rawValue.hasPrefix("units") && $0 != .hauGiang2025 }
      let names = lists.map { "--list \($0.rawValue)" }.joined(separator: " ")
      let outcome = try shell.run("import \(names)")
      #expect(outcome.failure == nil)
      #expect(outcome.value.table?.rowCount == lists.count)
      #expect(try shell.csv("ocop_stages | where ends | count") == "count\n3\n")
      #expect(try shell.csv("criteria_sets | count") != "count\n0\n")
    }
  }

  @Test("a file that fails keeps none of the others out, and each that fails is told") func severalFiles() throws {
    try withWorkspace { shell, directory in
      try write("\(Self.header)\n95,Bạc Liêu,tỉnh,province,\n", to: "\(directory)/other.csv")
      let outcome = try shell.run("import khong-co.csv units.csv khong-co-2.csv other.csv")
      #expect(outcome.value.table?.rowCount == 2)
      #expect(outcome.failure?.code == "file.cannot-read")
      #expect(outcome.failure?.others.map(\.code) == ["file.cannot-read"])
      let count = try shell.csv("units | count")
      #expect(count == "count\n5\n")
    }
  }

  @Test("of several files those imported before are told and left out") func severalAgain() throws {
    try withWorkspace { shell, directory in
      try shell.run("import units.csv")
      try write("\(Self.header)\n95,Bạc Liêu,tỉnh,province,\n", to: "\(directory)/other.csv")
      let console = try shell.console(after: "import units.csv other.csv")
      #expect(console.messages.contains("note[import.already-imported]"))
      let count = try shell.csv("units | count")
      #expect(count == "count\n5\n")
      let again = try shell.run("import units.csv other.csv")
      #expect(again.failure?.code == "import.already-imported")
      #expect(again.failure?.others.map(\.code) == ["import.already-imported"])
    }
  }

  @Test("Ctrl-C ends an import between files, and says which are in and which are not") func cancelledBetween() throws {
    try withWorkspace { shell, directory in
      try write("\(Self.header)\n95,Bạc Liêu,tỉnh,province,\n", to: "\(directory)/other.csv")
      // Pressed when the first file is through.
      let isPressed = Mutex(false)
      var host = shell.session.host
      host.progress = { told in if told == nil { isPressed.withLock { $0 = true } } }
      host.isCancelled = { isPressed.withLock { $0 } }
      shell.session = try Session(toolkit: shell.toolkit, host: host, workspace: shell.workspace)
      shell.session.settings.language = .en
      let console = RecordingConsole()
      let outcome = try shell.run("import units.csv other.csv")
      try Presenter(console).show(outcome, in: shell.session)
      #expect(outcome.failure?.code == "report.cancelled")
      #expect(outcome.value.table?.rowCount == 1)
      #expect(console.messages.contains("hint: imported: units.csv; not imported: other.csv"))
    }
  }

  @Test("undo takes a batch back; one that does not exist is an error") func undo() throws {
    try withWorkspace { shell, _ in
      try shell.run("import units.csv")
      let said = try shell.console(after: "undo 1").messages
      #expect(said == "took back batch 1: units.csv, 4 rows\n")
      let count = try shell.csv("units | count")
      #expect(count == "count\n0\n")
      #expect(shell.failure("undo 7")?.code == "store.unknown-batch")
      #expect(shell.failure("undo")?.code == "undo.nothing")
    }
  }

  @Test("the sample refuses to be written to, with a way out", arguments: ["import units.csv", "undo", "undo 1"])
  func sample(line: String) throws {
    let shell = try TestShell()
    let error = try #require(shell.failure(line))
    #expect(error.code == "shell.sample-read-only")
    #expect(error.hints.first?.en.contains("init \"haugiang.ntm\"") == true)
  }
}
