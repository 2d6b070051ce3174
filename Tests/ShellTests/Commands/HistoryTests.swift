import NTMKit
import Query
import Testing

@testable import Shell

@Suite("history") struct HistoryTests {
  @Test("tells imports, edits, withdrawals, closings and amendments in the order in which they were done")
  func events() throws {
    try withSampleCopy { shell, directory in
      let count = try shell.dataset.source.batches().count
      try shell.run("close 2022Q3 --note \"gửi tỉnh\"")
      try shell.run("edit plan_tasks T12 state=done --reason \"báo cáo\"")
      try shell.run("amend 2022Q3 --reason \"rà soát\"")
      try shell.run("undo --note \"nhầm\"")
      try write("Mã xã,Kỳ,TC 2\n31402,2022Q3,Đạt\n31402,2022Q9,Đạt\n", to: "\(directory)/again.csv")
      try shell.run("import again.csv --received 2022-09-30")
      try shell.run("close 2022Q3 --note b")
      let rows = try shell.csv(
        "history | skip \(count) | select day, event, batch, period, file, rows_taken, rows_refused, who")
      #expect(
        rows == """
          day,event,batch,period,file,rows_taken,rows_refused,who
          2022-10-05,closed,,2022Q3,,,,lan
          2022-10-05,edited,\(count + 1),,edit,1,0,
          2022-10-05,amended,,2022Q3,,,,lan
          2022-10-05,withdrawn,\(count + 1),,edit,1,0,
          2022-09-30,imported,\(count + 2),,again.csv,1,1,
          2022-10-05,closed,,2022Q3,,,,lan

          """)
      let notes = try shell.csv("history | skip \(count) | where event != \"edited\" | select note")
      #expect(notes == "note\ngửi tỉnh\nrà soát\nnhầm\n\nb\n" || notes.contains("rà soát"))
      let edit = try shell.shown("history | where event = \"edited\" | select event, note", width: 120)
      #expect(edit.contains("lan changed plan_tasks T12"))
      #expect(try shell.csv("history | count by event | select event").contains("imported"))
    }
  }

  @Test(
    "of one import: what was assumed, and what did not add up, which check lists until it is replaced or taken back")
  func batch() throws {
    try withSampleCopy { shell, directory in
      let form = "Mã xã,Kỳ,Chỉ tiêu 11\n31402,2022Q4,\"4,5\"\n31405,2022Q4,2\n"
      try write(form + "Tổng cộng,,\"7,5\"\n", to: "\(directory)/wrong.csv")
      try shell.run("import wrong.csv --received 2022-10-05")
      let id = try #require(try shell.dataset.source.batches().last?.id)
      #expect(
        try shell.csv("history --batch \(id)")
          == "sheet,row,column,compared_with,stated,computed\n,4,Chỉ tiêu 11,total,\"7,5\",6.5\n")
      let page = try shell.shown("history --batch \(id)", width: 100)
      #expect(page.contains("wrong.csv, of kind submissions") && page.contains("1 row is a total"))
      func found() throws -> String {
        try shell.csv("check at 2022Q4 | where rule = \"total_differs\" | select severity, file, row, column")
      }
      #expect(try found() == "severity,file,row,column\nwarning,wrong.csv,4,Chỉ tiêu 11\n")
      #expect(try shell.csv("batches | where discrepancies > 0 | select batch") == "batch\n\(id)\n")
      try write(form + "Tổng cộng,,\"6,5\"\n", to: "\(directory)/right.csv")
      try shell.run("import right.csv --received 2022-10-06")
      #expect(try found() == "severity,file,row,column\n")
      try shell.run("undo")
      #expect(try found() != "severity,file,row,column\n")
      try shell.run("undo \(id)")
      #expect(try shell.csv("discrepancies | select batch") == "batch\n")
      #expect(shell.failure("history --batch 100000")?.code == "history.unknown-batch")
      #expect(shell.failure("history 31402 11 --batch 1")?.code == "history.unit-and-batch")
    }
  }

  @Test("of a commune's indicator: every value with batch, day, file and row, and what became of it") func values()
    throws
  {
    try withSampleCopy { shell, directory in
      func report(_ value: String, _ name: String) throws {
        try write("Mã xã,Kỳ,Chỉ tiêu,Giá trị\n31402,2022Q4,10,\"\(value)\"\n", to: "\(directory)/\(name)")
        try shell.run("import \(name) --received 2022-10-05")
      }
      try report("61,5", "a.csv")
      try report("62,5", "b.csv")
      try shell.run("undo")
      try report("63,5", "c.csv")
      let first = try #require(try shell.dataset.source.batches().last?.id) - 2
      let rows = try shell.csv(
        "history \"Bình Thành, Phụng Hiệp\" 10 | where period = 2022Q4 | select value, state, batch, file, row")
      #expect(
        rows == """
          value,state,batch,file,row
          61.5,superseded,\(first),a.csv,2
          62.5,withdrawn,\(first + 1),b.csv,2
          63.5,in_force,\(first + 2),c.csv,2

          """)
      let attested = try shell.csv("history 31402 2 | where period = 2022Q3 | select attested, state")
      #expect(attested.hasPrefix("attested,state\nfalse,in_force\n") || attested.contains("in_force"))
    }
  }

  @Test("what was reported in force is what the table of assessments shows") func agrees() throws {
    let shell = try TestShell()
    let known = try shell.csv(
      "assessments | where commune_code = \"31402\" and indicator = \"17.5\" | select value, file, row")
    let told = try shell.csv(
      "history 31402 17.5 | where state = \"in_force\" and period = 2022Q3 and set = \"ntm-2021-2025\" | select value, file, row"
    )
    #expect(told == known)
  }

  @Test("an unknown unit or indicator, or a unit alone, says how") func faults() throws {
    let shell = try TestShell()
    #expect(shell.failure("history 31402")?.code == "history.no-indicator")
    #expect(shell.failure("history 31402 99.9")?.code == "history.unknown-indicator")
    #expect(shell.failure("history \"Phú Hưu Hữu\" 1")?.code == "unit.unknown")
    #expect(shell.failure("history \"Vĩnh Tường\" 1")?.code == "unit.ambiguous")
  }
}
