import NTMKit
import Query
import Synchronization
import Testing

@testable import Shell

@Suite("Scripts within sessions") struct ScriptsInSessionsTests {
  /// Runs lines as the prompt does, in a session over the sample whose files lie in a folder.
  private struct Typed {
    var session: Session
    var console = RecordingConsole()

    init(_ directory: String) throws { session = try sampleSession(directory: directory) }

    mutating func type(_ text: String) -> Int32 {
      LineSequence(console: console).run(text, source: "<prompt>", in: &session).status
    }
  }

  @Test("source runs a script with its parameters in this session") func source() throws {
    try withTemporaryDirectory { directory in
      try write(
        "set format csv\nnear = communes at {period} | where missing <= {most}\nnear | count\n",
        to: "\(directory)/a.ntm")
      var typed = try Typed(directory)
      #expect(typed.type("source \"a.ntm\" period=2022Q3 most=0") == 0)
      #expect(typed.console.output == "count\n32\n")
      #expect(typed.session.variables.keys.sorted() == ["near"])
      #expect(typed.type("source a.ntm period=2022Q3") == 2)
      #expect(typed.console.messages.contains("script.unknown-parameter] a.ntm:2:"))
    }
  }

  @Test("an error in it stops it, and the script that runs it; the session goes on") func stops() throws {
    try withTemporaryDirectory { directory in
      try write("set format csv\nunits | count\ncomunes\nunits | count\n", to: "\(directory)/a.ntm")
      try write("source a.ntm\nunits | count\n", to: "\(directory)/b.ntm")
      var typed = try Typed(directory)
      #expect(typed.type("source b.ntm") == 2)
      #expect(typed.console.output == "count\n118\n")
      #expect(typed.console.messages.contains("a.ntm:3:1"))
      #expect(typed.type("communes | count") == 0)
    }
  }

  @Test("quit in it ends it, and not the session") func quits() throws {
    try withTemporaryDirectory { directory in
      try write("set format csv\nunits | count\nquit\ncommunes | count\n", to: "\(directory)/a.ntm")
      try write("source a.ntm\nplan_targets | count\n", to: "\(directory)/b.ntm")
      var typed = try Typed(directory)
      let end = LineSequence(console: typed.console).run("source b.ntm", source: "<prompt>", in: &typed.session)
      #expect(end.status == 0 && !end.endsSession)
      #expect(typed.console.output == "count\n118\ncount\n28\n")
      let typedHere = LineSequence(console: typed.console).run("quit", source: "<prompt>", in: &typed.session)
      #expect(typedHere.endsSession)
    }
  }

  @Test("a script that runs itself comes to an end") func deep() throws {
    try withTemporaryDirectory { directory in
      try write("source a.ntm\n", to: "\(directory)/a.ntm")
      var typed = try Typed(directory)
      #expect(typed.type("source a.ntm") == 2)
      #expect(typed.console.messages.contains("source.too-deep"))
    }
  }

