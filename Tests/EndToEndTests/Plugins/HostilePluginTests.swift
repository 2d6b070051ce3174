import Foundation
import PseudoTerminal
import Testing

/// A plugin that crashes, loops, eats, lies and meddles: `Tests/HostilePlugin`.
@Suite("A hostile plugin costs a message and nothing else") struct HostilePluginTests {
  /// A misdeed, and what its line ends with: the code of the message, or a document that is shown.
  struct Try: Sendable, CustomTestStringConvertible {
    var name: String
    var code: String?
    var testDescription: String { name }

    init(_ name: String, _ code: String?) {
      self.name = name
      self.code = code
    }
  }

  private static let tries =
    ["trap", "index", "unwrap", "overflow", "recursion", "exit", "exit-three", "abort", "null", "shut", "nested"].map {
      Try($0, "plugin.crashed")
    } + ["loop", "sleep", "signals"].map { Try($0, "plugin.too-slow") }
    + ["garbage", "huge"].map { Try($0, "plugin.too-long") }
    + [
      "empty-answer", "forged", "double", "other-report", "no-title", "no-sections", "same-ids", "no-table",
      "other-columns", "unknown-column", "far-cell", "digits", "totals", "chart", "end-of-time", "no-period",
      "sentence", "lineage", "matrix",
    ].map { Try($0, "plugin.broken-answer") }
    + [
      Try("plain-error", "plugin.threw"), Try("disguise", "plugin.threw"), Try("refusal", "hostile.refused"),
      Try("asking", "parameter.unknown-option"),
    ]
    + [
      "well", "whole", "rubbish", "much-rubbish", "kill-parent", "kill-all", "spawn", "socket", "write", "remove",
      "sly",
      "infinite", "long-text", "escapes", "markup", "many-rows", "long-words",
    ].map { Try($0, nil) }

  /// A folder with the plugin installed and a workspace, made once.
  private static let model = Result<String, any Error> {
    let folder = FileManager.default.temporaryDirectory.path + "/ntm-hostile-model-" + UUID().uuidString
    try BuiltNtm.withPlugins { ntm in
      let installed = try ntm.run("plugin", "install", try PluginSources.hostile.get())
      #expect(installed.status == 0, "\(installed.errors)")
      #expect(try ntm.run("init", "w.ntm", "--from", "sample").status == 0)
      try FileManager.default.copyItem(atPath: ntm.folder, toPath: folder)
    }
    return folder
  }

  /// A workspace of its own, with the plugin installed.
  private func prepared(_ body: (BuiltNtm, Data) throws -> Void) throws {
    try BuiltNtm.withPlugins { ntm in
      var ntm = ntm
      ntm.environment["NTM_PLUGIN_SECONDS"] = "60"
      let model = try Self.model.get()
      for name in try FileManager.default.contentsOfDirectory(atPath: model) where !name.hasPrefix(".") {
        try FileManager.default.copyItem(atPath: "\(model)/\(name)", toPath: "\(ntm.folder)/\(name)")
      }
      try body(ntm, try Data(contentsOf: URL(fileURLWithPath: ntm.folder + "/w.ntm")))
    }
  }

  @Test("one thing after the other, in one session each, and the data are as they were", arguments: tries)
  func misdeed(_ attempt: Try) throws {
    try prepared { ntm, before in
      var ntm = ntm
      if attempt.code == "plugin.too-slow" { ntm.environment["NTM_PLUGIN_SECONDS"] = "1" }
      let run = try ntm.run(
        "-w", "w.ntm", "--keep-going", "-c", "hostile-\(attempt.name)", "-c", "hostile-well | count", "-c",
        "communes | count")
      #expect(run.output.hasSuffix("count\n─────\n   51\ncount\n─────\n   51\n"), "\(run.output.suffix(200))")
      if let code = attempt.code {
        #expect(run.errors.contains("error[\(code)]"), "\(run.errors)")
        #expect(code == "hostile.refused" || run.errors.contains("“hostile”"), "\(run.errors)")
        #expect(run.status == (code == "parameter.unknown-option" ? 2 : 3))
      } else {
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("hostile-\(attempt.name) 1.0.0"))
      }
      for escape in ["\u{1b}", "\u{9b}", "\u{7}"] {
        #expect(!run.output.contains(escape) && !run.errors.contains(escape))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: ntm.folder + "/w.ntm")) == before)
      let files = try FileManager.default.contentsOfDirectory(atPath: ntm.folder)
      #expect(Set(files).subtracting(["plugins", "w.ntm", "w.ntm-shm", "w.ntm-wal"]) == [])
    }
  }

  @Test("what it prints is told and is no part of the report") func printed() throws {
    try prepared { ntm, _ in
      let run = try ntm.run("-w", "w.ntm", "hostile-rubbish")
      #expect(!run.output.contains("rubbish\u{1b}") && run.errors.contains("warning[plugin.printed]"))
    }
  }

  private static let files =
    [("trap", "plugin.crashed"), ("confident-trap", "plugin.crashed"), ("upwards", "plugin.crashed")]
    + [("loop", "plugin.too-slow"), ("confident-loop", "plugin.too-slow")]
    + [("throws", "plugin.threw"), ("no-rows", "plugin.bad-sheet"), ("no-header", "plugin.bad-sheet")]
    + ["other-columns", "markup"].map { ($0, "import.missing-column") }
    + [("escapes", "import.nothing-taken"), ("none", "import.unrecognised"), ("wide", ""), ("well", "")]

