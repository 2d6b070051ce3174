import NTMKit
import Query
import Testing

@testable import Shell

/// The examples that help and docs print, run on the sample.
@Suite("Examples of commands and reports") struct ExamplesTests {
  private static func examples<C: Command>(of type: C.Type) -> [Example] { C.examples }
  private static func examples<R: ReportPlugin>(of type: R.Type) -> [Example] { R.examples }

  private static func all() throws -> [Example] {
    let toolkit = try standardToolkit()
    return toolkit.commands.flatMap { examples(of: $0) } + toolkit.reports.flatMap { examples(of: $0) }
  }

  @Test("do what they say") func run() throws {
    for example in try Self.all() {
      try withTemporaryDirectory { directory in
        let session = try TestShell(directory: directory)
        switch example.outcome {
        case .runs: #expect(throws: Never.self, "\(example.line)") { try session.run(example.line) }
        case .csv(let text): #expect(try session.csv(example.line) == text, "\(example.line)")
        case .fails(let code): #expect(session.failure(example.line)?.code == code, "\(example.line)")
        }
      }
    }
  }

  @Test("are told in both languages") func summaries() throws {
    for example in try Self.all() { #expect(!example.summary.vi.isEmpty && !example.summary.en.isEmpty) }
  }
}
