import NTMKit
import Synchronization
import Testing

@testable import Shell

@Suite("Ctrl-C while a result is saved or shown") struct StoppedSaveTests {
  /// Says from the given question on that Ctrl-C was pressed.
  private final class Presses: Sendable {
    private let asked = Atomic<Int>(0)
    let first: Int
    init(from first: Int) { self.first = first }
    func isPressed() -> Bool { asked.add(1, ordering: .relaxed).newValue >= first }
    var count: Int { asked.load(ordering: .relaxed) }
  }

  private func shell(_ directory: String, _ presses: Presses) throws -> TestShell {
    var host = testHost(directory: directory)
    host.isCancelled = { presses.isPressed() }
    return TestShell(try Session(toolkit: standardToolkit(), host: host, workspace: sampleSession().workspace))
  }

  @Test(
    "leaves the file that was there, whenever it comes, and nothing beside it",
    arguments: ["csv", "json", "jsonl", "md", "txt", "html", "xlsx"])
  func save(_ ending: String) throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/a.\(ending)"
      let line = "assessments at 2020Q4..2022Q3 | take 6000 | save \"a.\(ending)\""
      try write("before", to: path)
      let all = Presses(from: .max)
      try shell(directory, all).run("assessments at 2020Q4..2022Q3 | take 6000 | save \"whole.\(ending)\"")
      #expect(all.count > 12, "long tables are asked about more than once")
      for press in stride(from: 4, through: all.count, by: max(1, all.count / 3)) {
        #expect(try shell(directory, Presses(from: press)).failure(line)?.code == "report.cancelled")
        #expect(try FileImport.bytes(of: path) == Array("before".utf8))
      }
      #expect(names(in: directory) == ["a.\(ending)", "whole.\(ending)"])
    }
  }

  @Test("stops a long table that is laid out; pressed before, it has stopped what it was meant for") func show() throws
  {
    try withTemporaryDirectory { directory in
      let line = "assessments at 2020Q4..2022Q3 | take 6000"
      func shown(_ presses: Presses) throws -> String {
        let shell = try shell(directory, presses)
        let outcome = try shell.run(line)
        let console = RecordingConsole(width: nil)
        try Presenter(console).show(outcome, in: shell.session)
        return console.output
      }
      let run = Presses(from: .max)
      try shell(directory, run).run(line)
      let whole = try shown(Presses(from: .max))
      #expect(try shown(Presses(from: run.count + 1)) == whole)
      let error = #expect(throws: Diagnostic.self) { try shown(Presses(from: run.count + 2)) }
      #expect(error?.code == "report.cancelled")
    }
  }
}
