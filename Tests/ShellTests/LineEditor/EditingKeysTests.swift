import PseudoTerminal
import Testing

@Suite("keys of the terminal's line editor")
struct EditingKeysTests {
  @Test("Ctrl-C cancels the line and the session goes on") func interrupt() throws {
    let terminal = try startDemo()
    try terminal.type("xã dở" + Key.left + Key.controlC)
    try terminal.expect("(cancelled)")
    try terminal.expectLine(">")
    #expect(terminal.screen.lines == ["> xã dở^C", "(cancelled)", ">"])
    try terminal.type("communes" + Key.enter)
    try terminal.expect("[communes] 8")
  }

  @Test("Ctrl-C in a line of several rows leaves all of it on the screen") func interruptLongLine() throws {
    let terminal = try startDemo(columns: 10)
    try terminal.type("một hai ba bốn" + Key.home)
    try terminal.expect("the cursor at the start") { $0.lines.count == 2 && $0.cursor == (0, 2) }
    try terminal.type(Key.controlC)
    try terminal.expect("(cancelled")
    #expect(terminal.screen.lines.prefix(2) == ["> một hai", "ba bốn^C"])
  }

  @Test("Ctrl-D on an empty line ends, and in a line does not") func endOfInput() throws {
    let terminal = try startDemo()
    try terminal.type("ab" + Key.controlD + Key.left + Key.controlD + Key.enter)
    try terminal.expect("[a] 1")
    try terminal.expectLine(">")
    try terminal.type(Key.controlD)
    try terminal.expect("(end)")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.isCooked)
    #expect(!terminal.screen.bracketsPaste)
  }

  @Test("a terminal that is hung up ends the session") func hangUp() throws {
    let terminal = try startDemo()
    terminal.signal(1)
    #expect(try terminal.waitForExit() == 129)
    #expect(terminal.isCooked)
  }

  @Test("a signal that ends the program leaves the terminal as it was", arguments: [2, 15, 6, 11] as [Int32])
  func endingSignal(number: Int32) throws {
    let terminal = try startDemo(variables: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.type("dở")
    try terminal.expectLine("> dở")
    #expect(!terminal.isCooked)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == 128 + number)
    #expect(terminal.isCooked)
    #expect(!terminal.screen.bracketsPaste)
  }

  @Test("Ctrl-L clears the screen and keeps the line") func clear() throws {
    let terminal = try startDemo()
    try terminal.type("một\r")
    try terminal.expect("[một] 3")
    try terminal.expectLine(">")
    try terminal.type("hai" + Key.controlL)
    try terminal.expect("a cleared screen") { $0.lines == ["> hai"] }
  }

  @Test("Ctrl-Z with nobody to come back to changes nothing") func suspend() throws {
    let terminal = try startDemo()
    try terminal.type("xã" + Key.controlZ + " Vị" + Key.enter)
    try terminal.expect("[xã Vị] 5")
  }

  @Test("a program stopped and continued draws its line again") func stopAndContinue() throws {
    let terminal = try startDemo()
    try terminal.type("xã V")
    try terminal.expectLine("> xã V")
    terminal.signal(19)
    terminal.signal(18)
    try terminal.type("ị".decomposed + Key.enter)
    try terminal.expect("[xã Vị] 5")
  }

  @Test("a paste of Vietnamese in either form is the text", arguments: [false, true])
  func paste(isDecomposed: Bool) throws {
    let terminal = try startDemo()
    let text = "Thị trấn Cây Dương, Tân Phước Hưng"
    try terminal.type("xã  đẹp" + String(repeating: Key.left, count: 4))
    try terminal.paste(isDecomposed ? text.decomposed : text)
    try terminal.expectLine("> xã \(text) đẹp")
    try terminal.type(Key.enter)
    try terminal.expect("[xã \(text) đẹp] \(text.count + 7)")
  }

  @Test("a paste beginning with a mark joins the letter before it") func pasteOfMark() throws {
    let terminal = try startDemo()
    try terminal.type("xa")
    try terminal.paste("\u{303} Vi\u{323}")
    try terminal.expectLine("> xã Vị")
  }

  @Test("a paste of several lines is one entry, run only on Enter") func pasteOfLines() throws {
    let terminal = try startDemo()
    try terminal.paste("communes |\n  where poor > 5 |\n  count\n")
    try terminal.expectLine("> communes | where poor > 5 | count")
    try terminal.type(Key.enter)
    try terminal.expect("[communes | where poor > 5 | count]")
    try terminal.expectLine(">")
    try terminal.paste("gap # xã\ncommunes\n")
    try terminal.expectLine("> gap # xã␤communes")
    try terminal.type(Key.enter)
    try terminal.expect("[gap # xã\\ncommunes] 17")
    try terminal.expectLine(">")
    try terminal.type(Key.up + Key.enter)
    try terminal.expect("[gap # xã\\ncommunes] 17\n> gap # xã␤communes\n[gap # xã\\ncommunes] 17")
  }

  @Test("a large paste arrives whole") func largePaste() throws {
    let terminal = try startDemo(rows: 40)
    let text = String(repeating: "Vị Thuỷ ", count: 200).decomposed
    try terminal.paste(text)
    try terminal.type(Key.enter)
    try terminal.expect("] 1600")
  }

  @Test("keys typed faster than they are read are all taken, lines and all") func typedAhead() throws {
    let terminal = try startDemo()
    try terminal.type("một\rhai\rba\r" + Key.controlD)
    try terminal.expect("(end)")
    #expect(terminal.screen.lines == ["> một", "[một] 3", "> hai", "[hai] 3", "> ba", "[ba] 2", "> ^D", "(end)"])
  }

  @Test("resizing while typing keeps the line and draws it once", arguments: [(24, 40), (10, 14), (24, 100), (5, 9)])
  func resize(rows: Int, columns: Int) throws {
    let terminal = try startDemo(columns: 30)
    let text = "xã Hoả Tiến, Vị Thanh, Hậu Giang"
    try terminal.type(text.decomposed)
    try terminal.expect("iang")
    try terminal.resize(rows: rows, columns: columns)
    try terminal.type("!" + Key.home + "ở".decomposed)
    let expected = wrapped("> ở" + text + "!", columns: columns)
    try terminal.expect("the line wrapped anew") { $0.lines.map(padded(to: columns)) == expected }
    try terminal.type(Key.enter)
    try terminal.expect("the length") { $0.lines.joined().contains("] \(text.count + 2)") }
  }

  @Test("many resizes in a row do no harm") func manyResizes() throws {
    let terminal = try startDemo()
    var text = ""
    for step in 0..<60 {
      try terminal.resize(rows: 6 + step * 7 % 20, columns: 7 + step * 31 % 90)
      try terminal.type("ệ")
      text += "ệ"
    }
    try terminal.resize(rows: 24, columns: 80)
    try terminal.type(Key.enter)
    try terminal.expect("[\(text)] 60")
  }
}
