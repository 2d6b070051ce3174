import Foundation
import NTMKit
import Query
import Testing

@testable import Shell

@Suite("The program") struct ProgramTests {
  struct Run {
    var status: Int32
    var output: String
    var messages: String
  }

  /// Runs the program on a workspace of its own, a copy of the sample.
  private func run(
    lines: [String] = [], words: [String] = [], script: String? = nil, language: String? = "en", format: String? = nil,
    isReadOnly: Bool = false, keepsGoing: Bool = false, workspace: String?, directory: String? = nil
  ) throws -> Run {
    var invocation = Invocation()
    invocation.workspacePath = workspace
    invocation.lines = lines
    invocation.words = words
    invocation.scriptPath = script
    invocation.language = language
    invocation.format = format
    invocation.isReadOnly = isReadOnly
    invocation.keepsGoing = keepsGoing
    let console = RecordingConsole()
    let program = Program(
      invocation, toolkit: try standardToolkit(), host: testHost(directory: directory), console: console)
    return Run(status: program.run(), output: console.output, messages: console.messages)
  }

  private func withWorkspace(_ body: (_ path: String, _ directory: String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      var session = try sampleSession(directory: directory)
      _ = try LineRunner.run("init \"w.ntm\"", in: &session)
      try body("\(directory)/w.ntm", directory)
    }
  }

  @Test("lines give data on standard output and status 0") func lines() throws {
    try withWorkspace { workspace, _ in
      let run = try run(
        lines: ["tables | count", "tables | take 1 | select name"], format: "csv", workspace: workspace)
      #expect(run.status == 0)
      #expect(run.output == "count\n\(Dataset.tableSchemas.count)\nname\ncommunes\n")
      #expect(run.messages.isEmpty)
    }
  }

