import Foundation
import PseudoTerminal
import Testing

/// What is left of a workspace when things go wrong, with the real program. `scripts/try-kills` does the first at length.
@Suite("A workspace in bad weather") struct SafetyTests {
  /// Results of 60 communes for 30 months.
  private static let results: String = {
    let rows = (0..<30).flatMap { month in
      (0..<60).map { "\(31000 + $0),\(2023 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1),Đạt,Chưa đạt" }
    }
    return "Mã xã,Kỳ,TC 1,TC 2\n" + rows.joined(separator: "\n") + "\n"
  }()
  private static let units =
    "Mã,Tên,Loại,Cấp,Mã cấp trên\n93,Hậu Giang,tỉnh,tỉnh,\n934,Phụng Hiệp,huyện,huyện,93\n"
    + (0..<60).map { "\(31000 + $0),Xã \($0),xã,xã,934\n" }.joined()
  private static let set = """
    sets:
      - code: thu
        vi: Bộ thử
        en: Trial
        criteria:
          - {number: 1, vi: Một, en: One, indicators: [{id: "1.1", vi: a, en: a, kind: attested, comparison: attested}]}
          - {number: 2, vi: Hai, en: Two, indicators: [{id: "2.1", vi: b, en: b, kind: attested, comparison: attested}]}

    """

  private func prepare(_ ntm: BuiltNtm) throws {
    try ntm.write(Self.units, to: "units.csv")
    try ntm.write(Self.set, to: "set.yaml")
    try ntm.write(Self.results, to: "results.csv")
    #expect(try ntm.run("init", "w.ntm").status == 0)
    let taken = try ntm.run("-w", "w.ntm", "import", "units.csv", "set.yaml", "--received", "2022-01-04")
    #expect(taken.status == 0, "\(taken.errors)")
  }

  private static let take = "-w w.ntm import results.csv --set thu --received 2022-10-05"

  @Test("an import that is killed leaves the state before or the state after, and nothing for verify to find")
  func killed() throws {
    try BuiltNtm.with { ntm throws in
      try prepare(ntm)
      let program = try BuiltProduct.path("ntm")
      var seen: Set<String> = []
      for hundredths in [2, 10, 18, 26, 34, 45, 60] {
        _ = try ntm.shell(
          "'\(program)' \(Self.take) & sleep 0.\(hundredths < 10 ? "0" : "")\(hundredths); kill -9 $!; wait $!")
        let verified = try ntm.run("-w", "w.ntm", "verify")
        #expect(verified.status == 0, "after 0.\(hundredths) s: \(verified.errors)")
        let count = try ntm.run("-w", "w.ntm", "--format", "csv", "-c", "batches | summarize n = sum(rows_taken)")
          .output
        #expect(["n\n63\n", "n\n1863\n"].contains(count), "after 0.\(hundredths) s: \(count)")
        seen.insert(count)
        if count == "n\n1863\n" { break }
      }
      #expect(seen.contains("n\n63\n"))
      _ = try ntm.shell("'\(program)' \(Self.take)")
      #expect(
        try ntm.run("-w", "w.ntm", "--format", "csv", "-c", "batches | summarize n = sum(rows_taken)").output
          == "n\n1863\n")
    }
  }

  @Test("without the libraries for workbooks all else works, and a workbook says what is missing")
  func missingLibraries() throws {
    try BuiltNtm.with { ntm throws in
      #expect(try ntm.run("-c", "communes | save w.xlsx").status == 0)
      try FileManager.default.createDirectory(atPath: "\(ntm.folder)/broken", withIntermediateDirectories: true)
      for library in ["libzip.so.4", "libzip.so.5", "libxlsxwriter.so.4", "libxlsxwriter.so.7", "libxlsxwriter.so.9"] {
        try ntm.write("not a library", to: "broken/\(library)")
      }
      var without = ntm
      without.environment["LD_LIBRARY_PATH"] =
        "\(ntm.folder)/broken" + (ntm.environment["LD_LIBRARY_PATH"].map { ":\($0)" } ?? "")
      #expect(try without.run("--format", "csv", "-c", "communes | count").output == "count\n51\n")
      let read = try without.run("-c", "open w.xlsx")
      #expect(read.status == 3)
      #expect(
        read.errors.replacing(/libzip\d/, with: "libzipN") == """
          error[import.library-missing] w.xlsx
            cannot load the library libzip, which reads workbooks
            hint: install its package (on Debian: apt-get install libzipN), or save the sheet as .csv

          """)
      let written = try without.run("-c", "communes | save other.xlsx")
      #expect(written.status == 3)
      #expect(written.errors.contains("cannot load the library libxlsxwriter, which writes workbooks"))
      #expect(written.errors.contains("apt-get install libxlsxwriter"))
      #expect(!FileManager.default.fileExists(atPath: "\(ntm.folder)/other.xlsx"))
    }
  }

  @Test("a workspace that cannot be opened any more says so, and verify says where") func damagedLog() throws {
    try BuiltNtm.with { ntm throws in
      try prepare(ntm)
      #expect(try ntm.run("-w", "w.ntm", "backup", "b.ntm").status == 0)
      let path = "\(ntm.folder)/b.ntm"
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      // The list of imports is the second table that is made.
      for index in 8192 * 2..<8192 * 3 { bytes[index] = 0xA5 }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let read = try ntm.run("-w", "b.ntm", "communes")
      #expect(read.status == 3)
      #expect(read.errors.hasPrefix("error[store.damaged] b.ntm\n"))
      #expect(read.errors.contains("hint: ntm verify b.ntm says where; take it back from a backup"))
      for line in [["verify", "b.ntm"], ["-w", "b.ntm", "verify"], ["-w", "b.ntm", "-c", "verify"]] {
        let verified = try ntm.shell("ntm \(line.joined(separator: " "))")
        #expect(verified.status == 3)
        #expect(verified.errors.contains("error[verify.imports]"), "\(verified.errors)")
        #expect(verified.output.contains("imports have their hashes"))
      }
      #expect(try ntm.run("-w", "w.ntm", "verify").status == 0)
    }
  }

  @Test("a full disk under the workspace is a message, and nothing is lost") func fullDisk() throws {
    try BuiltNtm.with { ntm throws in
      try prepare(ntm)
      // Files may not grow past the size they have: the same refusal of a write as a full disk's, but for its reason.
      let run = try ntm.shell("trap '' XFSZ; ulimit -f 4; ntm \(Self.take)")
      #expect(run.status == 3)
      #expect(run.errors.contains("error[store."), "\(run.errors)")
      #expect(try ntm.run("-w", "w.ntm", "verify").status == 0)
      #expect(try ntm.shell("ntm \(Self.take)").status == 0)
      #expect(try ntm.run("-w", "w.ntm", "verify").status == 0)
    }
  }
}
