import NTMKit
import Query
import Testing

@testable import Shell

@Suite("A chart on a terminal") struct ChartShownTests {
  @Test("stands alone, as the table of a query does; a saved page says where it comes from") func alone() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      let shown = try session.shown("communes | count by level | chart bar", width: 60)
      #expect(
        shown.hasPrefix("Count by level\nnew rural "))
      #expect(shown.hasSuffix("15\n\n3 rows\n"))
      try session.run("communes | count by level | chart bar | save \"x.html\"")
      #expect(try contents(of: "\(directory)/x.html").contains("communes | count by level | chart bar"))
    }
  }

  @Test("a name that was given in the line is not changed in the title") func title() throws {
    let shown = try TestShell().shown("communes | summarize m = mean(met) by district | chart bar", width: 60)
    #expect(shown.hasPrefix("m by district\n"))
  }
}