  @Test("a transcript, run as a script, gives the same bytes") func transcript() throws {
    try withTemporaryDirectory { directory in
      var typed = try Typed(directory)
      #expect(typed.type("set period 2022Q2") == 0)
      #expect(typed.type("transcript \"t.ntm\"") == 0)
      let lines = [
        "communes | where missing <= 3\n  | count by district", "comunes", "near = communes | where missing = 1",
        "near | select name, met", "set lang vi", "| take 2", "gap --lang en | chart hist met", "last csv",
        "communes | assert met > 3 \"ít quá\"", "set lang en\nset format md\n", "communes | take 1 | select name",
      ]
      let before = typed.console.output.count
      for line in lines { _ = typed.type(line) }
      #expect(typed.type("transcript off") == 0)
      #expect(typed.type("communes | count") == 0)
      let output = String(typed.console.output.dropFirst(before))
      let script = try contents(of: "\(directory)/t.ntm")
      #expect(
        script.hasPrefix(
          "# ntm \(Program.version)\nset period 2022Q2\nset lang en\ncommunes | where missing <= 3\n  | count by district\n# comunes\n"
        ))
      var again = try Typed(directory)
      again.session.settings.language = .vi
      let end = LineSequence(console: again.console).run(script, source: "t.ntm", in: &again.session)
      #expect(end.status == 0)
      #expect(output.hasPrefix(again.console.output))
      #expect(output.dropFirst(again.console.output.count).contains("51"))
    }
  }

  @Test("a transcript that goes on sets what is not set, and keeps words in braces") func goesOn() throws {
    try withTemporaryDirectory { directory in
      var typed = try Typed(directory)
      for line in [
        "set period 2021Q4", "transcript t.ntm", "communes | where name = \"{x}\" | count", "transcript off",
        "set period none", "set format csv", "transcript t.ntm --append", "communes | count by status",
      ] { #expect(typed.type(line) == 0, "\(line)") }
      var replayed = try Typed(directory)
      #expect(replayed.type("source t.ntm") == 0)
      #expect(replayed.console.output == typed.console.output)
    }
  }

  @Test("comments on lines of their own are in the transcript, where they stood") func comments() throws {
    try withTemporaryDirectory { directory in
      var typed = try Typed(directory)
      for text in [
        "# trước khi ghi", "transcript t.ntm", "# gần đạt: {x}", "communes | count", "| take 1  # cuối",
        "  # hai\n# dòng",
        "units\n  # trong dòng\n  | count", "transcript off", "# sau",
      ] { #expect(typed.type(text) == 0, "\(text)") }
      let script = try contents(of: "\(directory)/t.ntm")
      let lines = script.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      #expect(
        Array(lines) == [
          "# gần đạt: {x}", "communes | count", "", "| take 1  # cuối", "  # hai", "# dòng", "units", "  # trong dòng",
          "  | count", "",
        ])
      var replayed = try Typed(directory)
      #expect(replayed.type("source t.ntm") == 0)
      #expect(replayed.console.output == typed.console.output)
    }
  }

  @Test("variables that were made again between two parts of a transcript replay as they were") func remade() throws {
    try withTemporaryDirectory { directory in
      var typed = try Typed(directory)
      for line in [
        "set format csv", "near = communes | take 3", "transcript t.ntm", "near | count", "transcript off",
        "near = communes at 2022Q2 | take 5", "few = near | take 2", "set period 2022Q1", "old = communes | take 4",
        "set period none", "transcript t.ntm --append", "near | count", "few | count", "transcript off",
      ] { #expect(typed.type(line) == 0, "\(line)") }
      #expect(typed.console.output == "count\n3\ncount\n5\ncount\n2\n")
      // Of another setting's period: its line alone would give something else.
      #expect(typed.console.messages.contains("made before, so not in the file: old, _\n"))
      var replayed = try Typed(directory)
      #expect(replayed.type("source t.ntm") == 0)
      #expect(replayed.console.output == typed.console.output)
    }
  }

  @Test("a transcript does not replace a file, says what it lacks, and tells where it writes") func refusals() throws {
    try withTemporaryDirectory { directory in
      var typed = try Typed(directory)
      #expect(typed.type("near = communes | take 1") == 0)
      #expect(typed.type("transcript a.ntm") == 0)
      #expect(typed.console.messages.hasSuffix("made before, so not in the file: _\n"))
      #expect(try contents(of: "\(directory)/a.ntm").hasSuffix("near = communes | take 1\n"))
      #expect(typed.type("transcript a.ntm") == 3)
      #expect(typed.type("transcript a.ntm --append") == 0)
      #expect(typed.type("transcript") == 0)
      #expect(typed.console.messages.hasSuffix("lines are written to a.ntm\n"))
      #expect(typed.type("transcript off") == 0)
      #expect(typed.type("transcript off") == 2)
      #expect(typed.type("transcript \"/nowhere/x.ntm\"") == 3)
    }
  }

  @Test("set timing on says behind each line how long it took") func timing() throws {
    let ticks = Mutex(0.0)
    var host = testHost()
    host.clock = {
      ticks.withLock {
        $0 += 0.0123
        return $0
      }
    }
    let sample = try sampleSession()
    var session = Session(toolkit: sample.toolkit, host: host, dataset: sample.dataset)
    session.settings.language = .en
    let console = RecordingConsole()
    _ = LineSequence(console: console).run("units | count\nset timing on\nunits | count", source: "x", in: &session)
    #expect(console.messages == "time: 12 ms\ntime: 12 ms\n")
    #expect(ProgramStrings.took(0.0026).vi == "thời gian: 2,6 ms")
  }

  @Test("last shows the last result again, in full or in a format") func last() throws {
    let session = try TestShell()
    try session.run("communes | select name")
    #expect(try session.shown("last", width: 80).split(separator: "\n").count >= 53)
    #expect(try session.shown("last csv").hasPrefix("name\n"))
    #expect(try session.shown("last --format json").hasPrefix("["))
    #expect(try session.run("last | count").line == "communes | select name | count")
    #expect(session.failure("last csv --format json")?.code == "parameter.repeated")
    #expect(session.failure("communes | last")?.code == "query.unknown-verb")
    #expect(try TestShell().failure("last")?.code == "shell.no-last-result")
  }
}
