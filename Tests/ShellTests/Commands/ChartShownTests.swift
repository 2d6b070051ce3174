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

  @Test(
    "of numbers of any size it fits the terminal and says no number of a hundred digits",
    arguments: [
      "huge = if(name ~ \"a\", 1e300, -1e300)", "huge = 1e300", "huge = if(name ~ \"a\", 1.7e308, -1.7e308)",
      "huge = 1e-300", "huge = -met - 0.5", "huge = 7", "huge = if(met < 0, 1.5)",
      "huge = if(name ~ \"a\", 1e300, 1.0)",
    ], [0, 1, 51])
  func extremes(_ column: String, _ rows: Int) throws {
    let session = try TestShell()
    for chart in ["bar code huge", "hist huge", "line code huge", "dot huge met", "dot met huge", "heat huge met"] {
      let line = "communes | add \(column) | take \(rows) | chart \(chart)"
      for format in ["text", "html", "json", "md"] {
        let shown: String
        do {
          shown = try session.shown(line + " | show \(format)", width: 60)
        } catch let diagnostic as Diagnostic {
          #expect(diagnostic.code == "chart.no-rows", "\(line): \(diagnostic.code.rawValue)")
          continue
        }
        if format == "text" {
          let widest = shown.split(separator: "\n").map { DisplayWidth.width(of: String($0)) }.max() ?? 0
          #expect(widest <= 60, "\(line)\n\(shown)")
        }
        #expect(!shown.contains("000,000,000,000,000,000,000"), "\(line) \(format)")
        #expect(!shown.contains("NaN") && !shown.contains(">nan") && !shown.contains("Infinity"), "\(line) \(format)")
      }
    }
  }

  @Test("a name that was given in the line is not changed in the title") func title() throws {
    let shown = try TestShell().shown("communes | summarize m = mean(met) by district | chart bar", width: 60)
    #expect(shown.hasPrefix("m by district\n"))
  }
}
