import Foundation
import Testing

/// A workspace from its making to a withdrawal, each step a run of the program.
@Suite("A workspace, run by run") struct WorkspaceTests {
  private static let units = """
    Mã,Tên,Loại,Cấp,Mã cấp trên
    93,Hậu Giang,tỉnh,tỉnh,
    934,Phụng Hiệp,huyện,huyện,93
    31408,Long Thạnh,xã,xã,934
    31417,,xã,xã,934

    """

  @Test("init, import, ask, undo") func steps() throws {
    try BuiltNtm.with { (ntm) throws in
      try ntm.write(Self.units, to: "đơn vị.csv")
      #expect(try ntm.run("init", "hau giang.ntm").status == 0)
      let taken = try ntm.run(
        "-w", "hau giang.ntm", "import", "đơn vị.csv", "--received", "2022-01-04", "--rejects", "tra lai.csv",
        "--format", "csv")
      #expect(taken.status == 0)
      #expect(
        taken.output
          == "file,kind,batch,rows_read,rows_taken,rows_refused\nđơn vị.csv,units,1,4,3,1\n")
      #expect(taken.errors.contains("line 5, column Tên"))
      #expect(
        try ntm.read("tra lai.csv").hasPrefix(
          "refused_line,refused_column,refused_value,refused_because,Mã,Tên,Loại,Cấp,Mã cấp trên\n5,Tên,"))
      let asked = try ntm.run("-w", "hau giang.ntm", "--format", "csv", "-c", "units | count")
      #expect(asked.output == "count\n3\n")
      #expect(
        try ntm.run("-w", "hau giang.ntm", "undo", "1", "--note", "gửi nhầm").errors.contains("took back batch 1"))
      #expect(try ntm.run("-w", "hau giang.ntm", "--format", "csv", "-c", "units | count").output == "count\n0\n")
    }
  }

  @Test("NTM_WORKSPACE names it, -w goes before") func environment() throws {
    try BuiltNtm.with { (outer) throws in
      var ntm = outer
      ntm.environment["NTM_WORKSPACE"] = "a.ntm"
      #expect(try ntm.run("units").status == 3)
      #expect(try ntm.run("init", "a.ntm").status == 0)
      #expect(try ntm.run("--format", "csv", "-c", "units | count").output == "count\n0\n")
      #expect(try ntm.run("-w", "b.ntm", "units").status == 3)
      ntm.environment["NTM_WORKSPACE"] = ""
      #expect(try ntm.run("--format", "csv", "-c", "units | count").output == "count\n118\n")
    }
  }

  @Test("the sample and --read-only refuse to be written to") func readOnly() throws {
    try BuiltNtm.with { (ntm) throws in
      try ntm.write(Self.units, to: "units.csv")
      let sample = try ntm.run("import", "units.csv")
      #expect(sample.status == 2)
      #expect(sample.errors.contains("error[shell.sample-read-only]"))
      #expect(try ntm.run("init", "a.ntm").status == 0)
      let refused = try ntm.run("-w", "a.ntm", "--read-only", "import", "units.csv")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("error[shell.read-only]"))
    }
  }

  @Test("what is not a workspace is left as it is") func notAWorkspace() throws {
    try BuiltNtm.with { (ntm) throws in
      try ntm.write("xin chào", to: "a.ntm")
      let run = try ntm.run("-w", "a.ntm", "communes")
      #expect(run.status == 3)
      #expect(run.errors.contains("error[store.not-a-workspace]"))
      #expect(try ntm.run("init", "a.ntm").status == 3)
      #expect(try ntm.read("a.ntm") == "xin chào")
    }
  }

  @Test("check --strict ends with status 1 when something cannot be, with 0 when all is only suspicious")
  func strictCheck() throws {
    try BuiltNtm.with { (ntm) throws in
      #expect(try ntm.run("init", "thu.ntm", "--from", "sample").status == 0)
      #expect(try ntm.run("-w", "thu.ntm", "check", "--strict").status == 0)
      try ntm.write(
        "Kỳ,Xã,Nguồn,Nội dung,Huy động,Giải ngân\n2022Q3,Phú Hữu,trung ương,giao thông,80,95\n", to: "von.csv")
      #expect(try ntm.run("-w", "thu.ntm", "import", "von.csv", "--received", "2022-10-03").status == 0)
      let strict = try ntm.run("-w", "thu.ntm", "--lang", "en", "check", "--strict")
      #expect(strict.status == 1)
      #expect(strict.output.contains("disbursed 95"))
      #expect(strict.errors.contains("error[check.errors-found]") && strict.errors.contains("found by the check: 1"))
      #expect(try ntm.run("-w", "thu.ntm", "check").status == 0)
      let line = "check --strict | where severity = \"warning\" | count"
      #expect(try ntm.run("-w", "thu.ntm", "-c", line).status == 1)
    }
  }

  @Test("a copy of the sample answers as the sample does") func copy() throws {
    try BuiltNtm.with { (ntm) throws in
      #expect(try ntm.run("init", "thu.ntm", "--from", "sample").status == 0)
      let line = "communes | summarize m = sum(met)"
      let copy = try ntm.run("-w", "thu.ntm", "--format", "csv", "-c", line).output
      #expect(copy == "m\n914\n")
      #expect(try ntm.run("-w", "thu.ntm", "--lang", "en", "gap").output.contains("invented"))
    }
  }
}
