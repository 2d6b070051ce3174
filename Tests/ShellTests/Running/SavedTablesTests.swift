import NTMKit
import Testing

@testable import Shell

@Suite("tables saved as workbooks") struct SavedTablesTests {
  private static let tables =
    DeclaredTables.all.map { EditTarget.shownName(of: $0) }.filter { $0 != "submission_deadlines" }
    + [
      "units", "recognitions", "set_assignments", "criteria_sets", "indicators", "thresholds",
    ]

  /// The tables that were saved as workbooks only before.
  private static let lists = [
    "plan_targets", "set_assignments", "criteria_sets", "indicators", "thresholds", "recognitions",
  ]

  @Test(
    "so do lists of plans and criteria as CSV and JSON, without losing what the file does not have",
    arguments: Language.allCases)
  func lists(language: Language) throws {
    try withSampleCopy { shell, _ in
      for table in Self.lists {
        for ending in ["csv", "json", "xlsx"] {
          try shell.run("set lang \(language.rawValue)")
          // Shares of the plan have more digits than a workbook's numbers are read with.
          let query = table == "plan_targets" ? "plan_targets | drop baseline, target" : table
          let known = try shell.csv(query)
          try shell.run("\(table) | save \"\(table).\(ending)\"")
          let result = try shell.run("import \"\(table).\(ending)\" --force")
          #expect(result.failure == nil, "\(table).\(ending)")
          #expect(!result.notices.contains { if case .warned = $0 { true } else { false } }, "\(table).\(ending)")
          #expect(try shell.csv(query) == known, "\(table).\(ending)")
        }
      }
      try shell.run("set lang en")
      // The titles in English, which no Vietnamese file has.
      try shell.run("plan_targets | save again.xlsx")
      #expect(
        try shell.csv("open again.xlsx | select Title | take 1") == "Title\nRecognise 3 more new rural communes\n")
    }
  }

  @Test(
    "come back as they were, in either language: no row is refused, none is there twice", arguments: Language.allCases)
  func back(language: Language) throws {
    try withSampleCopy { shell, _ in
      for table in Self.tables {
        let before = try shell.csv(table)
        try shell.run("set lang \(language.rawValue)")
        try shell.run("\(table) | save \"\(table).xlsx\"")
        let taken = try shell.csv("import \"\(table).xlsx\" --force | select rows_read, rows_refused")
        try shell.run("set lang en")
        #expect(taken.hasSuffix(",0\n") && !taken.hasSuffix("\n0,0\n"), "\(table): \(taken)")
        #expect(try shell.csv(table) == before, "\(table)")
      }
    }
  }

  @Test("a result without rows is opened as one, not as the sheet that tells of it") func empty() throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("communes | where met > 100 | select code, met | save e.xlsx")
      #expect(try shell.run("open e.xlsx").value.table?.rowCount == 0)
    }
  }
}
