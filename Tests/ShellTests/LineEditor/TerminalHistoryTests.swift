import PseudoTerminal
import Testing

@Suite("history in the terminal")
struct TerminalHistoryTests {
  private func enter(_ lines: [String], in terminal: PseudoTerminal) throws {
    for line in lines {
      try terminal.type(line + Key.enter)
      try terminal.expect("[\(line)]")
      try terminal.expectLine(">")
    }
  }

  @Test("Up and Down go through the lines entered, and back to the one begun") func upAndDown() throws {
    let terminal = try startDemo()
    try enter(["một", "hai", "hai"], in: terminal)
    try terminal.type(Key.up)
    try terminal.expectLine("> hai")
    try terminal.type(Key.up)
    try terminal.expectLine("> một")
    try terminal.type(Key.up + Key.down)
    try terminal.expectLine("> hai")
    try terminal.type(Key.down)
    try terminal.expectLine(">")
    try terminal.type(Key.up + Key.up + "!" + Key.enter)
    try terminal.expect("[một!]")
  }

  @Test("Up looks for lines that begin with what was typed") func prefix() throws {
    let terminal = try startDemo()
    try enter(["xã Vị Thắng", "gap | count", "xã Hoả Lựu", "plan"], in: terminal)
    try terminal.type("xã".decomposed + Key.up)
    try terminal.expectLine("> xã Hoả Lựu")
    try terminal.type(Key.up)
    try terminal.expectLine("> xã Vị Thắng")
    try terminal.type(Key.down + Key.down)
    try terminal.expectLine("> xã")
    try terminal.type("!" + Key.enter)
    try terminal.expect("[xã!]")
  }

  @Test("Ctrl-R finds a line by words without accents, and further ones on pressing again") func search() throws {
    let terminal = try startDemo()
    try enter(["communes | where name ~ \"Phú Hữu\"", "plan", "gap Phú Hữu", "Vị Đông"], in: terminal)
    try terminal.type(Key.controlR)
    try terminal.expectLine("(search history) “”:")
    try terminal.type("phu hu")
    try terminal.expectLine("(search history) “phu hu”: gap Phú Hữu")
    try terminal.type(Key.controlR)
    try terminal.expectLine("(search history) “phu hu”: communes | where name ~ \"Phú Hữu\"")
    try terminal.type(Key.controlR)
    try terminal.expectLine("(not found) “phu hu”: communes | where name ~ \"Phú Hữu\"")
    try terminal.type(String(repeating: Key.backspace, count: 6) + "dong" + Key.enter)
    try terminal.expect("[Vị Đông] 7\n> Vị Đông\n[Vị Đông] 7")
  }

  @Test("a search is left by Escape with the line as it was, by an arrow with the line found") func leavingSearch()
    throws
  {
    let terminal = try startDemo()
    try enter(["Vị Đông"], in: terminal)
    try terminal.type("gap" + Key.left + Key.controlR + "vi")
    try terminal.expectLine("(search history) “vi”: Vị Đông")
    try terminal.type(Key.escape)
    try terminal.expectLine("> gap")
    #expect(terminal.screen.cursor.column == 4)
    try terminal.type(Key.controlR + "vi\u{323}" + Key.left + "!")
    try terminal.expectLine("> Vị Đôn!g")
    try terminal.type(Key.controlR + Key.controlC)
    try terminal.expect("(cancelled)")
    #expect(terminal.screen.lines.contains("> Vị Đôn!g^C"))
  }

  @Test("lines are remembered across sessions, one with a newline too") func acrossSessions() throws {
    try withTemporaryDirectory { directory in
      let arguments = ["--history", directory + "/history"]
      let first = try startDemo(arguments: arguments)
      try enter(["Vị Thuỷ", "a\\nb"], in: first)
      try first.paste("x # y\nz")
      try first.type(Key.enter)
      try first.expect("[x # y\\nz]")
      try first.expectLine(">")
      try first.type(Key.controlD)
      try first.waitForExit()
      #expect(try contents(of: directory + "/history") == "Vị Thuỷ\na\\\\nb\nx # y\\nz\n")

      let second = try startDemo(arguments: arguments)
      try second.type(Key.up)
      try second.expectLine("> x # y␤z")
      try second.type(Key.up)
      try second.expectLine("> a\\nb")
      try second.type(Key.up + Key.enter)
      try second.expect("[Vị Thuỷ] 7")
    }
  }

  @Test("a history that cannot be kept is no obstacle") func unwritable() throws {
    let terminal = try startDemo(arguments: ["--history", "/proc/none/history"])
    try enter(["một"], in: terminal)
    try terminal.type(Key.up)
    try terminal.expectLine("> một")
  }
}
