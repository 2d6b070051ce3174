import NTMKit
import Testing

@testable import Shell

@Suite("tables saved as workbooks") struct SavedTablesTests {
  private static let tables =
    DeclaredTables.all.map { EditTarget.shownName(of: $0) }.filter { $0 != "submission_deadlines" }
    + ["units", "recognitions"]

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
