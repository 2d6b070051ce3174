import Foundation
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

  @Test("the scripts for other shells ask the program too") func otherShells() throws {
    try BuiltNtm.with { (ntm) throws in
      for shell in ["zsh", "fish"] {
        let run = try ntm.run("completions", shell)
        #expect(run.status == 0 && run.output.contains("--complete --"))
      }
    }
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