  @Test("a file that its importer reads badly brings nothing in", arguments: files) func importers(
    name: String, code: String
  ) throws {
    try prepared { ntm, before in
      var ntm = ntm
      if code == "plugin.too-slow" { ntm.environment["NTM_PLUGIN_SECONDS"] = "1" }
      try Data("\(name)\n".utf8).write(to: URL(fileURLWithPath: ntm.folder + "/x.hostile"))
      let run = try ntm.run(
        "-w", "w.ntm", "--keep-going", "-c", "import x.hostile", "-c", "hostile_rows | count", "-c", "communes | count")
      #expect(run.output.hasSuffix("count\n─────\n    \(code.isEmpty ? 1 : 0)\ncount\n─────\n   51\n"), "\(run.output)")
      #expect(code.isEmpty ? run.status == 0 : run.errors.contains("error[\(code)]"), "\(run.errors)")
      for escape in ["\u{1b}", "\u{7}"] { #expect(!run.output.contains(escape) && !run.errors.contains(escape)) }
      // Rows that were refused are on record.
      let isRead = code.isEmpty || code == "import.nothing-taken"
      #expect(try (Data(contentsOf: URL(fileURLWithPath: ntm.folder + "/w.ntm")) == before) != isRead)
      #expect(try ntm.run("-w", "w.ntm", "verify").status == 0)
    }
  }

  @Test("a rule that fails is told in the report, beside the rules that do not") func checks() throws {
    try prepared { ntm, _ in
      var ntm = ntm
      ntm.environment["NTM_PLUGIN_SECONDS"] = "2"
      let run = try ntm.run("-w", "w.ntm", "-c", "check", "-c", "communes | count")
      #expect(run.status == 0 && run.output.hasSuffix("51\n"), "\(run.errors)")
      for name in ["Trap", "Loop", "Empty"] { #expect(run.output.contains("The rule “\(name)” could not be run")) }
      #expect(run.output.contains("gone") && !run.output.contains("\u{1b}"), "\(run.output.suffix(3000))")
    }
  }

  @Test("one that eats memory reaches its limit and is gone") func memory() throws {
    try prepared { ntm, _ in
      var ntm = ntm
      ntm.environment["NTM_PLUGIN_MEMORY"] = "1024"
      let run = try ntm.run("-w", "w.ntm", "--keep-going", "-c", "hostile-memory", "-c", "communes | count")
      #expect(run.errors.contains("plugin.crashed") && run.output.contains("51"), "\(run.errors)")
    }
  }

  @Test("markup in its words is text on the page") func markup() throws {
    try prepared { ntm, _ in
      let page = try ntm.run("-w", "w.ntm", "--format", "html", "hostile-markup").output
      #expect(
        page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert") && !page.contains("<img src=x"))
    }
  }

  @Test("one that dies while it waits is started again") func late() throws {
    try prepared { ntm, _ in
      let run = try ntm.run(
        "-w", "w.ntm", "--keep-going", "-c", "hostile-late", "-c", "check | count", "-c", "hostile-well | count")
      #expect(run.output.hasSuffix("count\n─────\n   51\n"), "\(run.errors)")
    }
  }

  @Test("loaded into the session's own process it is asked alike, and nothing protects from it") func inProcess() throws
  {
    try prepared { ntm, _ in
      let asked = try ntm.run("-w", "w.ntm", "--in-process", "hostile-well")
      #expect(try asked.status == 0 && asked.output == ntm.run("-w", "w.ntm", "hostile-well").output, "\(asked.errors)")
      let ended = try ntm.run(
        "-w", "w.ntm", "--in-process", "--keep-going", "-c", "hostile-exit-three", "-c", "communes | count")
      #expect(ended.status == 3 && ended.output.isEmpty && !ended.errors.contains("plugin.crashed"))
      let doctor = try ntm.run("--in-process", "--format", "csv", "plugin", "doctor")
      #expect(doctor.status == 0 && doctor.output.contains("hostile,warning,\"--in-process"), "\(doctor.output)")
    }
  }

  @Test("one that is busy ends with a session that was killed") func orphan() throws {
    try prepared { ntm, _ in
      let run = try ntm.shell(
        """
        '\(BuiltProduct.path("ntm"))' -w w.ntm hostile-loop & session=$!
        for i in $(seq 200); do
          plugin=$(tr -d ' ' < /proc/$session/task/$session/children)
          # Once it has taken more than a second of the processor's time, it is past its start.
          [ -n "$plugin" ] && [ "$(cut -d ' ' -f 14 /proc/$plugin/stat)" -gt 150 ] && break
          sleep 0.1
        done
        kill -9 $session
        sleep 0.2
        case "$(cut -d ' ' -f 3 "/proc/${plugin:?}/stat" 2>/dev/null)" in '' | Z) echo gone ;; *) echo alive; kill -9 $plugin ;; esac
        """)
      #expect(run.output == "gone\n", "\(run.errors)")
    }
  }

  @Test("Ctrl-C ends a plugin's report, and not the session") func interrupted() throws {
    try prepared { ntm, _ in
      var environment = PseudoTerminal.defaultEnvironment
      environment.merge(ntm.environment) { $1 }
      environment["PAGER"] = ""
      let terminal = try PseudoTerminal(
        executable: BuiltProduct.path("ntm"), arguments: ["-w", ntm.folder + "/w.ntm", "--no-settings"],
        environment: environment, rows: 30, columns: 100, timeout: 60)
      try terminal.expect("the prompt") { $0.currentLine.hasSuffix(">") }
      try terminal.type("hostile-loop\n")
      // It says that it is at work: then the plugin is.
      try terminal.expect("Ctrl-C")
      try terminal.type("\u{3}")
      try terminal.expect("stopped on request")
      try terminal.type("hostile-well | count\n")
      try terminal.expect("51")
      try terminal.expect("the prompt") { $0.currentLine.hasSuffix(">") }
      try terminal.type(Key.controlD)
      #expect(try terminal.waitForExit() == 0)
    }
  }
}
