import PseudoTerminal
import Testing

@Suite("Tab in the terminal")
struct TerminalCompletionTests {
  @Test("a unique candidate is put in, with a space after a whole one") func unique() throws {
    let terminal = try startDemo()
    try terminal.type("com\t")
    try terminal.expect("the cursor after a space") { $0.currentLine == "> communes" && $0.cursor.column == 11 }
    try terminal.type("--per\t2022" + Key.enter)
    try terminal.expect("[communes --period=2022]")
  }

  @Test("accents come from the candidate, wherever the cursor is") func accents() throws {
    let terminal = try startDemo()
    try terminal.type("dong xa" + Key.controlA + Key.controlRight + "\t")
    try terminal.expectLine("> Đông Phước xa")
    try terminal.type(Key.end + " phụn\t".decomposed)
    try terminal.expectLine("> Đông Phước xa Phụng Hiệp")
    try terminal.type(Key.enter)
    try terminal.expect("[Đông Phước xa Phụng Hiệp ] 25")
  }

  @Test("what several candidates share is put in, and the second Tab lists them") func ambiguous() throws {
    let terminal = try startDemo()
    try terminal.type("c\t")
    try terminal.expect("a bell") { $0.bells == 1 }
    try terminal.type("\t")
    try terminal.expect("communes  criteria")
    try terminal.expect("the prompt again") { $0.lines == ["> c", "communes  criteria", "> c"] }
    try terminal.type("o\t|" + Key.enter)
    try terminal.expect("[communes |]")
  }

  @Test("typed letters are not taken away by a shorter shared beginning") func shorterPrefix() throws {
    let terminal = try startDemo()
    try terminal.type("phu\t\t")
    try terminal.expect("Phú Hữu     commune in Châu Thành")
    try terminal.expect("the line again") { $0.lines.last == "> phu" }
    #expect(terminal.screen.lines.contains("Phụng Hiệp  district"))
    try terminal.type(Key.enter)
    try terminal.expect("[phu] 3")
  }

  @Test("a long list fits the screen and counts the rest; the cursor stays") func longList() throws {
    let terminal = try startDemo(rows: 10, columns: 40)
    try terminal.type("x item1 yz" + String(repeating: Key.left, count: 3) + "\t\t")
    try terminal.expect("… 72 more")
    try terminal.expect("the line again") { $0.currentLine == "> x item1 yz" && $0.cursor.column == 9 }
    #expect(terminal.screen.lines.count == 10)
    try terminal.type("42\t" + Key.enter)
    try terminal.expect("[x item142 yz]")
  }

  @Test("nothing to complete rings the bell and leaves the line") func nothing() throws {
    let terminal = try startDemo()
    try terminal.type("zzz\t\t")
    try terminal.expect("two bells") { $0.bells == 2 }
    #expect(terminal.screen.lines == ["> zzz"])
  }
}