  @Test("a wrong line has status 2, and the lines after it are not run") func wrongLine() throws {
    try withWorkspace { workspace, _ in
      let run = try run(lines: ["comunes", "tables | count"], format: "csv", workspace: workspace)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.messages.hasPrefix("error[query.unknown-source] <prompt>:1:1\n  comunes\n  ^^^^^^^ "))
      #expect(run.messages.contains("did you mean \"communes\"?"))
    }
  }

  @Test("--keep-going runs them, and the status is the first error's") func keepGoing() throws {
    try withWorkspace { workspace, _ in
      let run = try run(
        lines: ["tables | assert columns > 99", "comunes", "tables | count"], format: "csv",
        keepsGoing: true, workspace: workspace)
      #expect(run.status == 1)
      #expect(run.output == "count\n\(Dataset.tableSchemas.count)\n")
    }
  }

  @Test("a failed assert has status 1, a missing file 3") func otherStatuses() throws {
    try withWorkspace { workspace, directory in
      let runs = [
        try run(lines: ["tables | assert columns > 99"], workspace: workspace),
        try run(words: ["import", "khong-co.csv"], workspace: workspace, directory: directory),
        try run(script: "khong-co.ntm", workspace: workspace, directory: directory),
        try run(lines: ["tables"], workspace: "\(directory)/khong-co.ntm"),
      ]
      #expect(runs.map(\.status) == [1, 3, 3, 3])
    }
  }

  @Test("a script that is not UTF-8 is refused, never run with other words") func foreignScript() throws {
    try withWorkspace { workspace, directory in
      let path = "\(directory)/old.ntm"
      try Data(Array("communes | where name = \"".utf8) + [0xFF] + Array("\" | count".utf8)).write(
        to: URL(fileURLWithPath: path))
      let run = try run(script: path, workspace: workspace)
      #expect(run.status == 3)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("the file is not UTF-8"))
    }
  }

  @Test("a script's errors name its line; {name} is replaced") func script() throws {
    try withWorkspace { workspace, directory in
      try write("# bảng\ntables\n  | where name = \"{table}\"\n  | select nam\n", to: "\(directory)/q.ntm")
      let wrong = try run(words: ["table=units"], script: "q.ntm", workspace: workspace, directory: directory)
      #expect(wrong.status == 2)
      #expect(wrong.messages.hasPrefix("error[query.unknown-column] q.ntm:4:12\n    | select nam\n             ^^^ "))
      try write("tables | where name = \"{table}\" | select name", to: "\(directory)/q.ntm")
      let right = try run(
        words: ["table=units"], script: "q.ntm", format: "csv", workspace: workspace, directory: directory)
      #expect(right.output == "name\nunits\n")
      let incomplete = try run(script: "q.ntm", workspace: workspace, directory: directory)
      #expect(incomplete.status == 2)
    }
  }

  @Test("a command's words are taken as they are") func words() throws {
    try withWorkspace { workspace, _ in
      let run = try run(words: ["describe", "units", "--format", "csv"], workspace: workspace)
      #expect(run.output.hasPrefix("name,type,unit,label_vi,label_en\ncode,text,,mã,code\n"))
      let line = try self.run(words: ["tables | count"], workspace: workspace)
      #expect(line.status == 2)
      #expect(line.messages.contains("ntm -c 'tables | count'"))
    }
  }

  @Test("what the last line shows tells of files where its format does, and only there are they looked up")
  func places() throws {
    try withTemporaryDirectory { directory in
      let workspace = "\(directory)/sample.ntm"
      try standardToolkit().sample.build(at: workspace)
      let told = "\"file\":\"products-2019.csv\""
      func tells(_ run: Run) -> Bool { run.output.filter { !$0.isWhitespace }.contains(told) }
      let page = try run(words: ["plan"], workspace: workspace)
      #expect(page.output == (try run(lines: ["plan", "x = tables"], workspace: workspace)).output)
      #expect(tells(try run(words: ["plan", "--format", "json"], workspace: workspace)))
      #expect(tells(try run(lines: ["plan"], format: "json", workspace: workspace)))
      #expect(tells(try run(lines: ["plan", "last --format json"], workspace: workspace)))
      #expect(!tells(try run(words: ["plan", "--format", "json", "--lineage", "none"], workspace: workspace)))
      _ = try run(lines: ["plan | save \"p.json\""], workspace: workspace, directory: directory)
      #expect(try String(contentsOfFile: "\(directory)/p.json", encoding: .utf8).contains("products-2019.csv"))
      try write("plan\nlast --format json\n", to: "\(directory)/two.ntm")
      #expect(tells(try run(lines: ["source \"two.ntm\""], workspace: workspace, directory: directory)))
    }
  }

  @Test("-c, -f and a command exclude one another") func mixedModes() throws {
    try withWorkspace { workspace, _ in
      let run = try run(lines: ["tables"], words: ["tables"], workspace: workspace)
      #expect(run.status == 2)
      #expect(run.messages.contains("error[options.mixed-modes]"))
    }
  }

  @Test("quit ends a script") func quit() throws {
    try withWorkspace { workspace, _ in
      let run = try run(lines: ["tables | count", "quit", "tables"], format: "csv", workspace: workspace)
      #expect(run.status == 0)
      #expect(run.output == "count\n\(Dataset.tableSchemas.count)\n")
    }
  }

  @Test("an unknown language or format is refused") func settings() throws {
    #expect(try run(lines: ["tables"], language: "fr", workspace: nil).status == 2)
    try withWorkspace { workspace, _ in
      let run = try run(lines: ["tables"], format: "pdf", workspace: workspace)
      #expect(run.status == 2)
      #expect(run.messages.contains("formats: text, table, csv, json, jsonl, md, html"))
    }
  }

  @Test("--read-only refuses to write to the workspace, and nothing else") func readOnly() throws {
    try withWorkspace { workspace, directory in
      let run = try run(
        lines: ["tables | count | save \"n.csv\"", "undo 1"], isReadOnly: true, workspace: workspace,
        directory: directory)
      #expect(run.status == 2)
      #expect(try contents(of: "\(directory)/n.csv") == "count\n\(Dataset.tableSchemas.count)\n")
      #expect(run.messages.contains("error[shell.read-only] <prompt>:2:1\n  undo 1\n"))
    }
  }

  @Test("help and version need no data", arguments: [("vi", "Cách dùng"), ("en", "Usage")])
  func help(language: String, word: String) throws {
    var invocation = Invocation()
    invocation.action = .help
    invocation.language = language
    invocation.workspacePath = "/nowhere/x.ntm"
    let console = RecordingConsole()
    #expect(Program(invocation, toolkit: try standardToolkit(), host: testHost(), console: console).run() == 0)
    #expect(console.output.contains(word))
    #expect(console.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test("an error that is no diagnostic is a defect, and says how to report it") func defect() {
    struct Odd: Error {}
    let diagnostic = Diagnostic(describing: Odd())
    #expect(diagnostic.exitStatus == 70)
    #expect(diagnostic.hints.first?.en.contains(Program.version) == true)
  }
}
