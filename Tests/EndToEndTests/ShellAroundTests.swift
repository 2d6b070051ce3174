import Foundation
import PseudoTerminal
import Testing

/// What surrounds lines on a shell's command line: completion, settings, scripts' parameters, the formatter, help for programs.
@Suite("Around the command line") struct ShellAroundTests {
  /// What bash would offer for words, the last of which is being typed.
  private func bash(_ words: String, _ ntm: BuiltNtm) throws -> [String] {
    let run = try ntm.shell(
      """
      source <(ntm completions bash)
      COMP_WORDS=(ntm \(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _ntm
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(run.errors.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test("bash completes names, options and values, quoted where that is needed") func completion() throws {
    try BuiltNtm.with { (ntm) throws in
      var ntm = ntm
      ntm.environment["LANG"] = "C.UTF-8"
      #expect(try bash("comm", ntm) == ["communes"])
      #expect(try bash("--read", ntm) == ["--read-only"])
      #expect(try bash("gap --per", ntm) == ["--period"])
      #expect(try bash("gap --period = 2022Q3", ntm) == ["2022Q3"])
      #expect(try bash("why 'phu\\ h'", ntm) == ["Phú\\ Hữu"])
      #expect(try bash("why '\"phu h'", ntm) == ["Phú Hữu"])
    }
  }

  @Test("fish completes names, options and values", .enabled(if: installed("fish"))) func fish() throws {
    try BuiltNtm.with { (ntm) throws in
      var ntm = ntm
      ntm.environment["HOME"] = ntm.folder
      ntm.environment["PATH"] = try Self.programs() + ":/usr/bin:/bin"
      try FileManager.default.createDirectory(atPath: ntm.folder + "/so-lieu", withIntermediateDirectories: true)
      for (line, candidates) in [
        ("ntm comm", ["communes"]), ("ntm --read", ["--read-only"]), ("ntm gap --per", ["--period"]),
        ("ntm gap --period=2022Q3", ["--period=2022Q3"]), ("ntm gap --period 2022Q3", ["2022Q3"]),
        // fish offers only what begins as was typed: without accents nothing is found there.
        ("ntm why Phú\\ H", ["Phú Hữu"]), ("ntm why 'Phú H", ["Phú Hữu"]), ("ntm open so", ["so-lieu/"]),
      ] {
        let quoted = line.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        let run = try ntm.shell("fish -c \"ntm completions fish | source; complete -C '\(quoted)'\"")
        let found = run.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
        #expect(found == candidates, "\(line): \(run.errors)")
      }
    }
  }

  @Test("zsh completes names, options and values, in quotes too", .enabled(if: installed("zsh"))) func zsh() throws {
    try BuiltNtm.with { (ntm) throws in
      var environment = ntm.environment.merging(PseudoTerminal.defaultEnvironment) { $1 }
      environment["HOME"] = ntm.folder
      environment["PATH"] = try Self.programs() + ":/usr/bin:/bin"
      environment["NTM_LANG"] = "en"
      try ntm.write(
        "PS1='> '\nautoload -Uz compinit && compinit -u -d ~/.dump\nsource <(ntm completions zsh)\n", to: ".zshrc")
      let terminal = try PseudoTerminal(
        executable: "/bin/zsh", arguments: ["-i"], environment: environment, rows: 24, columns: 80, timeout: 60)
      try terminal.expectLine(">")
      for (typed, completed) in [
        ("ntm comm", "ntm communes"), ("ntm --read", "ntm --read-only"), ("ntm gap --per", "ntm gap --period"),
        ("ntm gap --period=2022Q", "ntm gap --period=2022Q"), ("ntm why phu\\ h", "ntm why Phú\\ Hữu"),
        ("ntm why 'phu h", "ntm why 'Phú Hữu'"), ("ntm why \"phu h", "ntm why \"Phú Hữu\""),
      ] {
        try terminal.type(typed + "\t")
        try terminal.expect(completed) { screen in
          screen.lines.contains { $0.trimmingCharacters(in: .whitespaces) == "> " + completed }
        }
        try terminal.type("\u{15}")
        try terminal.expectLine(">")
      }
    }
  }

  /// The folder of the built program.
  private static func programs() throws -> String {
    URL(fileURLWithPath: try BuiltProduct.path("ntm")).deletingLastPathComponent().path
  }

  private static func installed(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)")
  }

  @Test("a settings file counts for typed lines, not for scripts, and its errors stop nothing") func settings() throws {
    try BuiltNtm.with { (ntm) throws in
      var ntm = ntm
      try FileManager.default.createDirectory(atPath: ntm.folder + "/config/ntm", withIntermediateDirectories: true)
      ntm.environment["XDG_CONFIG_HOME"] = ntm.folder + "/config"
      try ntm.write("set format csv\nset colour red\n", to: "config/ntm/settings")
      let typed = try ntm.run("-c", "communes | count")
      #expect(typed.status == 0 && typed.output == "count\n51\n")
      #expect(typed.errors.hasPrefix("warning[parameter.not-a-choice] "))
      #expect(try ntm.run("--format", "md", "-c", "communes | count").output.hasPrefix("| count"))
      #expect(try ntm.run("--no-settings", "-c", "communes | count").output.hasPrefix("count\n─"))
      let script = try ntm.run(input: "communes | count\n")
      #expect(script.output.hasPrefix("count\n─") && script.errors.isEmpty)
    }
  }

  @Test("a parameter's value stays a value") func parameters() throws {
    try BuiltNtm.with { (ntm) throws in
      try ntm.write("communes | where name = \"{n}\" | count | show csv\n", to: "q.ntm")
      #expect(try ntm.run("-f", "q.ntm", "n=Phú Hữu").output == "count\n1\n")
      #expect(try ntm.run("-f", "q.ntm", "n=x\" or met > 0 or name = \"").output == "count\n0\n")
      let twice = try ntm.run("-f", "q.ntm", "n=a", "n=b")
      #expect(twice.status == 2 && twice.errors.hasPrefix("error[script.repeated-parameter]"))
    }
  }

  @Test("fmt writes standard input to standard output, and --check has status 1") func format() throws {
    try BuiltNtm.with { (ntm) throws in
      #expect(try ntm.run("fmt", "-", input: "communes|count # a\n").output == "communes | count  # a\n")
      #expect(try ntm.run("fmt", "-", input: "").output.isEmpty)
      try ntm.write("communes|count\n", to: "q.ntm")
      #expect(try ntm.run("fmt", "q.ntm", "--check").status == 1)
      #expect(try ntm.run("fmt", "q.ntm").status == 0)
      #expect(try ntm.read("q.ntm") == "communes | count\n")
      #expect(try ntm.run("fmt", "q.ntm", "--check").status == 0)
    }
  }

  @Test("help --json is JSON") func help() throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.run("help", "--json")
      let data = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(data?["format"] as? String == "ntm-help")
    }
  }

  @Test("a chart is saved as a page with a picture") func chart() throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.run("-c", "communes | chart dot population met by district | save \"x.html\"")
      #expect(run.status == 0 && run.output.isEmpty)
      let page = try ntm.read("x.html")
      #expect(page.contains("<circle") && page.contains("population (persons)"))
    }
  }
}
