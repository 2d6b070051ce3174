import Foundation
import PseudoTerminal
import Testing

/// The prompt of the built program on a terminal, as a person would use it.
@Suite("The prompt on a terminal") struct PromptOnTerminalTests {
  private func withPrompt(
    _ arguments: [String] = [], language: String = "en", variables: [String: String] = [:], rows: Int = 30,
    columns: Int = 100, _ body: (PseudoTerminal) throws -> Void
  ) throws {
    var environment = PseudoTerminal.defaultEnvironment
    environment["NTM_LANG"] = language
    environment["NTM_HISTORY"] = ""
    environment["PAGER"] = ""
    environment["NO_COLOR"] = "1"
    environment.merge(variables) { $1 }
    let terminal = try PseudoTerminal(
      executable: BuiltProduct.path("ntm"), arguments: arguments, environment: environment, rows: rows,
      columns: columns, timeout: 60)
    try terminal.expectLine("ntm>")
    try body(terminal)
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.expect("the prompt") { $0.currentLine.hasPrefix("ntm") && $0.currentLine.hasSuffix(">") }
    try terminal.type(Key.controlD)
    let status = try terminal.waitForExit()
    #expect(status == 0)
    #expect(terminal.isCooked)
  }

  @Test(
    "begins with which data these are and how to start a workspace",
    arguments: [
      ("en", "Sample data, read-only. To start a workspace of your own: init"),
      ("vi", "Dữ liệu mẫu, chỉ đọc. Tạo tệp làm việc của bạn: init"),
    ])
  func greeting(language: String, text: String) throws {
    try withPrompt(language: language) { (terminal) throws in
      #expect(terminal.screen.lines.first?.hasPrefix(text.prefix(12)) == true)
      #expect(terminal.screen.text.contains(text))
      try leave(terminal)
    }
  }

  @Test("runs lines, counts the rows it does not show, and outlives errors") func lines() throws {
    try withPrompt { (terminal) throws in
      try terminal.type("comunes\r")
      try terminal.expect("did you mean \"communes\"?")
      try terminal.type("communes | select name\r")
      try terminal.expect("11 more rows")
      try terminal.type("| count\r")
      try terminal.expect("\n   51\n")
      try leave(terminal)
    }
  }

  @Test("what the terminal does not hold goes through the pager, and nothing else") func pager() throws {
    try withPrompt(variables: ["PAGER": "sed 's/^/: /'"], rows: 24) { (terminal) throws in
      try terminal.type("units | take 25 | select code\r")
      try terminal.expect("a row from the pager") { $0.text.contains("\n: ") }
      try leave(terminal)
    }
    try withPrompt(variables: ["PAGER": "sed 's/^/: /'"], rows: 24) { (terminal) throws in
      try terminal.type("communes | take 20 | select code\r")
      try terminal.expect("\n31333\n")
      #expect(!terminal.screen.text.contains("\n: "))
      try leave(terminal)
    }
    // A pager that is not there, or none at all: everything is shown.
    for (name, value) in [("PAGER", "no-such-pager 2>/dev/null"), ("PAGER", ""), ("TERM", "dumb")] {
      try withPrompt(variables: [name: value], rows: 24) { (terminal) throws in
        try terminal.type("communes | select code | show all\r")
        try terminal.expect("\n31495\n")
        try leave(terminal)
      }
    }
  }

  @Test("less shows a long result screen by screen, and q leaves it", .enabled(if: access("/usr/bin/less", X_OK) == 0))
  func less() throws {
    var environment = PseudoTerminal.defaultEnvironment
    environment.merge(["NTM_LANG": "en", "NTM_HISTORY": "", "NO_COLOR": "1"]) { $1 }
    let terminal = try PseudoTerminal(
      executable: BuiltProduct.path("ntm"), environment: environment, rows: 24, columns: 100, timeout: 60)
    try terminal.expectLine("ntm>")
    try terminal.type("communes | select code | show all\r")
    try terminal.expect("\n31333\n")
    try terminal.expectLine(":")
    try terminal.type(" ")
    try terminal.type(" ")
    try terminal.expect("\n31495")
    try terminal.type("q")
    try terminal.expectLine("ntm>")
    try terminal.type("units | count\r")
    try terminal.expect("\n  118\n")
    try leave(terminal)
  }

