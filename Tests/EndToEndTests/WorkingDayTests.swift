import Foundation
import Testing

/// A working day at a district's or province's office, line by line as the language was designed for it. Two lines of the design
/// are reports that are still to come.
@Suite("A working day") struct WorkingDayTests {
  private static let workbooks = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/how-to/so-lieu")

  /// Each with something that its answer holds.
  private static let lines: [(line: String, shown: String)] = [
    ("check | where severity = \"error\" | count by rule, district", "rule"),
    ("communes at 2022Q3 | summarize mean(met), share(met = 19) by district", "mean(met)"),
    ("gap | where missing <= 3 | sort missing, -population", "Phú Hữu"),
    ("| count by district", "Châu Thành A"),
    ("near = gap | where met in 16..18", ""),
    (
      "why near \"Phú Hữu\" met                              # the number down to file, sheet, row and column",
      "Phú Hữu"
    ),
    // The documentation's workbooks make Phú Hữu meet all criteria: they come after the line that asks why it does not.
    ("open \"so-lieu/quy-3/phung-hiep.xlsx\" | describe", "column"),
    ("import \"so-lieu/quy-3/*.xlsx\" --period 2022Q3", "so-lieu/quy-3/chau-thanh.xlsx"),
    ("diff communes 2022Q2 2022Q3 | where change != 0", "Phú Hữu"),
    ("plan --period 2022 | where status = \"at_risk\"", "T1"),
    ("ocop | count by stage, district | pivot stage", "Vị Thuỷ"),
    ("ocop-forecast --stars 3 --by 2022-12-31", "3 stars"),
    ("attendance | summarize people = distinct(person), hours = sum(hours) by district, cadre_level", "hours"),
    (
      "sql { select district, avg(met) as m from communes group by 1 having m < 18 } | sort m", "huyện Long Mỹ"
    ),
    ("close 2022Q3 --note \"Trình Ban Chỉ đạo 05/10\"", ""),
  ]

  private func with(_ body: (BuiltNtm) throws -> Void) throws {
    try BuiltNtm.with { (ntm) throws in
      try FileManager.default.copyItem(
        at: Self.workbooks, to: URL(fileURLWithPath: ntm.folder).appending(path: "so-lieu"))
      #expect(try ntm.run("init", "haugiang.ntm", "--from", "sample").status == 0)
      try body(ntm)
    }
  }

  @Test("its lines run as a script") func script() throws {
    try with { (ntm) throws in
      try ntm.write(Self.lines.map(\.line).joined(separator: "\n") + "\n", to: "day.ntm")
      let run = try ntm.run("-w", "haugiang.ntm", "-f", "day.ntm")
      #expect(run.status == 0, "\(run.errors)")
      for (line, shown) in Self.lines where !shown.isEmpty {
        #expect(run.output.contains(shown), "\(line)")
      }
      #expect(run.errors.contains("closed 2022Q3/1"))
      #expect(!run.errors.contains("error["))
      // The script's own format changes nothing of what it says.
      #expect(try ntm.run("fmt", "day.ntm").status == 0)
      #expect(try ntm.run("fmt", "day.ntm", "--check").status == 0)
    }
  }
}