  @Test("Vietnamese typed in either form finds its rows", arguments: ["Phú Hữu", "Phu\u{301} Hu\u{31B}\u{303}u"])
  func vietnamese(name: String) throws {
    try withPrompt { (terminal) throws in
      try terminal.type("communes | where name = \"\(name)\" | select code\r")
      try terminal.expect("31378")
      try leave(terminal)
    }
  }

  @Test("Tab completes tables, verbs, columns, options and values") func tab() throws {
    try withPrompt { (terminal) throws in
      try terminal.type("commu\t")
      try terminal.expectLine("ntm> communes")
      try terminal.type("| whe\tnam\t= \"phu h\t")
      try terminal.expectLine("ntm> communes | where name = \"Phú Hữu\"")
      try terminal.type("\r")
      try terminal.expect("31378")
      try terminal.expectLine("ntm>")
      try terminal.type("gap --per\t")
      try terminal.expectLine("ntm> gap --period")
      try terminal.type("2022Q\t\t")
      try terminal.expect("2022Q1")
      try terminal.type(Key.controlC)
      try leave(terminal)
    }
  }

  @Test("Ctrl-C takes the line back and keeps the session") func interrupt() throws {
    try withPrompt { (terminal) throws in
      try terminal.type("communes | where")
      try terminal.expectLine("ntm> communes | where")
      try terminal.type(Key.controlC)
      try terminal.expectLine("ntm>")
      try terminal.type("units | count\r")
      try terminal.expect("\n  118\n")
      try leave(terminal)
    }
  }

  @Test("an open line asks for more, and Ctrl-C leaves it") func continuation() throws {
    try withPrompt { (terminal) throws in
      try terminal.type("communes |\r")
      try terminal.expectLine("   |")
      try terminal.type("count\r")
      try terminal.expect("\n   51\n")
      try terminal.expectLine("ntm>")
      try terminal.type("communes |\r")
      try terminal.expectLine("   |")
      try terminal.type(Key.controlC)
      try terminal.expectLine("ntm>")
      try leave(terminal)
    }
  }

  @Test("what was typed is remembered in the next session") func history() throws {
    let path = FileManager.default.temporaryDirectory.path + "/ntm-history-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try withPrompt(variables: ["NTM_HISTORY": path]) { (terminal) throws in
      try terminal.type("units | count\r")
      try terminal.expect("\n  118\n")
      try leave(terminal)
    }
    try withPrompt(variables: ["NTM_HISTORY": path]) { (terminal) throws in
      try terminal.type(Key.up)
      try terminal.expectLine("ntm> units | count")
      try terminal.type("\r")
      try terminal.expect("\n  118\n")
      try leave(terminal)
    }
  }

  @Test("help tells of a word") func help() throws {
    try withPrompt { (terminal) throws in
      try terminal.type("help save\r")
      try terminal.expect("Usage: … | save PATH")
      try leave(terminal)
    }
  }

  @Test("no line is wider than the terminal", arguments: [40, 80]) func narrow(columns: Int) throws {
    try withPrompt(columns: columns) { (terminal) throws in
      try terminal.type("communes | take 3\r")
      try terminal.expect("Tân")
      try terminal.expectLine("ntm>")
      #expect(terminal.screen.lines.allSatisfy { $0.count <= columns })
      try leave(terminal)
    }
  }

  @Test("a workspace's name stands in the prompt") func workspaceName() throws {
    try BuiltNtm.with { (ntm) throws in
      var environment = ntm.environment
      environment["TERM"] = "xterm-256color"
      #expect(try ntm.run("init", "haugiang.ntm").status == 0)
      let terminal = try PseudoTerminal(
        executable: BuiltProduct.path("ntm"), arguments: ["-w", "\(ntm.folder)/haugiang.ntm"], environment: environment)
      try terminal.expectLine("ntm haugiang>")
      try terminal.expect("There are no data yet.")
      try leave(terminal)
    }
  }

  @Test("quit leaves") func quit() throws {
    try withPrompt { (terminal) throws in
      try terminal.type("quit\r")
      let status = try terminal.waitForExit()
      #expect(status == 0)
    }
  }
}
